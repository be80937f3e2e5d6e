### 自動更新全体の制御。

layout-nav-renewals = 更新

renewals-title = 自動更新
renewals-lead = 本日の処理の進み具合、今後の予定、そして止める方法です。一時停止は次のバッチから、すべてのノードで有効になります。
renewals-to = 自動更新を見る
renewals-today = 本日の処理
renewals-today-waiting = { $count } 件の期間が対象です。処理はまだ始まっていません。
renewals-today-none = 本日対象となる期間はありません。
renewals-done = 処理済みの期間
renewals-done-of = { $total } 件中 { $done } 件
renewals-due = 対象の期間
renewals-renewed = 更新済み
renewals-declined = 拒否
renewals-unknown = 結果待ち
renewals-skipped = 請求なし
renewals-missed = 期間超過
renewals-failed = 失敗
renewals-begun = 開始
renewals-seen = 直近のバッチ
renewals-ended = 終了
renewals-day = 日付
renewals-offer = プラン
renewals-total = 合計
renewals-ahead = 今後の数日
renewals-ahead-caption = 自動更新される期間（請求日ごと）
renewals-ahead-none = 今後 2 週間に自動更新される期間はありません。
renewals-count =
    { $count ->
        [0] なし
       *[other] { $count } 件の期間
    }
renewals-days = 最近の日々
renewals-days-caption = 最近の処理と各期間の結果
renewals-days-note = 結果が後から届いた請求は、請求を行った日に数えます。期間超過は、更新期間が終わるまでに請求が行われなかった期間で、該当する会社には通知済みです。
renewals-days-none = まだ処理はありません
renewals-days-none-text = 対象の期間が初めて生じた日から、ここに件数が表示されます。

## 一時停止

renewals-pause = 一時停止
renewals-pause-lead = 再開するまで新たな請求は行われません。決済サービスに依頼済みの請求は最後まで処理されます。
renewals-field-why = 理由
renewals-why-hint = 次に見る人のために、一、二文で書いてください。
renewals-pause-go = 自動更新を一時停止する
renewals-paused-title = 自動更新は一時停止中です
renewals-paused-by = { $at } に { $name } が一時停止しました。理由は次のとおりです。
renewals-paused-goes-on = 購入、Webhook、リマインダー、メールは続きます。この間に対象となったものは、再開後に期日の順に請求され、日付はそれぞれのポリシー セットに従います。
renewals-resume = 自動更新を再開する
renewals-by-command-line = コマンド ライン
notice-renewals-paused = 自動更新を一時停止しました。
notice-renewals-resumed = 自動更新を再開しました。
notice-renewals-confirmed = 時計を確認済みにしました。対象のものは期日の順に請求されます。

## 時計の監視

renewals-held-title = 時計に疑いがあるため、請求を止めています
renewals-held-silence = 最後に処理が行われたのは { $seen } ですが、現在の時計は { $at } を示しており、36 時間を超えて離れています。その間処理が行われなかったか、時計が進められたかのどちらかです。
renewals-held-jump = 時計が実際の経過時間より 36 時間を超えて進みました。プログラムの実行中に、およそ { $seen } から { $at } へ進められています。
renewals-held-goes-on = Webhook、決済サービスへの問い合わせ、メールは続きます。
renewals-held-how = 対処方法: このサーバーの時計を別の時計と比べ、本日の試算を見てから確認してください。対象の期間は { $count } 件で、それぞれ期日の順に一度だけ請求されます。
renewals-confirm = 時計は正しい: 対象のものを請求する
renewals-behind-title = 時計が戻されたため、まだ請求しません
renewals-behind-text = { $until } の処理はすでに済んでいます。同じ日を二度処理することはありません。その時刻になると、請求は自動的に再開します。
renewals-told-goes = 自動更新は通常どおり行われています。
renewals-told-paused = 自動更新は一時停止中です。guildhall renewals resume で再開できます。
renewals-told-held = 時計に疑いがあるため、請求を止めています。別の時計と比べ、guildhall renewals dry-run を見てから、guildhall renewals confirm-clock を実行してください。
renewals-told-behind = 時計が、処理済みの時刻より前を示しています。その時刻になると、請求は自動的に再開します。

## 試算

renewals-preview = 試算
renewals-preview-lead = 指定した日までに請求されるもの、されないものとその理由を合計で示します。会社のデータには何も書き込みません。
renewals-field-until = この日まで
renewals-until-hint = 本日から { $last } までの日を選べます。
renewals-preview-go = 試算を始める
renewals-preview-title = 更新の試算
renewals-preview-of = { $day }までの試算
renewals-preview-note = 現時点での試算です。カード、自動更新の設定、価格はその日までに変わることがあります。
renewals-preview-running = 試算を続けています
renewals-preview-leave = このページを離れても、結果は保存されます。
renewals-preview-done = 完了
renewals-preview-looked = 調べた期間
renewals-preview-until = 対象日
renewals-preview-begun = 開始
renewals-previews = 最近の試算
renewals-preview-charged = 請求される期間
renewals-preview-left = 請求されない期間
renewals-preview-charges = 請求されるもの
renewals-preview-charges-caption = プランと通貨ごとの請求（税込み）
renewals-preview-charges-none = 請求される期間はありません。
renewals-preview-reasons = 請求されないもの
renewals-preview-reasons-caption = 理由とプランごとの、請求されない期間
renewals-preview-reasons-none = 調べた期間はすべて請求されます。
renewals-preview-why = 理由
renewals-why-window-closed = その日は更新期間に含まれません
renewals-why-not-automatic = 自動更新が無効か、メンバーシップが終了しています
renewals-why-no-card = 請求するカードがありません
renewals-why-vetting = 会社が承認されていません
renewals-why-competency = プランに必要なコンピテンシーがありません
renewals-why-by-hand = 手動での更新が進行中です
renewals-why-card-refused = カードが、解消されない理由で拒否されました
renewals-why-no-price = 会社の通貨での価格がプランにありません
refusal-text-renewals-until = 本日から一年以内の日を選んでください。

## 行われた操作

renewals-acts = 行われた操作
renewals-act-when = 日時
renewals-act-what = 操作
renewals-act-paused = { $name } が自動更新を一時停止しました
renewals-act-resumed = { $name } が自動更新を再開しました
renewals-act-confirmed = { $name } が時計を確認しました: 最後の処理は { $seen }、その後の時計は { $at }

## 実行できない理由

refusal-renewals-paused = 自動更新はすでに一時停止しています。そのときの理由は有効なままです。
refusal-renewals-not-paused = 自動更新は一時停止していないため、再開するものはありません。
refusal-renewals-not-held = 指定された時計の疑いはすでに解消されています。ページをもう一度確認してください。
refusal-renewals-held = 時計に疑いがあるため、請求を止めています。試算を見てから、時計を確認してください。
refusal-renewals-behind = 時計が、処理済みの時刻より前を示しています。その時刻になると、請求は自動的に再開します。
refusal-renewals-no-gateway = ここには決済サービスが設定されていません。--config で構成ファイルを指定してください。
