### 会社: 参加の手続き、審査、会社のページ、会社に関する運営担当のページ。

## はじめのページ

partner-welcome-title = 貴社もパートナー ネットワークへ
partner-welcome-lead = パートナー センターでは、パートナー ネットワークへの参加、1 年単位のメンバーシップ特典の購入、特典の利用、更新ができます。
partner-welcome-gives = メンバーシップで得られるもの
partner-welcome-give-free = 無料で、更新の必要がないネットワーク メンバーシップ
partner-welcome-give-offers = さらに必要な場合の 1 年単位のプラン: Action Pack、Silver と Gold のメンバーシップ
partner-welcome-give-benefits = 自社の業務に使えるソフトウェア、クラウドのシート、クレジット、アドバイザリー時間
partner-welcome-give-renewal = はっきりした日付: いつ、いくら請求され、いつまで更新や停止ができるか
partner-welcome-give-language = 請求書も含め、すべてをご自分の言語で
partner-welcome-how = 手続きの流れ
partner-welcome-step-enrol = 会社を登録し、業務用メール アドレスを確認コードで証明します。所要時間は約 5 分です。
partner-welcome-step-vetting = 会社を審査し、結果をメールでお知らせします。
partner-welcome-step-buy = 適したプランを選び、クレジット カードまたは銀行振込で支払います。
partner-welcome-join = 会社を登録する
partner-welcome-sign-in = サインイン

## 登録フォーム

partner-join-title = 会社の登録
partner-join-lead = 省略可能と示されていない項目だけを入力してください。次に、確認コードをメールでお送りします。
partner-join-back = はじめのページ
partner-join-contact = ご担当者
partner-join-company = 会社
partner-join-go = 同意して続行
partner-join-known = 会社がすでにネットワークに参加していますか?
partner-field-contact-name = 氏名
partner-field-email = 業務用メール アドレス
partner-field-phone = 電話番号
partner-field-language = 言語
partner-field-legal-name = 会社の正式名称
partner-field-country = 本店所在地の国または地域
partner-field-line1 = 住所
partner-field-line2 = 住所 (2 行目)
partner-field-city = 市区町村
partner-field-region = 都道府県または州
partner-field-postal-code = 郵便番号
partner-field-website = Web サイト
partner-field-agreement = 契約
partner-hint-contact-name = 最初のパートナー管理者になります。購入、更新、管理ができます。
partner-hint-email = 会社のドメインにあるご自身のアドレス。サインインに使用します。
partner-hint-language = メールと請求書に使用します。ポータルはどの言語でも表示できます。
partner-hint-legal-name = 登記されているとおりに入力してください。請求書の宛名になります。
partner-hint-country = 価格の通貨もこれで決まります。通貨は次のページに表示されます。
partner-choose-country = 国または地域を選択
partner-choose = 選択してください
partner-agreement-version = バージョン { $version }、{ $date }から有効
partner-agree = 会社を代表して「{ $title }」に同意します。

## 確認コード

partner-confirm-title = メールの確認コードを入力
partner-confirm-lead = { $email } に 6 桁の確認コードを送信しました。有効時間は { $minutes } 分です。
partner-field-code = 確認コード
partner-hint-code = 6 桁の数字
partner-confirm-go = アドレスを確認
partner-confirm-no-mail = メールが届かない場合
partner-confirm-no-mail-text = 迷惑メールのフォルダーと、上のアドレスを確認してください。1 分後に新しいコードを送信できます。その時点で前のコードは無効になります。
partner-confirm-resend = 新しいコードを送信
partner-confirm-change = 入力内容を変更
partner-currency = 通貨
partner-currency-note = 通貨は本店所在地の国によって決まり、価格、支払い、請求書に使用されます。

## 登録の完了

partner-network-id = ネットワーク ID
partner-done-title = 会社の登録が完了しました
partner-done-lead = { $company } にネットワーク ID が付与されました。注文や請求書に記載されます。お問い合わせの際もお知らせください。
partner-done-next = 次のステップ
partner-done-step-mail = { $email } 宛てのメールにあるリンクからパスワードを設定し、サインインしてください。リンクは 24 時間有効です。
partner-done-step-vetting = 会社を審査します。結果はメールでお知らせします。それまでの状況は会社のページで確認できます。
partner-done-step-decided = 会社の審査は終わっています。結果は会社のページにあります。
partner-done-step-offers = 会社が承認されると、メンバーシップ特典を購入できます。

## 審査

partner-vetting = 審査
partner-vetting-none = アドレス未確認
partner-vetting-pending = 審査中
partner-vetting-authorized = 承認済み
partner-vetting-rejected = 却下

## 会社のページ

