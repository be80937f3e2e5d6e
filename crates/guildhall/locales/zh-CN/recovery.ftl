### 公司无人能登录时的恢复流程。

recovery-link = 贵公司已无人能登录？
recovery-title = 我们公司已无人能登录
recovery-lead = 适用于管理员已离职的公司。如果只是忘记密码，请从登录页面获取链接。
recovery-how = 请证明贵公司的域名由您掌管，我们会审核您的请求，并通知公司所有人员。{ $days } 天内无人提出异议，即可加入。
recovery-field-network-id = 网络 ID
recovery-hint-network-id = 七位数字，载于每份订单和发票。
recovery-field-name = 姓名
recovery-field-email = 工作电子邮件地址
recovery-hint-email = 使用公司域名的本人地址。
recovery-go = 发送请求
recovery-sent-title = 请查看您的邮箱
recovery-sent-lead = 如果网络 ID 与地址相符，我们会发送说明下一步的邮件。
recovery-sent-nothing = 几分钟内没有收到邮件？表示两者不符：请使用公司网站或其人员所属域名的地址。
recovery-proof-title = 证明贵公司的域名
recovery-proof-lead = 请在管理贵公司域名的地方添加此记录。只有域名的管理者才能添加。
recovery-record-kind = 记录类型
recovery-record-name = 记录名称
recovery-record-value = 记录值
recovery-proof-later = 新记录可能需要数小时才会在各处生效。邮件中的链接可让您返回此页。
recovery-proof-go = 记录已添加，立即检查
recovery-publish = 在模拟环境中添加记录
notice-recovery-published = 模拟的域名服务器现已知道此记录。
recovery-reason = 说明如下：
recovery-state = 状态
recovery-state-begun = 尚未证明域名
recovery-state-proven = 已证明域名，审核中
recovery-told-proven = 已通知公司所有人员。我们的决定将通过邮件通知您。在此之前请保留该记录：我们会再查一次。
recovery-state-expired = 证明期限已过
recovery-told-expired = 期限内未找到记录。请重新提出请求，届时会有新的记录。
recovery-state-approved = 已批准，异议期间
recovery-told-approved = 如果公司无人提出异议，您将于 { $date }加入，届时会收到含有链接的邮件。
recovery-state-rejected = 已拒绝
recovery-told-rejected = 您可以改正所述事项后重新提出。
recovery-state-objected = 公司有人提出异议
recovery-told-objected = 公司内仍有人能让您加入，请在公司内询问。
recovery-state-done = 已加入
recovery-told-done = 您可以使用邮件中的链接登录。
recovery-own-title = 有人请求加入贵公司
recovery-own-lead = 对方表示贵公司已无人能登录，并已证明贵公司的域名。
recovery-proven-at = 域名证明时间
recovery-effective-on = 加入日期
recovery-object = 提出异议
recovery-object-text = 您已登录，并能自行添加他人。如果提出异议，此请求会立即结束，对方会收到通知，请其在公司内询问。
recovery-leave = 交由我们处理
recovery-decide-title = 请求加入 { $company }
recovery-decide-lead = 据称该公司已无人能登录。请将证明与公司资料核对。
recovery-approve-text = 会通知公司所有人员，并有 { $days } 天的异议期间。之后对方即可加入并授予角色。
recovery-reject-text = 不会有任何更改。对方与公司会看到原因。
recovery-reason-hint = 您核对的资料，或缺少的部分。对方会看到。最多 { $at_most } 个字符。
recovery-to-decide = 决定此请求
notice-recovery-objected = 请求已结束，对方与您的同事会收到通知。
notice-recovery-decided = 已记录决定，对方与公司会收到邮件。
refusal-text-recovery-network-id = 网络 ID 为七位数字。请查看订单或发票。
refusal-recovery-no-name = 域名服务器尚查不到 { $name }。请确认记录名称完全一致：许多管理界面会自动加上域名。新记录可能需要数小时才会生效。
refusal-recovery-no-record = 域名服务器查得到 { $name }，但没有 TXT 记录。请检查记录类型后再试。
refusal-recovery-other-record = { $name } 有 { $count } 条 TXT 记录，但没有一条是所要求的值。请重新复制该值后再试。
refusal-recovery-silence = { $domain } 的域名服务器未及时响应。您的请求不受影响，请几分钟后再试。
refusal-recovery-failure = { $domain } 的域名服务器返回错误。请咨询域名管理人员，或稍后再试。
refusal-recovery-too-old = 此请求已逾期，无法证明。请从登录页面重新提出。
refusal-recovery-another = 此公司另有请求正在审核。请待其结束后再试。
refusal-recovery-decided = 此请求已结束或已经决定。请重新打开页面查看当前状态。
event-recovery-begun = { $name }（{ $email }）因无人能登录而请求加入。
event-recovery-proven = { $name } 已证明域名 { $domain }。
event-recovery-approved = 已批准 { $name } 于 { $on }加入：{ $reason }
event-recovery-rejected = 已拒绝 { $name } 的加入请求：{ $reason }
event-recovery-objected = 已对 { $name } 的加入请求提出异议。
event-recovery-done = { $name } 已加入，角色：{ $roles }。
task-recovery = { $name }（{ $email }）请求加入：公司已无人能登录。域名 { $domain } 已证明。
task-recovery-advice = 请查看证明，并在请求页面附理由作出决定。
mail-recovery-begun-subject = 登录 { $company } 的下一步
mail-recovery-begun-action = 显示记录
mail-recovery-asked-subject = 有人请求加入 { $company }
mail-recovery-asked-action = 查看请求
mail-recovery-approved-subject = { $who } 将于 { $day }加入 { $company }
mail-recovery-approved-action = 查看请求
mail-recovery-rejected-subject = 加入 { $company } 的请求已拒绝
mail-recovery-rejected-action = 查看请求
mail-recovery-objected-subject = 加入 { $company } 的请求已结束
mail-recovery-objected-action = 查看请求
mail-recovery-done-subject = { $who } 已加入 { $company }
mail-recovery-done-action = 查看公司人员
mail-recovery-begun-body =
    您因 { $company } 已无人能登录而请求加入。

    点击下方按钮可查看须在 { $days } 天内添加到贵公司域名的记录。如果不是您本人提出，则无需执行任何操作。
mail-recovery-asked-body =
    { $who }（{ $email }）表示 { $company } 已无人能登录，并已证明公司的域名。我们正在审核此请求。

    如果您能登录并能添加他人，可以提出异议。
mail-recovery-approved-body =
    { $who }（{ $email }）将于 { $day }以管理员身份加入 { $company }，除非能添加他人的人在此之前提出异议。

    说明：{ $reason }
mail-recovery-rejected-body =
    { $who }（{ $email }）加入 { $company } 的请求已拒绝，没有任何更改。

    原因：{ $reason }
mail-recovery-objected-body =
    { $company } 中能添加他人的人对 { $who }（{ $email }）的请求提出异议。请求已结束，没有任何更改。
mail-recovery-done-body =
    期限内无人提出异议，{ $who }（{ $email }）已以管理员身份加入 { $company }。

    如果有误，请立即联系支持人员。
