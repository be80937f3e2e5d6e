### 營運人員的頁面：營運台、待辦、訂單、轉帳、優惠目錄、原則集、測試時鐘與模擬信箱。

## 多個頁面共用的字詞

operator-company = 公司
operator-for = 項目
operator-total = 總額
operator-placed = 下單日期
operator-find = 尋找
operator-by-system = 系統
operator-order-named = 訂單 { $number }
operator-invoice-named = 發票 { $number }
operator-why-stuck = 停滯原因
operator-found-nothing = 找不到任何結果
operator-found-nothing-text = 這裡沒有「{ $wanted }」。請檢查號碼；網路識別碼為七位數字，訂單號碼的格式如 4815162-O0007。

## 訂單狀態

operator-state-all = 全部
operator-state-draft = 填寫中
operator-state-authorising = 由付款閘道處理中
operator-state-awaiting-payment = 等候轉帳
operator-state-declined = 信用卡遭拒
operator-state-completed = 已完成
operator-state-expired = 已過期
operator-state-cancelled = 已取消

## 訂單用途

operator-purpose-purchase = 首年購買
operator-purpose-upgrade = 升級
operator-purpose-renewal = 續約
operator-purpose-automatic-renewal = 自動續約

## 收費狀態，以及為何沒有結果

operator-payment-pending = 尚無回覆
operator-payment-requires-confirmation = 等候確認
operator-payment-unknown = 結果不明
operator-payment-succeeded = 已收費
operator-payment-failed = 遭拒
operator-payment-cancelled = 從未收費
operator-failure-declined = 發卡銀行拒絕這筆收費。
operator-failure-insufficient-funds = 信用卡餘額不足。
operator-failure-expired-card = 信用卡已過期。
operator-failure-confirmation-failed = 未通過銀行的確認。
operator-failure-abandoned = 付款頁面在付款前就已離開。
operator-stuck-pending = 收費要求已送出，付款閘道尚未回覆。將於 { $next }再次詢問。
operator-stuck-page = 有人已前往付款閘道的頁面，但尚未返回。將於 { $next }再次詢問；該頁面會在一天後關閉。
operator-stuck-confirmation = 發卡銀行正等候持卡人確認。將於 { $next }再次詢問。
operator-stuck-unknown = 付款閘道的回覆遺失，信用卡可能已被收費。將於 { $next }再次詢問，絕不會重複收費。

## 營運台

operator-desk-title = 營運台
operator-desk-lead = 現在需要人處理的事項，以及今天的概況。
operator-desk-now = 現在
operator-desk-count = 有 { $count } 件事需要人處理
operator-desk-first = 先列出沒有結果的收費，再列出待辦，最舊的在最上方。
operator-desk-show = 檢視
operator-desk-nothing = 現在沒有需要人處理的事
operator-desk-nothing-text = 沒有未結的待辦，每筆收費也都有結果。自動執行的工作會繼續進行。
operator-desk-awaiting = 等候中的轉帳
operator-desk-awaiting-of = { $count } 筆訂單，共 { $total }
operator-desk-awaiting-none = 沒有訂單在等候轉帳。
operator-desk-to-receipts = 登記已到帳的款項
operator-desk-renewals = 30 天內到期的期限
operator-desk-renewals-note = 其中 { $automatic } 個會自動續約。
operator-stuck-title = 沒有結果的收費
operator-stuck-lead = 超過 15 分鐘仍無法得知信用卡是否已被收費。系統會自動再次詢問付款閘道；您也可以在訂單頁面立即詢問。
operator-tasks-title = 待辦
operator-tasks-caption = 未結待辦
operator-renewals-title = 未來 30 天的續約
operator-renewals-caption = 依到期週別列出的期限
operator-renewals-week = 週
operator-renewals-due = 到期的期限
operator-renewals-of-week =
    { $count ->
        [0] 無
       *[other] { $count } 個，其中 { $automatic } 個會自動續約
    }
operator-renewals-none = 未來 30 天內沒有期限到期。
operator-events = 最近發生的事
operator-events-none = 還沒有發生任何事
operator-events-none-text = 各公司的動作與背景工作的結果會隨即顯示在這裡。

## 待辦

