### 工作人員桌面上的潛在客戶：屬於哪家公司、等了多久。

desk-queue-leads = 即將逾期的潛在客戶
desk-queue-spam = 被視為垃圾訊息的需求
desk-leads-title = 等候中的潛在客戶
desk-leads-lead = 客戶的身分只顯示在各公司自己的頁面，這裡不顯示。公司頁面列有可聯絡的人員。
desk-leads-place = 客戶所在地
desk-leads-marks = 發現的情形
desk-leads-ends = 逾期時間
desk-leads-ending-lead = 剩下不到一天可以回覆。逾期後，客戶會收到另選公司的通知。
desk-leads-ending-none = 目前沒有即將逾期的潛在客戶。
desk-leads-spam-lead = 入口網站將這些需求擱置，公司尚無人查看。期限照常計算；只有公司可以將其取出。
desk-leads-spam-none = 沒有擱置而無人查看的需求。
desk-leads-more = 每份清單只顯示前 { $count } 筆。
desk-leads-within = 於回覆期限結束前
find-lead-of-company = 潛在客戶
desk-leads-waited = 已等候
desk-leads-answer-by = 回覆期限
desk-leads-look-by = 查看期限
desk-leads-report = 潛在客戶報告
