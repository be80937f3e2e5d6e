### Mail that comes in, and mail that can be answered.

## In mails that can be answered

mail-answer-above = ##- この行より上に返信を書いてください -##
