# 能力：进度、假设测算、个人考试、操作页面。

competency-title = 能力
competency-lead = 贵公司在每项能力上的进度、还缺什么，以及由谁计入。满足任意一条途径即可。
competency-at-risk-count = 有 { $count } 项能力即将不满足要求。请打开查看还缺什么。
competency-progress = 进度
competency-towards = 距{ $level }
competency-percent = { $percent }%
competency-none-yet = 尚未获得
competency-missing = 还缺
competency-met = 已满足
competency-what = 要求
competency-have = 已计入
competency-needed = 需要
competency-area = 领域
competency-who = 计入考试的同事
competency-who-count = { $count ->
        [0] 还没有人把考试档案关联到贵公司。
       *[other] { $count } 位同事已把考试档案关联到贵公司。
    }
competency-skills = 下载技能报告
competency-risk-short = 有风险：{ $day } 起不满足要求
competency-shown-short = 目前不满足要求；显示至 { $day }
competency-extended-short = 按延期规则视为满足
competency-risk-title = 有风险
competency-risk = 如果没有其他变化，{ $day } 起将不再满足要求。届时还缺：{ $missing }。
competency-shown-title = 已不满足要求
competency-shown = 该级别会显示到已付费年度于 { $day } 结束为止。再次满足要求后即可续订会员资格。
competency-extended = 按计划的延期规则，这项能力目前视为满足。
competency-paths = 途径
competency-paths-lead = 业绩按截至今天的十二个月计算。考试在有效期内、且同事仍在职时计入。
competency-by-staff = 这项能力由计划工作人员决定。
competency-what-if = 假设测算
competency-what-if-lead = 测算会有什么变化，不会保存任何内容。
competency-what-if-go = 测算
competency-what-if-wrong = 请输入 1 到 100,000,000 的整数。
competency-if-sold = 增加：{ $what }
competency-if-more = 增加多少
competency-if-passes = 再有一人通过
competency-if-leaves = 这位同事离职
competency-if-nobody = 无
competency-then = 这样就会满足{ $level }的要求。
competency-then-none = 这样不会满足任何级别。
competency-people-with = 通过{ $exam }的人数
competency-or = { "或" }
competency-and = { "；" }
competency-metric-revenue = 营收（美元）
competency-metric-usage = 客户的活跃用户
competency-metric-seats = 售出席位
competency-metric-new-customers = 新客户
competency-lack-revenue = 营收再增加 US${ $count }
competency-lack-usage = 再增加 { $count } 名活跃用户
competency-lack-seats = 再售出 { $count } 个席位
competency-lack-new-customers = 再增加 { $count } 个新客户
competency-lack-people = 还需 { $count } 人通过{ $exam }

exams-title = 我的考试
exams-lead = 一个考试档案同一时间只计入一家公司。
exams-field-profile = 考试档案 ID
exams-counts-for = 计入公司
exams-passed = 已通过的考试
exams-exam = 考试
exams-on = 通过日期
exams-until = 有效期至
exams-for-good = 无期限
exams-counts = 计入
exams-over = 已过期
exams-none = 目前还没有该档案的通过记录。考试机构上报后就会显示。
exams-link = 关联考试档案
exams-link-lead = 您通过的考试将计入 { $company }。如果档案原本计入其他公司，将不再计入该公司，并会通知该公司。
exams-profile-hint = 与考试成绩单上的一致：字母、数字和连字符。
exams-unlink = 取消关联考试档案
exams-unlink-lead = 在您再次关联之前，您的考试不会计入任何公司。需要这些考试的能力可能因此不满足要求。

competency-desk-title = 能力
competency-desk-lead = 导入公司的业绩和通过的考试，并制定延期规则。
competency-desk-performance = 业绩
competency-field-performance = 业绩记录
competency-performance-hint = 每行一条：network_id,competency,metric,amount,day,source。source 是记录在来源处的名称，相同的只导入一次。metric 为 revenue、usage、seats、new_customers。
competency-desk-passes = 通过的考试
competency-field-passes = 通过记录
competency-passes-hint = 每行一条：profile,exam,day,valid_until。最后一列可以留空。
competency-desk-take = 导入
competency-desk-rules = 延期规则
competency-desk-rules-lead = 周年日落在范围内的公司，可保留已获得的级别到下一个周年日，最晚到规则结束为止。费用仍需缴纳。
competency-desk-rules-none = 尚未制定任何延期规则。
competency-rule-for = 周年日
competency-rule-without = 不含{ $names }
competency-rule-make = 制定延期规则
competency-rule-end = 结束
competency-field-first = 最早的周年日
competency-field-last = 最晚的周年日
competency-field-excluded = 不适用的能力
competency-excluded-hint = 代码用逗号分隔。
competency-field-rule-reason = 原因
competency-field-ends-on = 有效期至
competency-desk-codes = 代码
competency-desk-codes-show = 显示表格使用的代码
competency-desk-code = 代码
competency-desk-name = 名称

