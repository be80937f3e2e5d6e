//! Seats and monthly credits: given to somebody of the company, handed on, taken back.

use domain::access::Action;
use domain::benefit::{SeatRefusal, SeatRules, may_assign, may_reassign};
use domain::ids::{AssignmentId, PersonId};
use domain::offer::BenefitKind;
use domain::policy::PolicySet;
use jiff::civil::Date;

use super::books::{self, Books, Line};
use super::store::{self, Assigned};
use super::{Which, credit, line_of};
use crate::access::store::Person;
use crate::access::users;
use crate::app::{App, Loaded};
use crate::ctx::Ctx;
use crate::db::event::Event;
use crate::db::{PartnerScope, next_id};
use crate::error::{Error, Refusal};

/// How many people can have a benefit at a time; `None` for kinds that nobody is given.
pub fn seats(line: &Line<'_>) -> Option<u32> {
    match line.benefit.kind {
        BenefitKind::DeveloperSubscription => Some(line.account.amount),
        BenefitKind::MonthlyCredit => Some(1),
        BenefitKind::SoftwareLicences
        | BenefitKind::CloudSeats
        | BenefitKind::AdvisoryHours
        | BenefitKind::SupportIncidents
        | BenefitKind::Logo
        | BenefitKind::Listing => None,
    }
}

/// The rules by which a seat goes on: those of the set that the running year is pinned to.
fn rules(loaded: &Loaded, books: &Books, line: &Line<'_>) -> Result<SeatRules, Error> {
    let set = policy_of(loaded, books, line)?;
    Ok(match line.benefit.kind {
        BenefitKind::MonthlyCredit => {
            SeatRules { after_days: 0, at_most: set.handing_on.credit_times }
        }
        _ => SeatRules { after_days: set.handing_on.seat_days, at_most: None },
    })
}

fn policy_of<'a>(
    loaded: &'a Loaded,
    books: &Books,
    line: &Line<'_>,
) -> Result<&'a PolicySet, Error> {
    let terms = books.holdings.iter().flat_map(|holding| {
        let id = holding.subscription.id;
        holding.subscription.terms.iter().map(move |term| (id, term))
    });
    let mut own =
        terms.filter(|(id, term)| *id == line.grant.subscription && term.number == line.grant.term);
    let set = own.next().and_then(|(_, term)| loaded.programme.policy(&term.policy));
    set.ok_or_else(|| Error::broken("a grant without its term or set"))
}

/// A company held for changing who has what.
struct Desk<'a> {
    scope: PartnerScope,
    books: Books,
    line: Line<'a>,
    seats: u32,
    /// Who has one of this benefit now.
    holders: Vec<Assigned>,
    /// Credits that people have, of any membership.
    credits: Vec<Assigned>,
}

async fn open<'a>(
    app: &App,
    ctx: &Ctx,
    loaded: &'a Loaded,
    which: &Which,
) -> Result<Desk<'a>, Error> {
    ctx.may(Action::UseBenefits)?;
    users::reach(ctx, which.partner)?;
    let scope = PartnerScope::open(app, which.partner).await?;
    let books = books::read(scope.tx(), loaded, which.partner).await?;
    let line = line_of(&books, loaded, which, ctx.today)?;
    let seats = seats(&line).ok_or(Error::NotFound)?;
    let mut live = store::list_assigned(scope.tx(), which.partner).await?;
    live.retain(|one| one.ended_at.is_none());
    let is_credit = |one: &Assigned| {
        let mut all = loaded.programme.benefits.iter();
        all.any(|known| known.code == one.benefit && known.kind == BenefitKind::MonthlyCredit)
    };
    let credits = live.iter().filter(|one| is_credit(one)).cloned().collect();
    live.retain(|one| one.subscription == which.subscription && one.benefit == which.code);
    Ok(Desk { scope, books, line, seats, holders: live, credits })
}

