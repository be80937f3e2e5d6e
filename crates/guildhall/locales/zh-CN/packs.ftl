# 可选权益包。

offer-benefit-in-pack = { $text }（{ $pack }）
pack-services = 服务包
pack-learning = 学习包
pack-title = 选择权益包
pack-choose = 选择权益包
pack-open-title = 请为本期选择一个权益包
pack-open = 成员身份包含两个权益包，只能选用其中一个。选择之前，两个包中的权益都无法使用。选择的有效期至 { $until }，下次续订前无法更改。
pack-carried = 本期沿用上一期的权益包。只要本期尚未使用其中的任何权益，即可更改一次；首次使用后即固定至 { $until }。
pack-made = 权益包已选定，有效期至 { $until }。下一期会先沿用此包，届时可重新选择。
pack-works = 使用中
pack-look = 查看此选项
pack-both = 两个包都包含
pack-confirm-title = 本期选用{ $pack }？
pack-gets = 您将获得：{ $pack }
pack-leaves = 您将放弃：{ $pack }
pack-warning = 选择的有效期至 { $until }，下次续订前无法更改，支持人员也无法代为更改。
pack-confirm-go = 选用{ $pack }
pack-back = 返回比较
pack-choose-first = 请先选择权益包
pack-yours = { $offer } 的权益包
notice-pack-chosen = 已选定，此包中的所有权益均可使用。
refusal-benefit-choose-first = 此权益属于可选的权益包，而本期尚未选择。请先在“权益”中选择。
refusal-benefit-pack-none = 没有可选择的权益包：本期提供的权益均可使用。
refusal-benefit-pack-chosen = 本期已选定权益包，有效期至 { $until }；续订后可重新选择。
refusal-benefit-pack-used = 本期已使用此包中的权益，因此固定至 { $until }；续订后可重新选择。
event-benefit-pack-chosen = { $pack ->
    [services] 已为 { $offer } 选用服务包。
   *[learning] 已为 { $offer } 选用学习包。
}
