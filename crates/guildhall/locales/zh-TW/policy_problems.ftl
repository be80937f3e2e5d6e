### 上傳的原則集有何錯誤，以及如何修正。

programme-wrong-line = 第 { $line } 行
programme-wrong-place = 位置
programme-wrong-key = 索引鍵
programme-wrong-what = 問題與處理方式
programme-wrong-toml-syntax = 這不是有效的 TOML：{ $detail }。請修正此行。
programme-wrong-key-missing = 缺少 `{ $key }`。請加上。
programme-wrong-key-unknown = 此處沒有這個索引鍵。請移除，或改用下列其中之一：{ $known }。
programme-wrong-type-wrong = 請填寫 TOML 類型「{ $expected }」的值。
programme-wrong-text-empty = 此文字為空白。請填寫。
programme-wrong-text-form = 請填寫單行文字，最多 { $most } 個字元。
programme-wrong-language-missing = 缺少語言 { $language }。請以四種語言填寫此文字。
programme-wrong-language-unknown = 入口網站不支援語言 { $language }。請移除。
programme-wrong-code-form = 「{ $value }」不是有效的代碼。只能使用 1 到 60 個小寫英文字母、數字、「-」和「.」。
programme-wrong-choice-unknown = 此處沒有「{ $value }」。請填寫下列其中之一：{ $allowed }。
programme-wrong-number-range = { $value } 超出範圍。請填寫 { $least } 到 { $most } 之間的整數。
programme-wrong-list-empty = 此清單為空白。請至少填寫一項。
programme-wrong-list-long = 此清單超過 { $most } 項。請縮短。
programme-wrong-list-twice = 「{ $value }」重複出現。請只保留一項。
programme-wrong-offer-unknown = 「{ $value }」不是方案中的供應項目。請填寫 offers.toml 中的代碼。
programme-wrong-policy-none = 方案沒有任何原則集。請傳送一組。
programme-wrong-policy-file-name = 原則集 { $policy } 應位於檔案 policies/{ $policy }.toml。請變更代碼或檔名。
programme-wrong-policy-date-twice = 原則集 { $other } 已於 { $date } 生效。請選擇其他日期。
programme-wrong-policy-window = 續約期間在第 { $closes } 天結束，早於第 { $opens } 天的開始。請將結束日設在開始日當天或之後。
programme-wrong-policy-steps-end = 結帳步驟必須以「review」結尾。請將其放在最後。
programme-wrong-policy-steps-payment = 結帳步驟缺少「payment」。請加上。
programme-wrong-policy-terms-step-missing = 明示條款需要結帳步驟「terms」。請加上，或改為付款即視為同意。
programme-wrong-policy-terms-step-extra = 此處付款即視為同意條款，因此結帳不應有步驟「terms」。請移除。
programme-wrong-policy-retry-days = 重試日必須遞增，且從 1 或以上開始。請依序填寫。
programme-wrong-policy-charge-day = 第 { $day } 天的收費不在續約期間內 (第 { $opens } 天至第 { $closes } 天)。請選擇期間內的日子。
programme-wrong-policy-charge-card = 自動續約會向卡片收費，但付款方式中沒有「card」。請加上，或不提供自動續約。
programme-wrong-policy-reminder-twice = 「{ $kind }」類型的提醒有兩個。請只保留一個。
programme-wrong-policy-in-force-missing = 沒有任何原則集標示為目前生效。請在該組填寫 in_force = true。
programme-wrong-policy-in-force-twice = { $other } 也標示為目前生效。請在此填寫 in_force = false。
programme-wrong-policy-in-force-today = { $policy } 是 { $date } 的原則集。請在其中填寫 in_force = true。
programme-wrong-price-gap = { $offer } 自 { $date } 起銷售，但當日沒有 { $currency } 價格。請新增價格，或讓原則集較晚生效。
programme-wrong-agreement-gap = { $offer } 自 { $date } 起銷售，但當日沒有生效的合約 { $agreement } 版本。請發布版本，或讓原則集較晚生效。
programme-wrong-tax-gap = 其他國家/地區的稅率晚於 { $date } (第一組原則集的首日) 才開始。請讓稅率在該日前開始。
programme-wrong-pinned-policy-removed = 有會員資格受原則集 { $policy } 約束，無法移除。
programme-wrong-pinned-policy-changed = 有會員資格受原則集 { $policy } 約束：{ $field } 不能由 { $before } 改為 { $after }。請為未來日期建立新的原則集。
