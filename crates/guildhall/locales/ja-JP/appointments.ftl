### サポートとの予約。

refusal-appointment-not-offered = この時間は予約できません。表示された時間から選んでください。
refusal-appointment-too-soon = この時間は近すぎて準備ができません。もっと後の時間を選んでください。
refusal-appointment-too-far = この時間は先すぎます。もっと早い時間を選んでください。
