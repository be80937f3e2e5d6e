### 角色、公司的人員與其登入工作階段。

## 角色

access-role-none = 使用者
access-role-global_admin = { role-global-admin }
access-role-user_admin = { role-user-mgmt-admin }
access-role-account_admin = { role-account-admin }
access-role-partner_admin = { role-mpn-admin }
access-role-billing_admin = { role-billing-admin }
access-role-business_profile_admin = { role-bp-admin }
access-role-referrals_admin = { role-referral-admin }
access-role-referrals_user = 推薦使用者
access-role-incentives_admin = { role-incentives-admin }
access-role-incentives_user = { role-incentives-user }
access-role-admin_agent = { role-admin-agent }
access-role-helpdesk_agent = { role-helpdesk-agent }
access-role-sales_agent = { role-sales-agent }
access-role-global_admin-does = 可執行公司的所有操作，也只有此角色能將此角色授與他人。
access-role-user_admin-does = 新增及移除人員，並授與角色。
access-role-account_admin-does = 維護公司帳戶：人員、名稱與地址。
access-role-partner_admin-does = 購買、續約並支付會員資格，管理其權益。
access-role-billing_admin-does = 檢視訂單與發票，並維護稅籍編號。
access-role-business_profile_admin-does = 編寫客戶看到的商務設定檔。
access-role-referrals_admin-does = 處理所有潛在客戶。
access-role-referrals_user-does = 處理自己參與的潛在客戶。
access-role-incentives_admin-does = 管理獎勵及其銀行與稅務資料。
access-role-incentives_user-does = 檢視獎勵。
access-role-admin_agent-does = 處理公司的日常事務。
access-role-helpdesk_agent-does = 協助同事與客戶，不做變更。
access-role-sales_agent-does = 處理客戶的潛在商機。
access-right-buy = 購買及續約會員資格
access-right-pay = 管理信用卡與自動續約
access-right-orders = 檢視訂單與發票
access-right-invoices = 下載發票
access-right-tax = 維護稅籍編號
access-right-users = 管理使用者
access-right-activity = 檢視活動記錄

## 公司的人員

users-title = 使用者
users-lead = 代表貴公司的所有人員，以及各自可執行的操作。
users-rights = 可以
users-looks = 檢視優惠與會員資格
users-act = 動作
users-look = 檢視
users-you = 您
users-rests-on-one-title = 一切都仰賴一個人
users-rests-on-one = 你們之中只有一個人能購買或加入他人。若此人離職或生病，會員資格可能會失效：請將這些角色也授與另一人。
users-invite-title = 邀請使用者
users-invite-lead = 對方會收到含有連結的郵件，自行設定密碼後即可登入。
users-invite-go = 傳送邀請
users-invite-again = 再次傳送邀請
users-email-hint = 請使用本人的公司地址，而非團隊地址。
users-roles-hint = 未具備任何角色者可檢視優惠、會員資格與同事。角色可以疊加。
users-role-shut = 此角色須由他人授與。
users-show-title = { $name } 的角色
users-keep = 儲存角色
users-back = 返回，不做變更
users-remove = 移除此使用者
users-remove-title = 要移除 { $name } 嗎？
users-remove-consequence = { $name } 會立即從貴公司登出，且無法再代表貴公司。其先前的操作會保留在記錄中。
users-remove-go = 移除
users-remove-keep = 保留
users-field-name = 姓名
users-field-email = 電子郵件地址
users-field-language = 語言
users-field-roles = 角色
notice-user-invited = 邀請已送出。
notice-user-changed = 角色已儲存。
notice-user-removed = 已移除該使用者，並將其從貴公司登出。
refusal-users-out-of-reach = 您自己的角色無法授與或收回：{ $roles }。
refusal-users-last-keeper = 這樣將沒有人能加入他人。請先將帳戶管理員、使用者管理系統管理員或全域系統管理員角色授與一位同事。
refusal-users-last-buyer = 這樣將沒有人能購買及續約。請先將合作夥伴系統管理員或全域系統管理員角色授與一位同事。
refusal-users-signed-in = 此使用者曾經登入，不需要邀請。忘記密碼者可從登入頁面取得連結。
refusal-text-user-known = 此人已屬於貴公司。請改為變更其角色。
refusal-text-roles-crowded-admin = 依現行規則，每人只能有一個系統管理員角色。請只保留其中一個。
refusal-text-roles-crowded-agent = 依現行規則，每人只能有一個代理人角色。請只保留其中一個。
refusal-text-roles-crowded-incentives = 依現行規則，每人只能有一個獎勵角色。請只保留其中一個。
refusal-text-roles-crowded-referral = 依現行規則，每人只能有一個推薦或行銷角色。請只保留其中一個。
event-user-roles-changed = { $name } 的角色現在是：{ $roles }。
event-user-removed = 已移除 { $name }。

## 邀請郵件

mail-user-invited-subject = 邀請您代表 { $company }
mail-user-invited-body =
    { $company } 已將您加入合作夥伴中心的使用者。

    請按下方按鈕設定密碼並登入。連結只能使用一次，有效期為 { $hours } 小時；逾期後可從登入頁面取得新的連結。
mail-user-invited-action = 設定密碼
mail-user-invited-known-subject = 您現在可以代表 { $company }
mail-user-invited-known-body = { $company } 已將您加入合作夥伴中心的使用者。請照常登入，然後選擇該公司。
mail-user-invited-known-action = 選擇公司

users-link = 邀請使用者並變更其角色

## 自己的帳戶

account-title = 您的帳戶
account-lead = 您在此處的身分，以及目前登入的裝置。
account-sessions = 目前登入的工作階段
account-sessions-lead = 工作階段閒置後會自動結束，最長半天。若有不認得的工作階段，請將其結束並設定新密碼。
account-begun = 登入時間
account-seen = 上次使用
account-browser = 瀏覽器
account-company = 公司
account-this = 目前這個
account-end = 結束
account-end-others = 結束其他所有工作階段
notice-session-ended = 已結束該工作階段。
notice-sessions-ended = 已結束其他所有工作階段。

## 活動記錄

activity-title = 活動記錄
activity-title-of = { $company } 的活動記錄
activity-lead = 貴公司內執行的所有操作：內容、時間與人員。
activity-show = 顯示完整記錄
activity-filter = 篩選記錄
activity-filter-go = 顯示
activity-who = 人員
activity-everybody = 所有人
activity-who-operator = 計劃營運人員
activity-who-system = 自動
activity-what = 對象
activity-everything = 全部
activity-what-order = 訂單
activity-what-subscription = 會員資格
activity-what-invoice = 發票
activity-what-receipt = 銀行轉帳
activity-what-payment-method = 信用卡
activity-what-person = 使用者
activity-what-partner = 公司
activity-what-competency = 專長認證
activity-from = 起始日
activity-to = 結束日
activity-at = 時間
activity-what-head = 事件
activity-count = { $count } 筆
activity-file = 下載試算表檔案
activity-none-title = 沒有符合的項目
activity-none-text = 沒有符合所選條件的記錄。
activity-show-all = 顯示全部
