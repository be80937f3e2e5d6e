### 单个订阅的页面：内容、关闭自动续订、续订。

## 基本信息

subscription-back = 已购买的产品/服务
subscription-to = 返回“{ $offer }”
subscription-facts = 基本信息
subscription-since = 拥有自
subscription-open-order = 处理中的订单
subscription-window = 期限与续订时段
subscription-by = 由 { $name } 操作。
subscription-today = 今天

## 三个结束日

subscription-ends = 三个结束日期
subscription-end-membership = 会员资格
subscription-end-membership-note = 周年日期，即已付费年度的最后一天。
subscription-end-benefits = 权益
subscription-end-benefits-note = 如果不续订，许可证、席位和额度可用的最后一天。
subscription-end-over-note = 许可证、席位和额度可用的最后一天。
subscription-end-cloud = 已兑换的云权益
subscription-end-cloud-note = 今天（{ $today }）兑换的云权益单独计算一年，到这一天为止。
subscription-end-cloud-over = 已无法再兑换。以前兑换的权益仍按各自的一年计算。

## 过去与将来

subscription-history = 过去与将来
subscription-moment-reminder = 电子邮件提醒
subscription-moment-upcoming-text =
    { $automatic ->
        [yes] 发邮件告知每位合作伙伴管理员：年度即将结束，届时将向信用卡收费。
       *[no] 发邮件告知每位合作伙伴管理员：年度即将结束，需要自行续订。
    }
subscription-moment-last-week-text = 如果届时尚未续订，发邮件告知每位合作伙伴管理员：续订时段将在一周后截止。
subscription-moment-term-ends = 期限届满
subscription-moment-term-ends-text = 周年日期，即已付费年度的最后一天。如果不续订，权益持续到 { $benefits }。
subscription-moment-charge = 向信用卡收费
subscription-moment-charge-text = 按今天的价格，向 { $card } 收取 { $amount }（含税）。下一期限随后无缝衔接。
subscription-moment-charge-no-price = 向 { $card } 收费。下一期限随后无缝衔接。
subscription-moment-window-opens = 续订时段开始
subscription-moment-window-opens-text =
    { $automatic ->
        [yes] 从这一天起也可以自行续订；由于会自动收费，因此没有必要。
       *[no] 从这一天起可以自行续订。
    }
subscription-moment-window-closes = 续订时段截止
subscription-moment-window-closes-text =
    { $automatic ->
        [yes] 只有自动收费未成功时才有影响：可自行续订的最后一天。
       *[no] 可续订的最后一天。次日起会员资格失效，只能重新购买。
    }
subscription-moment-benefits-end = 权益结束
subscription-moment-benefits-end-text =
    { $automatic ->
        [yes] 只有未续订时才有影响：权益可用的最后一天。
       *[no] 除非续订，否则这是权益可用的最后一天。
    }

## 各期限

subscription-terms = 各期限
subscription-term-number = 期次
subscription-term-from = 开始
subscription-term-to = 结束
subscription-term-bought = 购买日期
subscription-term-policy = 规则

## 期限的规则

subscription-rules = 此期限的规则
subscription-rules-why = 最新期限购买于 { $day }，当时有效的是这组规则（{ $code }）。无论以后如何变更，此期限始终按这组规则执行。

## 关闭自动续订

notice-auto-renew-off = 自动续订已关闭。我们已发送确认邮件。
subscription-off-lead = 关闭后，在您续订“{ $offer }”之前无法重新开启。
subscription-off-follows = 关闭之后的影响
subscription-off-holds = 这意味着什么
subscription-off-charge = 收费
subscription-off-charge-text = 原定于 { $day }向 { $card } 收取的 { $amount } 将不会收取。
subscription-off-charge-none = 按目前情况，{ $day }本来就不会向任何信用卡收费；关闭后也不会。
subscription-off-last-day = 最后一天
subscription-off-last-day-text = “{ $offer }”持续到期限届满，即 { $day }。
subscription-off-window = 续订时段
subscription-off-window-text = 您可以在 { $first }至 { $last }之间自行续订，首尾两日均包含在内。
subscription-off-benefits = 权益
subscription-off-benefits-text = 如果不续订，权益在 { $day }之后停止。
subscription-off-reminders = 提醒
subscription-off-reminders-text = 我们会在 { $days }发邮件提醒您。
subscription-off-reminders-none = 此期限不会再发送提醒。
subscription-off-on-again = 重新开启
subscription-off-on-again-text = 只有续订才会重新开启，并适用于届时开始的期限。
subscription-off-keep = 保持开启
subscription-off-not-offered = 没有可关闭的项目
subscription-off-not-offered-text = 此期限的规则没有自动续订，不会自动向任何信用卡收费。续订需要自行办理，时段为 { $first }至 { $last }。
subscription-off-to-renewal = 查看续订的内容
subscription-off-already = 自动续订已关闭
subscription-off-already-text = { $name } 已于 { $day }关闭。下次续订后会重新开启。
subscription-off-late = 已经来不及关闭
subscription-off-late-text = 收费日 { $day }已到，收费正在进行或已经完成。如果不想要新的年度，请申请退款。
subscription-off-late-retried = 收费日 { $day }已到，信用卡被拒，将于 { $next }重试。如果不想要新的年度，请在此之前与支持人员联系。
subscription-off-late-missed = 收费日 { $day }已到，但没有收费，之后也不会再收费。除非自行续订，否则会员资格将失效。
subscription-off-to-support = 申请退款
subscription-off-ended = 此订阅已结束
subscription-off-ended-text = 不会再因此订阅向任何信用卡收费。
subscription-off-to-offers = 查看产品/服务

## 续订

subscription-renew-lead = 您可以续订到 { $day }。
subscription-renew-terms = 上一期限与新期限
subscription-renew-what = 项目
subscription-renew-last = 上一期限
subscription-renew-next = 新期限
subscription-renew-from = 首日
subscription-renew-to = 末日
subscription-renew-price = 年费
subscription-renew-tax = 税款
subscription-renew-tax-of = { $amount }（{ $rate }）
subscription-renew-total = 应付金额
subscription-renew-policy = 规则
subscription-renew-no-price = 目前没有价格
subscription-renew-continuity = 无论您在哪一天续订，新期限都从上一期限结束的次日 { $day }开始：不会中断，也不会有任何一天重复付费。
subscription-renew-benefits = 有变动的权益
subscription-renew-same-benefits = 没有变动：新期限的权益与上一期限相同。
subscription-renew-nothing = 没有
subscription-renew-draft = 新期限的订单已填写但尚未提交，按下按钮即可返回该订单。
subscription-renew-opens = 续订时段将于 { $day }开始
subscription-renew-opens-text = 可续订的时段为 { $first }至 { $last }，首尾两日均包含在内。
subscription-renew-by-itself = 您无需做任何事：它会自动续订，并于 { $day }向保存的信用卡收费。
subscription-renew-to-subscription = 查看订阅
subscription-renew-closed = 续订时段已于 { $day }截止
subscription-renew-closed-text = 会员资格已失效，权益的最后一天是 { $day }。此产品/服务可以重新购买，成为新的会员资格。
subscription-renew-to-offer = 查看产品/服务
subscription-renew-cancelled = 此订阅已于 { $day }取消
subscription-renew-ended-text = 无法续订。此产品/服务可以重新购买，成为新的会员资格。
subscription-renew-upgraded = 此订阅已于 { $day }由金级会员资格取代
subscription-renew-upgraded-text = 无法续订；请改为续订金级会员资格。
subscription-renew-to-held = 查看您拥有的会员资格
