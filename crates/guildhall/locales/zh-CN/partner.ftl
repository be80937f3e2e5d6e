### 公司：加入流程、审核、公司页面，以及运营人员查看公司的页面。

## 欢迎页面

partner-welcome-title = 让贵公司加入合作伙伴网络
partner-welcome-lead = 公司可在合作伙伴中心加入合作伙伴网络、购买年度成员产品/服务、使用权益并办理续订。
partner-welcome-gives = 会员身份为您带来
partner-welcome-give-free = 免费的网络成员身份，无需续订
partner-welcome-give-offers = 需要更多时的年度产品/服务：Action Pack，以及银级和金级会员
partner-welcome-give-benefits = 供贵公司自用的软件、云席位、额度和咨询时数
partner-welcome-give-renewal = 清楚的日期：何时扣款、扣款多少，以及可以续订或停止的期限
partner-welcome-give-language = 全程使用您的语言，发票也不例外
partner-welcome-how = 流程
partner-welcome-step-enrol = 为公司注册，并用验证码证明您的工作邮箱，大约需要五分钟。
partner-welcome-step-vetting = 我们审核公司，并通过邮件告知结果。
partner-welcome-step-buy = 选择适合的产品/服务，用信用卡或银行转帐付款。
partner-welcome-join = 为公司注册
partner-welcome-sign-in = 登录

## 注册表单

partner-join-title = 为公司注册
partner-join-lead = 只有未标注可选的字段必须填写。接下来我们会把验证码发送到您的邮箱。
partner-join-back = 欢迎页面
partner-join-contact = 您本人
partner-join-company = 贵公司
partner-join-go = 接受并继续
partner-join-known = 贵公司已经加入合作伙伴网络？
partner-field-contact-name = 您的姓名
partner-field-email = 工作电子邮件地址
partner-field-phone = 电话号码
partner-field-language = 语言
partner-field-legal-name = 公司注册名称
partner-field-country = 注册所在国家或地区
partner-field-line1 = 地址
partner-field-line2 = 地址第二行
partner-field-city = 城市
partner-field-region = 省、自治区或州
partner-field-postal-code = 邮政编码
partner-field-website = 网站
partner-field-agreement = 协议
partner-hint-contact-name = 您将成为第一位合作伙伴管理员，可以购买、续订和管理。
partner-hint-email = 您本人在公司域名下的地址，以后用它登录。
partner-hint-language = 用于邮件和发票。门户可以用任何语言阅读。
partner-hint-legal-name = 请按工商登记的名称填写，发票将开给此名称。
partner-hint-country = 它还决定价格的币种，下一页就会显示。
partner-choose-country = 请选择国家或地区
partner-choose = 请选择
partner-agreement-version = 版本 { $version }，自 { $date }起生效
partner-agree = 我代表公司接受《{ $title }》。

## 验证码

partner-confirm-title = 输入邮件中的验证码
partner-confirm-lead = 我们已将六位验证码发送到 { $email }，有效时间为 { $minutes } 分钟。
partner-field-code = 验证码
partner-hint-code = 六位数字
partner-confirm-go = 确认地址
partner-confirm-no-mail = 没有收到邮件？
partner-confirm-no-mail-text = 请查看垃圾邮件文件夹，并检查上方的地址是否正确。一分钟后即可重新发送验证码，之前的验证码随即失效。
partner-confirm-resend = 重新发送验证码
partner-confirm-change = 修改填写的内容
partner-currency = 币种
partner-currency-note = 币种由公司注册所在国家决定，价格、付款和发票都使用此币种。

## 注册完成

partner-network-id = 网络 ID
partner-done-title = 贵公司已完成注册
partner-done-lead = { $company } 已获得网络 ID。订单和发票上都会列出；寻求帮助时也请提供此号码。
partner-done-next = 后续步骤
partner-done-step-mail = 发送到 { $email } 的邮件中有一个链接，请用它设置密码并登录。链接在 24 小时内有效。
partner-done-step-vetting = 我们审核公司。结果会通过邮件告知，在此之前您可以在公司页面查看状态。
partner-done-step-decided = 公司已审核完毕，结果请见公司页面。
partner-done-step-offers = 公司通过审核后，即可购买成员产品/服务。

## 审核

partner-vetting = 审核
partner-vetting-none = 地址尚未证明
partner-vetting-pending = 审核中
partner-vetting-authorized = 已批准
partner-vetting-rejected = 未通过

