### 發票：發票上的文字，以及顯示發票的頁面。

## 發票上的文字

invoice-line-membership = { $offer }（{ $first }至{ $last }）
invoice-line-upgrade = 由銀級升級的折扣
invoice-paid-by-card = 已以信用卡付款
invoice-paid-by-transfer = 已以銀行轉帳付款

## 發生過的事

event-invoice-issued = 已為訂單 { $order } 開立發票 { $number }。
