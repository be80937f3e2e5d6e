### Mail that comes in, and mail that can be answered.

## In mails that can be answered

mail-answer-above = ##- 請在這一行上方回覆 -##
