# 選用方案。

offer-benefit-in-pack = { $text } ({ $pack })
pack-services = 服務方案
pack-learning = 學習方案
pack-title = 選擇方案
pack-choose = 選擇方案
pack-open-title = 請為本期選擇一個方案
pack-open = 會員資格包含兩個方案，只能選用其中一個。選擇之前，兩個方案的權益都無法使用。選擇的效力至 { $until }，下次續約前無法變更。
pack-carried = 本期沿用上一期的方案。只要本期尚未使用該方案的任何權益，即可變更一次；首次使用後即固定至 { $until }。
pack-made = 方案已選定，效力至 { $until }。下一期會先沿用此方案，屆時可重新選擇。
pack-works = 使用中
pack-look = 檢視此選項
pack-both = 兩個方案都包含
pack-confirm-title = 本期選用{ $pack }？
pack-gets = 您將取得：{ $pack }
pack-leaves = 您將放棄：{ $pack }
pack-warning = 選擇的效力至 { $until }，下次續約前無法變更，支援人員也無法代為變更。
pack-confirm-go = 選用{ $pack }
pack-back = 返回方案比較
pack-choose-first = 請先選擇方案
pack-yours = { $offer } 的選用方案
notice-pack-chosen = 已選定，此方案的所有權益均可使用。
refusal-benefit-choose-first = 此權益屬於選用方案，而本期尚未選擇方案。請先在「權益」中選擇。
refusal-benefit-pack-none = 沒有可選擇的方案：本期提供的權益均可使用。
refusal-benefit-pack-chosen = 本期已選定方案，效力至 { $until }；續約後可重新選擇。
refusal-benefit-pack-used = 本期已使用此方案的權益，因此固定至 { $until }；續約後可重新選擇。
event-benefit-pack-chosen = { $pack ->
    [services] 已為 { $offer } 選用服務方案。
   *[learning] 已為 { $offer } 選用學習方案。
}
