### 登入後的第一頁：現在該做的一件事，以及整體狀況。

## 現在該做的一件事

dashboard-over-now = 現在請處理
dashboard-over-soon = 即將到來
dashboard-over-nothing = 一切就緒
dashboard-next-for-admin = { $text }此事可由貴公司的合作夥伴系統管理員處理。
dashboard-next-unknown = 請勿再次付款：未收到訂單 { $number } 的付款結果
dashboard-next-unknown-text = 目前還不知道信用卡是否已扣款。我們將於 { $time }（UTC）再次向付款閘道查詢，一有結果就會寫信通知您。
dashboard-next-unknown-text-soon = 目前還不知道信用卡是否已扣款。我們正在向付款閘道查詢，一有結果就會寫信通知您。
dashboard-next-unfinished = 訂單 { $number } 的付款尚未完成
dashboard-next-unfinished-text = 付款頁面已經開啟，但還沒有回覆。請在該處繼續，不必另下訂單。
dashboard-next-unproven = 請驗證貴公司的電子郵件地址
dashboard-next-unproven-text = 請輸入我們寄給您的驗證碼。驗證之前無法購買。
dashboard-next-pending = 貴公司正在審核中
dashboard-next-pending-text = 自 { $day }起等候審核。您不需要做任何事，結果出爐時我們會寫信通知您，屆時即可購買優惠。
dashboard-next-rejected = 貴公司於 { $day }未通過審核
dashboard-next-rejected-text = 原因：{ $reason } 請修正後與我們聯絡。
dashboard-next-declined = 訂單 { $number } 的信用卡付款遭拒
dashboard-next-declined-text = 沒有扣任何款項。您可以再試一次、換一張卡，或改用銀行轉帳。
dashboard-next-transfer = 請為訂單 { $number } 轉帳 { $amount }
dashboard-next-transfer-text = 款項須於 { $day }（{ $days }）以前到帳。到帳之前不會啟用任何內容。
dashboard-next-window = 請於 { $day }（{ $days }）以前續約「{ $offer }」
dashboard-window-by-hand = 它不會自動續約。逾期即失效，權益也隨之結束。
dashboard-window-due = 將於 { $day }（{ $days }）向儲存的信用卡收費。除非想改用其他方式付款，否則您不需要做任何事。
dashboard-window-retried = 自動收費遭拒，將於 { $day }（{ $days }）再試；您也可以在那之前自行續約。
dashboard-window-exhausted = 最後一次自動收費也遭拒。請自行續約，否則會員資格將失效，權益也隨之結束。
dashboard-window-missed = 它沒有自動續約。請自行續約，否則會員資格將失效，權益也隨之結束。
dashboard-next-draft = 請完成「{ $offer }」的訂單
dashboard-next-draft-text = 訂單已填寫但尚未送出。購買之前不會產生任何費用。
dashboard-next-opens = 「{ $offer }」的續約期間將於 { $day }（{ $days }）開始
dashboard-next-opens-text = 期限至 { $day }（{ $days }）屆滿，不會自動續約。請預先安排，待期間開始後自行續約。
dashboard-next-opens-no-card = 期限至 { $day }（{ $days }）屆滿。自動續約雖然開啟，但未儲存信用卡，因此無法自動續約。請預先安排，待期間開始後自行續約。
dashboard-next-charge = 「{ $offer }」將於 { $day }（{ $days }）自動續約
dashboard-next-charge-text = 將向 { $card } 收取 { $amount }（含稅）。您不需要做任何事。
dashboard-next-charge-no-price = 將向 { $card } 收費。此優惠目前沒有貴公司幣別的價格；如果因此無法續約，我們會寫信通知您。
dashboard-next-none = 請選擇第一個會員資格
dashboard-next-none-text = 貴公司現在可以購買。每項優惠都列出內容、價格與適用資格。
dashboard-next-again = 目前沒有有效的會員資格
dashboard-next-again-text = 先前持有的會員資格已經結束，可以重新購買優惠。
dashboard-next-nothing = 沒有待辦事項
dashboard-next-nothing-text = 未來 30 天內沒有任何日期需要留意。之後的日期列在下方的會員資格中。

## 按鈕文字

dashboard-go-order = 檢視訂單
dashboard-go-declined = 繼續處理訂單
dashboard-go-transfer = 檢視銀行資料
dashboard-go-renew = 續約
dashboard-go-draft = 完成訂單
dashboard-go-look = 檢視會員資格
dashboard-go-offers = 檢視優惠
dashboard-go-company = 檢視公司資料
dashboard-go-support = 與我們聯絡

## 開始使用

dashboard-tasks = 開始使用
dashboard-task-address = 驗證電子郵件地址
dashboard-task-vetting = 公司通過審核
dashboard-task-membership = 購買第一個會員資格
dashboard-task-invoice = 取得第一張發票
dashboard-task-colleague = 新增第二位同事
dashboard-step-done = 已完成
dashboard-step-waiting = 等候中
dashboard-step-to-do = 待處理
dashboard-step-later = 尚無法進行
dashboard-step-stopped = 未通過

## 會員資格

dashboard-memberships = 會員資格
dashboard-ends = 期限屆滿
dashboard-charge = 下次收費
dashboard-charge-none = 目前沒有
dashboard-charge-of = { $total }：{ $net } 加稅金 { $tax }
dashboard-charge-note = { $day }，向 { $card } 收取；依今日價格計算。
dashboard-none-title = 還沒有會員資格
dashboard-none-text = 購買後，會員資格的日期與下次收費會顯示在這裡。

## 訂單與發票

dashboard-orders = 進行中的訂單
dashboard-orders-none = 沒有進行中的訂單。
dashboard-invoices = 最新發票
dashboard-invoices-none = 還沒有發票。
dashboard-invoices-all = 所有發票
dashboard-amount = 金額
dashboard-offer = 優惠
dashboard-status = 狀態
dashboard-pay-by = 付款期限
dashboard-order-draft = 尚未送出
dashboard-order-authorising = 付款處理中
dashboard-order-awaiting = 等候款項
dashboard-order-declined = 信用卡遭拒
dashboard-order-completed = 已完成
dashboard-order-expired = 已過期
dashboard-order-cancelled = 已取消
