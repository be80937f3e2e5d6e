### Files of many documents: the reconciliation of a period, and a year as a zip file.

layout-nav-reconciliation = 對帳
reconciliation-title = 對帳檔案
reconciliation-lead = 這段期間內您所有的發票與折讓單，每張一列，存成 CSV 檔案供記帳使用。
reconciliation-lead-all = 這段期間內所有合作夥伴的發票與折讓單，每張一列，存成 CSV 檔案。
reconciliation-period = 選擇期間
reconciliation-from = 起始日
reconciliation-to = 結束日
reconciliation-go = 顯示
reconciliation-sums = 這段期間的帳載金額
reconciliation-currency = 幣別
reconciliation-invoices = 發票
reconciliation-credit-notes = 折讓單
reconciliation-tax = 稅額
reconciliation-about = 期間以每份文件上的日期為準。折讓單為負數，因此各欄加總會等於上方的金額。時間為 UTC。
reconciliation-download = 下載 CSV
reconciliation-none-title = 這段期間沒有資料
reconciliation-none-text = 這幾天內沒有任何發票或折讓單，請選擇其他日期。
refusal-text-period-backwards = 結束日早於起始日。請選擇同一天或更晚的日期。
refusal-text-period-long = 期間超過一年。最多可選 366 天，請分成數個檔案下載。

## A year as one file

invoice-years-files = 將整年的文件存成一個檔案：
invoice-year-zip = { $year }（ZIP）
refusal-invoice-year-too-large = 這一年的文件超過 { $most } 份，無法放進同一個檔案。請逐份下載，或向我們索取。

## Command line

reconciliation-saved = 已儲存到 { $path }。
