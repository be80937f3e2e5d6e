### タイムラインと一覧で使う「起きたこと」の文。注文、支払い、サブスクリプションの出来事ごとに 1 文。

## 注文

event-order-started = { $offer } の注文の入力が始まりました。
event-order-terms-accepted = 諸条件のバージョン { $version } に同意しました。
event-order-placed-card =
    { $attempt ->
        [1] 注文 { $number } をクレジット カードで確定しました。
       *[other] 注文 { $number } をクレジット カードで再度確定しました ({ $attempt } 回目)。
    }
event-order-placed-transfer = 注文 { $number } を電信振替で確定しました。入金の期限は{ $expires }です。
event-order-completed = 注文 { $number } の支払いが済み、完了しました。
event-order-cancelled = 注文 { $number } を取り消しました。
event-order-expired = 注文 { $number } は期限切れになりました。期日までに入金がありませんでした。

## カードへの請求

event-payment-pending = 注文 { $number } の { $amount } の請求を決済サービスに送りました。
event-payment-requires-confirmation = カード発行銀行が、注文 { $number } の { $amount } の確認を求めています。
event-payment-unknown = 注文 { $number } の { $amount } について、決済サービスからの応答が失われました。応答があるまで問い合わせを続けます。二重に請求されることはありません。
event-payment-succeeded = 注文 { $number } の { $amount } をカードに請求しました。
event-payment-failed =
    { $reason ->
        [insufficient_funds] 注文 { $number } のカードは拒否されました。残高が不足しています。
        [expired_card] 注文 { $number } のカードは拒否されました。有効期限が切れています。
        [confirmation_failed] 注文 { $number } の請求は拒否されました。銀行の確認が完了しませんでした。
        [abandoned] 注文 { $number } の支払いページは、支払い前に閉じられました。
       *[declined] 注文 { $number } のカードは発行銀行に拒否されました。
    }
event-payment-cancelled = 注文 { $number } は請求されていません。決済サービスに要求が届いていませんでした。

## 振替

event-receipt-recorded-exact = 注文 { $number } に { $amount } の入金を記録しました。全額です。
event-receipt-recorded-under = 注文 { $number } に { $amount } の入金を記録しました。合計額に足りません。
event-receipt-recorded-over = 注文 { $number } に { $amount } の入金を記録しました。合計額を超えています。
event-receipt-recorded-wrong-currency = 注文 { $number } に { $amount } の入金を記録しました。注文とは通貨が異なります。
event-receipt-recorded-late = 期限切れまたは取り消し済みの注文 { $number } に { $amount } の入金を記録しました。
event-receipt-recorded-duplicate = 支払い済みの注文 { $number } に { $amount } の入金を記録しました。
event-receipt-recorded-not-awaited = 振替を待っていない注文 { $number } に { $amount } の入金を記録しました。

## サブスクリプション

event-subscription-started = メンバーシップは{ $starts }に始まり、{ $ends }まで続きます。
event-subscription-renewed = メンバーシップを第 { $term } 期に更新しました。期間は{ $starts }から{ $ends }までです。
event-subscription-upgraded = メンバーシップ「{ $offer }」は終了し、上位のレベルに替わりました。
event-subscription-auto-renew-turned-off = 自動更新を無効にしました。メンバーシップは{ $ends }に終了します。
event-subscription-reminded =
    { $kind ->
        [last_week] リマインダーを送りました。更新期間は残り 1 週間です。
       *[upcoming] リマインダーを送りました。満了日が近づいています。
    }
event-subscription-charge-failed = 自動更新の請求が拒否されました。{ $next }に再試行します。
event-subscription-charge-failed-without = 自動更新の最後の請求が拒否されました。更新期間内であれば手動で更新できます。
event-subscription-not-renewed =
    { $why ->
        [no_card] メンバーシップは自動更新されませんでした。カードが保存されていません。
        [missed] メンバーシップは自動更新されませんでした。更新期間が終わるまでに請求が行われませんでした。
       *[conditions] メンバーシップは自動更新されませんでした。プランの条件を満たさなくなっています。
    }

## 運営デスク

event-task-closed = 運営担当がタスクを完了にしました: { $note }
