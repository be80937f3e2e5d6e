//! Three years, act by act.

use anyhow::{Context, anyhow, bail};
use domain::access::{Actor, Roles};
use domain::calendar::plus_days;
use domain::ids::{CompetencyCode, OfferCode, PartnerId, PersonId, SubscriptionId};
use domain::money::{Currency, Money};
use domain::order::OrderState;
use domain::partner::EnrolmentForm;
use domain::partner::profile::{AddressForm, LocationForm};
use domain::policy::Method;
use domain::support::Severity;
use domain::text::{Email, Locale};
use jiff::Timestamp;
use jiff::civil::Date;

use super::residents::{Act, FIRST_ADMIN, PLAIN_USER, Receipt, Resident, SECOND_ADMIN, residents};
use super::{YEARS, benefits, leads, listings, older};
use crate::access::{password, people, store as people_store};
use crate::app::App;
use crate::competency::{facts, profile};
use crate::ctx::Ctx;
use crate::error::Error;
use crate::order::{self, Contact, Order};
use crate::partner::{self, enrol};
use crate::payment::place::Placed;
use crate::payment::receipt::ReceiptForm;
use crate::payment::{self};
use crate::programme::{Files, apply};
use crate::subscription;
use crate::support::ask::{self, Form};
use crate::work::advance;
use crate::world::clock;
use crate::world::gateway::simulated::{self, Behaviour, Outcome};

/// The password of every printed sign-in. The world is simulated and listens on this machine only.
pub const PASSWORD: &str = "brass lantern 1859";

const OPERATOR: &str = "olivia@guildhall.example";

/// The hour of the world's present, and of nothing before it on the last day.
const PRESENT_HOUR: i8 = 9;

/// Somebody who can sign in to the demo.
pub struct SignIn {
    pub who: &'static str,
    pub email: &'static str,
}

/// The printed sign-ins.
pub const SIGN_INS: [SignIn; 5] = [
    SignIn { who: "partner admin, Harbour & Vale (renewal opens in ten days)", email: FIRST_ADMIN },
    SignIn {
        who: "partner admin, 青嵐系統整合 (charge refused, window open)",
        email: SECOND_ADMIN,
    },
    SignIn { who: "plain user, Harbour & Vale (may look)", email: PLAIN_USER },
    SignIn {
        who: "primary contact, Lantern Works (still in the older centre: /pmc)",
        email: older::CONTACT,
    },
    SignIn { who: "programme operator", email: OPERATOR },
];

/// The sign-ins that a world has: an empty one has none of its companies'.
pub async fn sign_ins(app: &App) -> anyhow::Result<Vec<SignIn>> {
    let mut there = Vec::new();
    for sign_in in SIGN_INS {
        let email = Email::parse(sign_in.email).map_err(|_| anyhow!("a strange sign-in"))?;
        if people_store::find_person(app.db.read(), &email).await.map_err(broken)?.is_some() {
            there.push(sign_in);
        }
    }
    Ok(there)
}

/// Lives the whole world up to `today`, reporting how far it is: (done, of how many).
pub async fn live(
    app: &App,
    today: Date,
    progress: impl FnMut(usize, usize),
) -> anyhow::Result<()> {
    live_of(app, today, residents(), progress).await?;
    older::live(app, today).await
}

