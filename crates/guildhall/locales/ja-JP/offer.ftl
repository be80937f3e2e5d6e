### The membership offers: what each gives, costs and asks for.

## The page of offers

offer-list-lead = パートナーが利用できるすべてのプランと価格です。まだ購入できないプランには、足りない条件をすべて示しています。
offer-gets = 1 年間の内容
offer-all-benefits = すべての特典
offer-qualifies = 購入の条件
offer-tax-note = 別途 { $name } { $rate }
offer-upgrade-note = Silver メンバーシップをお持ちのため、Gold の初年度は { $price } です ({ $discount } の割引)。Silver は Gold が始まる日に終了します。
offer-continue = 注文を続ける
offer-see-again = プランをもう一度見る
offer-compare = プランの比較
offer-compare-note = 2 つ以上のプランに含まれる内容を、今日から始まる 1 年について示しています。ソフトウェア ライセンスは各プランに記載しています。
offer-compare-what = 特典
offer-compare-price = 1 年の価格 (税抜)
offer-compare-nothing = なし
offer-rules-in-force = 今日適用されている規則: { $policy }
offer-none-left-title = すべてのプランを利用中です
offer-none-left-text = ほかに購入できるプランはありません。利用中のプランは次のタブにあります。
offer-to-purchased = 購入したプランを見る
offer-none-purchased-title = 購入したプランはまだありません
offer-none-purchased-text = 購入すると、期間、更新、請求書とともにここに表示されます。
offer-to-available = 購入できるプランを見る
offer-none-expired-title = 終了したものはありません
offer-none-expired-text = 失効した、キャンセルされた、または上位レベルに置き換えられたサブスクリプションが、請求書とともにここに残ります。

## One offer

offer-benefits = 特典
offer-benefits-note = 数量は購入日のものが 1 年間続き、後の版で減っても変わりません。
offer-window = 更新の時期
offer-window-note = 以下は、今日購入した場合の日付です。
offer-rules = 規則
offer-price = 価格
offer-prices = 価格の履歴
offer-price-from = 適用開始日
offer-price-note = 備考
offer-price-now = 今日の価格
offer-price-ahead = まだ適用前。この日以降の更新はこの価格になります
offer-price-past = 以前の価格
offer-no-price = お使いの通貨での価格は設定されていません。
offer-free = 無料
offer-member-since = 御社は { $day } からメンバーです。
offer-agreement = 条件
offer-agreement-version = バージョン { $version }、{ $day } から適用
offer-to-subscription = サブスクリプションへ

## Quantities of benefits

offer-benefit-counted = { $name } × { $count }
offer-benefit-included = あり

# More can be earned, up to this many in all.

offer-benefit-earned = { $text } (条件を満たすと最大 { $count })

## Why an offer cannot be bought, and what to do about it

refusal-offer-email-not-proven = 会社のメール アドレスがまだ確認されていません。
how-offer-email-not-proven = お送りしたメールの確認コードを入力してください。
refusal-offer-vetting-pending = { $since } から会社の審査を行っています。承認され次第、購入できます。
how-offer-vetting-pending = 操作は必要ありません。結果が出たらメールでお知らせします。
refusal-offer-vetting-rejected = { $on } に会社の審査が見送られました。理由: { $reason }
how-offer-vetting-rejected = 内容を正したうえで、お問い合わせください。
refusal-offer-needs-role = この操作は次のいずれかのロールを持つ人だけが行えます: { $roles }。
how-offer-needs-role = このロールを持つ同僚に依頼してください。
refusal-offer-not-sold = 現在の規則では、このプランは販売されていません。
refusal-offer-competency-missing = { $level ->
        [gold] Gold レベルのコンピテンシーが少なくとも 1 つ必要です。
       *[silver] Silver レベル以上のコンピテンシーが少なくとも 1 つ必要です。
    }
how-offer-competency-missing = コンピテンシーごとに足りないものを確認する。
refusal-offer-already-active = このプランは { $until } まで利用中です。{ $opens } から更新できます。
refusal-offer-renew-instead = このプランはすでにお持ちです。新たに購入せず、{ $until } までに更新してください。
refusal-offer-higher-level-held = { $level ->
        [gold] { $until } まで Gold メンバーシップをお持ちで、その内容に含まれています。
       *[other] { $until } まで上位のレベルをお持ちで、その内容に含まれています。
    }
how-offer-higher-level-held = お持ちのメンバーシップを見る
refusal-offer-not-alongside-competency = 現在の規則では、Silver または Gold メンバーシップと並行して Action Pack を購入することはできません。お持ちのメンバーシップは { $until } までです。
how-offer-not-alongside-competency = お持ちのメンバーシップを見る
refusal-offer-order-open = このプランの注文 { $number } が進行中です。
how-offer-order-open = この注文を開く
refusal-offer-no-price = このプランには、お使いの通貨での価格がありません。
how-offer-no-price = 価格をお問い合わせください。

## When something opens

reason-opens-on = { $day } に開始します ({ $days })。
