# 等級的標誌與徽章。

logo-title = 標誌與徽章
logo-lead = 讓客戶看見貴公司的等級：以您的語言繪製，提供向量與點陣檔案。
logo-network = 合作夥伴網路
logo-level-gold = 金級合作夥伴
logo-level-silver = 銀級合作夥伴
logo-level-partner = 成員
logo-description = 持有{ $network }此等級的公司的標誌：{ $level }。
logo-art-logo = 標誌
logo-art-badge = 徽章
logo-alt = { $art }：{ $level }
logo-svg = SVG，任意大小
logo-png = PNG，寬 { $width } 像素
logo-rule = 僅限貴公司自己使用，且僅在等級有效期間使用。請勿更改圖樣。
logo-none = 沒有附標誌的等級
logo-none-text = 銀級或金級成員資格附有標誌與徽章，付款當天起會列在這裡。
logo-ended = 請停止使用標誌
logo-ended-text = 等級已於 { $last } 之後結束。請將標誌與徽章從網站、文件與郵件中移除。續約或新的成員資格會再次提供。
refusal-logo-over = 等級已於 { $last } 之後結束，因此不再提供標誌，並且必須停止使用。續約或新的成員資格會再次提供。
