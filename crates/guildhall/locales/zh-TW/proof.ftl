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
proof-file-hint = PDF、PNG、JPEG 或 WebP，最大 5 MB；圖片的寬與高最多 4,096 像素。內容應顯示日期、帳戶、金額與訂單編號。
proof-submit = 送出付款證明
proof-back = 返回訂單
proof-offer = 已經匯款了嗎？
proof-go = 上傳付款證明
proof-table = 付款證明
proof-uploaded = 上傳時間
notice-proof-taken = 謝謝，我們已收到付款證明。款項到帳後通常在 48 至 72 小時內配對，最長不超過一週。
refusal-text-proof-name = 「{ $file }」的副檔名與內容不符：PDF 應為 .pdf，PNG 應為 .png，JPEG 應為 .jpg 或 .jpeg，WebP 應為 .webp。請更改檔名，或選擇其他檔案。
refusal-text-proof-broken = 上傳在完成前中斷。請重新選擇檔案並再次送出。
refusal-text-proof-too-large = 「{ $file }」大於 5 MB。請選擇較小的檔案。
refusal-text-proof-kind = 無法接受「{ $file }」。請選擇 PDF、PNG、JPEG 或 WebP 檔案。
refusal-text-proof-acts = 「{ $file }」含有指令碼或其他檔案。請另行列印成新的 PDF，再選擇該檔案。
refusal-text-proof-pixels = 「{ $file }」的寬或高超過 4,096 像素。請縮小圖片，或改用螢幕擷取畫面。
refusal-text-proof-unreadable = 「{ $file }」不完整或已損毀，無法當成圖片讀取。請開啟後重新儲存，再選擇新的檔案。
