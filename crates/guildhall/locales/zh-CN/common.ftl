### 所有页面与邮件共用的词语：回答、数量、相隔天数、列表，以及输入内容的错误说明。

## 回答与空值

yes = 是
no = 否
none = 无
not-set = 未设置
optional = 可选
required = 必填

## 值前后的标点

# 同一行的名称与值。
label-value = { $label }：{ $value }
# 文字后的补充说明。
with-remark = { $text }（{ $remark }）
# 首尾均包含在内。
from-to = { $from }至{ $to }

## 由程序组成的列表：两项；多项时的前几项；多项时的最后一项。

list-two = { $first }和{ $last }
list-more = { $before }、{ $next }
list-end = { $before }和{ $last }

## 数量

count-seats = { $count } 个席位
count-licenses = { $count } 个许可证
count-users = { $count } 个用户
count-items = { $count } 项
count-minutes = { $count } 分钟
count-hours = { $count } 小时
count-days = { $count } 天
count-months = { $count } 个月
count-years = { $count } 年

## 按期间计算的价格与数量

per-month = 每月 { $amount }
per-year = 每年 { $amount }

## 从今天起算的天数

relative-days-ahead =
    { $days ->
        [0] 今天
        [1] 明天
       *[other] { $days } 天后
    }
relative-days-past =
    { $days ->
        [0] 今天
        [1] 昨天
       *[other] { $days } 天前
    }

## 输入内容哪里有误，以及如何改正

refusal-text-required = 此项尚未填写。请填写后再继续。
refusal-text-too-long = 文字过长。请缩短到 { $at_most } 个字符以内。
refusal-text-email-form = 这不是完整的电子邮件地址。请按 name@company.example 的格式输入，中间不要有空格。
refusal-text-email-role-mailbox = info@、admin@ 之类的地址属于部门，不属于个人。请输入能代表公司签署的人员的工作邮箱。
refusal-text-email-free-mail = 从免费邮箱的地址看不出你所在的公司。请输入公司自有域名的电子邮件地址。
refusal-text-country = 这不在可选的国家或地区之内。请从列表中选择。
refusal-text-website-form = 这不是网站地址。请按 https://www.company.example 的格式输入，以 http 或 https 开头。
refusal-text-phone-form = 这不是电话号码。请输入至少五位数字，中间可以使用空格和 + - ( ) . / 等符号。
refusal-text-card-number = 内容似乎包含支付卡号，此处不得保存卡号。请删除卡号。
refusal-text-control-character = 文字中含有换行或不可见字符，通常是复制时带入的。请删除后在同一行重新输入。
