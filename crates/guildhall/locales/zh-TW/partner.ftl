### 公司：加入的流程、審核、公司頁面，以及營運人員檢視公司的頁面。

## 歡迎頁面

partner-welcome-title = 讓貴公司加入合作夥伴網路
partner-welcome-lead = 公司可在合作夥伴中心加入合作夥伴網路、購買年度會員優惠、使用權益並辦理續約。
partner-welcome-gives = 會員資格為您帶來
partner-welcome-give-free = 免費的網路會員資格，無須續約
partner-welcome-give-offers = 需要更多時的年度優惠：行動套件，以及銀級與金級會員資格
partner-welcome-give-benefits = 供貴公司自用的軟體、雲端授權、點數與諮詢時數
partner-welcome-give-renewal = 清楚的日期：何時扣款、扣款多少，以及可續約或停止的期限
partner-welcome-give-language = 全程使用您的語言，發票也不例外
partner-welcome-how = 流程
partner-welcome-step-enrol = 為公司註冊，並以驗證碼證明您的公務信箱，約需五分鐘。
partner-welcome-step-vetting = 我們審核公司，並以郵件通知結果。
partner-welcome-step-buy = 選擇適合的優惠，以信用卡或銀行轉帳付款。
partner-welcome-join = 為公司註冊
partner-welcome-sign-in = 登入

## 註冊表單

partner-join-title = 為公司註冊
partner-join-lead = 只有未標示為選填的欄位必須填寫。接著我們會將驗證碼寄到您的信箱。
partner-join-back = 歡迎頁面
partner-join-contact = 您本人
partner-join-company = 貴公司
partner-join-go = 接受並繼續
partner-join-known = 貴公司已經加入合作夥伴網路？
partner-field-contact-name = 您的姓名
partner-field-email = 公務電子郵件地址
partner-field-phone = 電話號碼
partner-field-language = 語言
partner-field-legal-name = 公司登記名稱
partner-field-country = 登記所在國家或地區
partner-field-line1 = 地址
partner-field-line2 = 地址第二行
partner-field-city = 城市
partner-field-region = 州或省
partner-field-postal-code = 郵遞區號
partner-field-website = 網站
partner-field-agreement = 合約
partner-hint-contact-name = 您將成為第一位合作夥伴系統管理員，可以購買、續約及管理。
partner-hint-email = 您本人在公司網域的地址，日後即以此登入。
partner-hint-language = 用於郵件與發票。入口網站則可使用任何語言閱讀。
partner-hint-legal-name = 請依公司登記的名稱填寫，發票將以此名稱開立。
partner-hint-country = 這也決定價格的幣別，下一頁即會顯示。
partner-choose-country = 請選擇國家或地區
partner-choose = 請選擇
partner-agreement-version = 版本 { $version }，自 { $date }起生效
partner-agree = 我代表公司接受「{ $title }」。

## 驗證碼

partner-confirm-title = 輸入郵件中的驗證碼
partner-confirm-lead = 我們已將六位數的驗證碼寄到 { $email }，有效時間為 { $minutes } 分鐘。
partner-field-code = 驗證碼
partner-hint-code = 六位數字
partner-confirm-go = 確認地址
partner-confirm-no-mail = 沒有收到郵件？
partner-confirm-no-mail-text = 請查看垃圾郵件資料夾，並檢查上方的地址是否正確。一分鐘後即可重新寄送驗證碼，先前的驗證碼隨即失效。
partner-confirm-resend = 重新寄送驗證碼
partner-confirm-change = 修改填寫的內容
partner-currency = 幣別
partner-currency-note = 幣別依公司登記所在國家決定，價格、付款與發票都使用此幣別。

## 註冊完成

partner-network-id = 網路識別碼
partner-done-title = 貴公司已完成註冊
partner-done-lead = { $company } 已取得網路識別碼。訂單與發票上都會列出；尋求協助時也請提供此號碼。
partner-done-next = 後續步驟
partner-done-step-mail = 寄到 { $email } 的郵件含有一個連結，請用它設定密碼並登入。連結在 24 小時內有效。
partner-done-step-vetting = 我們審核公司。結果會以郵件通知，在此之前您可以在公司頁面查看狀態。
partner-done-step-decided = 公司已審核完畢，結果請見公司頁面。
partner-done-step-offers = 公司通過審核後，即可購買會員優惠。

## 審核

partner-vetting = 審核
partner-vetting-none = 地址尚未證明
partner-vetting-pending = 審核中
partner-vetting-authorized = 已核准
partner-vetting-rejected = 未通過

## 公司頁面

