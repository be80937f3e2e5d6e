### 登录后的第一页：现在该做的一件事，以及整体情况。

## 现在该做的一件事

dashboard-over-now = 现在请处理
dashboard-over-soon = 即将到来
dashboard-over-nothing = 一切正常
dashboard-next-for-admin = { $text }此事可由贵公司的合作伙伴管理员处理。
dashboard-next-unknown = 请勿再次付款：未收到订单 { $number } 的付款结果
dashboard-next-unknown-text = 目前还不知道信用卡是否已扣款。我们将于 { $time }（UTC）再次向支付网关查询，一有结果就会发邮件通知您。
dashboard-next-unknown-text-soon = 目前还不知道信用卡是否已扣款。我们正在向支付网关查询，一有结果就会发邮件通知您。
dashboard-next-unfinished = 订单 { $number } 的付款尚未完成
dashboard-next-unfinished-text = 付款页面已经打开，但还没有返回结果。请在那里继续，不需要另下订单。
dashboard-next-unproven = 请验证贵公司的电子邮件地址
dashboard-next-unproven-text = 请输入我们发给您的验证码。验证之前无法购买。
dashboard-next-pending = 贵公司正在审核中
dashboard-next-pending-text = 自 { $day }起等待审核。您无需做任何事，有结果时我们会发邮件通知您，届时即可购买产品/服务。
dashboard-next-rejected = 贵公司于 { $day }未通过审核
dashboard-next-rejected-text = 原因：{ $reason } 请改正后与我们联系。
dashboard-next-declined = 订单 { $number } 的信用卡付款被拒
dashboard-next-declined-text = 没有扣除任何款项。您可以重试、换一张卡，或改用银行转账。
dashboard-next-transfer = 请为订单 { $number } 转账 { $amount }
dashboard-next-transfer-text = 款项须在 { $day }（{ $days }）之前到账。到账之前不会启用任何内容。
dashboard-next-window = 请在 { $day }（{ $days }）之前续订“{ $offer }”
dashboard-window-by-hand = 它不会自动续订。逾期即失效，权益也随之结束。
dashboard-window-due = 将于 { $day }（{ $days }）向保存的信用卡收费。除非想改用其他方式付款，否则您无需做任何事。
dashboard-window-retried = 自动扣款被拒，将于 { $day }（{ $days }）重试；您也可以在此之前自行续订。
dashboard-window-exhausted = 最后一次自动扣款也被拒。请自行续订，否则会员资格将失效，权益也随之结束。
dashboard-window-missed = 它没有自动续订。请自行续订，否则会员资格将失效，权益也随之结束。
dashboard-next-draft = 请完成“{ $offer }”的订单
dashboard-next-draft-text = 订单已填写但尚未提交。购买之前不会产生任何费用。
dashboard-next-opens = “{ $offer }”的续订时段将于 { $day }（{ $days }）开始
dashboard-next-opens-text = 期限到 { $day }（{ $days }）届满，不会自动续订。请提前安排，等时段开始后自行续订。
dashboard-next-opens-no-card = 期限到 { $day }（{ $days }）届满。自动续订虽已开启，但没有保存信用卡，因此无法自动续订。请提前安排，等时段开始后自行续订。
dashboard-next-charge = “{ $offer }”将于 { $day }（{ $days }）自动续订
dashboard-next-charge-text = 将向 { $card } 收取 { $amount }（含税）。您无需做任何事。
dashboard-next-charge-no-price = 将向 { $card } 收费。此产品/服务目前没有贵公司币种的价格；如果因此无法续订，我们会发邮件通知您。
dashboard-next-none = 请选择第一个会员资格
dashboard-next-none-text = 贵公司现在可以购买。每项产品/服务都列出内容、价格和适用资格。
dashboard-next-again = 目前没有有效的会员资格
dashboard-next-again-text = 以前拥有的会员资格已经结束，可以重新购买。
dashboard-next-nothing = 没有待办事项
dashboard-next-nothing-text = 今后 30 天内没有需要留意的日期。之后的日期列在下方的会员资格中。

## 按钮文字

dashboard-go-order = 查看订单
dashboard-go-declined = 继续处理订单
dashboard-go-transfer = 查看银行信息
dashboard-go-renew = 续订
dashboard-go-draft = 完成订单
dashboard-go-look = 查看会员资格
dashboard-go-offers = 查看产品/服务
dashboard-go-company = 查看公司信息
dashboard-go-support = 与我们联系

## 开始使用

dashboard-tasks = 开始使用
dashboard-task-address = 验证电子邮件地址
dashboard-task-vetting = 公司通过审核
dashboard-task-membership = 购买第一个会员资格
dashboard-task-invoice = 收到第一张发票
dashboard-task-colleague = 添加第二位同事
dashboard-step-done = 已完成
dashboard-step-waiting = 等待中
dashboard-step-to-do = 待处理
dashboard-step-later = 暂时无法进行
dashboard-step-stopped = 未通过

## 会员资格

dashboard-memberships = 会员资格
dashboard-ends = 期限届满
dashboard-charge = 下次收费
dashboard-charge-none = 目前没有
dashboard-charge-of = { $total }：{ $net } 加税款 { $tax }
dashboard-charge-note = { $day }，向 { $card } 收取；按今天的价格计算。
dashboard-none-title = 还没有会员资格
dashboard-none-text = 购买后，会员资格的日期和下次收费会显示在这里。

## 订单和发票

dashboard-orders = 进行中的订单
dashboard-orders-none = 没有进行中的订单。
dashboard-invoices = 最新发票
dashboard-invoices-none = 还没有发票。
dashboard-invoices-all = 全部发票
dashboard-amount = 金额
dashboard-offer = 产品/服务
dashboard-status = 状态
dashboard-pay-by = 付款期限
dashboard-order-draft = 尚未提交
dashboard-order-authorising = 付款处理中
dashboard-order-awaiting = 等待款项
dashboard-order-declined = 信用卡被拒
dashboard-order-completed = 已完成
dashboard-order-expired = 已过期
dashboard-order-cancelled = 已取消
