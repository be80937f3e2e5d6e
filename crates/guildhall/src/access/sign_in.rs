//! Signing in, by password or by a mailed link.

use domain::access::{Due, Standing, due};
use domain::ids::{PartnerId, PersonId};
use domain::text::{Email, Locale};

use super::store::Person;
use super::{link, password, people, store};
use crate::app::App;
use crate::ctx::Ctx;
use crate::db::{PartnerScope, walls};
use crate::error::{Error, Refusal};
use crate::web::session::{self, Device, Opening, SignedIn};
use crate::world::ids::hashed;

/// How somebody showed who they are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Way {
    Password,
    /// A link that was mailed.
    Link,
    /// A key of the person's device, which has made sure that it is they.
    Passkey,
    /// Another house that vouches for them, by its name.
    Provider(String),
}

/// A first proof of who somebody is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proof {
    pub way: Way,
    /// Enough by itself: a provider that asked for two.
    pub strong: bool,
}

/// What follows on a first proof.
#[derive(Debug, Clone)]
pub enum Next {
    SignedIn(Opened),
    /// A session without rights is open until the second proof was shown.
    SecondProof(Opened),
    /// The same, until a second proof was set up.
    MustEnrol(Opened),
}

impl Next {
    pub fn opened(&self) -> &Opened {
        match self {
            Next::SignedIn(opened) | Next::SecondProof(opened) | Next::MustEnrol(opened) => opened,
        }
    }
}

/// A session that was opened.
#[derive(Debug, Clone)]
pub struct Opened {
    /// For the cookie.
    pub token: String,
    pub landing: Landing,
    pub person: PersonId,
    /// The person's own language.
    pub locale: Locale,
}

/// Where somebody lands after signing in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Landing {
    Dashboard,
    Desk,
    /// The person acts for more than one, and chooses.
    Choice,
}

impl Landing {
    pub fn path(self) -> &'static str {
        match self {
            Landing::Dashboard => "/dashboard",
            Landing::Desk => "/operator",
            Landing::Choice => "/companies",
        }
    }
}

/// Refused as `access.wrong_sign_in` for a wrong password and for an unknown address alike, after
/// the same work.
pub async fn with_password(
    app: &App,
    ctx: &Ctx,
    email: &str,
    typed: &str,
    device: Device,
) -> Result<Next, Error> {
    let person = match Email::parse(email) {
        Ok(email) => store::find_person(app.db.read(), &email).await?,
        Err(_) => None,
    };
    let kept = person.as_ref().and_then(|person| person.password_hash.as_deref());
    let right = password::verify(typed, kept).await?;
    match person.filter(|_| right) {
        Some(person) => {
            let proof = Proof { way: Way::Password, strong: false };
            complete(app, ctx, person.id, proof, device).await
        }
        None => {
            tracing::warn!("a sign-in was refused");
            Err(Refusal::new("access.wrong_sign_in").into())
        }
    }
}

/// Whose link it is. Looking at it uses nothing up, so that a mail scanner that follows links does
/// no harm. Refused as `access.link_spent` once it was used, is a day old, or was never made.
pub async fn with_link(app: &App, ctx: &Ctx, token: &str) -> Result<Person, Error> {
    let person = store::find_link(app.db.read(), &hashed(token), ctx.now).await?;
    store::get_person(app.db.read(), person.ok_or_else(spent)?).await
}

/// Uses a link: sets the password, ends every other session of the person, and signs in.
pub async fn set_password(
    app: &App,
    ctx: &Ctx,
    token: &str,
    typed: &str,
    device: Device,
) -> Result<Next, Error> {
    let person = with_link(app, ctx, token).await?;
    let email = Email::parse(&person.email)
        .map_err(|_| Error::broken(format!("person {} has an unreadable address", person.id)))?;
    let password = password::parse("password", typed, &email)?;
    let hash = password::hash(app, &password).await?;
    let transaction = walls::house(app.db.begin()).await?;
    let taken = store::take_link(&transaction, &hashed(token), ctx.now).await?;
    let person = taken.ok_or_else(spent)?;
    store::record_password(&transaction, person, hash).await?;
    store::end_sessions(&transaction, person, None, ctx.now).await?;
    transaction.commit().await?;
    tracing::info!(%person, "a password was set by a mailed link");
    complete(app, ctx, person, Proof { way: Way::Link, strong: false }, device).await
}

