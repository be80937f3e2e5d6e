### What cards and the gateway say and do, as partners and operators read it.

payment-failed-holder-needed = カード会社が名義人の本人確認を求めましたが、確認できる人がいませんでした。
payment-failed-card-revoked = カードが停止または解約されているか、決済サービスに登録がありません。
payment-failed-trouble = 決済サービスがその時点で請求を処理できませんでした。請求は行われていません。
gateway-card-needs-holder = 更新時: カード会社が名義人の本人確認を求めますが、応じる人がいません。
gateway-card-expires-soon = 更新時: 請求されます。来月に有効期限が切れます。
gateway-refund-fails = 承認するが、返金は拒否
gateway-refund-fails-text = カードに請求されます。カード会社は返金を毎回拒否します。
gateway-contested = 承認し、後で異議申し立て: 名義人の勝ち
gateway-contested-text = カードに請求されます。10 日後に名義人が異議を申し立て、さらに 20 日後に返金を受けます。
gateway-kept = 承認し、後で異議申し立て: 加盟店の勝ち
gateway-kept-text = カードに請求されます。10 日後に名義人が異議を申し立てますが、さらに 20 日後に加盟店の売上が確定します。
gateway-onward-title = 決済サービスに移動しています
gateway-onward-text = お支払いは決済サービスのページで行います。数秒たっても移動しない場合は、ボタンを押してください。
gateway-onward = お支払いに進む
