### 收据：为发票支付的款项。

receipt-title = 收据
receipt-number = 收据编号
receipt-line = 发票 { $number } 的付款
receipt-total = 实收金额
receipt-link = 收据（PDF）
