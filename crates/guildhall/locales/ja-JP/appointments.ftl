### サポートからの電話の時間: 選ぶ、変更する、取り消す、その結果。

## パートナー向け

appointment-title = サポートからの電話
appointment-lead = この要求についてサポートからお電話する 30 分を選んでください。サポートの対応時間は{ $hours }です。
appointment-offer = 文章だけでは解決しない場合は、サポートからお電話する 30 分を選べます。
appointment-choose = 時間を選ぶ
appointment-move = 別の時間を選ぶ
appointment-stands = 予約済み
appointment-agreed = 時間
appointment-by-support = サポートの現地時間: { $when }
appointment-when = { $day } { $from } から { $to } まで ({ $zone })
appointment-half-hour = { $time } (サポートの現地時間: { $day } { $from }、{ $zone })
appointment-phone = 電話番号
appointment-phone-hint = この番号にお電話します。+ と国番号から入力してください。
appointment-zone = タイム ゾーン
appointment-zone-hint = 地域と都市。例: Asia/Tokyo。
appointment-which = 表示する時間
appointment-show = 時間を表示する
appointment-day = 日
appointment-starts = 時間
appointment-starts-on = { $day }の時間
appointment-starts-hint = { $zone } の時間です。サポートに別の電話の予定がある時間は表示されません。
appointment-full = 選べる日の時間はすべて埋まっています。明日になるともう 1 日選べるようになります。それまではサポートに文章でお伝えください。
appointment-book-do = この時間で予約する
appointment-move-do = この時間に変更する
appointment-call-off = 電話を取り消す
appointment-file = 予定表用に保存する
appointment-outcome-withdrawn = 会社が取り消し
appointment-outcome-declined = サポートが取り消し
appointment-outcome-ended = 要求の終了または別のキューへの移動により取り消し
appointment-outcome-held = 実施済み
appointment-outcome-missed = 実施されず
appointment-entry = サポートからの電話: { $number }
appointment-entry-about = { $title }

    時間の変更や取り消しは要求のページでのみ行えます。この予定に返信しても何も変わりません。

notice-appointment-booked = 時間を予約しました。予定表に追加するメールをお送りします。
notice-appointment-moved = 時間を変更しました。予定表を更新するメールをお送りします。
notice-appointment-withdrawn = 電話を取り消しました。予定表から削除するメールをお送りします。

## できない理由と、できるようになる時

refusal-appointment-closed = この要求は終了しています。再開すると時間を予約できます。
refusal-appointment-not-for-topic = この種類の問題には文章でのみ回答します。必要なことを書いてください。電話のほうが早い場合はサポートからお電話します。
refusal-appointment-nobody-yet = この要求を担当するサポートがまだ決まっていません。担当が決まると、ここで時間を選べます。
refusal-appointment-not-offered = この時間は予約できません。表示された時間から選んでください。
refusal-appointment-too-soon = この時間は近すぎて準備ができません。{ $hours } 時間後以降に始まる時間を選んでください。
refusal-appointment-too-far = 予約できるのは { $days } 日先までです。この時間は { $opens }から選べます。
refusal-appointment-taken = この時間には、サポートに別の電話の予定が入りました。表示された時間から別の時間を選んでください。
refusal-appointment-stands = すでに時間が予約されています。ここで変更できます。
refusal-appointment-changed = 時間がその間に変更されました。別のウィンドウで変更された可能性があります。現在の予約を確かめてから選び直してください。
refusal-appointment-begun = 予約の時間になったため、変更も取り消しもできません。要求のページでサポートに文章でお伝えください。
refusal-appointment-none = この要求には予約がありません。
refusal-appointment-to-come = 予約の時間はまだ来ていません。結果は始まってから記録できます。
refusal-appointment-busy = この要求の予約の時間には、別の会社との電話の予定があります。ほかのスタッフが担当する必要があります。

## スタッフ向け

appointments-title = 会社への電話
appointments-lead = 予約された電話が近いものから並びます。結果がまだ記録されていない電話も含まれます。
appointments-which = 表示する電話
appointments-all = すべて
appointments-cut = ほかにもあります。早く始まるものだけを表示しています。
appointments-age = 予約
appointments-to-mark = 結果は？
appointments-none-title = 電話の予定はありません
appointments-none-text = 会社が時間を選ぶと、ここに表示されます。
appointment-mark = 予約の時間になりました。結果を記録すると一覧から外れます。
appointment-mark-held = 話をした
appointment-mark-missed = 話をしなかった
request-call-off = 取り消す理由
notice-appointment-declined = 電話を取り消し、理由をパートナーに伝えました。
notice-appointment-marked = 記録しました。
system-job-remind-of-appointments = サポートからの電話を知らせる

