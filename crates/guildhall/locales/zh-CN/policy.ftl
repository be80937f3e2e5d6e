### A policy set in sentences, with the days it means for one term.

## What each rule is about

policy-window = 续订时段
policy-satisfied = 时段内须完成的事项
policy-anniversary = 下一个周年日期
policy-benefits = 到期后的权益
policy-auto-renew = 自动续订
policy-reminders = 提醒
policy-methods = 付款方式
policy-expiry = 未付款的订单
policy-terms = 接受条款
policy-refund = 退款
policy-cancel = 取消
policy-upgrade = 由银级升为金级
policy-alongside = 与能力并存的 Action Pack

## What it says

policy-window-says = { $first }至{ $last }，首尾两日均包含在内。
policy-satisfied-by-order = 须在时段内下订单，款项可以之后到账。
policy-satisfied-by-payment = 款项须在时段内到账，仅下订单是不够的。
policy-anniversary-from-anniversary = 从原来的周年日期起算：提前或推迟续订都不会多算或少算。
policy-anniversary-from-order = 从续订订单当日起算。
policy-anniversary-from-payment = 从款项到账当日起算。
policy-benefits-says = 可使用至 { $until }（含当日）。
policy-auto-renew-says = { $one_way ->
        [yes] 每次购买和续订后即为开启：将于 { $charge } 向保存的信用卡收费。{ $off_until } 之前可以关闭；关闭后，在您再次续订之前无法重新开启。
       *[no] 每次购买和续订后即为开启：将于 { $charge } 向保存的信用卡收费。{ $off_until } 之前可以关闭。
    }
policy-auto-renew-retries = 扣款被拒时，会在 { $days } 天后重试，但不超过续订时段。
policy-auto-renew-none = 不提供：每一年都须自行续订。
policy-joined = { $first }{ $second }
policy-reminders-says = 于 { $days } 以电子邮件发送。
policy-reminders-none = 不发送。
policy-expiry-says = 以银行转账付款的订单会等候款项 { $days } 天，逾期即失效。
policy-terms-explicit = 在单独的步骤中勾选接受。
policy-terms-implied = 付款即表示接受，付款页面会加以说明。
policy-refund-unused = 购买后 { $days } 天内，未使用任何权益且未查看任何密钥时可以退款。
policy-refund-says = 购买后 { $days } 天内可以退款。
policy-refund-none = 这组规则未规定退款。
policy-cancel-request = 须与支持部门联系。
policy-cancel-form = 从订阅页面打开预先填好的支持请求。
policy-upgrade-says = 银级会员资格有效期间，金级价格可减 { $rate }。
policy-upgrade-none = 按金级全价计算。
policy-alongside-yes = 拥有银级或金级会员资格的合作伙伴也可以购买。
policy-alongside-no = 拥有银级或金级会员资格的合作伙伴不能购买。

## The drawing of a term and its window

policy-line-term = 期限：{ $first }至{ $last }
policy-line-window = 续订时段：{ $first }至{ $last }
policy-line-today = 今天：{ $day }
