### 帳簿：入金の充当先と、返金されるもの。

event-money-allocated = { $amount } を注文 { $number } に充当しました。
event-money-released = 注文 { $number } に充当していた { $amount } を解除し、未充当に戻しました。
event-subscription-cancelled = メンバーシップ「{ $offer }」はキャンセルされました。
task-paid-twice = 注文 { $number } は別の請求で支払い済みでしたが、さらに { $amount } が請求されました。
task-paid-twice-advice = 注文のページで、余分に請求した金額を返金してください。最初の請求とメンバーシップはそのままです。

event-refund-begun-card = 注文 { $number } の { $amount } をカードに返金しています。
event-refund-begun-transfer = 注文 { $number } の { $amount } を振り込みで返金します。
event-refund-pending = 注文 { $number } の { $amount } の返金は処理待ちです。
event-refund-unknown = 注文 { $number } の { $amount } の返金について、決済サービスの応答が失われました。もう一度照会し、二重に返金することはありません。
event-refund-succeeded = 注文 { $number } の { $amount } を返金しました。
event-refund-failed = 注文 { $number } の { $amount } の返金に失敗しました。
event-chargeback-opened = カード名義人が注文 { $number } の { $amount } に異議を申し立て、銀行が代金を留保しています。
event-chargeback-won = 銀行の裁定により、注文 { $number } の { $amount } はそのままとなりました。
event-chargeback-lost = 銀行が注文 { $number } の { $amount } を取り戻しました。
task-refund-transfer = 注文 { $number } の { $amount } を振り込みで返金してください。
task-refund-transfer-advice = 入金元の口座へ銀行で振り込み、その参照番号を会社の入出金ページに記録してください。
task-refund-failed = 注文 { $number } の { $amount } の返金に失敗しました。
task-refund-failed-advice = 決済サービスまたはカード会社が拒否しました。代金はまだこちらにあります。会社の入出金ページでもう一度試すか、振り込みについて会社と取り決めてください。
task-chargeback-opened = カード名義人が注文 { $number } の { $amount } に異議を申し立てました。
task-chargeback-opened-advice = 期限までに、注文、条件への同意、請求書を添えて決済サービスから銀行に回答してください。裁定までメンバーシップは続きます。
task-chargeback-rest = 銀行は注文 { $number } の料金の一部だけを取り戻し、{ $amount } が未充当で残っています。
task-chargeback-rest-advice = メンバーシップは終了し、請求書は取り消し済みです。残りを会社の入出金ページで返金してください。
refusal-refund-nothing-left = 返金できるものは残っていません。
refusal-refund-contested = 異議の裁定が出るまで、カード会社が代金を留保しています。
refusal-refund-used-for-upgrade = このメンバーシップは{ $on }に上位レベルの価格の割引に使われ、置き換えられたため、料金は返金されません。
refusal-refund-ended = メンバーシップは{ $on }に終了しました。
refusal-refund-renewed-since = その後、次の年度が購入されています。
refusal-refund-earlier-year-runs = 前の年度がまだ続いています。失われないよう、お問い合わせください。
refusal-refund-not-offered = この年度の規則に返金はありません。
refusal-refund-too-late = 料金を返金できるのは{ $last_day }まででした。
refusal-refund-benefit-activated = 特典が { $count } 件有効化されています。
refusal-refund-key-viewed = プロダクト キーが { $count } 件表示されています。
refusal-refund-already-made = この返金は済んでいるか、カードへの返金です。
refund-way-card = お支払いのカードへ
refund-way-transfer = 入金元の口座への振り込みで
refund-task-note = 返金の手続きを始めました。
chargeback-task-note = 銀行の裁定が出ました。
mail-refund-begun-subject = 注文 { $number }: { $amount } を返金します
mail-refund-begun-body = メンバーシップ「{ $offer }」は本日終了し、料金 { $amount } を{ $way }返金します。請求書には返還請求書が添えられています。

    返金の手続きが済みましたら、あらためてお知らせします。銀行での反映には、さらに数日かかることがあります。
mail-refund-begun-action = 注文を見る
mail-refund-surplus-subject = { $amount } を返金します
mail-refund-surplus-body = 注文 { $number } について受け取った { $amount } は充当先がないため、{ $way }返金します。メンバーシップに影響はありません。
mail-refund-surplus-action = 注文を見る
mail-refund-made-subject = { $amount } を返金しました
mail-refund-made-body = 注文 { $number } の { $amount } を{ $way }返金しました。銀行での反映には数日かかることがあります。
mail-refund-made-action = 注文を見る
mail-chargeback-lost-subject = { $offer }: 支払いが取り戻されたため、メンバーシップは終了しました
mail-chargeback-lost-body = カード会社が注文 { $number } の { $amount } を取り戻しました。これに伴いメンバーシップ「{ $offer }」は終了し、請求書は取り消されました。

    お心当たりのない場合は、いつでもあらためて購入していただけます。
mail-chargeback-lost-action = 注文を見る
support-refund-not = 本日は返金できません
order-refund-title = メンバーシップは終了し、料金を返金します
order-refund-made = { $amount } を{ $way }返金しました。銀行での反映には数日かかることがあります。
order-refund-begun = { $amount } を{ $way }返金する手続き中です。済みましたらお知らせします。
order-refund-failed = { $amount } の返金を銀行がまだ受け付けていません。お客様の操作は不要です。別の方法を手配し、お知らせします。
order-to-invoices = 返還請求書を見る
