### サブスクリプションの経過を伝えるメール: リマインダー、自動更新、更新できなかった理由。

## 満了日の前

mail-reminder-upcoming-automatic-subject = { $offer } は { $charge }に自動更新されます
mail-reminder-upcoming-automatic-body =
    { $offer } の 1 年は { $ends }に終わります。自動更新は有効です。{ $charge }に登録済みのカードに請求され、次の 1 年が切れ目なく続きます。1 年の価格 (税抜): { $price }。

    お客様の作業はありません。次の 1 年が不要な場合は、{ $charge }より前に自動更新を無効にしてください。その場合、特典は { $benefits }まで利用できます。
mail-reminder-upcoming-automatic-action = サブスクリプションを見る
mail-reminder-upcoming-no-card-subject = { $offer } は自動更新できません: カードが登録されていません
mail-reminder-upcoming-no-card-body =
    { $offer } の 1 年は { $ends }に終わります。自動更新は有効ですが、カードが登録されていないため、{ $charge }に請求できません。1 年の価格 (税抜): { $price }。

    { $opens }から { $closes }まで (両日を含む) の間に手動で更新してください。更新しないとメンバーシップは失効し、特典は { $benefits }に終わります。
mail-reminder-upcoming-no-card-action = サブスクリプションを見る
mail-reminder-upcoming-subject = { $offer } は { $ends }に終了します
mail-reminder-upcoming-body =
    { $offer } の 1 年は { $ends }に終わり、自動では更新されません。1 年の価格 (税抜): { $price }。

    { $opens }から { $closes }まで (両日を含む) の間に手動で更新してください。更新しないとメンバーシップは失効し、特典は { $benefits }に終わります。
mail-reminder-upcoming-action = サブスクリプションを見る

## 更新期間中

mail-reminder-last-week-subject = { $offer } の更新はあと 1 週間、{ $closes }までです
mail-reminder-last-week-body =
    { $offer } の 1 年は { $ends }に終わり、まだ更新されていません。更新できるのは { $closes }までです。1 年の価格 (税抜): { $price }。

    その日を過ぎるとメンバーシップは失効し、新たに購入するしかなくなります。特典は { $benefits }に終わります。
mail-reminder-last-week-action = 今すぐ更新する

## 自動更新

mail-auto-renew-off-subject = { $offer } の自動更新を無効にしました
mail-auto-renew-off-body =
    お申し出のとおり、{ $offer } の 1 年が { $ends }に終わるとき、カードには請求されません。

    { $opens }から { $closes }まで (両日を含む) の間、手動で更新できます。更新すると自動更新は有効に戻ります。それまでは有効に戻せません。
mail-auto-renew-off-action = サブスクリプションを見る
mail-renewal-failed-subject = { $offer } のカードが拒否されました
mail-renewal-failed-body =
    { $offer } の自動更新に使うカードが拒否されました。請求はされていません。{ $next }に再試行します。

    その間もメンバーシップと特典は続きます。{ $closes }までは、別のカードまたは銀行振込で手動で更新することもできます。
mail-renewal-failed-action = 手動で更新する
mail-renewal-failed-last-subject = { $offer } は更新されませんでした: カードが最後の回も拒否されました
mail-renewal-failed-last-body =
    { $offer } の自動更新に使うカードが再び拒否されました。請求はされておらず、再試行も行いません。

    その間もメンバーシップと特典は続きます。{ $closes }までに、別のカードまたは銀行振込で手動で更新してください。その日を過ぎるとメンバーシップは失効します。
mail-renewal-failed-last-action = 手動で更新する
mail-renewal-no-card-subject = { $offer } は更新されませんでした: カードが登録されていません
mail-renewal-no-card-body =
    { $offer } の自動更新は有効ですが、カードが登録されていません。請求はされておらず、更新もされていません。

    その間もメンバーシップと特典は続きます。{ $closes }までに、カードまたは銀行振込で手動で更新してください。その日を過ぎるとメンバーシップは失効します。
mail-renewal-no-card-action = 手動で更新する
mail-renewal-conditions-subject = { $offer } は更新されませんでした: 条件を満たしていません
mail-renewal-conditions-body =
    プランの条件を満たさなくなったため、{ $offer } は自動更新されませんでした。請求はされていません。

    足りないものと満たし方は、更新のページに示されています。{ $closes }までに手動で更新してください。その日を過ぎるとメンバーシップは失効します。
mail-renewal-conditions-action = 足りないものを見る
mail-renewal-missed-subject = { $offer } は更新されませんでした: 更新期間が終了しました
mail-renewal-missed-body =
    { $offer } は自動更新されるはずでしたが、更新期間が終わる { $closes }までにカードへの請求を行えませんでした。請求はされておらず、メンバーシップは失効しました。

    お客様の落ち度ではありません。{ $offer } を改めてご購入いただくか、お問い合わせください。
mail-renewal-missed-action = プランを見る
