### The texts of agreements.

agreement-newer = これは最新の版ではありません。現在適用されている版:
agreement-source = 英語の原文
