### Orders: the checkout, the list, each order's own page, and the mails about them.

## The checkout

checkout-buy = 購買{ $offer }
checkout-upgrade = 升級為{ $offer }
checkout-renew = 續約{ $offer }
checkout-step-terms = 條款
checkout-step-payment = 付款方式
checkout-step-review = 確認
checkout-back = 上一步
checkout-next = 繼續
checkout-leave = 取消這筆訂單
checkout-declined-before = 信用卡遭拒，並未收費。您可以再試一次，或選擇其他付款方式。
checkout-terms-title = 閱讀並接受條款
checkout-terms-page = 在獨立頁面開啟，以便列印或保存
checkout-accept = 我代表公司接受這些條款。
checkout-accepted = 條款
checkout-accepted-at = 已於 { $when } 接受
refusal-text-terms-not-ticked = 請勾選方塊以接受條款，否則訂單無法繼續。
checkout-payment-title = 選擇付款方式
checkout-method = 付款方式
checkout-contact-name = 連絡人姓名
checkout-contact-phone = 電話號碼
checkout-contact-email = 電子郵件地址
checkout-card-text = 在付款服務的頁面上立即收費。會員資格立即生效，發票幾秒鐘內即可取得。
checkout-transfer-text = 您會取得銀行資料與參考編號。訂單最多等候款項 { $days } 天，通常二至五天到帳；到帳前不會啟用任何內容。
checkout-no-card-by-rules = 現行規則不接受信用卡。
checkout-no-card-here = 此處無法以信用卡付款：本系統未設定付款服務。請以銀行轉帳付款。
checkout-no-transfer = 現行規則不接受銀行轉帳。
checkout-contact = 轉帳如有問題，應聯絡哪位？
checkout-contact-hint = 僅銀行轉帳需要填寫。
refusal-text-method-not-chosen = 請選擇付款方式。
refusal-text-method-not-offered = 這筆訂單不能使用此付款方式，請選擇其他方式。
checkout-implied = 付款即表示您代表公司接受以下條款：
checkout-review-title = 確認訂單
checkout-company = 公司
checkout-days-on-arrival = 以今天付款為例；期限自款項到帳當日開始。
checkout-version = 版本 { $version }
checkout-amounts = 應付金額
checkout-valid = 此報價有效至 { $time }。若在此之前有任何變動，付款前會先讓您看到。
checkout-pay = 購買並支付 { $amount }
checkout-place = 下訂單（{ $amount }）
checkout-then-card = 下一頁屬於付款服務。此處不會輸入或保存卡號。
checkout-then-transfer = 接著會顯示銀行資料，現在不會收費。
checkout-changed-title = 請再確認一次：內容與您先前所見不同
checkout-changed-total = 總額由 { $before } 變更為 { $now }。
checkout-changed-days = 期限現為 { $first }至{ $last }。
checkout-changed-nothing = 原報價已逾期。新報價的總額與日期相同，尚未下訂單。
notice-order-terms-changed = 條款在您接受後已有變更，請重新閱讀。

## The list of orders

order-list-lead = 貴公司所有的訂單，最新的在最前面。每筆訂單的頁面永久有效。
order-draft-title = 有一筆訂單尚未完成
order-subject = 內容
order-placed-on = 訂購日期
order-state = 狀態
order-pay-until = 付款截止日：{ $day }
order-count = { $count } 筆訂單
order-empty-title = 尚無訂單
order-empty-text = 購買或續約後會顯示在這裡。請先選擇一項會員優惠。
order-none-older-title = 沒有更早的訂單
order-none-older-text = 您已看完所有訂單。
order-to-newest = 回到最新的訂單

## One order

