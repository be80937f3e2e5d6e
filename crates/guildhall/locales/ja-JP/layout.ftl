# 画面の枠と、各ページで共通に使う部品の言葉。
layout-product = Guildhall パートナー センター
layout-partner-center = パートナー センター
layout-error-prefix = エラー:
layout-skip = メイン コンテンツへ移動
layout-menu = メニュー
layout-nav = メイン ナビゲーション
layout-language = 言語
layout-display = 表示
layout-theme = 配色
layout-theme-auto = システムに合わせる
layout-theme-light = ライト
layout-theme-dark = ダーク
layout-terms = 原語の表示
layout-terms-show = 用語に英語の原語を併記する
layout-terms-hide = 英語の原語を隠す
layout-account = アカウント
layout-network-id = ネットワーク ID { $id }
layout-sign-out = サインアウト

# この環境がシミュレーションであることを知らせる帯。
layout-world = シミュレーション環境
layout-world-today = 今日は { $date } です
layout-world-note = ここでの決済、メール、時計は本物ではありません。
layout-world-mailbox = メールボックスを開く
layout-world-clock = テスト クロック
layout-gateway = 模擬決済ゲートウェイ

# ページの部品。
layout-change = 変更
layout-copy = コピー
layout-copied = コピーしました
layout-pages = ページ送り
layout-previous = 前へ
layout-next = 次へ
layout-step = ステップ { $current } / { $total }
layout-step-done = 完了
layout-step-now = 現在のステップ
layout-step-todo = 未完了
layout-time-past = 過去
layout-time-now = 現在
layout-time-future = 今後
layout-not-open = 現在は利用できません
layout-optional = (任意)
layout-errors-title = { $count } 件の問題があります
