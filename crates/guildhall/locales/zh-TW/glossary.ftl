### The vocabulary of the portal: one term for a concept, the same on every page.
###
### The English text is also the source term that readers of other languages can show beside theirs.

## The portal and the programme

brand-product = Guildhall 合作夥伴中心
brand-portal = 合作夥伴中心
brand-portal2018 = 合作夥伴儀表板
brand-pmc = Partner Membership Center
brand-network = 合作夥伴網路
brand-maps = 行動套件

## Navigation

nav-dashboard = 儀表板
nav-partnership = 合夥關係
nav-partnership-offers = 合夥關係 > 優惠
nav-offers = 會員優惠
nav-benefits = 權益
nav-competencies = 專長認證
nav-referrals = 推薦
nav-leads = 潛在客戶
nav-billing = 帳單
nav-billing-history = 帳單記錄
nav-support = 支援
nav-support-requests = 支援要求
nav-service-requests = 服務要求
nav-pc-requests = 合作夥伴中心要求
nav-partner-support-requests = 合作夥伴支援要求
nav-account-settings = 帳戶設定
nav-settings = 設定
nav-view-all-settings = 檢視所有設定
nav-user-management = 使用者管理
nav-partner-profile = 合作夥伴設定檔
nav-org-profile = 組織設定檔
nav-legal-profile = 法定公司設定檔
nav-billing-profile = 合作夥伴帳單設定檔
nav-identifiers = 識別碼
nav-locations = 位置
nav-business-profiles = 商務設定檔
nav-activity-log = 活動記錄
nav-my-profile = 我的設定檔

## Page titles

page-upgrade = 升級您的合作夥伴網路會員資格
page-buy-renew-maps = 購買或續約行動套件訂閱
page-buy-first = 第一次購買行動套件
page-check-eligibility = 檢查您的續約資格
page-renewal-reminders = 續約提醒
page-manage-autorenew = 管理自動續約
page-invoice-taxes = 發票和稅金
page-refund = 申請權益的退款

## Tabs

tab-available-offers = 可用的優惠
tab-purchased = 已購買
tab-purchased-offers = 已購買的優惠
tab-expired = 已過期
tab-offers-for-purchase = 可購買的優惠

## Actions

act-subscribe-now = 立即訂閱
act-subscribe = 訂閱
act-enroll-now = 立即註冊
act-join-now = 立即加入
act-next = 下一步
act-add-way-to-pay = 馬上開始！新增付款方式
act-buy = 購買
act-pay = 付款
act-submit = 提交
act-close = 關閉
act-renew = 續約訂閱
act-renew-2017 = 續約訂閱
act-actions = 動作
act-turn-off-autorenew = 關閉自動續約
act-cancel-sub = 取消訂閱
act-cancel-order = 取消訂單
act-download-invoice = 下載發票
act-upload-proof = 上傳付款證明
act-open = 開啟
act-new-request = 新要求
act-update = 更新
act-get-keys = 取得金鑰
act-assign-user = 指派使用者
act-activate = 啟用
act-add-user = 新增使用者
act-submit-request = 提交要求
act-add-vat = 新增您的加值稅識別碼
act-accept = 接受
act-decline = 拒絕
act-interested = 我有興趣
act-no-thanks = 不，謝謝
act-export-log = 匯出記錄
act-collect-more = 收集更多資訊
act-become-ga = 成為全域管理員
act-add-location = 新增位置

## Payment

pay-method = 付款方式
pay-preference = 選取付款方式
pay-card = 信用卡
pay-transfer = 電子銀行轉帳
pay-wire-instructions = 電匯指示
pay-contact-name = 連絡人姓名
pay-phone = 電話號碼
pay-email = 電子郵件地址
pay-proof = 付款證明
pay-date = 付款日期
pay-account = 收款帳號
pay-ref = 交易/參考編號
pay-order-no = 訂單號碼
pay-charged-now = 立即向信用卡收費
pay-terms = 條款及條件
pay-details = 購買詳細資料
pay-tax-id = 稅務識別碼

## Offers

offer-network = 網路會員資格
offer-maps = 行動套件訂閱
offer-silver-comp = 銀級專長認證
offer-gold-comp = 金級專長認證
offer-silver = 銀級會員資格
offer-gold = 金級會員資格

## Support

sup-report-pc = 回報合作夥伴中心的問題
sup-report-pd = 回報合作夥伴儀表板的問題
sup-type = 問題類型
sup-topic-invoice = 合作夥伴發票、付款或對帳檔案的說明
sup-topic-profile = 無法管理我的設定檔
sup-review = 檢視解決方案
sup-recommended = 建議的解決方案
sup-details = 提供問題詳細資料

## Benefits

ben-software = 軟體
ben-cloud = 雲端
ben-vs = 開發人員訂閱
ben-technical = 技術權益
ben-gtm = 進入市場
ben-access-id = 存取識別碼
ben-contract-id = 合約識別碼
ben-expires = 到期
ben-status = 狀態

## Leads

lead-evaluating = 評估中
lead-negotiating = 交涉中
lead-skipped = 已略過
lead-missed = 已錯過
lead-declined = 已拒絕
lead-expired = 已過期
lead-won = 已成交
lead-lost = 未成交

## Invoices

inv-number = 發票號碼
inv-date = 發票日期
inv-due = 付款截止日期
inv-bill-to = 帳單地址
inv-payment-terms = 付款條款

## Roles

role-global-admin = 全域系統管理員
role-billing-admin = 帳單系統管理員
role-user-mgmt-admin = 使用者管理系統管理員
role-mpn-admin = 合作夥伴系統管理員
role-account-admin = 帳戶管理員
role-bp-admin = 商務設定檔管理員
role-referral-admin = 推薦管理員
role-incentives-admin = 獎勵管理員
role-incentives-user = 獎勵使用者
role-admin-agent = 系統管理代理人
role-sales-agent = 銷售代理人
role-helpdesk-agent = 技術服務代理人
role-guest = 來賓使用者

## Notes

misc-applies-to = 適用於
misc-appropriate-roles = 適當的角色
misc-important = 重要事項
misc-note = 注意
misc-next-steps = 後續步驟
misc-see-also = 請參閱
