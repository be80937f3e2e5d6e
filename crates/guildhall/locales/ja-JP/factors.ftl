### 本人確認の 2 段階目: 認証アプリ、回復コード、再確認。

## サインインの 2 段階目

second-title = 2 段階認証
second-lead = パスワードは正しく入力されました。設定した 2 段階目で、本人であることを確認してください。
second-field-code = コード
second-code-hint = 認証アプリに今表示されている 6 桁の数字、または回復コードの 1 つです。
second-go = 続ける
second-lost = どちらも使えない場合は、会社の管理者またはプログラムの担当者が 2 段階目を解除できます。その後サインインして、設定し直してください。
second-leave = キャンセルしてサインアウト
notice-sign-in-over = 10 分を超えたため、サインインを終了しました。最初からやり直してください。

## 再確認

again-title = ご本人の確認
again-lead = これから行う操作は、お金の移動や権限の変更にかかわります。前回の確認から 15 分を超えた場合は、もう一度本人確認が必要です。
again-lost = 先ほど送信した内容は実行されていません。この確認の後でフォームに戻り、もう一度送信できます。
again-go = 続ける
again-leave = 実行せずに戻る
notice-proved = 確認しました。続けられます。
notice-proved-send-again = 確認しました。先ほど送信した内容は実行されていません。もう一度送信してください。

## 設定が必要なとき

enrol-title = 2 段階認証の設定
enrol-lead-company = { $company } では、サインインに 2 段階目が必要です。一度設定すると、すべてのページが開きます。
enrol-lead-staff = プログラムの担当者は 2 段階認証でサインインします。一度設定すると、すべてのページが開きます。
enrol-authenticator = スマートフォンの認証アプリに表示される 6 桁のコードを、パスワードの後に入力します。

## 認証アプリの設定

authenticator-title = 認証アプリの設定
authenticator-lead = アプリで画像を読み取り、表示されたコードを入力して、動作を確認してください。
authenticator-picture = 認証アプリで読み取る画像
authenticator-type = 読み取れない場合は、このキーをアプリに入力してください (時間ベース、6 桁):
authenticator-field-code = アプリのコード
authenticator-code-hint = 6 桁の数字です。30 秒ごとに変わります。
authenticator-go = 有効にする
authenticator-back = 有効にせずに戻る

## 回復コード

codes-title = 回復コード
codes-lead = スマートフォンをなくしたときに、1 つにつき 1 回サインインできます。印刷するか、パスワード マネージャーに保管してください。
codes-once = 表示されるのは今回だけです。以前の回復コードは使えなくなりました。
codes-go = 保管しました

## 自分のアカウント

factors-title = 2 段階認証
factors-lead = 2 段階目があれば、パスワードを知られてもサインインされません。
factors-on = 有効
factors-codes-left =
    { $left ->
        [0] 回復コードが残っていません。新しいコードを取得してください。
       *[other] 回復コードは残り { $left } 個です。
    }
factors-bound = 会社またはプログラムが 2 段階目を求めています。
factors-add-authenticator = 認証アプリを設定
factors-renew-codes = 新しい回復コードを取得
factors-remove = 削除
factor-authenticator = 認証アプリ
notice-factor-added = 2 段階目が有効になりました。他のセッションは終了しました。
notice-factor-removed = 削除しました。

## 拒否

refusal-factor-wrong-code = コードが正しくありません。アプリに次のコードが表示されるのを待つか、スマートフォンの時刻を確認するか、回復コードを使ってください。
refusal-factor-code-used = このコードは既に使われました。アプリに次のコードが表示されるまで、最長 30 秒お待ちください。
refusal-factor-wrong-password = パスワードが違います。確認するか、サインアウトしてサインイン リンクを取得してください。
refusal-factor-has-authenticator = 認証アプリは既に設定されています。別のものを設定する前に削除してください。
refusal-factor-not-begun = 確認するものがありません。別のウィンドウで設定が済んだか、やり直されています。アカウントを確認してください。
refusal-factor-none-yet = 先に認証アプリまたはパスキーを設定してください。回復コードも一緒に発行されます。
refusal-factor-required = サインインには 2 段階目が必要で、これが唯一のものです。別のものを設定してから削除してください。

## 出来事

event-factor-added-authenticator = { $name } が認証アプリを設定しました。
event-factor-removed-authenticator = { $name } が認証アプリを削除しました。
event-factor-codes-renewed = { $name } が新しい回復コードを作成しました。
event-factor-code-used = { $name } が回復コードを使いました。残りは { $left } 個です。

## メール

mail-factor-added-subject = サインインの 2 段階目が追加されました
mail-factor-added-body =
    パートナー センターのアカウントに追加されました: { $factor }。他のセッションはすべて終了しました。

    心当たりがない場合は、すぐに新しいパスワードを設定し、会社の管理者に 2 段階目の解除を依頼してください。
mail-factor-added-action = アカウントを確認
mail-factor-removed-subject = サインインの 2 段階目が削除されました
mail-factor-removed-body =
    パートナー センターのアカウントから削除されました: { $factor }。

    心当たりがない場合は、すぐに新しいパスワードを設定し、2 段階目を設定し直してください。
mail-factor-removed-action = アカウントを確認
mail-factor-codes-renewed-subject = 新しい回復コードが作成されました
mail-factor-codes-renewed-body =
    パートナー センターのアカウントの回復コードが新しくなりました。以前のコードは使えません。

    心当たりがない場合は、すぐに新しいパスワードを設定し、回復コードを作り直してください。
mail-factor-codes-renewed-action = アカウントを確認
mail-factor-code-used-subject = 回復コードが使われました
mail-factor-code-used-body =
    パートナー センターのアカウントに回復コードでサインインがありました。残りは { $left } 個です。

    心当たりがない場合は、すぐに新しいパスワードを設定し、回復コードを作り直してください。
mail-factor-code-used-action = アカウントを確認

## 会社の決まりと、紛失時の解除

refusal-factor-own-first = 先に、アカウントでご自身の 2 段階目を設定してください。その後で他の人に求められます。
refusal-factor-no-own-reset = ご自身の 2 段階目はアカウントで変更します。紛失した場合は、別の管理者またはプログラムの担当者に依頼してください。
refusal-factor-none-to-reset = このユーザーには 2 段階目がなく、解除するものはありません。
event-factor-rule-set-nobody = サインインの 2 段階目は誰にも求められなくなりました。
event-factor-rule-set-admins = サインインの 2 段階目が管理者に求められるようになりました。
event-factor-rule-set-everybody = サインインの 2 段階目が全員に求められるようになりました。
event-factor-reset = { $name } の 2 段階目が解除されました。理由: { $reason }
mail-factor-reset-subject = サインインの 2 段階目が解除されました
mail-factor-reset-body =
    パートナー センターのアカウントの 2 段階目が解除され、すべての端末からサインアウトしました。理由: { $reason }

    パスワードでサインインし、2 段階目を設定し直してください。依頼した覚えがない場合は、すぐに新しいパスワードを設定し、会社の管理者に確認してください。
mail-factor-reset-action = アカウントを確認
