### 登录、设置密码、选择公司。

## 登录页面

access-sign-in-title = 登录
access-sign-in-lead = 请使用您本人帐户的电子邮件地址和密码。
access-sign-in-go = 登录
access-field-email = 电子邮件地址
access-field-password = 密码
access-forgotten-link = 忘记密码，或者还没有密码？
access-no-account = 贵公司尚未加入合作伙伴网络？
access-join-link = 为公司注册

## 重新发送链接

access-forgotten-title = 获取登录链接
access-forgotten-lead = 请输入您的电子邮件地址，我们会向您发送一个用于设置新密码的链接。链接须在 24 小时内使用，且只能使用一次。
access-forgotten-go = 发送链接
access-sent-title = 请查看您的邮箱
access-sent-lead = 如果有人使用该地址在此登录，带有链接的邮件已经发出。
access-sent-nothing = 几分钟后仍未收到？请查看垃圾邮件文件夹，并确认注册时是否使用了其他地址。
access-sent-staff = 计划工作人员的链接由负责本系统的同事提供，不通过邮件发送。
access-back-to-sign-in = 返回登录

## 设置密码

access-password-title = 设置密码
access-password-lead = { $name }，欢迎您。请为此帐户选择一个密码，以后用它登录。
access-password-hint = 至少 8 个字符。用空格隔开的几个词既安全又好记。
access-password-go = 设置密码并登录
access-spent-title = 此链接已失效
access-spent-go = 获取新链接

## 尝试次数过多

access-wait-title = 请稍候
access-wait-lead = 短时间内的尝试次数过多。此限制可防止他人猜测密码或滥发邮件。
access-wait-seconds = 请在 { $seconds } 秒后重试。
access-wait-minutes = 请在 { $minutes } 分钟后重试。
access-wait-back = 返回表单

## 选择公司

access-companies-title = 选择公司
access-companies-lead = 您每次代表一家公司，可随时从帐户菜单切换。
access-companies-note = { $role } · 网络 ID { $network_id }
access-companies-current = 当前所选
access-companies-go = 继续

## 拒绝的原因

refusal-access-wrong-sign-in = 电子邮件地址与密码不匹配。请检查两者，或获取登录链接。
refusal-access-no-company = 您的帐户目前不属于任何公司。请让贵公司的合作伙伴管理员重新添加您。
refusal-access-link-spent = 登录链接只能使用一次，且在 24 小时内有效。此链接已被使用、已过期，或复制得不完整。
refusal-text-password-short = 密码太短。请使用至少 8 个字符。
refusal-text-password-long = 密码太长。请使用不超过 128 个字符的密码。
refusal-text-password-like-email = 密码包含您的电子邮件名，容易被猜中。请另选一个。
refusal-text-password-common = 这是最先会被猜测的密码之一。请另选一个，例如连续的几个词。

## 通知与事件

notice-signed-out = 您已退出登录。
event-user-added = 已添加 { $name }，角色：{ $roles }。

## 带有链接的邮件

mail-access-link-subject = 您的登录链接
mail-access-link-body =
    请点击下方按钮设置合作伙伴中心的密码并登录。

    链接须在 { $hours } 小时内使用，且只能使用一次。如果您并未预期收到此邮件，无需采取任何操作：没有这封邮件，任何人都无法借此登录。
mail-access-link-action = 设置密码
