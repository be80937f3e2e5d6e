### 身分的第二道證明：驗證器、復原碼，以及重新驗證。

## 登入的第二個步驟

second-title = 雙步驟驗證
second-lead = 密碼正確。請再以您設定的第二個步驟證明是您本人。
second-field-code = 驗證碼
second-code-hint = 驗證器應用程式目前顯示的六位數字，或您的其中一組復原碼。
second-go = 繼續
second-lost = 兩者都無法使用？貴公司的系統管理員或計畫人員可以移除您的第二個步驟，之後您登入並重新設定即可。
second-leave = 取消並登出
notice-sign-in-over = 登入超過十分鐘，已結束。請重新開始。

## 重新驗證

again-title = 請確認是您本人
again-lead = 您要進行的操作涉及款項或變更權限。若距離上次驗證已超過 15 分鐘，須再次證明您的身分。
again-lost = 您剛才送出的內容並未執行。完成此步驟後會回到表單，您可以重新送出。
again-go = 繼續
again-leave = 返回，不執行
notice-proved = 謝謝，您可以繼續。
notice-proved-send-again = 謝謝。您先前送出的內容並未執行，請重新送出。

## 必須設定

enrol-title = 設定雙步驟驗證
enrol-lead-company = { $company } 要求登入時使用第二個步驟。設定一次後，所有頁面即可開啟。
enrol-lead-staff = 計畫人員須以第二個步驟登入。設定一次後，所有頁面即可開啟。
enrol-authenticator = 手機上的驗證器應用程式會顯示六位數驗證碼，輸入密碼後再輸入該驗證碼。

## 設定驗證器

authenticator-title = 設定驗證器應用程式
authenticator-lead = 請用應用程式掃描圖片，再輸入其顯示的驗證碼，以確認運作正常。
authenticator-picture = 供驗證器應用程式掃描的圖片
authenticator-type = 若無法掃描，請在應用程式中輸入此金鑰（以時間為基礎，六位數）：
authenticator-field-code = 應用程式的驗證碼
authenticator-code-hint = 六位數字，每 30 秒變更一次。
authenticator-go = 開啟
authenticator-back = 返回，不開啟

## 復原碼

codes-title = 您的復原碼
codes-lead = 手機遺失時，每組可讓您登入一次。請列印，或存放在密碼管理員中。
codes-once = 只會顯示這一次。先前的復原碼已失效。
codes-go = 我已妥善保存

## 自己的帳戶

factors-title = 雙步驟驗證
factors-lead = 有了第二個步驟，即使他人得知您的密碼也無法登入。
factors-on = 已開啟
factors-codes-left =
    { $left ->
        [0] 您已沒有復原碼，請取得新的復原碼。
       *[other] 您還有 { $left } 組復原碼。
    }
factors-bound = 貴公司或本計畫要求您使用第二個步驟。
factors-add-authenticator = 設定驗證器應用程式
factors-renew-codes = 取得新的復原碼
factors-remove = 移除
factor-authenticator = 驗證器應用程式
notice-factor-added = 第二個步驟已開啟，您的其他工作階段已結束。
notice-factor-removed = 已移除。

## 拒絕

refusal-factor-wrong-code = 驗證碼不正確。請等待應用程式顯示下一組、檢查手機時間，或使用復原碼。
refusal-factor-code-used = 此驗證碼已使用過。請等待應用程式顯示下一組，最多 30 秒。
refusal-factor-wrong-password = 這不是您的密碼。請檢查，或登出後取得登入連結。
refusal-factor-has-authenticator = 您已有驗證器應用程式。請先移除，再設定另一個。
refusal-factor-not-begun = 已沒有可確認的項目：可能已在另一個視窗設定完成，或已重新開始。請查看您的帳戶。
refusal-factor-none-yet = 請先設定驗證器應用程式或通行金鑰，屆時會一併取得復原碼。
refusal-factor-required = 您須以第二個步驟登入，而這是您唯一的一個。請先設定另一個再移除。

## 發生的事

event-factor-added-authenticator = { $name } 設定了驗證器應用程式。
event-factor-removed-authenticator = { $name } 移除了驗證器應用程式。
event-factor-codes-renewed = { $name } 產生了新的復原碼。
event-factor-code-used = { $name } 使用了一組復原碼，還剩 { $left } 組。

## 郵件

mail-factor-added-subject = 已新增登入的第二個步驟
mail-factor-added-body =
    您在合作夥伴中心的帳戶現在具備：{ $factor }。您的其他工作階段均已結束。

    若不是您本人的操作，請立即設定新密碼，並請貴公司的系統管理員移除第二個步驟。
mail-factor-added-action = 查看您的帳戶
mail-factor-removed-subject = 已移除登入的第二個步驟
mail-factor-removed-body =
    您在合作夥伴中心的帳戶已移除：{ $factor }。

    若不是您本人的操作，請立即設定新密碼，並重新設定第二個步驟。
mail-factor-removed-action = 查看您的帳戶
mail-factor-codes-renewed-subject = 您有新的復原碼
mail-factor-codes-renewed-body =
    已為您在合作夥伴中心的帳戶產生新的復原碼，先前的復原碼已失效。

    若不是您本人的操作，請立即設定新密碼，並重新產生復原碼。
mail-factor-codes-renewed-action = 查看您的帳戶
mail-factor-code-used-subject = 已使用一組復原碼
mail-factor-code-used-body =
    有人使用復原碼登入您在合作夥伴中心的帳戶，還剩 { $left } 組。

    若不是您本人的操作，請立即設定新密碼，並重新產生復原碼。
mail-factor-code-used-action = 查看您的帳戶

## 公司的規定，以及移除遺失的證明

refusal-factor-own-first = 請先在您的帳戶中為自己設定第二個步驟，再要求他人。
refusal-factor-no-own-reset = 您自己的第二個步驟請在帳戶中變更。若已遺失，請洽其他系統管理員或計畫人員。
refusal-factor-none-to-reset = 此使用者沒有第二個步驟，無須移除。
event-factor-rule-set-nobody = 登入時不再要求任何人使用第二個步驟。
event-factor-rule-set-admins = 登入時要求系統管理員使用第二個步驟。
event-factor-rule-set-everybody = 登入時要求所有人使用第二個步驟。
event-factor-reset = 已移除 { $name } 的第二個步驟。原因：{ $reason }
mail-factor-reset-subject = 您登入的第二個步驟已被移除
mail-factor-reset-body =
    您在合作夥伴中心帳戶的第二個步驟已被移除，並已從所有裝置登出。原因：{ $reason }

    請以密碼登入並重新設定第二個步驟。若您並未提出要求，請立即設定新密碼，並向貴公司的系統管理員查詢。
mail-factor-reset-action = 查看您的帳戶
