//! Seats and credits: given to somebody of the company, handed on, taken back.

use domain::access::Action;
use domain::benefit::{SeatRefusal, SeatRules, may_assign, may_pass_year, may_reassign};
use domain::ids::{AssignmentId, PersonId, UseId};
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
        BenefitKind::MonthlyCredit | BenefitKind::YearlyCredit => Some(1),
        BenefitKind::SoftwareLicences
        | BenefitKind::CloudSeats
        | BenefitKind::AdvisoryHours
        | BenefitKind::SupportIncidents
        | BenefitKind::GoToMarket
        | BenefitKind::Logo
        | BenefitKind::Listing => None,
    }
}

/// Whether somebody still has it: the membership works, and a year's credit is this year's.
pub fn counts(loaded: &Loaded, books: &Books, held: &Assigned, today: Date) -> bool {
    let mut running = books.running(today).into_iter();
    let grant = running.find(|grant| grant.subscription == held.subscription);
    let lines = grant.map(|grant| books.lines(loaded, grant)).unwrap_or_default();
    let line = lines.iter().find(|line| line.benefit.code == held.benefit);
    line.is_some_and(|line| is_given(line))
}

/// A year's credit was given to somebody once its grant has a use; all else is as its rows say.
pub fn is_given(line: &Line<'_>) -> bool {
    let yearly = line.benefit.kind == BenefitKind::YearlyCredit;
    !yearly || 0 < line.balance_on(line.grant.span.first).used
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

pub fn policy_of<'a>(
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

/// Whether a seat may go on, to somebody or to nobody.
fn may_go_on(
    loaded: &Loaded,
    books: &Books,
    line: &Line<'_>,
    (held, to_somebody): (&Assigned, bool),
    today: Date,
) -> Result<Result<(), SeatRefusal>, Error> {
    if line.benefit.kind == BenefitKind::YearlyCredit {
        let rule = policy_of(loaded, books, line)?.handing_on.yearly_credit;
        return Ok(may_pass_year(rule, to_somebody, line.grant.year.last));
    }
    let rules = rules(loaded, books, line)?;
    Ok(may_reassign(rules, held.since, held.times, today))
}

/// A company held for changing who has what.
struct Desk<'a> {
    scope: PartnerScope,
    books: Books,
    line: Line<'a>,
    seats: u32,
    /// Who has one of this benefit now.
    holders: Vec<Assigned>,
    /// Credits that people have of any membership that works, and of which kind.
    credits: Vec<(Assigned, BenefitKind)>,
    /// Years' credits that are over, and that nobody has any more.
    over: Vec<Assigned>,
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
    let kind_of = |one: &Assigned| {
        let mut all = loaded.programme.benefits.iter();
        all.find(|known| known.code == one.benefit).map(|known| known.kind)
    };
    let is_yearly = |one: &Assigned| kind_of(one) == Some(BenefitKind::YearlyCredit);
    let (credits, over): (Vec<_>, Vec<_>) = live
        .iter()
        .filter_map(|one| Some((one.clone(), kind_of(one).filter(|kind| kind.is_credit())?)))
        .partition(|(one, _)| counts(loaded, &books, one, ctx.today));
    let over = over.into_iter().map(|(one, _)| one).filter(is_yearly).collect();
    live.retain(|one| one.subscription == which.subscription && one.benefit == which.code);
    live.retain(|_| is_given(&line));
    Ok(Desk { scope, books, line, seats, holders: live, credits, over })
}

