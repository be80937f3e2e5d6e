### 公司的位置。

location-title = 位置
location-lead = 貴公司的營業據點。每個位置都有自己的網路識別碼，用於該處的採購與獎勵。
location-seat = 登記所在地
location-ids = 公司本身的識別碼用於支援與合約，不會變更。
location-places = 公司的位置
location-contact = 主要連絡人
location-closed-on = 已於 { $date }關閉
location-shares = 與登記地址相同
location-own = 使用自有地址
location-own-text = 請填寫下方欄位。
location-none-title = 尚無位置
location-none-text = 只在登記所在地營運的公司不需要新增。
location-new-title = 新增位置
location-new-lead = 位置會立即取得自己的網路識別碼。
location-opened-on = 開設日
location-closed-fact = 關閉日
location-name-hint = 同事之間的稱呼，例如城市名稱。
location-country = 國家或地區
location-open = 新增位置
location-close = 關閉此位置
location-keep = 保留
location-close-title = 要關閉 { $name } 嗎？
location-close-consequence = 關閉的位置無法重新開啟，其網路識別碼也不會再指派給其他位置。先前的記錄會保留。
location-link = 顯示位置
partner-field-location-name = 位置名稱
partner-field-location-contact-name = 連絡人姓名
partner-field-location-contact-email = 連絡人的電子郵件地址
partner-field-location-contact-phone = 連絡人的電話號碼
notice-location-opened = 已新增位置並指派網路識別碼。
notice-location-closed = 已關閉位置。
refusal-location-too-many = 貴公司的位置數量已達上限。如需更多，請與我們聯絡。
refusal-location-known = 已有名為「{ $name }」的位置。請使用其他名稱。
refusal-location-closed = 此位置已於 { $on }關閉，無法再變更。若重新營運，請新增位置。
event-location-opened = 已新增位置 { $name }，網路識別碼 { $network_id }。
event-location-changed = 已變更位置 { $name }（{ $network_id }）。
event-location-closed = 已關閉位置 { $name }（{ $network_id }）。
location-count = { $count ->
    [0] 除登記所在地外沒有其他位置。
   *[other] 除登記所在地外另有 { $count } 個位置。
}
fault-not-found-company = 您目前代表 { $company }。若要開啟屬於您其他公司的內容，請先在您的姓名選單中切換公司。
