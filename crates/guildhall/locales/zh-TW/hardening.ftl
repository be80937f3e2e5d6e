### 伺服器本身拒絕的要求：不是從我們的頁面送出，或不符合限制。

fault-stale-title = 這個頁面已過期
fault-stale-text = 頁面開啟之後您曾登入或登出，或是瀏覽器沒有保留本站的 Cookie。沒有任何內容變更。請返回上一頁並重新整理，然後再次送出表單。
fault-foreign-title = 這個要求來自其他網站
fault-foreign-text = 為了保護您，沒有變更任何內容。請在本網站開啟所需的頁面，再從該頁送出表單。
fault-method-title = 這個位址不能這樣使用
fault-method-text = 這個位址本身沒有可顯示的內容，或不接受表單。請從起始頁面重新開始。
fault-large-title = 一次傳送的內容過大
fault-large-text = 傳送的內容超過這份表單的上限，沒有保留任何部分。請縮短文字或選擇較小的檔案，再重新送出。
fault-long-title = 網址或要求過長
fault-long-text = 沒有變更任何內容。請從起始頁面重新開始；如果再次發生，請在瀏覽器中刪除本網站的 Cookie。
fault-slow-title = 處理時間過長
fault-slow-text = 要求在完成前已中止。請先確認您要的動作是否已完成，再重試。
fault-unreadable-title = 無法讀取這個要求
fault-unreadable-text = 要求缺少部分內容，或在傳送途中遭到變更。沒有變更任何內容。請返回上一頁並重新整理，然後再試一次。
