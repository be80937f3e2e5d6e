### 單一訂閱的頁面：內容、關閉自動續約、續約。

## 基本資料

subscription-back = 已購買的優惠
subscription-to = 返回「{ $offer }」
subscription-facts = 基本資料
subscription-since = 持有自
subscription-open-order = 處理中的訂單
subscription-window = 期限與續約期間
subscription-by = 由 { $name } 執行。
subscription-today = 今天

## 三個結束日

subscription-ends = 三個結束日期
subscription-end-membership = 會員資格
subscription-end-membership-note = 週年日期，即已付費年度的最後一天。
subscription-end-benefits = 權益
subscription-end-benefits-note = 若不續約，授權、席位與點數可使用的最後一天。
subscription-end-over-note = 授權、席位與點數可使用的最後一天。
subscription-end-cloud = 已兌換的雲端權益
subscription-end-cloud-note = 今天（{ $today }）兌換的雲端權益自成一年，至這一天為止。
subscription-end-cloud-over = 已無法再兌換。先前兌換的權益仍依各自的一年計算。

## 過去與未來

subscription-history = 過去與未來
subscription-moment-reminder = 電子郵件提醒
subscription-moment-upcoming-text =
    { $automatic ->
        [yes] 寫信通知每位合作夥伴系統管理員：年度即將結束，屆時將向信用卡收費。
       *[no] 寫信通知每位合作夥伴系統管理員：年度即將結束，須自行續約。
    }
subscription-moment-last-week-text = 若屆時尚未續約，寫信通知每位合作夥伴系統管理員：續約期間將於一週後截止。
subscription-moment-term-ends = 期限屆滿
subscription-moment-term-ends-text = 週年日期，即已付費年度的最後一天。若不續約，權益持續至 { $benefits }。
subscription-moment-charge = 向信用卡收費
subscription-moment-charge-text = 依今日價格，向 { $card } 收取 { $amount }（含稅）。下一期限隨後無縫銜接。
subscription-moment-charge-no-price = 向 { $card } 收費。下一期限隨後無縫銜接。
subscription-moment-window-opens = 續約期間開始
subscription-moment-window-opens-text =
    { $automatic ->
        [yes] 自這一天起也可以自行續約；因為會自動收費，所以沒有必要。
       *[no] 自這一天起可以自行續約。
    }
subscription-moment-window-closes = 續約期間截止
subscription-moment-window-closes-text =
    { $automatic ->
        [yes] 只有自動收費未成功時才有關係：可自行續約的最後一天。
       *[no] 可續約的最後一天。次日起會員資格失效，只能重新購買。
    }
subscription-moment-benefits-end = 權益結束
subscription-moment-benefits-end-text =
    { $automatic ->
        [yes] 只有未續約時才有關係：權益可使用的最後一天。
       *[no] 除非續約，否則這是權益可使用的最後一天。
    }

## 各期限

subscription-terms = 各期限
subscription-term-number = 期別
subscription-term-from = 開始
subscription-term-to = 結束
subscription-term-bought = 購買日期
subscription-term-policy = 規則

## 期限的規則

subscription-rules = 此期限的規則
subscription-rules-why = 最新期限購買於 { $day }，當時有效的是這組規則（{ $code }）。不論日後如何變更，此期限始終依這組規則辦理。

## 關閉自動續約

