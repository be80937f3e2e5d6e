//! Many companies one after the other: resumable, because each is whole by itself and moved once.

use domain::access::Action;
use domain::ids::{NetworkId, PartnerId};

use super::cut_over::{self, Moved};
use super::{Stage, store};
use crate::app::App;
use crate::ctx::Ctx;
use crate::db::whole;
use crate::error::{Error, Refusal};
use crate::partner;

/// Companies looked up at a time, after which a run tells how far it is.
const BATCH: u64 = 50;

/// What a run did.
#[derive(Debug, Clone, Default)]
pub struct Done {
    pub moved: usize,
    /// Companies that stay where they are, and why.
    pub refused: Vec<(NetworkId, Refusal)>,
}

/// Companies that were taken up together.
#[derive(Debug, Clone, Default)]
pub struct Part {
    pub done: Done,
    pub looked: usize,
    /// The last of them; `None` where none is left.
    pub last: Option<PartnerId>,
}

/// Moves every company that is not moved, one commit each. A run that was cut off goes on where it
/// was when it is repeated; a company that cannot be moved now is passed over with the reason.
pub async fn cut_over_all(app: &App, ctx: &Ctx, tell: impl Fn(usize)) -> Result<Done, Error> {
    let (mut after, mut done): (Option<PartnerId>, Done) = (None, Done::default());
    loop {
        let part = cut_over_some(app, ctx, after, BATCH).await?;
        done.moved += part.done.moved;
        done.refused.extend(part.done.refused);
        if part.last.is_none() {
            return Ok(done);
        }
        after = part.last;
        tell(done.moved + done.refused.len());
    }
}

/// The same for some of them, behind one.
pub async fn cut_over_some(
    app: &App,
    ctx: &Ctx,
    after: Option<PartnerId>,
    limit: u64,
) -> Result<Part, Error> {
    ctx.may(Action::DecideVetting)?;
    let heads = store::list_unmoved(app.db.read(), after, limit).await?;
    let mut part = Part { looked: heads.len(), last: heads.last().copied(), ..Part::default() };
    for head in heads {
        match whole(|| cut_over::cut_over(app, ctx, head)).await {
            Ok(Moved::Now) => part.done.moved += 1,
            Ok(Moved::Before) => {}
            Err(Error::Refused(refusal)) => {
                let company = partner::store::get(app.db.read(), head).await?;
                part.done.refused.extend(company.network_id.map(|number| (number, refusal)));
            }
            Err(error) => return Err(error),
        }
    }
    Ok(part)
}

/// Invites everybody who was not invited yet. Returns how many letters were written.
pub async fn invite_all(app: &App, ctx: &Ctx, tell: impl Fn(usize)) -> Result<usize, Error> {
    let mut invited = 0;
    loop {
        match invite_some(app, ctx, BATCH).await? {
            0 => return Ok(invited),
            some => invited += some,
        }
        tell(invited);
    }
}

/// The same for some of them: whoever is invited is not among the next.
pub async fn invite_some(app: &App, ctx: &Ctx, limit: u64) -> Result<usize, Error> {
    ctx.may(Action::DecideVetting)?;
    let heads = store::list_heads(app.db.read(), Some(Stage::Imported), None, limit).await?;
    for head in &heads {
        whole(|| super::invite::invite(app, ctx, head.partner)).await?;
    }
    Ok(heads.len())
}