partner-company-title = 会社
partner-company-lead = 会社について登録されている内容、会社のためにサインインできる人、同意した契約です。
partner-pending-title = 会社を審査しています
partner-pending-text = { $date }から審査中です。何もしていただく必要はありません。結果はメールでお知らせします。会社が承認されると、メンバーシップ特典を購入できます。
partner-authorized-title = 会社は { $date }に承認されました
partner-authorized-text = 条件を満たすメンバーシップ特典を購入できます。
partner-rejected-title = 会社は { $date }に却下されました
partner-rejected-reason = 理由:
partner-rejected-text = 記載された点を改めたうえで、ご連絡ください。もう一度審査します。
partner-rejected-support = サポートに問い合わせる
partner-facts = 法的ビジネス プロファイル
partner-address = 住所
partner-enrolled-on = 登録日
partner-users = ユーザー
partner-user-name = 氏名
partner-user-email = メール アドレス
partner-user-role = ロール
partner-user-state = サインイン
partner-user-ready = パスワード設定済み
partner-user-invited = 未サインイン
partner-agreements = 同意した契約
partner-agreements-lead = バージョンの下は、同意した文面の SHA-256 ハッシュ値の先頭部分です。
partner-agreement-version-head = バージョン
partner-agreement-by = 同意した人
partner-agreement-at = 同意した日時

## 運営担当の一覧

partner-list-title = パートナー
partner-list-lead = アドレスを確認済みのすべての会社です。
partner-list-search = パートナーの検索
partner-list-go = 検索
partner-list-q = 検索
partner-list-q-hint = 名前、メール アドレス、ネットワーク ID、注文番号。先頭だけでも検索できます
partner-list-any = すべて
partner-head-company = 会社
partner-head-country = 国または地域
partner-list-count = { $total } 社中 { $shown } 社を表示
partner-list-all = すべてのパートナーを表示
partner-list-none-title = 該当する会社がありません
partner-list-none-text = この条件では見つかりませんでした。文字を減らすか、別の状態を選んでください。
partner-list-empty-title = 会社がまだありません
partner-list-empty-text = 最初の会社が登録してアドレスを確認すると、ここに表示されます。

## 1 社についての運営担当のページ

partner-show-lead = ネットワーク ID { $network_id }
partner-show-rejected = { $date }に却下
partner-show-pending = この会社は { $date }から審査結果を待っています。
partner-show-again = この会社は却下されました。問題が改められたら承認できます。
partner-authorize = 承認
partner-reject = 却下
partner-competencies = コンピテンシー
partner-competencies-none = 記録されたコンピテンシーはありません。
partner-competency-act = 操作
partner-competency-record = コンピテンシーを記録する
partner-competency-save = コンピテンシーを記録
partner-competency-withdraw = 取り消し
partner-field-competency = コンピテンシー
partner-field-level = レベル
partner-field-attained-on = 取得日
partner-hint-attained-on = 2024-03-04 のように年月日を入力してください。今日より後の日付は入力できません。
partner-level-silver = Silver
partner-level-gold = Gold
partner-history = 履歴
partner-memberships = メンバーシップ
partner-memberships-none = 購入されたメンバーシップはまだありません。
partner-membership = メンバーシップ
partner-membership-term = 最新の期間
partner-orders-none = 注文はまだありません。
partner-orders-all = この会社のすべての注文
partner-invoices-none = 発行された請求書はまだありません。
partner-invoices-all = この会社のすべての請求書

## 審査待ちの一覧

partner-queue-title = 審査
partner-queue-lead = 審査結果を待っている会社です。待ち時間の長い順に並んでいます。
partner-queue-since = 待機開始日
partner-queue-decide = 決定
partner-queue-count = 待機中の { $total } 社のうち { $shown } 社を表示
partner-queue-empty-title = 待っている会社はありません
partner-queue-empty-text = 登録されたすべての会社の審査が終わっています。
partner-reject-title = { $company } を却下
partner-reject-consequence = { $company } は何も購入できなくなります。管理者には理由を記載したメールが届き、会社のページにも表示されます。後から承認することもできます。
partner-field-reason = 理由
partner-hint-reason = 会社がこの文を読みます。改めるべき点を書いてください。{ $at_most } 文字以内。
partner-reject-go = 会社を却下
partner-reject-keep = 審査待ちのままにする

## お断りの理由