partner-company-title = 公司
partner-company-lead = 關於貴公司的資料、可代表公司登入的人員，以及公司接受過的合約。
partner-pending-title = 貴公司正在審核中
partner-pending-text = 自 { $date }起審核。您不需採取任何動作，結果會以郵件通知。公司通過審核後即可購買會員優惠。
partner-authorized-title = 貴公司已於 { $date }通過審核
partner-authorized-text = 您可以購買符合資格的會員優惠。
partner-rejected-title = 貴公司於 { $date }未通過審核
partner-rejected-reason = 原因如下：
partner-rejected-text = 請先改正上述事項，再與我們聯絡，我們會重新審核。
partner-rejected-support = 連絡支援人員
partner-facts = 法定公司設定檔
partner-address = 地址
partner-enrolled-on = 註冊日期
partner-users = 使用者
partner-user-name = 姓名
partner-user-email = 電子郵件地址
partner-user-role = 角色
partner-user-state = 登入
partner-user-ready = 已設定密碼
partner-user-invited = 尚未登入
partner-agreements = 已接受的合約
partner-agreements-lead = 版本下方為所接受文字之 SHA-256 雜湊值的前幾個字元。
partner-agreement-version-head = 版本
partner-agreement-by = 接受者
partner-agreement-at = 接受時間

## 營運人員的清單

partner-list-title = 合作夥伴
partner-list-lead = 所有已證明電子郵件地址的公司。
partner-list-search = 搜尋合作夥伴
partner-list-go = 搜尋
partner-list-q = 搜尋
partner-list-q-hint = 名稱、電子郵件地址、網路識別碼或訂單編號，只輸入開頭也可以
partner-list-any = 不限
partner-head-company = 公司
partner-head-country = 國家或地區
partner-list-count = 顯示 { $shown } 家，共 { $total } 家
partner-list-all = 顯示所有合作夥伴
partner-list-none-title = 沒有符合的公司
partner-list-none-text = 這項搜尋沒有結果。請減少輸入的文字，或改選其他狀態。
partner-list-empty-title = 還沒有公司
partner-list-empty-text = 第一家公司註冊並證明地址後，就會出現在這裡。

## 營運人員檢視單一公司的頁面

partner-show-lead = 網路識別碼 { $network_id }
partner-show-rejected = 於 { $date }未通過審核
partner-show-pending = 這家公司自 { $date }起等待審核結果。
partner-show-again = 這家公司未通過審核。改正後即可核准。
partner-authorize = 核准
partner-reject = 駁回
partner-competencies = 專長認證
partner-competencies-none = 尚未記錄任何專長認證。
partner-competency-act = 動作
partner-competency-record = 記錄專長認證
partner-competency-save = 記錄專長認證
partner-competency-withdraw = 撤銷
partner-field-competency = 專長認證
partner-field-level = 等級
partner-field-attained-on = 取得日期
partner-hint-attained-on = 年、月、日，例如 2024-03-04，不得晚於今天。
partner-level-silver = 銀級
partner-level-gold = 金級
partner-history = 歷程記錄
partner-memberships = 會員資格
partner-memberships-none = 尚未購買任何會員資格。
partner-membership = 會員資格
partner-membership-term = 最近一期
partner-orders-none = 尚未下過訂單。
partner-orders-all = 這家公司的所有訂單
partner-invoices-none = 尚未開立發票。
partner-invoices-all = 這家公司的所有發票

## 審核佇列

partner-queue-title = 審核
partner-queue-lead = 等待審核結果的公司，等待最久的排在最前面。
partner-queue-since = 等待起始日
partner-queue-decide = 決定
partner-queue-count = 顯示 { $shown } 家，共 { $total } 家等待中
partner-queue-empty-title = 沒有公司在等待
partner-queue-empty-text = 所有註冊的公司都已有審核結果。
partner-reject-title = 駁回 { $company }
partner-reject-consequence = { $company } 將無法購買任何優惠。該公司的系統管理員會收到附上原因的郵件，也能在公司頁面看到。日後仍可核准這家公司。
partner-field-reason = 原因
partner-hint-reason = 公司會讀到這段文字：請說明應改正的事項。最多 { $at_most } 個字元。
partner-reject-go = 駁回公司
partner-reject-keep = 繼續保留待審

## 拒絕的原因

