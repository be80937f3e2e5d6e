# 銀行對帳單：匯入並配對到訂單

## 發生的事

event-receipt-held = 已記錄一筆 { $amount } 的轉帳，尚未用於任何訂單。
event-receipt-withdrawn = 已撤回一筆 { $amount } 轉帳的記錄：這筆款項不屬於本公司。
event-receipt-attached = 訂單 { $number } 已用先前入帳的 { $amount } 付清。
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
refusal-text-order-number = 這不是訂單編號。格式如 4815162-O0007。
refusal-text-bank-no-company = 沒有使用這個網路識別碼的公司。
refusal-text-proof-day-too-early = 這個日期遠早於下單日。

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

## 對帳單

layout-nav-matching = 配對
bank-statements-title = 銀行對帳單
bank-statements-lead = 匯入銀行的檔案。同一個檔案或重疊的檔案再次匯入，不會改變任何內容。
bank-upload = 匯入對帳單
bank-upload-file = 銀行的檔案
bank-upload-file-hint = camt.053、MT940 或表格（CSV），最大 50 MB。
bank-upload-table = 檔案是銀行自訂的表格
bank-upload-mapping = 各欄位的意義
bank-upload-mapping-hint = 例如：day=日期; credit=存入; debit=支出; text=摘要; this-account=012-345; this-currency=TWD; encoding=big5
bank-upload-go = 匯入
bank-imports = 已匯入的檔案
bank-imports-none = 尚未匯入檔案
bank-imports-none-text = 匯入的檔案和結果會顯示在這裡。
bank-import-title = 匯入對帳單
bank-import-file = 檔案
bank-import-format = 格式
bank-import-when = 匯入時間
bank-import-new = 新的明細
bank-import-known = 先前已有的明細
bank-import-announced = 已預告但尚未入帳
bank-import-faults = 無法讀取的部分
bank-import-faults-caption = 無法讀取的內容
bank-import-faults-more = 另有 { $count } 項未列出。
bank-import-running = 匯入中
bank-import-running-text = 您可以離開此頁，匯入會繼續進行。此頁會顯示進度。
bank-import-cut-off = 已中斷：請重新匯入檔案
bank-import-done = 已匯入
bank-import-with-faults = 已匯入，但有問題
bank-format-camt053 = camt.053
bank-format-mt940 = MT940
bank-format-csv = 表格（CSV）
bank-fault-line = 行
bank-fault-field = 欄位
bank-fault-what = 問題
refusal-text-bank-upload-broken = 檔案未完整送達，或大於 50 MB。

## 配對

matching-title = 配對
matching-lead = 將入帳款項配對到等候轉帳的訂單。註明訂單且金額完全相符的款項會自動配對。
matching-go = 前往配對
matching-unapplied = 未分配的款項
matching-unapplied-of = { $count } 筆明細，{ $total }
matching-unapplied-none = 所有入帳款項都已配對或擱置。
matching-entries = 入帳款項
matching-none = 沒有待決定的款項
matching-none-text = 請匯入對帳單；無法自動找到訂單的款項會顯示在這裡。
matching-tick = 將 { $amount } 用於右側所選的訂單
matching-of = 共 { $amount }
matching-no-suggestion = 沒有相符的訂單。請選擇訂單、為公司保留款項，或將其擱置。
matching-points = 分數 { $points }（滿分 100）
matching-missing = 應付 { $amount }
matching-for = 符合：{ $reason }
matching-against = 不符：{ $reason }
matching-apply = 用於 { $number }
matching-proof = 付款證明：{ $date } 付至 { $account }，參考號碼 { $reference }
matching-proof-fits = 與這筆明細相符
matching-reason-reference = 註明了訂單的參考號碼
matching-reason-number = 文字中有訂單編號
matching-reason-company = 註明了同公司的另一張訂單
matching-reason-amount = 與應付金額完全相符
matching-reason-payer = 付款人與公司同名
matching-reason-payer-alike = 付款人名稱與公司相似
matching-reason-proof = 公司提供了相符的付款證明
matching-reason-under = 比應付金額少 { $amount }
matching-reason-over = 比應付金額多 { $amount }
matching-reason-another-currency = 幣別不同
matching-reason-duplicate = 訂單已付清
matching-reason-late = 訂單已到期，或款項太晚入帳
matching-reason-not-awaited = 訂單不在等候轉帳
matching-reason-another-named = 註明了另一張訂單
matching-reason-reversal = 這筆明細是沖回先前的明細
matching-orders = 等候中的訂單
matching-orders-none = 沒有等候轉帳的訂單
matching-orders-none-text = 以轉帳下的訂單在款項配對前會顯示在這裡。
matching-until = 至 { $date }
matching-number = 訂單
matching-other-number = 或輸入其他訂單編號
matching-merge = 將勾選的明細用於此訂單
matching-decided = 最近的決定
matching-entry-title = 對帳單明細
matching-entry-day = 入帳日
matching-entry-value-day = 起息日
matching-entry-amount = 金額
matching-entry-rest = 尚未配對
matching-entry-payer-account = 付款人帳號
matching-entry-text = 付款人的附言
matching-entry-account = 我方帳號
matching-entry-statement = 對帳單
matching-entry-line = 檔案第 { $line } 行
matching-state-open = 待決定
matching-state-in-part = 部分配對
matching-state-matched = 已配對
matching-state-aside = 已擱置
matching-state-outgoing = 支出款項
matching-matched = 已配對到
matching-undo = 撤回配對
matching-undo-not = 這筆款項已用於付款，無法撤回。請改為辦理退款。
matching-suggestions = 建議
matching-split = 用於訂單
matching-split-text = 每張訂單一列。未分配的部分會留在這裡。
matching-split-number = 訂單 { $line }
matching-split-amount = 訂單 { $line } 的金額
matching-split-go = 用於這些訂單
matching-amount = 金額
matching-keep = 為公司保留
matching-keep-text = 款項屬於該公司，但尚未用於訂單。該公司以轉帳重新下單、取代已到期的訂單時會使用，或予以退款。
matching-keep-go = 為此公司保留
matching-network-id = 網路識別碼
matching-aside = 擱置
matching-aside-text = 與訂單無關：利息、借款、我方帳戶間的轉帳。
matching-aside-go = 擱置
matching-note = 原因
matching-take-up = 重新處理
notice-transfer-matched = 已配對：訂單已付清。
notice-transfer-matched-not-exact = 已配對。金額與訂單不完全相符，因此已建立一項工作，未啟用任何項目。
notice-transfer-kept = 已為該公司保留款項。
notice-transfer-aside = 明細已擱置。
notice-transfer-open-again = 明細已重新開放。
operator-outcome-held = 尚未用於訂單

## 合作夥伴的頁面

order-expired-money-here = 您的 { $amount } 已入帳。請重新訂購並選擇銀行轉帳，新訂單會立即以這筆款項付清。請勿再次付款。
checkout-money-here = 您的款項已入帳
checkout-money-here-text = 先前的訂單已有 { $amount } 入帳。選擇銀行轉帳時，下單後會立即以這筆款項付清。請勿再次付款。
order-expected-if-today = 若今天付款，通常在這段期間完成配對，最遲 { $latest }。
order-expected-proven = 已於 { $paid } 付款：通常在這段期間完成配對，最遲 { $latest }。
order-expected-last-day = 這筆訂單款項可入帳的最後一天
operator-order-ahead = 接下來
operator-order-complete = 以已入帳款項付清
