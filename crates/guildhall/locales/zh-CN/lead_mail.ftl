### 关于潜在顾客、发给客户和公司的邮件。

mail-lead-customer-prove-subject = 请确认您向 { $company } 提出的需求
mail-lead-customer-prove-body =
    有人向 { $company } 提出需求，并填写了此地址。

    如为您本人，请在 { $day } 前确认，该公司才会收到需求 { $number }。如非您本人，无需处理，需求会被删除。
mail-lead-customer-prove-action = 查看并确认
mail-lead-customer-received-subject = { $company } 已收到您的需求
mail-lead-customer-received-body =
    您的需求 { $number } 已送交 { $company }，该公司将在 { $day } 前答复。

    您可以随时通过链接查看进度或撤回。
mail-lead-customer-received-action = 查看进度
mail-lead-customer-accepted-subject = { $company } 已接受您的需求
mail-lead-customer-accepted-body =
    { $company } 已接受您的需求 { $number }，并会与您联系。
mail-lead-customer-accepted-action = 查看进度
mail-lead-customer-declined-subject = { $company } 这次无法提供帮助
mail-lead-customer-declined-body =
    { $company } 无法协助您的需求 { $number }，也无法再看到您的联系信息。

    您可以选择其他公司：链接会带您查看需求并前往名录。
mail-lead-customer-declined-action = 选择其他公司
mail-lead-customer-expired-subject = { $company } 未在期限内答复
mail-lead-customer-expired-body =
    您的需求 { $number } 的答复期限已于 { $day } 结束，{ $company } 无法再看到您的联系信息。

    您可以选择其他公司：链接会带您查看需求并前往名录。
mail-lead-customer-expired-action = 选择其他公司
mail-lead-new-subject = { $number }：新的潜在顾客
mail-lead-new-body =
    有客户（{ $country }）向贵公司提出需求。

    请在 { $day } 前答复，逾期客户会另选其他公司。客户身份和联系方式请见潜在顾客页面。
mail-lead-new-action = 查看潜在顾客
mail-lead-ending-subject = { $number }：请在 { $day } 前答复
mail-lead-ending-body =
    客户（{ $country }）仍在等候贵公司答复。期限为 { $day }，逾期即失去此潜在顾客。
mail-lead-ending-action = 立即答复
mail-lead-withdrawn-subject = { $number }：客户已撤回
mail-lead-withdrawn-body =
    客户已撤回此需求，请勿再就此与其联系。
mail-lead-withdrawn-action = 查看潜在顾客
mail-lead-assigned-subject = { $number } 已分配给您
mail-lead-assigned-body =
    同事已将您加入 { $number } 的团队。
mail-lead-assigned-action = 查看潜在顾客
mail-lead-hook-ended-subject = 潜在顾客的 Webhook 已停止
mail-lead-hook-ended-body =
    { $url } 未接收门户的通知，已停止发送。

    请修复接收端后重新添加地址。
mail-lead-hook-ended-action = 查看 Webhook
