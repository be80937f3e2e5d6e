### Money: cards, transfers, and the simulated gateway.

## Stored cards

payment-card-masked = { $brand } 末四碼 { $last4 }
payment-card-none = 無信用卡

## How a charge stands

payment-state-pending = 尚無回覆
payment-state-requires-confirmation = 等候您確認
payment-state-unknown = 尚不清楚：回覆遺失
payment-state-succeeded = 已收費
payment-state-cancelled = 未收費：已離開付款頁面
payment-failed-declined = 發卡銀行拒絕扣款。
payment-failed-insufficient-funds = 信用卡的餘額或額度不足。
payment-failed-expired-card = 信用卡已過期，或付款服務已無此卡資料。
payment-failed-confirmation = 未通過銀行的身分確認。
payment-failed-abandoned = 在完成前離開了付款頁面。

## Recording a transfer

refusal-receipt-already-recorded = 這筆訂單已記錄銀行參考編號為 { $reference } 的轉帳。
refusal-text-amount = 這不是此貨幣的金額。請依 475.00 的格式輸入，不含正負號。
refusal-text-currency = 這不是貨幣代碼。請輸入三個字母，例如 USD 或 EUR。
refusal-text-date = 這不是日期。請依 2026-06-23 的格式輸入。
refusal-text-date-ahead = 這一天尚未到來。請輸入款項到帳的日期。

## Mails

mail-payment-unknown-subject = 訂單 { $number }：請勿再次付款，我們正在向付款服務查詢
mail-payment-unknown-body = 目前尚不清楚訂單 { $number } 是否已向您的信用卡收費：付款服務的回覆在傳送途中遺失。

    請勿再次付款。我們會在 { $next }（UTC）查詢，並持續查詢到有回覆為止，一有結果立即以電子郵件通知您。
mail-payment-unknown-action = 檢視訂單

## The simulated gateway

gateway-title = 信用卡付款
gateway-simulated-title = 模擬
gateway-simulated = 這裡不會有任何款項往來，也不會要求卡號。您可以選擇信用卡與銀行的反應。
gateway-merchant = 特約商店
gateway-amount = 金額
gateway-card = 信用卡
gateway-card-hint = 每張卡在自動續約扣款時的反應不同。
gateway-card-works = 續約時：扣款成功。
gateway-card-fails-once = 續約時：第一次遭拒，第二次扣款成功。
gateway-card-declines = 續約時：每次都遭拒。
gateway-card-insufficient-funds = 續約時：每次都餘額不足。
gateway-card-loses-answer = 續約時：扣款成功，但第一次回覆遺失。
gateway-outcome = 這次的結果
gateway-outcome-hint = 僅適用於這次付款。
gateway-approve = 核准
gateway-approve-text = 向信用卡收費，並立即通知商店。
gateway-decline = 拒絕
gateway-decline-text = 銀行拒絕扣款。
gateway-funds = 餘額不足
gateway-funds-text = 銀行因餘額不足而拒絕。
gateway-confirm = 需要確認
gateway-confirm-text = 銀行要求持卡人在下一頁確認。
gateway-losing = 核准，但回覆遺失
gateway-losing-text = 向信用卡收費，但商店再次查詢前不會得知。
gateway-twice = 核准，並回覆兩次
gateway-twice-text = 向信用卡收費一次，但通知商店兩次。
gateway-late = 核准，但延遲回覆
gateway-late-text = 向信用卡收費，三天後才通知商店。
gateway-pay = 支付 { $amount }
gateway-leave = 不付款並返回
gateway-back = 返回商店
gateway-finished = 此頁面已結束：先前已付款或離開，或開啟超過一天。這裡無法再付款。
gateway-bank-title = 請確認是您本人
gateway-bank-text = 發卡銀行詢問：您要支付 { $amount } 給 { $merchant } 嗎？
gateway-bank-yes = 是，確認
gateway-bank-no = 否，拒絕
refusal-gateway-session-finished = 此付款頁面已結束，無法再付款。
refusal-gateway-unreachable = 目前無法開啟付款頁面，尚未收取任何費用。請稍候幾分鐘再試一次。
refusal-gateway-not-simulated = 僅在模擬付款閘道中可以執行。
refusal-text-nothing-chosen = 請選擇一項。
