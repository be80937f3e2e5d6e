### The membership offers: what each gives, costs and asks for.

## The page of offers

offer-list-lead = 合作伙伴可以拥有的全部产品/服务及其价格；尚不能购买的，会列出还缺少哪些条件。
offer-gets = 一年内可获得
offer-all-benefits = 所有权益
offer-qualifies = 申请条件
offer-tax-note = 另加 { $rate } { $name }
offer-upgrade-note = 您持有银级会员资格，因此金级第一年的价格为 { $price }，优惠 { $discount }。金级生效当日，银级即告终止。
offer-continue = 继续您的订单
offer-see-again = 再次查看该产品/服务
offer-compare = 比较产品/服务
offer-compare-note = 列出至少两项产品/服务都有的内容，以今天开始的一年为准。软件许可证请见各项产品/服务。
offer-compare-what = 权益
offer-compare-price = 一年价格（不含税）
offer-compare-nothing = 不包含
offer-rules-in-force = 今天适用的规则：{ $policy }。
offer-none-left-title = 您已拥有全部产品/服务
offer-none-left-text = 没有其他可购买的项目。您拥有的产品/服务列在下一个选项卡。
offer-to-purchased = 查看已购买的产品/服务
offer-none-purchased-title = 尚未购买任何产品/服务
offer-none-purchased-text = 购买后，产品/服务会连同日期、续订和发票显示在这里。
offer-to-available = 查看可购买的产品/服务
offer-none-expired-title = 没有已结束的订阅
offer-none-expired-text = 已失效、已取消或由更高级别取代的订阅，会连同发票保留在这里。

## One offer

offer-benefits = 权益
offer-benefits-note = 每一年的数量以购买当日为准，即使之后的版本减少，也不受影响。
offer-window = 何时续订
offer-window-note = 以下日期以今天购买为例。
offer-rules = 规则
offer-price = 价格
offer-prices = 价格历史记录
offer-price-from = 生效日
offer-price-note = 备注
offer-price-now = 今天的价格
offer-price-ahead = 尚未生效；自该日起的续订适用此价格
offer-price-past = 以前的价格
offer-no-price = 此产品/服务没有以贵公司货币计价的价格。
offer-free = 免费
offer-member-since = 贵公司自 { $day } 起为成员。
offer-agreement = 条款
offer-agreement-version = 版本 { $version }，自 { $day } 起生效
offer-to-subscription = 转到您的订阅

## Quantities of benefits

offer-benefit-counted = { $name } × { $count }
offer-benefit-included = 包含

# More can be earned, up to this many in all.

offer-benefit-earned = { $text }（达成条件后最多 { $count }）

## Why an offer cannot be bought, and what to do about it

refusal-offer-email-not-proven = 贵公司的电子邮件地址尚未验证。
how-offer-email-not-proven = 请输入我们发送的邮件中的验证码。
refusal-offer-vetting-pending = 贵公司自 { $since } 起处于审核中，通过后即可购买。
how-offer-vetting-pending = 您无需采取任何操作；有结果时我们会发邮件通知您。
refusal-offer-vetting-rejected = 贵公司于 { $on } 未通过审核，原因：{ $reason }
how-offer-vetting-rejected = 请更正问题后与我们联系。
refusal-offer-needs-role = 只有具备下列角色之一的人可以执行：{ $roles }。
how-offer-needs-role = 请联系具备此角色的同事。
refusal-offer-not-sold = 现行规则不销售此产品/服务。
refusal-offer-competency-missing = { $level ->
        [gold] 贵公司至少需要一项金级能力。
       *[silver] 贵公司至少需要一项银级或以上的能力。
    }
how-offer-competency-missing = 查看每项能力还缺什么。
refusal-offer-already-active = 贵公司拥有此产品/服务至 { $until }，自 { $opens } 起可以续订。
refusal-offer-renew-instead = 贵公司已拥有此产品/服务：请在 { $until } 之前续订，无需重新购买。
refusal-offer-higher-level-held = { $level ->
        [gold] 贵公司拥有金级会员资格至 { $until }，其中已包含此项内容。
       *[other] 贵公司拥有更高级别至 { $until }，其中已包含此项内容。
    }
how-offer-higher-level-held = 查看您拥有的会员资格。
refusal-offer-not-alongside-competency = 现行规则不允许在拥有银级或金级会员资格时购买 Action Pack。您的会员资格至 { $until } 止。
how-offer-not-alongside-competency = 查看您拥有的会员资格。
refusal-offer-order-open = 此产品/服务的订单 { $number } 正在处理中。
how-offer-order-open = 转到该订单。
refusal-offer-no-price = 此产品/服务没有以贵公司货币计价的价格。
how-offer-no-price = 请向我们询价。

## When something opens

reason-opens-on = { $day } 开放（{ $days }）。
