### 发票：发票上的文字，以及显示发票的页面。

## 发票上的文字

invoice-line-membership = { $offer }（{ $first }至{ $last }）
invoice-line-upgrade = 从银级升级的优惠
invoice-paid-by-card = 已通过信用卡付款
invoice-paid-by-transfer = 已通过银行转账付款

## 发生过的事

event-invoice-issued = 已为订单 { $order } 开具发票 { $number }。
