### 支持人员来电的时段：选择、更改、取消，以及结果。

## 面向合作伙伴

appointment-title = 支持人员来电
appointment-lead = 请选择半小时，支持人员会就此请求给您打电话。支持时间为{ $hours }。
appointment-offer = 如果文字说明不够，您可以选择半小时，由支持人员给您打电话。
appointment-choose = 选择时段
appointment-move = 选择其他时段
appointment-stands = 已约定
appointment-agreed = 时段
appointment-by-support = 支持人员的当地时间：{ $when }
appointment-when = { $day } { $from } 至 { $to }（{ $zone }）
appointment-half-hour = { $time }（支持人员当地：{ $day } { $from }，{ $zone }）
appointment-phone = 电话
appointment-phone-hint = 支持人员会拨打此号码。请以 + 和国家/地区代码开头。
appointment-zone = 时区
appointment-zone-hint = 区域和城市，例如 Asia/Shanghai。
appointment-which = 要显示的时段
appointment-show = 显示时段
appointment-day = 日期
appointment-starts = 时段
appointment-starts-on = { $day }的时段
appointment-starts-hint = 以 { $zone } 的时间显示。支持人员已有其他通话的时段不会列出。
appointment-full = 可选择的日期都已约满。明天会多开放一天；在此之前，请以文字联系支持人员。
appointment-book-do = 约定此时段
appointment-move-do = 改到此时段
appointment-call-off = 取消此次通话
appointment-file = 保存到日历
appointment-outcome-withdrawn = 由公司取消
appointment-outcome-declined = 由支持人员取消
appointment-outcome-ended = 因请求结束或转到其他队列而取消
appointment-outcome-held = 已通话
appointment-outcome-missed = 未通话
appointment-entry = 支持人员来电：{ $number }
appointment-entry-about = { $title }

    时段只能在请求的页面上更改或取消，答复此日历项不会产生任何作用。

notice-appointment-booked = 时段已约定，我们会发送邮件将其添加到您的日历。
notice-appointment-moved = 时段已更改，我们会发送邮件更新您的日历。
notice-appointment-withdrawn = 此次通话已取消，我们会发送邮件将其从您的日历中删除。

## 为何不行、何时可以

refusal-appointment-closed = 此请求已结束。重新打开后才能约定时段。
refusal-appointment-not-for-topic = 此类问题仅以文字答复。请写下您的需要，必要时支持人员会主动致电。
refusal-appointment-nobody-yet = 尚无支持人员处理此请求。一旦有人开始处理，您就可以在这里选择时段。
refusal-appointment-not-offered = 无法选择此时段，请从列出的时段中选择。
refusal-appointment-too-soon = 此时段太近，来不及准备。请选择 { $hours } 小时以后开始的时段。
refusal-appointment-too-far = 最多可以选择 { $days } 天内的时段。此时段从 { $opens }起可以选择。
refusal-appointment-taken = 支持人员在此时段已与他人约定，请从列出的时段中另选一个。
refusal-appointment-stands = 已经约定了一个时段，您可以在这里更改。
refusal-appointment-changed = 时段在此期间已更改，可能是在另一个窗口中。请查看当前的约定后重新选择。
refusal-appointment-begun = 约定的时间已到，无法再更改或取消。请在请求的页面上以文字联系支持人员。
refusal-appointment-none = 此请求没有约定时段。
refusal-appointment-to-come = 约定的时间还没到。开始之后才能记录结果。
refusal-appointment-busy = 在此请求约定的时段，您已与另一家公司有约，须由同事处理。

## 面向支持人员

appointments-title = 致电公司
appointments-lead = 已约定的通话，最近的排在最上面；也包括尚未记录结果的通话。
appointments-which = 要显示的通话
appointments-all = 全部
appointments-cut = 还有更多通话，这里只列出最早开始的。
appointments-age = 约定于
appointments-to-mark = 结果如何？
appointments-none-title = 没有通话
appointments-none-text = 公司选择时段后会列在这里。
appointment-mark = 约定的时间已到。请记录结果，此次通话才会从列表中移除。
appointment-mark-held = 已通话
appointment-mark-missed = 没有通话
request-call-off = 取消的原因
notice-appointment-declined = 此次通话已取消，并已将原因告知合作伙伴。
notice-appointment-marked = 已记录。
system-job-remind-of-appointments = 提醒支持人员来电