operator-task-title = 待辦
operator-task-what = 發生的事
operator-task-since = 開立時間
operator-task-about = 相關項目
operator-task-opened = 開立於
operator-task-closed-at = 結案於
operator-task-closed-by = 結案人員
operator-task-note = 備註
operator-task-note-hint = 用一兩句話說明做了什麼，同事會讀到。最多 500 個字元。
operator-task-advice = 通常的處理方式
operator-task-close = 將待辦結案
operator-task-close-lead = 事情處理完畢後再結案。備註會留在公司的歷程中，結案後無法重新開立。
operator-task-back = 返回營運台
operator-task-is-closed = 這項待辦已結案
operator-task-is-closed-text = 已有人處理完畢，處理方式請見上方備註。
notice-task-closed = 待辦已結案，備註已保留。
refusal-task-already-closed = 這項待辦已在另一個分頁或由同事結案。您的備註未保留；待辦頁面顯示的是先前的備註。

task-receipt-under = 訂單 { $number } 到帳 { $amount }，少於總額 { $due }。
task-receipt-under-advice = 請公司補足差額。分次到帳的款項會加總，最後一筆到帳後訂單即付清。
task-receipt-over = 訂單 { $number } 到帳 { $amount }，多於總額 { $due }。
task-receipt-over-advice = 您可以在訂單頁面以到帳款項付清訂單；溢付部分會維持未分配狀態，直到您退回或為公司保留。
task-receipt-wrong-currency = 訂單 { $number } 到帳 { $amount }，但應付的是另一種幣別：{ $due }。
task-receipt-wrong-currency-advice = 請退款，並要求以訂單的幣別轉帳。
task-receipt-late = 訂單 { $number } 過期或取消之後，才到帳 { $amount }。
task-receipt-late-advice = 詢問公司是否仍需要這項優惠。若是，請公司重新下單，並告知您已收到的金額；否則請退款。
task-receipt-duplicate = 訂單 { $number } 先前已付款，又到帳 { $amount }。
task-receipt-duplicate-advice = 請退款。退款前先確認是否為該公司另一筆訂單的款項。
task-receipt-not-awaited = 訂單 { $number } 並未等候轉帳，卻到帳 { $amount }。
task-receipt-not-awaited-advice = 這筆訂單將以信用卡付款，或尚未送出。處理款項前，請先詢問公司其用途。
task-paid-after-close = 訂單 { $number } 已關閉，信用卡卻被收取 { $amount }。
task-paid-after-close-advice = 付款閘道在訂單取消或過期之後才回覆。請在付款閘道退款，或與公司議定新的訂單。
task-paid-but-already-held = 訂單 { $number } 已支付 { $amount }，但公司已持有這項會員資格。
task-paid-but-already-held-advice = 並未開始第二個年度。請退款，或與公司議定款項的用途。
task-paid-but-ended = 訂單 { $number } 已支付 { $amount }，但所要續約的訂閱已經結束。
task-paid-but-ended-advice = 請退款，或由公司重新購買優惠。
task-paid-but-already-renewed = 訂單 { $number } 已支付 { $amount }，但該年度先前已續約。
task-paid-but-already-renewed-advice = 公司為同一年度付了兩次款。請退回第二筆款項。
task-paid-after-window = 訂單 { $number } 在續約期間結束之後才支付 { $amount }。
task-paid-after-window-advice = 該年度已無法續約。請退款，或由公司重新購買優惠。
task-invoice-uncovered = 發票 { $number } 含有隨附字型缺少的字元：{ $characters }
task-invoice-uncovered-advice = 請檢視發票的 PDF。如果其中缺字，請安裝含有這些字元的系統字型，再重新產生文件。

## 訂單

