### 身份的第二重证明：身份验证器、恢复代码，以及重新验证。

## 登录的第二步

second-title = 双重验证
second-lead = 密码正确。请再用您设置的第二步证明是您本人。
second-field-code = 验证码
second-code-hint = 身份验证器应用当前显示的六位数字，或您的一个恢复代码。
second-go = 继续
second-lost = 两者都无法使用？贵公司的管理员或计划工作人员可以移除您的第二步，之后您登录并重新设置即可。
second-leave = 取消并退出登录
notice-sign-in-over = 登录超过十分钟，已结束。请重新开始。

## 重新验证

again-title = 请确认是您本人
again-lead = 您要进行的操作涉及资金或更改权限。如果距离上次验证已超过 15 分钟，需要再次证明您的身份。
again-lost = 您刚才提交的内容没有执行。完成此步骤后会回到表单，您可以重新提交。
again-go = 继续
again-leave = 返回，不执行
notice-proved = 谢谢，您可以继续。
notice-proved-send-again = 谢谢。您之前提交的内容没有执行，请重新提交。

## 必须设置

enrol-title = 设置双重验证
enrol-lead-company = { $company } 要求登录时使用第二步。设置一次后，所有页面即可打开。
enrol-lead-staff = 计划工作人员须使用第二步登录。设置一次后，所有页面即可打开。
enrol-authenticator = 手机上的身份验证器应用会显示六位验证码，输入密码后再输入该验证码。

## 设置身份验证器

authenticator-title = 设置身份验证器应用
authenticator-lead = 请用应用扫描图片，再输入其显示的验证码，以确认工作正常。
authenticator-picture = 供身份验证器应用扫描的图片
authenticator-type = 如果无法扫描，请在应用中输入此密钥（基于时间，六位数）：
authenticator-field-code = 应用中的验证码
authenticator-code-hint = 六位数字，每 30 秒更换一次。
authenticator-go = 启用
authenticator-back = 返回，不启用

## 恢复代码

codes-title = 您的恢复代码
codes-lead = 手机丢失时，每个代码可让您登录一次。请打印，或保存在密码管理器中。
codes-once = 仅显示这一次。之前的恢复代码已失效。
codes-go = 我已妥善保存

## 自己的帐户

factors-title = 双重验证
factors-lead = 有了第二步，即使他人得知您的密码也无法登录。
factors-on = 已启用
factors-codes-left =
    { $left ->
        [0] 您已没有恢复代码，请获取新的恢复代码。
       *[other] 您还有 { $left } 个恢复代码。
    }
factors-bound = 贵公司或本计划要求您使用第二步。
factors-add-authenticator = 设置身份验证器应用
factors-renew-codes = 获取新的恢复代码
factors-remove = 移除
factor-authenticator = 身份验证器应用
notice-factor-added = 第二步已启用，您的其他会话已结束。
notice-factor-removed = 已移除。

## 拒绝

refusal-factor-wrong-code = 验证码不正确。请等待应用显示下一个、检查手机时间，或使用恢复代码。
refusal-factor-code-used = 此验证码已使用过。请等待应用显示下一个，最多 30 秒。
refusal-factor-wrong-password = 这不是您的密码。请检查，或退出后获取登录链接。
refusal-factor-has-authenticator = 您已有身份验证器应用。请先移除，再设置另一个。
refusal-factor-not-begun = 已没有可确认的内容：可能已在另一个窗口设置完成，或已重新开始。请查看您的帐户。
refusal-factor-none-yet = 请先设置身份验证器应用或通行密钥，届时会一并获得恢复代码。
refusal-factor-required = 您须使用第二步登录，而这是您唯一的一个。请先设置另一个再移除。

## 发生的事

event-factor-added-authenticator = { $name } 设置了身份验证器应用。
event-factor-removed-authenticator = { $name } 移除了身份验证器应用。
event-factor-codes-renewed = { $name } 生成了新的恢复代码。
event-factor-code-used = { $name } 使用了一个恢复代码，还剩 { $left } 个。

## 邮件

mail-factor-added-subject = 已添加登录的第二步
mail-factor-added-body =
    您在合作伙伴中心的帐户现在具备：{ $factor }。您的其他会话均已结束。

    如果不是您本人操作，请立即设置新密码，并请贵公司的管理员移除第二步。
mail-factor-added-action = 查看您的帐户
mail-factor-removed-subject = 已移除登录的第二步
mail-factor-removed-body =
    您在合作伙伴中心的帐户已移除：{ $factor }。

    如果不是您本人操作，请立即设置新密码，并重新设置第二步。
mail-factor-removed-action = 查看您的帐户
mail-factor-codes-renewed-subject = 您有新的恢复代码
mail-factor-codes-renewed-body =
    已为您在合作伙伴中心的帐户生成新的恢复代码，之前的恢复代码已失效。

    如果不是您本人操作，请立即设置新密码，并重新生成恢复代码。
mail-factor-codes-renewed-action = 查看您的帐户
mail-factor-code-used-subject = 已使用一个恢复代码
mail-factor-code-used-body =
    有人使用恢复代码登录了您在合作伙伴中心的帐户，还剩 { $left } 个。

    如果不是您本人操作，请立即设置新密码，并重新生成恢复代码。
mail-factor-code-used-action = 查看您的帐户

## 公司的规定，以及移除丢失的证明

refusal-factor-own-first = 请先在您的帐户中为自己设置第二步，再要求他人。
refusal-factor-no-own-reset = 您自己的第二步请在帐户中更改。如果已丢失，请联系其他管理员或计划工作人员。
refusal-factor-none-to-reset = 此用户没有第二步，无需移除。
event-factor-rule-set-nobody = 登录时不再要求任何人使用第二步。
event-factor-rule-set-admins = 登录时要求管理员使用第二步。
event-factor-rule-set-everybody = 登录时要求所有人使用第二步。
event-factor-reset = 已移除 { $name } 的第二步。原因：{ $reason }
mail-factor-reset-subject = 您登录的第二步已被移除
mail-factor-reset-body =
    您在合作伙伴中心帐户的第二步已被移除，并已从所有设备退出登录。原因：{ $reason }

    请用密码登录并重新设置第二步。如果您没有提出要求，请立即设置新密码，并向贵公司的管理员询问。
mail-factor-reset-action = 查看您的帐户
