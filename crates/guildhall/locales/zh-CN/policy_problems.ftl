### 上传的策略集有何错误，以及如何更正。

programme-wrong-line = 第 { $line } 行
programme-wrong-place = 位置
programme-wrong-key = 键
programme-wrong-what = 问题与处理方式
programme-wrong-toml-syntax = 这不是有效的 TOML：{ $detail }。请更正此行。
programme-wrong-key-missing = 缺少 `{ $key }`。请添加。
programme-wrong-key-unknown = 此处没有这个键。请删除，或改用以下之一：{ $known }。
programme-wrong-type-wrong = 请填写 TOML 类型“{ $expected }”的值。
programme-wrong-text-empty = 此文本为空。请填写。
programme-wrong-text-form = 请填写单行文本，最多 { $most } 个字符。
programme-wrong-language-missing = 缺少语言 { $language }。请用四种语言填写此文本。
programme-wrong-language-unknown = 门户不支持语言 { $language }。请删除。
programme-wrong-code-form = “{ $value }”不是有效的代码。只能使用 1 到 60 个小写英文字母、数字、“-”和“.”。
programme-wrong-choice-unknown = 此处没有“{ $value }”。请填写以下之一：{ $allowed }。
programme-wrong-number-range = { $value } 超出范围。请填写 { $least } 到 { $most } 之间的整数。
programme-wrong-list-empty = 此列表为空。请至少填写一项。
programme-wrong-list-long = 此列表超过 { $most } 项。请缩短。
programme-wrong-list-twice = “{ $value }”重复出现。请只保留一项。
programme-wrong-offer-unknown = “{ $value }”不是计划中的产品/服务。请填写 offers.toml 中的代码。
programme-wrong-policy-none = 计划没有任何策略集。请发送一组。
programme-wrong-policy-file-name = 策略集 { $policy } 应位于文件 policies/{ $policy }.toml。请更改代码或文件名。
programme-wrong-policy-date-twice = 策略集 { $other } 已于 { $date } 生效。请选择其他日期。
programme-wrong-policy-window = 续订期在第 { $closes } 天结束，早于第 { $opens } 天的开始。请将结束日设在开始日当天或之后。
programme-wrong-policy-steps-end = 结帐步骤必须以“review”结尾。请将其放在最后。
programme-wrong-policy-steps-payment = 结帐步骤缺少“payment”。请添加。
programme-wrong-policy-terms-step-missing = 明示条款需要结帐步骤“terms”。请添加，或改为付款即视为同意。
programme-wrong-policy-terms-step-extra = 此处付款即视为同意条款，因此结帐不应有步骤“terms”。请删除。
programme-wrong-policy-retry-days = 重试日必须递增，且从 1 或以上开始。请按顺序填写。
programme-wrong-policy-charge-day = 第 { $day } 天的收费不在续订期内（第 { $opens } 天至第 { $closes } 天）。请选择期内的日子。
programme-wrong-policy-charge-card = 自动续订会从卡收费，但付款方式中没有“card”。请添加，或不提供自动续订。
programme-wrong-policy-reminder-twice = “{ $kind }”类型的提醒有两个。请只保留一个。
programme-wrong-policy-in-force-missing = 没有任何策略集标示为当前生效。请在该组填写 in_force = true。
programme-wrong-policy-in-force-twice = { $other } 也标示为当前生效。请在此填写 in_force = false。
programme-wrong-policy-in-force-today = { $policy } 是 { $date } 的策略集。请在其中填写 in_force = true。
programme-wrong-price-gap = { $offer } 自 { $date } 起销售，但当日没有 { $currency } 价格。请添加价格，或让策略集较晚生效。
programme-wrong-agreement-gap = { $offer } 自 { $date } 起销售，但当日没有生效的协议 { $agreement } 版本。请发布版本，或让策略集较晚生效。
programme-wrong-tax-gap = 其他国家/地区的税率晚于 { $date }（第一组策略集的首日）才开始。请让税率在该日前开始。
programme-wrong-pinned-policy-removed = 有成员身份受策略集 { $policy } 约束，无法删除。
programme-wrong-pinned-policy-changed = 有成员身份受策略集 { $policy } 约束：{ $field } 不能由 { $before } 改为 { $after }。请为将来的日期建立新的策略集。
