### Proof of a transfer: the form, and where it is shown.

proof-title = 訂單 { $number } 的付款證明
proof-lead = 請提供您已匯款的證明。這有助於我們更快配對款項；款項到帳前不會啟用任何內容。
proof-paid-on = 付款日期
proof-paid-on-hint = 您的銀行執行轉帳的日期。
proof-account = 匯入帳號
proof-account-hint = 款項匯入的帳號，與證明文件所載相同。
proof-reference = 交易或參考編號
proof-reference-hint = 您的銀行給予這筆轉帳的編號。看似付款卡號的數字會以遮蔽方式保存。
proof-file = 證明文件
proof-file-hint = PDF、PNG 或 JPEG，最大 5 MB。內容應顯示日期、帳號、金額與訂單號碼。
proof-submit = 送出付款證明
proof-back = 返回訂單
proof-offer = 已經匯款了嗎？
proof-go = 上傳付款證明
proof-table = 付款證明
proof-uploaded = 上傳時間
notice-proof-taken = 謝謝，我們已收到付款證明。款項到帳後通常在 48 至 72 小時內配對，最長不超過一週。
refusal-text-proof-name = 檔案名稱的副檔名與內容不符：PDF 應為 .pdf，PNG 應為 .png，JPEG 應為 .jpg 或 .jpeg。
refusal-text-proof-broken = 上傳在完成前中斷。請重新選擇檔案並再次送出。
