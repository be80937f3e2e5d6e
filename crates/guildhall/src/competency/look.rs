//! Looking at companies: what they reached or lost since somebody last looked, and what comes near.

use domain::competency::{Facts, Risk, earned_on, level_on, next_look, progress, risk};
use domain::ids::PartnerId;
use domain::offer::Competency;
use domain::text::Locale;
use jiff::SignedDuration;
use jiff::civil::Date;
use language::{Arg, format};

use super::store::{self, Standing};
use super::words;
use crate::access;
use crate::access::letters::{Letter, to_readers_of};
use crate::access::store::Reader;
use crate::app::{App, Loaded};
use crate::ctx::Ctx;
use crate::db::event::Event;
use crate::db::{PartnerScopes, whole};
use crate::error::{Error, Failures};
use crate::partner::{self, store::exam_profiles};

/// Companies of one batch.
const BATCH: u64 = 200;
/// Hours for which somebody who left is looked for; later, when their company is looked at anyway.
const LEFT_HOURS: i64 = 48;
const LEFT_MAX: u64 = 500;

/// Looks at a locked company again and writes what changed: its standings, events and letters.
pub(super) async fn again(
    scopes: &mut PartnerScopes,
    app: &App,
    ctx: &Ctx,
    loaded: &Loaded,
    partner: PartnerId,
) -> Result<(), Error> {
    let known = store::known(scopes.tx(), &[partner], ctx.today).await?;
    let admins = access::store::list_admins(scopes.tx(), &[partner]).await?;
    let admins = admins.into_values().flatten().map(Reader::from).collect::<Vec<_>>();
    let mut changed = Vec::new();
    for competency in &loaded.programme.competencies {
        if !known.has_any(partner, &competency.code) {
            continue;
        }
        let seen = Seen {
            competency,
            facts: known.facts(partner, &competency.code),
            before: known
                .standings
                .get(&(partner, competency.code.clone()))
                .cloned()
                .unwrap_or_default(),
            days: loaded.programme.at_risk_days,
        };
        let (standing, risk) = seen.now(ctx.today);
        for event in seen.events(&standing, ctx.today) {
            scopes.record(app, ctx, partner, event)?;
        }
        if seen.has_fallen(&standing) {
            let about = format!("{} {}", competency.code, ctx.today);
            let letter = Letter { kind: "competency-fallen", about, path: path(competency) };
            let on = ctx.today;
            let args = |locale| seen.args(app, loaded, locale, on);
            to_readers_of(scopes, app, ctx, (partner, &admins), &letter, args)?;
        } else if let Some(risk) = risk.filter(|risk| seen.is_new(risk)) {
            let about = format!("{} {}", competency.code, risk.on);
            let letter = Letter { kind: "competency-at-risk", about, path: path(competency) };
            let args = |locale| seen.args(app, loaded, locale, risk.on);
            to_readers_of(scopes, app, ctx, (partner, &admins), &letter, args)?;
        }
        changed.push((competency.code.clone(), standing));
    }
    // What the programme does not know any more is not looked at again.
    let gone =
        known.standings.keys().filter(|(_, code)| loaded.programme.competency(code).is_none());
    changed.extend(gone.map(|(_, code)| (code.clone(), Standing::default())));
    store::record_standings(scopes.tx(), partner, loaded.version, &changed).await
}

fn path(competency: &Competency) -> Option<String> {
    Some(format!("/competencies/{}", competency.code))
}

/// A competency of a company, and how it was when somebody last looked.
struct Seen<'a> {
    competency: &'a Competency,
    facts: Facts,
    before: Standing,
    days: i32,
}