operator-orders-title = 訂單
operator-orders-lead = 所有公司已送出的訂單，最新的在最上方。
operator-orders-search = 尋找訂單
operator-find-order = 訂單號碼、RF 參考編號或網路識別碼
operator-orders-all = 所有訂單
operator-orders-of = { $company } 的訂單
operator-orders-back = 顯示所有訂單
operator-orders-states = 依狀態檢視訂單
operator-orders-caption = 訂單
operator-orders-shown = 本頁有 { $count } 筆訂單
operator-orders-none = 還沒有任何訂單
operator-orders-none-text = 公司按下購買，或期限自動續約之後，訂單就會顯示在這裡。
operator-orders-none-so = 沒有訂單處於這個狀態
operator-orders-none-so-text = 狀態隨時可能改變；其他狀態的訂單仍在。
operator-order-facts = 基本資料
operator-order-term = 支付的期限
operator-order-not-placed = 尚未送出
operator-order-no-method = 尚未選擇
operator-order-reference = 轉帳參考編號
operator-order-until = 付款期限
operator-order-contact = 付款連絡人
operator-order-policy = 原則集
operator-order-accepted = 第 { $version } 版，由 { $name } 於 { $at }接受，閱讀語言：{ $language }
operator-order-not-accepted = 尚未接受
operator-order-amounts = 金額
operator-order-list = 一年的價格
operator-order-discount = 折扣
operator-order-tax = 稅金（{ $rate }）
operator-order-history = 歷程
operator-payments = 信用卡收費
operator-payment-attempt = 次數
operator-payment-try = 第 { $number } 次
operator-payment-begun = 開始於
operator-payment-note = 目前所知
operator-ask = 立即詢問付款閘道
operator-acts-note = 訂單的價格、日期與條款無法變更；有誤的訂單須取消後重新下單。
notice-operator-asked-pending = 已詢問付款閘道：目前還不知道結果。
notice-operator-asked-requires-confirmation = 已詢問付款閘道：發卡銀行仍在等候確認。
notice-operator-asked-unknown = 已詢問付款閘道，但回覆再次遺失。系統會自動再次詢問。
notice-operator-asked-succeeded = 已詢問付款閘道：信用卡已收費，訂單已依此處理。
notice-operator-asked-failed = 已詢問付款閘道：信用卡遭拒，並未收費。
notice-operator-asked-cancelled = 已詢問付款閘道：從未收到這筆收費要求，並未收費。
refusal-payment-none-open = 這筆訂單沒有尚無結果的收費。
operator-cancel-title = 取消訂單 { $number }
operator-cancel-lead = 訂單將永久關閉，不會啟用任何項目。公司隨時可以重新下單。
operator-cancel-money-title = 款項可能已在途中
operator-cancel-money = 之後才到帳的轉帳會開立待辦，並且必須退回。系統不會寄信通知公司，請您自行告知連絡人。
operator-cancel-do = 取消這筆訂單
operator-cancel-keep = 保留訂單
notice-operator-order-cancelled = 訂單已取消。

## 轉帳

operator-receipts-title = 收款
operator-receipts-lead = 將銀行對帳單上的每筆金額對應到訂單。只有準時且金額完全相符時才會啟用。
operator-receipts-search = 尋找轉帳對應的訂單
operator-find-by-reference = 對帳單上的訂單號碼、RF 參考編號或網路識別碼
operator-awaiting = 等候轉帳的訂單
operator-awaiting-of = { $company } 等候轉帳的訂單
operator-awaiting-back = 顯示所有公司的訂單
operator-awaiting-caption = 等候轉帳的訂單，最舊的在最上方
operator-awaiting-more = 只顯示最舊的 { $count } 筆，其餘請以號碼尋找。
operator-awaiting-none = 沒有訂單在等候轉帳
operator-awaiting-none-text = 若仍有款項到帳，可在上方以訂單號碼尋找。
operator-receipts = 已登記的轉帳
operator-receipts-of-order = 這筆訂單先前登記的轉帳
operator-receipts-newest = 最近登記
operator-receipts-none = 還沒有登記任何轉帳
operator-receipts-none-text = 您登記的款項與其結果會顯示在這裡。
operator-receipt-title = 登記收款
operator-receipt-lead = 請照銀行對帳單填寫。登記後無法變更。
operator-receipt-record = 登記收款
operator-receipt-back = 返回訂單
operator-receipt-order = 訂單
operator-receipt-amount = 到帳金額
operator-receipt-amount-hint = 照對帳單填寫，例如 475.00；欄位不會預先填入，以免確認了並未到帳的款項。
operator-receipt-currency = 幣別
operator-receipt-received-on = 到帳日期
operator-receipt-received-on-hint = 銀行入帳的日期；如果早於今天，請勿填今天。
operator-receipt-payer = 付款人
operator-receipt-payer-hint = 對帳單上的名稱。
operator-receipt-bank-reference = 銀行參考編號
operator-receipt-bank-reference-hint = 銀行對這筆入帳的編號。同一筆訂單只會登記一次相同的編號。
operator-receipt-not-awaited = 這筆訂單並未等候轉帳
operator-receipt-not-awaited-text = 在此登記不會啟用任何項目，而會開立待辦。
operator-receipt-recorded = 收款已登記
operator-receipt-not-exact = 未啟用任何項目
operator-receipt-due = 訂單總額
operator-receipt-outcome = 結果
operator-receipt-order-now = 訂單目前狀態
operator-receipt-next = 登記下一筆
operator-receipt-to-order = 前往訂單
operator-outcome-exact = 全額
operator-outcome-under = 金額不足
operator-outcome-over = 金額過多
operator-outcome-wrong-currency = 幣別不符
operator-outcome-late = 逾期到帳
operator-outcome-duplicate = 先前已付款
operator-outcome-not-awaited = 未在等候
operator-outcome-exact-says = { $amount } 為全額。訂單已完成，會員資格已生效，發票已開立。
operator-outcome-under-says = { $amount } 比訂單總額 { $due } 少 { $difference }。已開立待辦。
operator-outcome-over-says = { $amount } 比訂單總額 { $due } 多 { $difference }。已開立待辦。
operator-outcome-wrong-currency-says = 到帳 { $amount }，應付 { $due }，兩者幣別不同。已開立待辦。
operator-outcome-late-says = { $amount } 在訂單的最後期限之後，或訂單關閉之後才到帳。已開立待辦。
operator-outcome-duplicate-says = { $amount } 對應的訂單先前已付款。已開立待辦。
operator-outcome-not-awaited-says = { $amount } 對應的訂單並未等候轉帳。已開立待辦。

