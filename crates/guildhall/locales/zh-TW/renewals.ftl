### 整體自動續約的控制。

layout-nav-renewals = 續約

renewals-title = 自動續約
renewals-lead = 今天的作業進行到哪裡、接下來有哪些，以及如何停止。暫停會從下一個批次起，在每個節點上生效。
renewals-to = 檢視自動續約
renewals-today = 今天的作業
renewals-today-waiting = 有 { $count } 個期限到期，作業尚未開始處理。
renewals-today-none = 今天沒有到期的期限。
renewals-done = 已處理的期限
renewals-done-of = { $done }／{ $total }
renewals-due = 到期的期限
renewals-renewed = 已續約
renewals-declined = 遭拒
renewals-unknown = 等候結果
renewals-skipped = 未收費
renewals-missed = 逾期未處理
renewals-failed = 失敗
renewals-begun = 開始時間
renewals-seen = 最近一個批次
renewals-ended = 結束時間
renewals-day = 日期
renewals-offer = 優惠
renewals-total = 總計
renewals-ahead = 接下來幾天
renewals-ahead-caption = 依收費日列出會自動續約的期限
renewals-ahead-none = 未來兩週內沒有期限會自動續約。
renewals-count =
    { $count ->
        [0] 無
       *[other] { $count } 個期限
    }
renewals-days = 最近幾天
renewals-days-caption = 最近幾天的作業及各期限的結果
renewals-days-note = 較晚才得到結果的收費，會計入實際收費的那一天。「逾期未處理」是續約期間結束前沒有人收費的期限，相關公司都已收到通知。
renewals-days-none = 尚未執行過
renewals-days-none-text = 第一次有期限到期的那天起，數字會顯示在這裡。

## 暫停

renewals-pause = 暫停
renewals-pause-lead = 在有人恢復之前，不會再收取任何費用。已經送交付款閘道的收費仍會處理完畢。
renewals-field-why = 原因
renewals-why-hint = 用一兩句話說明，讓下一位查看的人了解。
renewals-pause-go = 暫停自動續約
renewals-paused-title = 自動續約已暫停
renewals-paused-by = { $name } 於 { $at } 暫停，原因如下：
renewals-paused-goes-on = 購買、Webhook、提醒和郵件照常進行。這段期間到期的項目，之後會依到期順序收費，日期仍依各自的原則集計算。
renewals-resume = 恢復自動續約
renewals-by-command-line = 命令列
notice-renewals-paused = 自動續約已暫停。
notice-renewals-resumed = 自動續約已恢復。
notice-renewals-confirmed = 已確認時鐘正確。到期的項目會依到期順序收費。

## 時鐘的防護

renewals-held-title = 時鐘有疑慮：目前不收費
renewals-held-silence = 上次工作時間是 { $seen }，而現在時鐘顯示 { $at }，相差超過 36 小時。可能是這段期間無人工作，也可能是時鐘被往後撥了。
renewals-held-jump = 時鐘比實際經過的時間快了超過 36 小時：程式執行期間，時鐘從大約 { $seen } 被撥到 { $at }。
renewals-held-goes-on = Webhook、對付款閘道的詢問和郵件照常進行。
renewals-held-how = 處理方式：將這台伺服器的時鐘與其他時鐘比對，查看今天的試算，然後確認。目前有 { $count } 個期限到期，每個只會依到期順序收費一次。
renewals-confirm = 時鐘正確：收取到期的費用
renewals-behind-title = 時鐘被往前撥：暫時不收費
renewals-behind-text = { $until } 的工作已經完成。同一天不會執行兩次：到了那個時刻，收費會自動繼續。
renewals-told-goes = 自動續約正常進行。
renewals-told-paused = 自動續約已暫停。執行 guildhall renewals resume 即可恢復。
renewals-told-held = 時鐘有疑慮，所以不收費。請與其他時鐘比對，查看 guildhall renewals dry-run，再執行 guildhall renewals confirm-clock。
renewals-told-behind = 時鐘早於已完成工作的時刻。到了那個時刻，收費會自動繼續。

## 試算

renewals-preview = 試算
renewals-preview-lead = 以總計顯示到某一天為止會收取哪些費用、哪些不會以及原因。不會對任何公司寫入資料。
renewals-field-until = 截至這一天
renewals-until-hint = 從今天到 { $last }。
renewals-preview-go = 開始試算
renewals-preview-title = 續約試算
renewals-preview-of = 截至 { $day } 的試算
renewals-preview-note = 以目前的狀況計算：信用卡、續約開關和價格在那之前可能會變動。
renewals-preview-running = 試算進行中
renewals-preview-leave = 您可以離開這個頁面，結果會保留。
renewals-preview-done = 完成
renewals-preview-looked = 已檢視的期限
renewals-preview-until = 截至
renewals-preview-begun = 開始時間
renewals-previews = 最近的試算
renewals-preview-charged = 會收費的期限
renewals-preview-left = 不會收費的期限
renewals-preview-charges = 會收取的費用
renewals-preview-charges-caption = 依優惠和幣別列出的費用，含稅
renewals-preview-charges-none = 不會收取任何期限的費用。
renewals-preview-reasons = 不會收費的項目
renewals-preview-reasons-caption = 依原因和優惠列出不會收費的期限
renewals-preview-reasons-none = 檢視過的期限全部都會收費。
renewals-preview-why = 原因
renewals-why-window-closed = 那一天不在續約期間內
renewals-why-not-automatic = 自動續約已關閉，或會員資格已結束
renewals-why-no-card = 沒有可收費的信用卡
renewals-why-vetting = 公司尚未通過授權
renewals-why-competency = 缺少優惠所要求的專長認證
renewals-why-by-hand = 有人正在手動續約
renewals-why-card-refused = 信用卡遭拒，且原因不會自行消失
renewals-why-no-price = 優惠沒有該公司幣別的價格
refusal-text-renewals-until = 請選擇今天起一年以內的日期。

## 執行過的動作

renewals-acts = 執行過的動作
renewals-act-when = 時間
renewals-act-what = 動作
renewals-act-paused = { $name } 暫停了自動續約
renewals-act-resumed = { $name } 恢復了自動續約
renewals-act-confirmed = { $name } 確認了時鐘：上次工作時間是 { $seen }，之後時鐘顯示 { $at }

## 無法執行的原因

refusal-renewals-paused = 自動續約已經暫停，先前留下的原因仍然有效。
refusal-renewals-not-paused = 自動續約並未暫停，所以沒有可以恢復的項目。
refusal-renewals-not-held = 您所指的時鐘疑慮已經不存在，請重新查看這個頁面。
refusal-renewals-held = 時鐘有疑慮，所以不收費。請先查看試算，再確認時鐘。
refusal-renewals-behind = 時鐘早於已完成工作的時刻。到了那個時刻，收費會自動繼續。
refusal-renewals-no-gateway = 這裡沒有設定付款閘道。請用 --config 指定安裝的設定檔。
