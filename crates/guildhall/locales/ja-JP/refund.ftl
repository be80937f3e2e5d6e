### 帳簿：入金の充当先と、返金されるもの。

event-money-allocated = { $amount } を注文 { $number } に充当しました。
event-money-released = 注文 { $number } に充当していた { $amount } を解除し、未充当に戻しました。
event-subscription-cancelled = メンバーシップ「{ $offer }」はキャンセルされました。
task-paid-twice = 注文 { $number } は別の請求で支払い済みでしたが、さらに { $amount } が請求されました。
task-paid-twice-advice = 注文のページで、余分に請求した金額を返金してください。最初の請求とメンバーシップはそのままです。