## 優惠目錄

operator-offers-title = 合作夥伴看到的優惠
operator-offers-lead = 提供給誰、價格多少、包含哪些權益，以及從哪一天開始。
operator-offers-tabs = 計劃
operator-tab-offers = 優惠
operator-tab-versions = 版本
operator-offers-as = 以某家公司的角度檢視優惠
operator-offers-network-id = 網路識別碼
operator-offers-of = { $company } 今天看到的優惠
operator-offers-to-company = 前往公司頁面
operator-offers-neutral = 不指定公司
operator-offers-policy = 依目前生效的原則集販售：
operator-offer-held = 已持有
operator-offer-open = 可以購買
operator-offer-closed = 目前無法購買
operator-offer-sold = 販售中
operator-offer-not-sold = 目前生效的原則集不販售
operator-offer-free = 免費
operator-offer-ends = 會員資格至 { $date }
operator-offer-reads = 公司在按鈕位置看到的說明
operator-offer-qualifies = 申請資格
operator-offer-upgrades = 原則集有規定時，以折扣價取代{ $offer }。
operator-offer-prices = 價格與生效日期
operator-offer-prices-of = { $offer }的年費（未稅）
operator-offer-benefits = 各版權益
operator-offer-benefits-of = { $offer }的各版權益
operator-offer-agreement = 合約版本
operator-price-currency = 幣別
operator-price-amount = 一年
operator-price-from = 生效日期
operator-price-now = 生效中
operator-price-ahead = 尚未生效
operator-price-past = 已失效
operator-edition = { $date } 起
operator-agreement-version = 版本
operator-agreement-title = 標題
operator-agreement-current = 生效中
operator-agreement-other = 未生效
operator-offers-no-edit = 這裡無法編輯。變更來自計劃檔案，並會先檢查與比對：
operator-programme-title = 計劃版本
operator-programme-lead = 每個套用過的版本都會完整保留；訂單與期限會註明所依據的版本。
operator-programme-version = 版本 { $number }
operator-versions = 套用過的版本，最新的在最上方
operator-version = 版本
operator-version-at = 套用於
operator-version-by = 套用者
operator-version-current = 使用中
operator-version-past = 已取代
operator-version-lead = 與前一版相比，這一版變更的內容。
operator-version-first = 這是第一版，所有內容都是新的。
operator-version-unreadable = 這一版或前一版是為較舊的程式撰寫的，無法比對。
operator-changes = { $count } 項變更
operator-changes-more = 只顯示前 { $count } 項。
operator-changes-none = 沒有實質變更
operator-changes-none-text = 只有檔案的寫法不同，例如註解、順序或空格。
operator-change-subject = 項目
operator-change-kind = 變更
operator-change-before = 變更前
operator-change-after = 變更後
operator-change-added = 新增
operator-change-removed = 移除
operator-change-changed = 修改