## 公司页面

partner-company-title = 公司
partner-company-lead = 关于贵公司的资料、可以代表公司登录的人员，以及公司接受过的协议。
partner-pending-title = 贵公司正在审核中
partner-pending-text = 自 { $date }起审核。您无需采取任何操作，结果会通过邮件告知。公司通过审核后即可购买成员产品/服务。
partner-authorized-title = 贵公司已于 { $date }通过审核
partner-authorized-text = 您可以购买符合条件的成员产品/服务。
partner-rejected-title = 贵公司于 { $date }未通过审核
partner-rejected-reason = 原因如下：
partner-rejected-text = 请先改正上述事项，再联系我们，我们会重新审核。
partner-rejected-support = 联系支持人员
partner-facts = 法律业务配置文件
partner-address = 地址
partner-enrolled-on = 注册日期
partner-users = 用户
partner-user-name = 姓名
partner-user-email = 电子邮件地址
partner-user-role = 角色
partner-user-state = 登录
partner-user-ready = 已设置密码
partner-user-invited = 尚未登录
partner-agreements = 已接受的协议
partner-agreements-lead = 版本下方是所接受文本的 SHA-256 哈希值的前几个字符。
partner-agreement-version-head = 版本
partner-agreement-by = 接受人
partner-agreement-at = 接受时间

## 运营人员的列表

partner-list-title = 合作伙伴
partner-list-lead = 所有已证明电子邮件地址的公司。
partner-list-search = 搜索合作伙伴
partner-list-go = 搜索
partner-list-q = 搜索
partner-list-q-hint = 名称、电子邮件地址、网络 ID 或订单编号，只输入开头也可以
partner-list-any = 不限
partner-head-company = 公司
partner-head-country = 国家或地区
partner-list-count = 显示 { $shown } 家，共 { $total } 家
partner-list-all = 显示所有合作伙伴
partner-list-none-title = 没有符合的公司
partner-list-none-text = 此搜索没有结果。请减少输入的文字，或改选其他状态。
partner-list-empty-title = 还没有公司
partner-list-empty-text = 第一家公司注册并证明地址后，就会出现在这里。

## 运营人员查看单个公司的页面

partner-show-lead = 网络 ID { $network_id }
partner-show-rejected = 于 { $date }未通过审核
partner-show-pending = 这家公司自 { $date }起等待审核结果。
partner-show-again = 这家公司未通过审核。改正后即可批准。
partner-authorize = 批准
partner-reject = 拒绝
partner-competencies = 能力
partner-competencies-none = 尚未登记任何能力。
partner-competency-act = 操作
partner-competency-record = 登记能力
partner-competency-save = 登记能力
partner-competency-withdraw = 撤销
partner-field-competency = 能力
partner-field-level = 级别
partner-field-attained-on = 取得日期
partner-hint-attained-on = 年、月、日，例如 2024-03-04，不得晚于今天。
partner-level-silver = 银级
partner-level-gold = 金级
partner-history = 历史记录
partner-memberships = 会员
partner-memberships-none = 尚未购买任何会员。
partner-membership = 会员
partner-membership-term = 最近一期
partner-orders-none = 尚未下过订单。
partner-orders-all = 这家公司的所有订单
partner-invoices-none = 尚未开具发票。
partner-invoices-all = 这家公司的所有发票

## 审核队列

partner-queue-title = 审核
partner-queue-lead = 等待审核结果的公司，等待最久的排在最前面。
partner-queue-since = 等待起始日
partner-queue-decide = 决定
partner-queue-count = 显示 { $shown } 家，共 { $total } 家等待中
partner-queue-empty-title = 没有公司在等待
partner-queue-empty-text = 所有注册的公司都已有审核结果。
partner-reject-title = 拒绝 { $company }
partner-reject-consequence = { $company } 将无法购买任何产品/服务。该公司的管理员会收到附有原因的邮件，也能在公司页面看到。以后仍可批准这家公司。
partner-field-reason = 原因
partner-hint-reason = 公司会读到这段文字：请说明应改正的事项。最多 { $at_most } 个字符。
partner-reject-go = 拒绝公司
partner-reject-keep = 继续保留待审

## 拒绝的原因

