### 運営担当のページ: 運営デスク、タスク、注文、振替、プラン一覧、ポリシー セット、テスト クロック、シミュレートされた
### メールボックス。

## 複数のページで使う言葉

operator-company = 会社
operator-for = 内容
operator-total = 合計
operator-placed = 注文日
operator-find = 検索
operator-by-system = システム
operator-order-named = 注文 { $number }
operator-invoice-named = 請求書 { $number }
operator-why-stuck = 進まない理由
operator-found-nothing = 見つかりませんでした
operator-found-nothing-text = 「{ $wanted }」に当てはまるものはありません。番号を確認してください。ネットワーク ID は 7 桁の数字、注文番号は 4815162-O0007 のような形です。

## 注文の状態

operator-state-all = すべて
operator-state-draft = 入力中
operator-state-authorising = 決済サービスで処理中
operator-state-awaiting-payment = 振替待ち
operator-state-declined = カード拒否
operator-state-completed = 完了
operator-state-expired = 期限切れ
operator-state-cancelled = 取り消し済み

## 注文の目的

operator-purpose-purchase = 初年度の購入
operator-purpose-upgrade = アップグレード
operator-purpose-renewal = 更新
operator-purpose-automatic-renewal = 自動更新

## 請求の状態と、結果が出ない理由

operator-payment-pending = 応答なし
operator-payment-requires-confirmation = 確認待ち
operator-payment-unknown = 結果不明
operator-payment-succeeded = 請求済み
operator-payment-failed = 拒否
operator-payment-cancelled = 請求なし
operator-failure-declined = カード発行銀行が拒否しました。
operator-failure-insufficient-funds = カードの残高が不足していました。
operator-failure-expired-card = カードの有効期限が切れています。
operator-failure-confirmation-failed = 銀行の確認が完了しませんでした。
operator-failure-abandoned = 支払いページは、支払い前に閉じられました。
operator-stuck-pending = 請求は送信済みですが、決済サービスから応答がありません。{ $next } に再び問い合わせます。
operator-stuck-page = 決済サービスのページに移動したまま戻っていません。{ $next } に再び問い合わせます。ページは 1 日後に閉じます。
operator-stuck-confirmation = カード発行銀行が本人の確認を待っています。{ $next } に再び問い合わせます。
operator-stuck-unknown = 決済サービスの応答が失われました。カードに請求された可能性があります。{ $next } に再び問い合わせます。二重に請求されることはありません。

## 運営デスク

operator-desk-title = 運営デスク
operator-desk-lead = いま人の対応が必要なことと、今日の状況です。
operator-desk-now = いま
operator-desk-count = 対応が必要なことが { $count } 件あります
operator-desk-first = 結果の出ない請求が先、次にタスクです。古いものから並びます。
operator-desk-show = 表示する
operator-desk-nothing = いま対応が必要なことはありません
operator-desk-nothing-text = 未完了のタスクはなく、すべての請求に結果が出ています。自動で動くものはそのまま続きます。
operator-desk-awaiting = 待っている振替
operator-desk-awaiting-of = { $count } 件の注文、合計 { $total }
operator-desk-awaiting-none = 振替を待っている注文はありません。
operator-desk-to-receipts = 入金を記録する
operator-desk-renewals = 30 日以内に満了する期間
operator-desk-renewals-note = そのうち { $automatic } 件は自動更新です。
operator-stuck-title = 結果の出ない請求
operator-stuck-lead = カードに請求されたかどうか、15 分以上わかっていません。決済サービスには自動で再び問い合わせますが、注文のページからすぐに問い合わせることもできます。
operator-tasks-title = タスク
operator-tasks-caption = 未完了のタスク
operator-renewals-title = 今後 30 日の更新
operator-renewals-caption = 満了する週ごとの期間
operator-renewals-week = 週
operator-renewals-due = 満了する期間
operator-renewals-of-week =
    { $count ->
        [0] なし
       *[other] { $count } 件、うち自動更新 { $automatic } 件
    }
operator-renewals-none = 今後 30 日に満了する期間はありません。
operator-events = 最近の出来事
operator-events-none = まだ何も起きていません
operator-events-none-text = 会社の操作とバックグラウンド処理の結果が、起きた順にここに表示されます。

## タスク

