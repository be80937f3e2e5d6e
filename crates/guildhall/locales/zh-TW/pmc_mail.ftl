### 從舊中心移轉過來的相關信件。

mail-pmc-invitation-subject = { $company }：歡迎移轉至合作夥伴中心
mail-pmc-invitation-body =
    { $company } 目前仍在 Partner Membership Center 續約。您是該公司在那裡的主要計畫連絡人，因此只有您能將它移轉至合作夥伴中心。

    您會先看到要移轉的內容：帳戶及其所有位置、會員資格，以及移轉前後各自可續約的日期。移轉本身不會收費；在您確認之前，自動續約會保持關閉。

    若按鈕帶您前往設定密碼，該連結須在 { $hours } 小時內使用，且只能使用一次。之後請照常登入，或在登入頁面索取新的連結。
mail-pmc-invitation-action = 查看移轉內容
mail-pmc-moved-subject = { $company } 已移轉至合作夥伴中心
mail-pmc-moved-body =
    { $company } 已連同其位置與會員資格，從 Partner Membership Center 移轉至合作夥伴中心。

    今後請在合作夥伴中心的續約期間內續約。移轉過來的會員資格，自動續約目前為關閉：請查看每一項，並決定是否自動續約。
mail-pmc-moved-action = 查看日期與自動續約
mail-pmc-moved-back-subject = { $company } 已回到 Partner Membership Center
mail-pmc-moved-back-body =
    { $company } 移轉至合作夥伴中心一事已復原。一切恢復原狀：您仍在 Partner Membership Center 續約，且沒有收取任何費用。
mail-pmc-moved-back-action = 開啟 Partner Membership Center
