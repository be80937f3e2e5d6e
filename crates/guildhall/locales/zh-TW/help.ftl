### 說明：每項工作的做法。大括號中以畫面位置為名的字，就是該位置在讀者所選規則下的名稱，
### 與畫面取自同一份檔案。

help-title = 說明
help-lead = 每項工作怎麼做，依適用於您的規則說明。
help-tasks = 工作
help-rules = 規則
help-rules-lead = 計畫的規則歷年有所變更。訂閱沿用購買該年度時的規則；本頁依此處所選的規則說明做法。
help-rules-own = 這是您最新訂閱所適用的規則。
help-rules-today = 這是今天有效的規則。
help-rules-other = 您正在檢視的規則，與今天適用於您的規則不同。
help-rules-from = 自 { $day } 起
help-rules-choose = 其他規則下的同一項工作
help-source-on = 並列顯示英文
help-source-off = 隱藏英文
help-source-one = 英文
help-all = 所有說明
help-here = 本頁的說明
help-more = 更多說明
help-still = 還沒解決嗎？
help-still-text = 請寫信給支援人員：由專人回覆，您也可以追蹤要求的進度。
help-still-go = 回報問題
help-note = 注意

## 會員資格

help-membership-title = 會員資格有哪些
help-membership-lead = 從免費的網路會員資格到金級：各種會員資格的用途，以及誰可以購買。
help-membership-network = 每家公司都從網路會員資格開始。它免費、沒有期限，其他會員資格都以它為基礎購買。
help-membership-action-pack = 行動套件是為中小型公司設計的年度訂閱：供自家使用的軟體與雲端授權、點數和支援。
help-membership-competency = 銀級與金級是年度會員資格，提供給持有該級別專長認證的公司：更多授權、更多時數，以及在名錄中的公開標籤。
help-membership-none = 在這些規則下，銀級與金級須憑資格取得，不在此處銷售；這裡只銷售行動套件。
help-membership-gate = 專長認證的條件，以及您已達成多少，請見 { $competencies }。
help-membership-where = 可以購買的項目列在 { $offers } > { $available }。還不能購買時，按鈕的位置會說明原因與解決方法。

## 購買

help-buy-title = 購買會員資格
help-buy-lead = 從優惠清單到確認，只要幾個步驟。
help-buy-find = 在 { $dashboard } 功能表選取 { $offers }。可以購買的項目列在 { $available }。
help-buy-start = 在想要的優惠選取 { $subscribe }。
help-buy-terms = 閱讀條款，勾選接受，然後繼續。只有可以代表公司購買的人才能接受。
help-buy-card-only = 選擇付款用的信用卡。
help-buy-method = 選擇付款方式：{ $card } 或 { $transfer }。
help-buy-implied = 在這些規則下，付款即為接受：提交款項時，您便接受條款。條款的連結在同一頁，請先閱讀。
help-buy-card = 以信用卡付款時，卡號是在付款服務自己的頁面輸入，絕不在這裡。確認後立即扣款。
help-buy-transfer = 以銀行轉帳付款時，請填寫連絡人、電話與電子郵件。訂單會等候款項 { $days } 天，款項到達之前什麼都不會啟用。
help-buy-review = 核對優惠、日期、稅金與總額，再按下標示金額的按鈕。
help-buy-done = 確認頁上有訂單號碼，之後也能在訂單中找到；付款後幾秒內即有發票。
help-buy-renews = 訂閱每年自動續約。您隨時可以關閉，但在下次續約之前無法再開啟。
help-buy-renews-not = 在這些規則下不會自動續約：我們會提醒您，由您自行續約。
help-buy-legacy = 在這些規則下，會員資格是在 { $pmc } 依各據點分別購買的。

## 續約

