//! Somebody's second proofs: who may change them, what is written down about it, who is told.

use domain::access::{Due, FactorRule};
use domain::ids::{PartnerId, PersonId};
use domain::text::Locale;
use language::Arg;

use super::store::{self, Person};
use crate::app::App;
use crate::ctx::Ctx;
use crate::db::event::Event;
use crate::db::{PartnerScope, Transaction, walls};
use crate::error::{Error, Refusal};
use crate::mail::{self, Mail};
use crate::web::session::{Half, SignedIn};

/// Somebody about their own ways to sign in: signed in, or held to setting one up before.
#[derive(Debug, Clone)]
pub struct Owner {
    pub person: PersonId,
    pub name: String,
    pub email: String,
    pub locale: Locale,
    /// The company their session is for.
    pub partner: Option<PartnerId>,
    pub token_hash: String,
    /// Not signed in until a second proof is set up.
    pub is_half: bool,
}

impl From<&SignedIn> for Owner {
    fn from(who: &SignedIn) -> Owner {
        Owner {
            person: who.person,
            name: who.name.clone(),
            email: who.email.clone(),
            locale: who.locale,
            partner: who.company.as_ref().map(|company| company.partner),
            token_hash: who.token_hash.clone(),
            is_half: false,
        }
    }
}

impl Owner {
    /// `None` for somebody who has a second proof and has not shown it: they change nothing.
    pub fn enrolling(half: &Half) -> Option<Owner> {
        (half.due == Due::Enrol).then(|| Owner {
            person: half.person,
            name: half.name.clone(),
            email: half.email.clone(),
            locale: half.locale,
            partner: half.partner,
            token_hash: half.token_hash.clone(),
            is_half: true,
        })
    }
}

/// The transaction of a change to how somebody signs in. A company of theirs keeps what happened
/// and the mail about it; staff without one has neither, and the server's log instead.
pub(super) enum Ground {
    Company(PartnerScope),
    House(Transaction),
}

impl Ground {
    /// On the ground of a company, or of the person's first.
    pub(super) async fn open(
        app: &App,
        person: PersonId,
        partner: Option<PartnerId>,
    ) -> Result<Ground, Error> {
        let partner = match partner {
            Some(partner) => Some(partner),
            None => {
                let companies = store::list_companies(app.db.read(), person).await?;
                companies.first().map(|company| company.partner)
            }
        };
        Ok(match partner {
            // Their sessions with other companies end as well.
            Some(partner) => Ground::Company(walls::house(PartnerScope::open(app, partner)).await?),
            None => Ground::House(walls::house(app.db.begin()).await?),
        })
    }

    pub(super) fn tx(&self) -> &Transaction {
        match self {
            Ground::Company(scope) => scope.tx(),
            Ground::House(transaction) => transaction,
        }
    }

    pub(super) async fn record(&self, app: &App, ctx: &Ctx, event: Event) -> Result<(), Error> {
        match self {
            Ground::Company(scope) => scope.record(app, ctx, event).await,
            Ground::House(_) => {
                tracing::info!(kind = event.kind, person = event.subject_id, "of staff");
                Ok(())
            }
        }
    }

    pub(super) async fn queue(&self, app: &App, ctx: &Ctx, letter: Mail) -> Result<(), Error> {
        match self {
            Ground::Company(scope) => mail::queue(scope, app, ctx, letter).await,
            Ground::House(_) => Ok(()),
        }
    }

    pub(super) async fn commit(self) -> Result<(), Error> {
        match self {
            Ground::Company(scope) => scope.commit().await,
            Ground::House(transaction) => Ok(transaction.commit().await?),
        }
    }
}

/// A mail to the person themselves about how they sign in.
pub(super) fn letter(
    app: &App,
    ctx: &Ctx,
    kind: &'static str,
    person: &Person,
    args: Vec<(&'static str, Arg)>,
) -> Mail {
    Mail {
        kind,
        // Each time it happens is a mail of its own.
        about: format!("{} {}", person.id, app.world.ids.uuid(ctx.now)),
        recipient: person.email.clone(),
        name: person.name.clone(),
        locale: person.locale,
        args,
        path: Some("/account".to_owned()),
        note: None,
    }
}

/// A second proof as a sentence names it, in the reader's language.
#[derive(Debug, Clone)]
pub(super) enum Named<'a> {
    Authenticator,
    Passkey(&'a str),
}

impl Named<'_> {
    fn method(&self) -> &'static str {
        match self {
            Named::Authenticator => "authenticator",
            Named::Passkey(_) => "passkey",
        }
    }

    fn text(&self, app: &App, locale: Locale) -> String {
        match self {
            Named::Authenticator => app.text(locale, "factor-authenticator", &[]),
            Named::Passkey(name) => {
                app.text(locale, "factor-passkey-named", &[("name", Arg::from(*name))])
            }
        }
    }
}

/// Writes down and mails that a second proof was added, and ends every other session of the person:
/// none goes on that showed less.
pub(super) async fn note_added(
    app: &App,
    ctx: &Ctx,
    ground: &Ground,
    owner: &Owner,
    named: Named<'_>,
) -> Result<(), Error> {
    let tx = ground.tx();
    store::factors::note_factors(tx, owner.person).await?;
    store::end_sessions(tx, owner.person, Some(&owner.token_hash), ctx.now).await?;
    store::renew_proof(tx, &owner.token_hash, app.world.wall.now(), true).await?;
    let event = Event::new("factor.added", "person", owner.person).with("method", named.method());
    ground.record(app, ctx, event.with("name", owner.name.clone())).await?;
    let person = store::get_person(tx, owner.person).await?;
    let args = vec![("factor", Arg::Text(named.text(app, person.locale)))];
    ground.queue(app, ctx, letter(app, ctx, "factor-added", &person, args)).await
}

