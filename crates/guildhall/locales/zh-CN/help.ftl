### 帮助：每项任务的做法。大括号中以界面位置命名的词，就是该位置在读者所选规则下的名称，
### 与界面取自同一份文件。

help-title = 帮助
help-lead = 每项任务怎么做，按适用于你的规则说明。
help-tasks = 任务
help-rules = 规则
help-rules-lead = 计划的规则历年有变化。订阅沿用购买该年度时的规则；本页按此处所选的规则说明做法。
help-rules-own = 这是你最新订阅所适用的规则。
help-rules-today = 这是今天生效的规则。
help-rules-other = 你正在查看的规则，与今天适用于你的规则不同。
help-rules-from = 自 { $day } 起
help-rules-choose = 其他规则下的同一任务
help-source-on = 并排显示英文
help-source-off = 隐藏英文
help-source-one = 英文
help-all = 全部帮助
help-here = 本页的帮助
help-more = 更多帮助
help-still = 还没有解决？
help-still-text = 请联系支持人员：由专人答复，你也可以跟踪请求的进展。
help-still-go = 报告问题
help-note = 注意

## 会员资格

help-membership-title = 会员资格有哪些
help-membership-lead = 从免费的网络成员身份到金级：每种会员资格的用途，以及谁可以购买。
help-membership-network = 每家公司都从网络成员身份开始。它免费、没有期限，其他会员资格都在它的基础上购买。
help-membership-action-pack = Action Pack 是面向中小型公司的年度订阅：供自己使用的软件和云许可证、额度和支持。
help-membership-competency = 银级和金级是年度会员资格，面向持有该级别能力认证的公司：更多许可证、更多小时数，以及在名录中的公开标签。
help-membership-none = 按照这些规则，银级和金级凭资格获得，不在这里出售；这里只出售 Action Pack。
help-membership-gate = 能力认证有哪些要求，你已达到多少，请见 { $competencies }。
help-membership-where = 可以购买的项目列在 { $offers } > { $available }。还不能购买时，按钮处会说明原因和解决办法。

## 购买

help-buy-title = 购买会员资格
help-buy-lead = 从产品/服务列表到确认，只需几步。
help-buy-find = 在 { $dashboard } 菜单上选择 { $offers }。可以购买的项目列在 { $available } 下面。
help-buy-start = 在所需项目处选择 { $subscribe }。
help-buy-terms = 阅读条款，勾选接受，然后继续。只有可以代表公司购买的人才能接受。
help-buy-card-only = 选择用来付款的信用卡。
help-buy-method = 选择付款方式：{ $card } 或 { $transfer }。
help-buy-implied = 按照这些规则，付款即表示接受：提交付款时，你就接受了条款。条款链接在同一页，请先阅读。
help-buy-card = 用信用卡付款时，卡号在支付服务自己的页面上输入，绝不在这里。确认后立即扣款。
help-buy-transfer = 用银行转账付款时，请填写联系人、电话和电子邮件。订单会等待款项 { $days } 天，款项到账之前什么都不会激活。
help-buy-review = 核对项目、日期、税款和总额，再按标有金额的按钮。
help-buy-done = 确认页上有订单号，以后也能在订单中找到；付款后几秒内即可得到发票。
help-buy-renews = 订阅每年自动续订。你可以随时关闭，但在下次续订之前无法重新打开。
help-buy-renews-not = 按照这些规则不会自动续订：我们会提醒你，由你自己续订。
help-buy-legacy = 按照这些规则，会员资格是在 { $pmc } 按各地点分别购买的。

## 续订

