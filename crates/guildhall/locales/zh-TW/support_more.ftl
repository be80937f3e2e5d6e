### 支援要求：建立的步驟、檔案、後續；領取與轉派。

request-types-lead = 請選擇問題類型。接下來會顯示常見的解決方法；如果沒有幫助，再寫信給支援人員。
request-solutions-none = 這裡沒有可以自行解決的方法，請告訴支援人員。
request-solved = 問題已解決
request-about-subscription = 相關訂閱
request-about-order = 相關訂單
request-ask-about-subscription = 就此訂閱聯絡支援人員
request-ask-about-order = 就此訂單聯絡支援人員
request-files = 檔案
request-files-hint = 最多 { $most } 個檔案，每個不超過 5 MB：PDF、PNG、JPEG、TXT 或 CSV。
request-file-size = （{ $kilobytes } KB）
request-opened-title = 支援人員已收到您的要求
request-next = 接下來
request-next-due = 最晚於 { $due } 回覆您。
request-next-hours = 支援服務時間：{ $hours }。
request-next-mail = 回覆會顯示在此頁面，並寄信至 { $email } 通知您。
request-next-reply = 您可以直接回信，內容會加入這項要求。
request-next-more = 如需補充，請寫在下方。離開此頁面不會遺失任何內容。
request-hours = 星期一至星期五 { $from } 至 { $to }（{ $zone }）
request-age = 經過時間
request-turn-partner = 輪到您
request-filter = 尋找要求
request-find = 尋找
request-find-none = 您沒有這個編號的要求。
request-sheet = 儲存為試算表檔案

refusal-text-files-many = 最多只能附上 { $most } 個檔案，請選擇最重要的。
refusal-text-files-large = 「{ $file }」超過 5 MB，請選擇較小的檔案。
refusal-text-files-empty = 「{ $file }」是空的，請選擇其他檔案。
refusal-text-files-kind = 無法接受「{ $file }」。請選擇 PDF、PNG、JPEG、TXT 或 CSV 檔案；文字須為 UTF-8。
refusal-text-files-name = 「{ $file }」的副檔名與內容不符，請以正確的副檔名重新儲存。
refusal-text-files-acts = 「{ $file }」開啟時可能會自動執行動作。請列印成新的 PDF 再選擇。
refusal-text-files-pixels = 圖片「{ $file }」的像素過多，請縮小後再試。
refusal-text-files-unreadable = 無法讀取「{ $file }」，請重新儲存或選擇其他檔案。
refusal-text-files-broken = 檔案傳送不完整，請重新選擇。

## 員工

support-filters = 篩選要求
support-filter = 顯示
support-show = 範圍
support-show-all = 所有等候中的
support-show-late = 逾期
support-show-mine = 由我處理
support-show-unowned = 無人處理
support-queue-cut = 只列出前 { $count } 項。請縮小範圍以查看其他要求。
support-owner = 處理人員
support-unowned = 無
support-take = 由我處理
support-give-back = 放回佇列
support-route = 轉到其他佇列
support-route-to = 佇列
support-route-note = 備註
support-route-note-hint = 只有員工看得到：已查明的事項與後續處理。
support-route-do = 轉過去
support-routings = 轉派紀錄
support-reply = 預備的回覆
support-reply-hint = 會以{ $language }加入您的回覆，並填入這項要求的資料。送出前可以任意修改。檔案請在之後選擇。
support-reply-do = 加入回覆
request-reply = 預備的回覆
request-queue = 佇列
request-note = 備註

notice-request-taken = 這項要求由您處理。
notice-request-given-back = 要求已放回佇列。
notice-request-routed = 要求已轉到其他佇列。
refusal-request-taken = 已有同事在處理這項要求，請先請對方放回佇列。
event-request-taken = 支援人員開始處理要求 { $number }。
event-request-given-back = 要求 { $number } 已放回佇列。
event-request-routed = 要求 { $number } 已轉到支援的其他佇列。
