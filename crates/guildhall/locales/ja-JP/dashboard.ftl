### サインイン後の最初のページ: 今すること、全体の状況。

## 今すること

dashboard-over-now = 今すること
dashboard-over-soon = まもなく
dashboard-over-nothing = 問題ありません
dashboard-next-for-admin = { $text }会社のパートナー管理者が行えます。
dashboard-next-unknown = もう一度支払わないでください: 注文 { $number } の結果が届いていません
dashboard-next-unknown-text = カードに請求されたかどうか、まだわかりません。{ $time } (UTC) に決済ゲートウェイへ再び問い合わせ、結果がわかり次第メールでお知らせします。
dashboard-next-unknown-text-soon = カードに請求されたかどうか、まだわかりません。決済ゲートウェイに問い合わせており、結果がわかり次第メールでお知らせします。
dashboard-next-unfinished = 注文 { $number } の支払いが終わっていません
dashboard-next-unfinished-text = 支払いページを開いたまま、まだ結果が届いていません。そのページで続けてください。新しい注文は不要です。
dashboard-next-unproven = 会社のメール アドレスを確認してください
dashboard-next-unproven-text = お送りしたメールのコードを入力してください。確認が済むまで購入できません。
dashboard-next-pending = 会社を審査しています
dashboard-next-pending-text = { $day }から審査を待っています。お客様の作業はありません。結果が出たらメールでお知らせし、プランを購入できるようになります。
dashboard-next-rejected = { $day }の審査で承認されませんでした
dashboard-next-rejected-text = 理由: { $reason } 修正のうえ、ご連絡ください。
dashboard-next-declined = 注文 { $number } のカードが拒否されました
dashboard-next-declined-text = 請求はされていません。もう一度試すか、別のカードを使うか、電信振替に切り替えてください。
dashboard-next-transfer = 注文 { $number } の { $amount } をお振り込みください
dashboard-next-transfer-text = { $day } ({ $days }) までに着金する必要があります。着金するまで何も有効になりません。
dashboard-next-window = { $offer } を { $day } ({ $days }) までに更新してください
dashboard-window-by-hand = 自動では更新されません。期限を過ぎると失効し、特典も終了します。
dashboard-window-due = 登録済みのカードに { $day } ({ $days }) に請求されます。別の方法で支払う場合を除き、お客様の作業はありません。
dashboard-window-retried = 自動の請求が拒否されました。{ $day } ({ $days }) に再試行します。その前に手動で更新することもできます。
dashboard-window-exhausted = 自動の請求は最後の回も拒否されました。手動で更新しないと、メンバーシップが失効し、特典も終了します。
dashboard-window-missed = 自動では更新されませんでした。手動で更新しないと、メンバーシップが失効し、特典も終了します。
dashboard-next-draft = { $offer } の注文を完了してください
dashboard-next-draft-text = 入力済みですが、まだ確定していません。購入するまで料金は発生しません。
dashboard-next-opens = { $offer } の更新期間は { $day } ({ $days }) に始まります
dashboard-next-opens-text = 契約期間は { $day } ({ $days }) に終わり、自動では更新されません。更新期間に入ったら手動で更新してください。
dashboard-next-opens-no-card = 契約期間は { $day } ({ $days }) に終わります。自動更新は有効ですが、カードが登録されていないため更新できません。更新期間に入ったら手動で更新してください。
dashboard-next-charge = { $offer } は { $day } ({ $days }) に自動更新されます
dashboard-next-charge-text = { $card } に { $amount } (税込) が請求されます。お客様の作業はありません。
dashboard-next-charge-no-price = { $card } に請求されます。現在このプランには会社の通貨での価格がありません。そのために更新できない場合はメールでお知らせします。
dashboard-next-none = 最初のメンバーシップを選んでください
dashboard-next-none-text = 購入できるようになりました。各プランに、内容、価格、対象となる会社が示されています。
dashboard-next-again = 有効なメンバーシップがありません
dashboard-next-again-text = お持ちだったメンバーシップは終了しました。プランは新たに購入できます。
dashboard-next-nothing = することはありません
dashboard-next-nothing-text = 今後 30 日以内の期日はありません。その先の日付は下のメンバーシップに示されています。

## ボタンの言葉

dashboard-go-order = 注文を見る
dashboard-go-declined = 注文を続ける
dashboard-go-transfer = 振込先を見る
dashboard-go-renew = 更新する
dashboard-go-draft = 注文を完了する
dashboard-go-look = メンバーシップを見る
dashboard-go-offers = プランを見る
dashboard-go-company = 会社の情報を見る
dashboard-go-support = 連絡する

## はじめに

dashboard-tasks = はじめに
dashboard-task-address = メール アドレスの確認
dashboard-task-vetting = 会社の審査
dashboard-task-membership = 最初のメンバーシップの購入
dashboard-task-invoice = 最初の請求書
dashboard-task-colleague = 2 人目の担当者の追加
dashboard-step-done = 完了
dashboard-step-waiting = 待機中
dashboard-step-to-do = 未完了
dashboard-step-later = まだできません
dashboard-step-stopped = 承認されていません

## メンバーシップ

dashboard-memberships = メンバーシップ
dashboard-ends = 契約期間の終了
dashboard-charge = 次の請求
dashboard-charge-none = 予定はありません
dashboard-charge-of = { $total } ({ $net } と税 { $tax })
dashboard-charge-note = { $day }に { $card } へ。今日の価格で計算しています。
dashboard-none-title = メンバーシップはまだありません
dashboard-none-text = 購入すると、日付と次の請求がここに表示されます。

## 注文と請求書

dashboard-orders = 進行中の注文
dashboard-orders-none = 進行中の注文はありません。
dashboard-invoices = 最新の請求書
dashboard-invoices-none = 請求書はまだありません。
dashboard-invoices-all = すべての請求書
dashboard-amount = 金額
dashboard-offer = プラン
dashboard-status = 状態
dashboard-pay-by = 支払期限
dashboard-order-draft = 未確定
dashboard-order-authorising = 支払い処理中
dashboard-order-awaiting = 入金待ち
dashboard-order-declined = カード拒否
dashboard-order-completed = 完了
dashboard-order-expired = 期限切れ
dashboard-order-cancelled = 取り消し済み
