### 潜在顧客について、お客様と会社に送るメール。

mail-lead-customer-prove-subject = { $company } へのご依頼を確認してください
mail-lead-customer-prove-body =
    { $company } への依頼に、このアドレスが記入されました。

    ご本人の場合は { $day } までに確認してください。確認後に依頼 { $number } が先方に届きます。お心当たりがない場合は何もしなくてかまいません。依頼は消去されます。
mail-lead-customer-prove-action = 内容を見て確認する
mail-lead-customer-received-subject = { $company } にご依頼が届きました
mail-lead-customer-received-body =
    ご依頼 { $number } が { $company } に届きました。{ $day } までに回答があります。

    リンクからいつでも状況を確認し、取り消すことができます。
mail-lead-customer-received-action = 状況を見る
mail-lead-customer-accepted-subject = { $company } がご依頼を引き受けました
mail-lead-customer-accepted-body =
    { $company } がご依頼 { $number } を引き受けました。先方から連絡があります。
mail-lead-customer-accepted-action = 状況を見る
mail-lead-customer-declined-subject = { $company } は今回対応できません
mail-lead-customer-declined-body =
    { $company } はご依頼 { $number } に対応できません。先方から連絡先は見えなくなりました。

    ほかの会社をお選びください。リンクから依頼とディレクトリを開けます。
mail-lead-customer-declined-action = ほかの会社を選ぶ
mail-lead-customer-expired-subject = { $company } から期限内に回答がありませんでした
mail-lead-customer-expired-body =
    ご依頼 { $number } の回答期限は { $day } に終わりました。{ $company } から連絡先は見えなくなりました。

    ほかの会社をお選びください。リンクから依頼とディレクトリを開けます。
mail-lead-customer-expired-action = ほかの会社を選ぶ
mail-lead-new-subject = { $number }: 新しい潜在顧客
mail-lead-new-body =
    お客様（{ $country }）から相談がありました。

    { $day } までに回答してください。過ぎるとお客様はほかの会社を選びます。氏名と連絡先は潜在顧客のページにあります。
mail-lead-new-action = 潜在顧客を見る
mail-lead-ending-subject = { $number }: { $day } までに回答してください
mail-lead-ending-body =
    お客様（{ $country }）が回答を待っています。期限は { $day } です。過ぎると潜在顧客は失われます。
mail-lead-ending-action = 今すぐ回答する
mail-lead-withdrawn-subject = { $number }: お客様が取り消しました
mail-lead-withdrawn-body =
    お客様がこの依頼を取り消しました。この件での連絡はお控えください。
mail-lead-withdrawn-action = 潜在顧客を見る
mail-lead-assigned-subject = { $number } の担当になりました
mail-lead-assigned-body =
    同僚があなたを { $number } のチームに加えました。
mail-lead-assigned-action = 潜在顧客を見る
mail-lead-hook-ended-subject = 潜在顧客の Webhook が終了しました
mail-lead-hook-ended-body =
    { $url } で通知が受信されないため、送信を終了しました。

    受信側を直してから、アドレスを改めて追加してください。
mail-lead-hook-ended-action = Webhook を見る
