### ヘルプ: それぞれの作業の手順。波かっこの中で画面の場所を指す言葉は、読者が選んだ規則での
### その場所の名前そのもので、画面と同じファイルから取られます。

help-title = ヘルプ
help-lead = それぞれの作業の手順を、お客様に適用される規則に沿って説明します。
help-tasks = 作業
help-rules = 規則
help-rules-lead = プログラムの規則は年とともに変わりました。サブスクリプションには、その年度を購入したときの規則が適用され続けます。このページは、ここで選んだ規則での手順を示します。
help-rules-own = お客様の最新のサブスクリプションに適用される規則です。
help-rules-today = 今日有効な規則です。
help-rules-other = 今日お客様に適用される規則とは別の規則を表示しています。
help-rules-from = { $day } から
help-rules-choose = ほかの規則での同じ作業
help-source-on = 英語を並べて表示する
help-source-off = 英語を隠す
help-source-one = 英語
help-all = すべてのヘルプ
help-here = このページのヘルプ
help-more = ほかのヘルプ
help-still = 解決しませんか
help-still-text = サポートにご連絡ください。担当者がお答えし、要求の状況も確認できます。
help-still-go = 問題を報告する
help-note = 注

## メンバーシップ

help-membership-title = メンバーシップの種類
help-membership-lead = 無料のネットワーク メンバーシップから Gold まで、それぞれの目的と購入できる会社。
help-membership-network = どの会社もネットワーク メンバーシップから始まります。無料で期限がなく、ほかのメンバーシップはすべてこの上に購入します。
help-membership-action-pack = Action Pack は中小規模の会社向けの年間サブスクリプションです。社内で使うソフトウェアとクラウドのライセンス、クレジット、サポートが含まれます。
help-membership-competency = Silver と Gold は、その水準のコンピテンシーを保持する会社のための年間メンバーシップです。ライセンスと時間が増え、ディレクトリに公開タグが付きます。
help-membership-none = この規則では Silver と Gold は資格として獲得するもので、ここでは販売されません。購入できるのは Action Pack だけです。
help-membership-gate = コンピテンシーの条件と、そのうち満たしているものは { $competencies } で確認できます。
help-membership-where = 購入できるものは { $offers } > { $available } にあります。まだ購入できないときは、ボタンの場所に理由と対処が示されます。

## 購入

help-buy-title = メンバーシップを購入する
help-buy-lead = プランの一覧から確認まで、数ステップです。
help-buy-find = { $dashboard } メニューで { $offers } を選びます。購入できるものは { $available } にあります。
help-buy-start = 目的のプランで { $subscribe } を選びます。
help-buy-terms = 諸条件を読み、同意のチェックを入れて進みます。同意できるのは、会社を代表して購入できる人だけです。
help-buy-card-only = 支払いに使うカードを選びます。
help-buy-method = 支払い方法を選びます: { $card } または { $transfer }。
help-buy-implied = この規則では支払いが同意を意味します。支払いを送信すると諸条件に同意したことになります。同じページにリンクがありますので、先にお読みください。
help-buy-card = カードの場合、番号は決済サービス側のページで入力し、ここでは入力しません。確定するとすぐに請求されます。
help-buy-transfer = 銀行振込の場合は、連絡先の氏名、電話、メールを入力します。注文は入金を { $days } 日間待ち、入金までは何も有効になりません。
help-buy-review = プラン、日付、税、合計を確かめ、金額が書かれたボタンを押します。
help-buy-done = 確認ページに注文番号が表示されます。後からも注文で確認でき、請求書は支払いの数秒後に用意されます。
help-buy-renews = サブスクリプションは毎年自動で更新されます。いつでも無効にできますが、次に更新するまで有効に戻すことはできません。
help-buy-renews-not = この規則では自動では更新されません。お知らせを受けて、ご自分で更新します。
help-buy-legacy = この規則では、メンバーシップは { $pmc } で所在地ごとに購入されていました。

## 更新

