### The texts of agreements.

agreement-newer = 这不是最新版本。目前生效的版本：
agreement-source = 英文原文