refusal-enrolment-sent-just-now = 验证码在一分钟内刚刚发出。请稍候再重新发送。
refusal-enrolment-sent-too-often = 一天之内已向此地址发送五次验证码。最后一次发送的 24 小时后才能再次发送。
refusal-enrolment-replaced = 这份注册资料已不存在：使用相同地址的新注册已将其取代。请在最后打开的页面继续，或重新注册。
refusal-vetting-email-not-proven = 这家公司尚未证明电子邮件地址。
refusal-vetting-email-already-proven = 电子邮件地址此前已经证明。
refusal-vetting-already-authorized = 这家公司已经批准：其他人已在此期间做出决定。
refusal-vetting-already-rejected = 这家公司已经拒绝：其他人已在此期间做出决定。
refusal-competency-not-held = 这家公司没有这项能力，或已在此期间撤销。
refusal-text-agreement-changed = 协议的新版本已经生效。请阅读后重新接受。
refusal-text-code-wrong = 验证码不正确。请输入最新一封邮件中的六位数字。
refusal-text-code-expired = 验证码已过期。请重新发送。
refusal-text-code-tries = 验证码输入错误次数过多，已经失效。请重新发送。
refusal-text-competency-unknown = 计划中没有这项能力。请从列表中选择。
refusal-text-day-ahead = 这一天尚未到来。请输入今天或更早的日期。
refusal-text-day-form = 这不是日期。请按 2024-03-04 的格式输入。

## 通知与事件

notice-code-sent = 新的验证码已经发出。
notice-partner-authorized = 公司已批准，其管理员会收到邮件。
notice-partner-rejected = 公司已拒绝，其管理员会收到附有原因的邮件。
notice-competency-recorded = 能力已登记。
notice-competency-withdrawn = 能力已撤销。
event-partner-enrolled = 公司以 { $email } 注册，获得网络 ID { $network_id }。
event-agreement-accepted = { $name } 接受了协议的 { $version } 版本。
event-vetting-authorized = 公司已获批准。
event-vetting-rejected = 公司已被拒绝：{ $reason }
event-competency-recorded =
    { $level ->
        [gold] 已登记能力“{ $competency }”：金级，取得日期 { $attained_on }。
       *[other] 已登记能力“{ $competency }”：银级，取得日期 { $attained_on }。
    }
event-competency-withdrawn = 已撤销能力“{ $competency }”。

## 邮件

mail-partner-confirm-code-subject = { $code } 是您的合作伙伴中心验证码
mail-partner-confirm-code-body =
    您正在为 { $company } 注册合作伙伴网络。请在页面上输入以下验证码：

    { $code }

    验证码在 { $minutes } 分钟内有效。如果不是您本人操作，无需采取任何操作：没有验证码，任何人都无法继续。
mail-partner-confirm-code-action = 输入验证码
mail-partner-account-exists-subject = 您在合作伙伴中心已有帐户
mail-partner-account-exists-body =
    有人（可能就是您）想用此地址为 { $company } 注册。此地址已有帐户，因此没有创建新的帐户。

    如需为另一家公司注册，请先登录。如果忘记密码，可在登录页面重新设置。如果不是您本人操作，无需采取任何操作。
mail-partner-account-exists-action = 登录
mail-partner-welcome-subject = 欢迎 { $company } 加入合作伙伴网络
mail-partner-welcome-body =
    { $first ->
        [yes] 贵公司已完成注册，网络 ID 为 { $network_id }，寻求帮助时请提供此号码。

            请点击下方按钮设置密码。链接须在 { $hours } 小时内使用，且只能使用一次。

            接下来我们会审核公司，完成后通过邮件告知您。届时即可购买成员产品/服务。
       *[other] 贵公司已完成注册，网络 ID 为 { $network_id }，寻求帮助时请提供此号码。

            请用您现有的帐户登录，并选择这家公司。

            接下来我们会审核公司，完成后通过邮件告知您。届时即可购买成员产品/服务。
    }
mail-partner-welcome-action =
    { $first ->
        [yes] 设置密码
       *[other] 登录
    }
mail-partner-authorized-subject = { $company } 已通过审核
mail-partner-authorized-body = 我们已完成审核，贵公司获得批准。现在您可以购买符合条件的成员产品/服务。
mail-partner-authorized-action = 打开公司页面
mail-partner-rejected-subject = { $company } 未能通过审核
mail-partner-rejected-body =
    我们已完成审核，目前无法批准贵公司。原因如下：

    { $reason }

    改正之后，请从支持页面联系我们，我们会重新审核。
mail-partner-rejected-action = 打开公司页面
