### Mail that comes in, and mail that can be answered.

## In mails that can be answered

mail-answer-above = ##- この行より上に返信を書いてください -##

intake-files-only = メールにはファイルだけがありました。
intake-left-out = 保存しなかったファイル（PDF、PNG、JPEG、TXT、CSV のみ、1 つ 5 MB まで、5 個まで）：{ $files }