impl Seen<'_> {
    fn now(&self, today: Date) -> (Standing, Option<Risk>) {
        let level = level_on(self.competency, &self.facts, today);
        let risk = risk(self.competency, &self.facts, today, self.days);
        // Silver stays gold for as long as gold was not met again or its year has not ended.
        let held = level.max(self.before.held);
        let has_less = level < held;
        let lost_on = has_less.then(|| self.before.lost_on.unwrap_or(today));
        let standing = Standing {
            level,
            held,
            lost_on,
            risk_on: risk.map(|risk| risk.on),
            due_on: next_look(self.competency, &self.facts, today, self.days),
        };
        (standing, risk)
    }

    fn has_fallen(&self, now: &Standing) -> bool {
        now.level < self.before.level
    }

    /// A danger nobody was told of: there was none, or it comes earlier.
    fn is_new(&self, risk: &Risk) -> bool {
        self.before.risk_on.is_none_or(|known| risk.on < known)
    }

    fn events(&self, now: &Standing, today: Date) -> Vec<Event> {
        let event = |kind| {
            let code = &self.competency.code;
            Event::new(kind, "competency", code).with("competency", code.as_str())
        };
        let mut events = Vec::new();
        // What staff gave was told when they gave it.
        let earned = earned_on(self.competency, &self.facts, today);
        if let Some(level) = now.level.filter(|level| self.before.level < Some(*level))
            && earned == now.level
        {
            events.push(event("competency.attained").with("level", level.code()));
        }
        if let Some(level) = self.before.level.filter(|_| self.has_fallen(now)) {
            events.push(event("competency.fallen").with("level", level.code()));
        } else if let (Some(on), Some(level)) = (now.risk_on, now.level)
            && self.before.risk_on.is_none_or(|known| on < known)
        {
            let told = event("competency.at_risk").with("level", level.code());
            events.push(told.with("on", on.to_string()));
        }
        events
    }

    /// What a letter says: the competency, its level, the day, and what is missing on it.
    fn args(
        &self,
        app: &App,
        loaded: &Loaded,
        locale: Locale,
        on: Date,
    ) -> Vec<(&'static str, Arg)> {
        let level = self.before.level.max(level_on(self.competency, &self.facts, on));
        let before = level_on(self.competency, &self.facts, domain::calendar::plus_days(on, -1));
        let level = level.max(before);
        let all = progress(self.competency, &self.facts, on);
        let nearest = level.and_then(|level| domain::competency::nearest(&all, level));
        let missing = nearest.map(|one| words::missing(app, loaded, locale, &one.items));
        vec![
            ("competency", self.competency.name.get(locale).into()),
            ("level", words::level(app, locale, level).into()),
            ("day", Arg::Text(format::date_long(locale, on))),
            ("missing", missing.unwrap_or_default().into()),
        ]
    }
}

/// Looks at the companies whose day has come, and lets go of exams whose people have left, at most
/// one batch. Returns how many companies.
pub async fn look_due(app: &App, ctx: &Ctx) -> Result<usize, Error> {
    let loaded = app.programme().await?;
    let read = app.db.read();
    let mut partners = store::due_partners(read, ctx.today, loaded.version, BATCH).await?;
    partners.extend(partner::store::given::list_unseen(read, BATCH).await?);
    let since = ctx.now - SignedDuration::from_hours(LEFT_HOURS);
    let left = access::store::members::list_left(read, since, LEFT_MAX).await?;
    let left = store::leavers(read, &left).await?;
    partners.extend(left.iter().map(|one| one.partner));
    let mut failures = Failures::default();
    for partner in &partners {
        let looked = whole(|| look(app, ctx, &loaded, *partner)).await;
        failures.note(format_args!("partner {partner}"), looked);
    }
    failures.taken(partners.len())
}

/// Looks at one company.
async fn look(app: &App, ctx: &Ctx, loaded: &Loaded, partner: PartnerId) -> Result<(), Error> {
    let mut scopes = PartnerScopes::open(app, [partner]).await?;
    for one in store::leavers(scopes.tx(), &[partner]).await? {
        if store::unlink(scopes.tx(), &one).await? {
            exam_profiles::release(scopes.tx(), &one.profile).await?;
            let event = Event::new("exam_profile.unlinked", "person", one.person);
            scopes.record(app, ctx, partner, event)?;
        }
    }
    again(&mut scopes, app, ctx, loaded, partner).await?;
    partner::store::given::looked_at(scopes.tx(), partner).await?;
    scopes.commit().await
}
