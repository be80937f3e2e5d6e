### サインインの 2 段階目についての会社の決まりと、紛失時の解除。

second-rule-title = 2 段階認証
second-rule-lead = 会社の誰がサインイン時に 2 段階目を使わなければならないかを決めます。ほかの人も任意で使えます。
second-rule-change = 決まりを変更
second-rule-own-first = ご自身の 2 段階目がまだありません。同じ立場の人に求める前に、まず設定してください。
second-rule-own = アカウントを開く
second-field-rule = 2 段階目を必須とする人
second-rule-nobody = 2 段階目は必須ではありません。誰でも使えます。
second-rule-admins = 管理者は 2 段階目が必須です。
second-rule-everybody = 全員、2 段階目が必須です。
second-rule-hint = 必須なのに未設定の人は、次にページを開くときに、まず設定します。
second-rule-go = 保存
second-without = { $count } 人が未設定です。
second-user-has = 2 段階目あり
second-user-lacks = 2 段階目が未設定
second-reset-open = 紛失した 2 段階目を解除
second-reset-title = { $name } の 2 段階目を解除
second-reset-consequence = { $name } の 2 段階目をすべて解除し、すべての端末からサインアウトさせ、メールで知らせます。先に電話などで、本人からの依頼であることを確かめてください。
second-field-reason = 理由
second-reason-hint = アクティビティ ログとメールに書かれます。
second-reset-go = 解除する
second-reset-keep = 解除せずに戻る
notice-second-rule-set = 保存しました。各自が次に開くページから適用されます。
notice-second-reset = 2 段階目を解除しました。ユーザーにはメールで知らせます。
