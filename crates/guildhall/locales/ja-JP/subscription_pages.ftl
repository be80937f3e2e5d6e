### 1 つのサブスクリプションのページ: 内容、自動更新を無効にする、更新する。

## 基本情報

subscription-back = 購入したプラン
subscription-to = { $offer } に戻る
subscription-facts = 基本情報
subscription-since = 利用開始日
subscription-open-order = 進行中の注文
subscription-window = 契約期間と更新期間
subscription-by = { $name } が行いました。
subscription-today = 今日

## 3 つの終了日

subscription-ends = 3 つの終了日
subscription-end-membership = メンバーシップ
subscription-end-membership-note = 満了日。お支払い済みの 1 年の最終日です。
subscription-end-benefits = 特典
subscription-end-benefits-note = 更新しない場合に、ライセンス、シート、クレジットを利用できる最終日です。
subscription-end-over-note = ライセンス、シート、クレジットを利用できた最終日です。
subscription-end-cloud = 引き換え済みのクラウド特典
subscription-end-cloud-note = 今日 ({ $today }) 引き換えたクラウド特典は、独自の 1 年間、この日まで続きます。
subscription-end-cloud-over = 引き換えはできなくなりました。以前に引き換えたものは、それぞれの 1 年間続きます。

## これまでとこれから

subscription-history = これまでとこれから
subscription-moment-reminder = メールでのリマインダー
subscription-moment-upcoming-text =
    { $automatic ->
        [yes] 1 年がまもなく終わり、カードに請求されることを、すべてのパートナー管理者にお知らせします。
       *[no] 1 年がまもなく終わり、手動での更新が必要なことを、すべてのパートナー管理者にお知らせします。
    }
subscription-moment-last-week-text = それまでに更新されていなければ、更新期間があと 1 週間で終わることを、すべてのパートナー管理者にお知らせします。
subscription-moment-term-ends = 契約期間の終了
subscription-moment-term-ends-text = 満了日。お支払い済みの 1 年の最終日です。更新しない場合、特典は { $benefits }まで続きます。
subscription-moment-charge = カードへの請求
subscription-moment-charge-text = 今日の価格で { $amount } (税込) を { $card } に請求します。次の契約期間が切れ目なく続きます。
subscription-moment-charge-no-price = { $card } に請求します。次の契約期間が切れ目なく続きます。
subscription-moment-window-opens = 更新期間の開始
subscription-moment-window-opens-text =
    { $automatic ->
        [yes] この日から手動でも更新できますが、自動で請求されるため必要ありません。
       *[no] この日から手動で更新できます。
    }
subscription-moment-window-closes = 更新期間の終了
subscription-moment-window-closes-text =
    { $automatic ->
        [yes] 自動の請求がうまくいかなかった場合に限り、手動で更新できる最終日です。
       *[no] 更新できる最終日です。翌日にメンバーシップは失効し、新たに購入するしかなくなります。
    }
subscription-moment-benefits-end = 特典の終了
subscription-moment-benefits-end-text =
    { $automatic ->
        [yes] 更新されなかった場合に限り、特典を利用できる最終日です。
       *[no] 更新しない場合に、特典を利用できる最終日です。
    }

## 契約期間の一覧

subscription-terms = 契約期間の一覧
subscription-term-number = 期
subscription-term-from = 開始
subscription-term-to = 終了
subscription-term-bought = 購入日
subscription-term-policy = 規則

## 契約期間の規則

subscription-rules = この契約期間の規則
subscription-rules-why = 最新の契約期間は、この規則 ({ $code }) が適用されていた { $day }に購入されました。後で規則が変わっても、この契約期間には最後までこの規則が適用されます。

## 自動更新を無効にする