refusal-enrolment-sent-just-now = 驗證碼在一分鐘內才剛寄出。請稍候再重新寄送。
refusal-enrolment-sent-too-often = 一天之內已寄送五次驗證碼到此地址。最後一次寄送的 24 小時後才能再次寄送。
refusal-enrolment-replaced = 這份註冊資料已不存在：使用相同地址的新註冊已取而代之。請在最後開啟的頁面繼續，或重新註冊。
refusal-vetting-email-not-proven = 這家公司尚未證明電子郵件地址。
refusal-vetting-email-already-proven = 電子郵件地址先前已經證明。
refusal-vetting-already-authorized = 這家公司已經核准：其他人已在此期間做出決定。
refusal-vetting-already-rejected = 這家公司已經駁回：其他人已在此期間做出決定。
refusal-competency-not-held = 這家公司沒有這項專長認證，或已在此期間撤銷。
refusal-text-agreement-changed = 合約的新版本已經生效。請閱讀後重新接受。
refusal-text-code-wrong = 驗證碼不正確。請輸入最新一封郵件中的六位數字。
refusal-text-code-expired = 驗證碼已逾期。請重新寄送。
refusal-text-code-tries = 驗證碼輸入錯誤次數過多，已經失效。請重新寄送。
refusal-text-competency-unknown = 計劃中沒有這項專長認證。請從清單中選取。
refusal-text-day-ahead = 這一天尚未到來。請輸入今天或更早的日期。
refusal-text-day-form = 這不是日期。請依 2024-03-04 的格式輸入。

## 通知與事件

notice-code-sent = 新的驗證碼已經寄出。
notice-partner-authorized = 公司已核准，其系統管理員會收到郵件。
notice-partner-rejected = 公司已駁回，其系統管理員會收到附上原因的郵件。
notice-competency-recorded = 專長認證已記錄。
notice-competency-withdrawn = 專長認證已撤銷。
event-partner-enrolled = 公司以 { $email } 註冊，取得網路識別碼 { $network_id }。
event-agreement-accepted = { $name } 接受了合約的 { $version } 版。
event-vetting-authorized = 公司已獲核准。
event-vetting-rejected = 公司已遭駁回：{ $reason }
event-competency-recorded =
    { $level ->
        [gold] 已記錄專長認證「{ $competency }」：金級，取得日期 { $attained_on }。
       *[other] 已記錄專長認證「{ $competency }」：銀級，取得日期 { $attained_on }。
    }
event-competency-withdrawn = 已撤銷專長認證「{ $competency }」。

## 郵件

mail-partner-confirm-code-subject = { $code } 是您的合作夥伴中心驗證碼
mail-partner-confirm-code-body =
    您正在為 { $company } 註冊合作夥伴網路。請在頁面上輸入以下驗證碼：

    { $code }

    驗證碼在 { $minutes } 分鐘內有效。如果不是您本人操作，不需採取任何動作：沒有驗證碼，任何人都無法繼續。
mail-partner-confirm-code-action = 輸入驗證碼
mail-partner-account-exists-subject = 您在合作夥伴中心已有帳戶
mail-partner-account-exists-body =
    有人（可能就是您）想以此地址為 { $company } 註冊。此地址已有帳戶，因此沒有建立新的帳戶。

    若要為另一家公司註冊，請先登入。如果忘記密碼，可在登入頁面重新設定。如果不是您本人操作，不需採取任何動作。
mail-partner-account-exists-action = 登入
mail-partner-welcome-subject = 歡迎 { $company } 加入合作夥伴網路
mail-partner-welcome-body =
    { $first ->
        [yes] 貴公司已完成註冊，網路識別碼為 { $network_id }，尋求協助時請提供此號碼。

            請按下方按鈕設定密碼。連結須在 { $hours } 小時內使用，且只能使用一次。

            我們接著會審核公司，完成後以郵件通知您。屆時即可購買會員優惠。
       *[other] 貴公司已完成註冊，網路識別碼為 { $network_id }，尋求協助時請提供此號碼。

            請以您現有的帳戶登入，並選擇這家公司。

            我們接著會審核公司，完成後以郵件通知您。屆時即可購買會員優惠。
    }
mail-partner-welcome-action =
    { $first ->
        [yes] 設定密碼
       *[other] 登入
    }
mail-partner-authorized-subject = { $company } 已通過審核
mail-partner-authorized-body = 我們已完成審核，貴公司獲得核准。現在您可以購買符合資格的會員優惠。
mail-partner-authorized-action = 開啟公司頁面
mail-partner-rejected-subject = { $company } 未能通過審核
mail-partner-rejected-body =
    我們已完成審核，目前無法核准貴公司。原因如下：

    { $reason }

    改正之後，請從支援頁面與我們聯絡，我們會重新審核。
mail-partner-rejected-action = 開啟公司頁面
