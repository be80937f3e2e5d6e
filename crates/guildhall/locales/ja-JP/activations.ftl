# 複数回アクティブ化できるキーと、ファイルからのキーの読み込み。

keys-activations = アクティブ化
keys-activations-title = キーのアクティブ化の記録
keys-activations-lead = このキーをアクティブ化できる回数には上限があります。残りの回数がわかるように、コンピューターごとにここに記録してください。
keys-activations-left = 残り { $left } 回 (全 { $most } 回)
keys-activations-out = アクティブ化の回数を使い切りました。追加はできません。下の一覧にあるコンピューターは、ハードウェアを大きく変更していなければ、再セットアップできます。
keys-activate = アクティブ化を記録する
keys-machines = コンピューター
keys-machines-none = このキーはまだどのコンピューターでもアクティブ化されていません。
keys-field-machine = コンピューター名
keys-machine-hint = 社内で使っている名前です。同じコンピューターを同じ名前で再セットアップしても、回数には数えません。
keys-field-hardware = ハードウェアを大きく変更した
keys-hardware-hint = マザーボードやディスクの交換などです。この場合はもう 1 回と数えます。
keys-change = 種類
keys-change-new = 新しいコンピューター
keys-change-same = 同じコンピューターの再セットアップ
keys-change-changed = 同じコンピューター (ハードウェア変更あり)
keys-counted = 回数
keys-activated-at = 日時
notice-key-activated = 記録しました。
refusal-benefit-activations-used-up = このキーの { $most } 回のアクティブ化はすべて使用済みで、追加はできません。一覧にあるコンピューターで再セットアップするか、別のキーを取得してください。
event-benefit-key-activated = { $benefit } のキーが 1 台のコンピューターでアクティブ化されました。
pools-fill-file = ファイルからキーを読み込む
pools-field-file = CSV ファイル
pools-file-hint = 上と同じ形式の表のファイルです。文字コードは UTF-8、最大 2 MB です。
refusal-text-pool-too-large = ファイルが 2 MB を超えています。複数のファイルに分けてください。読み込み済みのキーはスキップされます。
refusal-text-pool-utf8 = ファイルの文字コードが UTF-8 ではありません。「CSV UTF-8」形式で保存し、もう一度送信してください。
