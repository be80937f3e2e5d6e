### A policy set in sentences, with the days it means for one term.

## What each rule is about

policy-window = 續約期間
policy-satisfied = 期間內須完成的事項
policy-anniversary = 下一個週年日期
policy-benefits = 期滿後的權益
policy-auto-renew = 自動續約
policy-reminders = 提醒
policy-methods = 付款方式
policy-expiry = 未付款的訂單
policy-terms = 接受條款
policy-refund = 退款
policy-cancel = 取消
policy-upgrade = 由銀級升為金級
policy-alongside = 與專長認證並存的行動套件

## What it says

policy-window-says = { $first }至{ $last }，首尾兩日皆包含在內。
policy-satisfied-by-order = 須在期間內下訂單，款項可以之後到帳。
policy-satisfied-by-payment = 款項須在期間內到帳，僅下訂單並不足夠。
policy-anniversary-from-anniversary = 從原本的週年日期起算：提早或延後續約都不會多算或少算。
policy-anniversary-from-order = 從續約訂單當日起算。
policy-anniversary-from-payment = 從款項到帳當日起算。
policy-benefits-says = 可使用至 { $until }（含當日）。
policy-auto-renew-says = { $one_way ->
        [yes] 每次購買與續約後即為開啟：將於 { $charge } 向儲存的信用卡收費。{ $off_until } 前可以關閉；關閉後，在您再次續約之前無法重新開啟。
       *[no] 每次購買與續約後即為開啟：將於 { $charge } 向儲存的信用卡收費。{ $off_until } 前可以關閉。
    }
policy-auto-renew-retries = 扣款遭拒時，會在 { $days } 天後再試，但不超過續約期間。
policy-auto-renew-none = 不提供：每一年都須自行續約。
policy-joined = { $first }{ $second }
policy-reminders-says = 於 { $days } 以電子郵件寄送。
policy-reminders-none = 不寄送。
policy-expiry-says = 以銀行轉帳付款的訂單會等候款項 { $days } 天，逾期即失效。
policy-terms-explicit = 在獨立的步驟中勾選接受。
policy-terms-implied = 付款即表示接受，付款頁面會加以說明。
policy-refund-unused = 購買後 { $days } 天內，未使用任何權益且未檢視任何金鑰時可以退款。
policy-refund-says = 購買後 { $days } 天內可以退款。
policy-refund-none = 這組規則未訂定退款。
policy-cancel-request = 須與支援部門聯絡。
policy-cancel-form = 從訂閱頁面開啟預先填妥的支援要求。
policy-upgrade-says = 銀級會員資格有效期間，金級價格可減 { $rate }。
policy-upgrade-none = 依金級全額計價。
policy-alongside-yes = 持有銀級或金級會員資格的合作夥伴也可以購買。
policy-alongside-no = 持有銀級或金級會員資格的合作夥伴不能購買。

## The drawing of a term and its window

policy-line-term = 期限：{ $first }至{ $last }
policy-line-window = 續約期間：{ $first }至{ $last }
policy-line-today = 今天：{ $day }