operator-task-title = タスク
operator-task-what = 内容
operator-task-since = 発生
operator-task-about = 対象
operator-task-opened = 発生日時
operator-task-closed-at = 完了日時
operator-task-closed-by = 完了した担当者
operator-task-note = メモ
operator-task-note-hint = 何をしたかを 1、2 文で書いてください。同僚が読みます。500 文字以内です。
operator-task-advice = 一般的な対応
operator-task-close = タスクを完了する
operator-task-close-lead = 対応が済んでから完了にしてください。メモは会社の履歴に残り、完了したタスクは元に戻せません。
operator-task-back = デスクに戻る
operator-task-is-closed = このタスクは完了しています
operator-task-is-closed-text = すでに対応済みです。内容は上のメモを見てください。
notice-task-closed = タスクを完了し、メモを保存しました。
refusal-task-already-closed = このタスクは、別のタブまたは同僚によってすでに完了しています。入力したメモは保存されていません。保存されたメモはタスクのページで確認できます。

task-receipt-under = 注文 { $number } に { $amount } の入金がありました。合計 { $due } に足りません。
task-receipt-under-advice = 不足分を会社に依頼してください。入金は合算され、最後の分が届くと注文は支払い済みになります。
task-receipt-over = 注文 { $number } に { $amount } の入金がありました。合計 { $due } を超えています。
task-receipt-over-advice = 注文のページで、届いた入金を使って支払い済みにできます。超過分は、返金するか会社のために保管するまで未割り当てのまま残ります。
task-receipt-wrong-currency = 注文 { $number } に { $amount } の入金がありました。請求額は別の通貨で { $due } です。
task-receipt-wrong-currency-advice = 返金し、注文の通貨での振替を依頼してください。
task-receipt-late = 期限切れまたは取り消し後の注文 { $number } に { $amount } の入金がありました。
task-receipt-late-advice = 会社がまだプランを希望するか確認してください。希望する場合は再度注文してもらい、預かっている金額を伝えます。希望しない場合は返金してください。
task-receipt-duplicate = 支払い済みの注文 { $number } に { $amount } の入金がありました。
task-receipt-duplicate-advice = 返金してください。その前に、同じ会社の別の注文への入金でないかを確認します。
task-receipt-not-awaited = 振替を待っていない注文 { $number } に { $amount } の入金がありました。
task-receipt-not-awaited-advice = この注文はカード払いか、まだ確定していません。処理する前に、何のための入金かを会社に確認してください。
task-paid-after-close = すでに閉じた注文 { $number } で { $amount } がカードに請求されました。
task-paid-after-close-advice = 注文の取り消しまたは期限切れの後に、決済サービスの応答が届きました。決済サービスで返金するか、会社と新しい注文を取り決めてください。
task-paid-but-already-held = 注文 { $number } に { $amount } が支払われましたが、会社はこのメンバーシップをすでに持っています。
task-paid-but-already-held-advice = 2 つ目の年度は始まっていません。返金するか、入金の扱いを会社と取り決めてください。
task-paid-but-ended = 注文 { $number } に { $amount } が支払われましたが、更新するサブスクリプションは終了しています。
task-paid-but-ended-advice = 返金するか、会社にプランを新しく購入してもらってください。
task-paid-but-already-renewed = 注文 { $number } に { $amount } が支払われましたが、その年度はすでに更新されています。
task-paid-but-already-renewed-advice = 会社は同じ年度に 2 回支払いました。2 回目の金額を返金してください。
task-paid-after-window = 更新期間の終了後に、注文 { $number } に { $amount } が支払われました。
task-paid-after-window-advice = その年度はもう更新できません。返金するか、会社にプランを新しく購入してもらってください。
task-invoice-uncovered = 請求書 { $number } に、付属フォントにない文字があります: { $characters }
task-invoice-uncovered-advice = 請求書の PDF を確認してください。文字が欠けている場合は、その文字を含むフォントをシステムにインストールし、文書を作り直してください。

## 注文

