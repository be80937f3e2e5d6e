//! Agreeing on another hour instead.

use domain::access::Action;
use domain::ids::RequestNumber;

use super::{Appointment, Wish, bookable, checked, end, letters, offered, store};
use crate::app::App;
use crate::ctx::Ctx;
use crate::db::PartnerScope;
use crate::error::{Error, Refusal};
use crate::support::{only_of, store as requests};

/// Moves what stands to the hour of a wish: the same entry in the calendars, in its next version.
/// Refused as when it is booked; as `appointment.begun` from its beginning on; and as
/// `appointment.changed` where it is no longer what was shown. The same wish again changes nothing.
pub async fn reschedule(
    app: &App,
    ctx: &Ctx,
    number: &RequestNumber,
    wish: &Wish,
) -> Result<(), Error> {
    ctx.may(Action::AskSupport)?;
    let loaded = app.programme().await?;
    let scope = PartnerScope::open(app, ctx.own_partner()?).await?;
    let found = requests::get_by_number(scope.tx(), scope.partner(), number, only_of(ctx)).await?;
    let owner = bookable(&loaded, &found)?;
    let typed = checked(wish)?;
    let changed = || Refusal::new("appointment.changed");
    let old = store::find_standing(scope.tx(), scope.partner(), found.id).await?;
    let old = old.ok_or_else(changed)?;
    let moved = Appointment {
        starts_at: typed.starts_at,
        phone: typed.phone,
        zone: typed.zone,
        ..old.next()
    };
    let is_moved = moved.starts_at != old.starts_at;
    if !is_moved && moved.phone == old.phone && moved.zone == old.zone {
        return Ok(());
    }
    if wish.seen != Some(old.sequence) {
        return Err(changed().into());
    }
    if old.has_begun(ctx.now) {
        return Err(Refusal::new("appointment.begun").into());
    }
    if is_moved {
        offered(&loaded, ctx, &found, moved.starts_at)?;
        if !store::take_hour(&scope, owner, &moved).await? {
            return Err(Refusal::new("appointment.taken").into());
        }
        store::free_hour(&scope, owner, &old).await?;
    }
    store::record_change(&scope, ctx, &moved, is_moved).await?;
    end::tell(&scope, app, ctx, (&found, &moved), "appointment.moved").await?;
    letters::agreed(&scope, app, ctx, (&found, &moved), letters::Agreed::Moved).await?;
    scope.commit().await
}