help-renew-title = サブスクリプションを更新する
help-renew-lead = 更新できる時期、手順、新しい年度の終わり。
help-renew-window = 更新できる日は、年度の最後の日から数えます。{ $end } に終わるものは、{ $opens } から { $closes } まで、両日を含めて更新できます。
help-renew-after = それより前に手動で更新することはできません。お支払い済みの年度が終わってから期間が始まります。
help-renew-before = 終わる前に更新する必要があります。過ぎると新たに購入することになります。
help-renew-find = { $dashboard } メニューで { $offers } を選び、{ $purchased } を選びます。
help-renew-press = サブスクリプションを探し、{ $renew } を選びます。まだできない間は、理由といつからできるかがボタンに示されます。
help-renew-steps = 手順は購入のときと同じです。前回選んだ内容が入っています。
help-renew-legacy = { $pmc } にサインインし、メンバーシップが終わる所在地を開き、プロファイルを確かめ、契約に同意して支払います。会社が移行した後は、{ $portal } で更新することと、いつからかが { $pmc } に表示されます。
help-renew-from-anniversary = 新しい年度は前の年度の最後の日から数えます。期間内なら、遅く更新しても損も得もありません。
help-renew-from-renewal = 新しい年度は更新した日から数えます。
help-renew-from-payment = 新しい年度は入金の日から数えます。
help-renew-benefits = 特典は最後の日の後も { $days } 日間使えるので、期間内に更新すれば途切れません。
help-renew-reminded = 年度が終わる { $days } 日前に、管理者へメールでお知らせします。
help-renew-last-week = 終了後も更新されていないときは、期間が終わる 1 週間前にもう一度お知らせします。
help-renew-missed = 期間を過ぎるとサブスクリプションは終了したままです。同じプランを新たに購入できます。

## 自動更新

help-automatic-renewal-title = 自動更新を無効にする
help-automatic-renewal-lead = 自動更新のしくみ、無効にする手順、その後のこと。
help-automatic-renewal-on = 購入や更新の後は必ず有効です。年度が終わった翌日に保存済みのカードへ請求され、次の年度が切れ目なく始まります。
help-automatic-renewal-find = { $dashboard } メニューで { $offers } を選び、{ $purchased } を選んで、サブスクリプションを開きます。
help-automatic-renewal-press = { $turnoff } を選び、次のページで確定します。サービスが終わる日がそこに示されます。
help-automatic-renewal-one-way = 無効にすると、更新するまで無効のままです。サポートを含め、誰も代わりに有効にすることはできません。
help-automatic-renewal-reminded = 手動で間に合うように、年度が終わる前にお知らせします。
help-automatic-renewal-retry = カードが拒否されたときは、その後の数日に再度試します。そのつど管理者にお知らせします。
help-automatic-renewal-none = この規則には自動更新がありません。自動で請求されることはなく、無効にするものもありません。

## キャンセル

help-cancel-title = サブスクリプションをキャンセルする
help-cancel-lead = キャンセルの申請方法と、返金されるかどうか。
help-cancel-which = キャンセルすると、メンバーシップは全員について期限前に終わります。次の年度が不要なだけなら、自動更新を無効にしてください。
help-cancel-no-button = この規則にはキャンセルのボタンがありません。要求でご依頼いただくと、サポートが手続きします。
help-cancel-find = { $dashboard } メニューで { $offers } を選び、{ $purchased } を選んで、サブスクリプションを探します。
help-cancel-press = { $cancel } を選びます。今日返金されるか、いくらかが示され、内容が入力された要求が開きます。
help-cancel-support = { $support } を選び、{ $report }、{ $newrequest } の順に選びます。
help-cancel-type = { $type } で { $topic } を選ぶと、担当者に正しく届きます。
help-cancel-submit = お伝えになりたいことを書き、{ $submit } を選びます。すぐに番号が発行されます。
help-cancel-decided = サポートが決定するまで何も変わりません。それまでは要求を取り下げることができます。
help-cancel-refund = 購入から { $days } 日以内であれば返金されます。
help-cancel-refund-unused = 購入から { $days } 日以内で、特典を使っておらず、プロダクト キーも見ていなければ返金されます。
help-cancel-refund-none = この規則に返金の定めはありません。

## 要求の状況

help-requests-title = サポート要求の状況を確認する
help-requests-lead = 現在の状況、誰の番か、次の回答の期限。
help-requests-find = { $under } を選び、{ $requests } を選びます。一覧は、対応中、お客様の返信待ち、終了に分かれます。
help-requests-open = 一覧から要求を開くと、やり取り、次に回答する側、期限がわかります。
help-requests-write = 同じ場所に書き足すか、メールに返信します。書いた内容は要求の一部になります。
help-requests-talk = 問題の種類によっては電話でも相談できます。サポートの担当が決まると、要求のページでサポートからお電話する 30 分を選べます。
help-requests-end = 終了した要求は、14 日以内に書き込めば再開されます。その後は新しい要求を開いてください。

## 請求書

help-invoices-title = 請求書をダウンロードする
help-invoices-lead = 会社が参加している間、どの請求書も PDF で入手できます。
help-invoices-find = { $dashboard } メニューで { $offers } を選び、{ $purchased } を選んで、サブスクリプションを探します。
help-invoices-press = { $invoice } を選びます。全年度の請求書とクレジット ノートは、専用の一覧にもあります。
help-invoices-fixed = 発行済みの請求書が変わることはありません。新しい住所や税務番号は次の請求書から使われ、誤りはクレジット ノートで訂正されます。

## 銀行振込

