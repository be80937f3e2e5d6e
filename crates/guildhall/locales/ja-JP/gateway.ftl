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

## An outcome nobody told

order-unknown-staff = 1 日以上確認を続けていますが、応答がありません。担当者が決済サービスに確認しています。お客様の操作は不要です。
event-payment-settled-by-hand-charged = 担当者が決済ゲートウェイで、注文 { $number } についてカードに { $amount } が請求されたことを確認しました: { $reason }
event-payment-settled-by-hand-not-charged = 担当者が決済ゲートウェイで、注文 { $number } についてカードに請求されていないことを確認しました: { $reason }
event-payment-settled-by-hand = 担当者が注文 { $number } の未確定の請求を手動で処理しました: { $reason }
task-outcome-unknown = 注文 { $number } について { $amount } が請求されたかどうか、1 日たっても不明です。
task-outcome-unknown-advice = 決済ゲートウェイの管理画面で請求のキーを検索し、注文ページで手動で処理してください。毎日の確認は続き、応答があればこのタスクは自動的に完了します。その間、会社に再度の支払いを求めないでください。
refusal-payment-not-by-hand = この注文には、1 日以上未確定の請求はありません。それまでは決済ゲートウェイに確認します。
operator-settle-title = 請求を手動で処理する
operator-settle-lead = 決済ゲートウェイから、この請求の結果が 1 日以上得られていません。ゲートウェイの管理画面でキーを検索し、確認した結果をここに入力してください。後でゲートウェイから別の応答があれば、そちらが優先されます。
operator-settle = 手動で処理する
operator-settle-charge = 請求
operator-settle-key = ゲートウェイでのキー
operator-settle-outcome = ゲートウェイの管理画面での結果
operator-settle-charged = カードに請求された
operator-settle-charged-text = 応答があった場合と同じように、注文が完了し請求書が発行されます。
operator-settle-not-charged = カードに請求されていない
operator-settle-not-charged-text = 注文をもう一度支払えるようになります。自動更新は規則に従って再試行されます。
operator-settle-reference = ゲートウェイでの請求の名前
operator-settle-reference-hint = 請求された場合は必須です。例: pi_3Qx…
operator-settle-reason = 確認の方法
operator-settle-reason-hint = 注文とともに保存され、履歴に表示されます。
notice-operator-settled = 請求を入力のとおりに処理しました。
operator-failure-holder-needed = カード会社が名義人の本人確認を求めましたが、応じる人がいませんでした。
operator-failure-card-revoked = カードが停止または解約されているか、不明です。
operator-failure-trouble = 決済サービスがその時点で処理できませんでした。
mail-renewal-card-refused-subject = { $offer } は更新されませんでした: カードの確認が必要です
mail-renewal-card-refused-body =
    { $offer } の自動更新に使うカードが、再試行しても成功しない理由で拒否されました。請求はされておらず、このカードに再び請求することもありません。

    その間もメンバーシップと特典は続きます。{ $closes }までに、お支払い方法のページで別のカードを追加するか、手動で更新してください。その日を過ぎるとメンバーシップは失効します。
mail-renewal-card-refused-action = 手動で更新する
