### 运营人员的页面：运营台、待办、订单、转账、产品目录、策略集、测试时钟和模拟邮箱。

## 多个页面共用的词语

operator-company = 公司
operator-for = 项目
operator-total = 总额
operator-placed = 下单日期
operator-find = 查找
operator-by-system = 系统
operator-order-named = 订单 { $number }
operator-invoice-named = 发票 { $number }
operator-why-stuck = 停滞原因
operator-found-nothing = 没有找到结果
operator-found-nothing-text = 这里没有“{ $wanted }”。请检查号码；网络 ID 为七位数字，订单号的格式如 4815162-O0007。

## 订单状态

operator-state-all = 全部
operator-state-draft = 填写中
operator-state-authorising = 支付网关处理中
operator-state-awaiting-payment = 等待转账
operator-state-declined = 信用卡被拒
operator-state-completed = 已完成
operator-state-expired = 已过期
operator-state-cancelled = 已取消

## 订单用途

operator-purpose-purchase = 首年购买
operator-purpose-upgrade = 升级
operator-purpose-renewal = 续订
operator-purpose-automatic-renewal = 自动续订

## 扣款状态，以及为何没有结果

operator-payment-pending = 尚无答复
operator-payment-requires-confirmation = 等待确认
operator-payment-unknown = 结果不明
operator-payment-succeeded = 已扣款
operator-payment-failed = 被拒
operator-payment-cancelled = 从未扣款
operator-failure-declined = 发卡银行拒绝了这笔扣款。
operator-failure-insufficient-funds = 信用卡余额不足。
operator-failure-expired-card = 信用卡已过期。
operator-failure-confirmation-failed = 未通过银行的确认。
operator-failure-abandoned = 支付页面在付款前就已离开。
operator-stuck-pending = 扣款请求已发出，支付网关尚未答复。将于 { $next }再次询问。
operator-stuck-page = 有人已前往支付网关的页面，但尚未返回。将于 { $next }再次询问；该页面会在一天后关闭。
operator-stuck-confirmation = 发卡银行正在等待持卡人确认。将于 { $next }再次询问。
operator-stuck-unknown = 支付网关的答复丢失，信用卡可能已被扣款。将于 { $next }再次询问，绝不会重复扣款。

## 运营台

operator-desk-title = 运营台
operator-desk-lead = 现在需要人处理的事情，以及今天的概况。
operator-desk-now = 现在
operator-desk-count = 有 { $count } 件事需要人处理
operator-desk-first = 先列出没有结果的扣款，再列出待办，最早的在最上面。
operator-desk-show = 查看
operator-desk-nothing = 现在没有需要人处理的事情
operator-desk-nothing-text = 没有未关闭的待办，每笔扣款也都有结果。自动运行的工作会继续进行。
operator-desk-awaiting = 等待中的转账
operator-desk-awaiting-of = { $count } 个订单，共 { $total }
operator-desk-awaiting-none = 没有订单在等待转账。
operator-desk-to-receipts = 登记已到账的款项
operator-desk-renewals = 30 天内到期的期限
operator-desk-renewals-note = 其中 { $automatic } 个会自动续订。
operator-stuck-title = 没有结果的扣款
operator-stuck-lead = 超过 15 分钟仍不知道信用卡是否已被扣款。系统会自动再次询问支付网关；您也可以在订单页面立即询问。
operator-tasks-title = 待办
operator-tasks-caption = 未关闭的待办
operator-renewals-title = 未来 30 天的续订
operator-renewals-caption = 按到期周列出的期限
operator-renewals-week = 周
operator-renewals-due = 到期的期限
operator-renewals-of-week =
    { $count ->
        [0] 无
       *[other] { $count } 个，其中 { $automatic } 个会自动续订
    }
operator-renewals-none = 未来 30 天内没有期限到期。
operator-events = 最近发生的事
operator-events-none = 还没有发生任何事
operator-events-none-text = 各公司的操作和后台工作的结果会随时显示在这里。

## 待办

