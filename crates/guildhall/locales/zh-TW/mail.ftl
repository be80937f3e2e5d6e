### Words every mail shares.

mail-greeting = { $name } 您好：
mail-footer = Guildhall 合作夥伴中心。您收到這封郵件，是因為貴公司參加合作夥伴網路。
