### What cards and the gateway say and do, as partners and operators read it.

payment-failed-holder-needed = 發卡銀行要求持卡人確認，但當時無人可確認。
payment-failed-card-revoked = 此卡已停用、註銷，或付款服務已無此卡資料。
payment-failed-trouble = 付款服務當時無法處理這筆扣款。未收取任何費用。
gateway-card-needs-holder = 續約時：銀行要求持卡人確認，但無人在場。
gateway-card-expires-soon = 續約時：扣款成功，直到下個月到期為止。
gateway-refund-fails = 核准，但拒絕退款
gateway-refund-fails-text = 向信用卡收費；銀行會拒絕每次退款。
gateway-contested = 核准，之後提出爭議：持卡人勝訴
gateway-contested-text = 向信用卡收費；十天後持卡人對款項提出爭議，再過二十天取回款項。
gateway-kept = 核准，之後提出爭議：商店勝訴
gateway-kept-text = 向信用卡收費；十天後持卡人對款項提出爭議，再過二十天由商店保有款項。
gateway-onward-title = 正在前往付款服務
gateway-onward-text = 您會在付款服務自己的頁面上付款。如果幾秒內沒有反應，請使用按鈕。
gateway-onward = 前往付款

## An outcome nobody told

order-unknown-staff = 我們查詢已超過一天仍無回覆。服務人員正在與付款服務確認，您不需要做任何事。
event-payment-settled-by-hand-charged = 服務人員在付款閘道查得訂單 { $number } 已向信用卡收費 { $amount }：{ $reason }
event-payment-settled-by-hand-not-charged = 服務人員在付款閘道查得訂單 { $number } 未向信用卡收費：{ $reason }
event-payment-settled-by-hand = 服務人員已手動處理訂單 { $number } 未決的扣款：{ $reason }
task-outcome-unknown = 已過一天，仍不清楚訂單 { $number } 是否已收費 { $amount }。
task-outcome-unknown-advice = 請用扣款的識別碼在付款閘道自己的後台查詢，再到訂單頁面手動處理。系統仍會每天查詢；一有回覆，此工作會自動結案。在此期間切勿要求公司再次付款。
refusal-payment-not-by-hand = 此訂單沒有超過一天仍未決的扣款。在此之前會由系統向付款閘道查詢。
operator-settle-title = 手動處理扣款
operator-settle-lead = 付款閘道超過一天仍未回覆這筆扣款的結果。請用識別碼在閘道自己的後台查詢，再於此處填寫您查到的結果。日後閘道若有不同的回覆，以閘道為準。
operator-settle = 手動處理
operator-settle-charge = 扣款
operator-settle-key = 在閘道的識別碼
operator-settle-outcome = 閘道後台顯示的結果
operator-settle-charged = 已向信用卡收費
operator-settle-charged-text = 訂單會完成並開立發票，如同已收到回覆。
operator-settle-not-charged = 未向信用卡收費
operator-settle-not-charged-text = 訂單可以再次付款；自動續約則依規則再試。
operator-settle-reference = 閘道對這筆扣款的編號
operator-settle-reference-hint = 已收費時必填，例如 pi_3Qx…
operator-settle-reason = 您如何得知
operator-settle-reason-hint = 會隨訂單保存，並顯示在歷程中。
notice-operator-settled = 已依您所述處理這筆扣款。
operator-failure-holder-needed = 銀行要求持卡人確認，但無人在場。
operator-failure-card-revoked = 此卡已停用、註銷或無法辨識。
operator-failure-trouble = 付款服務當時無法處理。
mail-renewal-card-refused-subject = 「{ $offer }」未能續約：信用卡需要您處理
mail-renewal-card-refused-body =
    「{ $offer }」自動續約所用的信用卡遭拒，且再試也無法成功。沒有扣任何款項，我們也不會再向這張卡收費。

    這段期間會員資格與權益照常。請在付款方式頁面新增另一張卡，或於 { $closes }之前自行續約。逾期會員資格即失效。
mail-renewal-card-refused-action = 自行續約
