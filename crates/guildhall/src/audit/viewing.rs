//! A member of staff sees the portal as somebody of a company does. Nothing can be changed.

use domain::access::{Action, Actor};
use domain::ids::{PartnerId, PersonId};

use super::opening::{Reason, checked, staff};
use super::row::viewing::Model;
use super::store::looking;
use crate::access::store as people;
use crate::app::App;
use crate::ctx::Ctx;
use crate::db::event::Event;
use crate::db::{At, PartnerScope, walls};
use crate::error::{Error, Refusal};
use crate::web::session::{SignedIn, Viewing};

/// Minutes, by real time, after which it ends by itself.
pub const MINUTES: i64 = 30;
/// Pages that are nobody's but the person's own: sessions, codes, other companies.
const PRIVATE: [&str; 4] = ["/account", "/companies", "/company/data", "/set-password"];
/// Where staff goes back to the desk.
pub const END: &str = "/viewing/end";

/// Begins, in the session of a token's hash.
pub async fn begin(
    app: &App,
    ctx: &Ctx,
    token_hash: &str,
    (partner, person): (PartnerId, PersonId),
    reason: &Reason,
) -> Result<(), Error> {
    ctx.may(Action::SeeAllPartners)?;
    staff(ctx)?;
    let reason = checked(reason)?;
    let scope = PartnerScope::open(app, partner).await?;
    people::roles_in(scope.tx(), partner, person).await?.ok_or(Error::NotFound)?;
    let name = people::get_person(scope.tx(), person).await?.name;
    let at = At::from(app.world.wall.now());
    let row = Model {
        token_hash: token_hash.to_owned(),
        partner_id: partner.0,
        person_id: person.0,
        begun_at: at,
        ends_at: at.plus_seconds(MINUTES * 60),
    };
    looking::record_viewing(scope.tx(), row).await?;
    let event = Event::new("company.viewed", "person", person)
        .with("name", name)
        .with("opening", reason.code)
        .because(reason.note);
    scope.record(app, ctx, event).await?;
    scope.commit().await
}

/// Ends it before its time and tells the company.
pub async fn end(app: &App, ctx: &Ctx, token_hash: &str, viewing: &Viewing) -> Result<(), Error> {
    let staff = Ctx { actor: Actor::Operator { person: viewing.staff }, ..ctx.clone() };
    let scope = PartnerScope::open(app, viewing.partner).await?;
    looking::end_viewing(scope.tx(), token_hash).await?;
    let person = people::get_person(scope.tx(), viewing.person).await?;
    let event = Event::new("company.left", "person", person.id).with("name", person.name);
    scope.record(app, &staff, event).await?;
    scope.commit().await
}

/// Staff as somebody else where their session looks as that person does; otherwise themselves. The
/// person's rights are those of this moment: whoever was removed is looked at no more.
pub async fn seen(app: &App, token_hash: &str, own: SignedIn) -> Result<SignedIn, Error> {
    let now = At::from(app.world.wall.now());
    let found = walls::house(looking::find_viewing(app.db.read(), token_hash, now)).await?;
    let Some(row) = found else {
        return Ok(own);
    };
    let (partner, person) = (PartnerId(row.partner_id), PersonId(row.person_id));
    let companies = people::list_companies(app.db.read(), person).await?;
    let Some(company) = companies.into_iter().find(|company| company.partner == partner) else {
        return Ok(own);
    };
    let somebody = people::get_person(app.db.read(), person).await?;
    let viewing = Viewing { staff: own.person, partner, person, ends_at: row.ends_at };
    Ok(SignedIn {
        person,
        name: somebody.name,
        email: somebody.email,
        actor: Actor::Member { partner, person, roles: company.roles },
        company: Some(company),
        has_choice: false,
        strong: false,
        viewing: Some(viewing),
        ..own
    })
}

/// Why a request is not answered while somebody looks as another person does: the refusal.
pub fn refusal(is_read: bool, path: &str) -> Option<Refusal> {
    if path == END || path == "/sign-out" {
        return None;
    }
    if !is_read {
        return Some(Refusal::new("viewing.read_only"));
    }
    let is_private = |page: &str| path == page || path.starts_with(&format!("{page}/"));
    PRIVATE.into_iter().any(is_private).then(|| Refusal::new("viewing.private"))
}