operator-orders-title = 注文
operator-orders-lead = すべての会社の確定した注文です。新しいものから並びます。
operator-orders-search = 注文を探す
operator-find-order = 注文番号、RF 参照番号、またはネットワーク ID
operator-orders-all = すべての注文
operator-orders-of = { $company } の注文
operator-orders-back = すべての注文を表示
operator-orders-states = 状態別の注文
operator-orders-caption = 注文
operator-orders-shown = このページに { $count } 件の注文
operator-orders-none = まだ注文はありません
operator-orders-none-text = 会社が購入を確定するか、期間が自動更新されると、注文がここに表示されます。
operator-orders-none-so = この状態の注文はありません
operator-orders-none-so-text = 状態はいつでも変わります。ほかの状態の注文はそのまま残っています。
operator-order-facts = 基本情報
operator-order-term = 対象の期間
operator-order-not-placed = 未確定
operator-order-no-method = 未選択
operator-order-reference = 振替の参照番号
operator-order-until = 支払い期限
operator-order-contact = 支払いの連絡先
operator-order-policy = ポリシー セット
operator-order-accepted = バージョン { $version }、{ $name } が { $at } に同意 (表示言語: { $language })
operator-order-not-accepted = 未同意
operator-order-amounts = 金額
operator-order-list = 1 年の価格
operator-order-discount = 割引
operator-order-tax = 税 ({ $rate })
operator-order-history = 履歴
operator-payments = カードへの請求
operator-payment-attempt = 回数
operator-payment-try = { $number } 回目
operator-payment-begun = 開始
operator-payment-note = わかっていること
operator-ask = 決済サービスに今すぐ問い合わせる
operator-acts-note = 注文の価格、日付、諸条件は変更できません。誤った注文は取り消して、注文し直します。
notice-operator-asked-pending = 決済サービスに問い合わせました。まだ結果は出ていません。
notice-operator-asked-requires-confirmation = 決済サービスに問い合わせました。カード発行銀行はまだ確認を待っています。
notice-operator-asked-unknown = 決済サービスに問い合わせましたが、応答が再び失われました。自動で再び問い合わせます。
notice-operator-asked-succeeded = 決済サービスに問い合わせました。カードに請求済みで、注文はそれに応じて処理されました。
notice-operator-asked-failed = 決済サービスに問い合わせました。カードは拒否され、請求されていません。
notice-operator-asked-cancelled = 決済サービスに問い合わせました。要求は届いておらず、請求されていません。
refusal-payment-none-open = この注文に、結果の出ていない請求はありません。
operator-cancel-title = 注文 { $number } の取り消し
operator-cancel-lead = 注文は完全に閉じられ、何も有効になりません。会社はいつでも注文し直せます。
operator-cancel-money-title = 入金が届く途中かもしれません
operator-cancel-money = 後から届いた入金はタスクになり、返金が必要です。会社にメールは送られないため、連絡先に直接伝えてください。
operator-cancel-do = この注文を取り消す
operator-cancel-keep = 注文を残す
notice-operator-order-cancelled = 注文を取り消しました。

## 振替

operator-receipts-title = 入金
operator-receipts-lead = 銀行の明細の金額を、1 件ずつ注文に対応させます。期限内に全額が一致したときだけ有効になります。
operator-receipts-search = 振替に対応する注文を探す
operator-find-by-reference = 明細の注文番号、RF 参照番号、またはネットワーク ID
operator-awaiting = 振替を待っている注文
operator-awaiting-of = { $company } の、振替を待っている注文
operator-awaiting-back = すべての会社の注文を表示
operator-awaiting-caption = 振替を待っている注文 (古い順)
operator-awaiting-more = 古いものから { $count } 件を表示しています。ほかは番号で探してください。
operator-awaiting-none = 振替を待っている注文はありません
operator-awaiting-none-text = それでも入金があったときは、上で注文番号を使って探せます。
operator-receipts = 記録した入金
operator-receipts-of-order = この注文に記録済みの入金
operator-receipts-newest = 最近の記録
operator-receipts-none = まだ入金の記録はありません
operator-receipts-none-text = 記録した入金とその結果が、ここに表示されます。
operator-receipt-title = 入金の記録
operator-receipt-lead = 銀行の明細のとおりに入力してください。後から変更はできません。
operator-receipt-record = 入金を記録する
operator-receipt-back = 注文に戻る
operator-receipt-order = 注文
operator-receipt-amount = 入金額
operator-receipt-amount-hint = 明細のとおりに、475.00 のように入力します。届いていない金額を確認してしまわないよう、あらかじめ入力されていません。
operator-receipt-currency = 通貨
operator-receipt-received-on = 入金日
operator-receipt-received-on-hint = 銀行に入金された日です。今日より前の場合は、今日にしないでください。
operator-receipt-payer = 支払人
operator-receipt-payer-hint = 明細に記載された名前です。
operator-receipt-bank-reference = 銀行の参照番号
operator-receipt-bank-reference-hint = この入金に対する銀行の番号です。同じ番号は、1 つの注文に 1 回だけ記録されます。
operator-receipt-not-awaited = この注文は振替を待っていません
operator-receipt-not-awaited-text = ここで記録しても何も有効にならず、タスクが作られます。
operator-receipt-recorded = 入金を記録しました
operator-receipt-not-exact = 何も有効になっていません
operator-receipt-due = 注文の合計
operator-receipt-outcome = 結果
operator-receipt-order-now = 現在の注文
operator-receipt-next = 次の入金を記録する
operator-receipt-to-order = 注文を表示
operator-outcome-exact = 全額
operator-outcome-under = 不足
operator-outcome-over = 超過
operator-outcome-wrong-currency = 通貨違い
operator-outcome-late = 期限後
operator-outcome-duplicate = 支払い済み
operator-outcome-not-awaited = 待っていない
operator-outcome-exact-says = { $amount } は全額です。注文は完了し、メンバーシップが有効になり、請求書が発行されました。
operator-outcome-under-says = { $amount } は、注文の合計 { $due } に { $difference } 足りません。タスクを作成しました。
operator-outcome-over-says = { $amount } は、注文の合計 { $due } を { $difference } 超えています。タスクを作成しました。
operator-outcome-wrong-currency-says = { $amount } の入金に対し、請求額は { $due } で、通貨が異なります。タスクを作成しました。
operator-outcome-late-says = { $amount } は、注文の期限後、または注文が閉じた後に届きました。タスクを作成しました。
operator-outcome-duplicate-says = { $amount } は、支払い済みの注文に届きました。タスクを作成しました。
operator-outcome-not-awaited-says = { $amount } は、振替を待っていない注文に届きました。タスクを作成しました。

