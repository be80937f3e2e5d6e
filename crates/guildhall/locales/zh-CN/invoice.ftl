### 发票：发票上的文字，以及显示发票的页面。

## 发票上的文字

# 该项目涵盖的期间，首尾两日均包含在内。
invoice-period = { $first }至{ $last }
invoice-line-upgrade = 从银级升级的优惠
invoice-paid-by-card = 已通过信用卡付款
invoice-paid-by-transfer = 已通过银行转账付款
invoice-title = 发票
# 模拟环境开具的发票，印在每页底纹上的字。
invoice-watermark = 模拟
invoice-simulated-note = 本文件由模拟环境生成：没有任何资金往来，也不产生付款义务。
# 地址上方的公司称呼。
invoice-addressee = { $name }
invoice-seller = 销售方
invoice-description = 项目
invoice-quantity = 数量
invoice-unit-price = 单价
invoice-amount = 金额
invoice-subtotal = 小计
# 税种与税率：增值税 6%。
invoice-tax = { $name } { $rate }
invoice-total = 合计
invoice-page = 第 { $n } 页，共 { $total } 页

## 页面

invoice-list-title = 发票
invoice-list-lead = 每笔付款都有对应的发票，确认到账时立即开具。发票始终保存在这里，内容不会更改。
invoice-named = 发票 { $number }
invoice-filter = 筛选发票
invoice-filter-go = 显示
invoice-year = 年份
invoice-year-all = 全部年份
invoice-status = 状态
invoice-paid = 已付款
invoice-document = 文件
invoice-pdf = PDF
invoice-lines = 明细
invoice-count = { $count } 张发票
invoice-empty-title = 暂无发票
invoice-empty-text = 首次付款后几秒钟内，发票就会显示在这里。请先选择一项成员产品/服务。
invoice-empty-operator = 该合作伙伴尚未付过款。
invoice-to-offers = 查看成员产品/服务
invoice-none-here-title = 这里没有发票
invoice-none-here-text = 所选年份没有发票，或者没有比您已看过的更早的发票。
invoice-show-all = 显示全部发票

## 命令行

invoice-saved = 发票 { $number } 已保存到 { $path }。
refusal-text-invoice-not-written = 无法写入文件 { $path }。请指定一个已存在且您有写入权限的目录。

## 发生过的事

event-invoice-issued = 已为订单 { $order } 开具发票 { $number }。
