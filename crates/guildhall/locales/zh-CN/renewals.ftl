### 整体自动续订的控制。

## 无法执行的原因

refusal-renewals-paused = 自动续订已经暂停，之前填写的原因仍然有效。
refusal-renewals-not-paused = 自动续订没有暂停，因此无需恢复。
refusal-renewals-not-held = 您所指的时钟疑问已经不存在，请重新查看此页面。
