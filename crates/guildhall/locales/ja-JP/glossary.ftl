### The vocabulary of the portal: one term for a concept, the same on every page.
###
### The English text is also the source term that readers of other languages can show beside theirs.

## The portal and the programme

brand-product = Guildhall パートナー センター
brand-portal = パートナー センター
brand-portal2018 = パートナー ダッシュボード
brand-pmc = Partner Membership Center
brand-network = パートナー ネットワーク
brand-maps = Action Pack

## Navigation

nav-dashboard = ダッシュボード
nav-partnership = パートナーシップ
nav-partnership-offers = パートナーシップ > プラン
nav-offers = メンバーシップ特典
nav-benefits = 特典
nav-competencies = コンピテンシー
nav-referrals = 紹介
nav-leads = 潜在顧客
nav-billing = 請求
nav-billing-history = 請求履歴
nav-support = サポート
nav-support-requests = サポート要求
nav-service-requests = サービス要求
nav-pc-requests = パートナー センターの要求
nav-partner-support-requests = パートナー サポート要求
nav-account-settings = アカウント設定
nav-settings = 設定
nav-view-all-settings = 設定をすべて表示
nav-user-management = ユーザー管理
nav-partner-profile = パートナー プロファイル
nav-org-profile = 組織プロファイル
nav-legal-profile = 法的ビジネス プロファイル
nav-billing-profile = パートナー課金プロファイル
nav-identifiers = 識別子
nav-locations = 場所
nav-business-profiles = ビジネス プロファイル
nav-activity-log = アクティビティ ログ
nav-my-profile = マイ プロフィール

## Page titles

page-upgrade = パートナー ネットワーク メンバーシップをアップグレードする
page-buy-renew-maps = Action Pack サブスクリプションを購入または更新する
page-buy-first = Action Pack を初めて購入する
page-check-eligibility = 更新資格の確認
page-renewal-reminders = 更新のリマインダー
page-manage-autorenew = 自動更新を管理する
page-invoice-taxes = 請求と税金
page-refund = 特典の返金を要求する

## Tabs

tab-available-offers = 利用可能なプラン
tab-purchased = 購入済み
tab-purchased-offers = 購入したプラン
tab-expired = 期限切れ
tab-offers-for-purchase = 購入可能なプラン

## Actions

act-subscribe-now = 今すぐ登録
act-subscribe = サブスクライブ
act-enroll-now = 今すぐ登録する
act-join-now = 今すぐ参加
act-next = 次へ
act-add-way-to-pay = 開始するにあたり、支払方法を追加してください
act-buy = 購入
act-pay = 支払い
act-submit = 送信
act-close = 閉じる
act-renew = サブスクリプションの更新
act-renew-2017 = サブスクリプションの更新
act-actions = 操作
act-turn-off-autorenew = 自動更新を無効にする
act-cancel-sub = サブスクリプションのキャンセル
act-cancel-order = 注文の取り消し
act-download-invoice = 請求書のダウンロード
act-upload-proof = 支払証明のアップロード
act-open = 開く
act-new-request = 新しい要求
act-update = 更新
act-get-keys = キーの取得
act-assign-user = ユーザーの割り当て
act-activate = アクティブ化
act-add-user = ユーザーの追加
act-submit-request = リクエストの送信
act-add-vat = VAT ID の追加
act-accept = 承諾
act-decline = 辞退
act-interested = 興味あり
act-no-thanks = 興味なし
act-export-log = ログのエクスポート
act-collect-more = 詳細情報の収集
act-become-ga = グローバル管理者になる
act-add-location = 場所の追加

## Payment

pay-method = お支払い方法
pay-preference = 支払い方法の選択
pay-card = クレジット カード
pay-transfer = 電信振替
pay-wire-instructions = 送金手順
pay-contact-name = 連絡先名
pay-phone = 電話番号
pay-email = メール アドレス
pay-proof = 支払いの証明
pay-date = 支払い日
pay-account = 振込先口座番号
pay-ref = 取引/参照番号
pay-order-no = 注文番号
pay-charged-now = クレジットカードに即座に請求
pay-terms = 諸条件
pay-details = 購入の詳細
pay-tax-id = 税 ID

## Offers

offer-network = ネットワーク メンバーシップ
offer-maps = Action Pack サブスクリプション
offer-silver-comp = Silver コンピテンシー
offer-gold-comp = Gold コンピテンシー
offer-silver = Silver メンバーシップ
offer-gold = Gold メンバーシップ

## Support

sup-report-pc = パートナー センターに関する問題の報告
sup-report-pd = パートナー ダッシュボードに関する問題を報告する
sup-type = 問題点の種類
sup-topic-invoice = パートナーの請求書や支払、調整ファイルに関するヘルプ
sup-topic-profile = プロファイルを管理できません
sup-review = ソリューションを確認
sup-recommended = 推奨される解決策
sup-details = 問題の詳細を入力

## Benefits

ben-software = ソフトウェア
ben-cloud = クラウド
ben-vs = 開発者サブスクリプション
ben-technical = 技術特典
ben-gtm = 市場進出
ben-access-id = アクセス ID
ben-contract-id = 契約 ID
ben-expires = 有効期限
ben-status = 状態

## Leads

lead-evaluating = 評価中
lead-negotiating = 交渉中
lead-skipped = スキップ
lead-missed = 未対応
lead-declined = 辞退済み
lead-expired = 期限切れ
lead-won = 成立
lead-lost = 不成立

## Invoices

inv-number = 請求書番号
inv-date = 請求書作成日
inv-due = 支払期日
inv-bill-to = 請求先
inv-payment-terms = 支払条件

## Roles

role-global-admin = グローバル管理者
role-billing-admin = 課金管理者
role-user-mgmt-admin = ユーザー管理の管理者
role-mpn-admin = パートナー管理者
role-account-admin = アカウント管理者
role-bp-admin = ビジネス プロファイル管理者
role-referral-admin = 紹介管理者
role-incentives-admin = インセンティブ管理者
role-incentives-user = インセンティブ ユーザー
role-admin-agent = 管理エージェント
role-sales-agent = 販売代理店
role-helpdesk-agent = ヘルプデスク エージェント
role-guest = ゲスト ユーザー

## Notes

misc-applies-to = 適用対象
misc-appropriate-roles = 適切なロール
misc-important = 重要
misc-note = 注
misc-next-steps = 次のステップ
misc-see-also = 関連項目
