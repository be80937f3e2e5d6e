### Orders: the checkout, the list, each order's own page, and the mails about them.

## The checkout

checkout-buy = { $offer }の購入
checkout-upgrade = { $offer }へのアップグレード
checkout-renew = { $offer }の更新
checkout-step-terms = 条件
checkout-step-payment = お支払い方法
checkout-step-review = 確認
checkout-back = 戻る
checkout-next = 次へ進む
checkout-leave = この注文を取り消す
checkout-declined-before = カードが拒否されました。請求は行われていません。もう一度試すか、別のお支払い方法を選んでください。
checkout-terms-title = 条件の確認と同意
checkout-terms-page = 印刷や保存用に別のページで開く
checkout-accept = 会社を代表して、この条件に同意します。
checkout-accepted = 条件
checkout-accepted-at = { $when } に同意済み
refusal-text-terms-not-ticked = 条件に同意するにはチェックを入れてください。同意がないと注文を進められません。
checkout-payment-title = お支払い方法の選択
checkout-method = お支払い方法
checkout-contact-name = 連絡先名
checkout-contact-phone = 電話番号
checkout-contact-email = メール アドレス
checkout-card-text = 決済サービスのページでただちに請求されます。メンバーシップはすぐに有効になり、請求書は数秒で用意されます。
checkout-transfer-text = 振込先と参照番号をお知らせします。注文は最長 { $days } 日間入金を待ちます (通常 2～5 日)。入金までは何も有効になりません。
checkout-no-card-by-rules = 現在の規則ではクレジット カードは使用できません。
checkout-no-card-here = ここではクレジット カードを利用できません (決済サービスが設定されていません)。銀行振込をご利用ください。
checkout-no-transfer = 現在の規則では銀行振込は使用できません。
checkout-contact = 振込についての連絡先
checkout-contact-hint = 銀行振込の場合のみ必要です。
refusal-text-method-not-chosen = お支払い方法を選んでください。
refusal-text-method-not-offered = この注文では、このお支払い方法は利用できません。別の方法を選んでください。
checkout-implied = お支払いをもって、会社を代表して次の条件に同意したことになります:
checkout-review-title = 注文内容の確認
checkout-company = 会社
checkout-days-on-arrival = 今日入金した場合の日付です。契約期間は入金日に始まります。
checkout-version = バージョン { $version }
checkout-amounts = お支払い金額
checkout-valid = この見積もりは { $time } まで有効です。それまでに変更があった場合は、お支払いの前にお知らせします。
checkout-pay = 購入して { $amount } を支払う
checkout-place = { $amount } の注文を確定する
checkout-then-card = 次のページは決済サービスのものです。カード番号をここに入力したり保存したりすることはありません。
checkout-then-transfer = 次に振込先が表示されます。今は請求されません。
checkout-changed-title = もう一度ご確認ください。内容が変わりました
checkout-changed-total = 合計が { $before } から { $now } に変わりました。
checkout-changed-days = 契約期間は { $first }から { $last }までになりました。
checkout-changed-nothing = 見積もりの有効期限が切れていました。新しい見積もりの合計と日付は同じです。注文はまだ行われていません。
notice-order-terms-changed = 同意された後に条件が変わりました。もう一度お読みください。

## The list of orders

order-list-lead = 御社のすべての注文です (新しい順)。各注文のページはいつでも開けます。
order-draft-title = 完了していない注文があります
order-subject = 内容
order-placed-on = 注文日
order-state = 状態
order-pay-until = お支払い期限: { $day }
order-count = { $count } 件の注文
order-empty-title = 注文はまだありません
order-empty-text = 購入または更新すると、ここに表示されます。まずプランを選んでください。
order-none-older-title = これより前の注文はありません
order-none-older-text = すべての注文を表示しました。
order-to-newest = 最新の注文に戻る

## One order

