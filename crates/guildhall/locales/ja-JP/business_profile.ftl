refusal-text-choice-unknown = この項目は選べなくなりました。一覧から選び直してください。
refusal-text-too-many = ここに入力できるのは { $at_most } 件までです。いくつか削除してください。
refusal-text-website-https = 顧客に表示できるのは https:// で始まるアドレスだけです。
