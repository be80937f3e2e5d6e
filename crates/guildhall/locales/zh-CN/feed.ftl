### The calendar feed: its page, and the words inside it.

feed-link = 在日历中查看日期
feed-title = 日历中的日期
feed-lead = 一个保密的网址，您的日历程序可从中读取贵公司的续订日期并保持更新。
feed-address = 日历网址
feed-there = 已创建，创建时间：{ $made }
feed-none = 尚未创建
feed-what = 其中包括每项会员资格的最后一天、续订时段的第一天和最后一天、自动续订的日期，以及我们发送提醒的日子。
feed-secret = 任何知道该网址的人都能读取这些日期，请妥善保管。除此之外，它无法打开任何内容。
feed-ends = 当您撤销网址、角色变更或离开公司时，网址即失效。
feed-make = 创建网址
feed-make-again = 创建新网址
feed-again-text = 我们不保留网址的副本。如果丢失，请创建新网址，旧网址会随即失效。
feed-revoke = 撤销网址
feed-made-title = 您的日历网址
feed-made-text = 请立即复制：网址仅显示这一次。在日历程序中选择“订阅日历”或“从 Internet 添加”，然后粘贴。
feed-open = 在此设备的日历程序中打开
notice-calendar-feed-revoked = 网址已失效，使用它的日历不会再收到任何内容。

## Inside the calendar

# The calendar's own name.
feed-name = 会员资格日期：{ $company }
feed-opens = { $offer }：续订时段开始
feed-closes = { $offer }：可续订的最后一天
feed-charge = { $offer }：自动续订（如已保存信用卡）
feed-reminder = { $offer }：我们会发送提醒
feed-about = 会员资格有效期至 { $ends }。可在 { $opens } 至 { $closes } 期间续订。

## What happened

event-calendar-feed-made = { $name } 创建了保密的日历网址。
event-calendar-feed-revoked = { $name } 撤销了保密的日历网址。
