# 可多次啟用的金鑰，以及以檔案載入的金鑰庫。

keys-activations = 啟用次數
keys-activations-title = 金鑰的啟用紀錄
keys-activations-lead = 這組金鑰可啟用的次數有限。請在此記下每一台電腦，以便掌握剩餘次數。
keys-activations-left = 剩餘 { $left } 次，共 { $most } 次
keys-activations-out = 啟用次數已用完，也無法追加。下方已列出的電腦只要硬體沒有重大變更，仍可重新安裝。
keys-activate = 記錄一次啟用
keys-machines = 電腦
keys-machines-none = 這組金鑰尚未在任何電腦上啟用。
keys-field-machine = 電腦名稱
keys-machine-hint = 貴公司所使用的名稱。同一台電腦以相同名稱重新安裝，不另計次數。
keys-field-hardware = 硬體有重大變更
keys-hardware-hint = 例如更換主機板或磁碟。此時會再計一次。
keys-change = 類型
keys-change-new = 新的電腦
keys-change-same = 同一台電腦重新安裝
keys-change-changed = 同一台電腦，硬體已變更
keys-counted = 計次
keys-activated-at = 時間
notice-key-activated = 已記錄。
refusal-benefit-activations-used-up = 這組金鑰的 { $most } 次啟用均已用完，且無法追加。請在已列出的電腦上重新安裝，或領取另一組金鑰。
event-benefit-key-activated = { $benefit } 的金鑰已在一台電腦上啟用。
pools-fill-file = 以檔案載入金鑰
pools-field-file = CSV 檔案
pools-file-hint = 與上表格式相同的檔案，採用 UTF-8 編碼，最大 2 MB。
refusal-text-pool-too-large = 檔案超過 2 MB。請分成數個檔案；已載入的金鑰會略過。
refusal-text-pool-utf8 = 檔案不是 UTF-8 編碼。請另存為「CSV UTF-8」後再傳送一次。
