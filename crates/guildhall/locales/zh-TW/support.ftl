### 支援：與誰聯絡、聯絡什麼，以及取消訂閱代表什麼。

support-lead = 由專人回覆。許多問題在入口網站就能立即得到答案，請先查看下列主題。
support-contact = 聯絡方式
support-contact-note = 可以使用中文、英文或日文。請勿傳送卡號或密碼。
support-network-id = 請提供您的網路識別碼

## 主題

support-topics = 可以聯絡的事項
support-sign-in = 登入
support-sign-in-text = 您可以自行要求寄送新的連結。如果沒有收到信件，請與我們聯絡。
support-sign-in-go = 寄送連結
support-company = 您的公司
support-company-text = 審核未通過或等候過久，地址或名稱有變更。
support-company-go = 檢視公司資料
support-payment = 訂單與付款
support-payment-text = 不明的收費、尚未入帳的轉帳、遭拒的信用卡。
support-payment-go = 檢視訂單
support-invoice = 發票
support-invoice-text = 所有發票都在入口網站中。如有缺漏或錯誤，請與我們聯絡。
support-invoice-go = 檢視發票
support-renewal = 續約
support-renewal-text = 每項訂閱都會說明何時可以續約、何時收費及金額。
support-renewal-go = 檢視訂閱
support-cancel = 取消
support-cancel-text = 請從訂閱頁面開始，該處會說明取消的影響以及能否退款。
support-cancel-go = 選擇訂閱

## 取消訂閱

support-cancel-lead = 取消「{ $offer }」代表什麼、能否退款，以及如何申請。
support-cancel-ended = 此訂閱已經結束，沒有可以取消的內容。
support-which = 要關閉自動續約，還是取消？
support-turning-off = 關閉自動續約
support-turning-off-text = 這通常才是您要的：已付費的年度持續至 { $day }，之後不再收費。您可以立即自行辦理。
support-cancelling = 取消
support-cancelling-text = 會員資格與權益會提前結束，全公司都受影響，而且無法復原；之後只能重新購買優惠。款項僅依下方的退款規則退還。
support-refund = 可以退款嗎？
support-refund-open = 今天可以申請退款
support-refund-open-text = 此期限的規則允許在購買後 { $days } 天內退款，最後一天是 { $day }（含當日）。
support-refund-unused-text = 此期限的規則允許在購買後 { $days } 天內退款，最後一天是 { $day }（含當日），前提是未使用任何權益，也未檢視任何金鑰。申請時由支援人員確認。
support-refund-over = 已無法退款
support-refund-over-text = 此期限的規則允許在購買後 { $days } 天內退款，最後一天是 { $day }。您仍可取消，但不會退還款項。
support-refund-none = 這組規則沒有退款
support-refund-none-text = 此期限的規則未訂定退款。您仍可取消，但不會退還款項。
support-refund-bought = 購買日期
support-refund-last-day = 可退款的最後一天
support-refund-amount = 已付金額
support-how = 如何申請
support-path-request = 此期限的規則要求以支援要求提出取消：在這裡提出，問題類型與訂閱已預先填妥。
support-path-form = 此期限的規則備有預先填妥的要求，問題類型與訂閱都已填好。
support-what-next = 在支援人員決定之前，一切維持不變。回覆會以電子郵件寄出，要求的頁面也會顯示進度。
