### A policy set in sentences, with the days it means for one term.

## What each rule is about

policy-window = 更新期間
policy-satisfied = 期間内に必要なこと
policy-anniversary = 次の満了日
policy-benefits = 契約期間後の特典
policy-auto-renew = 自動更新
policy-reminders = リマインダー
policy-methods = お支払い方法
policy-expiry = 未入金の注文
policy-terms = 条件への同意
policy-refund = 返金
policy-cancel = キャンセル
policy-upgrade = Silver から Gold へ
policy-alongside = コンピテンシーと並行する Action Pack

## What it says

policy-window-says = { $first }から { $last }まで (両日を含む)。
policy-satisfied-by-order = 期間内に注文すれば、入金は後でもかまいません。
policy-satisfied-by-payment = 期間内に入金が必要です。注文だけでは足りません。
policy-anniversary-from-anniversary = 前回の満了日から数えます。更新が早くても遅くても、日数は変わりません。
policy-anniversary-from-order = 更新を注文した日から数えます。
policy-anniversary-from-payment = 入金日から数えます。
policy-benefits-says = { $until }まで (当日を含む) 利用できます。
policy-auto-renew-says = { $one_way ->
        [yes] 購入と更新のたびに有効になり、{ $charge }に登録済みのカードへ請求されます。{ $off_until }まで無効にできます。無効にすると、次に更新するまで有効に戻せません。
       *[no] 購入と更新のたびに有効になり、{ $charge }に登録済みのカードへ請求されます。{ $off_until }まで無効にできます。
    }
policy-auto-renew-retries = 請求が拒否された場合は { $days } 日後に再試行しますが、更新期間を過ぎることはありません。
policy-auto-renew-none = ありません。毎年、手動で更新します。
policy-joined = { $first }{ $second }
policy-reminders-says = { $days }にメールでお送りします。
policy-reminders-none = お送りしません。
policy-expiry-says = 銀行振込の注文は { $days } 日間入金を待ち、その後は期限切れになります。
policy-terms-explicit = 独立した手順でチェックを入れて同意します。
policy-terms-implied = お支払いをもって同意となり、その旨が支払いページに示されます。
policy-refund-unused = 購入から { $days } 日以内で、特典を使用せず、キーも表示していない場合。
policy-refund-says = 購入から { $days } 日以内。
policy-refund-none = この規則には定めがありません。
policy-cancel-request = サポートへの連絡によります。
policy-cancel-form = サブスクリプションのページから、記入済みのサポート要求で行います。
policy-upgrade-says = Silver メンバーシップの利用中は、Gold の価格が { $rate } 割引になります。
policy-upgrade-none = Gold の通常価格です。
policy-alongside-yes = Silver または Gold メンバーシップのパートナーも購入できます。
policy-alongside-no = Silver または Gold メンバーシップのパートナーは購入できません。

## The drawing of a term and its window

policy-line-term = 契約期間: { $first }～{ $last }
policy-line-window = 更新期間: { $first }～{ $last }
policy-line-today = 今日: { $day }
