### 贷项通知单：全部或部分冲回的发票。

credit-title = 贷项通知单
credit-named = 贷项通知单 { $number }
credit-for = 原发票编号
credit-for-date = 原发票日期
credit-part = 发票 { $number } 的部分金额
credit-given-back = 此金额将退还给您。
credit-reason = 原因
credit-total = 冲回总额
credit-status-note = 贷项通知单
credit-status-part = 已付款，部分冲回
credit-status-whole = 已全额冲回
credit-list = 此发票的贷项通知单

## 原因

credit-reason-cancelled = 订阅已在可退款期限内取消。
credit-reason-surplus = 该订单被重复付款。
credit-reason-overpaid = 实付金额超过应付金额。
credit-reason-late = 款项到账过晚。
credit-reason-wrong-currency = 款项以其他币种到账。
credit-reason-chargeback = 银行已撤回该笔款项。

## 记录

event-credit-note-issued = 已为发票 { $invoice }（订单 { $order }）开具贷项通知单 { $number }。