impl Desk<'_> {
    fn is_credit(&self) -> bool {
        self.line.benefit.kind == BenefitKind::MonthlyCredit
    }

    /// Somebody of the company who may have one.
    async fn newcomer(&self, ctx: &Ctx, person: PersonId) -> Result<Person, Error> {
        let partner = self.scope.partner();
        let (known, _) = users::get(self.scope.tx(), ctx, partner, person).await?;
        if self.is_credit() {
            SeatRefusal::of_address(&known.email).map_err(Refusal::from)?;
        }
        Ok(known)
    }

    fn has_one(&self, person: PersonId) -> bool {
        let all = if self.is_credit() { &self.credits } else { &self.holders };
        all.iter().any(|one| one.person == person)
    }

    async fn give(&self, app: &App, ctx: &Ctx, person: PersonId, times: u32) -> Result<(), Error> {
        let new = Assigned {
            id: AssignmentId(next_id(app, ctx)),
            subscription: self.line.grant.subscription,
            benefit: self.line.benefit.code.clone(),
            person,
            since: ctx.today,
            by: ctx.person(),
            times,
            ended_at: None,
        };
        let due_on: Option<Date> = self.is_credit().then_some(ctx.today);
        store::record_assignment(&self.scope, ctx, &new, due_on).await?;
        if self.is_credit() {
            credit::begin(&self.scope, app, ctx, &self.line, &new).await?;
        }
        Ok(())
    }

    fn told(&self, kind: &'static str, person: &Person) -> Event {
        Event::new(kind, "benefit", &self.line.benefit.code)
            .with("benefit", self.line.benefit.code.as_str())
            .with("name", person.name.as_str())
    }
}

/// Gives somebody of the company a seat, or the monthly credit.
pub async fn assign(app: &App, ctx: &Ctx, which: &Which, person: PersonId) -> Result<(), Error> {
    let loaded = app.programme().await?;
    let desk = open(app, ctx, &loaded, which).await?;
    let known = desk.newcomer(ctx, person).await?;
    let taken = u32::try_from(desk.holders.len()).unwrap_or(u32::MAX);
    may_assign(desk.seats, taken, desk.has_one(person)).map_err(Refusal::from)?;
    desk.give(app, ctx, person, 0).await?;
    desk.scope.record(app, ctx, desk.told("benefit.assigned", &known)).await?;
    desk.scope.commit().await
}

/// Hands a seat on to somebody else, or back to nobody.
pub async fn hand_on(
    app: &App,
    ctx: &Ctx,
    which: &Which,
    assignment: AssignmentId,
    to: Option<PersonId>,
) -> Result<(), Error> {
    let loaded = app.programme().await?;
    let desk = open(app, ctx, &loaded, which).await?;
    let held = desk.holders.iter().find(|one| one.id == assignment).ok_or(Error::NotFound)?;
    let rules = rules(&loaded, &desk.books, &desk.line)?;
    let before = users::get(desk.scope.tx(), ctx, which.partner, held.person).await.ok();
    // Somebody who left makes the seat free at once: nobody else could use it meanwhile.
    if before.is_some() {
        may_reassign(rules, held.since, held.times, ctx.today).map_err(Refusal::from)?;
    }
    let newcomer = match to {
        Some(person) if desk.has_one(person) => {
            return Err(Refusal::from(SeatRefusal::HasSeat).into());
        }
        Some(person) => Some(desk.newcomer(ctx, person).await?),
        None => None,
    };
    store::end_assignment(&desk.scope, ctx, held.id).await?;
    if let Some((person, _)) = &before {
        desk.scope.record(app, ctx, desk.told("benefit.taken_back", person)).await?;
    }
    if let Some(person) = &newcomer {
        desk.give(app, ctx, person.id, held.times + 1).await?;
        desk.scope.record(app, ctx, desk.told("benefit.assigned", person)).await?;
    }
    desk.scope.commit().await
}

/// Why a seat cannot go on today.
pub fn stays(
    loaded: &Loaded,
    books: &Books,
    line: &Line<'_>,
    held: &Assigned,
    today: Date,
) -> Result<Option<SeatRefusal>, Error> {
    let rules = rules(loaded, books, line)?;
    Ok(may_reassign(rules, held.since, held.times, today).err())
}
