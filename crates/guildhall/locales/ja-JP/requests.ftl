### サポート要求: 依頼、回答、キャンセルの決定。

## パートナー向け

request-list-lead = 会社からサポートへの要求と、いまどちらの番かを示します。
request-tabs = 状態別の要求
request-tab-open = 対応中
request-tab-needs-attention = 対応が必要
request-tab-closed = 終了
request-number = 参照番号
request-title = 概要
request-turn = どちらの番か
request-turn-support = サポートが { $due } までに回答
request-changed = 最終変更
request-count = { $count } 件の要求
request-none-title = 要求はありません
request-none-text = 新しい要求には参照番号が付き、いつまでに回答があるかをお知らせします。
request-new-title = 新しいサポート要求
request-new-lead = お困りの内容をお書きください。参照番号はすぐに発行され、回答はメールとこのページで届きます。
request-cancel-title = サブスクリプションのキャンセルを依頼する
request-cancel-lead = { $offer } のキャンセルはサポートが決定し、ここで回答します。それまで何も変わらず、要求は取り下げられます。
request-cancel-prefilled = { $offer } のキャンセル
request-cancels = キャンセルの対象
request-choose = 選択してください
request-topic = 問題点の種類
request-severity = どのくらい緊急ですか
request-severity-hint = いつまでに回答するかが決まります。お使いの言語のサポート時間で数えます。
request-severity-critical = 重大: 業務が止まっている
request-severity-moderate = 中程度: 動かないものがある
request-severity-minimal = 軽微: 質問
request-text = どのような内容ですか
request-text-hint = 行ったこと、期待したこと、実際に起きたことをお書きください。カード番号やパスワードは書かないでください。
request-cancel-text = キャンセルの理由は何ですか
request-cancel-text-hint = 続けていただける条件があれば、それもお書きください。カード番号やパスワードは書かないでください。
request-back = キャンセル
request-created = 受付
request-thread = やり取り
request-said-partner = { $name }
request-said-support = { $name } (サポート)
request-write = この件についてサポートに書く
request-write-do = 送信
request-reopen-do = 再開する
request-withdraw = 要求を取り下げる
request-withdraw-text = 取り下げると、サポートは何も行いません。
request-withdraw-do = 取り下げる
request-state-open = サポートが対応中
request-state-needs-attention = 対応が必要
request-outcome-answered = 回答済み
request-outcome-withdrawn = 取り下げ
request-outcome-cancelled = 依頼どおりキャンセル
request-outcome-declined = 却下
request-standing-open = サポートの番です。遅くとも { $due } までに回答します。
request-standing-needs-attention = あなたの番です。サポートが情報を必要としています。
request-standing-closed = { $at } に終了しました。それから { $days } 日以内は再開できます。
request-standing-over = { $at } に終了しました。
request-late = 遅延
request-due = 回答期限

## 運営者向け

layout-nav-support = サポート
operator-desk-support-late =
    { $count ->
        [0] 遅延はありません
       *[other] { $count } 件が遅延
    }
support-queue-title = サポート要求
support-queue-lead = 回答を待つ要求です。期限の近いものから並びます。
support-queues = キュー別の要求
support-queue = キュー
support-queue-all = すべて
support-queue-finance = 経理
support-queue-accounts = アカウント
support-queue-membership = メンバーシップ
support-queue-portal = サイト
support-queue-none-title = 待っている要求はありません
support-queue-none-text = このキューの要求はすべて回答済みです。
support-language = 言語
support-answer = 回答
support-answer-text = 回答の内容
support-answer-do = 回答を送る
support-answer-hint = パートナーがそのまま読みます。{ $language }で書いてください。
support-then-ask = 質問する: パートナーの番
support-then-end = 終了する: すべて伝えた
support-then-continue = 対応を続ける
support-decide = 決定
support-decide-do = 決定する
support-decision = 決定
support-decision-refund = キャンセルして料金を返金する
support-decision-refund-text = メンバーシップと特典は今日終了し、クレジット ノートが発行され、支払いと同じ方法で返金されます。
support-decision-end = 返金せずにキャンセルする
support-decision-end-text = メンバーシップと特典は今日終了します。お金は動きません。
support-decision-decline = キャンセルしない
support-decision-decline-text = メンバーシップは続きます。パートナーには理由が伝わります。
support-goodwill-hint = 規則では返金しないのに返金する場合だけ必要です。クレジット ノートに印刷されます。
support-reason-hint = 却下する場合だけ必要です。パートナーがそのまま読みます。{ $language }で書いてください。
request-decision = 決定
request-goodwill = 特別に返金する理由
request-reason = 却下の理由
request-then = 次にすること