help-renew-title = 續約訂閱
help-renew-lead = 何時可以續約、怎麼做，以及新年度到哪一天。
help-renew-window = 可續約的日子從年度的最後一天起算。{ $end } 到期的訂閱，可以從 { $opens } 到 { $closes } 續約，首尾兩天都算在內。
help-renew-after = 在那之前無法自行續約：先等已付費的年度結束，續約期間才開始。
help-renew-before = 必須在到期之前續約；過後就得重新購買。
help-renew-find = 在 { $dashboard } 功能表選取 { $offers }，再選取 { $purchased }。
help-renew-press = 找到訂閱並選取 { $renew }。還不能續約時，按鈕會說明原因，以及從何時起可以。
help-renew-steps = 步驟與購買時相同，並已填入您上次的選擇。
help-renew-legacy = 登入 { $pmc }，找到即將到期的據點，檢查其設定檔，接受合約並付款。公司移轉之後，{ $pmc } 會告訴您改在 { $portal } 續約，以及從何時開始。
help-renew-from-anniversary = 新年度從舊年度的最後一天接著算：在期間內晚一點續約，不賺也不賠。
help-renew-from-renewal = 新年度從您續約的那天起算。
help-renew-from-payment = 新年度從款項到達的那天起算。
help-renew-benefits = 權益在最後一天之後仍可使用 { $days } 天，因此在期間內續約不會中斷。
help-renew-reminded = 年度結束前 { $days } 天，我們會以電子郵件提醒您的系統管理員。
help-renew-last-week = 到期後仍未續約時，續約期間截止前一週會再提醒一次。
help-renew-missed = 期間過後，訂閱就此結束。您可以重新購買同一項優惠。

## 自動續約

help-automatic-renewal-title = 關閉自動續約
help-automatic-renewal-lead = 它做什麼、怎麼關閉，以及之後會如何。
help-automatic-renewal-on = 每次購買或續約之後都是開啟的：年度結束的次日向已儲存的信用卡收費，下一年度隨即銜接。
help-automatic-renewal-find = 在 { $dashboard } 功能表選取 { $offers }，再選取 { $purchased }，然後開啟該訂閱。
help-automatic-renewal-press = 選取 { $turnoff }，並在下一頁確認；該頁會寫明服務結束的日期。
help-automatic-renewal-one-way = 關閉之後，要等您續約才會再開啟。沒有人能替您開啟，支援人員也不行。
help-automatic-renewal-reminded = 年度結束前我們會提醒您，讓您及時自行續約。
help-automatic-renewal-retry = 信用卡遭拒時，會在之後幾天再試，每次都會通知您的系統管理員。
help-automatic-renewal-none = 這些規則沒有自動續約。不會自行收費，也沒有可以關閉的東西。

## 取消

help-cancel-title = 取消訂閱
help-cancel-lead = 如何提出取消，以及款項是否退還。
help-cancel-which = 取消會讓會員資格對所有人提前結束。如果只是不想再續下一年，請改為關閉自動續約。
help-cancel-no-button = 在這些規則下沒有取消的按鈕：您提出要求後，由支援人員為您辦理。
help-cancel-find = 在 { $dashboard } 功能表選取 { $offers }，再選取 { $purchased }，找到該訂閱。
help-cancel-press = 選取 { $cancel }。該頁會說明今天是否退款、退多少，並開啟已填妥內容的要求。
help-cancel-support = 選取 { $support }，再選取 { $report }，然後選取 { $newrequest }。
help-cancel-type = 在 { $type } 選取 { $topic }，讓要求送到合適的人員手上。
help-cancel-submit = 寫下您要說明的事，選取 { $submit }。您會立即得到一個號碼。
help-cancel-decided = 支援人員決定之前，什麼都不會改變；在那之前您可以撤回要求。
help-cancel-refund = 購買後 { $days } 天內可以退款。
help-cancel-refund-unused = 購買後 { $days } 天內，只要未使用任何權益、也未檢視任何產品金鑰，就可以退款。
help-cancel-refund-none = 這些規則沒有退款。

## 追蹤要求

help-requests-title = 追蹤支援要求
help-requests-lead = 目前進度、輪到誰，以及下一次回覆的期限。
help-requests-find = 選取 { $under }，再選取 { $requests }。清單分為：處理中、等候您、已結束。
help-requests-open = 從清單開啟您的要求，即可看到往來內容、由誰回覆，以及期限。
help-requests-write = 在同一處繼續寫，或直接回覆電子郵件：您寫的內容會成為要求的一部分。
help-requests-talk = 有些類型的問題也可以通話討論：支援人員開始處理後，您可以在要求的頁面選擇半小時，由支援人員打電話給您。
help-requests-end = 要求結束後 14 天內，寫下內容即可重新開啟；之後請開立新的要求。

## 發票

help-invoices-title = 下載發票
help-invoices-lead = 只要貴公司仍是會員，每張發票都能以 PDF 下載。
help-invoices-find = 在 { $dashboard } 功能表選取 { $offers }，再選取 { $purchased }，找到該訂閱。
help-invoices-press = 選取 { $invoice }。歷年所有發票與折讓單也列在各自的清單中。
help-invoices-fixed = 發票開立後絕不更改。新的地址或稅務識別碼只適用於之後的發票；有誤之處以折讓單更正。

## 銀行轉帳

