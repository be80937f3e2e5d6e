# コンピテンシー: 進み具合、試算、自分の試験、運営の画面。

competency-title = コンピテンシー
competency-lead = 各コンピテンシーについて、どこまで進んでいるか、何が足りないか、誰が数えられるかを示します。どれか 1 つの方法を満たせば十分です。
competency-at-risk-count = まもなく要件を満たさなくなるコンピテンシーが { $count } 件あります。開いて、足りないものを確認してください。
competency-progress = 進み具合
competency-towards = { $level }まで
competency-percent = { $percent }%
competency-none-yet = 未取得
competency-missing = 足りないもの
competency-met = 満たしています
competency-what = 要件
competency-have = 現在
competency-needed = 必要
competency-area = 分野
competency-who = 試験が数えられる人
competency-who-count = { $count ->
        [0] 会社に試験プロファイルを関連付けた人はまだいません。
       *[other] { $count } 人が会社に試験プロファイルを関連付けています。
    }
competency-skills = スキル レポートをダウンロード
competency-risk-short = 要注意: { $day }に要件を満たさなくなります
competency-shown-short = 要件を満たしていません。表示は{ $day }まで
competency-extended-short = 延長により要件を満たすものとして扱われます
competency-risk-title = 要注意
competency-risk = このままでは、{ $day }に要件を満たさなくなります。その時点で足りないもの: { $missing }。
competency-shown-title = 要件を満たさなくなりました
competency-shown = このレベルは、支払い済みの年度が終わる{ $day }まで表示されます。再び要件を満たすと、メンバーシップを更新できます。
competency-extended = プログラムの延長により、このコンピテンシーは当面、要件を満たすものとして扱われます。
competency-paths = 取得方法
competency-paths-lead = 実績は今日までの 12 か月で数えます。試験は、有効期間中で本人が在籍している間、数えられます。
competency-by-staff = このコンピテンシーの取得は、プログラムの担当者が判断します。
competency-what-if = 試算
competency-what-if-lead = 何が変わるかを試せます。何も保存されません。
competency-what-if-go = 試算する
competency-what-if-wrong = 1 から 100,000,000 までの整数を入力してください。
competency-if-sold = 追加: { $what }
competency-if-more = 追加する数
competency-if-passes = もう 1 人が合格する試験
competency-if-leaves = 退職する人
competency-if-nobody = なし
competency-then = その場合、{ $level }の要件を満たします。
competency-then-none = その場合、どのレベルも満たしません。
competency-people-with = { $exam }に合格した人
competency-or = { "または" }
competency-and = { "、" }
competency-metric-revenue = 売上 (米ドル)
competency-metric-usage = 顧客のアクティブ ユーザー
competency-metric-seats = 販売シート
competency-metric-new-customers = 新規顧客
competency-lack-revenue = 売上があと US${ $count }
competency-lack-usage = アクティブ ユーザーがあと { $count } 人
competency-lack-seats = 販売シートがあと { $count }
competency-lack-new-customers = 新規顧客があと { $count } 社
competency-lack-people = あと { $count } 人が{ $exam }に合格する必要があります

exams-title = 自分の試験
exams-lead = 試験プロファイルは、一度に 1 つの会社だけに数えられます。
exams-field-profile = 試験プロファイル ID
exams-counts-for = 数えられる会社
exams-passed = 合格した試験
exams-exam = 試験
exams-on = 合格日
exams-until = 有効期限
exams-for-good = 期限なし
exams-counts = 有効
exams-over = 期限切れ
exams-none = このプロファイルの合格はまだ届いていません。試験機関からの報告後に表示されます。
exams-link = 試験プロファイルを関連付ける
exams-link-lead = 合格した試験が { $company } に数えられます。プロファイルがほかの会社に数えられている場合、その会社では数えられなくなり、その会社に通知されます。
exams-profile-hint = 試験の成績証明書のとおりに、英字、数字、ハイフンで入力してください。
exams-unlink = 試験プロファイルの関連付けを解除する
exams-unlink-lead = もう一度関連付けるまで、試験はどの会社にも数えられません。その試験を必要とするコンピテンシーが要件を満たさなくなることがあります。

competency-desk-title = コンピテンシー
competency-desk-lead = 会社の実績と合格した試験を取り込み、延長の規則を作成します。
competency-desk-performance = 実績
competency-field-performance = 実績の記録
competency-performance-hint = 1 行に 1 件: network_id,competency,metric,amount,day,source。source は元の場所での記録の名前で、同じものは 1 回だけ取り込まれます。metric は revenue、usage、seats、new_customers。
competency-desk-passes = 合格した試験
competency-field-passes = 合格
competency-passes-hint = 1 行に 1 件: profile,exam,day,valid_until。最後の列は空でもかまいません。
competency-desk-take = 取り込む
competency-desk-rules = 延長の規則
competency-desk-rules-lead = 更新日が範囲に入る会社は、取得済みのレベルを次の更新日まで、最長で規則の終わりまで保ちます。料金の支払いは必要です。
competency-desk-rules-none = 延長の規則はまだありません。
competency-rule-for = 更新日
competency-rule-without = { $names }を除く
competency-rule-make = 延長の規則を作成する
competency-rule-end = 終了する
competency-field-first = 最初の更新日
competency-field-last = 最後の更新日
competency-field-excluded = 対象外のコンピテンシー
competency-excluded-hint = コードをコンマで区切ります。
competency-field-rule-reason = 理由
competency-field-ends-on = 有効期限
competency-desk-codes = コード
competency-desk-codes-show = 表に使うコードを表示する
competency-desk-code = コード
competency-desk-name = 名前

