### Money: cards, transfers, and the simulated gateway.

## Stored cards

payment-card-masked = { $brand } 尾号 { $last4 }
payment-card-none = 无信用卡
