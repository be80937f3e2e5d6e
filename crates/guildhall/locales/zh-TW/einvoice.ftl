### 電子發票：EN 16931，以及違反規則時的處理。

invoice-attachment = 供會計軟體使用的發票資料（EN 16931）
task-invoice-invalid = 訂單 { $number } 已付款 { $amount }，但發票不得開立：{ $term } 違反 EN 16931 規則 { $rule }（內容：{ $found }）。
task-invoice-invalid-advice = 請更正該商業欄位對應的資料：BT-27 至 BT-40 為方案中的賣方資料，BT-44 至 BT-55 為公司的資料。更正後再次結算訂單；款項在此之前會予以保留。
task-invoice-invalid-done = 已再次結算。
operator-settle-again = 再次結算
notice-order-settled-again = 訂單已完成，並已開立發票。
refusal-settle-still-invalid = 訂單尚無法完成：發票仍違反規則，或該年度已無法成立。請查看相關工作。
