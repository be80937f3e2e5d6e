### 領収書：請求書に対して支払われた金額。

receipt-title = 領収書
receipt-number = 領収書番号
receipt-line = 請求書 { $number } のお支払い
receipt-total = 領収金額
receipt-link = 領収書（PDF）
