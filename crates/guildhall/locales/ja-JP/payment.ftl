### Money: cards, transfers, and the simulated gateway.

## Stored cards

payment-card-masked = { $brand } (末尾 { $last4 })
payment-card-none = カードなし

## How a charge stands

payment-state-pending = 応答待ち
payment-state-requires-confirmation = 本人確認待ち
payment-state-unknown = 不明: 応答が失われました
payment-state-succeeded = 請求済み
payment-state-cancelled = 請求なし: 決済ページから離れました
payment-failed-declined = カード会社が請求を拒否しました。
payment-failed-insufficient-funds = カードの残高または利用枠が不足しています。
payment-failed-expired-card = カードの有効期限が切れているか、決済サービスに登録がありません。
payment-failed-confirmation = カード会社の本人確認が完了しませんでした。
payment-failed-abandoned = 完了する前に決済ページから離れました。

## Recording a transfer

refusal-receipt-already-recorded = 銀行の参照番号 { $reference } の振込は、この注文にすでに記録されています。
refusal-text-amount = この通貨の金額ではありません。475.00 のように、符号を付けずに入力してください。
refusal-text-currency = 通貨コードではありません。USD や EUR のような 3 文字を入力してください。
refusal-text-date = 日付ではありません。2026-06-23 のように入力してください。
refusal-text-date-ahead = まだ来ていない日付です。入金のあった日を入力してください。

## Mails

mail-payment-unknown-subject = 注文 { $number }: もう一度支払わないでください。決済サービスに確認しています
mail-payment-unknown-body = 注文 { $number } についてカードに請求されたかどうか、まだ確認できていません。決済サービスからの応答が途中で失われました。

    もう一度支払わないでください。{ $next } (UTC) に確認し、応答があるまで続け、わかり次第メールでお知らせします。
mail-payment-unknown-action = 注文を確認する

## The simulated gateway

gateway-title = カードでのお支払い
gateway-simulated-title = シミュレーション
gateway-simulated = ここでは実際の入出金はなく、カード番号も求めません。カードとカード会社の動作を選んでください。
gateway-merchant = 加盟店
gateway-amount = 金額
gateway-card = カード
gateway-card-hint = カードごとに、自動更新で請求されたときの動作が異なります。
gateway-card-works = 更新時: 請求されます。
gateway-card-fails-once = 更新時: 1 回目は拒否され、2 回目に請求されます。
gateway-card-declines = 更新時: 毎回拒否されます。
gateway-card-insufficient-funds = 更新時: 毎回残高不足になります。
gateway-card-loses-answer = 更新時: 請求されますが、最初の応答が失われます。
gateway-outcome = 今回の結果
gateway-outcome-hint = この支払いにのみ適用されます。
gateway-approve = 承認
gateway-approve-text = カードに請求され、加盟店にすぐ通知されます。
gateway-decline = 拒否
gateway-decline-text = カード会社が拒否します。
gateway-funds = 残高不足
gateway-funds-text = 残高不足のためカード会社が拒否します。
gateway-confirm = 本人確認が必要
gateway-confirm-text = カード会社が次のページで本人確認を求めます。
gateway-losing = 承認するが、応答が失われる
gateway-losing-text = カードに請求されますが、加盟店は再度確認するまで知りません。
gateway-twice = 承認し、2 回通知する
gateway-twice-text = カードへの請求は 1 回、加盟店への通知は 2 回です。
gateway-late = 承認するが、通知が遅れる
gateway-late-text = カードに請求され、加盟店には 3 日後に通知されます。
gateway-pay = { $amount } を支払う
gateway-leave = 支払わずに戻る
gateway-back = 加盟店に戻る
gateway-finished = このページは終了しています。すでに支払われたか離れたか、1 日を超えて開かれていました。ここで支払うことはできません。
gateway-bank-title = ご本人の確認
gateway-bank-text = カード会社からの確認です。{ $merchant } に { $amount } を支払いますか。
gateway-bank-yes = はい、確認する
gateway-bank-no = いいえ、拒否する
refusal-gateway-session-finished = この決済ページは終了しており、支払いはできません。
refusal-gateway-unreachable = 現在、決済ページを開けません。請求は発生していません。数分後にもう一度お試しください。
refusal-gateway-not-simulated = 模擬決済ゲートウェイでのみ行えます。
refusal-text-nothing-chosen = いずれかを選んでください。