help-transfer-title = 以銀行轉帳付款
help-transfer-lead = 轉帳時該寫什麼、何時須到達，以及內容不符時會如何。
help-transfer-not = 在這些規則下只接受信用卡。
help-transfer-choose = 結帳時選擇 { $transfer }，並填寫付款事宜的連絡人。
help-transfer-send = 請依確認頁的金額如數匯出，並只附上頁面所列的參考編號；我們靠它找到您的訂單。
help-transfer-proof = 您可以在訂單上傳銀行的付款證明；它有助於找到款項，但不能取代款項。
help-transfer-days = 訂單會等候 { $days } 天，之後失效，須重新訂購；晚到的款項不會消失，支援人員會與您一起處理。
help-transfer-differs = 金額太少、太多或幣別不同，都不會自動啟用：會有人查看並與您連絡。

## 權益

help-benefits-title = 使用您的權益
help-benefits-lead = 會員資格帶來什麼，如何啟用並分配給員工。
help-benefits-find = 在 { $dashboard } 功能表選取 { $benefits }。每一種都有餘額與到期日。
help-benefits-keys = 軟體：選擇語言與版本，再領取金鑰。從此它就屬於貴公司。
help-benefits-refund = 檢視金鑰或啟用權益之後，就不能再退款。按下之前，頁面會先說明。
help-benefits-seats = 給員工的訂閱與點數：逐人指派，員工離開時再收回。
help-benefits-hours = 諮詢時數與支援事件：在所列之處預約或申請；未使用的部分依頁面說明退回。
help-benefits-lapse = 年度權益結束時，剩下的就會失效；之前會先通知您的系統管理員。

## 使用者

help-users-title = 新增使用者並授與權限
help-users-lead = 誰可以購買、誰可以指派權益、誰只能檢視。
help-users-find = 在 { $dashboard } 功能表選取 { $users }。
help-users-add = 以電子郵件地址邀請並選擇角色。邀請是一個連結，只在期限內有效，且只供本人使用。
help-users-roles = 每個角色都以文字說明其權限。請只給予夠用的權限。
help-users-last = 最後一位系統管理員不能移除或降級：請先指定另一位。

## 商務設定檔

help-business-profile-title = 建立商務設定檔
help-business-profile-lead = 客戶如何在公開名錄找到您，以及他們的需求如何送到您手上。
help-business-profile-find = 在 { $dashboard } 功能表選取 { $profiles }，再選擇國家或地區。
help-business-profile-fill = 描述您的業務，加入標誌、產業、服務、語言，以及最多五個據點。旁邊的清單會列出還缺少的項目。
help-business-profile-preview = 檢視預覽：那就是客戶會看到的頁面。
help-business-profile-publish = 發佈之後，名錄就會顯示您的公司；您隨時可以撤下頁面。
help-business-profile-tags = 持有專長認證與級別期間，標籤會自動顯示；失效時隨之消失。

## 潛在客戶

help-leads-title = 回覆潛在客戶
help-leads-lead = 客戶向您提出什麼需求，以及您有多少時間回覆。
help-leads-find = 在 { $dashboard } 功能表選取 { $leads }。每一筆都會顯示剩餘天數。
help-leads-days = 您有 { $days } 天可以接受或拒絕。逾期後該筆需求即告結束，並通知客戶另選其他公司。
help-leads-accept = 接受時填寫可能的金額與預計成交日，或附上理由拒絕。
help-leads-stages = 接受之後，與負責的同事一起逐步推進，直到成交或未成交。
help-leads-contact = 婉拒或逾期之後，客戶名稱與連絡方式都會隱藏。

## 舊系統

help-older-centre-title = 舊的 Partner Membership Center
help-older-centre-lead = 誰仍在那裡續約，以及移轉到 { $portal } 之後有何不同。
help-older-centre-where = 尚未移轉的公司在 { $pmc } 續約：從年度最後一天的 90 天前到當天為止，各據點分別辦理。
help-older-centre-told = 在那裡登入。您可以直接續約，或者會得知現在改在 { $portal } 續約，以及從哪一天起。
help-older-centre-invited = 移轉從寄給主要連絡人的邀請開始，只有這位連絡人能啟動。
help-older-centre-review = 檢查帳戶、據點、會員資格，以及移轉前後的下一次收費，然後確認。
help-older-centre-window = { $portal } 的續約期間不同：從年度結束的次日開始。在那天之前移轉的公司，無法再提早續約。
help-older-centre-auto = 移轉絕不變更自動續約：它會顯示出來，並維持關閉，直到您確認。