operator-task-title = 待办
operator-task-what = 发生的事
operator-task-since = 创建时间
operator-task-about = 相关内容
operator-task-opened = 创建于
operator-task-closed-at = 关闭于
operator-task-closed-by = 关闭人
operator-task-note = 备注
operator-task-note-hint = 用一两句话说明做了什么，同事会看到。最多 500 个字符。
operator-task-advice = 通常的处理方式
operator-task-close = 关闭待办
operator-task-close-lead = 事情处理完毕后再关闭。备注会留在公司的历史记录中，关闭后无法重新打开。
operator-task-back = 返回运营台
operator-task-is-closed = 此待办已关闭
operator-task-is-closed-text = 已有人处理完毕，处理方式请见上方备注。
notice-task-closed = 待办已关闭，备注已保留。
refusal-task-already-closed = 此待办已在另一个标签页或由同事关闭。您的备注未保留；待办页面显示的是之前的备注。

task-receipt-under = 订单 { $number } 到账 { $amount }，少于总额 { $due }。
task-receipt-under-advice = 请公司补足差额。分次到账的款项会累加，最后一笔到账后订单即付清。
task-receipt-over = 订单 { $number } 到账 { $amount }，多于总额 { $due }。
task-receipt-over-advice = 您可以在订单页面用到账款项付清订单；多付部分保持未分配状态，直到您退回或为公司保留。
task-receipt-wrong-currency = 订单 { $number } 到账 { $amount }，但应付的是另一种货币：{ $due }。
task-receipt-wrong-currency-advice = 请退款，并要求以订单的货币转账。
task-receipt-late = 订单 { $number } 过期或取消之后，才到账 { $amount }。
task-receipt-late-advice = 询问公司是否仍需要该产品/服务。如果需要，请公司重新下单，并告知您已收到的金额；否则请退款。
task-receipt-duplicate = 订单 { $number } 此前已付款，又到账 { $amount }。
task-receipt-duplicate-advice = 请退款。退款前先确认是否为该公司另一个订单的款项。
task-receipt-not-awaited = 订单 { $number } 并不等待转账，却到账 { $amount }。
task-receipt-not-awaited-advice = 该订单将用信用卡付款，或尚未提交。处理款项前，请先询问公司其用途。
task-paid-after-close = 订单 { $number } 已关闭，信用卡却被扣取 { $amount }。
task-paid-after-close-advice = 支付网关在订单取消或过期之后才答复。请在支付网关退款，或与公司商定新的订单。
task-paid-but-already-held = 订单 { $number } 已支付 { $amount }，但公司已持有该成员身份。
task-paid-but-already-held-advice = 没有开始第二个年度。请退款，或与公司商定款项的用途。
task-paid-but-ended = 订单 { $number } 已支付 { $amount }，但要续订的订阅已经结束。
task-paid-but-ended-advice = 请退款，或由公司重新购买该产品/服务。
task-paid-but-already-renewed = 订单 { $number } 已支付 { $amount }，但该年度此前已续订。
task-paid-but-already-renewed-advice = 公司为同一年度付了两次款。请退回第二笔款项。
task-paid-after-window = 订单 { $number } 在续订时段结束之后才支付 { $amount }。
task-paid-after-window-advice = 该年度已无法续订。请退款，或由公司重新购买该产品/服务。
task-invoice-uncovered = 发票 { $number } 含有随附字体缺少的字符：{ $characters }
task-invoice-uncovered-advice = 请查看发票的 PDF。如果其中缺字，请安装含有这些字符的系统字体，再重新生成文档。

## 订单

