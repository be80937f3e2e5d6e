### 通行金鑰：裝置與密碼管理工具中的金鑰。

passkey-sign-in = 使用通行金鑰登入
passkey-use = 使用通行金鑰
passkey-or = 或使用通行金鑰
passkey-add = 新增通行金鑰
passkey-lead = 通行金鑰讓您以裝置的指紋、臉部辨識或 PIN 碼登入，不需密碼與驗證碼。它只在本網站有效，他人無法在別處騙取。
passkey-name = 通行金鑰的名稱
passkey-name-hint = 方便您分辨各個通行金鑰。
passkey-name-first = 我的裝置
passkey-cancelled = 瀏覽器未提供通行金鑰：可能已取消、逾時，或沒有適用於此網站的通行金鑰。請再試一次，或使用其他方式。
passkey-known = 此裝置已有您帳戶的通行金鑰。請直接使用，或新增其他裝置的通行金鑰。
passkey-lost = 網站沒有回應。請檢查網路連線後再試一次。
passkey-unsupported = 此瀏覽器不支援通行金鑰。其他登入方式均可使用。
passkey-elsewhere = 通行金鑰只能在本網站的主要網址使用：
passkey-no-script = 通行金鑰需要 JavaScript，而此瀏覽器已將其關閉。若要使用，請為此網站開啟；其他登入方式不受影響。
passkey-added = 新增時間
passkey-used = 上次使用
factor-passkey-named = 通行金鑰「{ $name }」
second-code-hint-recovery = 您的其中一組復原碼。

## 拒絕

refusal-factor-passkeys-full = 您已有二十個通行金鑰。請先移除一個再新增。
refusal-factor-passkeys-off = 此網址無法使用通行金鑰：必須是具有網域名稱的安全網站。請使用其他登入方式。
refusal-factor-no-passkey = 您在此處沒有通行金鑰，請使用驗證碼。
refusal-factor-passkey-late = 裝置的回應過遲或已使用過。請再試一次。
refusal-factor-passkey-refused = 無法驗證此通行金鑰。請再試一次，或使用其他方式。
refusal-factor-passkey-unknown = 此處查無這個通行金鑰：可能已移除，或屬於其他帳戶。請以其他方式登入。
refusal-factor-passkey-taken = 此處已有這個通行金鑰。請新增其他裝置的通行金鑰。
refusal-factor-passkey-copied = 此通行金鑰遭到拒絕：可能已被他人複製。請以其他方式登入，在您的帳戶中移除它，再新增一個。

## 發生的事與相關郵件

event-factor-added-passkey = { $name } 新增了通行金鑰。
event-factor-removed-passkey = { $name } 移除了通行金鑰。
event-factor-passkey-copied = 已拒絕 { $name } 的一次登入：通行金鑰「{ $passkey }」可能已被複製。
mail-factor-passkey-copied-subject = 您的一個通行金鑰遭到拒絕
mail-factor-passkey-copied-body =
    有人嘗試以您的通行金鑰「{ $name }」登入您在合作夥伴中心的帳戶，但遭到拒絕：其計數器倒退了。通行金鑰被複製到另一部裝置時會發生這種情況。

    請以其他方式登入，移除此通行金鑰，再新增一個。
mail-factor-passkey-copied-action = 查看您的帳戶
