### 電子請求書：EN 16931 と、規則に反する場合の扱い。

invoice-attachment = 会計ソフト用の請求書データ（EN 16931）
task-invoice-invalid = 注文 { $number } は { $amount } 支払い済みですが、請求書を発行できません。{ $term } が EN 16931 の規則 { $rule } に反しています（内容：{ $found }）。
task-invoice-invalid-advice = 該当する項目を直してください。BT-27～BT-40 はプログラムの販売元の情報、BT-44～BT-55 は会社の情報です。直したあとに注文をもう一度決済処理してください。それまで入金は保持されます。
task-invoice-invalid-done = もう一度決済処理しました。
operator-settle-again = もう一度決済処理する
notice-order-settled-again = 注文が完了し、請求書を発行しました。
refusal-settle-still-invalid = 注文をまだ完了できません。請求書がまだ規則に反しているか、その年度はもう成立しません。タスクをご確認ください。
