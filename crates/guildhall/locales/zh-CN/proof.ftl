### Proof of a transfer: the form, and where it is shown.

proof-title = 订单 { $number } 的付款凭证
proof-lead = 请提供您已汇款的凭证。这有助于我们更快匹配款项；款项到账前不会启用任何内容。
proof-paid-on = 付款日期
proof-paid-on-hint = 您的银行执行转账的日期。
proof-account = 汇入账号
proof-account-hint = 款项汇入的账号，与凭证所载相同。
proof-reference = 交易号或参考号
proof-reference-hint = 您的银行给予这笔转账的编号。看似支付卡号的数字会以遮蔽方式保存。
proof-file = 凭证文件
proof-file-hint = PDF、PNG、JPEG 或 WebP，最大 5 MB；图片的宽和高最多 4,096 像素。内容应显示日期、账户、金额和订单编号。
proof-submit = 提交付款凭证
proof-back = 返回订单
proof-offer = 已经汇款了吗？
proof-go = 上传付款凭证
proof-table = 付款凭证
proof-uploaded = 上传时间
notice-proof-taken = 谢谢，我们已收到付款凭证。款项到账后通常在 48 至 72 小时内匹配，最长不超过一周。
refusal-text-proof-name = “{ $file }”的扩展名与内容不符：PDF 应为 .pdf，PNG 应为 .png，JPEG 应为 .jpg 或 .jpeg，WebP 应为 .webp。请重命名，或选择其他文件。
refusal-text-proof-broken = 上传在完成前中断。请重新选择文件并再次提交。
refusal-text-proof-too-large = “{ $file }”大于 5 MB。请选择较小的文件。
refusal-text-proof-kind = 无法接受“{ $file }”。请选择 PDF、PNG、JPEG 或 WebP 文件。
refusal-text-proof-acts = “{ $file }”含有脚本或其他文件。请将其打印成新的 PDF，再选择该文件。
refusal-text-proof-pixels = “{ $file }”的宽或高超过 4,096 像素。请缩小图片，或改用屏幕截图。
refusal-text-proof-unreadable = “{ $file }”不完整或已损坏，无法作为图片读取。请打开后重新保存，再选择新的文件。