partner-field-until = 有効期限
partner-hint-until = 最後の日です。空のままにすると、取り消すまで有効です。
right-see-competencies = 会社の各コンピテンシーの進み具合を見る
right-link-exam-profile = 自分の試験を会社に数えられるようにする

refusal-performance-source-taken = { $source } という出所には別の内容が記録されています。この記録に固有の出所を付けてください。
refusal-exam-profile-colleague = 同僚がこのプロファイルを会社に関連付けています。ID を確認し、ご自分のものであれば、同僚に解除を依頼してください。
refusal-exam-profile-has-one = この会社に別のプロファイルを関連付けています。先に解除してください。
refusal-exam-profile-none = 関連付けられた試験プロファイルはもうありません。
refusal-extension-over = この延長の規則はすでに終わっているか、存在しません。
refusal-text-profile-form = プロファイル ID ではありません。4 から 32 文字の英字、数字、ハイフンです。
refusal-text-metric-unknown = revenue、usage、seats、new_customers のいずれかを選んでください。
refusal-text-performance-amount = 0 以外の整数を入力してください。
refusal-text-performance-line = { $line } 行目は取り込めません。ネットワーク ID、コード、数、日付、そして出所がほかの記録を指していないことを確認してください。
refusal-text-pass-line = { $line } 行目は合格した試験ではありません。プロファイル、試験のコード、日付を確認してください。
refusal-text-range-backwards = この日は最初の日より前です。後の日付を入力してください。
refusal-text-day-over = この日は過ぎています。今日以降の日付を入力してください。
refusal-text-file-unread = ファイルを読み取れません。名前と、UTF-8 のテキストであることを確認してください。

notice-exam-profile-linked = 試験が会社に数えられるようになりました。
notice-exam-profile-unlinked = 試験はどの会社にも数えられなくなりました。
notice-performance-taken = 実績の記録を取り込みました。
notice-passes-taken = 合格した試験を取り込みました。
notice-extension-made = 延長の規則を作成しました。
notice-extension-ended = 延長の規則を終了しました。

event-competency-attained = { $level ->
        [gold] 「{ $competency }」の Gold の要件を満たしました。
       *[other] 「{ $competency }」の Silver の要件を満たしました。
    }
event-competency-fallen = { $level ->
        [gold] 「{ $competency }」の Gold の要件を満たさなくなりました。
       *[other] 「{ $competency }」の Silver の要件を満たさなくなりました。
    }
event-competency-at-risk = このままでは、コンピテンシー「{ $competency }」は{ $on }に要件を満たさなくなります。
event-competency-extended = 更新日が{ $first }から{ $last }までの会社に、{ $until }まで有効な延長の規則が作成されました。
event-competency-extension-ended = コンピテンシーの延長の規則が終了しました。
event-performance-recorded = 「{ $competency }」の{ $on }の実績が記録されました。
event-exam-passes-recorded = 合格した試験 { $count } 件を取り込みました。
event-exam-profile-linked = 試験プロファイルが会社に関連付けられました。
event-exam-profile-unlinked = 試験プロファイルの関連付けが解除されました。
event-exam-profile-moved-away = 試験プロファイルがほかの会社に関連付けられ、ここでは数えられなくなりました。

mail-competency-at-risk-subject = 要注意: { $competency }
mail-competency-at-risk-body = このままでは、コンピテンシー「{ $competency }」({ $level }) は{ $day }に要件を満たさなくなります。

    その時点で足りないもの: { $missing }。

    このレベルは、支払い済みの年度が終わるまで表示されます。更新するには要件を満たす必要があります。
mail-competency-at-risk-action = コンピテンシーを見る
mail-competency-fallen-subject = 要件を満たさなくなりました: { $competency }
mail-competency-fallen-body = { $day }から、コンピテンシー「{ $competency }」({ $level }) の要件を満たしていません。

    足りないもの: { $missing }。

    このレベルは、支払い済みの年度が終わるまで表示されます。更新するには、再び要件を満たす必要があります。
mail-competency-fallen-action = コンピテンシーを見る
mail-exam-profile-moved-subject = 試験プロファイルが貴社に数えられなくなりました
mail-exam-profile-moved-body = { $person } さんの試験プロファイルがほかの会社に関連付けられました。プロファイルは一度に 1 つの会社だけに数えられるため、その試験は貴社には数えられなくなりました。

    誤りであれば、{ $person } さんは「自分の試験」で、プロファイルを貴社にもう一度関連付けることができます。
mail-exam-profile-moved-action = コンピテンシーを見る

benefits-earn-title = 追加の獲得
benefits-earn = あと { $extra } を獲得: { $least } のうち { $have } ({ $competency }の{ $metric })
benefits-earned = 追加で { $extra } を獲得しました
event-benefit-earned = { $sold } の販売により、{ $benefit }を追加で { $count } 獲得しました。