## 原則集

operator-policies-title = 原則集
operator-policies-lead = 歷年變更的規則。每個期限從購買到結束都適用購買當時的原則集。
operator-policies-caption = 所有原則集，最新的在最上方
operator-policy-set = 原則集
operator-policy-from = 生效日期
operator-policy-until = 生效至
operator-policy-open-end = 直到由新的原則集取代
operator-policy-terms = 適用的期限
operator-policy-running = 今天進行中
operator-policy-in-force = 今天生效
operator-policy-not-in-force = 今天未生效
operator-policies-compare = 並列比較
operator-policies-compare-lead = 以同一個期限說明每個原則集的每條規則，方便比較日期。
operator-policies-for = 於{ $date }結束的期限所適用的規則
operator-policy-day = 選擇期限的最後一天
operator-policy-anniversary = 週年日期
operator-policy-show = 顯示
operator-policy-unreadable = 無法辨識日期，改以今天計算。
operator-policy-rule = 規則
operator-policy-says = 內容
operator-policy-why = 原因
operator-policy-changed = 已變更：
operator-policy-key = 與前一個原則集不同。
operator-policy-code = 代碼
operator-policy-governs = 適用範圍
operator-policy-governs-says =
    { $terms ->
        [0] 尚無期限
       *[other] { $terms } 個期限，今天進行中的有 { $running } 個
    }
operator-policy-line = 期限與續約期間
operator-policy-rules = 規則說明
operator-rule-system = 系統
operator-rule-offers = 販售的優惠
operator-rule-arithmetic = 一年的計算方式
operator-rule-steps = 結帳步驟
operator-rule-leads = 回覆潛在客戶
operator-arithmetic-calendar-year = 到隔年的同一天；2 月 29 日在平年為 28 日
operator-arithmetic-days-365 = 一律 365 天；跨越閏日時會提早一天
operator-leads-says = { $days } 天內
operator-step-terms = 條款
operator-step-payment = 付款
operator-step-review = 確認
operator-rule-system-why = 在舊系統購買的期限，於公司移轉之前仍適用其規則。
operator-rule-offers-why = 生效期間只能購買這些優惠；先前購買的仍然有效。
operator-rule-arithmetic-why = 決定期限在哪一天結束，其他日期也隨之決定。
operator-rule-steps-why = 結帳時會依這個順序顯示這些頁面。
operator-rule-leads-why = 未及時回覆的客戶詢問會轉給其他合作夥伴。
policy-window-why = 在這段期間之外，不論手動或自動都不能續約。
policy-satisfied-why = 決定只要準時下單即可，還是款項必須到帳。
policy-anniversary-why = 決定延後續約是否會多出或損失天數。
policy-benefits-why = 公司在續約期間仍可繼續工作，之後權益即停止。
policy-auto-renew-why = 除非公司關閉，否則儲存的信用卡可讓會員資格不中斷。
policy-reminders-why = 到期前提醒一次；對於手動續約的公司，續約期間結束前再提醒一次。
policy-methods-why = 結帳時只提供這些付款方式。
policy-expiry-why = 訂單不能永遠保留價格；逾期到帳的款項會成為待辦。
policy-terms-why = 必須能證明誰接受了哪一份條款。
policy-refund-why = 誤購且尚未使用時可以取消。
policy-cancel-why = 決定「取消訂閱」會前往何處。
policy-upgrade-why = 將已為銀級支付的費用納入考量。
policy-alongside-why = 專長認證等級已包含行動套件的內容。
operator-simulate = 會發生什麼事
operator-simulate-lead = 在這個原則集下的一年：已儲存信用卡，但每次收費都遭拒，逐日列出各個關鍵日期前後的情況。
operator-day = 日期
operator-day-happens = 發生的事
operator-day-status = 會員資格
operator-day-renewal = 手動續約
operator-day-switch = 自動續約
operator-day-benefits = 權益可用
operator-days = 關鍵日期前後
operator-days-note = AD 為週年日期，即期限的最後一天；AD+1 為期限之外的第一天。
operator-renewal-open = 可以；下一期至{ $until }
operator-renewal-not-due = { $opens }之前不可
operator-renewal-closed = 不可，{ $closed }之後已截止
operator-switch-on = 開啟，可以關閉
operator-switch-past = 開啟，已來不及關閉
operator-switch-off = 關閉
operator-switch-none = 未提供
operator-happens-reminder-upcoming = 提醒：即將到期
operator-happens-reminder-last-week = 提醒：續約只剩一週
operator-happens-term-ends = 期限的最後一天
operator-happens-window-opens = 續約期間開始
operator-happens-charge = 向儲存的信用卡收費
operator-happens-retry = 再次向信用卡收費
operator-happens-window-closes = 續約的最後一天
operator-happens-benefits-end = 權益的最後一天

