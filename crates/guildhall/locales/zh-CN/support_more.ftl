### 支持请求：创建的步骤、文件、后续；领取与转派。

request-types-lead = 请选择问题类型。接下来会显示常见的解决方法；如果没有帮助，再联系支持人员。
request-solutions-none = 这里没有可以自行解决的方法，请告诉支持人员。
request-solved = 问题已解决
request-about-subscription = 相关订阅
request-about-order = 相关订单
request-ask-about-subscription = 就此订阅联系支持人员
request-ask-about-order = 就此订单联系支持人员
request-files = 文件
request-files-hint = 最多 { $most } 个文件，每个不超过 5 MB：PDF、PNG、JPEG、TXT 或 CSV。
request-file-size = （{ $kilobytes } KB）
request-opened-title = 支持人员已收到您的请求
request-next = 接下来
request-next-due = 最晚于 { $due } 答复您。
request-next-hours = 支持服务时间：{ $hours }。
request-next-mail = 答复会显示在此页面上，并通过邮件 { $email } 通知您。
request-next-reply = 您可以直接回复邮件，内容会加入此请求。
request-next-more = 如需补充，请写在下方。离开此页面不会丢失任何内容。
request-hours = 星期一至星期五 { $from } 至 { $to }（{ $zone }）
request-age = 已过时间
request-turn-partner = 轮到您
request-filter = 查找请求
request-find = 查找
request-find-none = 您没有这个编号的请求。
request-sheet = 保存为电子表格文件

refusal-text-files-many = 最多只能附上 { $most } 个文件，请选择最重要的。
refusal-text-files-large = “{ $file }”超过 5 MB，请选择较小的文件。
refusal-text-files-empty = “{ $file }”是空的，请选择其他文件。
refusal-text-files-kind = 无法接受“{ $file }”。请选择 PDF、PNG、JPEG、TXT 或 CSV 文件；文本须为 UTF-8。
refusal-text-files-name = “{ $file }”的扩展名与内容不符，请用正确的扩展名重新保存。
refusal-text-files-acts = “{ $file }”打开时可能会自动执行操作。请打印成新的 PDF 再选择。
refusal-text-files-pixels = 图片“{ $file }”的像素过多，请缩小后再试。
refusal-text-files-unreadable = 无法读取“{ $file }”，请重新保存或选择其他文件。
refusal-text-files-broken = 文件传送不完整，请重新选择。

## 员工

support-filters = 筛选请求
support-filter = 显示
support-show = 范围
support-show-all = 所有等待中的
support-show-late = 逾期
support-show-mine = 由我处理
support-show-unowned = 无人处理
support-queue-cut = 只列出前 { $count } 项。请缩小范围以查看其他请求。
support-owner = 处理人员
support-unowned = 无
support-take = 由我处理
support-give-back = 放回队列
support-route = 转到其他队列
support-route-to = 队列
support-route-note = 备注
support-route-note-hint = 只有员工能看到：已查明的事项和后续处理。
support-route-do = 转过去
support-routings = 转派记录
support-reply = 预备的答复
support-reply-hint = 会以{ $language }加入您的答复，并填入此请求的信息。发送前可以任意修改。文件请在之后选择。
support-reply-do = 加入答复
request-reply = 预备的答复
request-queue = 队列
request-note = 备注

notice-request-taken = 此请求由您处理。
notice-request-given-back = 请求已放回队列。
notice-request-routed = 请求已转到其他队列。
refusal-request-taken = 已有同事在处理此请求，请先请对方放回队列。
event-request-taken = 支持人员开始处理请求 { $number }。
event-request-given-back = 请求 { $number } 已放回队列。
event-request-routed = 请求 { $number } 已转到支持的其他队列。
