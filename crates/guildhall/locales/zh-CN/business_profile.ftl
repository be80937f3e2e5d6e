refusal-text-choice-unknown = 该选项已不可用，请重新从列表中选择。
refusal-text-too-many = 此处最多 { $at_most } 项，请删去一些。
refusal-text-website-https = 只能向客户显示以 https:// 开头的网址。
