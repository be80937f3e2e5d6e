### 返還請求書：全部または一部を取り消した請求書。

credit-title = 返還請求書
credit-named = 返還請求書 { $number }
credit-for = 元の請求書番号
credit-for-date = 元の請求書の日付
credit-part = 請求書 { $number } の一部
credit-given-back = この金額を返金いたします。
credit-reason = 理由
credit-total = 返還額合計
credit-status-note = 返還請求書
credit-status-part = 支払い済み（一部返還）
credit-status-whole = 全額返還済み
credit-list = この請求書に対する返還請求書

## 理由

credit-reason-cancelled = 返金可能な期間内にサブスクリプションが取り消されたため。
credit-reason-surplus = 同じ注文が二重に支払われたため。
credit-reason-overpaid = 請求額を超えて支払われたため。
credit-reason-late = 期限を過ぎて入金されたため。
credit-reason-wrong-currency = 異なる通貨で入金されたため。
credit-reason-chargeback = 銀行が支払いを取り消したため。

## 記録

event-credit-note-issued = 注文 { $order } の請求書 { $invoice } に対する返還請求書 { $number } を発行しました。
