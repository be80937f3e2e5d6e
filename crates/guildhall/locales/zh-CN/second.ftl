### 公司对登录第二步的规定，以及移除丢失的第二步。

second-rule-title = 双重验证
second-rule-lead = 指定贵公司哪些人登录时必须使用第二步；其他人可自行选用。
second-rule-change = 更改规定
second-rule-own-first = 您自己尚未设置第二步。请先设置，再要求与您同类的用户。
second-rule-own = 前往您的帐户
second-field-rule = 谁必须使用第二步
second-rule-nobody = 不强制使用第二步，所有人均可选用。
second-rule-admins = 管理员必须使用第二步。
second-rule-everybody = 所有人必须使用第二步。
second-rule-hint = 必须使用而尚未设置的人，打开下一个页面时须先完成设置。
second-rule-go = 保存
second-without = 有 { $count } 位用户尚未设置。
second-user-has = 已有第二步
second-user-lacks = 缺少第二步
second-reset-open = 移除丢失的第二步
second-reset-title = 移除 { $name } 的第二步
second-reset-consequence = { $name } 的所有第二步都将移除，并从所有设备退出登录，同时以邮件告知。请先致电确认确实是本人提出的要求。
second-field-reason = 原因
second-reason-hint = 会写入活动日志和邮件。
second-reset-go = 移除
second-reset-keep = 返回而不移除
notice-second-rule-set = 已保存，自每个人的下一个页面起生效。
notice-second-reset = 已移除第二步，并将以邮件告知该用户。
