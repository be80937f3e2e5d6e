### 給計畫人員的報告。每個數字都說明計算的內容。

layout-nav-reports = 報告
reports-title = 報告
reports-lead = 計畫的狀況：在您檢視的當下由記錄計算。
reports-open-one = 開啟：{ $title }
reports-filter = 報告的月份
reports-go = 顯示
reports-from = 起始月份
reports-to = 結束月份
reports-months-whole = 以整月計算，最多 24 個月。
refusal-text-report-backwards = 期間的結束早於開始。請選擇較晚的月份。
refusal-text-report-too-long = 一份報告最多涵蓋 24 個月。請選擇較短的期間。
reports-figures-of = 數字：{ $title }
reports-file = 下載數字 (CSV)
reports-meaning = 各數字的意義
reports-none = 沒有可報告的內容
reports-none-text = 這些月份沒有這類事項。請選擇其他月份。
reports-month = 月份
reports-sum = 所有月份

## 續約

reports-renewals = 續約率與流失率
reports-renewals-lead = 年度結束時有多少會員資格續約，以及有多少會員離開。
reports-members = 月初會員數
reports-members-means = 當月第一天有效的會員資格。持有兩項會員資格的公司計算兩次。
reports-renewed = 由訂單續約
reports-renewed-means = 在當月結束、且由某人下單延續的期限。
reports-automatic = 自動續約
reports-automatic-means = 在當月結束、且由自動續約收費延續的期限。
reports-lapsed = 已失效
reports-lapsed-means = 在當月結束、沒有延續，且續約期間已經結束的期限。
reports-open = 仍可續約
reports-open-means = 在當月結束或即將結束、今天仍可續約的期限。尚不計入任何比率。
reports-canceled = 已取消
reports-canceled-means = 在當月某日依支援要求的決定而取消的訂閱。
reports-upgraded = 已升級
reports-upgraded-means = 在當月某日被另一項訂閱取代的訂閱。既不算失效，也不算離開。
reports-rate = 續約率
reports-rate-means = 由訂單與自動續約的數量，除以其與已失效數量之和。無條件捨去。
reports-churn = 流失率
reports-churn-means = 當月失效與取消的數量，除以月初會員數。無條件捨去。日後再次購買的會員視為新會員。

## 營收

reports-revenue = 營收與應收款項
reports-revenue-lead = 每月開立發票的金額，以及等候轉帳的訂單已等了多久。
reports-currencies = 各幣別分別列出。金額絕不跨幣別換算或相加。
reports-invoiced-in = 以 { $currency } 開立的發票
reports-owed-in = 以 { $currency } 應收的款項
reports-net = 未稅金額
reports-net-means = 當月開立的發票未稅金額，減去當月開立的折讓單，不論其更正哪個月份。
reports-tax = 稅額
reports-tax-means = 同一批文件的稅額。
reports-invoices = 發票
reports-invoices-means = 當月開立的發票。訂單付清時開立發票。
reports-credit-notes = 折讓單
reports-credit-notes-means = 當月開立的折讓單。
reports-owed = 等候中的金額
reports-owed-means = 目前等候轉帳的訂單總額（含稅），依下單後的天數分列，與上方期間無關。已到帳但未付清訂單的款項不予扣除。
reports-age = 下單後天數
reports-orders = 訂單
reports-days-from-to = { $from } 至 { $to } 天
reports-days-from = { $from } 天以上

## 支援

reports-support = 支援時間
reports-support-lead = 公司等候首次答覆與結案的時間，以及逾期的比例。
reports-times = 答覆與結案時間
reports-requests = 要求
reports-requests-means = 當月提出的要求。其他數字都與這些要求有關，不論何時答覆。
reports-requests-most = 只計算期間內最早的 { $count } 項要求。請選擇較短的期間。
reports-answered = 已答覆
reports-closed = 已結案
reports-first-half = 首次答覆，半數
reports-first-half-means = 到支援人員首次回覆為止的實際時間（含夜間）：半數已答覆的要求更快。
reports-first-most = 首次答覆，九成
reports-first-most-means = 同上，九成已答覆的要求更快。
reports-close-half = 結案，半數
reports-close-half-means = 到要求結案為止的時間：半數已結案的要求更快。「結案，九成」則為九成更快。
reports-close-most = 結案，九成
reports-late = 逾期比例
reports-late-means = 首次答覆晚於期限，或已到期仍未答覆的要求，除以當月所有要求。期限為依嚴重程度承諾的工作小時，以要求語言的服務時間計算。
reports-late-count = 逾期
