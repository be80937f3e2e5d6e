### Stored cards: the page of them, their end, their mails.

layout-nav-cards = 付款方式
card-title = 付款方式
card-lead = 可供自動續約扣款的信用卡。卡號只保存在付款服務，我們僅知道卡別、末四碼與到期月份。
card-default = 續約時扣款
card-expires = 到期月份
card-use = 用途
card-use-default = 自動續約向此卡扣款。
card-use-other = 已儲存，不會自動扣款。
card-choose = 改用此卡扣款
card-remove = 移除信用卡
card-add = 新增信用卡
card-add-note = 您會在付款服務的頁面上輸入卡片資料。在此新增的信用卡之後即用於續約扣款，您也可以再改選其他信用卡。
card-none-title = 尚未儲存信用卡
card-none-text = 以信用卡付款或在此新增時，就會儲存信用卡。沒有信用卡就不會自動續約。
card-missing-title = 自動續約沒有可用的信用卡
card-missing-text = 自動續約已開啟，但沒有儲存可扣款的信用卡。請在下列日期前新增，或自行續約。
card-coming = 即將扣款
card-coming-for = 續約項目
card-coming-on = 扣款日
card-ending = 即將到期
card-over = 已過期
card-ending-title = { $card }將在下次扣款前到期
card-over-title = { $card }已過期
card-ending-text = 此卡有效至 { $last }，而「{ $offer }」將於 { $charge }自動續約。請在該日前新增其他信用卡。
card-add-go = 前往付款方式

## Removing one

card-removal-title = 移除{ $card }
card-removal-text = 付款服務也會刪除此卡。先前以此卡支付的款項不受影響。
card-removal-next = 自動續約將改向{ $card }扣款。
card-removal-last = 沒有其他已儲存的信用卡，之後無法自動扣款。
card-removal-keep = 保留信用卡
refusal-card-charge-open = 訂單 { $number } 對此卡的扣款尚無結果。在付款服務回覆之前，此卡會保留。
refusal-card-charge-to-come = 這是唯一的信用卡，「{ $offer }」將於 { $on }以此卡自動續約。在此之前，除非新增其他信用卡或關閉自動續約，否則此卡會保留。
how-card-charge-open = 查看訂單
how-card-charge-to-come = 查看關閉自動續約的影響
refusal-card-no-gateway = 此處未設定付款服務，合作夥伴以銀行轉帳付款。
notice-card-added = 信用卡已儲存，自動續約之後將向此卡扣款。
notice-card-not-added = 未新增信用卡。
notice-card-waits = 付款服務尚未告知信用卡結果，一經告知就會顯示在此。
notice-card-default = 自動續約之後將向此卡扣款。
notice-card-removed = 信用卡已移除。

## Mails

mail-card-ending-subject = { $card }將在「{ $offer }」續約前到期
mail-card-ending-body =
    用於自動續約的{ $card }有效至 { $last }，而「{ $offer }」將於 { $charge }自動續約，屆時已無法向此卡扣款。

    請在該日前新增其他信用卡。只需一分鐘，下一年度就能無縫銜接。
mail-card-ending-action = 新增信用卡

## What happened

event-card-added = 已儲存末四碼 { $last4 } 的 { $brand } 信用卡。
event-card-made-default = 之後續約改向末四碼 { $last4 } 的 { $brand } 信用卡扣款。
event-card-removed = 已移除末四碼 { $last4 } 的 { $brand } 信用卡。
event-card-ending-told = 已通知合作夥伴：末四碼 { $last4 } 的 { $brand } 信用卡將在下次扣款前到期。

## The simulated gateway, where a card is only stored

gateway-store = 儲存信用卡
gateway-store-for = 持卡公司
gateway-store-nothing = 現在不付款
gateway-store-approve-text = 儲存信用卡，並立即通知商店。
gateway-store-decline-text = 銀行拒絕驗證，不儲存信用卡。
gateway-store-twice-text = 信用卡儲存一次，但通知商店兩次。
gateway-store-silent = 核准，但不通知
gateway-store-silent-text = 儲存信用卡，但商店查詢前不會得知。
