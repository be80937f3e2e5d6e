### 關於潛在客戶、寄給客戶與公司的郵件。

mail-lead-customer-prove-subject = 請確認您向 { $company } 提出的需求
mail-lead-customer-prove-body =
    有人向 { $company } 提出需求，並填寫了此地址。

    若為您本人，請於 { $day } 前確認，該公司才會收到需求 { $number }。若非您本人，無需處理，需求會被刪除。
mail-lead-customer-prove-action = 查看並確認
mail-lead-customer-received-subject = { $company } 已收到您的需求
mail-lead-customer-received-body =
    您的需求 { $number } 已送交 { $company }，該公司將於 { $day } 前回覆。

    您可隨時透過連結查看進度或撤回。
mail-lead-customer-received-action = 查看進度
mail-lead-customer-accepted-subject = { $company } 已接受您的需求
mail-lead-customer-accepted-body =
    { $company } 已接受您的需求 { $number }，並會與您聯絡。
mail-lead-customer-accepted-action = 查看進度
mail-lead-customer-declined-subject = { $company } 這次無法提供協助
mail-lead-customer-declined-body =
    { $company } 無法協助您的需求 { $number }，也無法再看到您的聯絡資料。

    您可以選擇其他公司：連結會帶您查看需求並前往名錄。
mail-lead-customer-declined-action = 選擇其他公司
mail-lead-customer-expired-subject = { $company } 未於期限內回覆
mail-lead-customer-expired-body =
    您的需求 { $number } 的回覆期限已於 { $day } 結束，{ $company } 無法再看到您的聯絡資料。

    您可以選擇其他公司：連結會帶您查看需求並前往名錄。
mail-lead-customer-expired-action = 選擇其他公司
mail-lead-new-subject = { $number }：新的潛在客戶
mail-lead-new-body =
    有客戶（{ $country }）向貴公司提出需求。

    請於 { $day } 前回覆，逾期客戶會另選其他公司。客戶身分與聯絡方式請見潛在客戶頁面。
mail-lead-new-action = 查看潛在客戶
mail-lead-ending-subject = { $number }：請於 { $day } 前回覆
mail-lead-ending-body =
    客戶（{ $country }）仍在等候貴公司回覆。期限為 { $day }，逾期即失去此潛在客戶。
mail-lead-ending-action = 立即回覆
mail-lead-withdrawn-subject = { $number }：客戶已撤回
mail-lead-withdrawn-body =
    客戶已撤回此需求，請勿再就此與其聯絡。
mail-lead-withdrawn-action = 查看潛在客戶
mail-lead-assigned-subject = { $number } 已指派給您
mail-lead-assigned-body =
    同事已將您加入 { $number } 的團隊。
mail-lead-assigned-action = 查看潛在客戶
mail-lead-hook-ended-subject = 潛在客戶的 Webhook 已停止
mail-lead-hook-ended-body =
    { $url } 未接收入口網站的通知，已停止傳送。

    請修復接收端後重新新增位址。
mail-lead-hook-ended-action = 查看 Webhook
