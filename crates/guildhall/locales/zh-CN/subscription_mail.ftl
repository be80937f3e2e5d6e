### 订阅过程中的邮件：提醒、自动续订，以及续订受阻的原因。

## 周年日期之前

mail-reminder-upcoming-automatic-subject = “{ $offer }”将于 { $charge }自动续订
mail-reminder-upcoming-automatic-body =
    “{ $offer }”的年度将于 { $ends }结束。自动续订已开启：将于 { $charge }向保存的信用卡收费，下一年度随后无缝衔接。年费（未税）：{ $price }。

    您无需做任何事。如果不想要下一年度，请在 { $charge }之前关闭自动续订；届时权益可用到 { $benefits }。
mail-reminder-upcoming-automatic-action = 查看订阅
mail-reminder-upcoming-no-card-subject = “{ $offer }”无法自动续订：没有保存的信用卡
mail-reminder-upcoming-no-card-body =
    “{ $offer }”的年度将于 { $ends }结束。自动续订虽已开启，但没有保存信用卡，因此 { $charge }无法收费。年费（未税）：{ $price }。

    请在 { $opens }至 { $closes }之间自行续订，首尾两日均包含在内。如果不续订，会员资格将失效，权益于 { $benefits }结束。
mail-reminder-upcoming-no-card-action = 查看订阅
mail-reminder-upcoming-subject = “{ $offer }”将于 { $ends }到期
mail-reminder-upcoming-body =
    “{ $offer }”的年度将于 { $ends }结束，且不会自动续订。年费（未税）：{ $price }。

    请在 { $opens }至 { $closes }之间自行续订，首尾两日均包含在内。如果不续订，会员资格将失效，权益于 { $benefits }结束。
mail-reminder-upcoming-action = 查看订阅

## 续订时段内

mail-reminder-last-week-subject = 续订“{ $offer }”只剩最后一周：到 { $closes }为止
mail-reminder-last-week-body =
    “{ $offer }”的年度已于 { $ends }结束，目前尚未续订。{ $closes }是可以续订的最后一天。年费（未税）：{ $price }。

    逾期会员资格即失效，只能重新购买。权益于 { $benefits }结束。
mail-reminder-last-week-action = 立即续订

## 自动续订

mail-auto-renew-off-subject = “{ $offer }”的自动续订已关闭
mail-auto-renew-off-body =
    按照您的要求，“{ $offer }”的年度于 { $ends }结束时，不会向任何信用卡收费。

    您可以在 { $opens }至 { $closes }之间自行续订，首尾两日均包含在内。续订后自动续订会重新开启，在此之前无法开启。
mail-auto-renew-off-action = 查看订阅
mail-renewal-failed-subject = “{ $offer }”的信用卡付款被拒
mail-renewal-failed-body =
    “{ $offer }”自动续订所用的信用卡被拒，没有扣除任何款项。我们将于 { $next }再试一次。

    这段时间会员资格和权益照常。您也可以在 { $closes }之前，改用其他信用卡或银行转账自行续订。
mail-renewal-failed-action = 自行续订
mail-renewal-failed-last-subject = “{ $offer }”未能续订：最后一次扣款也被拒
mail-renewal-failed-last-body =
    “{ $offer }”自动续订所用的信用卡再次被拒，没有扣除任何款项，我们也不会再试。

    这段时间会员资格和权益照常。请在 { $closes }之前，改用其他信用卡或银行转账自行续订。逾期会员资格即失效。
mail-renewal-failed-last-action = 自行续订
mail-renewal-no-card-subject = “{ $offer }”未能续订：没有保存的信用卡
mail-renewal-no-card-body =
    “{ $offer }”的自动续订虽已开启，但没有保存信用卡。因此没有收费，年度也没有续订。

    这段时间会员资格和权益照常。请在 { $closes }之前，用信用卡或银行转账自行续订。逾期会员资格即失效。
mail-renewal-no-card-action = 自行续订
mail-renewal-conditions-subject = “{ $offer }”未能续订：有条件不满足
mail-renewal-conditions-body =
    “{ $offer }”没有自动续订，因为产品/服务的某项条件已不满足。没有扣除任何款项。

    续订页面会说明缺少什么以及如何补足。请在 { $closes }之前自行续订。逾期会员资格即失效。
mail-renewal-conditions-action = 查看缺少的条件
mail-renewal-missed-subject = “{ $offer }”未能续订：续订时段已结束
mail-renewal-missed-body =
    “{ $offer }”的年度本应自动续订，但我们未能在续订时段于 { $closes }结束之前从您的信用卡扣款。因此没有扣除任何款项，会员资格也已失效。

    这不是您的过失。您可以重新购买“{ $offer }”，或请我们协助。
mail-renewal-missed-action = 查看产品/服务
