### Money: cards, transfers, and the simulated gateway.

## Stored cards

payment-card-masked = { $brand } ending in { $last4 }
payment-card-none = no card
