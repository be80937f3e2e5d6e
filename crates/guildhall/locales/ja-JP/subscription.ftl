### Subscriptions: words that several pages share, and why something is not possible.

## Facts

subscription-term = 契約期間
subscription-term-whole = 初日から最終日まで
subscription-anniversary = 満了日
subscription-window-closes = 更新の期限
subscription-auto-renew = 自動更新
subscription-invoices = 請求書

## Status

subscription-status-active = 有効
subscription-status-renewal-window = 更新期間中
subscription-status-lapsed = 失効
subscription-status-cancelled = キャンセル済み
subscription-status-upgraded = Gold に移行
subscription-over-active = { $day }まで有効です。
subscription-over-window = 契約期間は終了しました。{ $day }まで更新できます。
subscription-over-lapsed = 期間内に更新されず、{ $day }に失効しました。プランは新たに購入できます。
subscription-over-cancelled = { $day }にキャンセルされました。
subscription-over-upgraded = { $day }に Gold メンバーシップが始まり、終了しました。

## The switch of automatic renewal

subscription-auto-renew-on = 有効: { $day }に { $card } へ請求されます。
subscription-auto-renew-on-without-card = 有効ですが、カードが登録されていないため自動では更新されません。{ $day }以降に手動で更新してください。
subscription-auto-renew-off = { $day }から無効です。次の更新後に有効に戻ります。
subscription-auto-renew-not-offered = この契約期間の規則では利用できません。
subscription-auto-renew-past = 請求日は { $day }でした。この契約期間の設定はもう影響しません。
subscription-auto-renew-ended = このサブスクリプションは終了しました。

## Why a subscription cannot be renewed

refusal-renewal-not-due = 更新できるのは { $opens }から { $closes }まで (両日を含む) です。
how-renewal-not-due = 更新の内容を見る
refusal-renewal-closed = 更新期間は { $closed }に終了しました。
how-renewal-closed = プランを新たに購入する
refusal-renewal-cancelled = このサブスクリプションは { $on }にキャンセルされました。
how-renewal-cancelled = プランを新たに購入する
refusal-renewal-upgraded = このサブスクリプションは { $on }に Gold メンバーシップに置き換えられました。
how-renewal-upgraded = お持ちのメンバーシップを見る
refusal-renewal-order-open = 更新の注文 { $number } が進行中です。
how-renewal-order-open = この注文を開く

## Why automatic renewal cannot be turned off

refusal-auto-renew-not-offered = この契約期間の規則には自動更新がありません。
refusal-auto-renew-already-off = { $on }から無効になっています。次の更新後に有効に戻ります。
how-auto-renew-already-off = 説明を見る
refusal-auto-renew-too-late = 請求日の { $charge_on }を迎えたため、請求がすでに進んでいる可能性があります。
how-auto-renew-too-late = できることを見る
refusal-auto-renew-ended = このサブスクリプションは終了しており、請求は行われません。

## Why another act is not open

refusal-subscription-no-invoice = この契約期間の請求書はまだありません。
refusal-subscription-ended = このサブスクリプションはすでに終了しています。

## In a calendar

subscription-calendar-ends = { $offer }: メンバーシップの最終日
subscription-calendar-window = { $offer }: 更新期間
