//! Tells companies what of a year's benefits is left before it lapses: one letter a company and
//! day, on the days the policy names.

use std::collections::{BTreeMap, HashMap};

use domain::benefit::{Grant, Notice, notice, running};
use domain::ids::{PartnerId, SubscriptionId};
use domain::offer::{BenefitKind, Quantity};
use domain::text::Locale;
use jiff::civil::Date;
use language::{Arg, format};

use super::balance::{self, is_ledgered};
use super::books::{Books, Line, grants_of};
use super::packs::Choices;
use super::store::{self, Assigned, DueNotice, Written};
use crate::access::letters::{Letter, to_readers_of};
use crate::access::store::{Reader, list_admins};
use crate::app::{App, Loaded};
use crate::ctx::Ctx;
use crate::db::PartnerScopes;
use crate::db::event::Event;
use crate::error::Error;
use crate::subscription::pages::gets;
use crate::subscription::{self, Holding};

/// Companies of one batch.
const BATCH: u64 = 200;
/// Benefits that a letter names; the page has the others.
const NAMED_MAX: usize = 12;

/// What is left of one benefit.
#[derive(Debug, Clone)]
pub struct Left<'a> {
    pub line: Line<'a>,
    /// In the benefit's unit.
    pub left: u32,
    pub most: u32,
}

/// Tells what is due, at most one batch, in one commit. Returns how many companies were looked at.
pub async fn tell_due(app: &App, ctx: &Ctx) -> Result<usize, Error> {
    let partners = store::noticed_partners(app.db.read(), ctx.today, BATCH).await?;
    if !partners.is_empty() {
        tell_of(app, ctx, &partners).await?;
    }
    Ok(partners.len())
}

/// Tells some companies what is due of theirs: nothing where another node told it meanwhile.
pub(super) async fn tell_of(app: &App, ctx: &Ctx, partners: &[PartnerId]) -> Result<(), Error> {
    let loaded = app.programme().await?;
    let mut scopes = PartnerScopes::open(app, partners.iter().copied()).await?;
    let held: Vec<PartnerId> = scopes.partners().collect();
    let due = store::due_notices(scopes.tx(), &held, ctx.today).await?;
    if due.is_empty() {
        return Ok(());
    }
    let seen = Seen {
        holdings: subscription::store::list_of_many(scopes.tx(), &held).await?,
        entries: store::entries_of_many(scopes.tx(), &due).await?,
        assigned: store::assigned_of_many(scopes.tx(), &due).await?,
        packs: store::choices_of_many(scopes.tx(), &due).await?,
    };
    let admins = list_admins(scopes.tx(), &held).await?;
    // In the order of the companies' ids: what is drawn from a seed is drawn in one order.
    let (mut next, mut told) = (Vec::new(), BTreeMap::<PartnerId, Vec<Told<'_>>>::new());
    for one in &due {
        let (notice, left) = seen.look(&loaded, ctx, one)?;
        next.push((one.partner, one.grant, notice.next));
        if let (Some(days), false) = (notice.reached, left.is_empty()) {
            told.entry(one.partner).or_default().push(Told { days, left });
        }
    }
    for (partner, told) in &told {
        let to: Vec<Reader> =
            admins.get(partner).into_iter().flatten().map(|admin| admin.clone().into()).collect();
        tell(&mut scopes, app, ctx, (*partner, &to), told)?;
    }
    store::set_notices(scopes.tx(), &next).await?;
    scopes.commit().await
}

/// What a letter tells of one grant.
struct Told<'a> {
    /// Days that were left when it was due.
    days: i32,
    left: Vec<Left<'a>>,
}

struct Seen {
    holdings: HashMap<(PartnerId, SubscriptionId), Holding>,
    entries: HashMap<PartnerId, Vec<Written>>,
    assigned: HashMap<PartnerId, Vec<Assigned>>,
    packs: HashMap<PartnerId, Choices>,
}

