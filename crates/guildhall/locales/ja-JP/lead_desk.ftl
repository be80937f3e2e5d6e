### 担当者のデスクに並ぶ潜在顧客：どの会社のもので、どれだけ待っているか。

desk-queue-leads = まもなく期限切れになる潜在顧客
desk-queue-spam = スパムと判定された依頼
desk-leads-title = 回答待ちの潜在顧客
desk-leads-lead = お客様が誰かは各社のページにだけ表示され、ここには表示されません。連絡できる人は会社のページにあります。
desk-leads-place = お客様の国・地域
desk-leads-marks = 気づいた点
desk-leads-ends = 期限切れ
desk-leads-ending-lead = 回答できる時間が 1 日を切っています。期限を過ぎると、お客様に別の会社を選ぶよう伝わります。
desk-leads-ending-none = まもなく期限切れになる潜在顧客はありません。
desk-leads-spam-lead = ポータルがよけたもので、会社の誰もまだ見ていません。期限はそのまま進みます。取り出せるのは会社だけです。
desk-leads-spam-none = よけたまま誰も見ていないものはありません。
desk-leads-more = それぞれ先頭の { $count } 件だけを表示しています。
desk-leads-within = 回答期限が終わる前に
find-lead-of-company = 潜在顧客
desk-leads-waited = 待ち時間
desk-leads-answer-by = 回答期限
desk-leads-look-by = 確認期限
desk-leads-report = 潜在顧客のレポート
