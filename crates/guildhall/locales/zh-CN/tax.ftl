### 税务：税号、免税与计税方式。

## 表单

partner-field-tax-id = 税号
partner-field-certificate = 证明编号
partner-field-first = 开始日期
partner-field-last = 结束日期
tax-id-hint = 选填。欧盟请填增值税号，中国请填统一社会信用代码，台湾地区请填统一编号，日本请填 T 加 13 位数字。
refusal-text-tax-id-form = 这不像您所在国家或地区的税号，请检查长度和字符。
refusal-text-tax-id-check = 校验码不符，号码有输入错误。请与您的证件核对。
refusal-text-tax-days-reversed = 结束日期早于开始日期。
checkout-purchase-order = 采购订单号
checkout-purchase-order-hint = 选填。贵公司为此订单编的号码，会印在发票上。

## 页面

tax-title = { $company } 的税务
tax-lead = 价格之外加收的税款及其原因，取决于国家或地区、税号以及免税证明。
tax-treatment = 目前订单的计税方式
tax-link = 税务
tax-id-section = 税号
tax-id-later = 该税号适用于今后的订单，已开具的发票不会更改。
tax-id-keep = 保存税号
tax-back = 返回
tax-exemption = 免税
tax-exemption-days = { $first }至{ $last }
tax-exemption-holds = 有效
tax-exemption-rests = 未生效
tax-exemption-section = 免税资格
tax-exemption-record = 登记免税
tax-exemption-withdraw = 撤销免税
tax-exemption-how = 享有免税资格？请提交支持请求并附上证明。
notice-tax-id-kept = 税号已保存。
notice-exemption-recorded = 免税资格已登记。
notice-exemption-withdrawn = 免税资格已撤销。

## 报价与发票上的文字

tax-reverse-charge = 反向征收
tax-exempt = 免税
tax-reverse-charge-note = 反向征收：由接收方（增值税号 { $number }）承担税款（指令 2006/112/EC 第 196 条）。
tax-exempt-note = 凭证明 { $certificate } 免税。
invoice-purchase-order = 采购订单号

## 记录

event-tax-id-written = 税号已设为 { $number }。
event-tax-id-removed = 税号已删除。
event-exemption-recorded = 已登记免税证明 { $certificate }，有效期 { $from } 至 { $until }。
event-exemption-withdrawn = 已撤销免税证明 { $certificate }。
