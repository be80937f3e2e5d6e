# 雲端產品：權杖、年度額度。

yearly-amount = 每年 { $amount }
yearly-usable = 可用期間為 { $first } 至 { $last }；屆時未用完的部分即失效。
yearly-rule-fixed = 全年額度一次給予一位同事，且須使用公司電子郵件地址。指派後即固定：在下一期之前無法收回，也無法轉給他人。持有者不得同時擁有每月額度。
yearly-rule-transfer = 全年額度一次給予一位同事，且須使用公司電子郵件地址。之後可轉給其他同事，但無法收回。持有者不得同時擁有每月額度。
refusal-benefit-other-credit = 此同事已有另一種額度，兩者不得同時持有。請選擇其他人。
refusal-benefit-credit-kept = 年度額度在 { $until } 之前都由獲指派的同事持有。下一期的額度可指派給其他人。
refusal-benefit-credit-not-freed = 年度額度只能轉給其他同事，無法釋出。請選擇一位同事。

cloud-title = 雲端訂閱
cloud-lead = 貴公司已兌換的權杖所開通的訂閱。雲端訂閱有自己的到期日，不因會員資格與權益終止而中斷。
cloud-all = 所有雲端訂閱與各自的到期日
cloud-none-title = 尚未兌換任何權杖
cloud-none-text = 兌換會員資格所附的權杖後，雲端訂閱即自當日起生效十二個月。
cloud-none-go = 檢視權益
cloud-runs = 使用中
cloud-over = 已到期
cloud-seats = 席位
cloud-running-title = 雲端訂閱
cloud-running = { $seats } 個席位，至 { $ends }
cloud-running-none = 此產品目前沒有訂閱，將自兌換權杖當日起生效。
cloud-redeem-by-note = 兌換權杖的最後期限。在此之前兌換的訂閱不受影響。
cloud-ends = 雲端訂閱到期
cloud-ends-of = { $name }可用至
cloud-ends-note = 自各權杖的兌換日起算，與會員資格是否延續無關。
token-title = 權杖
token-code = 權杖
token-seats = 席位
token-masked = 已隱藏：只有可使用權益的人員才看得到權杖。
token-is-replacement = 補發
token-open = 未兌換
token-open-until = 至 { $on }
token-redeemed = 已兌換
token-undone = 已更換
token-ended = 逾期未兌換
token-none = 尚未產生權杖。
token-get = 取得權杖
token-lead = 本期的 { $seats } 個席位合為一組 25 個字元的權杖，須一次全數兌換，自兌換日起算十二個月。取得權杖不影響退款資格，兌換後則會。
token-redeem = 兌換
cloud-choose-title = 兌換權杖
cloud-choose-lead = 比較今天兌換的結果。在下一頁確認之前，不會進行兌換。
cloud-token-worth = 權杖內容
cloud-token-worth-text = { $seats } 個席位，十二個月
cloud-choice-first = 開始訂閱
cloud-choice-add = 增加席位
cloud-choice-extend = 延長期限
cloud-how-first = 此產品目前沒有訂閱：權杖的所有席位自今天起生效十二個月。
cloud-how-add = ({ $own } 席 × { $left } 天 + { $seats } 席 × { $fresh } 天) ÷ { $all } 席 = 自今天起 { $days } 天 (不足一天不計)。
cloud-how-extend = { $seats } 席 × 12 個月 ÷ { $own } 席 = 現有席位延長 { $months } 個月{ $days ->
    [0] { "" }
   *[other] 又 { $days } 天
}。一組權杖最多延長三年。
cloud-review-go = 檢視此選項
cloud-review-title = 確認並兌換
cloud-what = 項目
cloud-before = 目前
cloud-after = 兌換後
cloud-nothing = 無
cloud-redeem-warning = 兌換即視為使用權益：此後本期費用不再退還。若選擇錯誤，可在 30 天內更換一次。
cloud-redeem-go = 兌換 { $seats } 個席位的權杖
cloud-choose-again = 返回選項比較
cloud-replace-title = 選錯了嗎？
cloud-replace-lead = 兌換可撤銷一次，並以新的權杖取代原權杖，重新兌換。
cloud-now = 目前的訂閱
cloud-then = 撤銷後的訂閱
cloud-replace-until = 可更換至
cloud-replace-go = 撤銷並取得新權杖
cloud-replace-warning = 只能更換一次，補發的權杖兌換後即無法再更改。在兌換新權杖之前，這些席位會暫停；本期費用也不因此恢復退款資格。
notice-token-made = 權杖已產生，準備好時即可在下方兌換。
notice-token-redeemed = 已兌換，雲端訂閱已更新。
notice-token-replaced = 已撤銷。請在下方兌換新的權杖。
refusal-benefit-token-redeemed = 此權杖已經兌換，結果顯示於本頁。
refusal-benefit-cloud-changed = 在您檢視之後，兌換的結果已有變動。尚未進行兌換：請確認下方的新數字，若同意請再按一次。
refusal-benefit-replaced-once = 此權杖已是補發的權杖，無法再次更換。訂閱將依兌換時的內容執行至到期日。
refusal-benefit-replace-too-late = 更換期限為 { $until }，已經過期。訂閱將依兌換時的內容執行至到期日。
refusal-benefit-replace-built-upon = 此後同一產品又兌換了另一組權杖。若該權杖仍可更換，請先更換它。
event-benefit-token-made = 已產生 { $benefit } 的權杖，共 { $seats } 個席位。
event-benefit-token-redeemed = 已兌換 { $benefit } { $seats } 個席位的權杖：共 { $total } 個席位，至 { $ends_on }。
event-benefit-token-replaced = 已撤銷 { $benefit } { $seats } 個席位的兌換，並補發權杖。
