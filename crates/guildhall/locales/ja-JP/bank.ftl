# 銀行明細：取り込みと注文への照合

## 起きたこと

event-receipt-held = { $amount } の振込を記録しました。まだどの注文にも充てていません。
event-receipt-withdrawn = { $amount } の振込の記録を取り消しました。この会社の入金ではありませんでした。
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
refusal-text-bank-no-company = このネットワーク ID の会社はありません。
refusal-text-proof-day-too-early = 注文日よりずっと前の日付です。
refusal-text-proof-too-large = ファイルが 5 MB を超えています。
refusal-text-proof-kind = PDF、PNG、JPEG のいずれかのファイルを選んでください。

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
