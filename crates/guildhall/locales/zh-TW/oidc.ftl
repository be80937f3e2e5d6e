### 使用其他地方的帳戶登入。

## 登入頁面

oidc-or = 或使用您既有的帳戶
oidc-button = 使用 { $provider } 登入

## 可能發生的問題

oidc-failed-title = 尚未登入
oidc-failed-lead = 您仍可使用電子郵件地址與密碼登入。
oidc-failed-again = 再試一次
oidc-failed-other = 前往登入頁面
refusal-oidc-unreachable = { $provider } 目前沒有回應。請過幾分鐘再試，或改用其他方式登入。
refusal-oidc-misconfigured = 此處的 { $provider } 登入設定有誤。請通知本合作夥伴中心的管理人員，並先改用其他方式登入。
refusal-oidc-spent = 這次的 { $provider } 登入是在另一個瀏覽器開始的、已經用過，或已超過 { $minutes } 分鐘。請重新開始。
refusal-oidc-denied = { $provider } 表示您未同意登入。沒有傳送任何資料。
refusal-oidc-not-redeemed = { $provider } 未完成登入。請重新開始。
refusal-oidc-untrusted = { $provider } 傳來的內容無法通過驗證，因此沒有登入。若再次發生，請通知本合作夥伴中心的管理人員。
refusal-oidc-email-unverified = { $provider } 未確認您的電子郵件地址。請在該處確認地址，或請該處的系統管理員代為確認，然後重新登入。
refusal-oidc-other-domain = 在此處，{ $provider } 不能為您網域的電子郵件地址作證。請改用其他方式登入，或洽詢本合作夥伴中心的管理人員。
refusal-oidc-stranger = 此處沒有人使用 { $email }。請貴公司的使用者管理系統管理員邀請這個地址，然後再使用 { $provider } 登入。
refusal-oidc-staff = 計劃人員不使用 { $provider } 登入。請使用電子郵件地址與密碼。
refusal-oidc-linked-already = 您在此處的帳戶已連結到 { $provider } 的另一個帳戶。請改用其他方式登入；若那個帳戶已不再屬於您，請在「您的帳戶」中斷連結。

## 您的帳戶

oidc-accounts = 已連結的帳戶
oidc-accounts-lead = 使用這些帳戶登入時，不需要此處的密碼。不再使用的帳戶請中斷連結。
oidc-accounts-provider = 帳戶所在
oidc-accounts-linked = 連結時間
oidc-accounts-used = 上次使用
oidc-accounts-remove = 中斷連結
notice-identity-removed = 已中斷該帳戶的連結。
event-user-linked = { $name } 連結了 { $provider } 的帳戶。
event-user-unlinked = { $name } 中斷了 { $provider } 帳戶的連結。

## 通知郵件

mail-identity-linked-subject = 現在可使用 { $provider } 的帳戶登入
mail-identity-linked-body =
    從現在起，您可以使用 { $provider } 的帳戶登入合作夥伴中心。

    若這不是您本人的操作，請在您的帳戶中斷該連結、結束其他所有工作階段，並通知貴公司的使用者管理系統管理員。
mail-identity-linked-action = 查看您的帳戶
