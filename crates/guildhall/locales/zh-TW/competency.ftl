# 專長認證：進度、假設試算、個人考試、作業頁面。

competency-title = 專長認證
competency-lead = 貴公司在每項專長認證的進度、還缺什麼，以及由誰計入。符合任何一種途徑即可。
competency-at-risk-count = 有 { $count } 項專長認證即將不符要求。請開啟查看還缺什麼。
competency-progress = 進度
competency-towards = 邁向{ $level }
competency-percent = { $percent }%
competency-none-yet = 尚未取得
competency-missing = 還缺
competency-met = 已符合
competency-what = 要求
competency-have = 已計入
competency-needed = 需要
competency-area = 領域
competency-who = 計入考試的同仁
competency-who-count = { $count ->
        [0] 還沒有人將考試設定檔連結到貴公司。
       *[other] { $count } 位同仁已將考試設定檔連結到貴公司。
    }
competency-skills = 下載技能報表
competency-risk-short = 有風險：{ $day } 起不符要求
competency-shown-short = 目前不符要求；顯示至 { $day }
competency-extended-short = 依展延規則視為符合
competency-risk-title = 有風險
competency-risk = 若沒有其他變化，{ $day } 起將不再符合要求。屆時還缺：{ $missing }。
competency-shown-title = 已不符合要求
competency-shown = 此等級會顯示到已付費年度於 { $day } 結束為止。再次符合要求後即可續約會員資格。
competency-extended = 依計劃的展延規則，這項專長認證目前視為符合。
competency-paths = 途徑
competency-paths-lead = 業績以截至今日的十二個月計算。考試在有效期間內、且同仁仍在職時計入。
competency-by-staff = 這項專長認證由計劃人員決定。
competency-what-if = 假設試算
competency-what-if-lead = 試算會有什麼變化，不會儲存任何內容。
competency-what-if-go = 試算
competency-what-if-wrong = 請輸入 1 到 100,000,000 的整數。
competency-if-sold = 增加：{ $what }
competency-if-more = 增加多少
competency-if-passes = 再有一人通過
competency-if-leaves = 這位同仁離職
competency-if-nobody = 無
competency-then = 這樣就會符合{ $level }的要求。
competency-then-none = 這樣不會符合任何等級。
competency-people-with = 通過{ $exam }的人數
competency-or = { "或" }
competency-and = { "；" }
competency-metric-revenue = 營收（美元）
competency-metric-usage = 客戶的使用中使用者
competency-metric-seats = 售出席位
competency-metric-new-customers = 新客戶
competency-lack-revenue = 營收再增加 US${ $count }
competency-lack-usage = 再增加 { $count } 位使用中使用者
competency-lack-seats = 再售出 { $count } 個席位
competency-lack-new-customers = 再增加 { $count } 個新客戶
competency-lack-people = 還需 { $count } 人通過{ $exam }

exams-title = 我的考試
exams-lead = 一個考試設定檔同時只計入一家公司。
exams-field-profile = 考試設定檔識別碼
exams-counts-for = 計入公司
exams-passed = 已通過的考試
exams-exam = 考試
exams-on = 通過日期
exams-until = 有效至
exams-for-good = 無期限
exams-counts = 計入
exams-over = 已過期
exams-none = 目前還沒有這個設定檔的通過紀錄。考試機構回報後就會顯示。
exams-link = 連結考試設定檔
exams-link-lead = 您通過的考試將計入 { $company }。若設定檔原本計入其他公司，將不再計入該公司，並會通知該公司。
exams-profile-hint = 與考試成績單上的相同：英文字母、數字與連字號。
exams-unlink = 取消連結考試設定檔
exams-unlink-lead = 在您再次連結之前，您的考試不會計入任何公司。需要這些考試的專長認證可能因此不符要求。

competency-desk-title = 專長認證
competency-desk-lead = 匯入公司的業績與通過的考試，並制定展延規則。
competency-desk-performance = 業績
competency-field-performance = 業績紀錄
competency-performance-hint = 每行一筆：network_id,competency,metric,amount,day,source。source 是紀錄在來源處的名稱，相同者只匯入一次。metric 為 revenue、usage、seats、new_customers。
competency-desk-passes = 通過的考試
competency-field-passes = 通過紀錄
competency-passes-hint = 每行一筆：profile,exam,day,valid_until。最後一欄可留空。
competency-desk-take = 匯入
competency-desk-rules = 展延規則
competency-desk-rules-lead = 週年日落在範圍內的公司，可保留已取得的等級到下一個週年日，最晚到規則結束為止。費用仍須繳納。
competency-desk-rules-none = 尚未制定任何展延規則。
competency-rule-for = 週年日
competency-rule-without = 不含{ $names }
competency-rule-make = 制定展延規則
competency-rule-end = 結束
competency-field-first = 最早的週年日
competency-field-last = 最晚的週年日
competency-field-excluded = 不適用的專長認證
competency-excluded-hint = 代碼以逗號分隔。
competency-field-rule-reason = 原因
competency-field-ends-on = 有效至
competency-desk-codes = 代碼
competency-desk-codes-show = 顯示表格使用的代碼
competency-desk-code = 代碼
competency-desk-name = 名稱