help-renew-title = 续订订阅
help-renew-lead = 什么时候可以续订、怎么做，以及新年度到哪一天。
help-renew-window = 可续订的日子从年度的最后一天算起。{ $end } 到期的订阅，可以从 { $opens } 到 { $closes } 续订，首尾两天都算在内。
help-renew-after = 在此之前无法手动续订：先等已付款的年度结束，续订时段才开始。
help-renew-before = 必须在到期之前续订；过后只能重新购买。
help-renew-find = 在 { $dashboard } 菜单上选择 { $offers }，再选择 { $purchased }。
help-renew-press = 找到订阅并选择 { $renew }。还不能续订时，按钮会说明原因，以及从何时起可以。
help-renew-steps = 步骤与购买时相同，并已填好你上次的选择。
help-renew-legacy = 登录 { $pmc }，找到即将到期的地点，检查其配置文件，接受协议并付款。公司迁移之后，{ $pmc } 会告诉你改在 { $portal } 续订，以及从何时开始。
help-renew-from-anniversary = 新年度从旧年度的最后一天接着算：在时段内晚一点续订，不赚也不亏。
help-renew-from-renewal = 新年度从你续订的那天算起。
help-renew-from-payment = 新年度从款项到账的那天算起。
help-renew-benefits = 权益在最后一天之后还可使用 { $days } 天，因此在时段内续订不会中断。
help-renew-reminded = 年度结束前 { $days } 天，我们会用电子邮件提醒你的管理员。
help-renew-last-week = 到期后仍未续订时，续订时段结束前一周会再提醒一次。
help-renew-missed = 时段过后，订阅就此结束。你可以重新购买同一项产品/服务。

## 自动续订

help-automatic-renewal-title = 关闭自动续订
help-automatic-renewal-lead = 它做什么、怎么关闭，以及之后会怎样。
help-automatic-renewal-on = 每次购买或续订之后都是打开的：年度结束的次日从已保存的信用卡扣款，下一年度随即衔接。
help-automatic-renewal-find = 在 { $dashboard } 菜单上选择 { $offers }，再选择 { $purchased }，然后打开该订阅。
help-automatic-renewal-press = 选择 { $turnoff }，并在下一页确认；该页会写明服务结束的日期。
help-automatic-renewal-one-way = 关闭之后，要等你续订才会重新打开。没有人能替你打开，支持人员也不行。
help-automatic-renewal-reminded = 年度结束前我们会提醒你，让你及时手动续订。
help-automatic-renewal-retry = 信用卡被拒时，会在之后几天再试，每次都会通知你的管理员。
help-automatic-renewal-none = 这些规则没有自动续订。不会自行扣款，也没有可关闭的内容。

## 取消

help-cancel-title = 取消订阅
help-cancel-lead = 如何提出取消，以及款项是否退还。
help-cancel-which = 取消会让会员资格对所有人提前结束。如果只是不想再续下一年，请改为关闭自动续订。
help-cancel-no-button = 按照这些规则没有取消按钮：你提出请求后，由支持人员为你办理。
help-cancel-find = 在 { $dashboard } 菜单上选择 { $offers }，再选择 { $purchased }，找到该订阅。
help-cancel-press = 选择 { $cancel }。该页会说明今天是否退款、退多少，并打开已填好内容的请求。
help-cancel-support = 选择 { $support }，再选择 { $report }，然后选择 { $newrequest }。
help-cancel-type = 在 { $type } 中选择 { $topic }，让请求送到合适的人员手中。
help-cancel-submit = 写下你要说明的内容，选择 { $submit }。你会立即得到一个编号。
help-cancel-decided = 支持人员决定之前，什么都不会改变；在那之前你可以撤回请求。
help-cancel-refund = 购买后 { $days } 天内可以退款。
help-cancel-refund-unused = 购买后 { $days } 天内，只要没有使用任何权益、也没有查看任何产品密钥，就可以退款。
help-cancel-refund-none = 这些规则没有退款。

## 跟踪请求

help-requests-title = 跟踪支持请求
help-requests-lead = 目前进展、轮到谁，以及下一次答复的期限。
help-requests-find = 选择 { $under }，再选择 { $requests }。列表分为：处理中、等待你、已关闭。
help-requests-open = 从列表中打开你的请求，即可看到往来内容、由谁答复，以及期限。
help-requests-write = 在同一处继续写，或直接回复电子邮件：你写的内容会成为请求的一部分。
help-requests-talk = 有些类型的问题也可以通话讨论：支持人员开始处理后，你可以在请求的页面选择半小时，由支持人员给你打电话。
help-requests-end = 请求关闭后 14 天内，写下内容即可重新打开；之后请新建请求。

## 发票

help-invoices-title = 下载发票
help-invoices-lead = 只要你的公司仍是成员，每张发票都能以 PDF 下载。
help-invoices-find = 在 { $dashboard } 菜单上选择 { $offers }，再选择 { $purchased }，找到该订阅。
help-invoices-press = 选择 { $invoice }。历年所有发票和贷项凭证也列在各自的列表中。
help-invoices-fixed = 发票开具后绝不更改。新的地址或税号只适用于之后的发票；有误之处用贷项凭证更正。

