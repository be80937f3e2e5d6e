### 發生過的事，供時間軸與清單使用：訂單、付款與訂閱的每種事件各有一句。

## 訂單

event-order-started = 已開始填寫 { $offer } 的訂單。
event-order-terms-accepted = 已接受第 { $version } 版條款。
event-order-placed-card =
    { $attempt ->
        [1] 已以信用卡送出訂單 { $number }。
       *[other] 已再次以信用卡送出訂單 { $number }（第 { $attempt } 次）。
    }
event-order-placed-transfer = 已以銀行轉帳送出訂單 { $number }，款項最晚可於{ $expires }到帳。
event-order-completed = 訂單 { $number } 已付款並完成。
event-order-cancelled = 訂單 { $number } 已取消。
event-order-expired = 訂單 { $number } 已過期：款項未在期限內到帳。

## 信用卡收費

event-payment-pending = 已向付款閘道送出訂單 { $number } 的收費 { $amount }。
event-payment-requires-confirmation = 發卡銀行要求確認訂單 { $number } 的 { $amount }。
event-payment-unknown = 付款閘道對訂單 { $number } 的 { $amount } 所做的回覆遺失。系統會持續詢問直到收到回覆，絕不會重複收費。
event-payment-succeeded = 已向信用卡收取訂單 { $number } 的 { $amount }。
event-payment-failed =
    { $reason ->
        [insufficient_funds] 訂單 { $number } 的信用卡遭拒：餘額不足。
        [expired_card] 訂單 { $number } 的信用卡遭拒：卡片已過期。
        [confirmation_failed] 訂單 { $number } 的收費遭拒：未通過銀行的確認。
        [abandoned] 訂單 { $number } 的付款頁面在付款前就已離開。
       *[declined] 訂單 { $number } 的信用卡遭發卡銀行拒絕。
    }
event-payment-cancelled = 訂單 { $number } 未收費：付款閘道從未收到要求。

## 轉帳

event-receipt-recorded-exact = 已登記訂單 { $number } 的轉帳 { $amount }：金額相符。
event-receipt-recorded-under = 已登記訂單 { $number } 的轉帳 { $amount }：少於應付總額。
event-receipt-recorded-over = 已登記訂單 { $number } 的轉帳 { $amount }：多於應付總額。
event-receipt-recorded-wrong-currency = 已登記訂單 { $number } 的轉帳 { $amount }：幣別與訂單不同。
event-receipt-recorded-late = 已登記訂單 { $number } 的轉帳 { $amount }，但該訂單先前已過期或取消。
event-receipt-recorded-duplicate = 已登記訂單 { $number } 的轉帳 { $amount }，但該訂單先前已付款。
event-receipt-recorded-not-awaited = 已登記訂單 { $number } 的轉帳 { $amount }，但該訂單並未等待轉帳。

## 訂閱

event-subscription-started = 會員資格自{ $starts }開始，至{ $ends }為止。
event-subscription-renewed = 會員資格已續約第 { $term } 期，自{ $starts }至{ $ends }。
event-subscription-upgraded = 會員資格「{ $offer }」已結束，由更高等級取代。
event-subscription-auto-renew-turned-off = 已關閉自動續約。會員資格將於{ $ends }結束。
event-subscription-reminded =
    { $kind ->
        [last_week] 已寄出提醒：續約期間只剩最後一週。
       *[upcoming] 已寄出提醒：週年日期將至。
    }
event-subscription-charge-failed = 自動續約的收費遭拒，將於{ $next }再試。
event-subscription-charge-failed-without = 自動續約的最後一次收費遭拒。在續約期間內仍可手動續約。
event-subscription-not-renewed =
    { $why ->
        [no_card] 會員資格未能自動續約：沒有儲存的信用卡。
        [missed] 會員資格未能自動續約：續約期間結束前沒有收費。
       *[conditions] 會員資格未能自動續約：優惠的某項條件已不符合。
    }

## 營運台

event-task-closed = 營運人員已結案一項待辦：{ $note }
