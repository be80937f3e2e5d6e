### 通行密钥：设备与密码管理器中的密钥。

passkey-sign-in = 使用通行密钥登录
passkey-use = 使用通行密钥
passkey-or = 或使用通行密钥
passkey-add = 添加通行密钥
passkey-lead = 通行密钥让您用设备的指纹、面容或 PIN 登录，无需密码和验证码。它只在本网站有效，别人无法在其他地方骗取。
passkey-name = 通行密钥的名称
passkey-name-hint = 便于您区分各个通行密钥。
passkey-name-first = 我的设备
passkey-cancelled = 浏览器未提供通行密钥：可能已取消、超时，或没有适用于此网站的通行密钥。请重试，或使用其他方式。
passkey-known = 此设备已有您帐户的通行密钥。请直接使用，或添加其他设备的通行密钥。
passkey-lost = 网站没有响应。请检查网络连接后重试。
passkey-unsupported = 此浏览器不支持通行密钥。其他登录方式均可使用。
passkey-elsewhere = 通行密钥只能在本网站的主地址使用：
passkey-no-script = 通行密钥需要 JavaScript，而此浏览器已将其关闭。如需使用，请为此网站启用；其他登录方式不受影响。
passkey-added = 添加时间
passkey-used = 上次使用
factor-passkey-named = 通行密钥“{ $name }”
second-code-hint-recovery = 您的一个恢复代码。

## 拒绝

refusal-factor-passkeys-full = 您已有二十个通行密钥。请先移除一个再添加。
refusal-factor-passkeys-off = 此地址无法使用通行密钥：必须是具有域名的安全网站。请使用其他登录方式。
refusal-factor-no-passkey = 您在此处没有通行密钥，请使用验证码。
refusal-factor-passkey-late = 设备的响应过迟或已使用过。请重试。
refusal-factor-passkey-refused = 无法验证此通行密钥。请重试，或使用其他方式。
refusal-factor-passkey-unknown = 此处没有这个通行密钥：可能已移除，或属于其他帐户。请用其他方式登录。
refusal-factor-passkey-taken = 此处已有这个通行密钥。请添加其他设备的通行密钥。
refusal-factor-passkey-copied = 此通行密钥被拒绝：可能已被他人复制。请用其他方式登录，在您的帐户中移除它，再添加一个。

## 发生的事与相关邮件

event-factor-added-passkey = { $name } 添加了通行密钥。
event-factor-removed-passkey = { $name } 移除了通行密钥。
event-factor-passkey-copied = 已拒绝 { $name } 的一次登录：通行密钥“{ $passkey }”可能已被复制。
mail-factor-passkey-copied-subject = 您的一个通行密钥被拒绝
mail-factor-passkey-copied-body =
    有人尝试用您的通行密钥“{ $name }”登录您在合作伙伴中心的帐户，但被拒绝：其计数器倒退了。通行密钥被复制到另一台设备时会出现这种情况。

    请用其他方式登录，移除此通行密钥，再添加一个。
mail-factor-passkey-copied-action = 查看您的帐户
