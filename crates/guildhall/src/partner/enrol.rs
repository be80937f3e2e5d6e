//! Enrolling: a form, a code that proves the address, and then a company with a number.

use domain::access::Action;
use domain::ids::{AgreementCode, NetworkId, PartnerId};
use domain::offer::Programme;
use domain::partner::code::{CodeRefusal, SendRefusal, SentCode};
use domain::partner::{
    Agreement, Enrolment, EnrolmentForm, Vetting, VettingStep, check_enrolment, decide,
};
use domain::text::{Email, Locale, half_width};
use jiff::civil::Date;

use super::store::enrolment::{self, KeptCode};
use super::{Partner, store};
use crate::access::{link, people, store as people_store};
use crate::app::App;
use crate::ctx::Ctx;
use crate::db::event::Event;
use crate::db::{PartnerScope, next_id, walls};
use crate::error::{Error, Problem, Refusal};
use crate::mail::{self, Mail};
use crate::world::ids::hashed;

/// Random network ids that are tried before giving up. With half of all seven-digit numbers taken,
/// one enrolment in a billion would need more.
const NETWORK_ID_TRIES: usize = 30;

/// An enrolment as it was sent in.
#[derive(Debug, Clone, Default)]
pub struct Application {
    pub form: EnrolmentForm,
    /// The version and language of the agreement that was shown. `None`: the version in force, in
    /// the language of the context.
    pub agreement_shown: Option<(String, Locale)>,
}

/// The agreement every company accepts on a day.
pub fn network_agreement(programme: &Programme, today: Date) -> Result<&Agreement, Error> {
    AgreementCode::parse("network")
        .and_then(|code| programme.agreement_on(&code, today))
        .ok_or_else(|| Error::broken(format!("no network agreement is in force on {today}")))
}

/// Takes an enrolment in and mails a code to its address. Returns the enrolment's id, which only
/// the applicant knows.
///
/// The same form sent again is the same enrolment; a changed one replaces it, as long as the
/// address is not proven. An address that somebody signs in with already gets a mail that says so
/// instead of a code, and the applicant sees no difference, unless it is the applicant's own.
pub async fn start(app: &App, ctx: &Ctx, application: &Application) -> Result<PartnerId, Error> {
    let checked = check(app, ctx, application).await?;
    let fresh = PartnerId(next_id(app, ctx));
    let email = checked.enrolment.email.email();
    let transaction = walls::house(app.db.begin()).await?;
    let Some(earlier) = enrolment::lock(&transaction, email, fresh).await? else {
        let scope = keep(app, ctx, transaction, fresh, &checked).await?;
        let partner = store::get(scope.tx(), fresh).await?;
        send_code(&scope, app, ctx, &partner, None).await?;
        scope.commit().await?;
        return Ok(fresh);
    };
    let partner = store::get(&transaction, earlier).await?;
    if is_same(&partner, &checked.enrolment) {
        let scope = PartnerScope::within(transaction, earlier).await?;
        let code = enrolment::find_code(scope.tx(), earlier).await?;
        if code.as_ref().is_none_or(|code| code.sent.may_send_again(ctx.now).is_ok()) {
            send_code(&scope, app, ctx, &partner, code).await?;
        }
        scope.commit().await?;
        return Ok(earlier);
    }
    let scope = keep(app, ctx, transaction, fresh, &checked).await?;
    replace(&scope, app, ctx, earlier, email).await?;
    scope.commit().await?;
    Ok(fresh)
}

/// Puts the scope's enrolment in the place of an earlier one with the same address.
async fn replace(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    earlier: PartnerId,
    email: &Email,
) -> Result<(), Error> {
    let code = enrolment::find_code(scope.tx(), earlier).await?;
    enrolment::lead_to(scope.tx(), email, scope.partner()).await?;
    match code {
        // What was typed has changed, so the mail leads elsewhere: it is sent at once, but never
        // more often than an address can bear. Beyond that the last code goes on holding, and the
        // mail that brings it stays on its way.
        Some(code) if code.sent.may_send_again(ctx.now) == Err(SendRefusal::TooOften) => {
            enrolment::record_code(scope, &code).await?;
            mail::hand_over(scope, earlier).await?;
        }
        code => {
            let partner = store::get(scope.tx(), scope.partner()).await?;
            send_code(scope, app, ctx, &partner, code).await?;
        }
    }
    enrolment::forget(scope.tx(), earlier).await
}

/// Sends another code. Refused as `enrolment.sent_just_now` within a minute,
/// `enrolment.sent_too_often` after five, `enrolment.replaced` when there is no such enrolment (any
/// more). For a proven address nothing happens.
pub async fn resend(app: &App, ctx: &Ctx, partner: PartnerId) -> Result<(), Error> {
    let scope = walls::of(partner, PartnerScope::open(app, partner)).await.map_err(replaced)?;
    let partner = store::get(scope.tx(), partner).await?;
    if partner.vetting != Vetting::None {
        return Ok(());
    }
    let code = enrolment::find_code(scope.tx(), partner.id).await?;
    if let Some(Err(refusal)) = code.as_ref().map(|code| code.sent.may_send_again(ctx.now)) {
        return Err(Refusal::new(match refusal {
            SendRefusal::JustNow => "enrolment.sent_just_now",
            SendRefusal::TooOften => "enrolment.sent_too_often",
        })
        .into());
    }
    send_code(&scope, app, ctx, &partner, code).await?;
    scope.commit().await
}

