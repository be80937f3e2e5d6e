### 公司無人能登入時的復原流程。

recovery-link = 貴公司已無人能登入？
recovery-title = 本公司已無人能登入
recovery-lead = 適用於系統管理員已離職的公司。若只是忘記密碼，請從登入頁面取得連結。
recovery-how = 請證明貴公司的網域由您掌管，我們會審核您的要求，並通知公司所有人員。{ $days } 天內無人異議，即可加入。
recovery-field-network-id = 網路識別碼
recovery-hint-network-id = 七位數字，載於每份訂單與發票。
recovery-field-name = 姓名
recovery-field-email = 公務電子郵件地址
recovery-hint-email = 使用公司網域的本人地址。
recovery-go = 傳送要求
recovery-sent-title = 請查看您的信箱
recovery-sent-lead = 若網路識別碼與地址相符，我們會寄送說明下一步的郵件。
recovery-sent-nothing = 幾分鐘內沒有收到郵件？表示兩者不符：請使用公司網站或其人員所屬網域的地址。
recovery-proof-title = 證明貴公司的網域
recovery-proof-lead = 請在管理貴公司網域之處新增此記錄。只有網域的管理者能夠新增。
recovery-record-kind = 記錄類型
recovery-record-name = 記錄名稱
recovery-record-value = 記錄值
recovery-proof-later = 新記錄可能需要數小時才會在各處生效。郵件中的連結可讓您回到此頁。
recovery-proof-go = 記錄已新增，立即檢查
recovery-publish = 在模擬環境中新增記錄
notice-recovery-published = 模擬的名稱伺服器現已知道此記錄。
recovery-reason = 說明如下：
recovery-state = 狀態
recovery-state-begun = 尚未證明網域
recovery-state-proven = 已證明網域，審核中
recovery-told-proven = 已通知公司所有人員。我們的決定將以郵件通知您。在此之前請保留該記錄：我們會再查一次。
recovery-state-expired = 證明期限已過
recovery-told-expired = 期限內未找到記錄。請重新提出要求，屆時會有新的記錄。
recovery-state-approved = 已核准，異議期間
recovery-told-approved = 若公司無人異議，您將於 { $date }加入，屆時會收到含有連結的郵件。
recovery-state-rejected = 已駁回
recovery-told-rejected = 您可以改正所述事項後重新提出。
recovery-state-objected = 公司有人提出異議
recovery-told-objected = 公司內仍有人能讓您加入，請在公司內詢問。
recovery-state-done = 已加入
recovery-told-done = 您可以使用郵件中的連結登入。
recovery-own-title = 有人要求加入貴公司
recovery-own-lead = 對方表示貴公司已無人能登入，並已證明貴公司的網域。
recovery-proven-at = 網域證明時間
recovery-effective-on = 加入日期
recovery-object = 提出異議
recovery-object-text = 您已登入，並能自行加入他人。若提出異議，此要求會立即結束，對方會收到通知，請其在公司內詢問。
recovery-leave = 交由我們處理
recovery-decide-title = 要求加入 { $company }
recovery-decide-lead = 據稱該公司已無人能登入。請將證明與公司資料比對。
recovery-approve-text = 會通知公司所有人員，並有 { $days } 天的異議期間。之後對方即可加入並授與角色。
recovery-reject-text = 不會有任何變更。對方與公司會看到原因。
recovery-reason-hint = 您比對的資料，或缺少的部分。對方會看到。最多 { $at_most } 個字元。
recovery-to-decide = 決定此要求
notice-recovery-objected = 要求已結束，對方與您的同事會收到通知。
notice-recovery-decided = 已記錄決定，對方與公司會收到郵件。
refusal-text-recovery-network-id = 網路識別碼為七位數字。請查看訂單或發票。
refusal-recovery-no-name = 名稱伺服器尚查不到 { $name }。請確認記錄名稱完全相同：許多管理介面會自動加上網域。新記錄可能需要數小時才會生效。
refusal-recovery-no-record = 名稱伺服器查得到 { $name }，但沒有 TXT 記錄。請檢查記錄類型後再試。
refusal-recovery-other-record = { $name } 有 { $count } 筆 TXT 記錄，但沒有一筆是所要求的值。請重新複製該值後再試。
refusal-recovery-silence = { $domain } 的名稱伺服器未及時回應。您的要求不受影響，請幾分鐘後再試。
refusal-recovery-failure = { $domain } 的名稱伺服器回應錯誤。請詢問網域管理人員，或稍後再試。
refusal-recovery-too-old = 此要求已逾期，無法證明。請從登入頁面重新提出。
refusal-recovery-another = 此公司另有要求正在審核。請待其結束後再試。
refusal-recovery-decided = 此要求已結束或已經決定。請重新開啟頁面檢視目前狀態。
event-recovery-begun = { $name }（{ $email }）因無人能登入而要求加入。
event-recovery-proven = { $name } 已證明網域 { $domain }。
event-recovery-approved = 已核准 { $name } 於 { $on }加入：{ $reason }
event-recovery-rejected = 已駁回 { $name } 的加入要求：{ $reason }
event-recovery-objected = 已對 { $name } 的加入要求提出異議。
event-recovery-done = { $name } 已加入，角色：{ $roles }。
task-recovery = { $name }（{ $email }）要求加入：公司已無人能登入。網域 { $domain } 已證明。
task-recovery-advice = 請查看證明，並在要求頁面附理由作出決定。
mail-recovery-begun-subject = 登入 { $company } 的下一步
mail-recovery-begun-action = 顯示記錄
mail-recovery-asked-subject = 有人要求加入 { $company }
mail-recovery-asked-action = 檢視要求
mail-recovery-approved-subject = { $who } 將於 { $day }加入 { $company }
mail-recovery-approved-action = 檢視要求
mail-recovery-rejected-subject = 加入 { $company } 的要求已駁回
mail-recovery-rejected-action = 檢視要求
mail-recovery-objected-subject = 加入 { $company } 的要求已結束
mail-recovery-objected-action = 檢視要求
mail-recovery-done-subject = { $who } 已加入 { $company }
mail-recovery-done-action = 檢視公司人員
mail-recovery-begun-body =
    您因 { $company } 已無人能登入而要求加入。

    按下方按鈕可檢視須在 { $days } 天內新增至貴公司網域的記錄。若非您本人提出，則不需採取任何動作。
mail-recovery-asked-body =
    { $who }（{ $email }）表示 { $company } 已無人能登入，並已證明公司的網域。我們正在審核此要求。

    若您能登入並能加入他人，可以提出異議。
mail-recovery-approved-body =
    { $who }（{ $email }）將於 { $day }以系統管理員身分加入 { $company }，除非能加入他人者在此之前提出異議。

    說明：{ $reason }
mail-recovery-rejected-body =
    { $who }（{ $email }）加入 { $company } 的要求已駁回，沒有任何變更。

    原因：{ $reason }
mail-recovery-objected-body =
    { $company } 中能加入他人者對 { $who }（{ $email }）的要求提出異議。要求已結束，沒有任何變更。
mail-recovery-done-body =
    期限內無人提出異議，{ $who }（{ $email }）已以管理員身分加入 { $company }。

    若有錯誤，請立即聯絡支援人員。
