//! What a company does with its advisory hours: asking for some, and taking a case back.

use domain::access::Action;
use domain::benefit::{CASE_WORK_HOURS, CaseState, CaseStep, HOURS_BELOW, case_after};
use domain::ids::{CaseId, CaseNumber, PersonId, UseId};
use domain::offer::BenefitKind;
use domain::support::{Hours, due};
use domain::text::{Country, Locale, half_width, line, paragraphs, phone};
use jiff::tz::TimeZone;

use super::{About, Case, PRODUCT_MAX, TEXT_MAX, is_cancelled, letters, store};
use crate::access::users;
use crate::app::{App, Loaded};
use crate::benefit::books::{self, Books, Line};
use crate::benefit::{Which, line_of, store as ledger};
use crate::ctx::Ctx;
use crate::db::{PartnerScope, next_id};
use crate::error::{Error, Problem, Refusal};
use crate::partner;

/// The form, as typed.
#[derive(Debug, Clone, Default)]
pub struct Wish {
    /// Drawn when the form was shown: pressed twice, it books once.
    pub id: Option<CaseId>,
    pub hours: String,
    pub product: String,
    pub country: String,
    pub language: String,
    pub phone: String,
    pub zone: String,
    pub description: String,
}

/// Books hours for a case, in one commit with the ledger and the mail. Refused as `benefit.short`
/// where fewer are left, and as `benefit.over` where the year gives none any more.
pub async fn request(
    app: &App,
    ctx: &Ctx,
    which: &Which,
    wish: &Wish,
) -> Result<CaseNumber, Error> {
    ctx.may(Action::UseBenefits)?;
    users::reach(ctx, which.partner)?;
    let person = ctx.person().ok_or(Error::Unauthenticated)?;
    let loaded = app.programme().await?;
    let scope = PartnerScope::open(app, which.partner).await?;
    if let Some(id) = wish.id
        && let Some(known) = store::find(scope.tx(), which.partner, id).await?
    {
        return Ok(known.number);
    }
    let books = books::read(scope.tx(), &loaded, which.partner).await?;
    let line = line_of(&books, &loaded, which, ctx.today)?;
    if line.benefit.kind != BenefitKind::AdvisoryHours {
        return Err(Error::NotFound);
    }
    let (hours, about) = checked(wish)?;
    let mut entry = None;
    if line.is_counted() {
        let id = UseId(next_id(app, ctx));
        let taken = line.account.take(id, hours, ctx.today).map_err(Refusal::from)?;
        let grant = (line.grant.subscription, line.grant.term);
        ledger::record_entry(&scope, ctx, grant, &which.code, id, taken).await?;
        entry = Some(id);
    }
    let opened = Opened { id: wish.id, person, line: &line, entry, hours };
    let (case, no) = opened.case(&scope, (app, ctx, &loaded), about).await?;
    store::record(&scope, &case, no).await?;
    scope.record(app, ctx, case.told("hours.booked")).await?;
    letters::booked(&scope, app, ctx, &loaded, &case).await?;
    scope.commit().await?;
    Ok(case.number)
}

/// What a new case is of.
struct Opened<'a> {
    id: Option<CaseId>,
    person: PersonId,
    line: &'a Line<'a>,
    entry: Option<UseId>,
    hours: u32,
}

impl Opened<'_> {
    async fn case(
        self,
        scope: &PartnerScope,
        (app, ctx, loaded): (&App, &Ctx, &Loaded),
        about: About,
    ) -> Result<(Case, i64), Error> {
        let company = partner::store::get(scope.tx(), scope.partner()).await?;
        let network_id = company.network_id.ok_or(Refusal::new("request.no_network_id"))?;
        let no = store::next_no(scope).await?;
        let running = u32::try_from(no).map_err(Error::broken)?;
        let works = Hours::of(about.language, &loaded.programme.zone);
        let case = Case {
            id: self.id.unwrap_or_else(|| CaseId(next_id(app, ctx))),
            partner: scope.partner(),
            number: CaseNumber::new(network_id, running),
            grant: (self.line.grant.subscription, self.line.grant.term),
            benefit: self.line.benefit.code.clone(),
            entry: self.entry,
            hours: self.hours,
            about,
            state: CaseState::Booked,
            reason: String::new(),
            created_at: ctx.now,
            created_by: self.person,
            due_at: due(ctx.now, CASE_WORK_HOURS, &works),
            begun_at: None,
            ended_at: None,
        };
        Ok((case, no))
    }
}

