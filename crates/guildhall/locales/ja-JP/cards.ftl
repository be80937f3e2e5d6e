### Stored cards: the page of them, their end, their mails.

layout-nav-cards = お支払い方法
card-title = お支払い方法
card-lead = 自動更新の請求に使えるカードです。カード番号は決済サービスだけが保管し、当社が知るのはブランド、末尾 4 桁、有効期限の月だけです。
card-default = 更新時に請求
card-expires = 有効期限
card-use = 用途
card-use-default = 自動更新はこのカードに請求されます。
card-use-other = 登録済みです。自動では請求されません。
card-choose = このカードに請求する
card-remove = カードを削除する
card-add = カードを追加する
card-add-note = カードは決済サービスのページで入力します。ここで追加したカードは以後の更新時に請求されます。あとから別のカードを選ぶこともできます。
card-none-title = カードが登録されていません
card-none-text = カードでお支払いになるか、ここで追加すると登録されます。カードがなければ自動では更新されません。
card-missing-title = 自動更新に使えるカードがありません
card-missing-text = 自動更新は有効ですが、請求するカードが登録されていません。下記の日までに追加するか、手動で更新してください。
card-coming = 今後の請求
card-coming-for = 更新対象
card-coming-on = 請求日
card-ending = まもなく期限切れ
card-over = 期限切れ
card-ending-title = { $card } は次の請求の前に期限が切れます
card-over-title = { $card } は期限が切れています
card-ending-text = このカードの有効期限は { $last }までですが、「{ $offer }」は { $charge }に自動更新されます。その日までに別のカードを追加してください。
card-add-go = お支払い方法へ

## Removing one

card-removal-title = { $card } を削除する
card-removal-text = 決済サービスからも削除されます。このカードによるこれまでのお支払いは変わりません。
card-removal-next = 以後の自動更新は { $card } に請求されます。
card-removal-last = ほかにカードが登録されていないため、以後は自動で請求できません。
card-removal-keep = カードを残す
refusal-card-charge-open = 注文 { $number } によるこのカードへの請求は、まだ結果が出ていません。決済サービスから応答があるまで、カードは残ります。
refusal-card-charge-to-come = 登録されている唯一のカードで、{ $on }に「{ $offer }」がこのカードで自動更新されます。別のカードを追加するか自動更新を無効にしない限り、それまでカードは残ります。
how-card-charge-open = 注文を見る
how-card-charge-to-come = 自動更新を無効にした場合の影響を見る
refusal-card-no-gateway = 決済サービスが設定されていません。パートナーは銀行振込で支払います。
notice-card-added = カードを登録しました。以後の自動更新はこのカードに請求されます。
notice-card-not-added = カードは追加されませんでした。
notice-card-waits = 決済サービスからカードの結果がまだ届いていません。届きしだいここに表示されます。
notice-card-default = 以後の自動更新はこのカードに請求されます。
notice-card-removed = カードを削除しました。

## Mails

mail-card-ending-subject = { $card } は「{ $offer }」の更新前に期限が切れます
mail-card-ending-body =
    自動更新用に登録されている { $card } の有効期限は { $last }までです。「{ $offer }」は { $charge }に自動更新されますが、その時点ではこのカードに請求できません。

    その日までに別のカードを追加してください。1 分ほどで済み、次の年度が途切れなく続きます。
mail-card-ending-action = カードを追加する

## What happened

event-card-added = { $brand } (末尾 { $last4 }) のカードが登録されました。
event-card-made-default = 以後の更新は { $brand } (末尾 { $last4 }) に請求されます。
event-card-removed = { $brand } (末尾 { $last4 }) のカードが削除されました。
event-card-ending-told = { $brand } (末尾 { $last4 }) のカードが次の請求前に期限切れとなることをパートナーに知らせました。

## The simulated gateway, where a card is only stored

gateway-store = カードを登録する
gateway-store-for = カードの会社
gateway-store-nothing = 今回の支払いはありません
gateway-store-approve-text = カードが登録され、加盟店にすぐ通知されます。
gateway-store-decline-text = カード会社が確認を拒否し、登録されません。
gateway-store-twice-text = 登録は 1 回、加盟店への通知は 2 回です。
gateway-store-silent = 承認するが、通知しない
gateway-store-silent-text = カードは登録されますが、加盟店は確認するまで知りません。
