### 支援要求：提出、回覆，以及對取消的決定。

## 合作夥伴

request-list-lead = 貴公司向支援提出的要求，以及目前輪到誰處理。
request-tabs = 依狀態檢視要求
request-tab-open = 處理中
request-tab-needs-attention = 需要您處理
request-tab-closed = 已結束
request-number = 參考編號
request-title = 摘要
request-turn = 輪到誰
request-turn-support = 支援會在 { $due } 前回覆
request-changed = 上次變更
request-count = { $count } 件要求
request-none-title = 這裡沒有要求
request-none-text = 新要求會取得參考編號，並告知您最遲何時得到回覆。
request-new-title = 新的支援要求
request-new-lead = 請說明您遇到的情況。您會立即取得參考編號，並透過電子郵件與此頁面收到回覆。
request-cancel-title = 要求取消訂閱
request-cancel-lead = 是否取消 { $offer } 由支援決定，並在這裡回覆您。在那之前一切維持不變，您也可以收回要求。
request-cancel-prefilled = 取消 { $offer }
request-cancels = 要取消的訂閱
request-choose = 請選擇
request-topic = 問題類型
request-severity = 有多緊急？
request-severity-hint = 這會決定支援最遲何時回覆，依您語言的支援上班時間計算。
request-severity-critical = 嚴重：工作無法進行
request-severity-moderate = 中等：有功能無法使用
request-severity-minimal = 輕微：只是詢問
request-text = 發生了什麼事？
request-text-hint = 您做了什麼、預期什麼、實際發生了什麼。請勿填寫卡號或密碼。
request-cancel-text = 您為什麼要取消？
request-cancel-text-hint = 如果有什麼能讓您留下，也請告訴我們。請勿填寫卡號或密碼。
request-back = 取消
request-created = 提出時間
request-thread = 往來訊息
request-said-partner = { $name }
request-said-support = { $name }（支援）
request-write = 就此事寫信給支援
request-write-do = 傳送
request-reopen-do = 重新開啟
request-withdraw = 收回要求
request-withdraw-text = 收回後，支援就不再處理這件事。
request-withdraw-do = 收回
request-state-open = 由支援處理中
request-state-needs-attention = 需要您處理
request-outcome-answered = 已回覆
request-outcome-withdrawn = 已收回
request-outcome-cancelled = 已依要求取消
request-outcome-declined = 已拒絕
request-standing-open = 輪到支援處理。您最遲會在 { $due } 得到回覆。
request-standing-needs-attention = 輪到您了：支援需要您提供資訊。
request-standing-closed = 已於 { $at } 結束。之後 { $days } 天內可以重新開啟。
request-standing-over = 已於 { $at } 結束。
request-late = 已逾期
request-due = 回覆期限

## 營運人員

layout-nav-support = 支援
operator-desk-support-late =
    { $count ->
        [0] 沒有逾期
       *[other] { $count } 件已逾期
    }
support-queue-title = 支援要求
support-queue-lead = 等待回覆的要求，期限最近的排在最前面。
support-queues = 依佇列檢視要求
support-queue = 佇列
support-queue-all = 全部
support-queue-finance = 財務
support-queue-accounts = 帳戶
support-queue-membership = 會員資格
support-queue-portal = 網站
support-queue-none-title = 沒有等待中的要求
support-queue-none-text = 此佇列的要求都已回覆。
support-language = 語言
support-answer = 回覆
support-answer-text = 您的回覆
support-answer-do = 送出回覆
support-answer-hint = 合作夥伴會看到原文：請以{ $language }撰寫。
support-then-ask = 提問：輪到合作夥伴
support-then-end = 結束：都已說明
support-then-continue = 繼續處理
support-decide = 決定
support-decide-do = 決定
support-decision = 決定
support-decision-refund = 取消並退還費用
support-decision-refund-text = 會員資格與權益今天結束，開立折讓單，款項依原付款方式退回。
support-decision-end = 取消但不退款
support-decision-end-text = 會員資格與權益今天結束，不涉及任何款項。
support-decision-decline = 不取消
support-decision-decline-text = 會員資格繼續有效，並告知合作夥伴原因。
support-goodwill-hint = 只有在規則不退款卻仍要退還時才需要填寫，會印在折讓單上。
support-reason-hint = 只有拒絕時才需要填寫。合作夥伴會看到原文：請以{ $language }撰寫。
request-decision = 決定
request-goodwill = 通融退款的原因
request-reason = 拒絕的原因
request-then = 接下來