/// Proves the address with the mailed code: the company gets its network id, its first person, and
/// a place in the vetting queue. Confirmed again, nothing happens.
pub async fn confirm(app: &App, ctx: &Ctx, partner: PartnerId, typed: &str) -> Result<(), Error> {
    let found = walls::of(partner, store::get(app.db.read(), partner)).await.map_err(replaced)?;
    let transaction = walls::house(app.db.begin()).await?;
    enrolment::hold(&transaction, &found.email).await?;
    let scope = PartnerScope::within(transaction, partner).await.map_err(replaced)?;
    let partner = store::get(scope.tx(), partner).await?;
    if partner.vetting != Vetting::None {
        return Ok(());
    }
    let code = enrolment::find_code(scope.tx(), partner.id).await?;
    let mut code = code.ok_or_else(|| Error::broken("an enrolment without a code"))?;
    code.sent.may_try(ctx.now).map_err(code_problem)?;
    if hashed(&digits(typed)) != code.hash {
        code.sent.wrong_tries += 1;
        enrolment::record_code(&scope, &code).await?;
        scope.commit().await?;
        return Err(code_problem(CodeRefusal::Wrong));
    }
    admit(&scope, app, ctx, &partner).await?;
    scope.commit().await
}

/// Enrols a company whose address staff vouches for: no code is sent.
pub async fn vouched(app: &App, ctx: &Ctx, application: &Application) -> Result<PartnerId, Error> {
    ctx.may(Action::DecideVetting)?;
    let checked = check(app, ctx, application).await?;
    let fresh = PartnerId(next_id(app, ctx));
    let email = checked.enrolment.email.email();
    let transaction = walls::house(app.db.begin()).await?;
    if let Some(earlier) = enrolment::lock(&transaction, email, fresh).await? {
        enrolment::forget(&transaction, earlier).await?;
    }
    let scope = keep(app, ctx, transaction, fresh, &checked).await?;
    let partner = store::get(scope.tx(), fresh).await?;
    admit(&scope, app, ctx, &partner).await?;
    scope.commit().await?;
    Ok(fresh)
}

/// An enrolment that is not there (any more): a newer one took its place, or it never was.
pub(super) fn replaced(error: Error) -> Error {
    match error {
        Error::NotFound => Refusal::new("enrolment.replaced").into(),
        other => other,
    }
}

/// What [`check`] found.
struct Checked {
    enrolment: Enrolment,
    currency: domain::money::Currency,
    agreement_version: String,
    agreement_locale: Locale,
    agreement_hash: String,
}

async fn check(app: &App, ctx: &Ctx, application: &Application) -> Result<Checked, Error> {
    let enrolment = check_enrolment(&application.form)?;
    let loaded = app.programme().await?;
    let agreement = network_agreement(&loaded.programme, ctx.today)?;
    let version = agreement.version.to_string();
    let locale = match &application.agreement_shown {
        Some((shown, locale)) if *shown == version => *locale,
        Some(_) => {
            return Err(Error::Invalid(vec![Problem::coded("agreement", "agreement-changed")]));
        }
        None => ctx.locale,
    };
    let country = enrolment.address.country;
    let currency = loaded.programme.currency_for(country);
    let currency = currency.ok_or_else(|| Error::broken(format!("no currency for {country}")))?;
    let agreement_hash = hashed(agreement.body.get(locale));
    Ok(Checked {
        enrolment,
        currency,
        agreement_version: version,
        agreement_locale: locale,
        agreement_hash,
    })
}

fn is_same(partner: &Partner, enrolment: &Enrolment) -> bool {
    partner.email == enrolment.email.email().as_str()
        && partner.legal_name == enrolment.legal_name
        && partner.address == enrolment.address
        && partner.contact_name == enrolment.contact_name
        && partner.phone == enrolment.phone
        && partner.website == enrolment.website
        && partner.tax_id == enrolment.tax_id
        && partner.locale == enrolment.language
}

/// Writes the company and what was accepted. Who accepted is known once the address is proven.
async fn keep(
    app: &App,
    ctx: &Ctx,
    transaction: crate::db::Transaction,
    id: PartnerId,
    checked: &Checked,
) -> Result<PartnerScope, Error> {
    enrolment::record(&transaction, ctx, id, &checked.enrolment, checked.currency).await?;
    let scope = PartnerScope::within(transaction, id).await?;
    let accepted = store::Acceptance {
        id: next_id(app, ctx),
        agreement_code: "network".to_owned(),
        agreement_version: checked.agreement_version.clone(),
        locale: checked.agreement_locale,
        body_hash: checked.agreement_hash.clone(),
        person: None,
        at: ctx.now.into(),
        order: None,
    };
    store::record_acceptance(&scope, accepted).await?;
    Ok(scope)
}

