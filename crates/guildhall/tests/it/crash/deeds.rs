//! What people do: buy, renew, turn off, have money given back.

use domain::access::Actor;
use domain::ids::{OfferCode, OrderId, PartnerId, SubscriptionId};
use domain::order::OrderState;
use domain::policy::Method;
use domain::text::Locale;
use guildhall::ctx::Ctx;
use guildhall::error::Error;
use guildhall::order::{self, Contact};
use guildhall::payment::place::{self, Placed};
use guildhall::payment::receipt::{self, ReceiptForm};
use guildhall::payment::{answer, refund, store};
use guildhall::subscription::{buy, renew, turn_off};
use guildhall::testing::{Answer, Member, TestApp};
use guildhall::world::gateway::simulated::{self, Behaviour, Outcome};

use super::deed::{Deed, unless_done};

/// Somebody with an order or a subscription.
#[derive(Clone, Copy)]
pub(crate) struct Facts {
    pub actor: Actor,
    pub partner: PartnerId,
    pub order: OrderId,
}

/// A context at the present; unlike a story's own it may fail.
pub(crate) async fn acting(app: &TestApp, actor: Actor) -> Result<Ctx, Error> {
    Ctx::at_present(app, actor, Locale::EnUs).await
}

pub(crate) async fn company(app: &TestApp, name: &str) -> Member {
    app.enrolled_partner(name, "US").await
}

/// An order of the Action Pack whose every step before the review is filled in.
pub(crate) async fn draft(app: &TestApp, member: &Member, method: Method) -> Facts {
    let ctx = app.ctx_of(member).await;
    let offer = OfferCode::parse("action-pack").expect("a code");
    let order = buy::start(app, &ctx, &offer).await.expect("it can be bought");
    filled_in(app, member, order, method).await
}

async fn filled_in(app: &TestApp, member: &Member, order: OrderId, method: Method) -> Facts {
    let ctx = app.ctx_of(member).await;
    order::draft::accept_terms(app, &ctx, order, ctx.locale).await.expect("accepted");
    let contact = Contact {
        name: "Ada Chen".to_owned(),
        phone: "+1 555 0100".to_owned(),
        email: member.email.clone(),
    };
    order::draft::choose_method(app, &ctx, order, method, &contact).await.expect("chosen");
    Facts { actor: member.actor, partner: member.partner, order }
}

/// Presses the button, pays on the gateway's page, comes back.
pub(crate) async fn pays(
    app: &TestApp,
    facts: &Facts,
    (card, outcome): (Behaviour, Outcome),
) -> Result<(), Error> {
    let ctx = acting(app, facts.actor).await?;
    let standing = order::store::get(app.db.read(), facts.partner, facts.order).await?;
    if matches!(standing.state, OrderState::Completed { .. }) {
        return Ok(());
    }
    let placed = place::place(app, &ctx, facts.order, &standing.quote_hash).await?;
    if let Placed::Gateway { url } = placed {
        let session = url.rsplit('/').next().expect("a session");
        let chosen = simulated::choose(&app.db, session, card, outcome, ctx.now).await;
        unless_done(chosen, &["gateway.session_finished"])?;
    }
    for payment in store::list_of_order(app.db.read(), facts.partner, facts.order).await? {
        answer::ask(app, &ctx, facts.partner, payment.id).await?;
    }
    let after = order::store::get(app.db.read(), facts.partner, facts.order).await?;
    match after.state {
        OrderState::Completed { .. } => Ok(()),
        other => Err(Error::broken(format!("the order is not completed but {other:?}"))),
    }
}

/// Buys the Action Pack by card, and the money is there.
pub(crate) async fn bought(app: &TestApp, member: &Member, card: Behaviour, how: Outcome) -> Facts {
    let facts = draft(app, member, Method::Card).await;
    pays(app, &facts, (card, how)).await.expect("it is bought");
    app.work().await;
    facts
}

pub(crate) async fn subscription(app: &TestApp, partner: PartnerId) -> SubscriptionId {
    let held = guildhall::subscription::store::list(app.db.read(), partner).await.expect("a list");
    held.into_iter().next().expect("a subscription").subscription.id
}

pub(crate) struct BuyByCard;

impl Deed for BuyByCard {
    type Facts = Facts;
    const NAME: &'static str = "buying by card";

    async fn prepare(app: &TestApp) -> Facts {
        let ada = company(app, "Northwind Traders").await;
        draft(app, &ada, Method::Card).await
    }

    async fn act(app: &TestApp, facts: &Facts) -> Result<(), Error> {
        pays(app, facts, (Behaviour::Works, Outcome::Approve)).await
    }
}

/// The same page by page, with the gateway's answer coming by webhook too.
pub(crate) struct BuyInBrowser;

impl Deed for BuyInBrowser {
    type Facts = std::rc::Rc<(Member, String)>;
    const NAME: &'static str = "buying by card in a browser";

    async fn prepare(app: &TestApp) -> Self::Facts {
        let mut ada = company(app, "Northwind Traders").await;
        let checkout = ada.fills_in("action-pack", "card").await;
        std::rc::Rc::new((ada, checkout))
    }

