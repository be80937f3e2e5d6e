### 发生过的事，用于时间线和列表：订单、付款和订阅的每种事件各有一句。

## 订单

event-order-started = 已开始填写 { $offer } 的订单。
event-order-terms-accepted = 已接受第 { $version } 版条款。
event-order-placed-card =
    { $attempt ->
        [1] 已用信用卡提交订单 { $number }。
       *[other] 已再次用信用卡提交订单 { $number }（第 { $attempt } 次）。
    }
event-order-placed-transfer = 已用银行转账提交订单 { $number }，款项最晚可在{ $expires }到账。
event-order-completed = 订单 { $number } 已付款并完成。
event-order-cancelled = 订单 { $number } 已取消。
event-order-expired = 订单 { $number } 已过期：款项未按时到账。

## 信用卡扣款

event-payment-pending = 已向支付网关发出订单 { $number } 的扣款请求 { $amount }。
event-payment-requires-confirmation = 发卡银行要求确认订单 { $number } 的 { $amount }。
event-payment-unknown = 支付网关对订单 { $number } 的 { $amount } 的答复丢失。系统会一直询问直到得到答复，绝不会重复扣款。
event-payment-succeeded = 已从信用卡扣取订单 { $number } 的 { $amount }。
event-payment-failed =
    { $reason ->
        [insufficient_funds] 订单 { $number } 的信用卡被拒：余额不足。
        [expired_card] 订单 { $number } 的信用卡被拒：卡已过期。
        [confirmation_failed] 订单 { $number } 的扣款被拒：未通过银行的确认。
        [abandoned] 订单 { $number } 的支付页面在付款前就已离开。
       *[declined] 订单 { $number } 的信用卡被发卡银行拒绝。
    }
event-payment-cancelled = 订单 { $number } 未扣款：支付网关从未收到请求。

## 转账

event-receipt-recorded-exact = 已登记订单 { $number } 的转账 { $amount }：金额相符。
event-receipt-recorded-under = 已登记订单 { $number } 的转账 { $amount }：少于应付总额。
event-receipt-recorded-over = 已登记订单 { $number } 的转账 { $amount }：多于应付总额。
event-receipt-recorded-wrong-currency = 已登记订单 { $number } 的转账 { $amount }：币种与订单不同。
event-receipt-recorded-late = 已登记订单 { $number } 的转账 { $amount }，但该订单此前已过期或取消。
event-receipt-recorded-duplicate = 已登记订单 { $number } 的转账 { $amount }，但该订单此前已付款。
event-receipt-recorded-not-awaited = 已登记订单 { $number } 的转账 { $amount }，但该订单并不等待转账。

## 订阅

event-subscription-started = 成员身份自{ $starts }开始，到{ $ends }为止。
event-subscription-renewed = 成员身份已续订第 { $term } 期，自{ $starts }至{ $ends }。
event-subscription-upgraded = 成员身份“{ $offer }”已结束，由更高级别取代。
event-subscription-auto-renew-turned-off = 已关闭自动续订。成员身份将于{ $ends }结束。
event-subscription-reminded =
    { $kind ->
        [last_week] 已发送提醒：续订时段只剩最后一周。
       *[upcoming] 已发送提醒：周年日期临近。
    }
event-subscription-charge-failed = 自动续订的扣款被拒，将于{ $next }再试。
event-subscription-charge-failed-without = 自动续订的最后一次扣款被拒。在续订时段内仍可手动续订。
event-subscription-not-renewed =
    { $why ->
        [no_card] 成员身份未能自动续订：没有保存的信用卡。
        [missed] 成员身份未能自动续订：续订时段结束前没有扣款。
       *[conditions] 成员身份未能自动续订：产品/服务的某项条件已不满足。
    }

## 运营台

event-task-closed = 运营人员已关闭一项待办：{ $note }
