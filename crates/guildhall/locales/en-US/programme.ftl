### The texts of agreements.

agreement-newer = This version is no longer the newest. In force today:
agreement-source = The English text