## プラン一覧

operator-offers-title = パートナーに見えるプラン
operator-offers-lead = だれに、いくらで、どの特典を、いつから提供するか。
operator-offers-tabs = プログラム
operator-tab-offers = プラン
operator-tab-versions = バージョン
operator-offers-as = 特定の会社に見えるプランを表示
operator-offers-network-id = ネットワーク ID
operator-offers-of = { $company } に今日見えるプラン
operator-offers-to-company = 会社のページに進む
operator-offers-neutral = 会社を指定せずに表示
operator-offers-policy = 現在のポリシー セットに基づく販売:
operator-offer-held = 保有中
operator-offer-open = 購入可能
operator-offer-closed = 今は購入不可
operator-offer-sold = 販売中
operator-offer-not-sold = 現在のポリシー セットでは販売なし
operator-offer-free = 無料
operator-offer-ends = メンバーシップは { $date } まで
operator-offer-reads = ボタンの代わりに会社に表示される説明
operator-offer-qualifies = 対象
operator-offer-upgrades = ポリシー セットに定めがある場合、割引価格で{ $offer }に替わります。
operator-offer-prices = 価格と適用日
operator-offer-prices-of = { $offer }の年間価格 (税抜き)
operator-offer-benefits = 版ごとの特典
operator-offer-benefits-of = { $offer }の版ごとの特典
operator-offer-agreement = 契約のバージョン
operator-price-currency = 通貨
operator-price-amount = 1 年
operator-price-from = 適用開始
operator-price-now = 適用中
operator-price-ahead = 適用前
operator-price-past = 終了
operator-edition = { $date } から
operator-agreement-version = バージョン
operator-agreement-title = 題名
operator-agreement-current = 適用中
operator-agreement-other = 適用外
operator-offers-no-edit = ここでは編集できません。変更はプログラムのファイルから行い、先に検査と比較をします:
operator-programme-title = プログラムのバージョン
operator-programme-lead = 適用したバージョンはすべてそのまま保存されます。注文と期間は、基づくバージョンを記録しています。
operator-programme-version = バージョン { $number }
operator-versions = 適用したバージョン (新しい順)
operator-version = バージョン
operator-version-at = 適用日時
operator-version-by = 適用者
operator-version-current = 使用中
operator-version-past = 置き換え済み
operator-version-lead = 前のバージョンから変わった点です。
operator-version-first = 最初のバージョンです。すべてが新しい内容です。
operator-version-unreadable = このバージョンまたは前のバージョンは古いプログラム用に書かれているため、比較できません。
operator-changes = { $count } 件の変更
operator-changes-more = 最初の { $count } 件を表示しています。
operator-changes-none = 内容の変更はありません
operator-changes-none-text = コメント、順序、空白など、ファイルの書き方だけが異なります。
operator-change-subject = 対象
operator-change-kind = 変更
operator-change-before = 変更前
operator-change-after = 変更後
operator-change-added = 追加
operator-change-removed = 削除
operator-change-changed = 変更

