# 云产品：令牌、年度额度。

yearly-amount = 每年 { $amount }
yearly-usable = 可用时间为 { $first } 至 { $last }；到期未用完的部分即失效。
yearly-rule-fixed = 全年额度一次性给予一位同事，且须使用公司电子邮件地址。分配后即固定：在下一期之前无法收回，也无法转给他人。持有者不能同时拥有每月额度。
yearly-rule-transfer = 全年额度一次性给予一位同事，且须使用公司电子邮件地址。之后可转给其他同事，但无法收回。持有者不能同时拥有每月额度。
refusal-benefit-other-credit = 此同事已有另一种额度，两者不能同时持有。请选择其他人。
refusal-benefit-credit-kept = 年度额度在 { $until } 之前都由获分配的同事持有。下一期的额度可分配给其他人。
refusal-benefit-credit-not-freed = 年度额度只能转给其他同事，无法释出。请选择一位同事。

cloud-title = 云订阅
cloud-lead = 贵公司已兑换的令牌所开通的订阅。云订阅有自己的到期日，不会因成员身份与权益终止而中断。
cloud-all = 所有云订阅及各自的到期日
cloud-none-title = 尚未兑换任何令牌
cloud-none-text = 兑换成员身份附带的令牌后，云订阅即自当日起生效十二个月。
cloud-none-go = 查看权益
cloud-runs = 使用中
cloud-over = 已到期
cloud-seats = 席位
cloud-running-title = 云订阅
cloud-running = { $seats } 个席位，至 { $ends }
cloud-running-none = 此产品目前没有订阅，将自兑换令牌当日起生效。
cloud-redeem-by-note = 兑换令牌的最后期限。在此之前兑换的订阅不受影响。
cloud-ends = 云订阅到期
cloud-ends-of = { $name }可用至
cloud-ends-note = 从各令牌的兑换日算起，与成员身份是否延续无关。
token-title = 令牌
token-code = 令牌
token-seats = 席位
token-masked = 已隐藏：只有可使用权益的人员才能看到令牌。
token-is-replacement = 补发
token-open = 未兑换
token-open-until = 至 { $on }
token-redeemed = 已兑换
token-undone = 已更换
token-ended = 逾期未兑换
token-none = 尚未生成令牌。
token-get = 获取令牌
token-lead = 本期的 { $seats } 个席位合为一个 25 个字符的令牌，须一次全部兑换，自兑换日起有效十二个月。获取令牌不影响退款资格，兑换后则会影响。
token-redeem = 兑换
cloud-choose-title = 兑换令牌
cloud-choose-lead = 比较今天兑换的结果。在下一页确认之前，不会进行兑换。
cloud-token-worth = 令牌内容
cloud-token-worth-text = { $seats } 个席位，十二个月
cloud-choice-first = 开始订阅
cloud-choice-add = 增加席位
cloud-choice-extend = 延长期限
cloud-how-first = 此产品目前没有订阅：令牌的所有席位自今天起生效十二个月。
cloud-how-add = （{ $own } 席 × { $left } 天 + { $seats } 席 × { $fresh } 天）÷ { $all } 席 = 自今天起 { $days } 天（不足一天不计）。
cloud-how-extend = { $seats } 席 × 12 个月 ÷ { $own } 席 = 现有席位延长 { $months } 个月{ $days ->
    [0] { "" }
   *[other] 又 { $days } 天
}。一个令牌最多延长三年。
cloud-review-go = 查看此选项
cloud-review-title = 确认并兑换
cloud-what = 项目
cloud-before = 目前
cloud-after = 兑换后
cloud-nothing = 无
cloud-redeem-warning = 兑换即视为使用权益：此后本期费用不再退还。如果选择错误，可在 30 天内更换一次。
cloud-redeem-go = 兑换 { $seats } 个席位的令牌
cloud-choose-again = 返回选项比较
cloud-replace-title = 选错了？
cloud-replace-lead = 兑换可撤销一次，并以新的令牌取代原令牌，重新兑换。
cloud-now = 目前的订阅
cloud-then = 撤销后的订阅
cloud-replace-until = 可更换至
cloud-replace-go = 撤销并获取新令牌
cloud-replace-warning = 只能更换一次，补发的令牌兑换后无法再更改。在兑换新令牌之前，这些席位会暂停；本期费用也不会因此恢复退款资格。
notice-token-made = 令牌已生成，准备好后即可在下方兑换。
notice-token-redeemed = 已兑换，云订阅已更新。
notice-token-replaced = 已撤销。请在下方兑换新的令牌。
refusal-benefit-token-redeemed = 此令牌已经兑换，结果显示在本页。
refusal-benefit-cloud-changed = 在您查看之后，兑换的结果已有变化。尚未进行兑换：请核对下方的新数字，如果同意请再按一次。
refusal-benefit-replaced-once = 此令牌已是补发的令牌，无法再次更换。订阅将按兑换时的内容运行到到期日。
refusal-benefit-replace-too-late = 更换期限为 { $until }，已经过期。订阅将按兑换时的内容运行到到期日。
refusal-benefit-replace-built-upon = 此后同一产品又兑换了另一个令牌。如果该令牌仍可更换，请先更换它。
event-benefit-token-made = 已生成 { $benefit } 的令牌，共 { $seats } 个席位。
event-benefit-token-redeemed = 已兑换 { $benefit } { $seats } 个席位的令牌：共 { $total } 个席位，至 { $ends_on }。
event-benefit-token-replaced = 已撤销 { $benefit } { $seats } 个席位的兑换，并补发令牌。
