### Proof of a transfer: the form, and where it is shown.

proof-title = 注文 { $number } の支払証明
proof-lead = 送金したことを示す書類をお送りください。入金の照合が早まりますが、入金までは何も有効になりません。
proof-paid-on = 支払日
proof-paid-on-hint = 銀行が送金を実行した日です。
proof-account = 振込先口座
proof-account-hint = 送金先の口座番号を、書類のとおりに入力してください。
proof-reference = 取引番号または参照番号
proof-reference-hint = 銀行が送金に付けた番号です。支払いカードの番号に見える数字は、一部を伏せて保存されます。
proof-file = 書類
proof-file-hint = PDF、PNG、JPEG、WebP のいずれか、最大 5 MB。画像の幅と高さは 4,096 ピクセルまで。日付、口座、金額、注文番号が分かるものにしてください。
proof-submit = 支払証明を送信する
proof-back = 注文に戻る
proof-offer = すでに送金されましたか。
proof-go = 支払証明をアップロードする
proof-table = 支払証明
proof-uploaded = アップロード日時
notice-proof-taken = 支払証明を受け取りました。入金後、通常は 48～72 時間以内、遅くとも 1 週間以内に照合されます。
refusal-text-proof-name = 「{ $file }」の拡張子が内容と一致しません。PDF は .pdf、PNG は .png、JPEG は .jpg または .jpeg、WebP は .webp です。名前を変えるか、別のファイルを選んでください。
refusal-text-proof-broken = アップロードが途中で切れました。ファイルを選び直して、もう一度送信してください。
refusal-text-proof-too-large = 「{ $file }」は 5 MB を超えています。小さいファイルを選んでください。
refusal-text-proof-kind = 「{ $file }」は受け付けられません。PDF、PNG、JPEG、WebP のいずれかのファイルを選んでください。
refusal-text-proof-acts = 「{ $file }」にスクリプトまたは別のファイルが含まれています。新しい PDF として印刷し、そのファイルを選んでください。
refusal-text-proof-pixels = 「{ $file }」の幅または高さが 4,096 ピクセルを超えています。画像を小さくするか、スクリーンショットを撮ってください。
refusal-text-proof-unreadable = 「{ $file }」は途中で切れているか壊れているため、画像として読み取れません。開いて保存し直し、新しいファイルを選んでください。