## 出来事

event-appointment-booked = 要求 { $number } について、{ $on }のサポートからの電話が予約されました。
event-appointment-moved = 要求 { $number } についてのサポートからの電話が { $on }に変更されました。
event-appointment-withdrawn = 要求 { $number } についての { $on }の電話をパートナーが取り消しました。
event-appointment-declined = 要求 { $number } についての { $on }の電話をサポートが取り消しました。
event-appointment-ended = 要求 { $number } が終了したか別のキューに移ったため、{ $on }の電話は取り消されました。
event-appointment-held = サポートが { $on }に要求 { $number } について電話しました。
event-appointment-missed = 要求 { $number } についての { $on }の電話は行われませんでした。

## メール

mail-appointment-booked-subject = { $number }: { $day }にサポートからお電話します
mail-appointment-booked-body =
    要求「{ $title }」について、サポートからお電話します。

    { $day } { $from } から { $to } まで ({ $zone })

    予定表用のファイルを添付しました。時間の変更や取り消しは要求のページでのみ行えます。
mail-appointment-booked-action = 要求を見る
mail-appointment-moved-subject = { $number }: 電話の時間が { $day }に変わりました
mail-appointment-moved-body =
    要求「{ $title }」についての電話の時間が変わりました。

    { $day } { $from } から { $to } まで ({ $zone })

    添付のファイルは、予定表にある予定と置き換わります。
mail-appointment-moved-action = 要求を見る
mail-appointment-withdrawn-subject = { $number }: { $day }の電話は取り消されました
mail-appointment-withdrawn-body =
    ご希望のとおり、{ $day } { $from } ({ $zone }) に予定していた要求「{ $title }」についての電話は行いません。

    添付のファイルを開くと、予定表から削除されます。
mail-appointment-withdrawn-action = 要求を見る
mail-appointment-declined-subject = { $number }: { $day }にはお電話できません
mail-appointment-declined-body =
    次の理由により、{ $day } { $from } ({ $zone }) に要求「{ $title }」についてお電話することができません。

    { $reason }

    要求のページで別の時間を選べます。添付のファイルを開くと、この予定が予定表から削除されます。
mail-appointment-declined-action = 別の時間を選ぶ
mail-appointment-ended-subject = { $number }: { $day }の電話は取り消されました
mail-appointment-ended-body =
    要求「{ $title }」が終了したため、{ $day } { $from } ({ $zone }) の電話は行いません。

    添付のファイルを開くと、予定表から削除されます。
mail-appointment-ended-action = 要求を見る
mail-appointment-routed-subject = { $number }: { $day }の電話は取り消されました
mail-appointment-routed-body =
    要求「{ $title }」はサポートの別の担当に移りました。このため、{ $day } { $from } ({ $zone }) の電話は取り消されました。

    新しい担当が決まると、改めて時間を選べます。添付のファイルを開くと、以前の予定が予定表から削除されます。
mail-appointment-routed-action = 要求を見る
mail-appointment-reminder-subject = { $number }: { $from } にサポートからお電話します
mail-appointment-reminder-body =
    まもなく、要求「{ $title }」についてサポートからお電話します。

    { $day } { $from } から { $to } まで ({ $zone })

    ご説明やご質問の内容を手元にご用意ください。
mail-appointment-reminder-action = 要求を見る
mail-staff-appointment-subject = { $number }: { $day }に { $company } へ電話
mail-staff-appointment-body =
    { $company } が「{ $title }」について電話を希望しています。

    { $day } { $from } から { $to } まで ({ $zone })

    電話番号は要求のページにあります。
mail-staff-appointment-action = 要求を見る
mail-staff-appointment-off-subject = { $number }: { $day }の { $company } への電話はなくなりました
mail-staff-appointment-off-body =
    { $day } { $from } ({ $zone }) に予定していた「{ $title }」についての { $company } への電話は不要です。取り消されたか、ほかのスタッフが電話します。
mail-staff-appointment-off-action = 要求を見る
mail-staff-appointment-reminder-subject = { $number }: { $from } に { $company } へ電話
mail-staff-appointment-reminder-body =
    まもなく、「{ $title }」について { $company } に電話する時間です。

    { $day } { $from } から { $to } まで ({ $zone })
mail-staff-appointment-reminder-action = 要求を見る
