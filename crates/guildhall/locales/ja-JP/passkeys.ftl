### パスキー: 端末やパスワード マネージャーの鍵。

passkey-sign-in = パスキーでサインイン
passkey-use = パスキーを使う
passkey-or = またはパスキーで
passkey-add = パスキーを追加
passkey-lead = パスキーを使うと、端末の指紋、顔、PIN でサインインでき、パスワードもコードも要りません。このサイトでしか使えないため、ほかの場所でだまし取られることはありません。
passkey-name = パスキーの名前
passkey-name-hint = パスキーを見分けるための名前です。
passkey-name-first = 自分の端末
passkey-cancelled = ブラウザーからパスキーを受け取れませんでした。キャンセルされたか、時間切れか、このサイトのパスキーがありません。もう一度試すか、別の方法を使ってください。
passkey-known = この端末には、このアカウントのパスキーが既にあります。それを使うか、別の端末のパスキーを追加してください。
passkey-lost = サイトから応答がありません。接続を確認して、もう一度お試しください。
passkey-unsupported = このブラウザーはパスキーに対応していません。ほかのサインイン方法はすべて使えます。
passkey-elsewhere = パスキーを使えるのは、このサイトの主なアドレスだけです:
passkey-no-script = パスキーには JavaScript が必要ですが、このブラウザーでは無効です。使うには、このサイトで有効にしてください。ほかのサインイン方法はそのまま使えます。
passkey-added = 追加日時
passkey-used = 最終利用
factor-passkey-named = パスキー「{ $name }」
second-code-hint-recovery = 回復コードの 1 つです。

## 拒否

refusal-factor-passkeys-full = パスキーは 20 個までです。追加する前に 1 つ削除してください。
refusal-factor-passkeys-off = このアドレスではパスキーを使えません。ドメイン名を持つ安全なサイトが必要です。別の方法でサインインしてください。
refusal-factor-no-passkey = ここにはパスキーがありません。コードを使ってください。
refusal-factor-passkey-late = 端末の応答が遅すぎたか、既に使われています。もう一度お試しください。
refusal-factor-passkey-refused = このパスキーを確認できませんでした。もう一度試すか、別の方法を使ってください。
refusal-factor-passkey-unknown = このパスキーは登録されていません。削除されたか、別のアカウントのものです。別の方法でサインインしてください。
refusal-factor-passkey-taken = このパスキーは既に登録されています。別の端末のパスキーを追加してください。
refusal-factor-passkey-copied = このパスキーは拒否されました。複製されたおそれがあります。別の方法でサインインし、アカウントでこのパスキーを削除して、新しく追加してください。

## 出来事とメール

event-factor-added-passkey = { $name } がパスキーを追加しました。
event-factor-removed-passkey = { $name } がパスキーを削除しました。
event-factor-passkey-copied = { $name } のサインインを拒否しました。パスキー「{ $passkey }」が複製されたおそれがあります。
mail-factor-passkey-copied-subject = パスキーが拒否されました
mail-factor-passkey-copied-body =
    パートナー センターのアカウントに、パスキー「{ $name }」でサインインしようとした人がいましたが、カウンターが後戻りしていたため拒否しました。パスキーが別の端末に複製されると、このようになります。

    別の方法でサインインし、このパスキーを削除して、新しく追加してください。
mail-factor-passkey-copied-action = アカウントを確認する
