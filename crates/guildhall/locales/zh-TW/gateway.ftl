### What cards and the gateway say and do, as partners and operators read it.

payment-failed-holder-needed = 發卡銀行要求持卡人確認，但當時無人可確認。
payment-failed-card-revoked = 此卡已停用、註銷，或付款服務已無此卡資料。
payment-failed-trouble = 付款服務當時無法處理這筆扣款。未收取任何費用。
gateway-card-needs-holder = 續約時：銀行要求持卡人確認，但無人在場。
gateway-card-expires-soon = 續約時：扣款成功，直到下個月到期為止。
gateway-refund-fails = 核准，但拒絕退款
gateway-refund-fails-text = 向信用卡收費；銀行會拒絕每次退款。
gateway-contested = 核准，之後提出爭議：持卡人勝訴
gateway-contested-text = 向信用卡收費；十天後持卡人對款項提出爭議，再過二十天取回款項。
gateway-kept = 核准，之後提出爭議：商店勝訴
gateway-kept-text = 向信用卡收費；十天後持卡人對款項提出爭議，再過二十天由商店保有款項。
gateway-onward-title = 正在前往付款服務
gateway-onward-text = 您會在付款服務自己的頁面上付款。如果幾秒內沒有反應，請使用按鈕。
gateway-onward = 前往付款