partner-field-until = 有效期至
partner-hint-until = 最后一天。留空则一直有效，直到撤销为止。
right-see-competencies = 查看公司在每项能力上的进度
right-link-exam-profile = 让自己的考试计入公司

refusal-performance-source-taken = 来源 { $source } 已登记其他内容。请为这条记录使用自己的来源名称。
refusal-exam-profile-colleague = 同事已把这个档案关联到贵公司。请核对 ID；如果确实是您的，请该同事取消关联。
refusal-exam-profile-has-one = 您已把另一个档案关联到这家公司。请先取消关联。
refusal-exam-profile-none = 已没有关联的考试档案。
refusal-extension-over = 这项延期规则已经结束，或不存在。
refusal-text-profile-form = 这不是档案 ID。应为 4 到 32 个字母、数字或连字符。
refusal-text-metric-unknown = 请选择 revenue、usage、seats 或 new_customers。
refusal-text-performance-amount = 请输入非零的整数。
refusal-text-performance-line = 第 { $line } 行无法导入。请检查网络 ID、代码、数量、日期，以及来源是否已用于其他记录。
refusal-text-pass-line = 第 { $line } 行不是通过的考试。请检查档案、考试代码和日期。
refusal-text-range-backwards = 这一天早于开始日。请输入更晚的日期。
refusal-text-day-over = 这一天已经过去。请输入今天或之后的日期。
refusal-text-file-unread = 无法读取文件。请检查文件名，并确认是 UTF-8 文本。

notice-exam-profile-linked = 您的考试现在计入这家公司。
notice-exam-profile-unlinked = 您的考试现在不计入任何公司。
notice-performance-taken = 业绩记录已导入。
notice-passes-taken = 通过的考试已导入。
notice-extension-made = 延期规则已制定。
notice-extension-ended = 延期规则已结束。

event-competency-attained = { $level ->
        [gold] 已满足“{ $competency }”金级的要求。
       *[other] 已满足“{ $competency }”银级的要求。
    }
event-competency-fallen = { $level ->
        [gold] 已不满足“{ $competency }”金级的要求。
       *[other] 已不满足“{ $competency }”银级的要求。
    }
event-competency-at-risk = 如果没有其他变化，能力“{ $competency }”将于 { $on } 不满足要求。
event-competency-extended = 已针对 { $first } 到 { $last } 的周年日制定延期规则，有效期至 { $until }。
event-competency-extension-ended = 已结束一项能力延期规则。
event-performance-recorded = 已登记“{ $competency }”于 { $on } 的业绩。
event-exam-passes-recorded = 已导入 { $count } 条通过的考试。
event-exam-profile-linked = 已把考试档案关联到公司。
event-exam-profile-unlinked = 已取消考试档案与公司的关联。
event-exam-profile-moved-away = 考试档案已关联到其他公司，不再计入这里。

mail-competency-at-risk-subject = 有风险：{ $competency }
mail-competency-at-risk-body = 如果没有其他变化，能力“{ $competency }”（{ $level }）将于 { $day } 不满足要求。

    届时还缺：{ $missing }。

    该级别会显示到您的已付费年度结束为止。续订时必须满足要求。
mail-competency-at-risk-action = 查看能力
mail-competency-fallen-subject = 已不满足要求：{ $competency }
mail-competency-fallen-body = 自 { $day } 起，能力“{ $competency }”（{ $level }）已不满足要求。

    还缺：{ $missing }。

    该级别会显示到您的已付费年度结束为止。续订时必须再次满足要求。
mail-competency-fallen-action = 查看能力
mail-exam-profile-moved-subject = 有一个考试档案不再计入贵公司
mail-exam-profile-moved-body = { $person } 的考试档案已关联到其他公司。一个档案同一时间只计入一家公司，因此这些考试不再计入贵公司。

    如果这是误会，{ $person } 可以在“我的考试”中再次把档案关联到贵公司。
mail-exam-profile-moved-action = 查看您的能力

benefits-earn-title = 获得更多
benefits-earn = 再得 { $extra }：{ $have } / { $least }（{ $competency }的{ $metric }）
benefits-earned = 已额外获得 { $extra }
event-benefit-earned = 售出 { $sold }，额外获得 { $count } 个{ $benefit }。