operator-orders-title = 订单
operator-orders-lead = 所有公司已提交的订单，最新的在最上面。
operator-orders-search = 查找订单
operator-find-order = 订单号、RF 参考号或网络 ID
operator-orders-all = 所有订单
operator-orders-of = { $company } 的订单
operator-orders-back = 显示所有订单
operator-orders-states = 按状态查看订单
operator-orders-caption = 订单
operator-orders-shown = 本页有 { $count } 个订单
operator-orders-none = 还没有任何订单
operator-orders-none-text = 公司点击购买，或期限自动续订之后，订单就会显示在这里。
operator-orders-none-so = 没有处于此状态的订单
operator-orders-none-so-text = 状态随时可能变化；其他状态的订单仍然存在。
operator-order-facts = 基本信息
operator-order-term = 支付的期限
operator-order-not-placed = 尚未提交
operator-order-no-method = 尚未选择
operator-order-reference = 转账参考号
operator-order-until = 付款期限
operator-order-contact = 付款联系人
operator-order-policy = 策略集
operator-order-accepted = 第 { $version } 版，由 { $name } 于 { $at }接受，阅读语言：{ $language }
operator-order-not-accepted = 尚未接受
operator-order-amounts = 金额
operator-order-list = 一年的价格
operator-order-discount = 折扣
operator-order-tax = 税款（{ $rate }）
operator-order-history = 历史记录
operator-payments = 信用卡扣款
operator-payment-attempt = 次数
operator-payment-try = 第 { $number } 次
operator-payment-begun = 开始于
operator-payment-note = 目前所知
operator-ask = 立即询问支付网关
operator-acts-note = 订单的价格、日期和条款无法更改；有误的订单须取消后重新下单。
notice-operator-asked-pending = 已询问支付网关：目前还不知道结果。
notice-operator-asked-requires-confirmation = 已询问支付网关：发卡银行仍在等待确认。
notice-operator-asked-unknown = 已询问支付网关，但答复再次丢失。系统会自动再次询问。
notice-operator-asked-succeeded = 已询问支付网关：信用卡已扣款，订单已相应处理。
notice-operator-asked-failed = 已询问支付网关：信用卡被拒，没有扣款。
notice-operator-asked-cancelled = 已询问支付网关：从未收到这笔扣款请求，没有扣款。
refusal-payment-none-open = 该订单没有尚无结果的扣款。
operator-cancel-title = 取消订单 { $number }
operator-cancel-lead = 订单将永久关闭，不会激活任何内容。公司随时可以重新下单。
operator-cancel-money-title = 款项可能已在途中
operator-cancel-money = 之后才到账的转账会创建待办，并且必须退回。系统不会发邮件通知公司，请您自行告知联系人。
operator-cancel-do = 取消此订单
operator-cancel-keep = 保留订单
notice-operator-order-cancelled = 订单已取消。

## 转账

operator-receipts-title = 收款
operator-receipts-lead = 把银行对账单上的每笔金额对应到订单。只有按时且金额完全相符时才会激活。
operator-receipts-search = 查找转账对应的订单
operator-find-by-reference = 对账单上的订单号、RF 参考号或网络 ID
operator-awaiting = 等待转账的订单
operator-awaiting-of = { $company } 等待转账的订单
operator-awaiting-back = 显示所有公司的订单
operator-awaiting-caption = 等待转账的订单，最早的在最上面
operator-awaiting-more = 只显示最早的 { $count } 个，其余请按号码查找。
operator-awaiting-none = 没有订单在等待转账
operator-awaiting-none-text = 如果仍有款项到账，可在上方按订单号查找。
operator-receipts = 已登记的转账
operator-receipts-of-order = 该订单此前登记的转账
operator-receipts-newest = 最近登记
operator-receipts-none = 还没有登记任何转账
operator-receipts-none-text = 您登记的款项及其结果会显示在这里。
operator-receipt-title = 登记收款
operator-receipt-lead = 请照银行对账单填写。登记后无法更改。
operator-receipt-record = 登记收款
operator-receipt-back = 返回订单
operator-receipt-order = 订单
operator-receipt-amount = 到账金额
operator-receipt-amount-hint = 照对账单填写，例如 475.00；此栏不会预先填写，以免确认了并未到账的款项。
operator-receipt-currency = 货币
operator-receipt-received-on = 到账日期
operator-receipt-received-on-hint = 银行入账的日期；如果早于今天，请不要填今天。
operator-receipt-payer = 付款人
operator-receipt-payer-hint = 对账单上的名称。
operator-receipt-bank-reference = 银行参考号
operator-receipt-bank-reference-hint = 银行对这笔入账的编号。同一个订单只登记一次相同的编号。
operator-receipt-not-awaited = 该订单并不等待转账
operator-receipt-not-awaited-text = 在此登记不会激活任何内容，而会创建待办。
operator-receipt-recorded = 收款已登记
operator-receipt-not-exact = 没有激活任何内容
operator-receipt-due = 订单总额
operator-receipt-outcome = 结果
operator-receipt-order-now = 订单当前状态
operator-receipt-next = 登记下一笔
operator-receipt-to-order = 前往订单
operator-outcome-exact = 全额
operator-outcome-under = 金额不足
operator-outcome-over = 金额过多
operator-outcome-wrong-currency = 货币不符
operator-outcome-late = 逾期到账
operator-outcome-duplicate = 此前已付款
operator-outcome-not-awaited = 不在等待
operator-outcome-exact-says = { $amount } 为全额。订单已完成，成员身份已生效，发票已开具。
operator-outcome-under-says = { $amount } 比订单总额 { $due } 少 { $difference }。已创建待办。
operator-outcome-over-says = { $amount } 比订单总额 { $due } 多 { $difference }。已创建待办。
operator-outcome-wrong-currency-says = 到账 { $amount }，应付 { $due }，两者货币不同。已创建待办。
operator-outcome-late-says = { $amount } 在订单的最后期限之后，或订单关闭之后才到账。已创建待办。
operator-outcome-duplicate-says = { $amount } 对应的订单此前已付款。已创建待办。
operator-outcome-not-awaited-says = { $amount } 对应的订单并不等待转账。已创建待办。

