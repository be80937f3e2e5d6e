### 从旧中心迁移过来的相关邮件。

mail-pmc-invitation-subject = { $company }：欢迎迁移到合作伙伴中心
mail-pmc-invitation-body =
    { $company } 目前仍在 Partner Membership Center 续订。你是该公司在那里的主要计划联系人，因此只有你能将它迁移到合作伙伴中心。

    你会先看到要迁移的内容：帐户及其所有位置、成员身份，以及迁移前后各自可以续订的日期。迁移本身不收费；在你确认之前，自动续订保持关闭。

    如果按钮带你去设置密码，该链接须在 { $hours } 小时内使用，且只能使用一次。之后请照常登录，或在登录页索取新链接。
mail-pmc-invitation-action = 查看迁移内容
mail-pmc-moved-subject = { $company } 已迁移到合作伙伴中心
mail-pmc-moved-body =
    { $company } 已连同其位置和成员身份，从 Partner Membership Center 迁移到合作伙伴中心。

    今后请在合作伙伴中心的续订期内续订。迁移过来的成员身份，自动续订目前为关闭：请查看每一项，并决定是否自动续订。
mail-pmc-moved-action = 查看日期和自动续订
mail-pmc-moved-back-subject = { $company } 已回到 Partner Membership Center
mail-pmc-moved-back-body =
    { $company } 迁移到合作伙伴中心的操作已撤销。一切恢复原状：你仍在 Partner Membership Center 续订，且没有收取任何费用。
mail-pmc-moved-back-action = 打开 Partner Membership Center
