# レベルのロゴとバッジ。

logo-title = ロゴとバッジ
logo-lead = 会社のレベルを顧客に示すためのものです。お使いの言語で描かれ、ベクター画像とビットマップ画像があります。
logo-network = パートナー ネットワーク
logo-level-gold = Gold パートナー
logo-level-silver = Silver パートナー
logo-level-partner = メンバー
logo-description = { $network }でこのレベルを持つ会社の印: { $level }
logo-art-logo = ロゴ
logo-art-badge = バッジ
logo-alt = { $art }: { $level }
logo-svg = SVG、大きさ自由
logo-png = PNG、幅 { $width } ピクセル
logo-rule = 自社のためだけに、レベルが有効なあいだだけお使いください。図柄は変更しないでください。
logo-none = ロゴの付くレベルがありません
logo-none-text = Silver または Gold のメンバーシップにはロゴとバッジが付きます。支払いの日からここに表示されます。
logo-ended = ロゴの使用を止めてください
logo-ended-text = レベルは { $last } をもって終わりました。Web サイト、書類、メールからロゴとバッジを外してください。更新または新しいメンバーシップで再び使えます。
refusal-logo-over = レベルは { $last } をもって終わったため、ロゴは提供されません。使用を止めてください。更新または新しいメンバーシップで再び使えます。
