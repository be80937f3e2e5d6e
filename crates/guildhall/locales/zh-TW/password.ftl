### 變更自己的密碼。

access-change-title = 變更密碼
access-change-lead = 請先輸入目前的密碼，再輸入新密碼。您的其他工作階段會結束。
access-change-forgotten = 如果不記得，請登出，再於登入頁面要求連結。
access-change-go = 變更密碼
access-field-present = 目前的密碼
access-field-password-new = 新密碼

refusal-text-password-expected = 這個密碼只由任何人都會先試的字組成，例如貴公司或本網站的名稱。請加上您自己的字詞。
refusal-text-password-not-present = 這不是您目前的密碼。請重新輸入，或登出後要求連結。
refusal-access-no-password = 您還沒有密碼。請登出，在登入頁面要求連結，再用它設定密碼。

notice-password-changed = 密碼已變更，您的其他工作階段已結束。
event-password-changed = { $name } 變更了密碼。

mail-password-changed-subject = 您的密碼已變更
mail-password-changed-body =
    有人使用您原本的密碼為您的帳戶設定了新密碼，您的其他工作階段都已結束。

    如果是您本人，就不必再做什麼。如果不是，請立即在登入頁面以「忘記密碼」取得連結，並告知貴公司的管理員。
mail-password-changed-action = 查看您的帳戶