order-named = 注文 { $number }
order-offer = プラン
order-purchase = 購入: { $offer }
order-upgrade = アップグレード: { $offer }
order-renewal = 更新: { $offer }
order-automatic-renewal = 自動更新: { $offer }
order-state-draft = 未完了
order-state-authorising = カード決済中
order-state-awaiting-payment = 振込待ち
order-state-declined = カード拒否
order-state-completed = 完了
order-state-expired = 期限切れ
order-state-cancelled = 取り消し済み
order-days = 契約期間
order-price = 1 年の価格
order-discount = アップグレード割引
order-tax = { $name } { $rate }
order-total = 合計
order-amount = 金額
order-when = 日時
order-outcome = 結果
order-charges = カードへの請求
order-receipts = 受け取った振込
order-received-on = 入金日
order-happened = これまでの経過
order-by-itself = 自動処理
order-act = この注文を進める
order-done-bought = { $offer }の購入が完了しました
order-done-renewed = { $offer }の更新が完了しました
order-next = 今後の流れ
order-next-runs = メンバーシップは { $first }から { $last }までです。特典は今から利用できます。
order-next-mail = 御社のパートナー管理者に確認メールをお送りしました。
order-next-window = 更新できるのは { $first }から { $last }までです。
order-to-subscription = サブスクリプションへ
order-to-invoice = 請求書 { $number }
order-to-calendar = 日付をカレンダーに追加
order-at-gateway-title = お支払いは完了していません
order-at-gateway-text = この注文の決済ページはまだ開いています。そこで完了するまで請求されることはありません。
order-to-gateway = 決済ページへ進む
order-back-to-gateway = 決済ページに戻る
order-confirm-title = カード会社の本人確認が必要です
order-confirm-text = 決済サービスのページで確認すると、カードに請求されます。
order-unknown-title = カードに請求されたかどうか、まだ確認できていません
order-unknown-text = もう一度支払わないでください。決済サービスからの応答が途中で失われました。{ $time } に再度確認し、わかり次第メールでお知らせします。
order-later-title = 決済サービスからの応答を待っています
order-later-text = 決済ページで完了している場合は、もう一度支払わないでください。{ $time } に確認し、応答があり次第メールでお知らせします。
order-later-unfinished = 完了する前に離れた場合は、決済ページに戻れます。
order-charging-title = 登録済みのカードに請求しています
order-charging-text = 操作は必要ありません。{ $time } に決済サービスに確認し、結果をメールでお知らせします。
order-stuck-title = 入金を確認しました。手続きを確認中です
order-stuck-text = 別の方法ですでに更新されていたなどの理由で、契約期間を自動で登録できませんでした。担当者が確認してご連絡します。もう一度支払わないでください。
order-declined-title = カードが拒否されました
order-left-title = お支払いは完了しませんでした
order-declined-text = 請求は行われておらず、注文は残っています。同じカードか別のカードでもう一度試すか、別の方法でお支払いください。
order-declined-automatic = 請求は行われていません。自動で再試行されますが、更新期間中は手動で更新することもできます。
order-try-again = もう一度試す
order-other-method = 別のお支払い方法を選ぶ
order-renew-by-hand = 手動で更新する
order-expired-title = この注文は { $day }に期限切れになりました
order-expired-text = 期限までに入金がなかったため、何も有効になっておらず、お支払いの義務もありません。
order-expired-paid-anyway = すでに送金された場合は、二重に支払わないでください。もう一度注文し、両方の注文番号をお知らせください。新しい注文に充当するか、ご返金します。
order-again = もう一度注文する
order-to-support = サポートに連絡する
order-cancelled-title = この注文は { $day }に取り消されました
order-cancelled-text = 何も有効になっておらず、お支払いの義務もありません。

## Paying by transfer