impl Desk<'_> {
    fn kind(&self) -> BenefitKind {
        self.line.benefit.kind
    }

    /// Somebody of the company who may have one.
    async fn newcomer(&self, ctx: &Ctx, person: PersonId) -> Result<Person, Error> {
        let partner = self.scope.partner();
        let (known, _) = users::get(self.scope.tx(), ctx, partner, person).await?;
        if self.kind().is_credit() {
            SeatRefusal::of_address(&known.email).map_err(Refusal::from)?;
        }
        Ok(known)
    }

    /// Refused where the person has one already, or a credit of the other kind.
    fn has_none(&self, person: PersonId) -> Result<(), SeatRefusal> {
        if self.holders.iter().any(|one| one.person == person) {
            return Err(SeatRefusal::HasSeat);
        }
        let held = self.credits.iter().find(|(one, _)| one.person == person);
        match held.filter(|_| self.kind().is_credit()) {
            Some((_, kind)) if *kind == self.kind() => Err(SeatRefusal::HasSeat),
            Some(_) => Err(SeatRefusal::OtherCredit),
            None => Ok(()),
        }
    }

    /// Takes the whole year's credit, once.
    async fn take_year(&self, app: &App, ctx: &Ctx) -> Result<(), Error> {
        let id = UseId(next_id(app, ctx));
        let whole = self.line.balance_on(ctx.today).left.max(1);
        let entry = self.line.account.take(id, whole, ctx.today).map_err(Refusal::from)?;
        let grant = (self.line.grant.subscription, self.line.grant.term);
        store::record_entry(&self.scope, ctx, grant, &self.line.benefit.code, id, entry).await
    }

    /// Strikes years' credits that are over from whoever gets one now, and from this benefit.
    async fn clear(&self, ctx: &Ctx, person: PersonId) -> Result<(), Error> {
        let own = (self.line.grant.subscription, &self.line.benefit.code);
        for one in &self.over {
            if one.person == person || (one.subscription, &one.benefit) == own {
                store::end_assignment(&self.scope, ctx, one.id).await?;
            }
        }
        Ok(())
    }

    async fn give(&self, app: &App, ctx: &Ctx, person: PersonId, times: u32) -> Result<(), Error> {
        let new = Assigned {
            id: AssignmentId(next_id(app, ctx)),
            subscription: self.line.grant.subscription,
            benefit: self.line.benefit.code.clone(),
            person,
            since: ctx.today,
            at: ctx.now,
            by: ctx.person(),
            times,
            ended_at: None,
            ended_by: None,
        };
        let is_monthly = self.kind() == BenefitKind::MonthlyCredit;
        let due_on: Option<Date> = is_monthly.then_some(ctx.today);
        store::record_assignment(&self.scope, &new, due_on).await?;
        if is_monthly {
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

/// Gives somebody of the company a seat, a monthly credit, or the year's.
pub async fn assign(app: &App, ctx: &Ctx, which: &Which, person: PersonId) -> Result<(), Error> {
    let loaded = app.programme().await?;
    let desk = open(app, ctx, &loaded, which).await?;
    let known = desk.newcomer(ctx, person).await?;
    let taken = u32::try_from(desk.holders.len()).unwrap_or(u32::MAX);
    desk.has_none(person).map_err(Refusal::from)?;
    if desk.kind() == BenefitKind::YearlyCredit {
        desk.take_year(app, ctx).await?;
    } else {
        may_assign(desk.seats, taken, false).map_err(Refusal::from)?;
    }
    if desk.kind().is_credit() {
        desk.clear(ctx, person).await?;
    }
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
    let (books, line) = (&desk.books, &desk.line);
    let may = may_go_on(&loaded, books, line, (held, to.is_some()), ctx.today)?;
    let before = users::get(desk.scope.tx(), ctx, which.partner, held.person).await.ok();
    // Somebody who left makes the seat free at once: nobody else could use it meanwhile.
    // A year's credit is theirs whole, even then.
    if before.is_some() || desk.kind() == BenefitKind::YearlyCredit {
        may.map_err(Refusal::from)?;
    }
    let newcomer = match to {
        Some(person) => {
            desk.has_none(person).map_err(Refusal::from)?;
            Some(desk.newcomer(ctx, person).await?)
        }
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
    Ok(may_go_on(loaded, books, line, (held, true), today)?.err())
}