impl Seen {
    /// What is due of a grant, and what is left of it.
    fn look<'a>(
        &self,
        loaded: &'a Loaded,
        ctx: &Ctx,
        due: &DueNotice,
    ) -> Result<(Notice, Vec<Left<'a>>), Error> {
        let over = (Notice { reached: None, next: None }, Vec::new());
        let (subscription, term) = due.grant;
        let holding = self.holdings.get(&(due.partner, subscription));
        let holding = holding.ok_or_else(|| Error::broken("a grant without its subscription"))?;
        let grants = grants_of(loaded, holding)?;
        // A year that was renewed or has ended tells nothing more.
        let Some(grant) = running(&grants, ctx.today).filter(|grant| grant.term == term) else {
            return Ok(over);
        };
        let terms = &holding.subscription.terms;
        let policy = terms.iter().find(|own| own.number == term);
        let policy = policy.and_then(|own| loaded.programme.policy(&own.policy));
        let policy = policy.ok_or_else(|| Error::broken("a term under a set that is gone"))?;
        let notice = notice(grant.span, &policy.lapse_notices, due.on, ctx.today);
        if notice.reached.is_none() {
            return Ok((notice, Vec::new()));
        }
        let books = Books {
            holdings: Vec::new(),
            grants: grants.clone(),
            granted_at: HashMap::new(),
            entries: self.entries.get(&due.partner).cloned().unwrap_or_default(),
            packs: self.packs.get(&due.partner).cloned().unwrap_or_default(),
        };
        let assigned = self.assigned.get(&due.partner).map_or(&[][..], Vec::as_slice);
        Ok((notice, left_of(&books, loaded, grant, assigned, ctx.today)))
    }
}

/// What of a grant can still be taken or given out, and lapses with it. A month's credit lapses by
/// itself each month and is not told of.
pub fn left_of<'a>(
    books: &Books,
    loaded: &'a Loaded,
    grant: &Grant,
    assigned: &[Assigned],
    today: Date,
) -> Vec<Left<'a>> {
    let lines = books.lines(loaded, grant).into_iter();
    // What waits for a choice cannot be used before it is made.
    let left = lines.filter(|line| !line.waits).filter_map(|line| {
        let kind = line.benefit.kind;
        let counts = is_ledgered(kind) || kind == BenefitKind::DeveloperSubscription;
        let stands = balance::of(&line, assigned, today).filter(|_| counts)?;
        (0 < stands.left).then_some(Left { line, left: stands.left, most: stands.most })
    });
    left.collect()
}

fn tell(
    scopes: &mut PartnerScopes,
    app: &App,
    ctx: &Ctx,
    (partner, to): (PartnerId, &[Reader]),
    told: &[Told<'_>],
) -> Result<(), Error> {
    let all = || told.iter().flat_map(|told| &told.left);
    let last = all().map(|left| left.line.grant.span.last).min().unwrap_or(ctx.today);
    let letter = Letter {
        kind: "benefits-lapse",
        about: ctx.today.to_string(),
        path: Some("/benefits".to_owned()),
    };
    to_readers_of(scopes, app, ctx, (partner, to), &letter, |locale| {
        let count = all().count();
        let named: Vec<String> =
            all().take(NAMED_MAX).map(|left| words(app, locale, left)).collect();
        vec![
            ("last", Arg::Text(format::date_long(locale, last))),
            ("count", Arg::Number(i64::try_from(count).unwrap_or(i64::MAX))),
            ("more", Arg::Number(i64::try_from(count - named.len()).unwrap_or(0))),
            ("list", Arg::Text(named.join("\n"))),
        ]
    })?;
    for one in told {
        let Some(first) = one.left.first() else { continue };
        let event = Event::new("benefit.lapse_told", "subscription", first.line.grant.subscription)
            .with("offer", first.line.grant.offer.as_str())
            .with("last", first.line.grant.span.last.to_string())
            .with("days", one.days)
            .with("count", one.left.len());
        scopes.record(app, ctx, partner, event)?;
    }
    Ok(())
}

/// "8 of 10: Database server, standard".
fn words(app: &App, locale: Locale, left: &Left<'_>) -> String {
    let amount = |amount: u32| {
        let quantity = Quantity { amount, earned_up_to: None, ..left.line.quantity };
        gets::amount(app, locale, quantity)
    };
    let args = [
        ("name", Arg::from(left.line.benefit.name.get(locale))),
        ("left", Arg::Text(amount(left.left))),
        ("most", Arg::Text(amount(left.most))),
    ];
    app.text(locale, "benefits-lapse-line", &args)
}
