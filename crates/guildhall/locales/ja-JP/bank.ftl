# 銀行明細：取り込みと注文への照合

## 起きたこと

event-receipt-held = { $amount } の振込を記録しました。まだどの注文にも充てていません。
event-receipt-withdrawn = { $amount } の振込の記録を取り消しました。この会社の入金ではありませんでした。
event-receipt-attached = 注文 { $number } は、以前に入金された { $amount } で支払われました。
event-proof-uploaded = 注文 { $number } に { $paid_on } の振込の支払証明がアップロードされました。

## 担当者が決めること

task-receipt-held = この会社に { $amount } が入金されましたが、どの注文のものでもありません。
task-receipt-held-advice = 期限切れの注文に代えて銀行振込で注文し直すと、この入金が充てられます。返すべき場合は返金してください。
task-receipt-surplus = 支払い済みの注文 { $number } に、合計額より { $amount } 多く入金されました。
task-receipt-surplus-advice = 余りは会社のものです。返金するか、取り決めを書いてこのタスクを閉じてください。
task-transfer-to-match = { $amount } が入金され、注文 { $number }（合計 { $due }）が記されていますが、金額などがぴったり合いません。
task-transfer-to-match-advice = 「照合」を開き、何の入金かを決めてください。まだ何も有効になっていません。

## できないこと

refusal-bank-entry-taken = この明細の残りが足りないか、対象外にされています。少し前に誰かが処理した可能性があります。
refusal-bank-not-exact = 金額が、注文の支払待ちの額とぴったり一致しなくなりました。
refusal-bank-unknown-order = 注文 { $number } はありません。
refusal-bank-already-used = この入金はすでに支払いに充てられたか、返金の途中です。返金の手続きをしてください。
refusal-receipt-not-enough = この注文への入金は合計額に足りません。
refusal-proof-too-many = 支払証明は注文ごとに { $most } 件までです。
refusal-proof-not-awaited = この注文は振込を待っていないため、支払証明は必要ありません。
refusal-text-bank-file = { $why }
refusal-text-bank-mapping = この設定は使えません: { $setting }
refusal-text-bank-beyond-rest = 明細と同じ通貨で 0 より大きく、合わせて残りを超えない金額を入力してください。
refusal-text-order-number = 注文番号ではありません。4815162-O0007 のように入力してください。
refusal-text-bank-no-company = このネットワーク ID の会社はありません。
refusal-text-proof-day-too-early = 注文日よりずっと前の日付です。

## ファイルの問題

bank-fault-too-large = ファイルが 50 MB を超えています。
bank-fault-too-many-entries = ファイルの明細が 200,000 件を超えています。
bank-fault-too-deep = ファイルの要素の入れ子が深すぎます。
bank-fault-too-long = ファイルに極端に長い文字列があります。
bank-fault-truncated = ファイルが途中で終わっています。そこまでは取り込みました。残りは完全なファイルを取り込むと追加されます。
bank-fault-empty = ファイルが空です。
bank-fault-document-type = ファイルに文書型宣言があります。銀行明細では使われないものです。
bank-fault-entity = ファイルに XML で定義されていない実体参照があります。
bank-fault-encoding = ファイルの内容が、示された文字コードのテキストではありません。
bank-fault-form = 形式どおりに書かれていません。
bank-fault-not-a-statement = 対応する種類・版の銀行明細ではありません。
bank-fault-no-mapping = 銀行独自の表には、列の対応付けが必要です。
bank-fault-column = 表にこの列がありません。
bank-fault-missing = 値がありません。
bank-fault-amount = この通貨の金額ではありません。
bank-fault-day = 日付ではありません。
bank-fault-currency = ISO 4217 の通貨ではありません。
bank-fault-direction = 入金でも出金でもありません。
bank-fault-balance = 期首残高と明細の合計が期末残高と一致しません。
bank-fault-input = ファイルを読み取れませんでした。

## 銀行明細

layout-nav-matching = 照合
bank-statements-title = 銀行明細
bank-statements-lead = 銀行のファイルを取り込みます。同じファイルや重なりのあるファイルを取り込み直しても、何も変わりません。
bank-upload = 明細を取り込む
bank-upload-file = 銀行のファイル
bank-upload-file-hint = camt.053、MT940、または表（CSV）。50 MB まで。
bank-upload-table = 銀行独自の表のファイル
bank-upload-mapping = 列の対応付け
bank-upload-mapping-hint = 例: day=日付; credit=入金; debit=出金; text=摘要; this-account=1234567; this-currency=JPY; encoding=shift_jis
bank-upload-go = 取り込む
bank-imports = 取り込んだファイル
bank-imports-none = まだ取り込んだファイルはありません
bank-imports-none-text = 取り込んだファイルと結果がここに表示されます。
bank-import-title = 明細の取り込み
bank-import-file = ファイル
bank-import-format = 形式
bank-import-when = 取り込み日時
bank-import-new = 新しい明細
bank-import-known = すでにあった明細
bank-import-announced = 予告のみで未記帳
bank-import-faults = 読み取れなかった箇所
bank-import-faults-caption = 読み取れなかった内容
bank-import-faults-more = ほかに { $count } 件あります。
bank-import-running = 取り込み中
bank-import-running-text = このページを離れても取り込みは続きます。進み具合はこのページに表示されます。
bank-import-cut-off = 中断しました。ファイルをもう一度取り込んでください
bank-import-done = 取り込み済み
bank-import-with-faults = 取り込み済み（問題あり）
bank-format-camt053 = camt.053
bank-format-mt940 = MT940
bank-format-csv = 表（CSV）
bank-fault-line = 行
bank-fault-field = 項目
bank-fault-what = 問題
refusal-text-bank-upload-broken = ファイルが最後まで届かなかったか、50 MB を超えています。

