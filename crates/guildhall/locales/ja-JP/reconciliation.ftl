### Files of many documents: the reconciliation of a period, and a year as a zip file.

layout-nav-reconciliation = 調整ファイル
reconciliation-title = 調整ファイル
reconciliation-lead = 期間内の請求書と返還請求書を 1 件 1 行にまとめた、会計処理用の CSV ファイルです。
reconciliation-lead-all = 期間内のすべてのパートナーの請求書と返還請求書を 1 件 1 行にまとめた CSV ファイルです。
reconciliation-period = 期間の選択
reconciliation-from = 開始日
reconciliation-to = 終了日
reconciliation-go = 表示
reconciliation-sums = この期間の帳簿上の金額
reconciliation-currency = 通貨
reconciliation-invoices = 請求書
reconciliation-credit-notes = 返還請求書
reconciliation-tax = 税額
reconciliation-about = 期間は各書類の日付によります。返還請求書は負の数で記載されるため、各列の合計は上の金額と一致します。時刻は UTC です。
reconciliation-download = CSV をダウンロード
reconciliation-none-title = この期間には何もありません
reconciliation-none-text = この期間の日付の請求書も返還請求書もありません。別の日を選んでください。
refusal-text-period-backwards = 終了日が開始日より前です。同じ日か、それより後の日を選んでください。
refusal-text-period-long = 期間が 1 年を超えています。366 日以内で選び、複数のファイルに分けてください。

## A year as one file

invoice-years-files = 1 年分の書類をまとめたファイル:
invoice-year-zip = { $year } 年 (ZIP)
refusal-invoice-year-too-large = この年の書類は { $most } 件を超えるため、1 つのファイルにまとめられません。1 件ずつダウンロードするか、お問い合わせください。

## Command line

reconciliation-saved = { $path } に保存しました。