notice-auto-renew-off = 自動更新を無効にしました。確認のメールをお送りしました。
subscription-off-lead = 無効にすると、{ $offer } を更新するまで有効に戻せません。
subscription-off-follows = 無効にするとどうなるか
subscription-off-holds = 現在の状態
subscription-off-charge = 請求
subscription-off-charge-text = { $day } に予定されている { $card } への { $amount } の請求は行われません。
subscription-off-charge-none = 現状では { $day } にカードへ請求されることはありません。無効にした後も同じです。
subscription-off-last-day = 最終日
subscription-off-last-day-text = { $offer } は契約期間の終わり、{ $day } まで続きます。
subscription-off-window = 更新期間
subscription-off-window-text = { $first } から { $last } まで (両日を含む)、手動で更新できます。
subscription-off-benefits = 特典
subscription-off-benefits-text = 更新しない場合、{ $day } を過ぎると利用できなくなります。
subscription-off-reminders = リマインダー
subscription-off-reminders-text = { $days }にメールでお知らせします。
subscription-off-reminders-none = この契約期間のリマインダーはもうありません。
subscription-off-on-again = 有効に戻すには
subscription-off-on-again-text = 更新したときにだけ、新しく始まる契約期間について有効に戻ります。
subscription-off-keep = 有効のままにする
subscription-off-not-offered = 無効にするものがありません
subscription-off-not-offered-text = この契約期間の規則には自動更新がなく、カードに自動で請求されることはありません。{ $first }から { $last }までの間に手動で更新します。
subscription-off-to-renewal = 更新の内容を見る
subscription-off-already = 自動更新は無効です
subscription-off-already-text = { $day }に { $name } が無効にしました。次の更新後に有効に戻ります。
subscription-off-late = もう無効にできません
subscription-off-late-text = 請求日の { $day }を迎えたため、請求が進行中か、すでに完了しています。新しい 1 年が不要な場合は、返金を申請してください。
subscription-off-late-retried = 請求日の { $day }を迎えましたが、カードが拒否されました。{ $next } に再試行します。新しい 1 年が不要な場合は、その前にサポートにご連絡ください。
subscription-off-late-missed = 請求日の { $day }を迎えましたが、請求は行われず、今後も行われません。手動で更新しない限り、メンバーシップは失効します。
subscription-off-to-support = 返金を申請する
subscription-off-ended = サブスクリプションは終了しました
subscription-off-ended-text = このサブスクリプションについてカードに請求されることはもうありません。
subscription-off-to-offers = プランを見る

## 更新する

subscription-renew-lead = { $day } まで更新できます。
subscription-renew-terms = 前の契約期間と新しい契約期間
subscription-renew-what = 項目
subscription-renew-last = 前の期間
subscription-renew-next = 新しい期間
subscription-renew-from = 初日
subscription-renew-to = 最終日
subscription-renew-price = 1 年の価格
subscription-renew-tax = 税
subscription-renew-tax-of = { $amount } ({ $rate })
subscription-renew-total = お支払い額
subscription-renew-policy = 規則
subscription-renew-no-price = 現在は価格がありません
subscription-renew-continuity = いつ更新しても、新しい契約期間は前の契約期間が終わった翌日の { $day }に始まります。途切れることも、同じ日に二重に支払うこともありません。
subscription-renew-benefits = 変わる特典
subscription-renew-same-benefits = ありません。新しい契約期間の特典は前の契約期間と同じです。
subscription-renew-nothing = なし
subscription-renew-draft = 新しい契約期間の注文は入力済みですが、まだ確定していません。ボタンを押すとその注文に戻ります。
subscription-renew-opens = 更新期間は { $day } に始まります
subscription-renew-opens-text = { $first } から { $last } まで (両日を含む) 更新できます。
subscription-renew-by-itself = お客様の作業はありません。自動で更新され、{ $day } に登録済みのカードに請求されます。
subscription-renew-to-subscription = サブスクリプションを見る
subscription-renew-closed = 更新期間は { $day } に終了しました
subscription-renew-closed-text = メンバーシップは失効しました。特典の最終日は { $day } でした。このプランは新しいメンバーシップとして再び購入できます。
subscription-renew-to-offer = プランを見る
subscription-renew-cancelled = このサブスクリプションは { $day } にキャンセルされました
subscription-renew-ended-text = 更新できません。このプランは新しいメンバーシップとして再び購入できます。
subscription-renew-upgraded = { $day } に Gold メンバーシップに置き換えられました
subscription-renew-upgraded-text = 更新できません。代わりに Gold メンバーシップを更新してください。
subscription-renew-to-held = お持ちのメンバーシップを見る
