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
proof-file-hint = PDF、PNG 或 JPEG，最大 5 MB。内容应显示日期、账号、金额和订单号。
proof-submit = 提交付款凭证
proof-back = 返回订单
proof-offer = 已经汇款了吗？
proof-go = 上传付款凭证
proof-table = 付款凭证
proof-uploaded = 上传时间
notice-proof-taken = 谢谢，我们已收到付款凭证。款项到账后通常在 48 至 72 小时内匹配，最长不超过一周。
refusal-text-proof-name = 文件扩展名与内容不符：PDF 应为 .pdf，PNG 应为 .png，JPEG 应为 .jpg 或 .jpeg。
refusal-text-proof-broken = 上传在完成前中断。请重新选择文件并再次提交。
