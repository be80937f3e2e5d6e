### Mail that comes in, and mail that can be answered.

## In mails that can be answered

mail-answer-above = ##- 请在这一行上方回复 -##

intake-files-only = 这封邮件只有文件。
intake-left-out = 未保留的文件（只接受 PDF、PNG、JPEG、TXT 和 CSV，每个不超过 5 MB，一次最多五个）：{ $files }
