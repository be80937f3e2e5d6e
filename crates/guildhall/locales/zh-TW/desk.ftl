### 營運人員的工作台：各佇列等待的事項與期限，以及尋找。

desk-queues = 各佇列的工作
desk-queues-lead = 等待人員處理的事項、等了多久，以及應在何時之前著手。
desk-queue = 佇列
desk-queue-unknown = 結果不明的收費
desk-queue-receipts = 待決定的款項
desk-queue-matching = 沒有對應訂單的銀行項目
desk-queue-vetting = 待審核的公司
desk-queue-support = 支援要求
desk-queue-recoveries = 無法登入的公司
desk-queue-other = 其他待辦
desk-count = 等待中
desk-oldest = 最久已等候
desk-due = 下一個期限
desk-late = 逾期
desk-within = 應著手時間
desk-within-minutes = { $count } 分鐘內
desk-within-hours = { $count } 個工作小時內
desk-within-promised = 依對公司的承諾
desk-queues-most = 每個來源最多計算 { $count } 件。
desk-times-ours = 工作時間為週一至週五 9 時至 18 時，以計畫的時區為準。沒有任何公開頁面載明這些時限；它們由我們自行訂定，寫在計畫的檔案中。
desk-ages = 事項已等候多久
desk-age = 已等候
desk-age-hours = 不到 4 小時
desk-age-day = 4 至 24 小時
desk-age-days = 1 至 3 天
desk-age-week = 3 至 7 天
desk-age-longer = 7 天以上
desk-waited-minutes = { $count } 分鐘
desk-waited-hours = { $count } 小時
desk-waited-days = { $count } 天
desk-to-tasks = 檢視所有未結待辦
desk-tasks-of = 待辦：{ $queue }
desk-tasks-lead = 未結待辦，等候最久的在最前面。開啟待辦視為查看該公司的資料，公司會看到這項記錄。
desk-tasks-more = 只顯示前 { $count } 件。
desk-tasks-none = 這裡沒有待辦
desk-tasks-none-text = 款項、金鑰或文件需要決定時，待辦就會出現。

## 尋找

layout-nav-find = 尋找
find-title = 尋找任何項目
find-lead = 以對方唸給您聽的內容尋找：號碼、參考、地址或名稱的一部分。
find-what = 號碼、參考、地址或名稱
find-what-hint = 網路識別碼，訂單、發票、要求或案件號碼，RF 參考，付款閘道對收費的識別，存取識別碼，本系統的任何識別碼，電子郵件地址，網域，稅務編號，公司名稱的一部分。
find-kind = 類別
find-name = 號碼或識別碼
find-found = 有 { $count } 項符合
find-more = 只列出前 { $count } 項。請多輸入一個字或數字。
find-reason = 開啟公司的內容需要理由，公司會看到該理由。
find-unproven = 尚未證明電子郵件地址
find-nothing-text = 這裡沒有「{ $wanted }」。號碼須完整相符，名稱可以只符合一部分。
find-first = 尚未尋找
find-first-text = 只有一項符合時會直接開啟；有多項時會列出。
find-order = 訂單
find-invoice = 發票
find-request = 支援要求
find-case = 諮詢案件
find-activation = 啟用
find-payment = 訂單的收費
find-subscription = 訂閱
find-person = 人員

## 圖表

chart-says = { $count } 根長條：{ $what }，{ $figure }。下方的表格列出相同的數字。

## 程式本身

layout-nav-system = 系統
system-title = 系統
system-lead = 程式本身的狀況，僅限它所知的部分。
system-program = 程式
system-version = 版本
system-engine = 資料庫
system-schema = 結構描述
system-programme = 目錄
system-work = 工作
system-worked = 背景工作最近一次進行
system-worked-says = { $at }（{ $ago }前）
system-renewals = 最近一天的自動續約
system-renewals-says = { $date }：到期 { $due } 項，續約 { $renewed } 項，發生錯誤 { $failed } 項。
system-under-way = 進行中
system-mails = 未送達的郵件
system-webhooks = 未接收的閘道通知
system-waits = { $count } 件，其中 { $tried } 件曾嘗試過
system-waits-since = { $count } 件，其中 { $tried } 件曾嘗試過；最久已等候 { $oldest }
system-checkpoint = 最近簽署的檢查點
system-checkpoint-says = 第 { $number } 號，{ $at }
system-jobs = 工作項目
system-jobs-lead = 每項工作每隔幾秒執行一次，處理到期的事項。下次到期是此刻之後的第一個時間；不記錄個別執行。
system-job = 工作項目
system-job-next = 下次到期
system-job-ahead = 有待處理事項
system-job-rests = 沒有待處理事項
system-unknown = 程式不知道的事
system-unknown-check = 所有規則的檢查結果不會保存。請在伺服器上執行：
system-unknown-backup = 備份在程式之外進行；其時間由備份工具得知。
system-unknown-hooks = 目前不會傳送任何內容到公司自己的 Webhook；尚未提供。
system-job-take-webhooks = 接收付款閘道的通知
system-job-ask-gateway = 詢問未決的收費
system-job-ask-disputes = 詢問爭議
system-job-ask-cards = 詢問儲存中的卡片
system-job-charge-renewals = 自動續約收費
system-job-match-transfers = 配對匯入的轉帳
system-job-expire-orders = 使未付款訂單到期
system-job-send-reminders = 寄送提醒
system-job-warn-of-cards = 提醒即將到期的卡片
system-job-look-at-competencies = 檢視專長認證
system-job-earn-extras = 登記賺得的額外權益
system-job-grant-credits = 發放每月點數
system-job-tell-of-lapses = 通知即將失效的權益
system-job-end-recoveries = 復原後准予登入
system-job-render-invoices = 排版發票
system-job-prune-webhooks = 清除舊通知
system-job-take-checkpoint = 簽署檢查點
system-job-deliver-mail = 寄送郵件
