### 整體自動續約的控制。

## 無法執行的原因

refusal-renewals-paused = 自動續約已經暫停，先前留下的原因仍然有效。
refusal-renewals-not-paused = 自動續約並未暫停，所以沒有可以恢復的項目。
refusal-renewals-not-held = 您所指的時鐘疑慮已經不存在，請重新查看這個頁面。