/// The form's values; every field that does not hold is named.
fn checked(wish: &Wish) -> Result<(u32, About), Error> {
    let mut problems = Vec::new();
    let hours = half_width(wish.hours.trim()).parse::<u32>().ok();
    let hours = hours.filter(|hours| (1..HOURS_BELOW).contains(hours));
    if hours.is_none() {
        let args = vec![("most", i64::from(HOURS_BELOW - 1).into())];
        problems.push(Problem { args, ..Problem::coded("hours", "hours-form") });
    }
    let product = line(&wish.product, PRODUCT_MAX);
    let product = product.map_err(|refusal| problems.push(Problem::new("product", refusal)));
    let country = Country::parse(&wish.country);
    let country = country.map_err(|refusal| problems.push(Problem::new("country", refusal)));
    let language = Locale::parse(&wish.language);
    if language.is_none() {
        problems.push(Problem::coded("language", "required"));
    }
    let reached = phone(&wish.phone);
    let reached = reached.map_err(|refusal| problems.push(Problem::new("phone", refusal)));
    if reached.as_ref().is_ok_and(|phone| !phone.starts_with('+')) {
        problems.push(Problem::coded("phone", "phone-prefix"));
    }
    let zone = half_width(wish.zone.trim());
    let zone = TimeZone::get(&zone).ok().and_then(|zone| zone.iana_name().map(str::to_owned));
    if zone.is_none() {
        problems.push(Problem::coded("zone", "zone-form"));
    }
    let description = paragraphs(&wish.description, TEXT_MAX);
    let description =
        description.map_err(|refusal| problems.push(Problem::new("description", refusal)));
    match (hours, product, country, language, reached, zone, description) {
        (
            Some(hours),
            Ok(product),
            Ok(country),
            Some(language),
            Ok(phone),
            Some(zone),
            Ok(description),
        ) if problems.is_empty() => {
            Ok((hours, About { product, country, language, phone, zone, description }))
        }
        _ => Err(Error::Invalid(problems)),
    }
}

/// Takes a case back that nobody has begun: its hours return, once. Refused as `hours.begun` or
/// `hours.ended` afterwards.
pub async fn cancel(app: &App, ctx: &Ctx, number: &CaseNumber) -> Result<(), Error> {
    ctx.may(Action::UseBenefits)?;
    let loaded = app.programme().await?;
    let scope = PartnerScope::open(app, ctx.own_partner()?).await?;
    let case = store::get_by_number(scope.tx(), scope.partner(), number).await?;
    let books = books::read(scope.tx(), &loaded, scope.partner()).await?;
    let over = is_cancelled(&books, &case);
    let state = case_after(case.state, CaseStep::Cancel, case.hours, over);
    let state = state.map_err(Refusal::from)?;
    give_back(&scope, (app, ctx, &loaded), &books, &case, case.hours).await?;
    store::record_state(&scope, ctx, &case, (state, "")).await?;
    scope.record(app, ctx, case.told("hours.cancelled")).await?;
    scope.commit().await
}

/// Writes into the ledger that hours of a case came back. On whatever day that is: what comes back
/// after the last day of its year has run out by then.
pub(super) async fn give_back(
    scope: &PartnerScope,
    (app, ctx, loaded): (&App, &Ctx, &Loaded),
    books: &Books,
    case: &Case,
    hours: u32,
) -> Result<(), Error> {
    let (Some(of), true) = (case.entry, 0 < hours) else {
        return Ok(());
    };
    let mut grants = books.grants.iter();
    let grant = grants.find(|grant| (grant.subscription, grant.term) == case.grant);
    let grant = grant.ok_or_else(|| Error::broken("a case of a year that was never granted"))?;
    let mut lines = books.lines(loaded, grant).into_iter();
    let line = lines.find(|line| line.benefit.code == case.benefit);
    let line = line.ok_or_else(|| Error::broken("a case of a benefit that is gone"))?;
    let back = line.account.give_back(of, hours).map_err(Refusal::from)?;
    let id = UseId(next_id(app, ctx));
    ledger::record_entry(scope, ctx, case.grant, &case.benefit, id, back).await
}