## サブスクリプションから

support-entry = 入口
support-ask = 要求を出す
support-asked-already = キャンセルはすでに依頼されています

## お知らせ

notice-request-written = メッセージをサポートに送りました。
notice-request-withdrawn = 要求を取り下げました。
notice-request-answered = 回答を送りました。
notice-request-decided = 決定し、パートナーに伝えました。

## できない理由

refusal-request-closed = この要求はすでに終了しています。
refusal-request-closed-long-ago = この要求は終了から { $days } 日を過ぎています。元の参照番号を書いて、新しい要求を出してください。
refusal-request-decided = この要求は決定済みで、決定は変わりません。ほかの件は新しい要求を出してください。
refusal-request-cancelling-already = このサブスクリプションのキャンセルは、要求 { $number } ですでに依頼されています。
refusal-request-to-be-decided = この要求はキャンセルの依頼です。終了するのではなく、決定してください。
refusal-request-full = この要求のやり取りは上限に達しました。この参照番号を書いて、新しい要求を出してください。
refusal-request-no-network-id = 会社のネットワーク ID がまだありません。審査が済むと要求を出せます。

## 出来事

event-request-opened = サポートへの要求 { $number } が出されました: { $title }
event-request-written = パートナーが要求 { $number } について書きました。
event-request-withdrawn = 要求 { $number } が取り下げられました。
event-request-reopened = 要求 { $number } が再開されました。
event-request-answered = サポートが要求 { $number } に回答しました。
event-request-asked-back = サポートが要求 { $number } について質問しました。
event-request-ended = 要求 { $number } は回答され、終了しました。
event-request-cancelled = 要求 { $number } は承認され、サブスクリプションはキャンセルされました。
event-request-declined = 要求 { $number } は却下され、サブスクリプションは続きます。

## メール

mail-support-received-subject = { $number }: サポートへの要求
mail-support-received-body =
    要求「{ $title }」をサポートが受け取りました。

    遅くとも { $due } までに回答します。
mail-support-received-action = 要求を見る
mail-support-answered-subject = { $number }: サポートからの回答
mail-support-answered-body =
    要求「{ $title }」について、サポートからの回答です。

    { $text }

    サポートは対応を続けます。
mail-support-answered-action = 要求を見る
mail-support-asked-subject = { $number }: サポートが情報を必要としています
mail-support-asked-body =
    要求「{ $title }」について、サポートからの質問です。

    { $text }
mail-support-asked-action = 回答する
mail-support-ended-subject = { $number }: 回答しました
mail-support-ended-body =
    要求「{ $title }」について、サポートからの回答です。

    { $text }

    要求は終了しました。足りないことがあれば、{ $days } 日以内であれば要求のページで再開できます。
mail-support-ended-action = 要求を見る
mail-support-cancelled-subject = { $number }: ご依頼どおりキャンセルしました
mail-support-cancelled-body =
    「{ $title }」のご依頼どおり、メンバーシップと特典は { $day } に終了しました。今後の請求はありません。

    お支払い済みの年の規則により、返金はありません。
mail-support-cancelled-action = 要求を見る
mail-support-cancelled-refunded-subject = { $number }: キャンセルし、料金を返金します
mail-support-cancelled-refunded-body =
    「{ $title }」のご依頼どおり、メンバーシップと特典は { $day } に終了しました。今後の請求はありません。

    お支払いの料金は返金されます。金額と方法は別のメールでお知らせします。
mail-support-cancelled-refunded-action = 要求を見る
mail-support-declined-subject = { $number }: サブスクリプションは続きます
mail-support-declined-body =
    ご依頼「{ $title }」について、次の理由によりキャンセルしません。

    { $reason }
mail-support-declined-action = 要求を見る
