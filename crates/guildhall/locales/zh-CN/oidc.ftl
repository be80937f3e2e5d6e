### 使用别处的帐户登录。

## 登录页面

oidc-or = 或使用您已有的帐户
oidc-button = 使用 { $provider } 登录

## 可能出现的问题

oidc-failed-title = 尚未登录
oidc-failed-lead = 您仍可使用电子邮件地址和密码登录。
oidc-failed-again = 重试
oidc-failed-other = 转到登录页面
refusal-oidc-unreachable = { $provider } 目前没有响应。请过几分钟再试，或用其他方式登录。
refusal-oidc-misconfigured = 此处的 { $provider } 登录设置有误。请告知本合作伙伴中心的运行人员，并先用其他方式登录。
refusal-oidc-spent = 本次 { $provider } 登录是在另一个浏览器中开始的、已被使用，或已超过 { $minutes } 分钟。请重新开始。
refusal-oidc-denied = { $provider } 表示您未同意登录。没有传递任何信息。
refusal-oidc-not-redeemed = { $provider } 没有完成登录。请重新开始。
refusal-oidc-untrusted = { $provider } 发来的内容未能通过验证，因此没有登录。如果再次出现，请告知本合作伙伴中心的运行人员。
refusal-oidc-email-unverified = { $provider } 没有确认您的电子邮件地址。请在那里确认地址，或请那里的管理员代为确认，然后重新登录。
refusal-oidc-other-domain = 在此处，{ $provider } 不能为您所在域的电子邮件地址作证。请用其他方式登录，或咨询本合作伙伴中心的运行人员。
refusal-oidc-stranger = 此处没有人使用 { $email }。请让贵公司的用户管理管理员邀请该地址，然后再次使用 { $provider } 登录。
refusal-oidc-staff = 计划工作人员不使用 { $provider } 登录。请使用电子邮件地址和密码。
refusal-oidc-linked-already = 您在此处的帐户已关联 { $provider } 的另一个帐户。请用其他方式登录；如果那个帐户不再属于您，请在“你的帐户”中解除关联。

## 你的帐户

oidc-accounts = 已关联的帐户
oidc-accounts-lead = 使用这些帐户登录时，不需要此处的密码。不再使用的帐户请解除关联。
oidc-accounts-provider = 帐户所在
oidc-accounts-linked = 关联时间
oidc-accounts-used = 上次使用
oidc-accounts-remove = 解除关联
notice-identity-removed = 已解除该帐户的关联。
event-user-linked = { $name } 关联了 { $provider } 的帐户。
event-user-unlinked = { $name } 解除了 { $provider } 帐户的关联。

## 通知邮件

mail-identity-linked-subject = 现在可以使用 { $provider } 的帐户登录
mail-identity-linked-body =
    从现在起，您可以使用 { $provider } 的帐户登录合作伙伴中心。

    如果这不是您本人的操作，请在您的帐户中解除该关联、结束其他所有会话，并告知贵公司的用户管理管理员。
mail-identity-linked-action = 查看您的帐户