/// Mails a new code in place of the earlier one, or tells the address's owner that there is an
/// account. Then too a code is kept that nobody knows, so that the page behaves alike.
async fn send_code(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    partner: &Partner,
    earlier: Option<KeptCode>,
) -> Result<(), Error> {
    let sends = earlier.map_or(0, |code| code.sent.sends_counted(ctx.now)) + 1;
    let code = app.world.ids.code();
    let email = Email::parse(&partner.email)
        .map_err(|_| Error::broken(format!("partner {} has an unreadable address", partner.id)))?;
    let owner = people_store::find_person(scope.tx(), &email).await?;
    let strangers = owner.filter(|person| ctx.person() != Some(person.id));
    let hash = if strangers.is_some() { hashed(&app.world.ids.token()) } else { hashed(&code) };
    let sent = SentCode { wrong_tries: 0, sends, sent_at: ctx.now };
    enrolment::record_code(scope, &KeptCode { hash, sent }).await?;
    let about = next_id(app, ctx).to_string();
    let letter = match strangers {
        Some(person) => Mail {
            kind: "partner-account-exists",
            about,
            recipient: person.email,
            name: person.name,
            locale: person.locale,
            args: vec![("company", partner.legal_name.as_str().into())],
            path: Some("/sign-in?to=%2Fjoin".to_owned()),
            note: None,
        },
        None => Mail {
            kind: "partner-confirm-code",
            about,
            recipient: partner.email.clone(),
            name: partner.contact_name.clone(),
            locale: partner.locale,
            args: vec![
                ("code", code.into()),
                ("company", partner.legal_name.as_str().into()),
                ("minutes", domain::partner::code::CODE_LIFE.as_mins().into()),
            ],
            path: Some(format!("/join/{}/confirm", partner.id)),
            note: None,
        },
    };
    mail::queue(scope, app, ctx, letter).await
}

/// Makes a company of an enrolment whose address is proven.
async fn admit(scope: &PartnerScope, app: &App, ctx: &Ctx, partner: &Partner) -> Result<(), Error> {
    let vetting = decide(&partner.vetting, VettingStep::EmailProven, ctx.today)?;
    let network_id = take_network_id(scope, app).await?;
    store::record_network_id(scope, network_id).await?;
    store::record_vetting(scope, &vetting).await?;
    enrolment::forget_code(scope.tx(), partner.id).await?;
    enrolment::forget_address(scope.tx(), &partner.email).await?;
    let email = Email::parse(&partner.email)
        .map_err(|_| Error::broken(format!("partner {} has an unreadable address", partner.id)))?;
    let (name, locale) = (&partner.contact_name, partner.locale);
    let known = people::find_or_add(app, ctx, scope.tx(), &email, name, locale).await?;
    people_store::record_user(
        scope.tx(),
        partner.id,
        known.id,
        domain::access::Roles::FOUNDER,
        ctx.now,
    )
    .await?;
    enrolment::sign_acceptances(scope, known.id).await?;
    for accepted in store::list_acceptances(scope.tx(), partner.id).await? {
        let event = Event::new("agreement.accepted", "agreement", &accepted.agreement_code)
            .with("version", accepted.agreement_version)
            .with("locale", accepted.locale.tag())
            .with("name", partner.contact_name.as_str())
            .of_person(known.id);
        scope.record(app, ctx, event).await?;
    }
    let enrolled = Event::new("partner.enrolled", "partner", partner.id)
        .with("network_id", network_id.to_string())
        .with("email", partner.email.as_str())
        .of_person(known.id);
    scope.record(app, ctx, enrolled).await?;
    welcome(scope, app, ctx, partner, network_id, known).await
}

pub(super) async fn take_network_id(scope: &PartnerScope, app: &App) -> Result<NetworkId, Error> {
    for _ in 0..NETWORK_ID_TRIES {
        let id = NetworkId::from_random(app.world.ids.number());
        if enrolment::take_network_id(scope, id).await? {
            return Ok(id);
        }
    }
    Err(Error::broken("no free network id was found"))
}

async fn welcome(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    partner: &Partner,
    network_id: NetworkId,
    known: people::Known,
) -> Result<(), Error> {
    let (first, path) = if known.has_password {
        ("no", "/sign-in".to_owned())
    } else {
        ("yes", link::make(app, ctx, scope.tx(), known.id).await?)
    };
    let letter = Mail {
        kind: "partner-welcome",
        about: partner.id.to_string(),
        recipient: partner.email.clone(),
        name: partner.contact_name.clone(),
        locale: partner.locale,
        args: vec![
            ("company", partner.legal_name.as_str().into()),
            ("network_id", network_id.to_string().into()),
            ("first", first.into()),
            ("hours", link::LINK_HOURS.into()),
        ],
        path: Some(path),
        note: None,
    };
    mail::queue(scope, app, ctx, letter).await
}

/// What people type or paste: full-width digits, spaces and hyphens between them.
fn digits(typed: &str) -> String {
    half_width(typed).chars().filter(char::is_ascii_digit).collect()
}

fn code_problem(refusal: CodeRefusal) -> Error {
    Error::Invalid(vec![Problem::coded("code", &refusal.to_string())])
}