    async fn act(app: &TestApp, facts: &Self::Facts) -> Result<(), Error> {
        let (ada, checkout) = &**facts;
        let mut ada = ada.comes_back(app);
        let wrong = |what: &str, status: axum::http::StatusCode| {
            Error::broken(format!("{what} was answered with {status}"))
        };
        let review = ada.get(&format!("{checkout}/review")).await;
        let there = match review.status.as_u16() {
            200 => {
                let pressed = ada.presses(checkout, &review).await;
                if pressed.status != 303 {
                    return Err(wrong("the button", pressed.status));
                }
                pressed.location().to_owned()
            }
            // Pressed before: it leads on by itself.
            303 => review.location().to_owned(),
            _ => return Err(wrong("the review", review.status)),
        };
        let mut page = ada.get(&there).await;
        // Placed before, and never shown the gateway's page.
        if let Some(pay) = page.attribute("main a[href$='/pay']", "href") {
            page = ada.get(&pay).await;
        }
        if page.status == 303 {
            page = ada.follow(&page).await;
        }
        if page.words().contains("SIMULATED") {
            page = pays_there(&mut ada, page.asked()).await?;
        }
        if page.status == 303 {
            page = ada.follow(&page).await;
        }
        if page.status == 303 {
            page = ada.follow(&page).await;
        }
        if page.status != 200 {
            return Err(wrong("the way back", page.status));
        }
        if page.words().contains("is yours") {
            return Ok(());
        }
        Err(Error::broken("the page does not say that it is bought"))
    }
}

/// Pays on the gateway's page; where that was done before, goes back by oneself.
async fn pays_there(ada: &mut Member, page: &str) -> Result<Answer, Error> {
    let chosen = ada.post_form(page, &[("card", "works"), ("outcome", "approve")]).await;
    if chosen.status != 303 {
        return Err(Error::broken(format!("the gateway answered with {}", chosen.status)));
    }
    if chosen.location() != page {
        return Ok(ada.follow(&chosen).await);
    }
    let finished = ada.get(page).await;
    let back = finished.attribute("main a[href*='/return']", "href");
    let back = back.ok_or_else(|| Error::broken("no way back from the gateway"))?;
    Ok(ada.get(&back).await)
}

pub(crate) struct BuyByTransfer;

impl Deed for BuyByTransfer {
    type Facts = Facts;
    const NAME: &'static str = "buying by transfer";

    async fn prepare(app: &TestApp) -> Facts {
        let ada = company(app, "Northwind Traders").await;
        draft(app, &ada, Method::Transfer).await
    }

    async fn act(app: &TestApp, facts: &Facts) -> Result<(), Error> {
        let ctx = acting(app, facts.actor).await?;
        let draft = order::store::get(app.db.read(), facts.partner, facts.order).await?;
        place::place(app, &ctx, facts.order, &draft.quote_hash).await?;
        let staff = acting(app, Actor::System).await?;
        let form = ReceiptForm {
            amount: draft.quote.total.decimal(),
            currency: "USD".to_owned(),
            received_on: staff.today.to_string(),
            payer: "Northwind Traders".to_owned(),
            bank_reference: "W/1".to_owned(),
        };
        let recorded = receipt::record(app, &staff, facts.partner, facts.order, &form).await;
        unless_done(recorded, &["receipt.already_recorded"])
    }
}

pub(crate) struct RenewByHand;

impl Deed for RenewByHand {
    type Facts = Facts;
    const NAME: &'static str = "renewing by hand";

    async fn prepare(app: &TestApp) -> Facts {
        let ada = company(app, "Northwind Traders").await;
        bought(app, &ada, Behaviour::Works, Outcome::Approve).await;
        let ctx = app.ctx_of(&ada).await;
        let held = subscription(app, ada.partner).await;
        turn_off::turn_off_auto_renew(app, &ctx, held).await.expect("it is turned off");
        app.live_to("2025-03-10").await;
        let ctx = app.ctx_of(&ada).await;
        let order = renew::start(app, &ctx, held).await.expect("the window is open");
        filled_in(app, &ada, order, Method::Card).await
    }

    async fn act(app: &TestApp, facts: &Facts) -> Result<(), Error> {
        pays(app, facts, (Behaviour::Works, Outcome::Approve)).await
    }
}

pub(crate) struct TurnOff;

impl Deed for TurnOff {
    type Facts = (Facts, SubscriptionId);
    const NAME: &'static str = "turning off";

    async fn prepare(app: &TestApp) -> Self::Facts {
        let ada = company(app, "Northwind Traders").await;
        let facts = bought(app, &ada, Behaviour::Works, Outcome::Approve).await;
        (facts, subscription(app, ada.partner).await)
    }

    async fn act(app: &TestApp, (facts, held): &Self::Facts) -> Result<(), Error> {
        let ctx = acting(app, facts.actor).await?;
        let off = turn_off::turn_off_auto_renew(app, &ctx, *held).await;
        unless_done(off, &["auto_renew.already_off"])
    }
}

pub(crate) struct GiveBack;

impl Deed for GiveBack {
    type Facts = Facts;
    const NAME: &'static str = "giving back";

    async fn prepare(app: &TestApp) -> Facts {
        let ada = company(app, "Northwind Traders").await;
        let facts = bought(app, &ada, Behaviour::Works, Outcome::Approve).await;
        app.live_to("2024-03-20").await;
        facts
    }

    async fn act(app: &TestApp, facts: &Facts) -> Result<(), Error> {
        let staff = acting(app, Actor::System).await?;
        let given = refund::give::give_back(app, &staff, facts.partner, facts.order, "").await;
        unless_done(given, &["refund.ended", "refund.nothing_left"])
    }
}
