# Choice packs.

offer-benefit-in-pack = { $text } ({ $pack })
pack-services = Services pack
pack-learning = Learning pack
pack-title = Choose a pack
pack-choose = Choose a pack
pack-open-title = Choose one pack for this year
pack-open = Both packs come with the membership, and one of them works. Until you choose, nothing of either can be used. The choice holds until { $until } and cannot be changed before the next renewal.
pack-carried = This year goes on with the pack of the year before. It can be changed once, as long as nothing of it has been used this year: the first use chooses it until { $until }.
pack-made = The pack is chosen until { $until }. The next year begins with it too, and can choose anew.
pack-works = Works
pack-look = Look at this choice
pack-both = Whichever you choose
pack-confirm-title = { $pack } for this year?
pack-gets = You get: { $pack }
pack-leaves = You leave: { $pack }
pack-warning = The choice holds until { $until }. It cannot be changed before the next renewal, not by support either.
pack-confirm-go = Choose the { $pack }
pack-back = Back to both packs
pack-choose-first = Choose a pack first
pack-yours = Choice pack of { $offer }
notice-pack-chosen = Chosen. Everything of the pack can be used.
refusal-benefit-choose-first = This belongs to a choice pack, and none has been chosen for this year. Choose one under “Benefits” first.
refusal-benefit-pack-none = There is nothing to choose: everything this year gives works already.
refusal-benefit-pack-chosen = A pack was chosen for this year already. It stays until { $until }; after a renewal you can choose anew.
refusal-benefit-pack-used = Something of the pack was used this year, which chose it until { $until }. After a renewal you can choose anew.
event-benefit-pack-chosen = { $pack ->
    [services] The services pack was chosen for { $offer }.
   *[learning] The learning pack was chosen for { $offer }.
}
