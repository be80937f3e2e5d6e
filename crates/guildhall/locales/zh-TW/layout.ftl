# 版面與各頁面共用元件的文字。
layout-product = Guildhall 合作夥伴中心
layout-partner-center = 合作夥伴中心
layout-error-prefix = 錯誤：
layout-skip = 跳到主要內容
layout-menu = 選單
layout-nav = 主要導覽
layout-language = 語言
layout-display = 外觀
layout-theme = 外觀
layout-theme-auto = 跟隨系統
layout-theme-light = 淺色
layout-theme-dark = 深色
layout-terms = 原文術語
layout-terms-show = 在術語旁顯示英文原文
layout-terms-hide = 隱藏英文原文
layout-account = 帳戶
layout-network-id = 網路識別碼 { $id }
layout-sign-out = 登出

# 告知使用者這是模擬環境的橫幅。
layout-world = 模擬環境
layout-world-today = 今天是 { $date }
layout-world-note = 這裡的款項、郵件與時鐘都不是真的。
layout-world-mailbox = 開啟信箱
layout-world-clock = 測試時鐘
layout-gateway = 模擬付款閘道

# 頁面元件。
layout-change = 變更
layout-copy = 複製
layout-copied = 已複製
layout-pages = 分頁
layout-previous = 上一頁
layout-next = 下一頁
layout-step = 步驟 { $current }，共 { $total } 步
layout-step-done = 已完成
layout-step-now = 目前步驟
layout-step-todo = 尚未完成
layout-time-past = 過去
layout-time-now = 現在
layout-time-future = 未來
layout-not-open = 目前無法使用
layout-optional = （選填）
layout-errors-title = 有 { $count } 個問題需要修正
