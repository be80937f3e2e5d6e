### 旧センターからの移行に関するメール。

mail-pmc-invitation-subject = { $company }: パートナー センターへの移行のご案内
mail-pmc-invitation-body =
    { $company } は現在も Partner Membership Center で更新しています。主要プログラム連絡先であるお客様だけが、パートナー センターへ移行できます。

    まず、移行する内容を確認できます。アカウントとすべての場所、メンバーシップ、そして移行前後にそれぞれ更新できる日付です。移行による請求はありません。自動更新は、お客様が確認するまで無効のままです。

    ボタンからパスワードの設定に進む場合、リンクは { $hours } 時間以内に 1 回だけ使用できます。その後は通常どおりサインインするか、サインイン ページで新しいリンクを請求してください。
mail-pmc-invitation-action = 移行する内容を見る
mail-pmc-moved-subject = { $company } はパートナー センターに移行しました
mail-pmc-moved-body =
    { $company } は、場所とメンバーシップとともに Partner Membership Center からパートナー センターに移行しました。

    今後の更新は、パートナー センターの更新期間内に行います。移行したメンバーシップの自動更新は無効です。それぞれを確認し、自動的に更新するかどうかを選んでください。
mail-pmc-moved-action = 日付と自動更新を見る
mail-pmc-moved-back-subject = { $company } は Partner Membership Center に戻りました
mail-pmc-moved-back-body =
    { $company } のパートナー センターへの移行は取り消されました。すべて以前の状態に戻り、更新は Partner Membership Center で行います。請求はありませんでした。
mail-pmc-moved-back-action = Partner Membership Center を開く
