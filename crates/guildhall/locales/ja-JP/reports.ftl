### プログラム担当者向けのレポート。どの数値も、何を数えたかを示します。

layout-nav-reports = レポート
reports-title = レポート
reports-lead = プログラムの状況です。表示した時点の記録から数えます。
reports-open-one = 開く：{ $title }
reports-filter = レポートの月
reports-go = 表示する
reports-from = 開始月
reports-to = 終了月
reports-months-whole = 月単位で数え、最大 24 か月です。
refusal-text-report-backwards = 期間の終わりが始まりより前です。後の月を選んでください。
refusal-text-report-too-long = レポートは最大 24 か月です。短い期間を選んでください。
reports-figures-of = 数値：{ $title }
reports-file = 数値をダウンロードする (CSV)
reports-meaning = 各数値の意味
reports-none = 報告するものがありません
reports-none-text = これらの月には該当するものがありませんでした。別の月を選んでください。
reports-month = 月
reports-sum = すべての月

## 更新

reports-renewals = 更新率と解約率
reports-renewals-lead = 1 年の終わりに更新されたメンバーシップと、離れたメンバーの数です。
reports-members = 月初のメンバー数
reports-members-means = 月の初日に有効だったメンバーシップ。2 つ持つ会社は 2 と数えます。
reports-renewed = 注文による更新
reports-renewed-means = その月に終わり、誰かの注文で次の期間が続いた期間。
reports-automatic = 自動更新
reports-automatic-means = その月に終わり、自動更新の請求で次の期間が続いた期間。
reports-lapsed = 失効
reports-lapsed-means = その月に終わり、次の期間がなく、更新期間も過ぎた期間。
reports-open = 更新可能
reports-open-means = その月に終わった、または終わる期間で、今日まだ更新できるもの。どの率にもまだ含めません。
reports-canceled = 解約
reports-canceled-means = その月に、サポート要求の決定により解約されたサブスクリプション。
reports-upgraded = アップグレード
reports-upgraded-means = その月に別のサブスクリプションに置き換わったもの。失効にも離脱にも数えません。
reports-rate = 更新率
reports-rate-means = 注文による更新と自動更新の合計を、それに失効を加えた数で割ったもの。切り捨て。
reports-churn = 解約率
reports-churn-means = その月の失効と解約を、月初のメンバー数で割ったもの。切り捨て。後に再び購入したメンバーは新規と数えます。

## 売上

reports-revenue = 売上と未収金
reports-revenue-lead = 月ごとの請求額と、振替を待つ注文の経過日数です。
reports-currencies = 通貨ごとに示します。通貨をまたいで換算したり合計したりすることはありません。
reports-invoiced-in = { $currency } での請求額
reports-owed-in = { $currency } での未収金
reports-net = 税抜額
reports-net-means = その月に発行した請求書の税抜額から、その月に発行したクレジット ノートを、どの月の訂正かを問わず差し引いたもの。
reports-tax = 税額
reports-tax-means = 同じ書類の税額。
reports-invoices = 請求書
reports-invoices-means = その月に発行した請求書。請求書は注文が支払われたときに発行します。
reports-credit-notes = クレジット ノート
reports-credit-notes-means = その月に発行したクレジット ノート。
reports-owed = 待っている金額
reports-owed-means = いま振替を待っている注文の税込合計を、注文からの日数で分けたもの。上の期間とは関係ありません。注文の全額に満たない入金は差し引いていません。
reports-age = 注文からの日数
reports-orders = 注文
reports-days-from-to = { $from } ～ { $to } 日
reports-days-from = { $from } 日以上

## サポート

reports-support = サポートの時間
reports-support-lead = 最初の回答と完了までにかかった時間、遅れた割合です。
reports-times = 回答と完了までの時間
reports-requests = 要求
reports-requests-means = その月に出された要求。ほかの数値はすべて、いつ回答したかを問わず、これらの要求についてのものです。
reports-requests-most = 期間内の古いものから { $count } 件だけを数えています。短い期間を選んでください。
reports-answered = 回答済み
reports-closed = 完了
reports-first-half = 最初の回答（半数）
reports-first-half-means = サポートが最初に返信するまでの実時間（夜間を含む）。回答済みの半数はこれより早く回答しました。
reports-first-most = 最初の回答（9 割）
reports-first-most-means = 同じく、回答済みの 9 割の時間。
reports-close-half = 完了（半数）
reports-close-half-means = 要求が完了するまでの時間。完了した半数はこれより早く終わりました。「完了（9 割）」は 9 割の時間です。
reports-close-most = 完了（9 割）
reports-late = 遅延の割合
reports-late-means = 最初の回答が期限より遅れた、または期限を過ぎて回答のない要求を、その月のすべての要求で割ったもの。期限は重要度ごとに約束した営業時間で、要求の言語の受付時間で数えます。
reports-late-count = 遅延
