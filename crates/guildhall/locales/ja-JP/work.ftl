### バックグラウンド処理とシミュレートされた時計。

## この先の予定

work-ahead-webhook = 注文 { $subject } の結果を決済サービスが知らせる
work-ahead-question = 注文 { $subject } について決済サービスに問い合わせる
work-ahead-charge = 期間の自動更新を試みる
work-ahead-expiry = 支払いがなければ注文 { $subject } が期限切れになる
work-ahead-reminder-upcoming = リマインダーを送る: 満了日が近い
work-ahead-reminder-last-week = リマインダーを送る: 更新は残り 1 週間
work-ahead-mail = { $subject } にメールを届ける
work-ahead-term-ends = 期間の最終日
work-ahead-window-opens = 更新期間の開始
work-ahead-window-closes = 更新期間の最終日
work-ahead-benefits-end = 特典の最終日

## 時計を動かせない理由

refusal-clock-live = この環境の時間は実際の時間です。時計は動かせません。
refusal-clock-backwards = 時計はその時点をすでに過ぎています。時間は戻せません。
refusal-clock-moving = 時計はすでに動いています。到着するまでお待ちください。
refusal-clock-nothing-ahead = 進む先となる予定がありません。
