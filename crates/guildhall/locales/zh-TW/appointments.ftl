### 支援人員致電的時段：選擇、變更、取消，以及結果。

## 給合作夥伴

appointment-title = 支援人員來電
appointment-lead = 請選擇半小時，支援人員會為這項要求打電話給您。支援時間為{ $hours }。
appointment-offer = 如果文字說明不夠，您可以選擇半小時，由支援人員打電話給您。
appointment-choose = 選擇時段
appointment-move = 選擇其他時段
appointment-stands = 已約定
appointment-agreed = 時段
appointment-by-support = 支援人員的當地時間：{ $when }
appointment-when = { $day } { $from } 至 { $to }（{ $zone }）
appointment-half-hour = { $time }（支援人員當地：{ $day } { $from }，{ $zone }）
appointment-phone = 電話
appointment-phone-hint = 支援人員會撥打這個號碼。請以 + 和國碼開頭。
appointment-zone = 時區
appointment-zone-hint = 區域與城市，例如 Asia/Taipei。
appointment-which = 要顯示的時段
appointment-show = 顯示時段
appointment-day = 日期
appointment-starts = 時段
appointment-starts-on = { $day }的時段
appointment-starts-hint = 以 { $zone } 的時間顯示。支援人員已有其他通話的時段不會列出。
appointment-full = 可選擇的日期都已額滿。明天會多開放一天；在那之前，請以文字聯絡支援人員。
appointment-book-do = 約定這個時段
appointment-move-do = 改到這個時段
appointment-call-off = 取消這次通話
appointment-file = 儲存到行事曆
appointment-outcome-withdrawn = 由公司取消
appointment-outcome-declined = 由支援人員取消
appointment-outcome-ended = 因要求結束或轉到其他佇列而取消
appointment-outcome-held = 已通話
appointment-outcome-missed = 未通話
appointment-entry = 支援人員來電：{ $number }
appointment-entry-about = { $title }

    時段只能在要求的頁面上變更或取消，回覆這個行事曆項目不會有任何作用。

notice-appointment-booked = 時段已約定，我們會寄信將它加入您的行事曆。
notice-appointment-moved = 時段已變更，我們會寄信更新您的行事曆。
notice-appointment-withdrawn = 這次通話已取消，我們會寄信將它從您的行事曆移除。

## 為什麼不行、什麼時候可以

refusal-appointment-closed = 這項要求已結束。重新開啟後才能約定時段。
refusal-appointment-not-for-topic = 這類問題只以文字回覆。請寫下您的需要，必要時支援人員會主動致電。
refusal-appointment-nobody-yet = 還沒有支援人員處理這項要求。一有人開始處理，您就可以在這裡選擇時段。
refusal-appointment-not-offered = 無法選擇這個時段，請從列出的時段中選擇。
refusal-appointment-too-soon = 這個時段太近，來不及準備。請選擇 { $hours } 小時以後開始的時段。
refusal-appointment-too-far = 最多可以選擇 { $days } 天內的時段。這個時段從 { $opens }起可以選擇。
refusal-appointment-taken = 這個時段支援人員已與其他人約定，請從列出的時段中另選一個。
refusal-appointment-stands = 已經約定了一個時段，您可以在這裡變更。
refusal-appointment-changed = 時段在這期間已變更，可能是在另一個視窗。請查看目前的約定後重新選擇。
refusal-appointment-begun = 約定的時間已到，無法再變更或取消。請在要求的頁面上以文字聯絡支援人員。
refusal-appointment-none = 這項要求沒有約定時段。
refusal-appointment-to-come = 約定的時間還沒到。開始之後才能記錄結果。
refusal-appointment-busy = 這項要求約定的時段，您已與另一家公司有約，須由同事處理。

## 給支援人員

appointments-title = 致電公司
appointments-lead = 已約定的通話，最近的排在最上面；也包含尚未記錄結果的通話。
appointments-which = 要顯示的通話
appointments-all = 全部
appointments-cut = 還有更多通話，這裡只列出最早開始的。
appointments-age = 約定於
appointments-to-mark = 結果如何？
appointments-none-title = 沒有通話
appointments-none-text = 公司選擇時段後會列在這裡。
appointment-mark = 約定的時間已到。請記錄結果，這次通話才會從清單移除。
appointment-mark-held = 已通話
appointment-mark-missed = 沒有通話
request-call-off = 取消的原因
notice-appointment-declined = 這次通話已取消，並已將原因告知合作夥伴。
notice-appointment-marked = 已記錄。
system-job-remind-of-appointments = 提醒支援人員來電

