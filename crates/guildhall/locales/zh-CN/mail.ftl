### Words every mail shares.

mail-greeting = { $name } 您好：
mail-footer = Guildhall 合作伙伴中心。您收到此邮件，是因为贵公司参加了合作伙伴网络。
