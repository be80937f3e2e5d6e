### 后台工作和模拟时钟。

## 前方的事

work-ahead-webhook = 支付网关通知订单 { $subject } 的结果
work-ahead-question = 向支付网关询问订单 { $subject }
work-ahead-charge = 期限尝试自动续订
work-ahead-expiry = 订单 { $subject } 如未付款即过期
work-ahead-reminder-upcoming = 发送提醒：周年日期临近
work-ahead-reminder-last-week = 发送提醒：续订只剩一周
work-ahead-mail = 将邮件送达 { $subject }
work-ahead-term-ends = 期限的最后一天
work-ahead-window-opens = 续订时段开始
work-ahead-window-closes = 续订时段的最后一天
work-ahead-benefits-end = 权益的最后一天

## 为何无法移动时钟

refusal-clock-live = 这套环境使用真实时间，无法移动时钟。
refusal-clock-backwards = 时钟已超过那个时刻，时间不会倒流。
refusal-clock-moving = 时钟正在移动，请等它到达。
refusal-clock-nothing-ahead = 前方没有可以前往的事。