## ポリシー セット

operator-policies-title = ポリシー セット
operator-policies-lead = 年とともに変わってきた規則です。各期間には、購入時のセットが終わりまで適用されます。
operator-policies-caption = すべてのセット (新しい順)
operator-policy-set = ポリシー セット
operator-policy-from = 適用開始
operator-policy-until = 適用終了
operator-policy-open-end = 新しいセットに替わるまで
operator-policy-terms = 適用される期間
operator-policy-running = 今日の時点で継続中
operator-policy-in-force = 今日適用中
operator-policy-not-in-force = 今日は適用外
operator-policies-compare = 並べて比較
operator-policies-compare-lead = 日付を比べられるように、すべてのセットの規則を同じ期間に当てはめて示します。
operator-policies-for = { $date }に満了する期間の規則
operator-policy-day = 期間の最終日を選ぶ
operator-policy-anniversary = 満了日
operator-policy-show = 表示
operator-policy-unreadable = 日付を読み取れなかったため、今日の日付を使いました。
operator-policy-rule = 規則
operator-policy-says = 内容
operator-policy-why = 理由
operator-policy-changed = 変更:
operator-policy-key = 前のセットと異なります。
operator-policy-code = コード
operator-policy-governs = 適用範囲
operator-policy-governs-says =
    { $terms ->
        [0] まだありません
       *[other] { $terms } 件の期間、うち今日継続中 { $running } 件
    }
operator-policy-line = 期間と更新期間
operator-policy-rules = 規則の説明
operator-rule-system = システム
operator-rule-offers = 販売するプラン
operator-rule-arithmetic = 1 年の数え方
operator-rule-steps = 購入手続きの手順
operator-rule-leads = 潜在顧客への返答
operator-arithmetic-calendar-year = 翌年の同じ日まで。2 月 29 日は平年では 28 日になります
operator-arithmetic-days-365 = 常に 365 日。うるう日をまたぐと 1 日早くなります
operator-leads-says = { $days } 日以内
operator-step-terms = 諸条件
operator-step-payment = 支払い
operator-step-review = 確認
operator-rule-system-why = 旧システムで購入した期間には、会社が移行するまでその規則が適用されます。
operator-rule-offers-why = 適用中に購入できるのはこれらだけです。以前に購入したものは有効なままです。
operator-rule-arithmetic-why = 期間が終わる日を決め、ほかのすべての日付もそれで決まります。
operator-rule-steps-why = 購入手続きでは、この順序でこれらのページが表示されます。
operator-rule-leads-why = 期限内に返答のない問い合わせは、別のパートナーに回ります。
policy-window-why = この期間の外では、手動でも自動でも更新できません。
policy-satisfied-why = 期間内の注文で足りるのか、入金まで必要なのかを決めます。
policy-anniversary-why = 遅く更新したときに日数が増減するかどうかを決めます。
policy-benefits-why = 更新の間も業務を続けられ、その後に特典が止まります。
policy-auto-renew-why = 会社が無効にしない限り、保存されたカードでメンバーシップが途切れずに続きます。
policy-reminders-why = 満了前に 1 回、手動で更新する会社には更新期間の終了前にもう 1 回知らせます。
policy-methods-why = 購入手続きでは、これらの支払い方法だけを選べます。
policy-expiry-why = 注文の価格をいつまでも保つことはできません。遅れた入金はタスクになります。
policy-terms-why = だれがどの文面に同意したかを証明できる必要があります。
policy-refund-why = 誤って購入し、まだ何も使っていなければ取り消せます。
policy-cancel-why = 「サブスクリプションのキャンセル」の行き先を決めます。
policy-upgrade-why = Silver に支払った分を考慮します。
policy-alongside-why = コンピテンシーのレベルには、Action Pack の内容が含まれています。
operator-simulate = 何が起きるか
operator-simulate-lead = このセットでの 1 年を、カードが保存され、請求がすべて拒否される場合について、節目の前後の日ごとに示します。
operator-day = 日付
operator-day-happens = 起きること
operator-day-status = メンバーシップ
operator-day-renewal = 手動での更新
operator-day-switch = 自動更新
operator-day-benefits = 特典の利用
operator-days = 節目の前後の日
operator-days-note = AD は満了日、つまり期間の最終日です。AD+1 は期間に含まれない最初の日です。
operator-renewal-open = 可能。次の期間は{ $until }まで
operator-renewal-not-due = { $opens }より前は不可
operator-renewal-closed = 不可。{ $closed }で終了
operator-switch-on = 有効。無効にできます
operator-switch-past = 有効。もう無効にできません
operator-switch-off = 無効
operator-switch-none = 提供なし
operator-happens-reminder-upcoming = リマインダー: 満了が近い
operator-happens-reminder-last-week = リマインダー: 更新は残り 1 週間
operator-happens-term-ends = 期間の最終日
operator-happens-window-opens = 更新期間の開始
operator-happens-charge = 保存されたカードに請求
operator-happens-retry = カードに再請求
operator-happens-window-closes = 更新できる最終日
operator-happens-benefits-end = 特典の最終日

