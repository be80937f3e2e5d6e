### 登入、設定密碼、選擇公司。

## 登入頁面

access-sign-in-title = 登入
access-sign-in-lead = 請使用您個人帳戶的電子郵件地址與密碼。
access-sign-in-go = 登入
access-field-email = 電子郵件地址
access-field-password = 密碼
access-forgotten-link = 忘記密碼，或尚未設定密碼？
access-no-account = 貴公司尚未加入合作夥伴網路？
access-join-link = 為公司註冊

## 重新寄送連結

access-forgotten-title = 取得登入連結
access-forgotten-lead = 請輸入您的電子郵件地址，我們會寄送一個可用來設定新密碼的連結。連結須在 24 小時內使用，且只能使用一次。
access-forgotten-go = 寄送連結
access-sent-title = 請查看您的信箱
access-sent-lead = 如果有人使用該地址在此登入，含有連結的郵件已經寄出。
access-sent-nothing = 幾分鐘後仍未收到？請查看垃圾郵件資料夾，並確認當初註冊時是否使用了其他地址。
access-sent-staff = 計劃人員的連結由負責本系統的同事提供，不以郵件寄送。
access-back-to-sign-in = 返回登入

## 設定密碼

access-password-title = 設定密碼
access-password-lead = { $name }，歡迎您。請為此帳戶選擇密碼，日後即以此密碼登入。
access-password-hint = 至少 8 個字元。以空格分隔的幾個詞既安全又容易記住。
access-password-go = 設定密碼並登入
access-spent-title = 此連結已失效
access-spent-go = 取得新的連結

## 嘗試次數過多

access-wait-title = 請稍候
access-wait-lead = 短時間內的嘗試次數過多。這項限制可防止他人猜測密碼或濫發郵件。
access-wait-seconds = 請在 { $seconds } 秒後再試一次。
access-wait-minutes = 請在 { $minutes } 分鐘後再試一次。
access-wait-back = 返回表單

## 選擇公司

access-companies-title = 選擇公司
access-companies-lead = 您一次代表一家公司，隨時可以從帳戶功能表切換。
access-companies-note = { $role } · 網路識別碼 { $network_id }
access-companies-current = 目前所選
access-companies-go = 繼續

## 拒絕的原因

refusal-access-wrong-sign-in = 電子郵件地址與密碼不相符。請檢查兩者，或取得登入連結。
refusal-access-no-company = 您的帳戶目前不屬於任何公司。請貴公司的合作夥伴系統管理員重新將您加入。
refusal-access-link-spent = 登入連結只能使用一次，並在 24 小時內有效。這個連結已經用過、已逾期，或複製時不完整。
refusal-text-password-short = 密碼太短。請使用至少 8 個字元。
refusal-text-password-long = 密碼太長。請使用 128 個字元以內的密碼。
refusal-text-password-like-email = 密碼含有您的電子郵件名稱，容易被猜中。請另選一個。
refusal-text-password-common = 這是最先會被猜測的密碼之一。請另選一個，例如連續的幾個詞。

## 通知與事件

notice-signed-out = 您已登出。
event-user-added = 已將 { $name } 加入，角色：{ $roles }。

## 含有連結的郵件

mail-access-link-subject = 您的登入連結
mail-access-link-body =
    請按下方按鈕設定合作夥伴中心的密碼並登入。

    連結須在 { $hours } 小時內使用，且只能使用一次。如果您並未預期收到此郵件，不需採取任何動作：沒有這封郵件，任何人都無法藉此登入。
mail-access-link-action = 設定密碼
