### The membership offers: what each gives, costs and asks for.

## The page of offers

offer-list-lead = 合作夥伴可以持有的所有優惠與價格；尚不能購買的項目，會列出還缺少哪些條件。
offer-gets = 一年內可獲得
offer-all-benefits = 所有權益
offer-qualifies = 申請資格
offer-tax-note = 另加 { $rate } { $name }
offer-upgrade-note = 您持有銀級會員資格，因此金級第一年的價格為 { $price }，優惠 { $discount }。金級生效當日，銀級即告終止。
offer-continue = 繼續您的訂單
offer-see-again = 再次檢視優惠
offer-compare = 比較優惠
offer-compare-note = 列出至少兩項優惠都有的內容，以今天開始的一年為準。軟體授權請見各項優惠。
offer-compare-what = 權益
offer-compare-price = 一年價格（未稅）
offer-compare-nothing = 未包含
offer-rules-in-force = 今天適用的規則：{ $policy }。
offer-none-left-title = 您已持有所有優惠
offer-none-left-text = 沒有其他可購買的項目。您持有的優惠列在下一個索引標籤。
offer-to-purchased = 檢視已購買的優惠
offer-none-purchased-title = 尚未購買任何優惠
offer-none-purchased-text = 購買後，優惠會連同日期、續約與發票顯示在這裡。
offer-to-available = 檢視可購買的優惠
offer-none-expired-title = 沒有已結束的訂閱
offer-none-expired-text = 已失效、已取消或由更高等級取代的訂閱，會連同發票保留在這裡。

## One offer

offer-benefits = 權益
offer-benefits-note = 每一年的數量以購買當日為準，即使之後的版本減少，也不受影響。
offer-window = 何時續約
offer-window-note = 以下日期以今天購買為例。
offer-rules = 規則
offer-price = 價格
offer-prices = 價格記錄
offer-price-from = 生效日
offer-price-note = 備註
offer-price-now = 今天的價格
offer-price-ahead = 尚未生效；自該日起的續約適用此價格
offer-price-past = 先前的價格
offer-no-price = 此優惠沒有以貴公司貨幣計價的價格。
offer-free = 免費
offer-member-since = 貴公司自 { $day } 起為會員。
offer-agreement = 條款
offer-agreement-version = 版本 { $version }，自 { $day } 起生效
offer-to-subscription = 前往您的訂閱

## Quantities of benefits

offer-benefit-counted = { $name } × { $count }
offer-benefit-included = 包含

# More can be earned, up to this many in all.

offer-benefit-earned = { $text }（達成條件後最多 { $count }）

## Why an offer cannot be bought, and what to do about it

refusal-offer-email-not-proven = 貴公司的電子郵件地址尚未驗證。
how-offer-email-not-proven = 請輸入我們寄出之郵件中的驗證碼。
refusal-offer-vetting-pending = 貴公司自 { $since } 起審查中，通過後即可購買。
how-offer-vetting-pending = 您無須採取任何動作；有結果時我們會寄信通知您。
refusal-offer-vetting-rejected = 貴公司於 { $on } 未通過審查，原因：{ $reason }
how-offer-vetting-rejected = 請改正問題後與我們聯絡。
refusal-offer-needs-role = 只有具備下列角色之一的人可以執行：{ $roles }。
how-offer-needs-role = 請洽具備此角色的同事。
refusal-offer-not-sold = 現行規則不販售此優惠。
refusal-offer-competency-missing = { $level ->
        [gold] 貴公司至少需要一項金級專長認證。
       *[silver] 貴公司至少需要一項銀級或以上的專長認證。
    }
how-offer-competency-missing = 查看每項專長認證還缺什麼。
refusal-offer-already-active = 貴公司持有此優惠至 { $until }，自 { $opens } 起可以續約。
refusal-offer-renew-instead = 貴公司已持有此優惠：請於 { $until } 前續約，無須重新購買。
refusal-offer-higher-level-held = { $level ->
        [gold] 貴公司持有金級會員資格至 { $until }，其中已包含此項內容。
       *[other] 貴公司持有更高等級至 { $until }，其中已包含此項內容。
    }
how-offer-higher-level-held = 檢視您持有的會員資格。
refusal-offer-not-alongside-competency = 現行規則不允許在持有銀級或金級會員資格時購買行動套件。您的會員資格至 { $until } 止。
how-offer-not-alongside-competency = 檢視您持有的會員資格。
refusal-offer-order-open = 此優惠的訂單 { $number } 正在處理中。
how-offer-order-open = 前往該訂單。
refusal-offer-no-price = 此優惠沒有以貴公司貨幣計價的價格。
how-offer-no-price = 請向我們洽詢價格。

## When something opens

reason-opens-on = { $day } 開放（{ $days }）。
