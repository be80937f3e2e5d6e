### 所有頁面與郵件共用的字詞：回答、數量、相距天數、清單，以及輸入內容的錯誤說明。

## 回答與空白值

yes = 是
no = 否
none = 無
not-set = 尚未設定
optional = 選填
required = 必填

## 值前後的標點

# 同一行的名稱與值。
label-value = { $label }：{ $value }
# 文字後的補充說明。
with-remark = { $text }（{ $remark }）
# 首尾皆包含在內。
from-to = { $from }至{ $to }

## 由程式組成的清單：兩項；多項時的前幾項；多項時的最後一項。

list-two = { $first }和{ $last }
list-more = { $before }、{ $next }
list-end = { $before }和{ $last }

## 數量

count-seats = { $count } 個席位
count-licenses = { $count } 份授權
count-users = { $count } 位使用者
count-items = { $count } 個項目
count-minutes = { $count } 分鐘
count-hours = { $count } 小時
count-days = { $count } 天
count-months = { $count } 個月
count-years = { $count } 年

## 按期間計算的價格與數量

per-month = 每月 { $amount }
per-year = 每年 { $amount }

## 從今天起算的天數

relative-days-ahead =
    { $days ->
        [0] 今天
        [1] 明天
       *[other] { $days } 天後
    }
relative-days-past =
    { $days ->
        [0] 今天
        [1] 昨天
       *[other] { $days } 天前
    }

## 輸入內容哪裡有誤，以及如何修正

refusal-text-required = 這個欄位尚未填寫。請填寫後再繼續。
refusal-text-too-long = 文字太長。請縮短至 { $at_most } 個字元以內。
refusal-text-email-form = 這不是完整的電子郵件地址。請依 name@company.example 的格式輸入，中間不要留空格。
refusal-text-email-role-mailbox = info@、admin@ 這類地址屬於部門，不屬於個人。請輸入能代表公司簽署之人員的公務信箱。
refusal-text-email-free-mail = 免費信箱的地址無法看出您任職的公司。請輸入貴公司自有網域的電子郵件地址。
refusal-text-country = 這不在可選的國家或地區之中。請從清單中選取。
refusal-text-website-form = 這不是網站位址。請依 https://www.company.example 的格式輸入，開頭須為 http 或 https。
refusal-text-phone-form = 這不是電話號碼。請輸入至少五個數字，中間可以使用空格與 + - ( ) . / 等符號。
refusal-text-card-number = 內容似乎含有付款卡號，此處不得保存卡號。請將卡號刪除。
refusal-text-control-character = 文字含有換行或看不見的字元，通常是複製時帶入的。請刪除後在同一行重新輸入。
