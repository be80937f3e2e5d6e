# 可多次激活的密钥，以及从文件加载的密钥库。

keys-activations = 激活次数
keys-activations-title = 密钥的激活记录
keys-activations-lead = 此密钥可以激活的次数有限。请在这里记下每台计算机，以便了解剩余次数。
keys-activations-left = 剩余 { $left } 次，共 { $most } 次
keys-activations-out = 激活次数已用完，且无法追加。下面已列出的计算机只要硬件没有重大更改，仍可以重新安装。
keys-activate = 记录一次激活
keys-machines = 计算机
keys-machines-none = 此密钥尚未在任何计算机上激活。
keys-field-machine = 计算机名称
keys-machine-hint = 贵公司使用的名称。同一台计算机以相同名称重新安装，不另计次数。
keys-field-hardware = 硬件有重大更改
keys-hardware-hint = 例如更换主板或磁盘。这时会再计一次。
keys-change = 类型
keys-change-new = 新计算机
keys-change-same = 同一台计算机重新安装
keys-change-changed = 同一台计算机，硬件已更改
keys-counted = 计次
keys-activated-at = 时间
notice-key-activated = 已记录。
refusal-benefit-activations-used-up = 此密钥的 { $most } 次激活已全部用完，且无法追加。请在已列出的计算机上重新安装，或者领取另一个密钥。
event-benefit-key-activated = { $benefit } 的密钥已在一台计算机上激活。
pools-fill-file = 从文件加载密钥
pools-field-file = CSV 文件
pools-file-hint = 与上表格式相同的文件，使用 UTF-8 编码，最大 2 MB。
refusal-text-pool-too-large = 文件超过 2 MB。请拆分成多个文件；已加载的密钥会被跳过。
refusal-text-pool-utf8 = 文件不是 UTF-8 编码。请另存为“CSV UTF-8”后重新发送。
