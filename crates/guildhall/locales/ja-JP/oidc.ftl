### 他のサービスのアカウントによるサインイン。

## サインインのページ

oidc-or = お持ちのアカウントを使う場合
oidc-button = { $provider } でサインイン

## うまくいかない場合

oidc-failed-title = サインインできませんでした
oidc-failed-lead = メール アドレスとパスワードによるサインインは、これまでどおり使用できます。
oidc-failed-again = もう一度試す
oidc-failed-other = サインインのページへ
refusal-oidc-unreachable = { $provider } から現在応答がありません。数分後にもう一度試すか、別の方法でサインインしてください。
refusal-oidc-misconfigured = { $provider } によるサインインの設定に誤りがあります。このパートナー センターの運営担当者に連絡し、それまでは別の方法でサインインしてください。
refusal-oidc-spent = { $provider } によるこのサインインは、別のブラウザーで始められたか、使用済みか、{ $minutes } 分を過ぎています。もう一度始めてください。
refusal-oidc-denied = { $provider } でサインインが承認されませんでした。情報は何も送信されていません。
refusal-oidc-not-redeemed = { $provider } でサインインが完了しませんでした。もう一度始めてください。
refusal-oidc-untrusted = { $provider } から届いた内容を検証できなかったため、サインインしていません。繰り返す場合は、このパートナー センターの運営担当者に連絡してください。
refusal-oidc-email-unverified = { $provider } でメール アドレスが確認されていません。そちらでアドレスを確認するか、そちらの管理者に依頼してから、もう一度サインインしてください。
refusal-oidc-other-domain = { $provider } は、ここではお使いのドメインのメール アドレスを証明できません。別の方法でサインインするか、このパートナー センターの運営担当者に問い合わせてください。
refusal-oidc-stranger = { $email } のユーザーはここにはいません。貴社のユーザー管理の管理者にこのアドレスを招待してもらい、もう一度 { $provider } でサインインしてください。
refusal-oidc-staff = プログラムの担当者は { $provider } ではサインインできません。メール アドレスとパスワードを使用してください。
refusal-oidc-linked-already = ここのアカウントには、{ $provider } の別のアカウントが既に接続されています。別の方法でサインインし、そのアカウントを使わなくなった場合は「アカウント」で接続を解除してください。

## アカウント

oidc-accounts = 接続済みのアカウント
oidc-accounts-lead = これらのアカウントでは、ここのパスワードなしでサインインできます。使わなくなったものは接続を解除してください。
oidc-accounts-provider = 接続先
oidc-accounts-linked = 接続日時
oidc-accounts-used = 最終利用
oidc-accounts-remove = 接続を解除
notice-identity-removed = アカウントの接続を解除しました。
event-user-linked = { $name } が { $provider } のアカウントを接続しました。
event-user-unlinked = { $name } が { $provider } のアカウントの接続を解除しました。

## お知らせのメール

mail-identity-linked-subject = { $provider } のアカウントでサインインできるようになりました
mail-identity-linked-body =
    今後は { $provider } のアカウントでパートナー センターにサインインできます。

    お心当たりがない場合は、アカウントのページで接続を解除し、他のセッションをすべて終了したうえで、貴社のユーザー管理の管理者に知らせてください。
mail-identity-linked-action = アカウントを確認
