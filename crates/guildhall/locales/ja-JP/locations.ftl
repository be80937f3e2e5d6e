### 会社の場所。

location-title = 場所
location-lead = 会社の拠点です。場所ごとに、そこでの購入や報奨に使うネットワーク ID があります。
location-seat = 本店
location-ids = 会社自体の ID はサポートと契約に使い、変わることはありません。
location-places = 会社の場所
location-contact = 主な連絡先
location-closed-on = { $date }に閉鎖
location-shares = 本店の住所を使用
location-own = 独自の住所
location-own-text = 下の欄に入力してください。
location-none-title = 場所はまだありません
location-none-text = 本店だけで業務を行う会社には必要ありません。
location-new-title = 場所の追加
location-new-lead = 場所には独自のネットワーク ID がすぐに割り当てられます。
location-opened-on = 開設日
location-closed-fact = 閉鎖日
location-name-hint = 都市名など、社内での呼び名。
location-country = 国または地域
location-open = 場所を追加
location-close = この場所を閉鎖
location-keep = 残す
location-close-title = { $name } を閉鎖しますか?
location-close-consequence = 閉鎖した場所は再開できず、そのネットワーク ID がほかに使われることもありません。これまでの記録は残ります。
location-link = 場所を表示
partner-field-location-name = 場所の名前
partner-field-location-contact-name = 連絡先の氏名
partner-field-location-contact-email = 連絡先のメール アドレス
partner-field-location-contact-phone = 連絡先の電話番号
notice-location-opened = 場所を追加し、ネットワーク ID を割り当てました。
notice-location-closed = 場所を閉鎖しました。
refusal-location-too-many = 場所の数が上限に達しています。追加が必要な場合はご連絡ください。
refusal-location-known = 「{ $name }」という場所はすでにあります。別の名前を付けてください。
refusal-location-closed = この場所は { $on }に閉鎖され、変更できません。再び使う場合は新しい場所を追加してください。
event-location-opened = 場所 { $name } (ネットワーク ID { $network_id }) が追加されました。
event-location-changed = 場所 { $name } ({ $network_id }) が変更されました。
event-location-closed = 場所 { $name } ({ $network_id }) が閉鎖されました。
location-count = { $count ->
    [0] 本店のほかに場所はありません。
   *[other] 本店のほかに { $count } か所あります。
}
fault-not-found-company = 現在は { $company } として操作しています。ほかの会社の内容は、名前のメニューから会社を切り替えると開けます。
