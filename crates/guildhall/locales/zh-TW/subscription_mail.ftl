### 訂閱過程中的信件：提醒、自動續約，以及續約受阻的原因。

## 週年日期之前

mail-reminder-upcoming-automatic-subject = 「{ $offer }」將於 { $charge }自動續約
mail-reminder-upcoming-automatic-body =
    「{ $offer }」的年度將於 { $ends }結束。自動續約已開啟：將於 { $charge }向儲存的信用卡收費，下一年度隨後無縫銜接。年費（未稅）：{ $price }。

    您不需要做任何事。如果不想要下一年度，請在 { $charge }之前關閉自動續約；屆時權益可使用至 { $benefits }。
mail-reminder-upcoming-automatic-action = 檢視訂閱
mail-reminder-upcoming-no-card-subject = 「{ $offer }」無法自動續約：沒有儲存的信用卡
mail-reminder-upcoming-no-card-body =
    「{ $offer }」的年度將於 { $ends }結束。自動續約雖已開啟，但沒有儲存信用卡，因此 { $charge }無法收費。年費（未稅）：{ $price }。

    請在 { $opens }至 { $closes }之間自行續約，首尾兩日皆包含在內。若未續約，會員資格將失效，權益於 { $benefits }結束。
mail-reminder-upcoming-no-card-action = 檢視訂閱
mail-reminder-upcoming-subject = 「{ $offer }」將於 { $ends }屆滿
mail-reminder-upcoming-body =
    「{ $offer }」的年度將於 { $ends }結束，且不會自動續約。年費（未稅）：{ $price }。

    請在 { $opens }至 { $closes }之間自行續約，首尾兩日皆包含在內。若未續約，會員資格將失效，權益於 { $benefits }結束。
mail-reminder-upcoming-action = 檢視訂閱

## 續約期間內

mail-reminder-last-week-subject = 續約「{ $offer }」只剩最後一週：至 { $closes }為止
mail-reminder-last-week-body =
    「{ $offer }」的年度已於 { $ends }結束，目前尚未續約。{ $closes }是可以續約的最後一天。年費（未稅）：{ $price }。

    逾期會員資格即失效，只能重新購買。權益於 { $benefits }結束。
mail-reminder-last-week-action = 立即續約

## 自動續約

mail-auto-renew-off-subject = 「{ $offer }」的自動續約已關閉
mail-auto-renew-off-body =
    依您的要求，「{ $offer }」的年度於 { $ends }結束時，不會向任何信用卡收費。

    您可以在 { $opens }至 { $closes }之間自行續約，首尾兩日皆包含在內。續約後自動續約會重新開啟，在此之前無法開啟。
mail-auto-renew-off-action = 檢視訂閱
mail-renewal-failed-subject = 「{ $offer }」的信用卡付款遭拒
mail-renewal-failed-body =
    「{ $offer }」自動續約所用的信用卡遭拒，沒有扣任何款項。我們將於 { $next }再試一次。

    這段期間會員資格與權益照常。您也可以在 { $closes }以前，改用其他信用卡或銀行轉帳自行續約。
mail-renewal-failed-action = 自行續約
mail-renewal-failed-last-subject = 「{ $offer }」未能續約：最後一次收費也遭拒
mail-renewal-failed-last-body =
    「{ $offer }」自動續約所用的信用卡再次遭拒，沒有扣任何款項，我們也不會再試。

    這段期間會員資格與權益照常。請在 { $closes }以前，改用其他信用卡或銀行轉帳自行續約。逾期會員資格即失效。
mail-renewal-failed-last-action = 自行續約
mail-renewal-no-card-subject = 「{ $offer }」未能續約：沒有儲存的信用卡
mail-renewal-no-card-body =
    「{ $offer }」的自動續約雖已開啟，但沒有儲存信用卡。因此沒有收費，年度也沒有續約。

    這段期間會員資格與權益照常。請在 { $closes }以前，以信用卡或銀行轉帳自行續約。逾期會員資格即失效。
mail-renewal-no-card-action = 自行續約
mail-renewal-conditions-subject = 「{ $offer }」未能續約：有條件不符
mail-renewal-conditions-body =
    「{ $offer }」沒有自動續約，因為優惠的某項條件已不符合。沒有扣任何款項。

    續約頁面會說明缺少什麼以及如何補足。請在 { $closes }以前自行續約。逾期會員資格即失效。
mail-renewal-conditions-action = 檢視缺少的條件
mail-renewal-missed-subject = 「{ $offer }」未能續約：續約期間已結束
mail-renewal-missed-body =
    「{ $offer }」的年度原本應該自動續約，但我們未能在續約期間於 { $closes }結束前向您的信用卡收費。因此沒有扣任何款項，會員資格也已失效。

    這不是您的疏失。您可以重新購買「{ $offer }」，或請我們協助。
mail-renewal-missed-action = 檢視優惠