/// Writes down and mails that a second proof was removed. Refused as `factor.required` where it was
/// the last one and the person is held to having one.
pub(super) async fn note_removed(
    app: &App,
    ctx: &Ctx,
    ground: &Ground,
    owner: &Owner,
    named: Named<'_>,
) -> Result<(), Error> {
    let tx = ground.tx();
    let is_left = store::factors::note_factors(tx, owner.person).await?;
    if !is_left && is_bound_anywhere(app, owner.person).await? {
        return Err(Refusal::new("factor.required").into());
    }
    let event = Event::new("factor.removed", "person", owner.person).with("method", named.method());
    ground.record(app, ctx, event.with("name", owner.name.clone())).await?;
    let person = store::get_person(tx, owner.person).await?;
    let args = vec![("factor", Arg::Text(named.text(app, person.locale)))];
    ground.queue(app, ctx, letter(app, ctx, "factor-removed", &person, args)).await
}

/// What second proofs somebody has.
#[derive(Debug, Clone, Copy)]
pub struct Held {
    pub has_password: bool,
    pub has_any: bool,
    pub has_authenticator: bool,
    pub has_passkey: bool,
    pub codes_left: u64,
    /// Somebody asks for one.
    pub is_bound: bool,
}

/// One's own second proofs.
pub async fn held(app: &App, person: PersonId) -> Result<Held, Error> {
    let read = app.db.read();
    let authenticator = store::factors::find_authenticator(read, person).await?;
    let known = store::get_person(read, person).await?;
    Ok(Held {
        has_password: known.password_hash.is_some(),
        has_any: known.has_factor,
        has_authenticator: authenticator.is_some_and(|one| one.is_confirmed),
        has_passkey: store::passkeys::has_passkey(read, person).await?,
        codes_left: store::factors::count_codes(read, person).await?,
        is_bound: is_bound_anywhere(app, person).await?,
    })
}

/// Whether the installation or any of their companies holds somebody to two proofs.
pub async fn is_bound_anywhere(app: &App, person: PersonId) -> Result<bool, Error> {
    let is_staff = store::is_operator(app.db.read(), person).await?;
    let companies = store::list_companies(app.db.read(), person).await?;
    let by_company = companies.iter().any(|company| store::is_bound(app, false, Some(company)));
    Ok(by_company || store::is_bound(app, is_staff, None))
}

/// Sets whom a company holds to two proofs: they set one up at their next request.
///
/// Refused as `factor.own_first` for an admin who would be bound and has none yet: whoever asks it
/// of others has done it.
pub async fn set_rule(
    app: &App,
    ctx: &Ctx,
    partner: PartnerId,
    rule: FactorRule,
) -> Result<(), Error> {
    ctx.may(domain::access::Action::ManageUsers)?;
    super::users::reach(ctx, partner)?;
    let scope = PartnerScope::open(app, partner).await?;
    if let domain::access::Actor::Member { person, roles, .. } = ctx.actor {
        let own = store::get_person(scope.tx(), person).await?;
        if rule.binds(roles) && !own.has_factor {
            return Err(Refusal::new("factor.own_first").into());
        }
    }
    store::factors::record_rule(scope.tx(), partner, rule, ctx.now).await?;
    let event = Event::new("factor.rule_set", "partner", partner).with("method", rule.code());
    scope.record(app, ctx, event).await?;
    scope.commit().await
}

/// Takes every second proof of a colleague away who has lost them, with the reason: they are told
/// by mail, their sessions end, and they sign in with their first proof alone until they set one up
/// again. For an admin of the same company, and for staff.
///
/// Refused as `factor.no_own_reset` for oneself, `factor.none_to_reset` where there is none, and as
/// `users.out_of_reach` for somebody whose roles the actor cannot give. [`Error::NotFound`] for
/// somebody else's colleague. Invalid without a reason.
pub async fn reset(
    app: &App,
    ctx: &Ctx,
    partner: PartnerId,
    person: PersonId,
    reason: &str,
) -> Result<(), Error> {
    ctx.may(domain::access::Action::ManageUsers)?;
    super::users::reach(ctx, partner)?;
    let reason = domain::text::line(reason, REASON_MAX)
        .map_err(|refusal| Error::invalid("reason", refusal))?;
    if ctx.person() == Some(person) {
        return Err(Refusal::new("factor.no_own_reset").into());
    }
    // Their sessions with other companies end as well.
    let scope = walls::house(PartnerScope::open(app, partner)).await?;
    let (known, roles) = super::users::get(scope.tx(), ctx, partner, person).await?;
    super::roles::check_change(ctx, domain::access::Roles::NONE, roles)?;
    if store::is_operator(scope.tx(), person).await? {
        // A company has no say over the programme's staff.
        ctx.may(domain::access::Action::ManageOperators)?;
    }
    if !known.has_factor {
        return Err(Refusal::new("factor.none_to_reset").into());
    }
    store::factors::remove_all(scope.tx(), person).await?;
    store::end_sessions(scope.tx(), person, None, ctx.now).await?;
    let event = Event::new("factor.reset", "person", person).with("name", known.name.clone());
    scope.record(app, ctx, event.with("reason", reason.clone())).await?;
    let args = vec![("reason", Arg::Text(reason))];
    mail::queue(&scope, app, ctx, letter(app, ctx, "factor-reset", &known, args)).await?;
    scope.commit().await
}

/// Characters of a reason.
pub const REASON_MAX: usize = 200;
