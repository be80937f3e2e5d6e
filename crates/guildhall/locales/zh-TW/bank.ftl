# 銀行對帳單：匯入並配對到訂單

## 發生的事

event-receipt-held = 已記錄一筆 { $amount } 的轉帳，尚未用於任何訂單。
event-receipt-withdrawn = 已撤回一筆 { $amount } 轉帳的記錄：這筆款項不屬於本公司。
event-proof-uploaded = 已為訂單 { $number } 上傳 { $paid_on } 轉帳的付款證明。

## 由營運人員決定

task-receipt-held = 本公司有 { $amount } 入帳，但不屬於任何訂單。
task-receipt-held-advice = 該公司以轉帳重新下單、取代已到期的訂單時，會用這筆款項支付。若應退還，請辦理退款。
task-receipt-surplus = 訂單 { $number } 已付清，但入帳金額比總額多出 { $amount }。
task-receipt-surplus-advice = 多出的款項屬於該公司。請退款，或寫下雙方的約定後結束這項工作。
task-transfer-to-match = 有 { $amount } 入帳並註明訂單 { $number }（總額 { $due }），但與應付金額不完全相符。
task-transfer-to-match-advice = 請開啟「配對」，決定這筆款項的用途。目前未啟用任何項目。

## 無法進行的操作

refusal-bank-entry-taken = 這筆明細的餘額不足，或已被擱置。可能剛有人處理過。
refusal-bank-not-exact = 金額已不再與訂單應付的金額完全相符。
refusal-bank-unknown-order = 沒有訂單 { $number }。
refusal-bank-already-used = 這筆款項已用於付款或正在退還，請改為辦理退款。
refusal-receipt-not-enough = 這張訂單收到的款項少於總額。
refusal-proof-too-many = 每張訂單最多可上傳 { $most } 份付款證明。
refusal-proof-not-awaited = 這張訂單不在等候轉帳，因此不需要付款證明。
refusal-text-bank-file = { $why }
refusal-text-bank-mapping = 這項設定不成立：{ $setting }
refusal-text-bank-beyond-rest = 請輸入大於零、與明細同幣別的金額，且合計不得超過餘額。
refusal-text-bank-no-company = 沒有使用這個網路識別碼的公司。
refusal-text-proof-day-too-early = 這個日期遠早於下單日。
refusal-text-proof-too-large = 檔案大於 5 MB。
refusal-text-proof-kind = 請選擇 PDF、PNG 或 JPEG 檔案。

## 檔案的問題

bank-fault-too-large = 檔案大於 50 MB。
bank-fault-too-many-entries = 檔案超過 200,000 筆明細。
bank-fault-too-deep = 檔案的元素巢狀層數過多。
bank-fault-too-long = 檔案中有一段文字過長。
bank-fault-truncated = 檔案在中途結束。之前的內容都已匯入；請匯入完整檔案以補上其餘部分。
bank-fault-empty = 檔案是空的。
bank-fault-document-type = 檔案宣告了文件類型，對帳單不會這樣做。
bank-fault-entity = 檔案使用了 XML 未定義的實體。
bank-fault-encoding = 檔案的位元組與其宣稱的編碼不符。
bank-fault-form = 這裡不符合格式的寫法。
bank-fault-not-a-statement = 檔案不是已知種類或版本的銀行對帳單。
bank-fault-no-mapping = 銀行自訂的表格需要欄位對應。
bank-fault-column = 表格中沒有這個欄位。
bank-fault-missing = 缺少這項資料。
bank-fault-amount = 這不是該幣別的金額。
bank-fault-day = 這不是日期。
bank-fault-currency = 這不是 ISO 4217 的幣別。
bank-fault-direction = 既不是存入也不是支出。
bank-fault-balance = 期初餘額加上明細不等於期末餘額。
bank-fault-input = 無法讀取檔案。
