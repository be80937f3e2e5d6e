# 版面与各页面共用组件的文字。
layout-product = Guildhall 合作伙伴中心
layout-partner-center = 合作伙伴中心
layout-error-prefix = 错误：
layout-skip = 跳到主要内容
layout-menu = 菜单
layout-nav = 主导航
layout-language = 语言
layout-display = 外观
layout-theme = 外观
layout-theme-auto = 跟随系统
layout-theme-light = 浅色
layout-theme-dark = 深色
layout-terms = 原文术语
layout-terms-show = 在术语旁显示英文原文
layout-terms-hide = 隐藏英文原文
layout-account = 帐户
layout-network-id = 网络 ID { $id }
layout-sign-out = 退出登录

# 告知用户这是模拟环境的横幅。
layout-world = 模拟环境
layout-world-today = 今天是 { $date }
layout-world-note = 这里的款项、邮件和时钟都不是真实的。
layout-world-mailbox = 打开邮箱
layout-world-clock = 测试时钟
layout-gateway = 模拟支付网关

# 页面组件。
layout-change = 更改
layout-copy = 复制
layout-copied = 已复制
layout-pages = 分页
layout-previous = 上一页
layout-next = 下一页
layout-step = 第 { $current } 步，共 { $total } 步
layout-step-done = 已完成
layout-step-now = 当前步骤
layout-step-todo = 未完成
layout-time-past = 过去
layout-time-now = 现在
layout-time-future = 将来
layout-not-open = 目前不可用
layout-optional = （可选）
layout-errors-title = 有 { $count } 个问题需要更正
