//! A customer asks: the form in the directory. Nobody sees it before they have proved the address.

use domain::ids::{LeadId, LeadNumber};
use domain::lead::{
    CompanySize, NEED_CHARS_MAX, PROVE_HOURS, Rules, Signs, Standing, Timeframe, VALUE_MINOR_MAX,
    is_spam, marks,
};
use domain::money::{Currency, Money};
use domain::text::{self, Country, Email, TextRefusal, line, optional_line, paragraphs};
use jiff::{SignedDuration, Timestamp};

use super::{Contact, Customer, Deal, Lead, NAME_MAX, Spam, WISHES_MAX, letters, store};
use crate::app::App;
use crate::business_profile::Published;
use crate::ctx::Ctx;
use crate::db::{PartnerScope, walls};
use crate::error::{Error, Problem};
use crate::partner;

/// The form, as typed.
#[derive(Debug, Clone, Default)]
pub struct Form {
    /// Drawn when the form was shown, and so known to be of that instant. Pressed twice, it asks
    /// once.
    pub id: Option<LeadId>,
    pub company: String,
    pub name: String,
    pub email: String,
    pub phone: String,
    pub country: String,
    pub size: String,
    pub wishes: String,
    pub need: String,
    pub budget: String,
    pub currency: String,
    pub timeframe: String,
    pub may_share: bool,
    pub programme_may: bool,
    /// What stands in the field that people do not see.
    pub trap: String,
}

/// Keeps a request to the company of a published profile, in the language it was written in, and
/// sends the customer the link by which they prove their address. What looks like a machine's is
/// marked, never dropped.
pub async fn ask(
    app: &App,
    ctx: &Ctx,
    profile: &Published,
    form: Form,
) -> Result<LeadNumber, Error> {
    walls::of(profile.partner, keep(app, ctx, profile, form)).await
}

async fn keep(app: &App, ctx: &Ctx, profile: &Published, form: Form) -> Result<LeadNumber, Error> {
    let (customer, contact) = checked(ctx, &form)?;
    let loaded = app.programme().await?;
    let set = loaded.programme.policy_on(ctx.today);
    let set = set.ok_or_else(|| Error::broken("no policy set is in force"))?;
    let scope = PartnerScope::open(app, profile.partner).await?;
    if let Some(id) = form.id
        && let Some(known) = store::find(scope.tx(), scope.partner(), id).await?
    {
        return Ok(known.number);
    }
    let company = partner::store::get(scope.tx(), scope.partner()).await?;
    let network_id = company.network_id.ok_or(Error::NotFound)?;
    let no = store::next_no(&scope).await?;
    let running = u32::try_from(no).map_err(Error::broken)?;
    let until = ctx.now + SignedDuration::from_hours(PROVE_HOURS);
    let lead = Lead {
        id: form.id.unwrap_or_else(|| LeadId(app.world.ids.uuid(ctx.now))),
        partner: profile.partner,
        number: LeadNumber::new(network_id, running),
        profile: profile.profile,
        public_id: profile.public_id.clone(),
        policy: set.code.to_string(),
        rules: Rules::of(set),
        created_at: ctx.now,
        changed_at: ctx.now,
        received_at: None,
        done: Standing::Unproven { until },
        accepted_at: None,
        spam: noticed(ctx, &form, &contact),
        customer,
        contact: Some(contact),
        deal: Deal::default(),
        reason: String::new(),
        reason_text: String::new(),
        reminded_until: None,
        told_at: None,
        erased_at: None,
    };
    store::record(&scope, &lead, no).await?;
    scope.record(app, ctx, lead.event("lead.asked")).await?;
    letters::prove(&scope, app, ctx, &lead, &company.legal_name).await?;
    scope.commit().await?;
    Ok(lead.number)
}

/// What speaks for a machine.
fn noticed(ctx: &Ctx, form: &Form, contact: &Contact) -> Spam {
    let seconds = form.id.and_then(drawn_at).map(|drawn| ctx.now.duration_since(drawn).as_secs());
    let signs = Signs { trapped: !form.trap.trim().is_empty(), seconds, text: &contact.need };
    let marks = marks(signs);
    let at = is_spam(&marks).then_some(ctx.now);
    Spam { marks, at, by: None, released_at: None }
}

/// When an id of a form was drawn: it says so itself.
fn drawn_at(id: LeadId) -> Option<Timestamp> {
    let (seconds, nanoseconds) = id.0.get_timestamp()?.to_unix();
    Timestamp::new(i64::try_from(seconds).ok()?, i32::try_from(nanoseconds).ok()?).ok()
}

/// Every field that does not hold is named at once.
fn checked(ctx: &Ctx, form: &Form) -> Result<(Customer, Contact), Error> {
    let mut problems = Vec::new();
    let mut take = |field: &'static str, read: Result<String, TextRefusal>| {
        read.unwrap_or_else(|refusal| {
            problems.push(Problem::new(field, refusal));
            String::new()
        })
    };
    let company = take("company", line(&form.company, NAME_MAX));
    let name = take("name", line(&form.name, NAME_MAX));
    let email = take("email", Email::parse(&form.email).map(|email| email.as_str().to_owned()));
    let phone = match form.phone.trim() {
        "" => String::new(),
        phone => take("phone", text::phone(phone)),
    };
    let wishes = take("wishes", optional_line(&form.wishes, WISHES_MAX));
    let need = take("need", paragraphs(&form.need, NEED_CHARS_MAX));
    let country = Country::parse(&form.country);
    let size = CompanySize::parse(&form.size);
    let budget = budget(form);
    if !form.may_share {
        problems.push(Problem::coded("may_share", "lead-consent"));
    }
    if size.is_none() {
        problems.push(Problem::coded("size", "required"));
    }
    if let Err(refusal) = country {
        problems.push(Problem::new("country", refusal));
    }
    let budget = budget.unwrap_or_else(|problem| {
        problems.push(problem);
        None
    });
    let (Ok(country), Some(size), true) = (country, size, problems.is_empty()) else {
        return Err(Error::Invalid(problems));
    };
    let customer = Customer {
        company,
        country,
        size,
        locale: ctx.locale,
        wishes,
        budget,
        timeframe: Timeframe::parse(&form.timeframe).unwrap_or(Timeframe::Open),
        shared_at: ctx.now,
        programme_may_at: form.programme_may.then_some(ctx.now),
    };
    Ok((customer, Contact { name, email, phone, need }))
}

fn budget(form: &Form) -> Result<Option<Money>, Problem> {
    money("budget", &form.budget, &form.currency)
}

/// An amount as typed; none where nothing was typed.
pub(super) fn money(
    field: &'static str,
    amount: &str,
    currency: &str,
) -> Result<Option<Money>, Problem> {
    if amount.trim().is_empty() {
        return Ok(None);
    }
    let currency =
        Currency::parse(currency).ok_or_else(|| Problem::coded("currency", "required"))?;
    let read = Money::parse(amount, currency).ok().filter(|money| money.minor <= VALUE_MINOR_MAX);
    read.map(Some).ok_or_else(|| Problem::coded(field, "lead-amount"))
}

/// The profile of an address in the directory. [`Error::NotFound`] where it is not published.
pub async fn addressed(app: &App, public_id: &str) -> Result<Published, Error> {
    let found = crate::business_profile::published(app, public_id).await?;
    found.ok_or(Error::NotFound)
}
