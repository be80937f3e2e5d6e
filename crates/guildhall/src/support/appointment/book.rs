//! Agreeing on an hour.

use domain::access::Action;
use domain::ids::{AppointmentId, RequestNumber};
use domain::support::appointment::End;

use super::{Appointment, Wish, bookable, checked, end, letters, offered, store};
use crate::app::App;
use crate::ctx::Ctx;
use crate::db::{PartnerScope, next_id};
use crate::error::{Error, Refusal};
use crate::support::{only_of, store as requests};

/// Books the hour of a wish with whoever of support works on the request, in one commit with the
/// letters. Refused as [`bookable`] and the ground's `check` say, as `appointment.stands` where an
/// hour is agreed on already, and as `appointment.taken` where support talks to somebody else then.
pub async fn book(app: &App, ctx: &Ctx, number: &RequestNumber, wish: &Wish) -> Result<(), Error> {
    ctx.may(Action::AskSupport)?;
    let person = ctx.person().ok_or(Error::Unauthenticated)?;
    let loaded = app.programme().await?;
    let scope = PartnerScope::open(app, ctx.own_partner()?).await?;
    let found = requests::get_by_number(scope.tx(), scope.partner(), number, only_of(ctx)).await?;
    if let Some(id) = wish.id
        && store::find(scope.tx(), scope.partner(), id).await?.is_some()
    {
        return Ok(());
    }
    let owner = bookable(&loaded, &found)?;
    let typed = checked(wish)?;
    if let Some(old) = store::find_standing(scope.tx(), scope.partner(), found.id).await? {
        if !old.is_past(ctx.now) {
            return Err(Refusal::new("appointment.stands").into());
        }
        // Nobody said that they talked, and the partner asks for an hour once more.
        end::silently(&scope, ctx, &found, &old, End::Missed).await?;
    }
    offered(&loaded, ctx, &found, typed.starts_at)?;
    let booked = Appointment {
        id: wish.id.unwrap_or_else(|| AppointmentId(next_id(app, ctx))),
        partner: scope.partner(),
        request: found.id,
        starts_at: typed.starts_at,
        sequence: 0,
        phone: typed.phone,
        zone: typed.zone,
        booked_by: person,
        booked_at: ctx.now,
        outcome: None,
    };
    if !store::take_hour(&scope, owner, &booked).await? {
        return Err(Refusal::new("appointment.taken").into());
    }
    store::record(&scope, &booked).await?;
    end::tell(&scope, app, ctx, (&found, &booked), "appointment.booked").await?;
    letters::agreed(&scope, app, ctx, (&found, &booked), letters::Agreed::Booked).await?;
    scope.commit().await
}
