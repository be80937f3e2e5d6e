### 支持：与谁联系、联系什么，以及取消订阅意味着什么。

support-lead = 由工作人员回复。许多问题在门户里就能立即得到答案，请先查看下面的主题。
support-contact = 联系方式
support-contact-note = 可以使用中文、英文或日文。请勿发送卡号或密码。
support-network-id = 请提供您的网络 ID

## 主题

support-topics = 可以联系的事项
support-sign-in = 登录
support-sign-in-text = 您可以自行要求发送新的链接。如果没有收到邮件，请与我们联系。
support-sign-in-go = 发送链接
support-company = 您的公司
support-company-text = 审核未通过或等待过久，地址或名称有变更。
support-company-go = 查看公司信息
support-payment = 订单和付款
support-payment-text = 不明的收费、尚未登记的转账、被拒的信用卡。
support-payment-go = 查看订单
support-invoice = 发票
support-invoice-text = 所有发票都在门户中。如有缺漏或错误，请与我们联系。
support-invoice-go = 查看发票
support-renewal = 续订
support-renewal-text = 每个订阅都会说明何时可以续订、何时收费以及金额。
support-renewal-go = 查看订阅
support-cancel = 取消
support-cancel-text = 请从订阅页面开始，那里会说明取消的影响以及能否退款。
support-cancel-go = 选择订阅

## 取消订阅

support-cancel-lead = 取消“{ $offer }”意味着什么、能否退款，以及如何申请。
support-cancel-ended = 此订阅已经结束，没有可以取消的内容。
support-which = 要关闭自动续订，还是取消？
support-turning-off = 关闭自动续订
support-turning-off-text = 这通常才是您需要的：已付费的年度持续到 { $day }，之后不再收费。您可以立即自行办理。
support-cancelling = 取消
support-cancelling-text = 会员资格和权益会提前结束，全公司都受影响，而且无法撤销；之后只能重新购买产品/服务。款项仅按下面的退款规则退还。
support-refund = 可以退款吗？
support-refund-open = 今天可以申请退款
support-refund-open-text = 此期限的规则允许在购买后 { $days } 天内退款，最后一天是 { $day }（含当日）。
support-refund-unused-text = 此期限的规则允许在购买后 { $days } 天内退款，最后一天是 { $day }（含当日），前提是没有使用任何权益，也没有查看任何密钥。申请时由支持人员确认。
support-refund-over = 已无法退款
support-refund-over-text = 此期限的规则允许在购买后 { $days } 天内退款，最后一天是 { $day }。您仍可取消，但不会退还款项。
support-refund-none = 这组规则没有退款
support-refund-none-text = 此期限的规则没有规定退款。您仍可取消，但不会退还款项。
support-refund-bought = 购买日期
support-refund-last-day = 可退款的最后一天
support-refund-amount = 已付金额
support-how = 如何申请
support-path-request = 此期限的规则要求通过支持请求提出取消：在这里提出，问题类型和订阅已预先填好。
support-path-form = 此期限的规则备有预先填好的请求，问题类型和订阅都已填好。
support-what-next = 在支持人员决定之前，一切保持不变。回复会通过电子邮件发出，请求的页面也会显示进度。