## 照合

matching-title = 照合
matching-lead = 入金を、支払いを待つ注文に結び付けます。注文が記され、金額がぴったりの入金は自動で照合されます。
matching-go = 照合へ進む
matching-unapplied = 未割り当ての入金
matching-unapplied-of = { $count } 件、{ $total }
matching-unapplied-none = すべての入金が照合済みか対象外です。
matching-entries = 入金
matching-none = 決めるべき入金はありません
matching-none-text = 明細を取り込むと、注文が自動で見つからない入金がここに表示されます。
matching-tick = { $amount } を右で選んだ注文に充てる
matching-of = 全体は { $amount }
matching-no-suggestion = 合う注文がありません。注文を選ぶか、会社のために預かるか、対象外にしてください。
matching-points = 一致度 { $points } / 100
matching-missing = 支払待ち { $amount }
matching-for = 一致: { $reason }
matching-against = 不一致: { $reason }
matching-apply = { $number } に充てる
matching-proof = 支払証明: { $date } に { $account } へ支払い、参照番号 { $reference }
matching-proof-fits = この明細と一致
matching-reason-reference = 注文の参照番号が記されている
matching-reason-number = 注文番号が文中にある
matching-reason-company = 同じ会社の別の注文が記されている
matching-reason-amount = 支払待ちの額とぴったり同じ
matching-reason-payer = 振込人が会社と同じ名前
matching-reason-payer-alike = 振込人の名前が会社と似ている
matching-reason-proof = 会社が合う支払証明を示している
matching-reason-under = 支払待ちの額より { $amount } 少ない
matching-reason-over = 支払待ちの額より { $amount } 多い
matching-reason-another-currency = 通貨が違う
matching-reason-duplicate = 注文は支払い済み
matching-reason-late = 注文の期限が切れているか、入金が遅すぎた
matching-reason-not-awaited = 注文は振込を待っていない
matching-reason-another-named = 別の注文が記されている
matching-reason-reversal = 以前の明細を取り消す明細
matching-orders = 支払いを待つ注文
matching-orders-none = 振込を待つ注文はありません
matching-orders-none-text = 銀行振込の注文は、入金が照合されるまでここに表示されます。
matching-until = { $date } まで
matching-number = 注文
matching-other-number = または別の注文番号
matching-merge = 選んだ明細をこの注文に充てる
matching-decided = 最近決めたもの
matching-entry-title = 明細の入出金
matching-entry-day = 記帳日
matching-entry-value-day = 起算日
matching-entry-amount = 金額
matching-entry-rest = 未照合
matching-entry-payer-account = 振込人の口座
matching-entry-text = 振込人の記載
matching-entry-account = 当方の口座
matching-entry-statement = 明細
matching-entry-line = ファイルの { $line } 行目
matching-state-open = 未決
matching-state-in-part = 一部照合済み
matching-state-matched = 照合済み
matching-state-aside = 対象外
matching-state-outgoing = 出金
matching-matched = 照合先
matching-undo = 照合を取り消す
matching-undo-not = すでに支払いに充てられたため、取り消せません。返金の手続きをしてください。
matching-suggestions = 候補
matching-split = 注文に充てる
matching-split-text = 注文ごとに 1 行。残りはここに残ります。
matching-split-number = 注文 { $line }
matching-split-amount = 注文 { $line } の金額
matching-split-go = これらの注文に充てる
matching-amount = 金額
matching-keep = 会社のために預かる
matching-keep-text = 会社の入金ですが、まだどの注文のものでもありません。期限切れの注文に代わる次の振込注文に充てるか、返金します。
matching-keep-go = この会社のために預かる
matching-network-id = ネットワーク ID
matching-aside = 対象外にする
matching-aside-text = 注文と関係のないもの: 利息、借入金、自社口座間の振替など。
matching-aside-go = 対象外にする
matching-note = 理由
matching-take-up = もう一度取り上げる
notice-transfer-matched = 照合しました。注文は支払い済みです。
notice-transfer-matched-not-exact = 照合しました。金額などがぴったり合わないためタスクを作成し、何も有効にしていません。
notice-transfer-kept = 会社のために預かりました。
notice-transfer-aside = 明細を対象外にしました。
notice-transfer-open-again = 明細は再び未決です。
operator-outcome-held = まだ注文に充てていない

## パートナーのページ

order-expired-money-here = { $amount } の入金をお預かりしています。もう一度注文して銀行振込を選ぶと、新しい注文がすぐにこの入金で支払われます。二重にお支払いにならないでください。
checkout-money-here = 入金をお預かりしています
checkout-money-here-text = 以前の注文に { $amount } の入金がありました。銀行振込を選ぶと、注文後すぐにこの入金で支払われます。二重にお支払いにならないでください。
order-expected-if-today = 今日お支払いになると、通常この期間に照合されます。遅くとも { $latest }までです。
order-expected-proven = { $paid } にお支払い済み。通常この期間に照合されます。遅くとも { $latest }までです。
order-expected-last-day = この注文の入金を受け付ける最終日
operator-order-ahead = これからの予定
operator-order-complete = 入金済みの額で支払う
