//! What companies do: through the same use cases as the portal's pages.

use domain::access::{Actor, Roles};
use domain::ids::{OfferCode, OrderId, SubscriptionId};
use domain::order::OrderState;
use domain::partner::EnrolmentForm;
use domain::policy::Method;
use domain::text::Locale;

use super::act::{Act, COUNTRIES, Offer, Way};
use super::live::{Company, Life};
use crate::access::store as people_store;
use crate::ctx::Ctx;
use crate::error::{Error, Refusal};
use crate::order::{self, Contact, Order};
use crate::partner::enrol;
use crate::payment::cards;
use crate::payment::place::{self, Placed};
use crate::payment::{answer, store};
use crate::subscription::{self, buy, renew, turn_off};
use crate::world::gateway::simulated::{self, Behaviour, Outcome};

impl Life<'_> {
    pub(super) async fn join(&mut self, who: usize, country: usize) -> Result<String, Error> {
        let (country, language) = COUNTRIES.get(country).copied().unwrap_or(("US", "en-US"));
        let form = EnrolmentForm {
            email: format!("ada@company{who}.example"),
            legal_name: format!("Company {who} Limited"),
            line1: "1 Long Street".to_owned(),
            line2: String::new(),
            city: "Springfield".to_owned(),
            region: String::new(),
            postal_code: "12345".to_owned(),
            country: country.to_owned(),
            contact_name: "Ada Chen".to_owned(),
            phone: "+1 555 0100".to_owned(),
            website: String::new(),
            tax_id: String::new(),
            language: language.to_owned(),
            agreement_accepted: true,
        };
        let application = enrol::Application { form, agreement_shown: None };
        let ctx = self.ctx(Actor::System, Locale::EnUs).await?;
        let partner = enrol::vouched(self.app, &ctx, &application).await?;
        let admins =
            people_store::list_users(self.app.db.read(), partner, Some(Roles::BUYERS)).await?;
        let (admin, _) = admins.first().ok_or(Error::NotFound)?;
        let locale = Locale::parse(language).unwrap_or(Locale::EnUs);
        self.companies.insert(who, Company { partner, admin: admin.id, locale });
        Ok("joined".to_owned())
    }

    pub(super) async fn as_admin(&mut self, company: Company, act: Act) -> Result<String, Error> {
        let ctx = self.admin(company).await?;
        match act {
            Act::Buy(offer, way) => Box::pin(self.buy(&ctx, offer, way)).await,
            Act::FinishPage => self.finish_page(&ctx, company).await,
            Act::Renew(way) => Box::pin(self.renew(&ctx, company, way)).await,
            Act::TurnOff => {
                let id = self.held(&ctx, company).await?;
                let read = self.app.db.read();
                let holding = subscription::store::get(read, company.partner, id).await?;
                turn_off::turn_off_auto_renew(self.app, &ctx, id).await?;
                self.oracle.turned_off(id, holding.term()?.number, self.now());
                Ok("off".to_owned())
            }
            Act::CancelOrder => {
                let open = order::store::list_open(self.app.db.read(), company.partner).await?;
                let open = open.first().ok_or(Error::NotFound)?;
                order::draft::cancel(self.app, &ctx, company.partner, open.id).await?;
                Ok("cancelled".to_owned())
            }
            Act::StoreCard(behaviour) => self.store_card(&ctx, behaviour).await,
            Act::RemoveCard => {
                let stored = cards::store::list(self.app.db.read(), company.partner).await?;
                let card = stored.first().ok_or(Error::NotFound)?;
                cards::keep::remove(self.app, &ctx, card.id).await?;
                Ok("removed".to_owned())
            }
            other => Err(Error::broken(format!("{other} is nothing a company does"))),
        }
    }

    async fn buy(&mut self, ctx: &Ctx, offer: Offer, way: Way) -> Result<String, Error> {
        let code = OfferCode::parse(offer.code()).ok_or(Error::NotFound)?;
        let order = buy::start(self.app, ctx, &code).await?;
        if in_two_tabs(way) {
            let again = buy::start(self.app, ctx, &code).await?;
            self.oracle.holds("I22", again == order, || format!("{order} and {again} are open"));
        }
        Box::pin(self.go_on(ctx, order, way)).await
    }

    async fn renew(&mut self, ctx: &Ctx, company: Company, way: Way) -> Result<String, Error> {
        let id = self.held(ctx, company).await?;
        let holding = subscription::store::get(self.app.db.read(), company.partner, id).await?;
        let begun = renew::start(self.app, ctx, id).await;
        let loaded = self.app.programme().await?;
        self.oracle.renewal_begun(&loaded, ctx.today, &holding, begun.as_ref().err());
        let order = begun?;
        if in_two_tabs(way) {
            let again = renew::start(self.app, ctx, id).await?;
            self.oracle.holds("I22", again == order, || format!("{order} and {again} are open"));
        }
        Box::pin(self.go_on(ctx, order, way)).await
    }

    /// The subscription of which most is at stake: the newest that is live, or the newest at all.
    async fn held(&self, ctx: &Ctx, company: Company) -> Result<SubscriptionId, Error> {
        let loaded = self.app.programme().await?;
        let all = subscription::store::list(self.app.db.read(), company.partner).await?;
        for holding in &all {
            if holding.status(&loaded, ctx.today)?.is_live() {
                return Ok(holding.subscription.id);
            }
        }
        all.first().map(|holding| holding.subscription.id).ok_or(Error::NotFound)
    }

    /// Fills an order in and goes as far with it as the way leads.
    async fn go_on(&mut self, ctx: &Ctx, id: OrderId, way: Way) -> Result<String, Error> {
        let app = self.app;
        order::draft::accept_terms(app, ctx, id, ctx.locale).await?;
        let method = match way {
            Way::Transfer { .. } => Method::Transfer,
            Way::Card { .. } | Way::LeavesPage | Way::StaysOnPage | Way::Draft => Method::Card,
        };
        let contact = Contact {
            name: "Ada Chen".to_owned(),
            phone: "+1 555 0100".to_owned(),
            email: "ada@company.example".to_owned(),
        };
        order::draft::choose_method(app, ctx, id, method, &contact).await?;
        if way == Way::Draft {
            return Ok("a draft".to_owned());
        }
        let seen = order::store::get(app.db.read(), ctx.own_partner()?, id).await?;
        let placed = place::place(app, ctx, id, &seen.quote_hash).await?;
        if in_two_tabs(way) {
            let again = place::place(app, ctx, id, &seen.quote_hash).await?;
            // A gateway that opened no page the first time may open it the second time.
            let same = again == placed || matches!(placed, Placed::Order { .. });
            self.oracle.holds("I1", same, || {
                format!("order {}: two presses led to {placed:?} and {again:?}", seen.number)
            });
        }
        self.oracle.placed(&seen);
        match (placed, way) {
            (Placed::Gateway { url }, Way::Card { behaviour, outcome, comes_back, twice }) => {
                self.at_gateway(ctx, &url, (behaviour, outcome), twice).await?;
                if comes_back {
                    return self.come_back(ctx, &seen).await;
                }
                Ok("paid on the page".to_owned())
            }
            (Placed::Gateway { url }, Way::StaysOnPage) => {
                self.open_pages.insert(seen.partner, session_of(&url).to_owned());
                Ok("the page is open".to_owned())
            }
            (Placed::Gateway { url }, _) => {
                simulated::leave(&app.db, session_of(&url), ctx.now).await?;
                Ok("left the page".to_owned())
            }
            (Placed::Order { number }, _) => {
                let now = order::store::get(app.db.read(), seen.partner, id).await?;
                Ok(format!("order {number} is {}", now.state.code()))
            }
        }
    }

    async fn at_gateway(
        &mut self,
        ctx: &Ctx,
        url: &str,
        (behaviour, outcome): (Behaviour, Outcome),
        twice: bool,
    ) -> Result<(), Error> {
        let db = &self.app.db;
        let session = session_of(url);
        if simulated::choose(db, session, behaviour, outcome, ctx.now).await? {
            simulated::confirm(db, session, true, ctx.now).await?;
        }
        if twice {
            // The gateway itself refuses a page that was finished.
            match simulated::choose(db, session, behaviour, outcome, ctx.now).await {
                Err(Error::Refused(Refusal { code: "gateway.session_finished", .. })) => {}
                other => return other.map(|_| ()),
            }
        }
        Ok(())
    }

    /// Whatever became of the order and of the company meanwhile: the gateway knows nothing of it.
    async fn finish_page(&mut self, ctx: &Ctx, company: Company) -> Result<String, Error> {
        let session = self.open_pages.remove(&company.partner).ok_or(Error::NotFound)?;
        let (behaviour, outcome) = (Behaviour::Works, Outcome::Approve);
        simulated::choose(&self.app.db, &session, behaviour, outcome, ctx.now).await?;
        Ok("paid on the page".to_owned())
    }

    async fn come_back(&self, ctx: &Ctx, order: &Order) -> Result<String, Error> {
        let app = self.app;
        let payments = store::list_of_order(app.db.read(), order.partner, order.id).await?;
        let newest = payments.last().ok_or(Error::NotFound)?;
        let state = answer::ask(app, ctx, order.partner, newest.id).await?;
        let now = order::store::get(app.db.read(), order.partner, order.id).await?;
        Ok(format!("order {} is {}, its charge {}", now.number, now.state.code(), state.code()))
    }

    async fn store_card(&self, ctx: &Ctx, behaviour: Behaviour) -> Result<String, Error> {
        let url = cards::add::begin(self.app, ctx).await?;
        let session = session_of(&url);
        simulated::choose(&self.app.db, session, behaviour, Outcome::Approve, ctx.now).await?;
        Ok("stored at the gateway".to_owned())
    }
}

fn in_two_tabs(way: Way) -> bool {
    matches!(way, Way::Card { twice: true, .. } | Way::Transfer { twice: true })
}

fn session_of(url: &str) -> &str {
    url.rsplit('/').next().unwrap_or(url)
}

/// Whether an order waits for a transfer.
pub(super) fn awaits(order: &Order) -> bool {
    matches!(order.state, OrderState::AwaitingPayment { .. })
}