## 測試時鐘

operator-clock-title = 測試時鐘
operator-clock-lead = 在這套模擬環境中，時間會停住，直到您移動它。移動途中，所有到期的事都會發生。
operator-clock-now = 現在時間
operator-clock-next = 下一件事
operator-clock-to-next = 前進到下一件事
operator-clock-move = 移動時鐘
operator-clock-by = 前進 { $days } 天
operator-clock-days = 前進天數
operator-clock-days-hint = 1 到 { $most }。
operator-clock-go-days = 前進這些天數
operator-clock-date = 前進到某一天
operator-clock-date-hint = 今天或之後，最晚 { $last }。
operator-clock-go-date = 前進到這一天
operator-clock-no-back = 時間不會倒流：已收的款項與已寄出的郵件無法由時鐘收回。若要重新開始，請以 --reset 重新啟動示範。
operator-clock-moving = 時鐘正前往 { $to }
operator-clock-moving-now = 目前在 { $now }。
operator-clock-lived = 已經過的天數
operator-clock-days-of = { $done } / { $total }
operator-clock-moving-leave = 本頁每秒更新。您可以離開，時鐘會繼續前進。
operator-clock-error = 途中發生問題
operator-clock-error-text = 時鐘已繼續前進，失敗的項目會在下一件事到期時再試。第一個失敗為：
operator-clock-nothing = 前方沒有任何事
operator-clock-nothing-text = 不會自動發生任何事。時鐘仍可依天數移動。
operator-clock-ahead = 前方的事
operator-clock-ahead-caption = 依順序列出將發生的事
operator-clock-ahead-note = 最多顯示 { $count } 項。日期只是經過，不會執行任何工作。
operator-clock-when = 時間
operator-clock-what = 內容
operator-clock-kind = 類型
operator-clock-fires = 執行
operator-clock-passes = 日期
operator-clock-log = 途中發生的事
operator-clock-log-since = 自 { $since }起，最新的在最上方。
operator-clock-log-none = 沒有發生任何事
operator-clock-log-none-text = 這兩個時間點之間沒有影響任何公司。
operator-clock-log-more = 更早的事請見各公司的頁面。
refusal-text-clock-days = 無法一次移動這麼多。請輸入 1 到 400 的整數天數。
refusal-text-clock-backwards = 這一天已經過去，時間不會倒流。請選擇今天或之後的日期。

## 模擬信箱

operator-mailbox-title = 模擬信箱
operator-mailbox-lead = 這套模擬環境寄出的所有郵件，沒有任何一封離開這部機器。
operator-mailbox-filter = 寄給某個地址的郵件
operator-mailbox-to = 收件者
operator-mailbox-caption = 郵件，最新的在最上方
operator-mailbox-shown = 本頁有 { $count } 封郵件
operator-mailbox-none = 還沒有寄出任何郵件
operator-mailbox-none-text = 註冊一家公司或下一筆訂單，郵件就會顯示在這裡。
operator-mailbox-none-to = 沒有寄給這個地址的郵件
operator-mailbox-none-to-text = 沒有寄給 { $to } 的郵件。請檢查地址，或瀏覽所有郵件。
operator-mailbox-all = 顯示所有郵件
operator-mail-subject = 主旨
operator-mail-from = 寄件者
operator-mail-to = 收件者
operator-mail-at = 寄出於
operator-mail-frame = 收件者看到的郵件「{ $subject }」
operator-mail-alone = 單獨開啟這封郵件
operator-mail-text = 純文字內容