order-named = 訂單 { $number }
order-offer = 優惠
order-purchase = 購買：{ $offer }
order-upgrade = 升級：{ $offer }
order-renewal = 續約：{ $offer }
order-automatic-renewal = 自動續約：{ $offer }
order-state-draft = 尚未完成
order-state-authorising = 信用卡付款處理中
order-state-awaiting-payment = 等候轉帳
order-state-declined = 信用卡遭拒
order-state-completed = 已完成
order-state-expired = 已逾期
order-state-cancelled = 已取消
order-days = 期限
order-price = 一年價格
order-discount = 升級優惠
order-tax = { $name } { $rate }
order-total = 總額
order-amount = 金額
order-when = 時間
order-outcome = 結果
order-charges = 信用卡扣款
order-receipts = 已收到的轉帳
order-received-on = 收款日
order-happened = 經過
order-by-itself = 系統自動執行
order-act = 繼續處理這筆訂單
order-done-bought = 您已取得{ $offer }
order-done-renewed = { $offer }已完成續約
order-next = 後續事項
order-next-runs = 會員資格期限為 { $first }至{ $last }，權益即刻可用。
order-next-mail = 我們已將確認郵件寄給貴公司的合作夥伴系統管理員。
order-next-window = 可於 { $first }至{ $last } 續約。
order-to-subscription = 前往您的訂閱
order-to-invoice = 發票 { $number }
order-to-calendar = 將日期加入行事曆
order-at-gateway-title = 付款尚未完成
order-at-gateway-text = 付款服務的頁面仍為這筆訂單開啟。在該頁面完成前不會收費。
order-to-gateway = 前往付款頁面
order-back-to-gateway = 返回付款頁面
order-confirm-title = 您的銀行需要您確認
order-confirm-text = 您在付款服務的頁面確認後，才會向信用卡收費。
order-unknown-title = 目前尚不清楚您的信用卡是否已被收費
order-unknown-text = 請勿再次付款。付款服務的回覆在傳送途中遺失；我們會在 { $time } 再次查詢，一有結果立即以電子郵件通知您。
order-later-title = 付款服務尚未回覆
order-later-text = 如果您已在其頁面完成付款，請勿再次付款：我們會在 { $time } 查詢，一有回覆立即以電子郵件通知您。
order-later-unfinished = 如果尚未完成就離開，可以返回該頁面。
order-charging-title = 正在向您儲存的信用卡收費
order-charging-text = 您無須採取任何動作。我們會在 { $time } 向付款服務查詢，並以電子郵件通知您結果。
order-stuck-title = 款項已收到，其餘事項正在處理
order-stuck-text = 對應的期限無法自動建立，例如期間內已透過其他方式續約。工作人員會處理並與您聯絡。請勿再次付款。
order-declined-title = 信用卡遭拒
order-left-title = 付款未完成
order-declined-text = 並未收費，訂單仍然保留。您可以用同一張或其他信用卡再試一次，或改用其他付款方式。
order-declined-automatic = 並未收費。系統會自動再次扣款；續約期間內，您也可以自行續約。
order-try-again = 再試一次
order-other-method = 選擇其他付款方式
order-renew-by-hand = 自行續約
order-expired-title = 這筆訂單已於 { $day } 逾期
order-expired-text = 因未及時付款，未啟用任何內容，也不積欠任何款項。
order-expired-paid-anyway = 如果您已經匯款，請勿再次付款：請重新訂購並告知我們兩筆訂單的號碼，我們會將款項用於新訂單或退還給您。
order-again = 重新訂購
order-to-support = 聯絡支援部門
order-cancelled-title = 這筆訂單已於 { $day } 取消
order-cancelled-text = 未啟用任何內容，也不積欠任何款項。

## Paying by transfer