## 产品目录

operator-offers-title = 合作伙伴看到的产品/服务
operator-offers-lead = 提供给谁、价格多少、包含哪些权益，以及从哪一天开始。
operator-offers-tabs = 计划
operator-tab-offers = 产品/服务
operator-tab-versions = 版本
operator-offers-as = 以某家公司的视角查看
operator-offers-network-id = 网络 ID
operator-offers-of = { $company } 今天看到的产品/服务
operator-offers-to-company = 前往公司页面
operator-offers-neutral = 不指定公司
operator-offers-policy = 按当前生效的策略集销售：
operator-offer-held = 已持有
operator-offer-open = 可以购买
operator-offer-closed = 目前无法购买
operator-offer-sold = 在售
operator-offer-not-sold = 当前生效的策略集不销售
operator-offer-free = 免费
operator-offer-ends = 成员身份至 { $date }
operator-offer-reads = 公司在按钮位置看到的说明
operator-offer-qualifies = 申请资格
operator-offer-upgrades = 策略集有规定时，以折扣价取代{ $offer }。
operator-offer-prices = 价格与生效日期
operator-offer-prices-of = { $offer }的年费（不含税）
operator-offer-benefits = 各版权益
operator-offer-benefits-of = { $offer }的各版权益
operator-offer-agreement = 协议版本
operator-price-currency = 货币
operator-price-amount = 一年
operator-price-from = 生效日期
operator-price-now = 生效中
operator-price-ahead = 尚未生效
operator-price-past = 已失效
operator-edition = { $date } 起
operator-agreement-version = 版本
operator-agreement-title = 标题
operator-agreement-current = 生效中
operator-agreement-other = 未生效
operator-offers-no-edit = 这里无法编辑。更改来自计划文件，并会先检查和比较：
operator-programme-title = 计划版本
operator-programme-lead = 每个应用过的版本都会完整保留；订单和期限会注明所依据的版本。
operator-programme-version = 版本 { $number }
operator-versions = 应用过的版本，最新的在最上面
operator-version = 版本
operator-version-at = 应用于
operator-version-by = 应用者
operator-version-current = 使用中
operator-version-past = 已取代
operator-version-lead = 与前一版相比，这一版更改的内容。
operator-version-first = 这是第一版，所有内容都是新的。
operator-version-unreadable = 这一版或前一版是为较旧的程序编写的，无法比较。
operator-changes = { $count } 项更改
operator-changes-more = 只显示前 { $count } 项。
operator-changes-none = 没有实质更改
operator-changes-none-text = 只有文件的写法不同，例如注释、顺序或空格。
operator-change-subject = 项目
operator-change-kind = 更改
operator-change-before = 更改前
operator-change-after = 更改后
operator-change-added = 新增
operator-change-removed = 移除
operator-change-changed = 修改

