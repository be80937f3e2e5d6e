### 稅務：稅籍編號、免稅與課稅方式。

## 表單

partner-field-tax-id = 稅籍編號
partner-field-certificate = 證明文件號碼
partner-field-first = 起始日
partner-field-last = 截止日
tax-id-hint = 選填。歐盟請填增值稅號，臺灣請填統一編號，中國請填統一社會信用代碼，日本請填 T 加 13 位數字。
refusal-text-tax-id-form = 這不像貴國的稅籍編號，請檢查長度與字元。
refusal-text-tax-id-check = 檢查碼不符，號碼中有打錯的地方。請與您的文件核對。
refusal-text-tax-days-reversed = 截止日早於起始日。
checkout-purchase-order = 採購單號
checkout-purchase-order-hint = 選填。貴公司為此訂單編的號碼，會印在發票上。

## 頁面

tax-title = { $company } 的稅務
tax-lead = 價格之外加收的稅金及其原因，取決於國家或地區、稅籍編號與免稅證明。
tax-treatment = 目前訂單的課稅方式
tax-link = 稅務
tax-id-section = 稅籍編號
tax-id-later = 此編號適用於今後的訂單，已開立的發票不會變動。
tax-id-keep = 儲存稅籍編號
tax-back = 返回
tax-exemption = 免稅
tax-exemption-days = { $first }至{ $last }
tax-exemption-holds = 有效
tax-exemption-rests = 未生效
tax-exemption-section = 免稅資格
tax-exemption-record = 登記免稅
tax-exemption-withdraw = 撤銷免稅
tax-exemption-how = 享有免稅資格嗎？請提出支援要求並附上證明文件。
notice-tax-id-kept = 已儲存稅籍編號。
notice-exemption-recorded = 已登記免稅資格。
notice-exemption-withdrawn = 已撤銷免稅資格。

## 報價與發票上的文字

tax-reverse-charge = 反向課稅
tax-exempt = 免稅
tax-reverse-charge-note = 反向課稅：由收受方（增值稅號 { $number }）負擔稅款（指令 2006/112/EC 第 196 條）。
tax-exempt-note = 依證明文件 { $certificate } 免稅。
invoice-purchase-order = 採購單號

## 記錄

event-tax-id-written = 稅籍編號已設為 { $number }。
event-tax-id-removed = 已移除稅籍編號。
event-exemption-recorded = 已登記免稅證明 { $certificate }，有效期間 { $from } 至 { $until }。
event-exemption-withdrawn = 已撤銷免稅證明 { $certificate }。