help-transfer-title = 銀行振込で支払う
help-transfer-lead = 振込に書くこと、いつまでに届く必要があるか、内容が違うとどうなるか。
help-transfer-not = この規則ではカードのみ利用できます。
help-transfer-choose = 注文手続きで { $transfer } を選び、支払いについての連絡先を入力します。
help-transfer-send = 確認ページの金額どおりに、そこにある参照番号だけを付けて送金してください。その番号で注文を見つけます。
help-transfer-proof = 銀行の支払い証明を注文にアップロードできます。入金を見つける助けになりますが、入金の代わりにはなりません。
help-transfer-days = 注文は { $days } 日間待ちます。その後は期限切れとなり、注文し直すことになります。遅れて届いたお金は失われず、サポートが一緒に処理します。
help-transfer-differs = 不足、超過、異なる通貨の入金で自動的に有効になるものはありません。担当者が確認してご連絡します。

## 特典

help-benefits-title = 特典を使う
help-benefits-lead = メンバーシップで得られるもの、アクティブ化と担当者への割り当て。
help-benefits-find = { $dashboard } メニューで { $benefits } を選びます。種類ごとに残りと終わりの日が表示されます。
help-benefits-keys = ソフトウェア: 言語とエディションを選び、キーを取得します。以後そのキーは会社のものです。
help-benefits-refund = キーを見るか特典をアクティブ化すると、返金は受けられなくなります。押す前にページでお知らせします。
help-benefits-seats = 人に割り当てるサブスクリプションとクレジット: 一人ずつ割り当て、退職時に取り戻します。
help-benefits-hours = アドバイザリ時間とサポート インシデント: 一覧の場所から予約または依頼します。使わなかった分は、ページの説明どおりに戻ります。
help-benefits-lapse = 年度の特典が終わると、残りは失効します。その前に管理者にお知らせします。

## ユーザー

help-users-title = ユーザーを追加し、アクセス許可を与える
help-users-lead = 購入できる人、特典を割り当てられる人、見るだけの人。
help-users-find = { $dashboard } メニューで { $users } を選びます。
help-users-add = メール アドレスで招待し、ロールを選びます。招待は期限付きのリンクで、本人だけが使えます。
help-users-roles = ロールごとに、できることが言葉で示されます。必要な分だけを与えてください。
help-users-last = 最後の管理者は削除も降格もできません。先に別の管理者を決めてください。

## ビジネス プロファイル

help-business-profile-title = ビジネス プロファイルを作成する
help-business-profile-lead = 公開ディレクトリで見つけてもらい、顧客からの依頼を受け取る方法。
help-business-profile-find = { $dashboard } メニューで { $profiles } を選び、国または地域を選びます。
help-business-profile-fill = 事業の説明、ロゴ、業種、サービス、言語、最大 5 か所の所在地を入力します。足りないものは横の一覧に示されます。
help-business-profile-preview = プレビューを確かめます。顧客に見えるページそのものです。
help-business-profile-publish = 公開すると、ディレクトリに表示されます。いつでも取り下げられます。
help-business-profile-tags = コンピテンシーと水準のタグは、保持している間だけ自動で表示され、失効すると消えます。

## 潜在顧客

help-leads-title = 潜在顧客に答える
help-leads-lead = 顧客からの依頼と、回答までの期間。
help-leads-find = { $dashboard } メニューで { $leads } を選びます。それぞれに残りの日数が表示されます。
help-leads-days = { $days } 日以内に承諾または辞退します。過ぎると依頼は終わり、顧客には別の会社を選ぶようお知らせします。
help-leads-accept = 見込み金額と成立予定日を入れて承諾するか、理由を添えて辞退します。
help-leads-stages = 承諾した依頼を、担当者とともに成立または不成立まで進めます。
help-leads-contact = 辞退または期限切れになると、顧客の会社名と連絡先は表示されなくなります。

## 旧センター

help-older-centre-title = 以前の Partner Membership Center
help-older-centre-lead = 今もそこで更新する会社と、{ $portal } への移行で変わること。
help-older-centre-where = まだ移行していない会社は { $pmc } で更新します。年度の最後の日の 90 日前から当日まで、所在地ごとに行います。
help-older-centre-told = そこにサインインします。更新できるか、{ $portal } で更新することといつからかが示されます。
help-older-centre-invited = 移行は主な連絡先への招待から始まります。始められるのはその方だけです。
help-older-centre-review = アカウント、所在地、メンバーシップ、移行前後の次の請求を確かめ、確定します。
help-older-centre-window = { $portal } では期間が異なり、年度が終わった翌日に始まります。その日より前に移行した会社は、早く更新することができなくなります。
help-older-centre-auto = 移行によって自動更新が切り替わることはありません。状態が表示され、確認されるまで無効のままです。
