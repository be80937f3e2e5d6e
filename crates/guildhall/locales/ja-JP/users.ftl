### ロール、会社のユーザー、サインイン セッション。

## ロール

access-role-none = ユーザー
access-role-global_admin = { role-global-admin }
access-role-user_admin = { role-user-mgmt-admin }
access-role-account_admin = { role-account-admin }
access-role-partner_admin = { role-mpn-admin }
access-role-billing_admin = { role-billing-admin }
access-role-business_profile_admin = { role-bp-admin }
access-role-referrals_admin = { role-referral-admin }
access-role-referrals_user = 紹介ユーザー
access-role-incentives_admin = { role-incentives-admin }
access-role-incentives_user = { role-incentives-user }
access-role-admin_agent = { role-admin-agent }
access-role-helpdesk_agent = { role-helpdesk-agent }
access-role-sales_agent = { role-sales-agent }
access-role-global_admin-does = 会社のすべての操作を行えます。このロールを他の人に付与できるのはこのロールの人だけです。
access-role-user_admin-does = ユーザーを追加、削除し、ロールを付与します。
access-role-account_admin-does = 会社のアカウント (ユーザー、名称、住所) を管理します。
access-role-partner_admin-does = メンバーシップを購入、更新、支払いし、特典を管理します。
access-role-billing_admin-does = 注文と請求書を閲覧し、納税者番号を管理します。
access-role-business_profile_admin-does = 顧客に公開されるビジネス プロファイルを作成します。
access-role-referrals_admin-does = すべての見込み顧客を担当します。
access-role-referrals_user-does = 自分が担当者となっている見込み顧客を扱います。
access-role-incentives_admin-does = インセンティブと、その銀行情報、税務情報を管理します。
access-role-incentives_user-does = インセンティブを閲覧します。
access-role-admin_agent-does = 会社の日常業務を代行します。
access-role-helpdesk_agent-does = 同僚と顧客を支援します。変更は行いません。
access-role-sales_agent-does = 顧客の商談を担当します。
access-right-buy = メンバーシップの購入と更新
access-right-pay = カードと自動更新の管理
access-right-orders = 注文と請求書の閲覧
access-right-invoices = 請求書のダウンロード
access-right-tax = 納税者番号の管理
access-right-users = ユーザーの管理
access-right-activity = アクティビティ ログの閲覧

## 会社のユーザー

users-title = ユーザー
users-lead = 会社を代表するすべての人と、それぞれが行える操作です。
users-rights = 行えること
users-looks = プランとメンバーシップの閲覧
users-act = 操作
users-look = 表示
users-you = あなた
users-rests-on-one-title = すべてが 1 人に委ねられています
users-rests-on-one = 購入またはユーザーの追加を行える人が 1 人しかいません。その人が退職したり不在になったりすると、メンバーシップが失効するおそれがあります。もう 1 人にこれらのロールを付与してください。
users-invite-title = ユーザーを招待
users-invite-lead = 招待された人はリンク付きのメールを受け取り、自分でパスワードを設定してサインインします。
users-invite-go = 招待を送信
users-invite-again = 招待を再送信
users-email-hint = チームのアドレスではなく、本人の勤務先アドレスを入力してください。
users-roles-hint = ロールのない人はプラン、メンバーシップ、同僚を閲覧できます。ロールは組み合わせることができます。
users-role-shut = このロールは他の人が付与します。
users-show-title = { $name } のロール
users-keep = ロールを保存
users-back = 変更せずに戻る
users-remove = このユーザーを削除
users-remove-title = { $name } を削除しますか?
users-remove-consequence = { $name } はただちに会社からサインアウトされ、会社を代表できなくなります。これまでの操作は記録に残ります。
users-remove-go = 削除
users-remove-keep = 残す
users-field-name = 氏名
users-field-email = メール アドレス
users-field-language = 言語
users-field-roles = ロール
notice-user-invited = 招待を送信しました。
notice-user-changed = ロールを保存しました。
notice-user-removed = ユーザーを削除し、会社からサインアウトしました。
refusal-users-out-of-reach = ご自身のロールでは次のロールを付与または解除できません: { $roles }。
refusal-users-last-keeper = ユーザーを追加できる人がいなくなります。先に、同僚にアカウント管理者、ユーザー管理の管理者、またはグローバル管理者のロールを付与してください。
refusal-users-last-buyer = 購入と更新を行える人がいなくなります。先に、同僚にパートナー管理者またはグローバル管理者のロールを付与してください。
refusal-users-signed-in = このユーザーは既にサインインしたことがあり、招待は不要です。パスワードを忘れた場合は、サインイン ページからリンクを取得できます。
refusal-text-user-known = この人は既に会社のユーザーです。代わりにロールを変更してください。
refusal-text-roles-crowded-admin = 現行の規則では、管理者ロールは 1 人につき 1 つです。いずれか 1 つを残してください。
refusal-text-roles-crowded-agent = 現行の規則では、エージェントのロールは 1 人につき 1 つです。いずれか 1 つを残してください。
refusal-text-roles-crowded-incentives = 現行の規則では、インセンティブのロールは 1 人につき 1 つです。いずれか 1 つを残してください。
refusal-text-roles-crowded-referral = 現行の規則では、紹介またはマーケティングのロールは 1 人につき 1 つです。いずれか 1 つを残してください。
event-user-roles-changed = { $name } のロールは次のとおりになりました: { $roles }。
event-user-removed = { $name } を削除しました。