order-transfer-title = 正確な金額を、参照番号を添えてお振り込みください
order-transfer-text = 入金までは何も有効になりません。入金を確認したら (通常は送金から 2～5 日後) メールでお知らせします。
order-transfer-received-title = 入金がありましたが、金額が一致しません
order-transfer-received = 入金額がご請求額と一致しません。担当者が確認してご連絡するまで、何も有効になりません。連絡があるまで追加の送金はお控えください。
order-transfer-amount = 金額
order-transfer-reference = 参照番号
order-transfer-reference-hint = 銀行の振込画面の参照欄に入力してください。この番号で注文を特定します。
order-transfer-holder = 口座名義
order-transfer-account = 口座番号
order-transfer-bic = BIC
order-transfer-bank = 銀行
order-transfer-deadline = 入金期限
order-transfer-code = この振込の内容を含む QR コード
order-transfer-code-sepa = 銀行アプリで読み取ると、振込内容が入力されます。
order-transfer-code-plain = 同じ内容がテキストで入っています。別の端末で使うときにご利用ください。
order-receipt-exact = 一致: この注文の支払いに充当
order-receipt-under = 不足: 担当者がご連絡します
order-receipt-over = 過剰: 担当者がご連絡します
order-receipt-wrong-currency = 通貨が異なる: 担当者がご連絡します
order-receipt-late = 注文の終了後に着金: 新しい注文に充当するかご返金します
order-receipt-duplicate = すでに支払い済み: ご返金します
order-receipt-not-awaited = 振込を待っていない注文: 担当者がご連絡します

## Canceling an order

order-cancel-title = 注文 { $number } の取り消し
order-cancel-consequence = { $offer }の注文が終了します。何も有効にならず、お支払いの義務もありません。その日の価格でいつでも注文し直せます。
order-cancel-transfer = すでに送金された場合は取り消さず、入金をお待ちください。
order-cancel-received = この注文にはすでに入金があります。担当者が返金または別の注文への充当を行い、ご連絡します。
order-cancel-do = 注文 { $number } を取り消す
order-cancel-keep = 注文を残す
notice-order-cancelled = 注文を取り消しました。

## Why something cannot be done with an order

refusal-order-not-placed = この注文はまだ確定していません。
refusal-order-already-placed = この注文はすでに確定しています。状況は注文のページで確認できます。
refusal-order-already-completed = この注文は支払いが完了しており、変更できません。
refusal-order-expired = この注文は期限切れです。今日の価格でもう一度注文してください。
refusal-order-cancelled = この注文は取り消されています。今日の価格でもう一度注文してください。
refusal-order-charge-in-progress = この注文はカードに請求中です。決済サービスから請求できなかったとの応答があれば、取り消せます。
refusal-order-not-due = この注文の期限はまだ過ぎていません。
refusal-order-no-method = お支払い方法が選ばれていないか、選んだ方法が利用できなくなりました。選び直してください。
refusal-order-terms-not-accepted = 条件への同意がまだです。
refusal-order-no-bank-account = この通貨の銀行口座がまだありません。カードでお支払いいただくか、お問い合わせください。
refusal-quote-changed = 価格、条件、または日付が変わりました。購入の前に注文をもう一度確認してください。
refusal-quote-no-price = このプランには、お使いの通貨での価格がありません。

## Mails

mail-order-expired-subject = 注文 { $number } が期限切れになりました
mail-order-expired-body = 注文 { $number } は、期限までに入金がなかったため期限切れになりました。何も有効になっておらず、お支払いの義務もありません。

    すでに送金された場合は、二重に支払わないでください。もう一度注文し、両方の注文番号をお知らせください。新しい注文に充当するか、ご返金します。
mail-order-expired-action = 注文を確認する
mail-order-transfer-subject = 注文 { $number }: { $expires }までのお振り込みのご案内
mail-order-transfer-body = 注文 { $number } を承りました。{ $amount } を、参照番号 { $reference } を添えて正確にお振り込みください。入金期限は { $expires }です。

    入金までは何も有効になりません。振込先と QR コードは注文のページにあります。
mail-order-transfer-action = 振込先を確認する
mail-order-confirmation-subject = { $offer }: 注文 { $number } のお支払いが完了しました
mail-order-confirmation-body = ありがとうございます。{ $offer }の注文 { $number } のお支払い ({ $amount }) が完了しました。メンバーシップは { $starts }から { $ends }までです。

    請求書、今後の日程、これまでの経過は注文のページにあります。
mail-order-confirmation-action = 注文を確認する
mail-order-declined-subject = 注文 { $number }: カードへの請求はできませんでした
mail-order-declined-body = { $offer }の注文 { $number } について、決済サービスから応答がありました。{ $reason }

    請求は行われておらず、注文は残っています。もう一度試すか、別のお支払い方法を選んでください。
mail-order-declined-action = 注文を進める