refusal-enrolment-sent-just-now = 1 分以内にコードを送信したばかりです。少し待ってから、もう一度送信してください。
refusal-enrolment-sent-too-often = このアドレスには 1 日に 5 回コードを送信しました。最後の送信から 24 時間後に、もう一度送信できます。
refusal-enrolment-replaced = この登録はもうありません。同じアドレスの新しい登録に置き換えられました。最後に開いたページで続けるか、もう一度登録してください。
refusal-vetting-email-not-proven = この会社はまだメール アドレスを確認していません。
refusal-vetting-email-already-proven = メール アドレスはすでに確認されています。
refusal-vetting-already-authorized = この会社はすでに承認されています。その間に別の担当者が決定しました。
refusal-vetting-already-rejected = この会社はすでに却下されています。その間に別の担当者が決定しました。
refusal-competency-not-held = この会社はこのコンピテンシーを持っていないか、その間に取り消されました。
refusal-text-agreement-changed = 契約の新しいバージョンが有効になりました。お読みのうえ、もう一度同意してください。
refusal-text-code-wrong = コードが違います。最新のメールに記載された 6 桁の数字を入力してください。
refusal-text-code-expired = コードの有効時間が過ぎました。新しいコードを送信してください。
refusal-text-code-tries = 誤った入力が続いたため、コードは無効になりました。新しいコードを送信してください。
refusal-text-competency-unknown = プログラムにこのコンピテンシーはありません。一覧から選んでください。
refusal-text-day-ahead = まだ来ていない日付です。今日またはそれより前の日付を入力してください。
refusal-text-day-form = 日付ではありません。2024-03-04 のように入力してください。

## お知らせとイベント

notice-code-sent = 新しいコードを送信しました。
notice-partner-authorized = 会社を承認しました。管理者にメールが届きます。
notice-partner-rejected = 会社を却下しました。管理者に理由を記載したメールが届きます。
notice-competency-recorded = コンピテンシーを記録しました。
notice-competency-withdrawn = コンピテンシーを取り消しました。
event-partner-enrolled = 会社が { $email } で登録し、ネットワーク ID { $network_id } が付与されました。
event-agreement-accepted = { $name } が契約のバージョン { $version } に同意しました。
event-vetting-authorized = 会社が承認されました。
event-vetting-rejected = 会社が却下されました: { $reason }
event-competency-recorded =
    { $level ->
        [gold] コンピテンシー「{ $competency }」が記録されました: Gold、取得日 { $attained_on }。
       *[other] コンピテンシー「{ $competency }」が記録されました: Silver、取得日 { $attained_on }。
    }
event-competency-withdrawn = コンピテンシー「{ $competency }」が取り消されました。

## メール

mail-partner-confirm-code-subject = { $code }: パートナー センターの確認コード
mail-partner-confirm-code-body =
    { $company } をパートナー ネットワークに登録する手続きです。ページに次のコードを入力してください。

    { $code }

    コードの有効時間は { $minutes } 分です。お心当たりがない場合は、何もする必要はありません。コードがなければ手続きは進みません。
mail-partner-confirm-code-action = コードを入力
mail-partner-account-exists-subject = パートナー センターのアカウントはすでにあります
mail-partner-account-exists-body =
    おそらくご本人が、このアドレスで { $company } を登録しようとしました。このアドレスのアカウントはすでにあるため、新しいアカウントは作成していません。

    別の会社を登録するには、先にサインインしてください。パスワードを忘れた場合は、サインインのページから設定し直せます。お心当たりがない場合は、何もする必要はありません。
mail-partner-account-exists-action = サインイン
mail-partner-welcome-subject = { $company } 様、パートナー ネットワークへようこそ
mail-partner-welcome-body =
    { $first ->
        [yes] 会社の登録が完了しました。ネットワーク ID は { $network_id } です。お問い合わせの際にお知らせください。

            下のボタンからパスワードを設定してください。リンクは { $hours } 時間以内に 1 回だけ使用できます。

            これから会社を審査し、終わりましたらメールでお知らせします。その後、メンバーシップ特典を購入できます。
       *[other] 会社の登録が完了しました。ネットワーク ID は { $network_id } です。お問い合わせの際にお知らせください。

            お持ちのアカウントでサインインし、この会社を選択してください。

            これから会社を審査し、終わりましたらメールでお知らせします。その後、メンバーシップ特典を購入できます。
    }
mail-partner-welcome-action =
    { $first ->
        [yes] パスワードを設定
       *[other] サインイン
    }
mail-partner-authorized-subject = { $company } が承認されました
mail-partner-authorized-body = 審査が終わり、会社が承認されました。条件を満たすメンバーシップ特典を購入できるようになりました。
mail-partner-authorized-action = 会社のページを開く
mail-partner-rejected-subject = { $company } は承認されませんでした
mail-partner-rejected-body =
    審査の結果、現在は承認できません。理由は次のとおりです。

    { $reason }

    記載された点を改めましたら、サポートのページからご連絡ください。もう一度審査します。
mail-partner-rejected-action = 会社のページを開く