## 策略集

operator-policies-title = 策略集
operator-policies-lead = 历年变更的规则。每个期限从购买到结束都适用购买时的策略集。
operator-policies-caption = 所有策略集，最新的在最上面
operator-policy-set = 策略集
operator-policy-from = 生效日期
operator-policy-until = 生效至
operator-policy-open-end = 直到由新的策略集取代
operator-policy-terms = 适用的期限
operator-policy-running = 今天进行中
operator-policy-in-force = 今天生效
operator-policy-not-in-force = 今天未生效
operator-policies-compare = 并排比较
operator-policies-compare-lead = 以同一个期限说明每个策略集的每条规则，便于比较日期。
operator-policies-for = 于{ $date }结束的期限所适用的规则
operator-policy-day = 选择期限的最后一天
operator-policy-anniversary = 周年日期
operator-policy-show = 显示
operator-policy-unreadable = 无法识别日期，改用今天计算。
operator-policy-rule = 规则
operator-policy-says = 内容
operator-policy-why = 原因
operator-policy-changed = 已更改：
operator-policy-key = 与前一个策略集不同。
operator-policy-code = 代码
operator-policy-governs = 适用范围
operator-policy-governs-says =
    { $terms ->
        [0] 尚无期限
       *[other] { $terms } 个期限，今天进行中的有 { $running } 个
    }
operator-policy-line = 期限与续订时段
operator-policy-rules = 规则说明
operator-rule-system = 系统
operator-rule-offers = 销售的产品/服务
operator-rule-arithmetic = 一年的计算方式
operator-rule-steps = 结账步骤
operator-rule-leads = 答复潜在顾客
operator-arithmetic-calendar-year = 到次年的同一天；2 月 29 日在平年为 28 日
operator-arithmetic-days-365 = 一律 365 天；跨越闰日时会提早一天
operator-leads-says = { $days } 天内
operator-step-terms = 条款
operator-step-payment = 付款
operator-step-review = 确认
operator-rule-system-why = 在旧系统中购买的期限，在公司迁移之前仍适用其规则。
operator-rule-offers-why = 生效期间只能购买这些；此前购买的仍然有效。
operator-rule-arithmetic-why = 决定期限在哪一天结束，其他日期也随之确定。
operator-rule-steps-why = 结账时会按此顺序显示这些页面。
operator-rule-leads-why = 未及时答复的客户询问会转给其他合作伙伴。
policy-window-why = 在这段时间之外，无论手动还是自动都不能续订。
policy-satisfied-why = 决定只需按时下单，还是款项必须到账。
policy-anniversary-why = 决定延后续订是否会多出或损失天数。
policy-benefits-why = 公司在续订期间仍可继续工作，之后权益即停止。
policy-auto-renew-why = 除非公司关闭，否则保存的信用卡可让成员身份不中断。
policy-reminders-why = 到期前提醒一次；对于手动续订的公司，续订时段结束前再提醒一次。
policy-methods-why = 结账时只提供这些付款方式。
policy-expiry-why = 订单不能永远保留价格；逾期到账的款项会成为待办。
policy-terms-why = 必须能够证明谁接受了哪一份条款。
policy-refund-why = 误购且尚未使用时可以撤销。
policy-cancel-why = 决定“取消订阅”会前往何处。
policy-upgrade-why = 将已为银级支付的费用考虑在内。
policy-alongside-why = 能力级别已包含 Action Pack 的内容。
operator-simulate = 会发生什么
operator-simulate-lead = 此策略集下的一年：已保存信用卡，但每次扣款都被拒，逐日列出各个关键日期前后的情况。
operator-day = 日期
operator-day-happens = 发生的事
operator-day-status = 成员身份
operator-day-renewal = 手动续订
operator-day-switch = 自动续订
operator-day-benefits = 权益可用
operator-days = 关键日期前后
operator-days-note = AD 为周年日期，即期限的最后一天；AD+1 为期限之外的第一天。
operator-renewal-open = 可以；下一期至{ $until }
operator-renewal-not-due = { $opens }之前不可
operator-renewal-closed = 不可，{ $closed }之后已截止
operator-switch-on = 开启，可以关闭
operator-switch-past = 开启，已来不及关闭
operator-switch-off = 关闭
operator-switch-none = 未提供
operator-happens-reminder-upcoming = 提醒：即将到期
operator-happens-reminder-last-week = 提醒：续订只剩一周
operator-happens-term-ends = 期限的最后一天
operator-happens-window-opens = 续订时段开始
operator-happens-charge = 从保存的信用卡扣款
operator-happens-retry = 再次从信用卡扣款
operator-happens-window-closes = 续订的最后一天
operator-happens-benefits-end = 权益的最后一天