## 發生的事

event-appointment-booked = 已約定支援人員於 { $on }就要求 { $number } 來電。
event-appointment-moved = 支援人員就要求 { $number } 的來電已改到 { $on }。
event-appointment-withdrawn = 合作夥伴取消了 { $on }就要求 { $number } 的來電。
event-appointment-declined = 支援人員取消了 { $on }就要求 { $number } 的來電。
event-appointment-ended = 要求 { $number } 已結束或轉到其他佇列，{ $on }的來電因此取消。
event-appointment-held = 支援人員已於 { $on }就要求 { $number } 通話。
event-appointment-missed = { $on }就要求 { $number } 的來電沒有進行。

## 信件

mail-appointment-booked-subject = { $number }：支援人員將於 { $day }致電
mail-appointment-booked-body =
    支援人員會就您的要求「{ $title }」打電話給您：

    { $day } { $from } 至 { $to }（{ $zone }）

    隨信附上行事曆項目。時段只能在要求的頁面上變更或取消。
mail-appointment-booked-action = 檢視要求
mail-appointment-moved-subject = { $number }：來電時段改到 { $day }
mail-appointment-moved-body =
    您的要求「{ $title }」的來電時段已變更：

    { $day } { $from } 至 { $to }（{ $zone }）

    隨信附上的項目會取代行事曆上原有的項目。
mail-appointment-moved-action = 檢視要求
mail-appointment-withdrawn-subject = { $number }：{ $day }的來電已取消
mail-appointment-withdrawn-body =
    依照您的意思，支援人員不會在 { $day } { $from }（{ $zone }）就您的要求「{ $title }」打電話給您。

    隨信附上的項目會將它從行事曆移除。
mail-appointment-withdrawn-action = 檢視要求
mail-appointment-declined-subject = { $number }：支援人員無法在 { $day }致電
mail-appointment-declined-body =
    支援人員無法在 { $day } { $from }（{ $zone }）就您的要求「{ $title }」打電話給您，原因如下：

    { $reason }

    您可以在要求的頁面上選擇其他時段。隨信附上的項目會將這個時段從行事曆移除。
mail-appointment-declined-action = 選擇其他時段
mail-appointment-ended-subject = { $number }：{ $day }的來電已取消
mail-appointment-ended-body =
    您的要求「{ $title }」已結束，因此支援人員不會在 { $day } { $from }（{ $zone }）致電。

    隨信附上的項目會將它從行事曆移除。
mail-appointment-ended-action = 檢視要求
mail-appointment-routed-subject = { $number }：{ $day }的來電已取消
mail-appointment-routed-body =
    您的要求「{ $title }」已轉由其他支援人員處理，{ $day } { $from }（{ $zone }）的來電因此取消。

    一有人開始處理，您就可以選擇新的時段。隨信附上的項目會將原本的時段從行事曆移除。
mail-appointment-routed-action = 檢視要求
mail-appointment-reminder-subject = { $number }：支援人員將於 { $from } 致電
mail-appointment-reminder-body =
    支援人員即將就您的要求「{ $title }」打電話給您：

    { $day } { $from } 至 { $to }（{ $zone }）

    請準備好要說明或詢問的內容。
mail-appointment-reminder-action = 檢視要求
mail-staff-appointment-subject = { $number }：{ $day }致電 { $company }
mail-staff-appointment-body =
    { $company } 希望就「{ $title }」通話：

    { $day } { $from } 至 { $to }（{ $zone }）

    電話號碼在要求的頁面上。
mail-staff-appointment-action = 檢視要求
mail-staff-appointment-off-subject = { $number }：{ $day }不必致電 { $company }
mail-staff-appointment-off-body =
    { $day } { $from }（{ $zone }）不必就「{ $title }」致電 { $company }：通話已取消，或由同事致電。
mail-staff-appointment-off-action = 檢視要求
mail-staff-appointment-reminder-subject = { $number }：{ $from } 致電 { $company }
mail-staff-appointment-reminder-body =
    您即將就「{ $title }」致電 { $company }：

    { $day } { $from } 至 { $to }（{ $zone }）
mail-staff-appointment-reminder-action = 檢視要求
