### The vocabulary of the portal: one term for a concept, the same on every page.
###
### The English text is also the source term that readers of other languages can show beside theirs.

## The portal and the programme

brand-product = Guildhall 合作伙伴中心
brand-portal = 合作伙伴中心
brand-portal2018 = 合作伙伴仪表板
brand-pmc = Partner Membership Center
brand-network = 合作伙伴网络
brand-maps = Action Pack

## Navigation

nav-dashboard = 仪表板
nav-partnership = 合作关系
nav-partnership-offers = 合作关系 > 产品/服务
nav-offers = 成员产品/服务
nav-benefits = 权益
nav-competencies = 能力
nav-referrals = 引荐
nav-leads = 潜在顾客
nav-billing = 计费
nav-billing-history = 帐单历史记录
nav-support = 支持
nav-support-requests = 支持请求
nav-service-requests = 服务请求
nav-pc-requests = 合作伙伴中心请求
nav-partner-support-requests = 合作伙伴支持请求
nav-account-settings = 帐户设置
nav-settings = 设置
nav-view-all-settings = 查看所有设置
nav-user-management = 用户管理
nav-partner-profile = 合作伙伴配置文件
nav-org-profile = 组织配置文件
nav-legal-profile = 法律业务配置文件
nav-billing-profile = 合作伙伴计费配置文件
nav-identifiers = 标识符
nav-locations = 位置
nav-business-profiles = 业务配置文件
nav-activity-log = 活动日志
nav-my-profile = 我的个人资料

## Page titles

page-upgrade = 升级合作伙伴网络成员身份
page-buy-renew-maps = 购买或续订 Action Pack 订阅
page-buy-first = 首次购买 Action Pack
page-check-eligibility = 检查你的续订资格
page-renewal-reminders = 续订提醒
page-manage-autorenew = 管理自动续订
page-invoice-taxes = 发票和税款
page-refund = 申请权益的退款

## Tabs

tab-available-offers = 可用产品/服务
tab-purchased = 已购买
tab-purchased-offers = 已购买产品/服务
tab-expired = 已过期
tab-offers-for-purchase = 可供购买的产品/服务

## Actions

act-subscribe-now = 立即订阅
act-subscribe = 订阅
act-enroll-now = 立即注册
act-join-now = 立即加入
act-next = 下一步
act-add-way-to-pay = 开始！添加支付方式
act-buy = 购买
act-pay = 付款
act-submit = 提交
act-close = 关闭
act-renew = 续订订阅
act-renew-2017 = 续订订阅
act-actions = 操作
act-turn-off-autorenew = 关闭自动续订
act-cancel-sub = 取消订阅
act-cancel-order = 取消订单
act-download-invoice = 下载发票
act-upload-proof = 上传付款证明
act-open = 打开
act-new-request = 新建请求
act-update = 更新
act-get-keys = 获取密钥
act-assign-user = 分配用户
act-activate = 激活
act-add-user = 添加用户
act-submit-request = 提交请求
act-add-vat = 添加增值税 ID
act-accept = 接受
act-decline = 拒绝
act-interested = 我感兴趣
act-no-thanks = 不，谢谢
act-export-log = 导出日志
act-collect-more = 收集更多信息
act-become-ga = 成为全局管理员
act-add-location = 添加位置

## Payment

pay-method = 付款方式
pay-preference = 选择付款方式
pay-card = 信用卡
pay-transfer = 电子银行转账
pay-wire-instructions = 银行转账说明
pay-contact-name = 联系人姓名
pay-phone = 电话号码
pay-email = 电子邮件地址
pay-proof = 付款证明
pay-date = 付款日期
pay-account = 收款账号
pay-ref = 交易/参考号
pay-order-no = 订单号
pay-charged-now = 信用卡将立即收费
pay-terms = 条款和条件
pay-details = 购买详细信息
pay-tax-id = 税务 ID

## Offers

offer-network = 网络成员身份
offer-maps = Action Pack 订阅
offer-silver-comp = 银级资格
offer-gold-comp = 金级资格
offer-silver = 银级会员
offer-gold = 金级会员

## Support

sup-report-pc = 报告合作伙伴中心问题
sup-report-pd = 报告合作伙伴仪表板问题
sup-type = 问题类型
sup-topic-invoice = 合作伙伴发票、付款或对帐文件帮助
sup-topic-profile = 无法管理我的配置文件
sup-review = 查看解决方案
sup-recommended = 推荐的解决方案
sup-details = 提供问题详细信息

## Benefits

ben-software = 软件
ben-cloud = 云
ben-vs = 开发人员订阅
ben-technical = 技术权益
ben-gtm = 市场推广
ben-access-id = 访问 ID
ben-contract-id = 合同 ID
ben-expires = 过期
ben-status = 状态

## Leads

lead-evaluating = 评估
lead-negotiating = 协商
lead-skipped = 已跳过
lead-missed = 已错过
lead-declined = 已拒绝
lead-expired = 已过期
lead-won = 赢单
lead-lost = 丢单

## Invoices

inv-number = 发票编号
inv-date = 发票日期
inv-due = 付款截止日期
inv-bill-to = 帐单邮寄地址
inv-payment-terms = 付款期限

## Roles

role-global-admin = 全局管理员
role-billing-admin = 计费管理员
role-user-mgmt-admin = 用户管理管理员
role-mpn-admin = 合作伙伴管理员
role-account-admin = 帐户管理员
role-bp-admin = 企业档案管理员
role-referral-admin = 引荐管理员
role-incentives-admin = 奖励管理员
role-incentives-user = 奖励用户
role-admin-agent = 管理员代理
role-sales-agent = 销售代理
role-helpdesk-agent = 支持人员代理
role-guest = 来宾用户

## Notes

misc-applies-to = 适用于
misc-appropriate-roles = 相应的角色
misc-important = 重要
misc-note = 注意
misc-next-steps = 后续步骤
misc-see-also = 另请参阅