/// The same with other companies.
pub async fn live_of(
    app: &App,
    today: Date,
    residents: impl Iterator<Item = &'static Resident>,
    mut progress: impl FnMut(usize, usize),
) -> anyhow::Result<()> {
    let start = today
        .checked_sub(jiff::Span::new().years(YEARS))
        .context("the demo's first day is before the calendar")?;
    clock::set(&app.db, at(start, 0, today)?).await.map_err(broken)?;
    let files = Files::shipped();
    let applied =
        apply::apply(app, &files, at(start, 0, today)?, "demo", false).await.map_err(broken)?;
    if let Some(problem) = applied.problems.first() {
        bail!("the shipped programme does not hold: {problem}");
    }
    let staff = people::Newcomer {
        email: OPERATOR,
        name: "Olivia Brandt",
        locale: Locale::EnUs,
        password: Some(PASSWORD),
    };
    let operator = people::add_operator(app, &system(app).await?, staff).await.map_err(broken)?;
    let staff = Ctx::at_present(app, Actor::Operator { person: operator.person }, Locale::EnUs);
    benefits::stock(app, &staff.await.map_err(broken)?).await?;
    let mut acts: Vec<(Timestamp, &Resident, Act)> = Vec::new();
    for (index, resident) in residents.enumerate() {
        for (days, act) in resident.story.iter().chain(leads::story_of(resident.email)) {
            acts.push((at(plus_days(today, *days), index, today)?, resident, *act));
        }
    }
    acts.sort_by_key(|(at, _, _)| *at);
    let count = acts.len();
    let mut lives: Vec<(&str, PartnerId)> = Vec::new();
    for (done, (at, resident, act)) in acts.into_iter().enumerate() {
        progress(done, count);
        move_to(app, at).await?;
        let one = Life { app, resident, operator: operator.person };
        one.act(&mut lives, act)
            .await
            .with_context(|| format!("{}: {act:?} at {at}", resident.name))?;
    }
    let present = today.at(PRESENT_HOUR, 0, 0, 0).to_zoned(jiff::tz::TimeZone::UTC)?.timestamp();
    move_to(app, present).await?;
    listings::publish_all(app, &lives).await?;
    progress(count, count);
    Ok(())
}

async fn move_to(app: &App, at: Timestamp) -> anyhow::Result<()> {
    let report = advance::to(app, at, |_| {}).await.map_err(broken)?;
    match report.first_failure() {
        Some(failure) => bail!("while the clock moved to {at}: {failure}"),
        None => Ok(()),
    }
}

/// Each company acts at its own minute of the hour before the world's present. On the last day all
/// act in the last two minutes, so that what was just lost is still unknown when the portal opens.
fn at(day: Date, index: usize, today: Date) -> anyhow::Result<Timestamp> {
    let place = i8::try_from(index % 58)?;
    let (minute, second) = if day == today { (58, place) } else { (place, 0) };
    let time = day.at(PRESENT_HOUR - 1, minute, second, 0);
    Ok(time.to_zoned(jiff::tz::TimeZone::UTC)?.timestamp())
}

async fn system(app: &App) -> anyhow::Result<Ctx> {
    Ctx::system(app).await.map_err(broken)
}

pub(super) fn broken(error: Error) -> anyhow::Error {
    match error {
        Error::Broken(cause) => cause,
        other => anyhow!("{other:?}"),
    }
}

struct Life<'a> {
    app: &'a App,
    resident: &'a Resident,
    operator: PersonId,
}

