### 整体自动续订的控制。

layout-nav-renewals = 续订

renewals-title = 自动续订
renewals-lead = 今天的任务进行到哪一步、接下来有哪些，以及如何停止。暂停从下一个批次起在所有节点上生效。
renewals-to = 查看自动续订
renewals-today = 今天的任务
renewals-today-waiting = 有 { $count } 个期限到期，任务尚未开始处理。
renewals-today-none = 今天没有到期的期限。
renewals-done = 已处理的期限
renewals-done-of = { $done }/{ $total }
renewals-due = 到期的期限
renewals-renewed = 已续订
renewals-declined = 被拒绝
renewals-unknown = 等待结果
renewals-skipped = 未扣款
renewals-missed = 错过时段
renewals-failed = 失败
renewals-begun = 开始时间
renewals-seen = 最近一个批次
renewals-ended = 结束时间
renewals-day = 日期
renewals-offer = 产品/服务
renewals-total = 合计
renewals-ahead = 接下来几天
renewals-ahead-caption = 按扣款日列出的自动续订期限
renewals-ahead-none = 未来两周内没有期限会自动续订。
renewals-count =
    { $count ->
        [0] 无
       *[other] { $count } 个期限
    }
renewals-days = 最近几天
renewals-days-caption = 最近几天的任务以及各期限的结果
renewals-days-note = 较晚才得到结果的扣款，计入实际扣款的那一天。“错过时段”是指续订时段结束前没有人扣款的期限，相关公司都已收到通知。
renewals-days-none = 尚未运行过
renewals-days-none-text = 从第一次有期限到期的那天起，数字会显示在这里。

## 暂停

renewals-pause = 暂停
renewals-pause-lead = 在有人恢复之前不再扣款。已经提交给支付网关的扣款仍会处理完。
renewals-field-why = 原因
renewals-why-hint = 用一两句话说明，方便下一位查看的人了解。
renewals-pause-go = 暂停自动续订
renewals-paused-title = 自动续订已暂停
renewals-paused-by = { $name } 于 { $at } 暂停，原因如下：
renewals-paused-goes-on = 购买、Webhook、提醒和邮件照常进行。期间到期的项目之后会按到期顺序扣款，日期仍按各自的策略集计算。
renewals-resume = 恢复自动续订
renewals-by-command-line = 命令行
notice-renewals-paused = 自动续订已暂停。
notice-renewals-resumed = 自动续订已恢复。
notice-renewals-confirmed = 已确认时钟正确。到期的项目将按到期顺序扣款。

## 时钟的防护

renewals-held-title = 时钟存疑：暂不扣款
renewals-held-silence = 上次工作时间是 { $seen }，而现在时钟显示 { $at }，相差超过 36 小时。可能是期间无人工作，也可能是时钟被向前调快了。
renewals-held-jump = 时钟比实际经过的时间快了 36 小时以上：程序运行期间，时钟从大约 { $seen } 被调到 { $at }。
renewals-held-goes-on = Webhook、对支付网关的查询和邮件照常进行。
renewals-held-how = 处理办法：把这台服务器的时钟与其他时钟核对，查看今天的试运行，然后确认。现有 { $count } 个期限到期，每个只会按到期顺序扣款一次。
renewals-confirm = 时钟正确：对到期项目扣款
renewals-behind-title = 时钟被往回调：暂不扣款
renewals-behind-text = { $until } 的工作已经完成。同一天不会运行两次：到了那个时刻，扣款会自动继续。
renewals-told-goes = 自动续订正常进行。
renewals-told-paused = 自动续订已暂停。运行 guildhall renewals resume 即可恢复。
renewals-told-held = 时钟存疑，因此不扣款。请与其他时钟核对，查看 guildhall renewals dry-run，再运行 guildhall renewals confirm-clock。
renewals-told-behind = 时钟早于已完成工作的时刻。到了那个时刻，扣款会自动继续。

## 试运行

renewals-preview = 试运行
renewals-preview-lead = 以合计显示截至某一天会扣哪些款、哪些不会以及原因。不会对任何公司写入数据。
renewals-field-until = 截至这一天
renewals-until-hint = 从今天到 { $last }。
renewals-preview-go = 开始试运行
renewals-preview-title = 续订试运行
renewals-preview-of = 截至 { $day } 的试运行
renewals-preview-note = 按目前的情况计算：信用卡、续订开关和价格在此之前可能会变化。
renewals-preview-running = 试运行进行中
renewals-preview-leave = 您可以离开此页面，结果会保留。
renewals-preview-done = 完成
renewals-preview-looked = 已检查的期限
renewals-preview-until = 截至
renewals-preview-begun = 开始时间
renewals-previews = 最近的试运行
renewals-preview-charged = 会扣款的期限
renewals-preview-left = 不会扣款的期限
renewals-preview-charges = 会扣的款项
renewals-preview-charges-caption = 按产品/服务和币种列出的款项，含税
renewals-preview-charges-none = 不会对任何期限扣款。
renewals-preview-reasons = 不会扣款的项目
renewals-preview-reasons-caption = 按原因和产品/服务列出不会扣款的期限
renewals-preview-reasons-none = 检查过的期限全部都会扣款。
renewals-preview-why = 原因
renewals-why-window-closed = 那一天不在续订期内
renewals-why-not-automatic = 自动续订已关闭，或会员资格已结束
renewals-why-no-card = 没有可扣款的信用卡
renewals-why-vetting = 公司尚未获得授权
renewals-why-competency = 缺少产品/服务所要求的能力
renewals-why-by-hand = 有人正在手动续订
renewals-why-card-refused = 信用卡被拒绝，且原因不会自行消失
renewals-why-no-price = 产品/服务没有该公司币种的价格
refusal-text-renewals-until = 请选择从今天起一年以内的日期。

## 执行过的操作

renewals-acts = 执行过的操作
renewals-act-when = 时间
renewals-act-what = 操作
renewals-act-paused = { $name } 暂停了自动续订
renewals-act-resumed = { $name } 恢复了自动续订
renewals-act-confirmed = { $name } 确认了时钟：上次工作时间是 { $seen }，之后时钟显示 { $at }

## 无法执行的原因

refusal-renewals-paused = 自动续订已经暂停，之前填写的原因仍然有效。
refusal-renewals-not-paused = 自动续订没有暂停，因此无需恢复。
refusal-renewals-not-held = 您所指的时钟疑问已经不存在，请重新查看此页面。
refusal-renewals-held = 时钟存疑，因此不扣款。请先查看试运行，再确认时钟。
refusal-renewals-behind = 时钟早于已完成工作的时刻。到了那个时刻，扣款会自动继续。
refusal-renewals-no-gateway = 这里没有设置支付网关。请用 --config 指定安装的配置文件。
