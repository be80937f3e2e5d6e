### 更改自己的密码。

access-change-title = 更改密码
access-change-lead = 请先输入当前密码，再输入新密码。您的其他会话会结束。
access-change-forgotten = 如果不记得，请退出登录，再在登录页面索取链接。
access-change-go = 更改密码
access-field-present = 当前密码
access-field-password-new = 新密码

refusal-text-password-expected = 这个密码只由任何人都会先试的词组成，例如贵公司或本网站的名称。请加上您自己的词。
refusal-text-password-not-present = 这不是您的当前密码。请重新输入，或退出登录后索取链接。
refusal-access-no-password = 您还没有密码。请退出登录，在登录页面索取链接，再用它设置密码。

notice-password-changed = 密码已更改，您的其他会话已结束。
event-password-changed = { $name } 更改了密码。

mail-password-changed-subject = 您的密码已更改
mail-password-changed-body =
    有人用您原来的密码为您的帐户设置了新密码，您的其他会话都已结束。

    如果是您本人，就不必再做什么。如果不是，请立即在登录页面通过“忘记密码”获取链接，并告知贵公司的管理员。
mail-password-changed-action = 查看您的帐户