order-transfer-title = 請匯入確切金額並註明參考編號
order-transfer-text = 款項到帳前不會啟用任何內容。款項到帳時（通常為匯出後二至五天），我們會以電子郵件通知您。
order-transfer-received-title = 已收到款項，但金額不符
order-transfer-received = 收到的款項與應付金額不符。工作人員會處理並與您聯絡，在此之前不會啟用任何內容。請在收到通知前勿再匯款。
order-transfer-amount = 金額
order-transfer-reference = 參考編號
order-transfer-reference-hint = 請填入銀行表單的參考欄位，我們據此找到您的訂單。
order-transfer-holder = 戶名
order-transfer-account = 帳號
order-transfer-bic = BIC
order-transfer-bank = 銀行
order-transfer-deadline = 到帳期限
order-transfer-code = 包含此轉帳資料的 QR 碼
order-transfer-code-sepa = 以銀行應用程式掃描即可填入轉帳資料。
order-transfer-code-plain = 以文字形式包含相同資料，方便帶到其他裝置。
order-receipt-exact = 金額相符，已支付這筆訂單
order-receipt-under = 低於應付金額，工作人員會與您聯絡
order-receipt-over = 高於應付金額，工作人員會與您聯絡
order-receipt-wrong-currency = 貨幣不符，工作人員會與您聯絡
order-receipt-late = 訂單結束後才到帳，將用於新訂單或退還
order-receipt-duplicate = 訂單先前已付款，此款項將退還
order-receipt-not-awaited = 這筆訂單並未等候轉帳，工作人員會與您聯絡

## Canceling an order

order-cancel-title = 取消訂單 { $number }
order-cancel-consequence = { $offer }的訂單將會結束。不會啟用任何內容，也不積欠任何款項；您可以隨時以當日價格重新訂購。
order-cancel-transfer = 如果您已經匯款，請勿取消，請等候款項到帳。
order-cancel-received = 已收到這筆訂單的款項。工作人員會退還或用於其他訂單，並與您聯絡。
order-cancel-do = 取消訂單 { $number }
order-cancel-keep = 保留訂單
notice-order-cancelled = 訂單已取消。

## Why something cannot be done with an order

refusal-order-not-placed = 這筆訂單尚未送出。
refusal-order-already-placed = 這筆訂單已經送出，其頁面會顯示目前狀況。
refusal-order-already-completed = 這筆訂單已付款並完成，無法再變更。
refusal-order-expired = 這筆訂單已逾期。請重新訂購，價格以今天為準。
refusal-order-cancelled = 這筆訂單已取消。請重新訂購，價格以今天為準。
refusal-order-charge-in-progress = 這筆訂單正在向信用卡收費，付款服務回覆扣款失敗後才能取消。
refusal-order-not-due = 這筆訂單的期限尚未過。
refusal-order-no-method = 尚未選擇付款方式，或所選方式已不能使用。請選擇付款方式。
refusal-order-terms-not-accepted = 尚未接受條款。
refusal-order-no-bank-account = 目前沒有此貨幣的銀行帳戶。請使用信用卡，或與我們聯絡。
refusal-quote-changed = 價格、條款或日期與您先前所見不同。購買前請重新確認訂單。
refusal-quote-no-price = 此優惠沒有以貴公司貨幣計價的價格。

## Mails

mail-order-expired-subject = 訂單 { $number } 已逾期
mail-order-expired-body = 訂單 { $number } 因未及時付款而逾期。未啟用任何內容，也不積欠任何款項。

    如果您已經匯款，請勿再次付款：請重新訂購並告知我們兩筆訂單的號碼。我們會將款項用於新訂單或退還給您。
mail-order-expired-action = 檢視訂單
mail-order-transfer-subject = 訂單 { $number }：請於 { $expires } 前付款
mail-order-transfer-body = 訂單 { $number } 已成立。請匯入 { $amount }（金額須相符），並註明參考編號 { $reference }。款項須於 { $expires } 前到帳。

    款項到帳前不會啟用任何內容。銀行資料與 QR 碼請見訂單頁面。
mail-order-transfer-action = 檢視銀行資料
mail-order-confirmation-subject = { $offer }：訂單 { $number } 已付款
mail-order-confirmation-body = 感謝您。{ $offer }的訂單 { $number } 已付款，金額為 { $amount }。會員資格期限為 { $starts }至{ $ends }。

    訂單頁面載有發票、後續日期與所有經過。
mail-order-confirmation-action = 檢視訂單
mail-order-declined-subject = 訂單 { $number }：未向信用卡收費
mail-order-declined-body = 付款服務已就{ $offer }的訂單 { $number } 回覆：{ $reason }

    並未收費，訂單仍然保留。您可以再試一次，或選擇其他付款方式。
mail-order-declined-action = 繼續處理訂單