## テスト クロック

operator-clock-title = テスト クロック
operator-clock-lead = このシミュレーション環境では、動かすまで時間が止まっています。進む途中で、期日の来たことがすべて起きます。
operator-clock-now = 現在の日時
operator-clock-next = 次の出来事
operator-clock-to-next = 次の出来事まで進める
operator-clock-move = 時間を進める
operator-clock-by = { $days } 日進める
operator-clock-days = 日数を指定
operator-clock-days-hint = 1 から { $most } まで。
operator-clock-go-days = この日数だけ進める
operator-clock-date = 日付を指定
operator-clock-date-hint = 今日以降、{ $last }まで。
operator-clock-go-date = この日まで進める
operator-clock-no-back = 時間は戻せません。請求した金額と送信したメールは、時計では取り消せないためです。最初からやり直すには、--reset を付けてデモを起動してください。
operator-clock-moving = { $to } に向かって進んでいます
operator-clock-moving-now = 現在 { $now } です。
operator-clock-lived = 経過した日数
operator-clock-days-of = { $done } / { $total }
operator-clock-moving-leave = このページは 1 秒ごとに更新されます。離れても時間は進み続けます。
operator-clock-error = 途中で問題が起きました
operator-clock-error-text = 時間は先に進みました。失敗したものは、次に期日が来たときに再試行されます。最初の失敗:
operator-clock-nothing = この先の予定はありません
operator-clock-nothing-text = 自動で起きることはありません。日数を指定して進めることはできます。
operator-clock-ahead = この先の予定
operator-clock-ahead-caption = これから起きること (順番どおり)
operator-clock-ahead-note = 最大 { $count } 件を表示します。「日付」は過ぎるだけで、何も実行されません。
operator-clock-when = 日時
operator-clock-what = 内容
operator-clock-kind = 種類
operator-clock-fires = 実行
operator-clock-passes = 日付
operator-clock-log = 途中で起きたこと
operator-clock-log-since = { $since } 以降 (新しい順)
operator-clock-log-none = 何も起きませんでした
operator-clock-log-none-text = 2 つの時点の間に、影響を受けた会社はありません。
operator-clock-log-more = さらに古いことは、各会社のページにあります。
refusal-text-clock-days = 一度に進められない日数です。1 から 400 までの整数を入力してください。
refusal-text-clock-backwards = すでに過ぎた日です。時間は戻せません。今日以降の日を選んでください。

## シミュレートされたメールボックス

operator-mailbox-title = シミュレートされたメールボックス
operator-mailbox-lead = このシミュレーション環境が送信したすべてのメールです。実際に外部へ送られたものはありません。
operator-mailbox-filter = 特定の宛先のメール
operator-mailbox-to = 宛先
operator-mailbox-caption = メール (新しい順)
operator-mailbox-shown = このページに { $count } 通のメール
operator-mailbox-none = まだメールは送信されていません
operator-mailbox-none-text = 会社を登録するか注文すると、そのメールがここに表示されます。
operator-mailbox-none-to = この宛先のメールはありません
operator-mailbox-none-to-text = { $to } に送信したメールはありません。アドレスを確認するか、すべてのメールを見てください。
operator-mailbox-all = すべてのメールを表示
operator-mail-subject = 件名
operator-mail-from = 差出人
operator-mail-to = 宛先
operator-mail-at = 送信日時
operator-mail-frame = 受信者に見えるメール「{ $subject }」
operator-mail-alone = メールだけを開く
operator-mail-text = テキスト形式
