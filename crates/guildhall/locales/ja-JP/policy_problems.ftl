### アップロードしたポリシー セットの問題と直し方。

programme-wrong-line = { $line } 行目
programme-wrong-place = 箇所
programme-wrong-key = キー
programme-wrong-what = 問題と対処
programme-wrong-toml-syntax = TOML として読み取れません: { $detail }。この行を修正してください。
programme-wrong-key-missing = `{ $key }` がありません。追加してください。
programme-wrong-key-unknown = ここでは使えないキーです。削除するか、次のいずれかにしてください: { $known }。
programme-wrong-type-wrong = TOML の型「{ $expected }」の値を書いてください。
programme-wrong-text-empty = テキストが空です。入力してください。
programme-wrong-text-form = { $most } 文字以内の 1 行で書いてください。
programme-wrong-language-missing = 言語 { $language } がありません。4 言語すべてで書いてください。
programme-wrong-language-unknown = ポータルは言語 { $language } に対応していません。削除してください。
programme-wrong-code-form = 「{ $value }」はコードとして使えません。小文字の英字、数字、「-」、「.」のみで 1～60 文字にしてください。
programme-wrong-choice-unknown = 「{ $value }」はここでは使えません。次のいずれかを書いてください: { $allowed }。
programme-wrong-number-range = { $value } は範囲外です。{ $least } から { $most } までの整数を書いてください。
programme-wrong-list-empty = 一覧が空です。少なくとも 1 件を書いてください。
programme-wrong-list-long = 一覧が { $most } 件を超えています。減らしてください。
programme-wrong-list-twice = 「{ $value }」が重複しています。1 件だけ残してください。
programme-wrong-offer-unknown = 「{ $value }」はプログラムのオファーではありません。offers.toml のコードを書いてください。
programme-wrong-policy-none = プログラムにポリシー セットがありません。1 つ送信してください。
programme-wrong-policy-file-name = セット { $policy } はファイル policies/{ $policy }.toml に置く必要があります。コードまたはファイル名を変更してください。
programme-wrong-policy-date-twice = セット { $other } が既に { $date } から始まります。別の日を選んでください。
programme-wrong-policy-window = 更新期間は { $opens } 日目の開始より前の { $closes } 日目に終わります。開始日以降に終わるようにしてください。
programme-wrong-policy-steps-end = チェックアウトは手順「review」で終わる必要があります。最後に置いてください。
programme-wrong-policy-steps-payment = チェックアウトに手順「payment」がありません。追加してください。
programme-wrong-policy-terms-step-missing = 条件を明示的に受諾させるには、チェックアウトに手順「terms」が必要です。追加するか、支払いで受諾とみなす設定にしてください。
programme-wrong-policy-terms-step-extra = ここでは支払いで条件を受諾したとみなすため、手順「terms」は不要です。削除してください。
programme-wrong-policy-retry-days = 再試行の日は 1 以上から始まり、増えていく必要があります。順に並べてください。
programme-wrong-policy-charge-day = { $day } 日目の請求は更新期間 ({ $opens } 日目から { $closes } 日目) の外です。期間内の日を選んでください。
programme-wrong-policy-charge-card = 自動更新はカードに請求しますが、支払い方法に「card」がありません。追加するか、自動更新を提供しないでください。
programme-wrong-policy-reminder-twice = 種類「{ $kind }」のリマインダーが 2 つあります。1 つだけ残してください。
programme-wrong-policy-in-force-missing = 今日のセットの印がありません。そのセットに in_force = true を書いてください。
programme-wrong-policy-in-force-twice = { $other } にも今日のセットの印があります。ここには in_force = false を書いてください。
programme-wrong-policy-in-force-today = { $policy } は { $date } のセットです。in_force = true を書いてください。
programme-wrong-price-gap = { $offer } は { $date } から販売されますが、その日の { $currency } の価格がありません。価格を追加するか、セットの開始を遅らせてください。
programme-wrong-agreement-gap = { $offer } は { $date } から販売されますが、その日に有効な契約 { $agreement } の版がありません。版を公開するか、セットの開始を遅らせてください。
programme-wrong-tax-gap = その他の国の税は { $date } (最初のセットの初日) より後に始まります。その日までに始まるようにしてください。
programme-wrong-pinned-policy-removed = セット { $policy } に基づくメンバーシップがあるため、削除できません。
programme-wrong-pinned-policy-changed = セット { $policy } に基づくメンバーシップがあるため、{ $field } を { $before } から { $after } に変更できません。先の日付の新しいセットを作成してください。
