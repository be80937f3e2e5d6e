### 自動更新全体の制御。

## 実行できない理由

refusal-renewals-paused = 自動更新はすでに一時停止しています。そのときの理由は有効なままです。
refusal-renewals-not-paused = 自動更新は一時停止していないため、再開するものはありません。
refusal-renewals-not-held = 指定された時計の疑いはすでに解消されています。ページをもう一度確認してください。