## 测试时钟

operator-clock-title = 测试时钟
operator-clock-lead = 在这套模拟环境中，时间会停住，直到您移动它。移动途中，所有到期的事都会发生。
operator-clock-now = 现在时间
operator-clock-next = 下一件事
operator-clock-to-next = 前进到下一件事
operator-clock-move = 移动时钟
operator-clock-by = 前进 { $days } 天
operator-clock-days = 前进天数
operator-clock-days-hint = 1 到 { $most }。
operator-clock-go-days = 前进这些天数
operator-clock-date = 前进到某一天
operator-clock-date-hint = 今天或之后，最晚 { $last }。
operator-clock-go-date = 前进到这一天
operator-clock-no-back = 时间不会倒流：已扣的款项和已发出的邮件无法由时钟收回。若要重新开始，请用 --reset 重新启动演示。
operator-clock-moving = 时钟正前往 { $to }
operator-clock-moving-now = 目前在 { $now }。
operator-clock-lived = 已经过的天数
operator-clock-days-of = { $done } / { $total }
operator-clock-moving-leave = 本页每秒更新。您可以离开，时钟会继续前进。
operator-clock-error = 途中出现问题
operator-clock-error-text = 时钟已继续前进，失败的项目会在下一件事到期时再试。第一个失败为：
operator-clock-nothing = 前方没有任何事
operator-clock-nothing-text = 不会自动发生任何事。时钟仍可按天数移动。
operator-clock-ahead = 前方的事
operator-clock-ahead-caption = 按顺序列出将发生的事
operator-clock-ahead-note = 最多显示 { $count } 项。日期只是经过，不会运行任何工作。
operator-clock-when = 时间
operator-clock-what = 内容
operator-clock-kind = 类型
operator-clock-fires = 运行
operator-clock-passes = 日期
operator-clock-log = 途中发生的事
operator-clock-log-since = 自 { $since }起，最新的在最上面。
operator-clock-log-none = 没有发生任何事
operator-clock-log-none-text = 这两个时间点之间没有影响任何公司。
operator-clock-log-more = 更早的事请见各公司的页面。
refusal-text-clock-days = 无法一次移动这么多。请输入 1 到 400 的整数天数。
refusal-text-clock-backwards = 这一天已经过去，时间不会倒流。请选择今天或之后的日期。

## 模拟邮箱

operator-mailbox-title = 模拟邮箱
operator-mailbox-lead = 这套模拟环境发出的所有邮件，没有任何一封离开这台计算机。
operator-mailbox-filter = 发给某个地址的邮件
operator-mailbox-to = 收件人
operator-mailbox-caption = 邮件，最新的在最上面
operator-mailbox-shown = 本页有 { $count } 封邮件
operator-mailbox-none = 还没有发出任何邮件
operator-mailbox-none-text = 注册一家公司或下一个订单，邮件就会显示在这里。
operator-mailbox-none-to = 没有发给此地址的邮件
operator-mailbox-none-to-text = 没有发给 { $to } 的邮件。请检查地址，或浏览所有邮件。
operator-mailbox-all = 显示所有邮件
operator-mail-subject = 主题
operator-mail-from = 发件人
operator-mail-to = 收件人
operator-mail-at = 发送于
operator-mail-frame = 收件人看到的邮件“{ $subject }”
operator-mail-alone = 单独打开此邮件
operator-mail-text = 纯文本内容
