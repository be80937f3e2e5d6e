### Money: cards, transfers, and the simulated gateway.

## Stored cards

payment-card-masked = { $brand } (末尾 { $last4 })
payment-card-none = カードなし