## 從訂閱開始

support-entry = 入口
support-ask = 提出要求
support-asked-already = 已經提出取消要求

## 通知

notice-request-written = 您的訊息已送達支援。
notice-request-withdrawn = 要求已收回。
notice-request-answered = 回覆已送出。
notice-request-decided = 已做出決定，並通知合作夥伴。

## 拒絕的原因

refusal-request-closed = 這項要求已經結束。
refusal-request-closed-long-ago = 這項要求結束已超過 { $days } 天。請提出新的要求，並註明原本的參考編號。
refusal-request-decided = 這項要求已做出決定，決定不會改變；其他事項請提出新的要求。
refusal-request-cancelling-already = 這項訂閱已有取消要求，編號為 { $number }。
refusal-request-to-be-decided = 這項要求是要取消訂閱：請做出決定，而不是直接結束。
refusal-request-full = 這項要求的訊息已達上限。請提出新的要求，並註明此參考編號。
refusal-request-no-network-id = 貴公司尚無網路識別碼，通過審核後即可提出要求。

## 發生的事

event-request-opened = 已向支援提出要求 { $number }：{ $title }。
event-request-written = 合作夥伴就要求 { $number } 補充說明。
event-request-withdrawn = 已收回要求 { $number }。
event-request-reopened = 已重新開啟要求 { $number }。
event-request-answered = 支援已回覆要求 { $number }。
event-request-asked-back = 支援就要求 { $number } 提出問題。
event-request-ended = 要求 { $number } 已回覆並結束。
event-request-cancelled = 要求 { $number } 已核准：訂閱已取消。
event-request-declined = 要求 { $number } 遭拒絕：訂閱繼續有效。

## 郵件

mail-support-received-subject = { $number }：您的支援要求
mail-support-received-body =
    支援已收到您的要求「{ $title }」。

    您最遲會在 { $due } 得到回覆。
mail-support-received-action = 檢視要求
mail-support-answered-subject = { $number }：支援已回覆
mail-support-answered-body =
    關於您的要求「{ $title }」，支援回覆如下：

    { $text }

    支援會繼續處理。
mail-support-answered-action = 檢視要求
mail-support-asked-subject = { $number }：支援需要您提供資訊
mail-support-asked-body =
    關於您的要求「{ $title }」，支援想請問：

    { $text }
mail-support-asked-action = 回覆
mail-support-ended-subject = { $number }：已回覆
mail-support-ended-body =
    關於您的要求「{ $title }」，支援回覆如下：

    { $text }

    這項要求已結束。如果還有遺漏，{ $days } 天內可以在要求的頁面上重新開啟。
mail-support-ended-action = 檢視要求
mail-support-cancelled-subject = { $number }：已依您的要求取消
mail-support-cancelled-body =
    依您在「{ $title }」中的要求，會員資格與權益已於 { $day } 結束，之後不會再收費。

    依您所付年度的規則，不退還任何款項。
mail-support-cancelled-action = 檢視要求
mail-support-cancelled-refunded-subject = { $number }：已取消，費用將退還
mail-support-cancelled-refunded-body =
    依您在「{ $title }」中的要求，會員資格與權益已於 { $day } 結束，之後不會再收費。

    您支付的費用將會退還；金額與方式請見另一封郵件。
mail-support-cancelled-refunded-action = 檢視要求
mail-support-declined-subject = { $number }：訂閱繼續有效
mail-support-declined-body =
    您的要求：「{ $title }」。支援不予取消，原因如下：

    { $reason }
mail-support-declined-action = 檢視要求
