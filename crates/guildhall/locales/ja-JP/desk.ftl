### 運営担当者のデスク：待っているもの、その期限、そして検索。

desk-queues = 待ち行列ごとの仕事
desk-queues-lead = 人の対応を待っているもの、待っている長さ、着手すべき期限です。
desk-queue = 待ち行列
desk-queue-unknown = 結果が不明な請求
desk-queue-receipts = 判断が必要な入金
desk-queue-matching = 注文のない銀行明細
desk-queue-vetting = 審査待ちの会社
desk-queue-support = サポート要求
desk-queue-recoveries = サインインできなくなった会社
desk-queue-other = その他のタスク
desk-count = 待ち
desk-oldest = 最長の待ち時間
desk-due = 次の期限
desk-late = 遅れ
desk-within = 着手の目安
desk-within-minutes = { $count } 分以内
desk-within-hours = { $count } 営業時間以内
desk-within-promised = 会社に約束したとおり
desk-queues-most = 種類ごとに最大 { $count } 件まで数えます。
desk-times-ours = 営業時間は、プログラムのタイム ゾーンで月曜から金曜の 9 時から 18 時です。この目安を定めた公開資料はなく、当方で決めてプログラムのファイルに記載しています。
desk-ages = 待っている時間
desk-age = 待ち時間
desk-age-hours = 4 時間未満
desk-age-day = 4 ～ 24 時間
desk-age-days = 1 ～ 3 日
desk-age-week = 3 ～ 7 日
desk-age-longer = 7 日以上
desk-waited-minutes = { $count } 分
desk-waited-hours = { $count } 時間
desk-waited-days = { $count } 日
desk-to-tasks = 未完了のタスクをすべて見る
desk-tasks-of = タスク：{ $queue }
desk-tasks-lead = 未完了のタスクです。長く待っているものから並びます。開くと会社のデータを見たことになり、会社にも表示されます。
desk-tasks-more = 最初の { $count } 件だけを表示しています。
desk-tasks-none = ここにタスクはありません
desk-tasks-none-text = 入金、キー、文書について判断が必要になると、タスクが現れます。

## 検索

layout-nav-find = 検索
find-title = 何でも探す
find-lead = 相手が読み上げたもの（番号、参照、アドレス、名前の一部）から探します。
find-what = 番号、参照、アドレス、名前
find-what-hint = ネットワーク ID、注文・請求書・要求・案件の番号、RF 参照、決済サービスでの請求の名前、アクセス ID、当システムの各種 ID、メール アドレス、ドメイン、税番号、会社名の一部。
find-kind = 種類
find-name = 番号または ID
find-found = { $count } 件が当てはまります
find-more = 最初の { $count } 件だけを表示しています。文字か数字を足してください。
find-reason = 会社の内容は理由を記して開きます。理由は会社にも表示されます。
find-unproven = メール アドレスが未確認
find-nothing-text = 「{ $wanted }」は見つかりません。番号は完全に、名前は一部でも一致すれば見つかります。
find-first = まだ検索していません
find-first-text = 当てはまるものが 1 件ならすぐに開き、複数なら一覧にします。
find-order = 注文
find-invoice = 請求書
find-request = サポート要求
find-case = アドバイザリー案件
find-activation = 有効化
find-payment = 注文の請求
find-subscription = サブスクリプション
find-person = 人

## 図

chart-says = { $count } 本の棒：{ $what }、{ $figure }。同じ数値を下の表に示します。

## プログラム自体

layout-nav-system = システム
system-title = システム
system-lead = プログラム自体の状況です。プログラムが把握している範囲に限ります。
system-program = プログラム
system-version = バージョン
system-engine = データベース
system-schema = スキーマ
system-programme = カタログ
system-work = 作業
system-worked = バックグラウンド処理の最終実行
system-worked-says = { $at }（{ $ago }前）
system-renewals = 直近の日の自動更新
system-renewals-says = { $date }：対象 { $due } 件、更新 { $renewed } 件、エラー { $failed } 件。
system-under-way = 実行中
system-mails = 未配信のメール
system-webhooks = 取り込んでいない決済サービスの通知
system-waits = { $count } 件（うち再試行 { $tried } 件）
system-waits-since = { $count } 件（うち再試行 { $tried } 件）。最長の待ち時間 { $oldest }
system-checkpoint = 最新の署名済みチェックポイント
system-checkpoint-says = 第 { $number } 号、{ $at }
system-jobs = ジョブ
system-jobs-lead = 各ジョブは数秒ごとに動き、期限の来たものを処理します。次の期限は現時点より後の最初の時刻です。個々の実行は記録しません。
system-job = ジョブ
system-job-next = 次の期限
system-job-ahead = 予定あり
system-job-rests = 予定なし
system-unknown = プログラムが把握していないこと
system-unknown-check = 全規則の検査結果は保存していません。サーバーで実行してください。
system-unknown-backup = バックアップはプログラムの外で行います。その日時はバックアップ ツールで確認してください。
system-unknown-hooks = 会社の Webhook への送信はありません。まだ提供していません。
system-job-take-webhooks = 決済サービスの通知を取り込む
system-job-ask-gateway = 結果待ちの請求を問い合わせる
system-job-ask-disputes = 異議申し立てを問い合わせる
system-job-ask-cards = 保存中のカードを問い合わせる
system-job-charge-renewals = 自動更新を請求する
system-job-match-transfers = 取り込んだ振替を照合する
system-job-expire-orders = 未払いの注文を期限切れにする
system-job-send-reminders = リマインダーを送る
system-job-warn-of-cards = 期限切れ間近のカードを知らせる
system-job-look-at-competencies = コンピテンシーを確認する
system-job-earn-extras = 獲得した追加分を記録する
system-job-grant-credits = 毎月のクレジットを付与する
system-job-tell-of-lapses = 失効する特典を知らせる
system-job-end-recoveries = 復旧後に再び使えるようにする
system-job-render-invoices = 請求書を組版する
system-job-prune-webhooks = 古い通知を消す
system-job-take-checkpoint = チェックポイントに署名する
system-job-deliver-mail = メールを送る