## 发生的事

event-appointment-booked = 已约定支持人员于 { $on }就请求 { $number } 来电。
event-appointment-moved = 支持人员就请求 { $number } 的来电已改到 { $on }。
event-appointment-withdrawn = 合作伙伴取消了 { $on }就请求 { $number } 的来电。
event-appointment-declined = 支持人员取消了 { $on }就请求 { $number } 的来电。
event-appointment-ended = 请求 { $number } 已结束或转到其他队列，{ $on }的来电因此取消。
event-appointment-held = 支持人员已于 { $on }就请求 { $number } 通话。
event-appointment-missed = { $on }就请求 { $number } 的来电没有进行。

## 邮件

mail-appointment-booked-subject = { $number }：支持人员将于 { $day }致电
mail-appointment-booked-body =
    支持人员会就您的请求“{ $title }”给您打电话：

    { $day } { $from } 至 { $to }（{ $zone }）

    随信附上日历项。时段只能在请求的页面上更改或取消。
mail-appointment-booked-action = 查看请求
mail-appointment-moved-subject = { $number }：来电时段改到 { $day }
mail-appointment-moved-body =
    您的请求“{ $title }”的来电时段已更改：

    { $day } { $from } 至 { $to }（{ $zone }）

    随信附上的日历项会取代日历上原有的一项。
mail-appointment-moved-action = 查看请求
mail-appointment-withdrawn-subject = { $number }：{ $day }的来电已取消
mail-appointment-withdrawn-body =
    按照您的意愿，支持人员不会在 { $day } { $from }（{ $zone }）就您的请求“{ $title }”给您打电话。

    随信附上的日历项会将其从日历中删除。
mail-appointment-withdrawn-action = 查看请求
mail-appointment-declined-subject = { $number }：支持人员无法在 { $day }致电
mail-appointment-declined-body =
    支持人员无法在 { $day } { $from }（{ $zone }）就您的请求“{ $title }”给您打电话，原因如下：

    { $reason }

    您可以在请求的页面上选择其他时段。随信附上的日历项会将此时段从日历中删除。
mail-appointment-declined-action = 选择其他时段
mail-appointment-ended-subject = { $number }：{ $day }的来电已取消
mail-appointment-ended-body =
    您的请求“{ $title }”已结束，因此支持人员不会在 { $day } { $from }（{ $zone }）致电。

    随信附上的日历项会将其从日历中删除。
mail-appointment-ended-action = 查看请求
mail-appointment-routed-subject = { $number }：{ $day }的来电已取消
mail-appointment-routed-body =
    您的请求“{ $title }”已转由其他支持人员处理，{ $day } { $from }（{ $zone }）的来电因此取消。

    一旦有人开始处理，您就可以选择新的时段。随信附上的日历项会将原来的时段从日历中删除。
mail-appointment-routed-action = 查看请求
mail-appointment-reminder-subject = { $number }：支持人员将于 { $from } 致电
mail-appointment-reminder-body =
    支持人员即将就您的请求“{ $title }”给您打电话：

    { $day } { $from } 至 { $to }（{ $zone }）

    请准备好要说明或询问的内容。
mail-appointment-reminder-action = 查看请求
mail-staff-appointment-subject = { $number }：{ $day }致电 { $company }
mail-staff-appointment-body =
    { $company } 希望就“{ $title }”通话：

    { $day } { $from } 至 { $to }（{ $zone }）

    电话号码在请求的页面上。
mail-staff-appointment-action = 查看请求
mail-staff-appointment-off-subject = { $number }：{ $day }不必致电 { $company }
mail-staff-appointment-off-body =
    { $day } { $from }（{ $zone }）不必就“{ $title }”致电 { $company }：通话已取消，或由同事致电。
mail-staff-appointment-off-action = 查看请求
mail-staff-appointment-reminder-subject = { $number }：{ $from } 致电 { $company }
mail-staff-appointment-reminder-body =
    您即将就“{ $title }”致电 { $company }：

    { $day } { $from } 至 { $to }（{ $zone }）
mail-staff-appointment-reminder-action = 查看请求