impl Life<'_> {
    async fn act(
        &self,
        lives: &mut Vec<(&'static str, PartnerId)>,
        act: Act,
    ) -> anyhow::Result<()> {
        match act {
            Act::Apply => {
                let ctx = self.visitor().await?;
                enrol::start(self.app, &ctx, &self.application()).await.map_err(broken)?;
                return Ok(());
            }
            Act::Enrol => {
                let ctx = system(self.app).await?;
                let id =
                    enrol::vouched(self.app, &ctx, &self.application()).await.map_err(broken)?;
                lives.push((self.resident.email, id));
                return self.give_password().await;
            }
            _ => {}
        }
        let known = lives.iter().find(|(email, _)| *email == self.resident.email);
        let (_, partner) = known.context("a story begins with an enrolment")?;
        self.later(*partner, act).await
    }

    async fn later(&self, partner: PartnerId, act: Act) -> anyhow::Result<()> {
        let app = self.app;
        let operator = self.ctx(Actor::Operator { person: self.operator }).await?;
        match act {
            Act::Apply | Act::Enrol => Ok(()),
            Act::Authorize => {
                partner::vet::authorize(app, &operator, partner).await.map_err(broken)
            }
            Act::Reject(reason) => {
                partner::vet::reject(app, &operator, partner, reason).await.map_err(broken)
            }
            Act::Attain(code, level) => {
                let code = CompetencyCode::parse(code).context("a competency's code")?;
                partner::competency::record(app, &operator, partner, &code, level, operator.today)
                    .await
                    .map_err(broken)
            }
            Act::Sell(code, metric, amount) => {
                self.sell(&operator, partner, (code, metric, amount)).await
            }
            Act::Pass(email, exam) => self.pass(&operator, partner, email, exam).await,
            Act::Receive(receipt) => self.receive(&operator, partner, receipt).await,
            Act::AddUser(email, name) => {
                let newcomer = people::Newcomer {
                    email,
                    name,
                    locale: self.resident.locale,
                    password: Some(PASSWORD),
                };
                let admin = self.admin(partner).await?;
                people::add_user(app, &admin, partner, newcomer, Roles::NONE)
                    .await
                    .map_err(broken)?;
                Ok(())
            }
            Act::Lead(moment) => {
                leads::live(app, &self.admin(partner).await?, self.resident.email, moment).await
            }
            Act::GiveBack => self.give_back(&operator, partner).await,
            Act::OpenLocation(name, contact) => self.open_location(partner, name, contact).await,
            Act::AskAddress(line1, postal_code) => {
                self.ask_address(partner, (line1, postal_code)).await
            }
            Act::TaxNumber(_)
            | Act::Draft(_)
            | Act::BuyByCard(..)
            | Act::LeaveAtGateway(_)
            | Act::OrderTransfer(_)
            | Act::CancelOrder
            | Act::TurnOff
            | Act::RenewByCard(_)
            | Act::RenewByTransfer
            | Act::TakeKey(_)
            | Act::GiveSeat(..)
            | Act::ChoosePack(_)
            | Act::MakeToken(_)
            | Act::BookHours(..)
            | Act::Activate(_)
            | Act::Ask(..)
            | Act::AskToCancel(_) => self.as_admin(partner, act).await,
        }
    }

    async fn sell(
        &self,
        operator: &Ctx,
        partner: PartnerId,
        (competency, metric, amount): (&str, &str, i64),
    ) -> anyhow::Result<()> {
        let typed = facts::TypedSale {
            competency: competency.to_owned(),
            metric: metric.to_owned(),
            amount: amount.to_string(),
            on: operator.today.to_string(),
            source: format!("demo {competency} {metric} {}", operator.today),
        };
        facts::record(self.app, operator, partner, &typed).await.map_err(broken)?;
        Ok(())
    }

    async fn pass(
        &self,
        operator: &Ctx,
        partner: PartnerId,
        email: &str,
        (profile, exam): (&str, &str),
    ) -> anyhow::Result<()> {
        let until = plus_days(operator.today, 730);
        let line = format!("{profile},{exam},{},{until}", operator.today);
        facts::import_passes(self.app, operator, &line).await.map_err(broken)?;
        let users = people_store::list_users(self.app.db.read(), partner, None).await;
        let users = users.map_err(broken)?;
        let own = users.iter().find(|(person, _)| person.email == email);
        let (person, roles) = own.context("a colleague passes an exam")?;
        let actor = Actor::Member { partner, person: person.id, roles: *roles };
        let ctx = self.ctx(actor).await?;
        profile::link(self.app, &ctx, profile).await.map_err(broken)
    }

    async fn open_location(
        &self,
        partner: PartnerId,
        name: &str,
        (contact_name, contact_email): (&str, &str),
    ) -> anyhow::Result<()> {
        let form = LocationForm {
            name: name.to_owned(),
            is_shared: true,
            contact_name: contact_name.to_owned(),
            contact_email: contact_email.to_owned(),
            ..LocationForm::default()
        };
        let admin = self.admin(partner).await?;
        partner::locations::open(self.app, &admin, partner, &form).await.map_err(broken)?;
        Ok(())
    }

    async fn ask_address(
        &self,
        partner: PartnerId,
        (line1, postal_code): (&str, &str),
    ) -> anyhow::Result<()> {
        let known = partner::store::get(self.app.db.read(), partner).await.map_err(broken)?;
        let form = AddressForm {
            line1: line1.to_owned(),
            postal_code: postal_code.to_owned(),
            ..AddressForm::from(&known.address)
        };
        let admin = self.admin(partner).await?;
        let wanted = (known.legal_name.as_str(), &form);
        partner::change::ask(self.app, &admin, partner, wanted).await.map_err(broken)?;
        Ok(())
    }

    async fn as_admin(&self, partner: PartnerId, act: Act) -> anyhow::Result<()> {
        let app = self.app;
        let ctx = &self.admin(partner).await?;
        match act {
            Act::TaxNumber(number) => {
                partner::tax::edit_tax_id(app, ctx, partner, number).await.map_err(broken)
            }
            Act::Draft(offer) => {
                let order = self.start(ctx, offer).await?;
                self.fill_in(ctx, &order, Method::Card).await
            }
            Act::BuyByCard(offer, behaviour, outcome) => {
                let order = self.start(ctx, offer).await?;
                self.pay_by_card(ctx, &order, behaviour, outcome).await
            }
            Act::LeaveAtGateway(offer) => {
                let order = self.start(ctx, offer).await?;
                self.fill_in(ctx, &order, Method::Card).await?;
                self.press(ctx, &order).await?;
                Ok(())
            }
            Act::OrderTransfer(offer) => {
                let order = self.start(ctx, offer).await?;
                self.fill_in(ctx, &order, Method::Transfer).await?;
                self.press(ctx, &order).await?;
                Ok(())
            }
            Act::CancelOrder => {
                let order = self.newest_transfer(partner).await?;
                order::draft::cancel(app, ctx, partner, order.id).await.map_err(broken)
            }
            Act::TurnOff => {
                let id = self.live_subscription(ctx, partner).await?;
                subscription::turn_off::turn_off_auto_renew(app, ctx, id).await.map_err(broken)?;
                Ok(())
            }
            Act::RenewByCard(behaviour) => {
                let order = self.start_renewal(ctx, partner).await?;
                self.pay_by_card(ctx, &order, behaviour, Outcome::Approve).await
            }
            Act::RenewByTransfer => {
                let order = self.start_renewal(ctx, partner).await?;
                self.fill_in(ctx, &order, Method::Transfer).await?;
                self.press(ctx, &order).await?;
                Ok(())
            }
            Act::ChoosePack(_)
            | Act::MakeToken(_)
            | Act::BookHours(..)
            | Act::Activate(_)
            | Act::TakeKey(_)
            | Act::GiveSeat(..) => {
                let id = self.live_subscription(ctx, partner).await?;
                benefits::use_one(app, ctx, (partner, id), act).await
            }
            Act::Ask(title, text) => self.ask(ctx, (title, text), None).await,
            Act::AskToCancel(text) => {
                let id = self.live_subscription(ctx, partner).await?;
                self.ask(ctx, ("Cancel our membership", text), Some(id)).await
            }
            other => bail!("{other:?} is not an admin's act"),
        }
    }

    async fn ask(
        &self,
        ctx: &Ctx,
        (title, text): (&str, &str),
        cancels: Option<SubscriptionId>,
    ) -> anyhow::Result<()> {
        let form = Form {
            id: None,
            topic: "invoice".to_owned(),
            severity: Severity::Minimal.code().to_owned(),
            title: title.to_owned(),
            text: text.to_owned(),
            cancels,
            ..Form::default()
        };
        ask::open(self.app, ctx, form).await.map_err(broken)?;
        Ok(())
    }

    async fn ctx(&self, actor: Actor) -> anyhow::Result<Ctx> {
        Ctx::at_present(self.app, actor, self.resident.locale).await.map_err(broken)
    }

    async fn visitor(&self) -> anyhow::Result<Ctx> {
        self.ctx(Actor::Visitor).await
    }

    async fn admin(&self, partner: PartnerId) -> anyhow::Result<Ctx> {
        let connection = self.app.db.read();
        let admins = people_store::list_users(connection, partner, Some(Roles::BUYERS));
        let admins = admins.await.map_err(broken)?;
        let (person, roles) = admins.first().context("a company has an admin")?;
        self.ctx(Actor::Member { partner, person: person.id, roles: *roles }).await
    }

    fn application(&self) -> enrol::Application {
        let resident = self.resident;
        enrol::Application {
            form: EnrolmentForm {
                email: resident.email.to_owned(),
                legal_name: resident.name.to_owned(),
                line1: resident.line1.to_owned(),
                line2: String::new(),
                city: resident.city.to_owned(),
                region: String::new(),
                postal_code: resident.postal_code.to_owned(),
                country: resident.country.to_owned(),
                contact_name: resident.contact.to_owned(),
                phone: "+1 555 0100".to_owned(),
                website: resident
                    .email
                    .split_once('@')
                    .map_or_else(String::new, |(_, domain)| format!("https://www.{domain}")),
                tax_id: String::new(),
                language: resident.locale.tag().to_owned(),
                agreement_accepted: true,
            },
            agreement_shown: None,
        }
    }

    /// Only the printed sign-ins get a password: hashing forty would cost seconds for nobody.
    async fn give_password(&self) -> anyhow::Result<()> {
        if ![FIRST_ADMIN, SECOND_ADMIN].contains(&self.resident.email) {
            return Ok(());
        }
        let app = self.app;
        let email = Email::parse(self.resident.email).map_err(|refusal| anyhow!("{refusal}"))?;
        let person = people_store::find_person(app.db.read(), &email).await.map_err(broken)?;
        let person = person.context("the enrolled person")?;
        let parsed = password::parse("password", PASSWORD, &email).map_err(broken)?;
        let hash = password::hash(app, &parsed).await.map_err(broken)?;
        let transaction = app.db.begin().await?;
        people_store::record_password(&transaction, person.id, hash).await.map_err(broken)?;
        transaction.commit().await?;
        Ok(())
    }

    async fn start(&self, ctx: &Ctx, offer: &str) -> anyhow::Result<Order> {
        let offer = OfferCode::parse(offer).context("an offer's code")?;
        let id = subscription::buy::start(self.app, ctx, &offer).await.map_err(broken)?;
        self.order(ctx, id).await
    }

    async fn start_renewal(&self, ctx: &Ctx, partner: PartnerId) -> anyhow::Result<Order> {
        let id = self.live_subscription(ctx, partner).await?;
        let order = subscription::renew::start(self.app, ctx, id).await.map_err(broken)?;
        self.order(ctx, order).await
    }

    async fn order(&self, ctx: &Ctx, id: domain::ids::OrderId) -> anyhow::Result<Order> {
        let partner = ctx.own_partner().map_err(broken)?;
        order::store::get(self.app.db.read(), partner, id).await.map_err(broken)
    }

    async fn live_subscription(
        &self,
        ctx: &Ctx,
        partner: PartnerId,
    ) -> anyhow::Result<domain::ids::SubscriptionId> {
        let loaded = self.app.programme().await.map_err(broken)?;
        let shelf = subscription::shelf::load(self.app.db.read(), &loaded, ctx, partner);
        let shelf = shelf.await.map_err(broken)?;
        let held = shelf.purchased.first().context("a live subscription")?;
        Ok(held.holding.subscription.id)
    }

    /// Accepts the terms and chooses the way to pay.
    async fn fill_in(&self, ctx: &Ctx, order: &Order, method: Method) -> anyhow::Result<()> {
        let app = self.app;
        order::draft::accept_terms(app, ctx, order.id, self.resident.locale)
            .await
            .map_err(broken)?;
        let contact = Contact {
            name: self.resident.contact.to_owned(),
            phone: "+1 555 0100".to_owned(),
            email: self.resident.email.to_owned(),
        };
        order::draft::choose_method(app, ctx, order.id, method, &contact).await.map_err(broken)
    }

    async fn press(&self, ctx: &Ctx, order: &Order) -> anyhow::Result<Placed> {
        let order = self.order(ctx, order.id).await?;
        payment::place::place(self.app, ctx, order.id, &order.quote_hash).await.map_err(broken)
    }

    async fn pay_by_card(
        &self,
        ctx: &Ctx,
        order: &Order,
        behaviour: Behaviour,
        outcome: Outcome,
    ) -> anyhow::Result<()> {
        let app = self.app;
        self.fill_in(ctx, order, Method::Card).await?;
        let Placed::Gateway { url } = self.press(ctx, order).await? else {
            bail!("a card order leads to the gateway");
        };
        let session = url.rsplit('/').next().context("the gateway's page has a name")?;
        if simulated::choose(&app.db, session, behaviour, outcome, ctx.now).await.map_err(broken)? {
            simulated::confirm(&app.db, session, true, ctx.now).await.map_err(broken)?;
        }
        let payments = payment::store::list_of_order(app.db.read(), order.partner, order.id).await;
        let payments = payments.map_err(broken)?;
        let newest = payments.last().context("a placed order has a charge")?;
        payment::answer::ask(app, ctx, order.partner, newest.id).await.map_err(broken)?;
        Ok(())
    }

    async fn newest_transfer(&self, partner: PartnerId) -> anyhow::Result<Order> {
        let orders = order::store::list(self.app.db.read(), partner, None, 10).await;
        let orders = orders.map_err(broken)?;
        let transfer = |order: &Order| {
            order.method == Some(Method::Transfer)
                && !matches!(order.state, OrderState::Completed { .. })
        };
        orders.into_iter().find(transfer).context("a transfer order")
    }

    async fn give_back(&self, operator: &Ctx, partner: PartnerId) -> anyhow::Result<()> {
        let orders = order::store::list(self.app.db.read(), partner, None, 1).await;
        let newest = orders.map_err(broken)?.pop().context("an order")?;
        payment::refund::give::give_back(self.app, operator, partner, newest.id, "")
            .await
            .map_err(broken)?;
        Ok(())
    }

    async fn receive(
        &self,
        operator: &Ctx,
        partner: PartnerId,
        receipt: Receipt,
    ) -> anyhow::Result<()> {
        let order = self.newest_transfer(partner).await?;
        let due = order.quote.total;
        let amount = match receipt {
            Receipt::Exact => due,
            Receipt::Under(minor) => Money::new(due.minor - minor, due.currency),
            Receipt::Over(minor) => Money::new(due.minor + minor, due.currency),
            Receipt::OtherCurrency => {
                let other = if due.currency.code() == "EUR" { "USD" } else { "EUR" };
                Money::new(due.minor, Currency::parse(other).context("a currency")?)
            }
        };
        let form = ReceiptForm {
            amount: amount.decimal(),
            currency: amount.currency.code().to_owned(),
            received_on: operator.today.to_string(),
            payer: self.resident.name.to_owned(),
            bank_reference: format!("W/{}/{}", operator.today, order.number),
        };
        payment::receipt::record(self.app, operator, partner, order.id, &form)
            .await
            .map_err(broken)?;
        Ok(())
    }
}
