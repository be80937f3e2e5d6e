### The calendar feed: its page, and the words inside it.

feed-link = 在行事曆中查看日期
feed-title = 行事曆中的日期
feed-lead = 一個不公開的網址，您的行事曆程式可從中讀取貴公司的續約日期並隨時更新。
feed-address = 行事曆網址
feed-there = 已建立，建立時間：{ $made }
feed-none = 尚未建立
feed-what = 內容包括每項會員資格的最後一天、續約期間的第一天與最後一天、自動續約的日期，以及我們寄出提醒的日子。
feed-secret = 任何知道這個網址的人都能讀取這些日期，請勿外流。除此之外，它無法開啟任何內容。
feed-ends = 當您撤銷網址、角色變更或離開公司時，網址即失效。
feed-make = 建立網址
feed-make-again = 建立新網址
feed-again-text = 我們不保留網址的副本。如果遺失，請建立新網址，舊網址會隨即失效。
feed-revoke = 撤銷網址
feed-made-title = 您的行事曆網址
feed-made-text = 請立即複製：網址只會顯示這一次。在行事曆程式中選擇「訂閱行事曆」或「從網際網路新增」，然後貼上。
feed-open = 在此裝置的行事曆程式中開啟
notice-calendar-feed-revoked = 網址已失效，使用它的行事曆不會再收到任何內容。

## Inside the calendar

# The calendar's own name.
feed-name = 會員資格日期：{ $company }
feed-opens = { $offer }：續約期間開始
feed-closes = { $offer }：可續約的最後一天
feed-charge = { $offer }：自動續約（如已儲存信用卡）
feed-reminder = { $offer }：我們會寄出提醒
feed-about = 會員資格有效至 { $ends }。可於 { $opens } 至 { $closes } 續約。

## What happened

event-calendar-feed-made = { $name } 建立了不公開的行事曆網址。
event-calendar-feed-revoked = { $name } 撤銷了不公開的行事曆網址。
