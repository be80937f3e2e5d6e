### すべてのページとメールで使う言葉: 答え、数量、日数の隔たり、列挙、入力内容の誤りの説明。

## 答えと空の値

yes = はい
no = いいえ
none = なし
not-set = 未設定
optional = 任意
required = 必須

## 値の前後の記号

# 1 行に並ぶ名前と値。
label-value = { $label }: { $value }
# 本文の後に添える補足。
with-remark = { $text } ({ $remark })
# 両端を含む。
from-to = { $from }～{ $to }

## プログラムが組み立てる列挙: 2 つの場合、3 つ以上の途中、3 つ以上の最後。

list-two = { $first }と{ $last }
list-more = { $before }、{ $next }
list-end = { $before }、{ $last }

## 数量

count-seats = { $count } シート
count-licenses = { $count } ライセンス
count-users = { $count } ユーザー
count-items = { $count } 件
count-minutes = { $count } 分
count-hours = { $count } 時間
count-days = { $count } 日
count-months = { $count } か月
count-years = { $count } 年

## 期間あたりの価格と数量

per-month = 1 か月あたり { $amount }
per-year = 1 年あたり { $amount }

## 今日から数えた日数

relative-days-ahead =
    { $days ->
        [0] 今日
        [1] 明日
       *[other] { $days } 日後
    }
relative-days-past =
    { $days ->
        [0] 今日
        [1] 昨日
       *[other] { $days } 日前
    }

## 入力内容の誤りと直し方

refusal-text-required = 入力されていません。入力してから続けてください。
refusal-text-too-long = 文字数が多すぎます。{ $at_most } 文字以内に短くしてください。
refusal-text-email-form = メール アドレスが正しくありません。name@company.example のように、空白を入れずに入力してください。
refusal-text-email-role-mailbox = info@ や admin@ などのアドレスは個人ではなく部署のものです。会社を代表して署名できる方の業務用メール アドレスを入力してください。
refusal-text-email-free-mail = フリー メールのアドレスでは勤務先の会社を確認できません。会社独自のドメインのメール アドレスを入力してください。
refusal-text-country = 選択できる国または地域ではありません。一覧から選んでください。
refusal-text-website-form = Web サイトのアドレスではありません。https://www.company.example のように、http または https で始まるアドレスを入力してください。
refusal-text-phone-form = 電話番号ではありません。5 桁以上の数字を入力してください。間に空白と + - ( ) . / を使用できます。
refusal-text-card-number = 支払いカードの番号が含まれているようです。ここにカード番号を保存することはできません。番号を削除してください。
refusal-text-control-character = 改行または見えない文字が含まれています。多くはコピーによるものです。削除して、1 行で入力し直してください。
