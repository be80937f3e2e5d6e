### 角色、公司人员及其登录会话。

## 角色

access-role-none = 用户
access-role-global_admin = { role-global-admin }
access-role-user_admin = { role-user-mgmt-admin }
access-role-account_admin = { role-account-admin }
access-role-partner_admin = { role-mpn-admin }
access-role-billing_admin = { role-billing-admin }
access-role-business_profile_admin = { role-bp-admin }
access-role-referrals_admin = { role-referral-admin }
access-role-referrals_user = 引荐用户
access-role-incentives_admin = { role-incentives-admin }
access-role-incentives_user = { role-incentives-user }
access-role-admin_agent = { role-admin-agent }
access-role-helpdesk_agent = { role-helpdesk-agent }
access-role-sales_agent = { role-sales-agent }
access-role-global_admin-does = 可执行公司的所有操作，也只有此角色能将该角色授予他人。
access-role-user_admin-does = 添加和移除人员，并授予角色。
access-role-account_admin-does = 维护公司帐户：人员、名称和地址。
access-role-partner_admin-does = 购买、续订并支付成员身份，管理其权益。
access-role-billing_admin-does = 查看订单和发票，并维护税号。
access-role-business_profile_admin-does = 编写客户看到的企业档案。
access-role-referrals_admin-does = 处理所有潜在顾客。
access-role-referrals_user-does = 处理自己参与的潜在顾客。
access-role-incentives_admin-does = 管理奖励及其银行和税务信息。
access-role-incentives_user-does = 查看奖励。
access-role-admin_agent-does = 处理公司的日常事务。
access-role-helpdesk_agent-does = 帮助同事和客户，不做更改。
access-role-sales_agent-does = 处理客户的潜在商机。
access-right-buy = 购买和续订成员身份
access-right-pay = 管理信用卡与自动续订
access-right-orders = 查看订单和发票
access-right-invoices = 下载发票
access-right-tax = 维护税号
access-right-users = 管理用户
access-right-activity = 查看活动日志

## 公司的人员

users-title = 用户
users-lead = 代表贵公司的所有人员，以及每个人可执行的操作。
users-rights = 可以
users-looks = 查看产品/服务和成员身份
users-act = 操作
users-look = 查看
users-you = 你
users-rests-on-one-title = 一切都依赖一个人
users-rests-on-one = 你们之中只有一个人能购买或添加他人。如果此人离职或生病，成员身份可能会失效：请将这些角色也授予另一个人。
users-invite-title = 邀请用户
users-invite-lead = 对方会收到含有链接的邮件，自行设置密码后即可登录。
users-invite-go = 发送邀请
users-invite-again = 再次发送邀请
users-email-hint = 请使用本人的公司地址，而不是团队地址。
users-roles-hint = 没有任何角色的人可查看产品/服务、成员身份和同事。角色可以叠加。
users-role-shut = 此角色须由他人授予。
users-show-title = { $name } 的角色
users-keep = 保存角色
users-back = 返回，不做更改
users-remove = 删除此用户
users-remove-title = 要删除 { $name } 吗？
users-remove-consequence = { $name } 会立即从贵公司注销，并且不能再代表贵公司。此人先前的操作会保留在记录中。
users-remove-go = 删除
users-remove-keep = 保留
users-field-name = 姓名
users-field-email = 电子邮件地址
users-field-language = 语言
users-field-roles = 角色
notice-user-invited = 邀请已发出。
notice-user-changed = 角色已保存。
notice-user-removed = 已删除该用户，并将其从贵公司注销。
refusal-users-out-of-reach = 你自己的角色无法授予或收回：{ $roles }。
refusal-users-last-keeper = 这样将没有人能添加他人。请先将帐户管理员、用户管理管理员或全局管理员角色授予一位同事。
refusal-users-last-buyer = 这样将没有人能购买和续订。请先将合作伙伴管理员或全局管理员角色授予一位同事。
refusal-users-signed-in = 此用户曾经登录，不需要邀请。忘记密码的人可从登录页面获取链接。
refusal-text-user-known = 此人已属于贵公司。请改为更改其角色。
refusal-text-roles-crowded-admin = 按照现行规则，每人只能有一个管理员角色。请只保留其中一个。
refusal-text-roles-crowded-agent = 按照现行规则，每人只能有一个代理角色。请只保留其中一个。
refusal-text-roles-crowded-incentives = 按照现行规则，每人只能有一个奖励角色。请只保留其中一个。
refusal-text-roles-crowded-referral = 按照现行规则，每人只能有一个引荐或营销角色。请只保留其中一个。
event-user-roles-changed = { $name } 的角色现在是：{ $roles }。
event-user-removed = 已删除 { $name }。

## 邀请邮件

mail-user-invited-subject = 邀请你代表 { $company }
mail-user-invited-body =
    { $company } 已将你添加为合作伙伴中心的用户。

    请点击下方按钮设置密码并登录。链接只能使用一次，有效期为 { $hours } 小时；过期后可从登录页面获取新的链接。
mail-user-invited-action = 设置密码
mail-user-invited-known-subject = 你现在可以代表 { $company }
mail-user-invited-known-body = { $company } 已将你添加为合作伙伴中心的用户。请照常登录，然后选择该公司。
mail-user-invited-known-action = 选择公司

users-link = 邀请用户并更改其角色

## 自己的帐户

account-title = 你的帐户
account-lead = 你在此处的身份，以及当前登录的设备。
account-sessions = 当前登录的会话
account-sessions-lead = 会话闲置后会自动结束，最长半天。如有不认识的会话，请将其结束并设置新密码。
account-begun = 登录时间
account-seen = 上次使用
account-browser = 浏览器
account-company = 公司
account-this = 当前会话
account-end = 结束
account-end-others = 结束其他所有会话
notice-session-ended = 已结束该会话。
notice-sessions-ended = 已结束其他所有会话。

## 活动日志

activity-title = 活动日志
activity-title-of = { $company } 的活动日志
activity-lead = 贵公司内执行的所有操作：内容、时间和人员。
activity-show = 显示完整日志
activity-filter = 筛选日志
activity-filter-go = 显示
activity-who = 人员
activity-everybody = 所有人
activity-who-operator = 计划运营人员
activity-who-system = 自动
activity-what = 对象
activity-everything = 全部
activity-what-order = 订单
activity-what-subscription = 成员身份
activity-what-invoice = 发票
activity-what-receipt = 银行转账
activity-what-payment-method = 信用卡
activity-what-person = 用户
activity-what-partner = 公司
activity-what-competency = 能力
activity-from = 起始日
activity-to = 结束日
activity-at = 时间
activity-what-head = 事件
activity-count = { $count } 条
activity-file = 下载电子表格文件
activity-none-title = 没有匹配的条目
activity-none-text = 没有符合所选条件的记录。
activity-show-all = 显示全部
