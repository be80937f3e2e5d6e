# クラウド製品: トークン、年間クレジット。

yearly-amount = 年間 { $amount }
yearly-usable = { $first } から { $last } まで使えます。残った分はその後失効します。
yearly-rule-fixed = 1 年分のクレジットをまとめて、会社のメール アドレスを使う同僚 1 人に渡します。渡した後は、次の年になるまで取り消しも引き継ぎもできません。この人は月間クレジットを同時に持てません。
yearly-rule-transfer = 1 年分のクレジットをまとめて、会社のメール アドレスを使う同僚 1 人に渡します。別の同僚への引き継ぎはできますが、空きには戻せません。この人は月間クレジットを同時に持てません。
refusal-benefit-other-credit = この同僚はもう一方の種類のクレジットを持っています。両方を持つことはできません。ほかの人を選んでください。
refusal-benefit-credit-kept = 年間クレジットは { $until } まで、割り当てた同僚のものです。次の年の分は別の人に割り当てられます。
refusal-benefit-credit-not-freed = 年間クレジットは別の同僚に引き継げますが、空きには戻せません。同僚を選んでください。

cloud-title = クラウド サブスクリプション
cloud-lead = 引き換えたトークンから始まったサブスクリプションです。終了日はそれぞれ独自に決まり、メンバーシップや特典が終わっても続きます。
cloud-all = すべてのクラウド サブスクリプションと終了日
cloud-none-title = まだ何も引き換えていません
cloud-none-text = メンバーシップのトークンを引き換えると、その日から 12 か月のクラウド サブスクリプションが始まります。
cloud-none-go = 特典を見る
cloud-runs = 利用中
cloud-over = 終了
cloud-seats = シート
cloud-running-title = クラウド サブスクリプション
cloud-running = { $seats } シート、{ $ends } まで
cloud-running-none = この製品のサブスクリプションはまだありません。トークンを引き換えた日から始まります。
cloud-redeem-by-note = トークンを引き換えられる最終日です。それまでに引き換えた分は短くなりません。
cloud-ends = クラウド サブスクリプションの終了
cloud-ends-of = { $name }の終了日
cloud-ends-note = トークンを引き換えた日から数えます。メンバーシップがどうなっても変わりません。
token-title = トークン
token-code = トークン
token-seats = シート
token-masked = 非表示: 特典を利用できる人だけがトークンを見られます。
token-is-replacement = 再発行
token-open = 未引き換え
token-open-until = { $on } まで
token-redeemed = 引き換え済み
token-undone = 交換済み
token-ended = 未引き換えのまま終了
token-none = トークンはまだ作成されていません。
token-get = トークンを取得
token-lead = 今期の { $seats } シートは、25 文字のトークン 1 つにまとめられています。一度に全部を引き換え、その日から 12 か月使えます。取得するだけでは返金の条件は変わりませんが、引き換えると変わります。
token-redeem = 引き換える
cloud-choose-title = トークンの引き換え
cloud-choose-lead = 今日引き換えた場合の結果を比べてください。次のページで確定するまで引き換えは行われません。
cloud-token-worth = トークンの内容
cloud-token-worth-text = { $seats } シート、12 か月
cloud-choice-first = サブスクリプションを開始
cloud-choice-add = シートを追加
cloud-choice-extend = 終了日を延長
cloud-how-first = 現在この製品のサブスクリプションはありません。トークンのシートすべてが今日から 12 か月使えます。
cloud-how-add = ({ $own } シート × { $left } 日 + { $seats } シート × { $fresh } 日) ÷ { $all } シート = 今日から { $days } 日 (1 日未満は切り捨て)。
cloud-how-extend = { $seats } シート × 12 か月 ÷ { $own } シート = 今のシートを { $months } か月{ $days ->
    [0] { "" }
   *[other] と { $days } 日
}延長。1 つのトークンで延長できるのは最長 3 年です。
cloud-review-go = この選択を確認
cloud-review-title = 確認して引き換え
cloud-what = 項目
cloud-before = 現在
cloud-after = 引き換え後
cloud-nothing = なし
cloud-redeem-warning = 引き換えは特典の利用にあたり、以後、今期の料金は返金されません。選択を誤った場合は、30 日以内に 1 回だけ交換できます。
cloud-redeem-go = { $seats } シートのトークンを引き換える
cloud-choose-again = 選択の比較に戻る
cloud-replace-title = 選択を誤った場合
cloud-replace-lead = 引き換えは 1 回だけ取り消せます。元のトークンに代わる新しいトークンで、あらためて引き換えます。
cloud-now = 現在の内容
cloud-then = 取り消し後の内容
cloud-replace-until = 交換の期限
cloud-replace-go = 取り消して新しいトークンを取得
cloud-replace-warning = 交換はこの 1 回限りで、新しいトークンの引き換えは取り消せません。引き換えるまでこのシートは止まります。また、取り消しても今期の料金は返金されません。
notice-token-made = トークンを作成しました。準備ができたら下で引き換えてください。
notice-token-redeemed = 引き換えました。クラウド サブスクリプションに反映されています。
notice-token-replaced = 取り消しました。新しいトークンを下で引き換えてください。
refusal-benefit-token-redeemed = このトークンは引き換え済みです。結果はこのページにあります。
refusal-benefit-cloud-changed = 確認後に引き換えの結果が変わりました。引き換えは行われていません。下の新しい数字でよければ、もう一度押してください。
refusal-benefit-replaced-once = このトークンはすでに再発行されたもので、交換は 1 回限りです。引き換えた内容のまま終了日まで続きます。
refusal-benefit-replace-too-late = 交換の期限 ({ $until }) を過ぎました。引き換えた内容のまま終了日まで続きます。
refusal-benefit-replace-built-upon = その後、同じ製品で別のトークンが引き換えられています。交換できる場合は、先にそちらを交換してください。
event-benefit-token-made = { $benefit } のトークン ({ $seats } シート) が作成されました。
event-benefit-token-redeemed = { $benefit } のトークン ({ $seats } シート) が引き換えられました: 合計 { $total } シート、{ $ends_on } まで。
event-benefit-token-replaced = { $benefit } の引き換え ({ $seats } シート) が取り消され、トークンが再発行されました。
