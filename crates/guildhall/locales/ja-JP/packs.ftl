# 選択式のパック。

offer-benefit-in-pack = { $text } ({ $pack })
pack-services = サービス パック
pack-learning = 学習パック
pack-title = パックの選択
pack-choose = パックを選ぶ
pack-open-title = 今期のパックを 1 つ選んでください
pack-open = メンバーシップには 2 つのパックがあり、使えるのはどちらか 1 つです。選ぶまでは、どちらのパックの特典も使えません。選択は { $until } まで有効で、次の更新まで変更できません。
pack-carried = 今期は前の年のパックを引き継いでいます。今期まだ何も使っていなければ、1 回だけ変更できます。最初に使った時点で { $until } まで確定します。
pack-made = パックは { $until } まで確定しています。次の年もこのパックで始まり、選び直すことができます。
pack-works = 利用中
pack-look = この選択を確認
pack-both = どちらを選んでも使える特典
pack-confirm-title = 今期は{ $pack }にしますか?
pack-gets = 使えるようになるもの: { $pack }
pack-leaves = 使えないもの: { $pack }
pack-warning = 選択は { $until } まで有効です。次の更新までは変更できず、サポートでも変更できません。
pack-confirm-go = { $pack }を選ぶ
pack-back = パックの比較に戻る
pack-choose-first = 先にパックを選んでください
pack-yours = { $offer }のパック
notice-pack-chosen = 選択しました。パックの特典をすべて使えます。
refusal-benefit-choose-first = この特典は選択式のパックに含まれていますが、今期のパックがまだ選ばれていません。先に「特典」でパックを選んでください。
refusal-benefit-pack-none = 選ぶパックはありません。今期の特典はすべて使えます。
refusal-benefit-pack-chosen = 今期のパックはすでに選択済みです。{ $until } まで変わりません。更新後に選び直せます。
refusal-benefit-pack-used = 今期すでにこのパックの特典を使ったため、{ $until } まで確定しています。更新後に選び直せます。
event-benefit-pack-chosen = { $pack ->
    [services] { $offer }にサービス パックが選ばれました。
   *[learning] { $offer }に学習パックが選ばれました。
}
