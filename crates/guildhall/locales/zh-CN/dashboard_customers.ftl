### 仪表板上：等待中的潜在顾客，以及客户是否找得到公司。

dashboard-customers = 客户
dashboard-leads-count = { $count } 条待答复
dashboard-leads-first = 请在 { $day } 前答复第一条。逾期后，客户会另选其他公司。
dashboard-leads-none = 没有待答复的潜在顾客。
dashboard-leads-go = 答复潜在顾客
dashboard-leads-all = 所有潜在顾客
dashboard-profile-none = 客户在目录中还找不到贵公司。请开始填写业务配置文件：描述、地点、服务内容。
dashboard-profile-draft = 客户在目录中还找不到贵公司。请查看业务配置文件尚缺的内容，然后发布。
dashboard-profile-changed = 客户看到的是较早的版本。请发布之后的更改。
dashboard-profile-published = 客户可在目录中找到贵公司。
dashboard-profile-go = 前往业务配置文件
