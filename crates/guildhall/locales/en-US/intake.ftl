### Mail that comes in, and mail that can be answered.

## In mails that can be answered

mail-answer-above = ##- Please write your answer above this line -##
