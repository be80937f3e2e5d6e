### 折讓單：全部或部分沖回的發票。

credit-title = 折讓單
credit-named = 折讓單 { $number }
credit-for = 原發票號碼
credit-for-date = 原發票日期
credit-part = 發票 { $number } 的部分金額
credit-given-back = 此金額將退還給您。
credit-reason = 原因
credit-total = 折讓總額
credit-status-note = 折讓單
credit-status-part = 已付款，部分折讓
credit-status-whole = 已全額折讓
credit-list = 此發票的折讓單

## 原因

credit-reason-cancelled = 訂閱已在可退款期間內取消。
credit-reason-surplus = 此訂單重複付款。
credit-reason-overpaid = 付款金額超過應付金額。
credit-reason-late = 款項逾期才入帳。
credit-reason-wrong-currency = 款項以其他幣別入帳。
credit-reason-chargeback = 銀行已將款項撤回。

## 記錄

event-credit-note-issued = 已為發票 { $invoice }（訂單 { $order }）開立折讓單 { $number }。