notice-auto-renew-off = 自動續約已關閉。我們已寄出確認信。
subscription-off-lead = 關閉後，在您續約「{ $offer }」之前無法重新開啟。
subscription-off-follows = 關閉之後的影響
subscription-off-holds = 這代表什麼
subscription-off-charge = 收費
subscription-off-charge-text = 原訂於 { $day }向 { $card } 收取的 { $amount } 將不會收取。
subscription-off-charge-none = 依目前狀況，{ $day }本來就不會向任何信用卡收費；關閉後也不會。
subscription-off-last-day = 最後一天
subscription-off-last-day-text = 「{ $offer }」持續至期限屆滿，即 { $day }。
subscription-off-window = 續約期間
subscription-off-window-text = 您可以在 { $first }至 { $last }之間自行續約，首尾兩日皆包含在內。
subscription-off-benefits = 權益
subscription-off-benefits-text = 若不續約，權益在 { $day }之後停止。
subscription-off-reminders = 提醒
subscription-off-reminders-text = 我們會在 { $days }寫信提醒您。
subscription-off-reminders-none = 此期限不會再寄出提醒。
subscription-off-on-again = 重新開啟
subscription-off-on-again-text = 只有續約才會重新開啟，並適用於屆時開始的期限。
subscription-off-keep = 保持開啟
subscription-off-not-offered = 沒有可關閉的項目
subscription-off-not-offered-text = 此期限的規則沒有自動續約，不會自動向任何信用卡收費。續約須自行辦理，期間為 { $first }至 { $last }。
subscription-off-to-renewal = 檢視續約的內容
subscription-off-already = 自動續約已關閉
subscription-off-already-text = { $name } 已於 { $day }關閉。下次續約後會重新開啟。
subscription-off-late = 已經來不及關閉
subscription-off-late-text = 收費日 { $day }已到，收費正在進行或已經完成。如果不想要新的年度，請申請退款。
subscription-off-late-retried = 收費日 { $day }已到，信用卡遭拒，將於 { $next }再試。如果不想要新的年度，請在那之前與支援人員聯絡。
subscription-off-late-missed = 收費日 { $day }已到，但沒有收費，之後也不會再收費。除非自行續約，否則會員資格將失效。
subscription-off-to-support = 申請退款
subscription-off-ended = 此訂閱已結束
subscription-off-ended-text = 不會再因此訂閱向任何信用卡收費。
subscription-off-to-offers = 檢視優惠

## 續約

subscription-renew-lead = 您可以續約至 { $day }。
subscription-renew-terms = 上一期限與新期限
subscription-renew-what = 項目
subscription-renew-last = 上一期限
subscription-renew-next = 新期限
subscription-renew-from = 首日
subscription-renew-to = 末日
subscription-renew-price = 年費
subscription-renew-tax = 稅金
subscription-renew-tax-of = { $amount }（{ $rate }）
subscription-renew-total = 應付金額
subscription-renew-policy = 規則
subscription-renew-no-price = 目前沒有價格
subscription-renew-continuity = 無論您在哪一天續約，新期限都從上一期限結束的次日 { $day }開始：不會中斷，也不會有任何一天重複付費。
subscription-renew-benefits = 有變動的權益
subscription-renew-same-benefits = 沒有變動：新期限的權益與上一期限相同。
subscription-renew-nothing = 沒有
subscription-renew-draft = 新期限的訂單已填寫但尚未送出，按下按鈕即可返回該訂單。
subscription-renew-opens = 續約期間將於 { $day }開始
subscription-renew-opens-text = 可續約的期間為 { $first }至 { $last }，首尾兩日皆包含在內。
subscription-renew-by-itself = 您不需要做任何事：它會自動續約，並於 { $day }向儲存的信用卡收費。
subscription-renew-to-subscription = 檢視訂閱
subscription-renew-closed = 續約期間已於 { $day }截止
subscription-renew-closed-text = 會員資格已失效，權益的最後一天是 { $day }。此優惠可以重新購買，成為新的會員資格。
subscription-renew-to-offer = 檢視優惠
subscription-renew-cancelled = 此訂閱已於 { $day }取消
subscription-renew-ended-text = 無法續約。此優惠可以重新購買，成為新的會員資格。
subscription-renew-upgraded = 此訂閱已於 { $day }由金級會員資格取代
subscription-renew-upgraded-text = 無法續約；請改為續約金級會員資格。
subscription-renew-to-held = 檢視您持有的會員資格
