//! Renewing in the older centre, day by day around its window.

use domain::partner::Centre;

use super::super::{cut_over, renew};
use super::moving::{code, company, contact, imported};
use crate::order::Contact;
use crate::subscription;
use domain::policy::Method;

#[tokio::test]
async fn the_window_there_is_ninety_days_before_the_anniversary_up_to_it() {
    // The anniversary is 2019-09-01.
    for (day, answer) in [
        ("2019-06-02", Some("renewal.not_due")),
        ("2019-06-03", None),
        ("2019-09-01", None),
        ("2019-09-02", Some("renewal.closed")),
    ] {
        let app = imported("2019-06-01").await;
        app.set_day(day).await;
        let head = company(&app, 4_100_001).await;
        let mei = contact(&app, head).await;
        let place = renew::place(&app, &mei).await.expect("the location");
        let id = place.memberships[0].holding.subscription.id;
        let begun = renew::begin(&app, &mei, id).await;
        match answer {
            Some(refused) => assert_eq!(code(begun), refused, "{day}"),
            None => assert!(begun.is_ok(), "{day}: {begun:?}"),
        }
        // In the portal nobody renews for a company that is not there.
        let there = subscription::renew::start(&app, &mei, id).await;
        assert_eq!(code(there), "renewal.older_centre", "{day}");
    }
}

#[tokio::test]
async fn a_renewal_begun_there_bills_the_year_once_through_the_move() {
    let app = imported("2019-07-01").await;
    let head = company(&app, 4_100_001).await;
    let mei = contact(&app, head).await;
    let place = renew::place(&app, &mei).await.expect("the location");
    let id = place.memberships[0].holding.subscription.id;
    let number = renew::begin(&app, &mei, id).await.expect("the window is open");
    let order = crate::order::store::get_by_number(app.db.read(), head, &number).await;
    let order = order.expect("the order");
    assert_eq!(order.quote.policy.as_str(), "pmc");
    let by = Contact {
        name: "Mei Lin".to_owned(),
        phone: "+1 555 0100".to_owned(),
        email: "mei@fjord.example".to_owned(),
    };
    let pay = (Method::Transfer, &by);
    let unread = renew::pay(&app, &mei, order.id, pay, &order.quote_hash).await;
    assert_eq!(code(unread), "pmc.profile_first");
    app.advance_minutes(1).await;
    let mei = contact(&app, head).await;
    renew::review_profile(&app, &mei).await.expect("she looks at it");
    let terms = crate::order::draft::accept_terms(&app, &mei, order.id, mei.locale).await;
    terms.expect("she accepts");
    renew::pay(&app, &mei, order.id, pay, &order.quote_hash).await.expect("it is placed");
    // The company moves while the money is on its way: the year stays under the old set.
    let ctx = app.system().await;
    cut_over::cut_over(&app, &ctx, head).await.expect("it moves");
    assert_eq!(app.partner(head).await.centre, Centre::Portal);
    let held = subscription::store::get(app.db.read(), head, id).await.expect("it is held");
    assert_eq!(held.term().expect("a term").policy.as_str(), "pmc");
    let total = order.quote.total;
    let sum = total.decimal();
    app.receives(&order, (&sum, total.currency.code()), "FJORD 1").await;
    app.work().await;
    let held = subscription::store::get(app.db.read(), head, id).await.expect("it is held");
    let term = held.term().expect("a term");
    assert_eq!((term.number, term.ends_on.to_string().as_str()), (2, "2020-09-01"));
    assert_eq!(term.policy.as_str(), "pc-2019");
    app.live_to("2019-10-10").await;
    let orders = crate::order::store::list(app.db.read(), head, None, 10).await.expect("orders");
    // The year of before came over without having been ordered here.
    assert_eq!(orders.len(), 1, "the one renewal");
}
