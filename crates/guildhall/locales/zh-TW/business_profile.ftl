refusal-text-choice-unknown = 此選項已無法選取，請重新從清單中選擇。
refusal-text-too-many = 此處最多 { $at_most } 項，請刪去一些。
refusal-text-website-https = 只能向客戶顯示以 https:// 開頭的網址。
