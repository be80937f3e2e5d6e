### Mail that comes in, and mail that can be answered.

## In mails that can be answered

mail-answer-above = ##- 請在這一行上方回覆 -##

intake-files-only = 這封郵件只有檔案。
intake-left-out = 未保留的檔案（只接受 PDF、PNG、JPEG、TXT 與 CSV，每個不超過 5 MB，一次最多五個）：{ $files }
