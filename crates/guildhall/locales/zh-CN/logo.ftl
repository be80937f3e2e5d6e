# 级别的徽标与徽章。

logo-title = 徽标与徽章
logo-lead = 让客户看到贵公司的级别：以您的语言绘制，提供矢量和位图文件。
logo-network = 合作伙伴网络
logo-level-gold = 金级合作伙伴
logo-level-silver = 银级合作伙伴
logo-level-partner = 成员
logo-description = 持有{ $network }该级别的公司的徽标：{ $level }。
logo-art-logo = 徽标
logo-art-badge = 徽章
logo-alt = { $art }：{ $level }
logo-svg = SVG，任意大小
logo-png = PNG，宽 { $width } 像素
logo-rule = 仅限贵公司自己使用，且仅在级别有效期间使用。请勿更改图样。
logo-none = 没有附徽标的级别
logo-none-text = 银级或金级会员资格附有徽标与徽章，付款当天起列在这里。
logo-ended = 请停止使用徽标
logo-ended-text = 级别已于 { $last } 之后结束。请将徽标和徽章从网站、文件和邮件中移除。续订或新的会员资格会再次提供。
refusal-logo-over = 级别已于 { $last } 之后结束，因此不再提供徽标，并且必须停止使用。续订或新的会员资格会再次提供。