partner-field-until = 有效至
partner-hint-until = 最後一天。留空則持續有效，直到撤銷為止。
right-see-competencies = 檢視公司在每項專長認證的進度
right-link-exam-profile = 讓自己的考試計入公司

refusal-performance-source-taken = 來源 { $source } 已記錄其他內容。請為這筆紀錄使用自己的來源名稱。
refusal-exam-profile-colleague = 同仁已將這個設定檔連結到貴公司。請確認識別碼；如果確實是您的，請該同仁取消連結。
refusal-exam-profile-has-one = 您已將另一個設定檔連結到這家公司。請先取消連結。
refusal-exam-profile-none = 已沒有連結的考試設定檔。
refusal-extension-over = 這項展延規則已經結束，或不存在。
refusal-text-profile-form = 這不是設定檔識別碼。應為 4 到 32 個英文字母、數字或連字號。
refusal-text-metric-unknown = 請選擇 revenue、usage、seats 或 new_customers。
refusal-text-performance-amount = 請輸入非零的整數。
refusal-text-performance-line = 第 { $line } 行無法匯入。請檢查網路識別碼、代碼、數量、日期，以及來源是否已用於其他紀錄。
refusal-text-pass-line = 第 { $line } 行不是通過的考試。請檢查設定檔、考試代碼與日期。
refusal-text-range-backwards = 這一天早於開始日。請輸入較晚的日期。
refusal-text-day-over = 這一天已經過去。請輸入今天或之後的日期。
refusal-text-file-unread = 無法讀取檔案。請檢查檔名，並確認是 UTF-8 文字。

notice-exam-profile-linked = 您的考試現在計入這家公司。
notice-exam-profile-unlinked = 您的考試現在不計入任何公司。
notice-performance-taken = 業績紀錄已匯入。
notice-passes-taken = 通過的考試已匯入。
notice-extension-made = 展延規則已制定。
notice-extension-ended = 展延規則已結束。

event-competency-attained = { $level ->
        [gold] 已符合「{ $competency }」金級的要求。
       *[other] 已符合「{ $competency }」銀級的要求。
    }
event-competency-fallen = { $level ->
        [gold] 已不符合「{ $competency }」金級的要求。
       *[other] 已不符合「{ $competency }」銀級的要求。
    }
event-competency-at-risk = 若沒有其他變化，專長認證「{ $competency }」將於 { $on } 不符要求。
event-competency-extended = 已針對 { $first } 到 { $last } 的週年日制定展延規則，有效至 { $until }。
event-competency-extension-ended = 已結束一項專長認證展延規則。
event-performance-recorded = 已記錄「{ $competency }」於 { $on } 的業績。
event-exam-passes-recorded = 已匯入 { $count } 筆通過的考試。
event-exam-profile-linked = 已將考試設定檔連結到公司。
event-exam-profile-unlinked = 已取消考試設定檔與公司的連結。
event-exam-profile-moved-away = 考試設定檔已連結到其他公司，不再計入這裡。

mail-competency-at-risk-subject = 有風險：{ $competency }
mail-competency-at-risk-body = 若沒有其他變化，專長認證「{ $competency }」（{ $level }）將於 { $day } 不符要求。

    屆時還缺：{ $missing }。

    此等級會顯示到您的已付費年度結束為止。續約時必須符合要求。
mail-competency-at-risk-action = 檢視專長認證
mail-competency-fallen-subject = 已不符合要求：{ $competency }
mail-competency-fallen-body = 自 { $day } 起，專長認證「{ $competency }」（{ $level }）已不符合要求。

    還缺：{ $missing }。

    此等級會顯示到您的已付費年度結束為止。續約時必須再次符合要求。
mail-competency-fallen-action = 檢視專長認證
mail-exam-profile-moved-subject = 有一個考試設定檔不再計入貴公司
mail-exam-profile-moved-body = { $person } 的考試設定檔已連結到其他公司。一個設定檔同時只計入一家公司，因此這些考試不再計入貴公司。

    如果這是誤會，{ $person } 可以在「我的考試」中再次將設定檔連結到貴公司。
mail-exam-profile-moved-action = 檢視您的專長認證

benefits-earn-title = 賺取更多
benefits-earn = 再得 { $extra }：{ $have } / { $least }（{ $competency }的{ $metric }）
benefits-earned = 已額外獲得 { $extra }
event-benefit-earned = 售出 { $sold }，額外獲得 { $count } 個{ $benefit }。
