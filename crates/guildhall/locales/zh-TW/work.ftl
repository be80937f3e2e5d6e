### 背景工作與模擬時鐘。

## 前方的事

work-ahead-webhook = 付款閘道通知訂單 { $subject } 的結果
work-ahead-question = 向付款閘道詢問訂單 { $subject }
work-ahead-charge = 期限嘗試自動續約
work-ahead-expiry = 訂單 { $subject } 若未付款即過期
work-ahead-reminder-upcoming = 寄出提醒：週年日期將至
work-ahead-reminder-last-week = 寄出提醒：續約只剩一週
work-ahead-mail = 將郵件送達 { $subject }
work-ahead-term-ends = 期限的最後一天
work-ahead-window-opens = 續約期間開始
work-ahead-window-closes = 續約期間的最後一天
work-ahead-benefits-end = 權益的最後一天

## 為何無法移動時鐘

refusal-clock-live = 這套環境使用真實時間，無法移動時鐘。
refusal-clock-backwards = 時鐘已超過那個時間點，時間不會倒流。
refusal-clock-moving = 時鐘正在移動，請等它到達。
refusal-clock-nothing-ahead = 前方沒有可以前往的事。
