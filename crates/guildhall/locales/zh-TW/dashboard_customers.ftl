### 儀表板上：等候中的潛在客戶，以及客戶是否找得到公司。

dashboard-customers = 客戶
dashboard-leads-count = { $count } 筆待回覆
dashboard-leads-first = 請於 { $day } 前回覆第一筆。逾期後，客戶會另選其他公司。
dashboard-leads-none = 沒有待回覆的潛在客戶。
dashboard-leads-go = 回覆潛在客戶
dashboard-leads-all = 所有潛在客戶
dashboard-profile-none = 客戶在目錄中還找不到貴公司。請開始填寫商務設定檔：說明、地點、服務內容。
dashboard-profile-draft = 客戶在目錄中還找不到貴公司。請查看商務設定檔尚缺的內容，然後發佈。
dashboard-profile-changed = 客戶看到的是較早的版本。請發佈之後的變更。
dashboard-profile-published = 客戶可在目錄中找到貴公司。
dashboard-profile-go = 前往商務設定檔
