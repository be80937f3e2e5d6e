### Words every mail shares.

mail-greeting = { $name } 様
mail-footer = Guildhall パートナー センター。このメールは、貴社がパートナー ネットワークに参加しているためお送りしています。
