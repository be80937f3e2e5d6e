### 發票：發票上的文字，以及顯示發票的頁面。

## 發票上的文字

# 該項目涵蓋的期間，首尾兩日皆包含在內。
invoice-period = { $first }至{ $last }
invoice-line-upgrade = 從銀級升級的折扣
invoice-paid-by-card = 已以信用卡付款
invoice-paid-by-transfer = 已以銀行轉帳付款
invoice-title = 發票
# 模擬環境所開立的發票，每頁底紋上的字。
invoice-watermark = 模擬
invoice-simulated-note = 本文件由模擬環境產生：沒有任何款項往來，也不構成付款義務。
# 地址上方的公司稱呼。
invoice-addressee = { $name }
invoice-seller = 賣方
invoice-description = 說明
invoice-quantity = 數量
invoice-unit-price = 單價
invoice-amount = 金額
invoice-subtotal = 小計
# 稅名與稅率：營業稅 5%。
invoice-tax = { $name } { $rate }
invoice-total = 總計
invoice-page = 第 { $n } 頁，共 { $total } 頁

## 頁面

invoice-list-title = 發票
invoice-list-lead = 每一筆款項都有發票，確認入帳時立即開立。發票會一直保存在這裡，內容不會變動。
invoice-named = 發票 { $number }
invoice-filter = 篩選發票
invoice-filter-go = 顯示
invoice-year = 年份
invoice-year-all = 所有年份
invoice-status = 狀態
invoice-paid = 已付款
invoice-document = 文件
invoice-pdf = PDF
invoice-lines = 明細
invoice-count = { $count } 張發票
invoice-empty-title = 還沒有發票
invoice-empty-text = 第一次付款後，發票幾秒內就會出現在這裡。請先選擇一項會員優惠。
invoice-empty-operator = 這個合作夥伴還沒有付過款。
invoice-to-offers = 查看會員優惠
invoice-none-here-title = 這裡沒有發票
invoice-none-here-text = 您選擇的年份沒有發票，或沒有比已看過的更早的發票。
invoice-show-all = 顯示所有發票

## 命令列

invoice-saved = 發票 { $number } 已儲存至 { $path }。
refusal-text-invoice-not-written = 無法寫入檔案 { $path }。請指定一個已存在且您有寫入權限的目錄。

## 發生過的事

event-invoice-issued = 已為訂單 { $order } 開立發票 { $number }。
