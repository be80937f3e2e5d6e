### 帳簿：款項的用途，以及退回的款項。

event-money-allocated = { $amount } 已沖抵訂單 { $number }。
event-money-released = 訂單 { $number } 已釋出 { $amount }，款項可另作他用。
event-subscription-cancelled = 會員資格「{ $offer }」已取消。
task-paid-twice = 訂單 { $number } 已由另一筆扣款付清，卻又收取了 { $amount }。
task-paid-twice-advice = 請在訂單頁面退還多收的款項。第一筆扣款與會員資格維持不變。

event-refund-begun-card = 正在將訂單 { $number } 的 { $amount } 退回信用卡。
event-refund-begun-transfer = 訂單 { $number } 的 { $amount } 將以轉帳退回。
event-refund-pending = 訂單 { $number } 的 { $amount } 退款等候中。
event-refund-unknown = 付款閘道對訂單 { $number } 退款 { $amount } 的回覆遺失。系統會再次查詢，不會重複退款。
event-refund-succeeded = 訂單 { $number } 的 { $amount } 已退回。
event-refund-failed = 訂單 { $number } 的 { $amount } 退款失敗。
event-chargeback-opened = 持卡人對訂單 { $number } 的 { $amount } 提出爭議，款項由銀行保留。
event-chargeback-won = 銀行的裁定對我們有利：訂單 { $number } 的 { $amount } 保留。
event-chargeback-lost = 銀行收回了訂單 { $number } 的 { $amount }。
task-refund-transfer = 請以轉帳退回訂單 { $number } 的 { $amount }。
task-refund-transfer-advice = 請在銀行將款項轉回原匯款帳戶，再於公司的款項頁面填入轉帳的參考號碼。
task-refund-failed = 訂單 { $number } 的 { $amount } 退款失敗。
task-refund-failed-advice = 付款閘道或發卡銀行拒絕退款，款項仍在。請在公司的款項頁面重試，或與公司議定改以轉帳退回。
task-chargeback-opened = 持卡人對訂單 { $number } 的 { $amount } 提出爭議。
task-chargeback-opened-advice = 請在期限前於付款閘道回覆銀行，附上訂單、條款接受紀錄與發票。銀行裁定之前，會員資格繼續有效。
task-chargeback-rest = 銀行只收回訂單 { $number } 的部分費用，尚餘 { $amount } 沒有用途。
task-chargeback-rest-advice = 會員資格已結束，發票已沖銷。請在公司的款項頁面退回餘款。
refusal-refund-nothing-left = 已沒有可退回的款項。
refusal-refund-contested = 發卡銀行正在處理爭議，款項由銀行保留。
refusal-refund-used-for-upgrade = 這項會員資格已於{ $on }折抵更高等級的價格並被取代，因此費用不退。
refusal-refund-ended = 會員資格已於{ $on }結束。
refusal-refund-renewed-since = 之後已購買另一個年度。
refusal-refund-earlier-year-runs = 前一個年度仍在進行。請與我們聯絡，以免失去該年度。
refusal-refund-not-offered = 這個年度適用的規則沒有退款。
refusal-refund-too-late = 費用最晚可於{ $last_day }退回。
refusal-refund-benefit-activated = 已啟用 { $count } 項權益。
refusal-refund-key-viewed = 已檢視 { $count } 組產品金鑰。
refusal-refund-already-made = 這筆退款已完成，或是退回信用卡。
refund-way-card = 退回原付款的信用卡
refund-way-transfer = 以轉帳退回原匯款帳戶
refund-task-note = 款項退回中。
chargeback-task-note = 銀行已裁定。
mail-refund-begun-subject = 訂單 { $number }：將退回 { $amount }
mail-refund-begun-body = 會員資格「{ $offer }」已於今天結束，費用將退回：{ $amount }，{ $way }。發票旁附有折讓單。

    款項匯出時，我們會再通知您。銀行入帳可能還需要幾天。
mail-refund-begun-action = 查看訂單
mail-refund-surplus-subject = 將退回您 { $amount }
mail-refund-surplus-body = 我們為訂單 { $number } 收到的 { $amount } 沒有用途，因此{ $way }。您的會員資格不受影響。
mail-refund-surplus-action = 查看訂單
mail-refund-made-subject = 已退回 { $amount }
mail-refund-made-body = 訂單 { $number } 的 { $amount } 已匯出，{ $way }。銀行入帳可能需要幾天。
mail-refund-made-action = 查看訂單
mail-chargeback-lost-subject = { $offer }：付款遭收回，會員資格已結束
mail-chargeback-lost-body = 發卡銀行收回了訂單 { $number } 的 { $amount }。會員資格「{ $offer }」因此結束，發票也已沖銷。

    若這是誤會，您隨時可以重新購買這項優惠。
mail-chargeback-lost-action = 查看訂單
support-refund-not = 今天無法退款
order-refund-title = 會員資格已結束，費用將退回
order-refund-made = { $amount } 已匯出，{ $way }。銀行入帳可能需要幾天。
order-refund-begun = { $amount } 正在退回，{ $way }。匯出時會通知您。
order-refund-failed = 銀行尚未接受退回的 { $amount }。您不必採取任何動作：我們正在安排其他方式，並會通知您。
order-to-invoices = 查看折讓單
