//! What the pages of tokens show.

use domain::benefit::{Choice, CloudSubscription, blend, gain};
use domain::offer::BenefitKind;
use language::Arg;
use serde::Serialize;

use super::super::Which;
use super::super::books::{Books, Line};
use super::super::cloud::{self, Cloud, Fate, Outlook, Wrong};
use super::super::store::Token;
use crate::access::store as people;
use crate::error::{Error, Refusal};
use crate::web::Visit;
use crate::web::reason::{Reason, reason};
use crate::web::view::{DayLeft, FormErrors};

/// The part of a benefit's page that is about its tokens.
#[derive(Debug, Serialize)]
pub struct Panel {
    tokens: Vec<TokenRow>,
    /// Seats for which there is no token yet.
    loose: u32,
    running: Option<Running>,
    membership_ends_on: String,
    redeem_by: String,
}

#[derive(Debug, Serialize)]
struct Running {
    seats: u32,
    ends: DayLeft,
}

impl Running {
    fn of(visit: &Visit, own: CloudSubscription) -> Running {
        Running { seats: own.seats, ends: DayLeft::new(visit.ctx.today, own.ends_on) }
    }
}

#[derive(Debug, Serialize)]
struct TokenRow {
    /// Empty for whoever may not redeem it.
    code: String,
    seats: u32,
    /// `open`, `redeemed`, `undone`, `ended`.
    fate: &'static str,
    /// The day of what became of it; of an open one the last to redeem it.
    on: String,
    by: String,
    is_replacement: bool,
    href: String,
}

fn href(which: &Which, token: &Token) -> String {
    format!("/benefits/{}/{}/tokens/{}", which.subscription, which.code, token.id)
}

