### 自分のパスワードの変更。

access-change-title = パスワードの変更
access-change-lead = 現在のパスワードを入力してから、新しいパスワードを入力してください。ほかのセッションは終了します。
access-change-forgotten = 忘れた場合は、サインアウトしてサインイン ページでリンクを請求してください。
access-change-go = パスワードを変更
access-field-present = 現在のパスワード
access-field-password-new = 新しいパスワード

refusal-text-password-expected = 会社名やこのサイトの名前など、誰もが最初に試す言葉だけのパスワードです。ご自分の言葉を加えてください。
refusal-text-password-not-present = 現在のパスワードと違います。もう一度入力するか、サインアウトしてリンクを請求してください。
refusal-access-no-password = まだパスワードがありません。サインアウトし、サインイン ページでリンクを請求して設定してください。

notice-password-changed = パスワードを変更しました。ほかのセッションは終了しました。
event-password-changed = { $name } 様がパスワードを変更しました。

mail-password-changed-subject = パスワードが変更されました
mail-password-changed-body =
    現在のパスワードを知っている方が、お客様のアカウントに新しいパスワードを設定し、ほかのセッションはすべて終了しました。

    ご本人の操作であれば、何もする必要はありません。心当たりがない場合は、すぐにサインイン ページの「パスワードを忘れた場合」からリンクを受け取り、貴社の管理者に知らせてください。
mail-password-changed-action = アカウントを見る
