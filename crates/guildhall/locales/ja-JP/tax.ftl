### 税：登録番号、免税、課税方法。

## フォーム

partner-field-tax-id = 税務上の登録番号
partner-field-certificate = 証明書番号
partner-field-first = 開始日
partner-field-last = 終了日
tax-id-hint = 任意。日本は T と 13 桁の数字、EU は VAT 番号、台湾は統一編号、中国は統一社会信用コードです。
refusal-text-tax-id-form = 御社の国の登録番号の形式ではありません。桁数と文字をご確認ください。
refusal-text-tax-id-check = チェック ディジットが一致しません。番号に入力の誤りがあります。お手元の書類と照合してください。
refusal-text-tax-days-reversed = 終了日が開始日より前になっています。
checkout-purchase-order = 発注番号
checkout-purchase-order-hint = 任意。この注文に対する御社の番号です。請求書に記載されます。

## ページ

tax-title = { $company } の税
tax-lead = 価格に加算される税とその理由です。国や地域、登録番号、免税証明書によって決まります。
tax-treatment = 現在の課税方法
tax-link = 税
tax-id-section = 税務上の登録番号
tax-id-later = この番号は今後の注文に適用されます。発行済みの請求書は変わりません。
tax-id-keep = 番号を保存
tax-back = 戻る
tax-exemption = 免税
tax-exemption-days = { $first }～{ $last }
tax-exemption-holds = 有効
tax-exemption-rests = 期間外
tax-exemption-section = 免税の登録
tax-exemption-record = 免税を登録
tax-exemption-withdraw = 免税を取り消す
tax-exemption-how = 免税の対象ですか。証明書を添えてサポート リクエストをお送りください。
notice-tax-id-kept = 登録番号を保存しました。
notice-exemption-recorded = 免税を登録しました。
notice-exemption-withdrawn = 免税を取り消しました。

## 見積もりと請求書の文言

tax-reverse-charge = リバース チャージ
tax-exempt = 免税
tax-reverse-charge-note = リバース チャージ：受領者（VAT 番号 { $number }）が納税義務を負います（指令 2006/112/EC 第 196 条）。
tax-exempt-note = 証明書 { $certificate } により免税です。
invoice-purchase-order = 発注番号

## 記録

event-tax-id-written = 登録番号が { $number } に設定されました。
event-tax-id-removed = 登録番号が削除されました。
event-exemption-recorded = 免税証明書 { $certificate } が登録されました（{ $from }～{ $until }）。
event-exemption-withdrawn = 免税証明書 { $certificate } が取り消されました。
