### The calendar feed: its page, and the words inside it.

feed-link = カレンダーで日付を見る
feed-title = カレンダーに表示する日付
feed-lead = お使いのカレンダー アプリが会社の更新日を読み取り、常に最新に保つための秘密の URL です。
feed-address = カレンダーの URL
feed-there = 作成済み（{ $made }）
feed-none = まだありません
feed-what = 各メンバーシップの最終日、更新期間の初日と最終日、自動更新の日、リマインダーの送信日が含まれます。
feed-secret = URL を知っている人は誰でもこれらの日付を読めるため、ほかの人に教えないでください。ほかの情報は開けません。
feed-ends = URL を取り消したとき、役割が変わったとき、会社を離れたときに無効になります。
feed-make = URL を作成
feed-make-again = 新しい URL を作成
feed-again-text = URL の控えはこちらに残りません。紛失した場合は新しい URL を作成してください。古い URL は無効になります。
feed-revoke = URL を取り消す
feed-made-title = カレンダーの URL
feed-made-text = 表示されるのはこの 1 回だけです。今すぐコピーしてください。カレンダー アプリで「カレンダーの購読」または「インターネットから追加」を選び、貼り付けます。
feed-open = このデバイスのカレンダー アプリで開く
notice-calendar-feed-revoked = URL は無効になりました。この URL を使うカレンダーには今後何も届きません。

## Inside the calendar

# The calendar's own name.
feed-name = メンバーシップの日付: { $company }
feed-opens = { $offer }: 更新期間の開始
feed-closes = { $offer }: 更新できる最終日
feed-charge = { $offer }: 自動更新（カードが保存されている場合）
feed-reminder = { $offer }: リマインダーの送信日
feed-about = メンバーシップは { $ends } までです。{ $opens } から { $closes } まで更新できます。

## What happened

event-calendar-feed-made = { $name } が秘密のカレンダー URL を作成しました。
event-calendar-feed-revoked = { $name } が秘密のカレンダー URL を取り消しました。