impl Panel {
    /// None for benefits of other kinds. `users` are the company's people.
    pub async fn of(
        visit: &Visit,
        which: &Which,
        (books, line): (&Books, &Line<'_>),
        users: &[people::Person],
    ) -> Result<Option<Panel>, Error> {
        if line.benefit.kind != BenefitKind::CloudSeats {
            return Ok(None);
        }
        let cloud = cloud::read(visit.app.db.read(), which.partner).await?;
        let own = |token: &&Token| {
            token.grant == (line.grant.subscription, line.grant.term) && token.benefit == which.code
        };
        let mut tokens = Vec::new();
        for token in cloud.tokens.iter().filter(own) {
            tokens.push(row(visit, which, (books, &cloud, line), token, users)?);
        }
        let running = cloud.of_product(books, &which.code)?;
        let running = running.filter(|own| own.runs_on(visit.ctx.today));
        Ok(Some(Panel {
            tokens,
            loose: cloud::loose(&cloud, line),
            running: running.map(|own| Running::of(visit, own)),
            membership_ends_on: line.grant.year.last.to_string(),
            redeem_by: line.grant.span.last.to_string(),
        }))
    }
}

fn row(
    visit: &Visit,
    which: &Which,
    (books, cloud, line): (&Books, &Cloud, &Line<'_>),
    token: &Token,
    users: &[people::Person],
) -> Result<TokenRow, Error> {
    let fate = cloud.fate(books, line, token, visit.ctx.today);
    let last = line.grant.span.last;
    let (name, on, by) = match fate {
        Fate::Open => ("open", last, None),
        Fate::Redeemed(one) => ("redeemed", one.written.on, one.written.by),
        Fate::Undone(on) => ("undone", on, None),
        Fate::Ended => ("ended", last, None),
    };
    let may = visit.ctx.allows(domain::access::Action::UseBenefits);
    let code = if may { cloud::code(&visit.app, &visit.ctx, token)? } else { String::new() };
    let by = users.iter().find(|user| Some(user.id) == by);
    Ok(TokenRow {
        code,
        seats: token.seats,
        fate: name,
        on: on.to_string(),
        by: by.map_or_else(String::new, |user| user.name.clone()),
        is_replacement: token.replaces.is_some(),
        href: href(which, token),
    })
}

/// The name of the product, for the head of a page.
async fn name(visit: &Visit, which: &Which) -> Result<String, Error> {
    let loaded = visit.app.programme().await?;
    let mut all = loaded.programme.benefits.iter();
    let known = all.find(|one| one.code == which.code);
    Ok(known.map_or_else(String::new, |one| one.name.get(visit.ctx.locale).to_owned()))
}

/// The calculator: both choices, each with what comes of it and how it is counted.
#[derive(Debug, Serialize)]
pub struct ChoosePage {
    name: String,
    base: String,
    seats: u32,
    running: Option<Running>,
    choices: Vec<ChoiceTile>,
}

#[derive(Debug, Serialize)]
struct ChoiceTile {
    /// `first`, `add_seats`, `extend`.
    kind: &'static str,
    after: Option<Running>,
    /// The sum in numbers.
    how: String,
    href: String,
    closed: Vec<Reason>,
}

impl ChoosePage {
    pub async fn of(visit: &Visit, which: &Which, outlook: &Outlook) -> Result<ChoosePage, Error> {
        let base = href(which, &outlook.token);
        let tile = |(choice, led): &(Choice, Result<CloudSubscription, _>)| ChoiceTile {
            kind: outlook.running.map_or("first", |_| choice.code()),
            after: led.as_ref().ok().map(|own| Running::of(visit, *own)),
            how: how(visit, outlook, *choice),
            href: format!("{base}/review?choice={}", choice.code()),
            closed: led
                .as_ref()
                .err()
                .map(|refusal| reason(&visit.app, &visit.ctx, &Refusal::from(*refusal), None))
                .into_iter()
                .collect(),
        };
        let shown = if outlook.running.is_some() { 2 } else { 1 };
        Ok(ChoosePage {
            name: name(visit, which).await?,
            seats: outlook.token.seats,
            running: outlook.running.map(|own| Running::of(visit, own)),
            choices: outlook.choices.iter().take(shown).map(tile).collect(),
            base: format!("/benefits/{}/{}", which.subscription, which.code),
        })
    }
}

/// How a choice is counted, in words with its numbers.
fn how(visit: &Visit, outlook: &Outlook, choice: Choice) -> String {
    let seats = outlook.token.seats;
    let Some(own) = outlook.running else {
        return visit.t("cloud-how-first", &[]);
    };
    let count = |count: u32| Arg::Number(i64::from(count));
    let days = |days: i32| Arg::Number(i64::from(days));
    let given = [("own", count(own.seats)), ("seats", count(seats))];
    match choice {
        Choice::AddSeats => {
            let blend = blend(own, seats, visit.ctx.today);
            let mut args = given.to_vec();
            args.push(("left", days(blend.left)));
            args.push(("fresh", days(blend.fresh)));
            args.push(("all", count(own.seats.saturating_add(seats))));
            args.push(("days", days(blend.days)));
            visit.t("cloud-how-add", &args)
        }
        Choice::Extend => {
            let gain = gain(own, seats);
            let mut args = given.to_vec();
            args.push(("months", count(gain.months)));
            args.push(("days", days(gain.days)));
            visit.t("cloud-how-extend", &args)
        }
    }
}

/// One choice with before and after, and what its form sends back.
#[derive(Debug, Serialize)]
pub struct ReviewPage {
    #[serde(flatten)]
    shown: FormErrors,
    name: String,
    href: String,
    kind: &'static str,
    choice: &'static str,
    token_seats: u32,
    before: Option<Running>,
    after: Running,
    how: String,
}

impl ReviewPage {
    pub async fn of(
        visit: &Visit,
        which: &Which,
        outlook: &Outlook,
        choice: Choice,
        shown: FormErrors,
    ) -> Result<ReviewPage, Error> {
        let mut led = outlook.choices.iter();
        let led = led.find(|(known, _)| *known == choice).map(|(_, led)| *led);
        let after = led.ok_or(Error::NotFound)?.map_err(Refusal::from)?;
        Ok(ReviewPage {
            shown,
            name: name(visit, which).await?,
            href: href(which, &outlook.token),
            kind: outlook.running.map_or("first", |_| choice.code()),
            choice: choice.code(),
            token_seats: outlook.token.seats,
            before: outlook.running.map(|own| Running::of(visit, own)),
            after: Running::of(visit, after),
            how: how(visit, outlook, choice),
        })
    }
}

/// A wrong choice, before it is undone.
#[derive(Debug, Serialize)]
pub struct ReplacePage {
    name: String,
    base: String,
    href: String,
    redeemed_on: String,
    seats: u32,
    after: Running,
    before: Option<Running>,
    until: DayLeft,
    redeem_by: DayLeft,
    closed: Vec<Reason>,
}

impl ReplacePage {
    pub async fn of(visit: &Visit, which: &Which, wrong: &Wrong) -> Result<ReplacePage, Error> {
        let today = visit.ctx.today;
        let closed = wrong.refused.as_ref();
        let closed = closed.map(|refusal| reason(&visit.app, &visit.ctx, refusal, None));
        Ok(ReplacePage {
            name: name(visit, which).await?,
            base: format!("/benefits/{}/{}", which.subscription, which.code),
            href: format!("{}/replacement", href(which, &wrong.token)),
            redeemed_on: wrong.redeemed_on.to_string(),
            seats: wrong.token.seats,
            after: Running::of(visit, wrong.after),
            before: wrong.before.map(|own| Running::of(visit, own)),
            until: DayLeft::new(today, wrong.until),
            redeem_by: DayLeft::new(today, wrong.redeem_by),
            closed: closed.into_iter().collect(),
        })
    }
}
