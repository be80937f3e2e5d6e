### サポートへの要求。開くまでの手順、ファイル、その後、担当と振り分け。

request-types-lead = 問題点の種類を選んでください。次によくある解決策が表示されます。解決しなければサポートにお知らせください。
request-solutions-none = ここで解決できる方法はありません。サポートにお知らせください。
request-solved = 解決しました
request-about-subscription = 対象のサブスクリプション
request-about-order = 対象の注文
request-ask-about-subscription = このサブスクリプションについてサポートに尋ねる
request-ask-about-order = この注文についてサポートに尋ねる
request-files = ファイル
request-files-hint = 1 つ 5 MB まで、{ $most } 個まで添付できます。PDF、PNG、JPEG、TXT、CSV。
request-file-size = （{ $kilobytes } KB）
request-opened-title = 要求をサポートが受け付けました
request-next = この後の流れ
request-next-due = { $due } までに回答します。
request-next-hours = サポートの対応時間は{ $hours }です。
request-next-mail = 回答はこのページに表示され、{ $email } にメールでもお知らせします。
request-next-reply = そのメールに返信すると、内容が要求に加わります。
request-next-more = 追加がある場合は下に書いてください。このページを離れても何も失われません。
request-hours = 月曜日から金曜日の { $from } から { $to } まで（{ $zone }）
request-age = 経過
request-turn-partner = あなたの番です
request-filter = 要求を探す
request-find = 探す
request-find-none = この番号の要求はありません。
request-sheet = 表計算用のファイルで保存する

refusal-text-files-many = 添付できるのは { $most } 個までです。特に必要なものを選んでください。
refusal-text-files-large = 「{ $file }」は 5 MB を超えています。小さいファイルを選んでください。
refusal-text-files-empty = 「{ $file }」は空です。別のファイルを選んでください。
refusal-text-files-kind = 「{ $file }」は受け付けられません。PDF、PNG、JPEG、TXT、CSV を選んでください。テキストは UTF-8 にしてください。
refusal-text-files-name = 「{ $file }」の拡張子が中身と合いません。正しい拡張子で保存し直してください。
refusal-text-files-acts = 「{ $file }」には開いたときに動作する内容が含まれています。新しい PDF に印刷して選んでください。
refusal-text-files-pixels = 画像「{ $file }」の画素数が多すぎます。小さくしてください。
refusal-text-files-unreadable = 「{ $file }」を読み取れません。保存し直すか、別のファイルを選んでください。
refusal-text-files-broken = ファイルが最後まで届きませんでした。もう一度選んでください。

## スタッフ向け

support-filters = 要求の絞り込み
support-filter = 表示
support-show = 対象
support-show-all = 待っているものすべて
support-show-late = 遅れているもの
support-show-mine = 自分の担当
support-show-unowned = 担当のないもの
support-queue-cut = 最初の { $count } 件だけを表示しています。ほかを見るには絞り込んでください。
support-owner = 担当
support-unowned = なし
support-take = 担当する
support-give-back = 担当を外す
support-route = 別のキューに移す
support-route-to = キュー
support-route-note = メモ
support-route-note-hint = 読めるのはスタッフだけです。わかったことと、これからすることを書いてください。
support-route-do = 移す
support-routings = キューの移動
support-reply = 用意された回答
support-reply-hint = { $language }で、この要求の情報を入れて回答に加わります。送る前に自由に書き換えられます。ファイルはその後で選んでください。
support-reply-do = 回答に加える
request-reply = 用意された回答
request-queue = キュー
request-note = メモ

notice-request-taken = この要求の担当になりました。
notice-request-given-back = 要求をキューに戻しました。
notice-request-routed = 要求を別のキューに移しました。
refusal-request-taken = 別のスタッフがこの要求を担当しています。先に担当を外してもらってください。
event-request-taken = サポートが要求 { $number } の担当を決めました。
event-request-given-back = 要求 { $number } がキューに戻りました。
event-request-routed = 要求 { $number } がサポートの別のキューに移りました。
