### 收據：為發票支付的款項。

receipt-title = 收據
receipt-number = 收據號碼
receipt-line = 發票 { $number } 的款項
receipt-total = 實收金額
receipt-link = 收據（PDF）