## 招待メール

mail-user-invited-subject = { $company } のユーザーとして招待されました
mail-user-invited-body =
    { $company } がパートナー センターのユーザーにあなたを追加しました。

    下のボタンからパスワードを設定してサインインしてください。リンクは { $hours } 時間以内に 1 回だけ使えます。期限が過ぎた場合は、サインイン ページから新しいリンクを取得できます。
mail-user-invited-action = パスワードを設定
mail-user-invited-known-subject = { $company } を代表できるようになりました
mail-user-invited-known-body = { $company } がパートナー センターのユーザーにあなたを追加しました。これまでどおりサインインし、会社を選択してください。
mail-user-invited-known-action = 会社を選択

users-link = ユーザーの招待とロールの変更

## 自分のアカウント

account-title = アカウント
account-lead = ここでの登録情報と、サインイン中のセッションです。
account-sessions = サインイン中のセッション
account-sessions-lead = セッションは、操作がないと自動的に、また最長半日で終了します。心当たりのないセッションは終了し、新しいパスワードを設定してください。
account-begun = サインイン日時
account-seen = 最終利用
account-browser = ブラウザー
account-company = 会社
account-this = このセッション
account-end = 終了
account-end-others = 他のセッションをすべて終了
notice-session-ended = セッションを終了しました。
notice-sessions-ended = 他のセッションをすべて終了しました。

## アクティビティ ログ

activity-title = アクティビティ ログ
activity-title-of = { $company } のアクティビティ ログ
activity-lead = 会社で行われたすべての操作 (内容、日時、実行者) です。
activity-show = ログをすべて表示
activity-filter = ログの絞り込み
activity-filter-go = 表示
activity-who = 実行者
activity-everybody = すべてのユーザー
activity-who-operator = プログラム運営担当
activity-who-system = 自動
activity-what = 対象
activity-everything = すべて
activity-what-order = 注文
activity-what-subscription = メンバーシップ
activity-what-invoice = 請求書
activity-what-receipt = 銀行振込
activity-what-payment-method = カード
activity-what-person = ユーザー
activity-what-partner = 会社
activity-what-competency = コンピテンシー
activity-from = 開始日
activity-to = 終了日
activity-at = 日時
activity-what-head = 内容
activity-count = { $count } 件
activity-file = 表計算用ファイルをダウンロード
activity-none-title = 該当する項目はありません
activity-none-text = 選択した条件に合う記録はありません。
activity-show-all = すべて表示
