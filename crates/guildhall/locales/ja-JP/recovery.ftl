### 会社の誰もサインインできなくなった場合の復旧。

recovery-link = 会社の誰もサインインできなくなりましたか?
recovery-title = 会社の誰もサインインできません
recovery-lead = 管理者が退職した会社向けの手続きです。パスワードを忘れただけの場合は、サインイン ページからリンクを受け取れます。
recovery-how = 会社のドメインを管理していることを証明していただき、依頼を審査し、会社の全員に知らせます。{ $days } 日間異議がなければ参加できます。
recovery-field-network-id = ネットワーク ID
recovery-hint-network-id = 7 桁の数字。注文と請求書に記載されています。
recovery-field-name = 氏名
recovery-field-email = 業務用メール アドレス
recovery-hint-email = 会社のドメインにある本人のアドレス。
recovery-go = 依頼を送信
recovery-sent-title = メールをご確認ください
recovery-sent-lead = ネットワーク ID とアドレスが一致する場合は、次の手順を記載したメールをお送りします。
recovery-sent-nothing = 数分たってもメールが届かない場合は一致していません。会社の Web サイトまたは社員と同じドメインのアドレスをお使いください。
recovery-proof-title = 会社のドメインを証明
recovery-proof-lead = 会社のドメインを管理しているところで、次のレコードを追加してください。追加できるのはドメインの管理者だけです。
recovery-record-kind = レコードの種類
recovery-record-name = レコードの名前
recovery-record-value = レコードの値
recovery-proof-later = 新しいレコードが行き渡るまで数時間かかることがあります。メールのリンクからこのページに戻れます。
recovery-proof-go = レコードを追加しました。確認する
recovery-publish = シミュレーション環境にレコードを追加
notice-recovery-published = シミュレーションのネーム サーバーにレコードが登録されました。
recovery-reason = 理由:
recovery-state = 状態
recovery-state-begun = ドメイン未証明
recovery-state-proven = ドメイン証明済み、審査中
recovery-told-proven = 会社の全員に知らせました。決定はメールでお知らせします。もう一度確認しますので、それまでレコードを残しておいてください。
recovery-state-expired = 証明の期限切れ
recovery-told-expired = 期限内にレコードが見つかりませんでした。新しいレコードで、もう一度手続きしてください。
recovery-state-approved = 承認済み、異議申し立て期間中
recovery-told-approved = 会社から異議がなければ { $date }に参加できます。その際にリンク付きのメールをお送りします。
recovery-state-rejected = 却下
recovery-told-rejected = 記載された点を改めて、もう一度手続きできます。
recovery-state-objected = 会社から異議がありました
recovery-told-objected = 参加を許可できる人が会社にいます。社内で確認してください。
recovery-state-done = 参加済み
recovery-told-done = メールのリンクからサインインできます。
recovery-own-title = 会社への参加依頼
recovery-own-lead = 会社の誰もサインインできないとして、会社のドメインを証明した人がいます。
recovery-proven-at = ドメインの証明日時
recovery-effective-on = 参加日
recovery-object = 異議を申し立てる
recovery-object-text = あなたはサインインしており、自分で人を追加できます。異議を申し立てると依頼はすぐに終了し、社内で確認するよう本人に知らせます。
recovery-leave = 審査に任せる
recovery-decide-title = { $company } への参加依頼
recovery-decide-lead = 会社の誰もサインインできないとのことです。証明を会社の情報と照合してください。
recovery-approve-text = 会社の全員に知らせ、{ $days } 日間異議を受け付けます。その後、本人が参加し、ロールを与えられるようになります。
recovery-reject-text = 何も変わりません。本人と会社が理由を読みます。
recovery-reason-hint = 照合した内容、または不足している点。本人が読みます。{ $at_most } 文字以内。
recovery-to-decide = この依頼を決定
notice-recovery-objected = 依頼を終了しました。本人と同僚に知らせます。
notice-recovery-decided = 決定を記録しました。本人と会社にメールが届きます。
refusal-text-recovery-network-id = ネットワーク ID は 7 桁の数字です。注文または請求書をご確認ください。
refusal-recovery-no-name = ネーム サーバーに { $name } がまだ見つかりません。レコード名が完全に一致しているか確認してください。管理画面によってはドメインが自動で付け加えられます。新しいレコードは行き渡るまで数時間かかることがあります。
refusal-recovery-no-record = ネーム サーバーに { $name } はありますが、TXT レコードがありません。レコードの種類を確認して、もう一度お試しください。
refusal-recovery-other-record = { $name } に TXT レコードが { $count } 件ありますが、求められた値のものがありません。値をコピーし直して、もう一度お試しください。
refusal-recovery-silence = { $domain } のネーム サーバーから時間内に応答がありませんでした。依頼はそのままです。数分後にもう一度お試しください。
refusal-recovery-failure = { $domain } のネーム サーバーがエラーを返しました。ドメインの管理者に確認するか、しばらくしてからもう一度お試しください。
refusal-recovery-too-old = この依頼は期限が過ぎています。サインイン ページからもう一度手続きしてください。
refusal-recovery-another = この会社については別の依頼を審査中です。終わってからもう一度お試しください。
refusal-recovery-decided = この依頼はすでに終了または決定されています。ページを開き直して現在の状態を確認してください。
event-recovery-begun = { $name } ({ $email }) が、誰もサインインできないとして参加を依頼しました。
event-recovery-proven = { $name } がドメイン { $domain } を証明しました。
event-recovery-approved = { $name } が { $on }に参加することが承認されました: { $reason }
event-recovery-rejected = { $name } の参加依頼が却下されました: { $reason }
event-recovery-objected = { $name } の参加依頼に異議が申し立てられました。
event-recovery-done = { $name } が参加しました。ロール: { $roles }。
task-recovery = { $name } ({ $email }) が参加を依頼しています。会社の誰もサインインできません。ドメイン { $domain } は証明済みです。
task-recovery-advice = 証明を確認し、依頼のページで理由を添えて決定してください。
mail-recovery-begun-subject = { $company } にサインインするための次の手順
mail-recovery-begun-action = レコードを表示
mail-recovery-asked-subject = { $company } への参加依頼がありました
mail-recovery-asked-action = 依頼を確認
mail-recovery-approved-subject = { $who } が { $day }に { $company } に参加します
mail-recovery-approved-action = 依頼を確認
mail-recovery-rejected-subject = { $company } への参加依頼が却下されました
mail-recovery-rejected-action = 依頼を確認
mail-recovery-objected-subject = { $company } への参加依頼が終了しました
mail-recovery-objected-action = 依頼を確認
mail-recovery-done-subject = { $who } が { $company } に参加しました
mail-recovery-done-action = 会社のユーザーを確認
mail-recovery-begun-body =
    { $company } の誰もサインインできないとして、参加を依頼されました。

    下のボタンから、{ $days } 日以内に会社のドメインへ追加するレコードを確認できます。心当たりがない場合は何もする必要はありません。
mail-recovery-asked-body =
    { $who } ({ $email }) が、{ $company } の誰もサインインできないとして会社のドメインを証明しました。依頼を審査しています。

    サインインして人を追加できる場合は、異議を申し立てられます。
mail-recovery-approved-body =
    人を追加できる方から異議がなければ、{ $who } ({ $email }) は { $day }に管理者として { $company } に参加します。

    理由: { $reason }
mail-recovery-rejected-body =
    { $who } ({ $email }) の { $company } への参加依頼は却下されました。何も変わっていません。

    理由: { $reason }
mail-recovery-objected-body =
    { $company } で人を追加できる方が、{ $who } ({ $email }) の依頼に異議を申し立てました。依頼は終了し、何も変わっていません。
mail-recovery-done-body =
    期限内に異議がなかったため、{ $who } ({ $email }) が管理者として { $company } に参加しました。

    誤りがある場合は、すぐにサポートへご連絡ください。
