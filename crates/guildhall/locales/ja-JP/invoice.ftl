### 請求書：書面の文言と、請求書を表示するページ。

## 書面の文言

invoice-line-membership = { $offer }（{ $first }～{ $last }）
invoice-line-upgrade = Silver からのアップグレード割引
invoice-paid-by-card = クレジット カードでお支払い済み
invoice-paid-by-transfer = 銀行振込でお支払い済み

## できごと

event-invoice-issued = 注文 { $order } の請求書 { $number } を発行しました。
