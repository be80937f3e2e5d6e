### Mail that comes in, and mail that can be answered.

## In mails that can be answered

mail-answer-above = ##- Please write your answer above this line -##

intake-files-only = The mail brought only files.
intake-left-out = Not kept, as support takes PDF, PNG, JPEG, TXT and CSV files up to 5 MB, five at a time: { $files }
