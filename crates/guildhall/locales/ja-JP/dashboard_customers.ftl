### ダッシュボード：回答待ちの潜在顧客と、お客様が会社を見つけられるか。

dashboard-customers = お客様
dashboard-leads-count = { $count } 件が回答待ち
dashboard-leads-first = 最初の 1 件は { $day } までに回答してください。過ぎると、お客様は別の会社を選びます。
dashboard-leads-none = 回答待ちの潜在顧客はありません。
dashboard-leads-go = 潜在顧客に回答する
dashboard-leads-all = すべての潜在顧客
dashboard-profile-none = お客様はまだディレクトリで貴社を見つけられません。説明、所在地、業務内容からプロファイルを作り始めてください。
dashboard-profile-draft = お客様はまだディレクトリで貴社を見つけられません。足りない項目を確認して公開してください。
dashboard-profile-changed = お客様が読んでいるのは以前の版です。その後の変更を公開してください。
dashboard-profile-published = お客様はディレクトリで貴社を見つけられます。
dashboard-profile-go = ビジネス プロファイル