/// Mails a fresh link to a person of a company. Nothing happens for other addresses, and the caller
/// cannot tell: whether somebody is known here is nobody's business. Staff gets links from the
/// command line.
pub async fn send_link(app: &App, ctx: &Ctx, email: &Email) -> Result<(), Error> {
    let Some(person) = store::find_person(app.db.read(), email).await? else {
        return Ok(());
    };
    let companies = store::list_companies(app.db.read(), person.id).await?;
    let Some(company) = companies.first() else {
        return Ok(());
    };
    let partner = company.partner;
    let scope = walls::of(partner, PartnerScope::open(app, partner)).await?;
    let path = link::make(app, ctx, scope.tx(), person.id).await?;
    people::queue_link(app, ctx, &scope, person.id, path).await?;
    scope.commit().await
}

/// Opens another session of the same person, for another company (`None`: the operators' desk). It
/// stands on the proofs of the present one. [`Error::NotFound`] for one the person does not belong
/// to.
pub async fn switch(
    app: &App,
    ctx: &Ctx,
    who: &SignedIn,
    partner: Option<PartnerId>,
    device: Device,
) -> Result<Next, Error> {
    let person = who.person;
    let landing = match partner {
        Some(partner) => {
            let companies = store::list_companies(app.db.read(), person).await?;
            let own = companies.iter().any(|company| company.partner == partner);
            own.then_some(Landing::Dashboard)
        }
        None => store::is_operator(app.db.read(), person).await?.then_some(Landing::Desk),
    };
    let landing = landing.ok_or(Error::NotFound)?;
    let (proved_at, strong) = (who.proved_at, who.strong);
    let opening = Opening { person, partner, proved_at, strong, device };
    let token = session::open(app, ctx.now, opening).await?;
    Ok(Next::SignedIn(Opened { token, landing, person, locale: ctx.locale }))
}

/// Every sign-in ends here, whatever the first proof was. It opens a session, for the person's only
/// company or the first of several; one without rights where a second proof is due. Refused as
/// `access.no_company` for somebody who belongs nowhere.
pub async fn complete(
    app: &App,
    ctx: &Ctx,
    person: PersonId,
    proof: Proof,
    device: Device,
) -> Result<Next, Error> {
    let next = open(app, ctx, person, proof.strong, device).await?;
    let full = matches!(next, Next::SignedIn(_));
    tracing::info!(%person, way = ?proof.way, full, "signed in");
    Ok(next)
}

/// Opens the session of somebody who has shown two proofs.
pub async fn open_strong(
    app: &App,
    ctx: &Ctx,
    person: PersonId,
    device: Device,
) -> Result<Next, Error> {
    let next = open(app, ctx, person, true, device).await?;
    tracing::info!(%person, "signed in with a second proof");
    Ok(next)
}

async fn open(
    app: &App,
    ctx: &Ctx,
    person: PersonId,
    strong: bool,
    device: Device,
) -> Result<Next, Error> {
    let known = store::get_person(app.db.read(), person).await?;
    let companies = store::list_companies(app.db.read(), person).await?;
    let is_operator = store::is_operator(app.db.read(), person).await?;
    let first = companies.first();
    let (company, landing) = match (is_operator, companies.len()) {
        (true, 0) => (None, Landing::Desk),
        (true, _) => (None, Landing::Choice),
        (false, 0) => return Err(Refusal::new("access.no_company").into()),
        (false, 1) => (first, Landing::Dashboard),
        (false, _) => (first, Landing::Choice),
    };
    let due = due(Standing {
        is_strong: strong,
        has_factor: known.has_factor,
        is_bound: store::is_bound(app, is_operator, company),
    });
    let partner = company.map(|company| company.partner);
    let opening = Opening { strong, device, ..Opening::of(app, person, partner) };
    let token = session::open(app, ctx.now, opening).await?;
    let opened = Opened { token, landing, person, locale: known.locale };
    Ok(match due {
        Due::Nothing => Next::SignedIn(opened),
        Due::Second => Next::SecondProof(opened),
        Due::Enrol => Next::MustEnrol(opened),
    })
}

fn spent() -> Error {
    Refusal::new("access.link_spent").into()
}
