### サポート: 連絡先、連絡の内容、サブスクリプションのキャンセルの意味。

support-lead = 担当者がお答えします。多くの質問はポータルですぐに解決できます。まず下の項目をご覧ください。
support-contact = 連絡先
support-contact-note = 日本語、中国語、英語でご連絡いただけます。カード番号やパスワードは送らないでください。
support-network-id = お知らせいただくネットワーク ID

## 項目

support-topics = 連絡できること
support-sign-in = サインイン
support-sign-in-text = 新しいリンクをご自分で送信できます。メールが届かない場合はご連絡ください。
support-sign-in-go = リンクを送信する
support-company = 会社
support-company-text = 審査で承認されなかった、審査に時間がかかっている、住所や名称が変わったとき。
support-company-go = 会社の情報を見る
support-payment = 注文と支払い
support-payment-text = 心当たりのない請求、記録されていない振込、拒否されたカード。
support-payment-go = 注文を見る
support-invoice = 請求書
support-invoice-text = 請求書はすべてポータルにあります。足りないものや誤りがある場合はご連絡ください。
support-invoice-go = 請求書を見る
support-renewal = 更新
support-renewal-text = 更新できる時期、請求の日付と金額は、各サブスクリプションに示されています。
support-renewal-go = サブスクリプションを見る
support-cancel = キャンセル
support-cancel-text = サブスクリプションのページから始めてください。キャンセルの意味と、返金されるかどうかが示されます。
support-cancel-go = サブスクリプションを選ぶ

## サブスクリプションのキャンセル

support-cancel-lead = { $offer } をキャンセルするとどうなるか、返金されるか、どのように申請するか。
support-cancel-ended = このサブスクリプションはすでに終了しており、キャンセルするものはありません。
support-which = 自動更新を無効にしますか、キャンセルしますか
support-turning-off = 自動更新を無効にする
support-turning-off-text = 多くの場合はこちらで足ります。お支払い済みの 1 年は { $day } まで続き、その後は請求されません。ご自分ですぐに行えます。
support-cancelling = キャンセルする
support-cancelling-text = メンバーシップと特典が、会社全体について期限前に終了します。元に戻すことはできず、プランを新たに購入することになります。返金は下の規則に従う場合に限られます。
support-refund = 返金されますか
support-refund-open = 今日は返金を申請できます
support-refund-open-text = この契約期間の規則では、購入から { $days } 日以内、{ $day }まで (当日を含む) 返金されます。
support-refund-unused-text = この契約期間の規則では、特典を使用せず、キーも表示していない場合に限り、購入から { $days } 日以内、{ $day }まで (当日を含む) 返金されます。申請時にサポートが確認します。
support-refund-over = 返金の期限は過ぎました
support-refund-over-text = この契約期間の規則では、購入から { $days } 日以内に限り返金されます。最終日は { $day }でした。キャンセルはできますが、返金はありません。
support-refund-none = この規則に返金はありません
support-refund-none-text = この契約期間の規則には返金の定めがありません。キャンセルはできますが、返金はありません。
support-refund-bought = 購入日
support-refund-last-day = 返金の最終日
support-refund-amount = お支払い額
support-how = 申請の方法
support-path-request = この契約期間の規則では、キャンセルは要求で依頼します。ここで出せ、問題点の種類とサブスクリプションは記入済みです。
support-path-form = この契約期間の規則には記入済みの要求があり、問題点の種類とサブスクリプションが入っています。
support-what-next = サポートが決定するまで、何も変わりません。回答はメールで届き、要求のページでも状況を確認できます。
