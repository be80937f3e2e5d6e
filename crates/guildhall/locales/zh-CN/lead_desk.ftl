### 工作人员桌面上的潜在顾客：属于哪家公司、等了多久。

desk-queue-leads = 即将逾期的潜在顾客
desk-queue-spam = 被视为垃圾信息的需求
desk-leads-title = 等待中的潜在顾客
desk-leads-lead = 客户的身份只显示在各公司自己的页面上，这里不显示。公司页面列有可联系的人员。
desk-leads-place = 客户所在地
desk-leads-marks = 发现的情况
desk-leads-ends = 逾期时间
desk-leads-ending-lead = 剩下不到一天可以答复。逾期后，客户会收到另选公司的通知。
desk-leads-ending-none = 目前没有即将逾期的潜在顾客。
desk-leads-spam-lead = 门户将这些需求搁置，公司尚无人查看。期限照常计算；只有公司可以将其取出。
desk-leads-spam-none = 没有搁置而无人查看的需求。
desk-leads-more = 每份列表只显示前 { $count } 条。
desk-leads-within = 在答复期限结束前
find-lead-of-company = 潜在顾客
desk-leads-waited = 已等待
desk-leads-answer-by = 答复期限
desk-leads-look-by = 查看期限
desk-leads-report = 潜在顾客报表
