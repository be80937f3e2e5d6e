### Money: cards, transfers, and the simulated gateway.

## Stored cards

payment-card-masked = { $brand } 末四碼 { $last4 }
payment-card-none = 無信用卡
