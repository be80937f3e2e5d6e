//! What is there in the end, counted: the same after every crash.

use std::collections::BTreeMap;

use guildhall::testing::TestApp;
use sea_orm::{ConnectionTrait, Statement};

/// How many rows of each kind there are.
#[derive(Debug, PartialEq, Eq)]
pub struct Effects(BTreeMap<String, i64>);

/// What is counted: a name for each kind, and how many there are of it.
const COUNTED: [&str; 17] = [
    "select 'order ' || purpose || ' ' || state as kind, count(*) as n from \"order\" \
     where state <> 'cancelled' group by purpose, state",
    "select 'payment ' || state as kind, count(*) as n from payment \
     where state = 'succeeded' group by state",
    "select 'term' as kind, count(*) as n from term",
    "select 'turned off' as kind, count(*) as n from term where auto_renew_off_at is not null",
    "select 'cancelled' as kind, count(*) as n from subscription where cancelled_on is not null",
    "select kind as kind, count(*) as n from invoice group by kind",
    "select kind || ' sum' as kind, cast(sum(total_minor) as bigint) as n from invoice \
     group by kind",
    "select 'allocated' as kind, cast(sum(amount_minor) as bigint) as n from allocation",
    "select 'refund ' || state as kind, count(*) as n from refund group by state",
    "select 'chargeback ' || outcome as kind, count(*) as n from chargeback group by outcome",
    "select 'receipt ' || outcome as kind, count(*) as n from receipt group by outcome",
    "select 'entry' as kind, count(*) as n from bank_entry",
    "select 'programme' as kind, count(*) as n from programme_version",
    "select 'gateway ' || state as kind, count(*) as n from world_gateway_charge \
     where state = 'charged' group by state",
    "select 'gateway refund' as kind, count(*) as n from world_gateway_refund \
     where state = 'refunded'",
    "select 'event ' || kind as kind, count(*) as n from event where kind not in \
     ('payment.unknown', 'payment.failed', 'payment.cancelled', 'payment.pending', \
      'subscription.charge_failed', 'order.placed', 'order.cancelled', 'order.started', \
      'order.terms_accepted', 'refund.unknown') group by kind",
    "select 'mail ' || kind as kind, count(*) as n from mail where kind not in \
     ('payment-unknown', 'order-declined', 'renewal-failed', 'refund-unknown') group by kind",
];

impl Effects {
    pub async fn of(app: &TestApp) -> Effects {
        let read = app.db.read();
        let mut counted = BTreeMap::new();
        for sql in COUNTED {
            let asked = Statement::from_string(read.get_database_backend(), sql);
            for row in read.query_all_raw(asked).await.expect("rows are counted") {
                let kind: String = row.try_get("", "kind").expect("a kind");
                let count: Option<i64> = row.try_get("", "n").expect("a number");
                counted.insert(kind, count.unwrap_or(0));
            }
        }
        Effects(counted)
    }
}
