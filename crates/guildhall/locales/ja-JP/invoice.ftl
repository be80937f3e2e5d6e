### 請求書：書面の文言と、請求書を表示するページ。

## 書面の文言

# 明細の対象期間。両日を含む。
invoice-period = { $first }～{ $last }
invoice-line-upgrade = Silver からのアップグレード割引
invoice-paid-by-card = クレジット カードでお支払い済み
invoice-paid-by-transfer = 銀行振込でお支払い済み
invoice-title = 請求書
# シミュレーション環境の請求書の全ページに敷く語。
invoice-watermark = シミュレーション
invoice-simulated-note = この書面はシミュレーション環境で作成されたものです。実際の入出金はなく、お支払いの義務も生じません。
# 宛名の会社名。
invoice-addressee = { $name } 御中
invoice-seller = 発行元
invoice-description = 内容
invoice-quantity = 数量
invoice-unit-price = 単価
invoice-amount = 金額
invoice-subtotal = 小計
# 税の名称と税率：消費税 10%
invoice-tax = { $name } { $rate }
invoice-total = 合計
invoice-page = { $n } / { $total } ページ

## ページ

invoice-list-title = 請求書
invoice-list-lead = お支払いごとに、入金を確認した時点で請求書を発行しています。請求書はいつでもここでご覧いただけ、内容が変わることはありません。
invoice-named = 請求書 { $number }
invoice-filter = 請求書の絞り込み
invoice-filter-go = 表示
invoice-year = 年
invoice-year-all = すべての年
invoice-status = 状態
invoice-paid = 支払い済み
invoice-document = 書面
invoice-pdf = PDF
invoice-lines = 明細
invoice-count = 請求書 { $count } 件
invoice-empty-title = 請求書はまだありません
invoice-empty-text = 最初のお支払いから数秒で、請求書がここに表示されます。まずはメンバーシップ特典をお選びください。
invoice-empty-operator = このパートナーは、まだ支払いをしていません。
invoice-to-offers = メンバーシップ特典を見る
invoice-none-here-title = ここに請求書はありません
invoice-none-here-text = 選択した年の請求書がないか、これより古い請求書がありません。
invoice-show-all = すべての請求書を表示

## コマンド ライン

invoice-saved = 請求書 { $number } を { $path } に保存しました。
refusal-text-invoice-not-written = ファイル { $path } に書き込めません。書き込み権限のある既存のフォルダーを指定してください。

## できごと

event-invoice-issued = 注文 { $order } の請求書 { $number } を発行しました。
