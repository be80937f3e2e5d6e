### 公司對登入第二個步驟的規定，以及移除遺失的步驟。

second-rule-title = 雙步驟驗證
second-rule-lead = 指定貴公司哪些人登入時必須使用第二個步驟；其他人可自行選用。
second-rule-change = 變更規定
second-rule-own-first = 您自己尚未設定第二個步驟。請先設定，再要求與您同類的使用者。
second-rule-own = 前往您的帳戶
second-field-rule = 誰必須使用第二個步驟
second-rule-nobody = 不強制使用第二個步驟，所有人皆可選用。
second-rule-admins = 系統管理員必須使用第二個步驟。
second-rule-everybody = 所有人必須使用第二個步驟。
second-rule-hint = 必須使用而尚未設定者，開啟下一個頁面時須先完成設定。
second-rule-go = 儲存
second-without = 有 { $count } 位使用者尚未設定。
second-user-has = 已有第二個步驟
second-user-lacks = 缺少第二個步驟
second-reset-open = 移除遺失的第二個步驟
second-reset-title = 移除 { $name } 的第二個步驟
second-reset-consequence = { $name } 的所有第二個步驟都會移除，並從所有裝置登出，同時以郵件告知。請先致電確認確實是本人提出要求。
second-field-reason = 原因
second-reason-hint = 會寫入活動記錄與郵件。
second-reset-go = 移除
second-reset-keep = 返回而不移除
notice-second-rule-set = 已儲存，自每個人的下一個頁面起生效。
notice-second-reset = 已移除第二個步驟，並會以郵件告知該使用者。
