### サインイン、パスワードの設定、会社の選択。

## サインインのページ

access-sign-in-title = サインイン
access-sign-in-lead = ご自身のアカウントのメール アドレスとパスワードを使用してください。
access-sign-in-go = サインイン
access-field-email = メール アドレス
access-field-password = パスワード
access-forgotten-link = パスワードを忘れた場合、またはまだ設定していない場合
access-no-account = 会社がまだネットワークに参加していませんか?
access-join-link = 会社を登録する

## 新しいリンク

access-forgotten-title = サインイン リンクの取得
access-forgotten-lead = メール アドレスを入力してください。新しいパスワードを設定するためのリンクをお送りします。リンクは 24 時間以内に 1 回だけ使用できます。
access-forgotten-go = リンクを送信
access-sent-title = メールボックスを確認してください
access-sent-lead = そのアドレスでサインインしている方がいる場合は、リンクを記載したメールを送信しました。
access-sent-nothing = 数分たっても届かない場合は、迷惑メールのフォルダーを確認し、別のアドレスで登録していないかを確認してください。
access-sent-staff = プログラムの担当者のリンクは、このシステムを管理する同僚が渡します。メールでは送信されません。
access-back-to-sign-in = サインインに戻る

## パスワードの設定

access-password-title = パスワードの設定
access-password-lead = { $name } 様、ようこそ。このアカウントのパスワードを決めてください。次回からはこのパスワードでサインインします。
access-password-hint = 8 文字以上。空白で区切ったいくつかの単語は、安全で覚えやすいパスワードになります。
access-password-go = パスワードを設定してサインイン
access-spent-title = このリンクは使用できません
access-spent-go = 新しいリンクを取得

## 試行回数が多すぎる場合

access-wait-title = しばらくお待ちください
access-wait-lead = 短い時間に試行が繰り返されました。この制限は、パスワードの推測や大量のメール送信を防ぐためのものです。
access-wait-seconds = { $seconds } 秒後にもう一度お試しください。
access-wait-minutes = { $minutes } 分後にもう一度お試しください。
access-wait-back = フォームに戻る

## 会社の選択

access-companies-title = 会社の選択
access-companies-lead = 一度に 1 社の担当者として操作します。アカウント メニューからいつでも切り替えられます。
access-companies-note = { $role } · ネットワーク ID { $network_id }
access-companies-current = 選択中
access-companies-go = 続行

## お断りの理由

refusal-access-wrong-sign-in = メール アドレスとパスワードの組み合わせが正しくありません。両方を確認するか、サインイン リンクを取得してください。
refusal-access-no-company = お使いのアカウントは現在どの会社にも属していません。貴社のパートナー管理者に、もう一度追加するよう依頼してください。
refusal-access-link-spent = サインイン リンクは 24 時間以内に 1 回だけ使用できます。このリンクは使用済みか、期限が過ぎているか、コピーが不完全です。
refusal-text-password-short = パスワードが短すぎます。8 文字以上にしてください。
refusal-text-password-long = パスワードが長すぎます。128 文字以内にしてください。
refusal-text-password-like-email = パスワードにメール アドレスの名前が含まれており、推測されやすくなっています。別のパスワードにしてください。
refusal-text-password-common = 最初に推測されるパスワードの 1 つです。いくつかの単語を並べるなど、別のパスワードにしてください。

## お知らせとイベント

notice-signed-out = サインアウトしました。
event-user-added = { $name } を追加しました。ロール: { $roles }。

## リンクを記載したメール

mail-access-link-subject = サインイン リンクのお知らせ
mail-access-link-body =
    下のボタンからパートナー センターのパスワードを設定し、サインインしてください。

    リンクは { $hours } 時間以内に 1 回だけ使用できます。お心当たりがない場合は、何もする必要はありません。このメールがなければ、誰もサインインできません。
mail-access-link-action = パスワードを設定