## 银行转账

help-transfer-title = 用银行转账付款
help-transfer-lead = 转账时写什么、何时必须到账，以及内容不符时会怎样。
help-transfer-not = 按照这些规则只接受信用卡。
help-transfer-choose = 结账时选择 { $transfer }，并填写付款事宜的联系人。
help-transfer-send = 请按确认页的金额足额汇出，并只附上页面列出的参考号；我们靠它找到你的订单。
help-transfer-proof = 你可以在订单处上传银行的付款证明；它有助于找到款项，但不能代替款项。
help-transfer-days = 订单会等待 { $days } 天，之后失效，需要重新订购；晚到的款项不会丢失，支持人员会与你一起处理。
help-transfer-differs = 金额太少、太多或币种不同，都不会自动激活：会有人查看并与你联系。

## 权益

help-benefits-title = 使用你的权益
help-benefits-lead = 会员资格带来什么，如何激活并分配给员工。
help-benefits-find = 在 { $dashboard } 菜单上选择 { $benefits }。每一种都有余量和到期日。
help-benefits-keys = 软件：选择语言和版本，再领取密钥。从此它就属于你的公司。
help-benefits-refund = 查看密钥或激活权益之后，就不能再退款。按下之前，页面会先说明。
help-benefits-seats = 给员工的订阅和额度：逐人分配，员工离开时再收回。
help-benefits-hours = 咨询小时数和支持事件：在列出之处预约或申请；未使用的部分按页面说明退回。
help-benefits-lapse = 年度权益结束时，剩余的就会失效；之前会先通知你的管理员。

## 用户

help-users-title = 添加用户并授予权限
help-users-lead = 谁可以购买、谁可以分配权益、谁只能查看。
help-users-find = 在 { $dashboard } 菜单上选择 { $users }。
help-users-add = 用电子邮件地址邀请并选择角色。邀请是一个链接，只在期限内有效，且只供本人使用。
help-users-roles = 每个角色都用文字说明其权限。请只授予够用的权限。
help-users-last = 最后一位管理员不能移除或降级：请先指定另一位。

## 业务配置文件

help-business-profile-title = 创建业务配置文件
help-business-profile-lead = 客户如何在公开名录中找到你，以及他们的需求如何送到你手中。
help-business-profile-find = 在 { $dashboard } 菜单上选择 { $profiles }，再选择国家或地区。
help-business-profile-fill = 描述你的业务，添加徽标、行业、服务、语言，以及最多五个地点。旁边的列表会列出还缺少的内容。
help-business-profile-preview = 查看预览：那就是客户会看到的页面。
help-business-profile-publish = 发布之后，名录就会显示你的公司；你可以随时撤下页面。
help-business-profile-tags = 持有能力认证和级别期间，标签会自动显示；失效时随之消失。

## 潜在顾客

help-leads-title = 答复潜在顾客
help-leads-lead = 客户向你提出什么需求，以及你有多少时间答复。
help-leads-find = 在 { $dashboard } 菜单上选择 { $leads }。每一条都会显示剩余天数。
help-leads-days = 你有 { $days } 天可以接受或拒绝。逾期后该需求即告结束，并通知客户另选其他公司。
help-leads-accept = 接受时填写可能的金额和预计成交日，或附上理由拒绝。
help-leads-stages = 接受之后，与负责的同事一起逐步推进，直到赢单或丢单。
help-leads-contact = 拒绝或逾期之后，客户名称和联系方式都会隐藏。

## 旧系统

help-older-centre-title = 旧的 Partner Membership Center
help-older-centre-lead = 谁仍在那里续订，以及迁移到 { $portal } 之后有何不同。
help-older-centre-where = 尚未迁移的公司在 { $pmc } 续订：从年度最后一天的 90 天前到当天为止，各地点分别办理。
help-older-centre-told = 在那里登录。你可以直接续订，或者会得知现在改在 { $portal } 续订，以及从哪一天起。
help-older-centre-invited = 迁移从发给主要联系人的邀请开始，只有这位联系人能启动。
help-older-centre-review = 检查帐户、地点、会员资格，以及迁移前后的下一次扣款，然后确认。
help-older-centre-window = { $portal } 的续订时段不同：从年度结束的次日开始。在那天之前迁移的公司，无法再提前续订。
help-older-centre-auto = 迁移绝不改变自动续订：它会显示出来，并保持关闭，直到你确认。
