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

/// Companies looked up at a time.
const BATCH: u64 = 200;

/// What a run did.
#[derive(Debug, Clone, Default)]
pub struct Done {
    pub moved: usize,
    /// Companies that stay where they are, and why.
    pub refused: Vec<(NetworkId, Refusal)>,
}

/// Moves every company that is not moved, one commit each. A run that was cut off goes on where it
/// was when it is repeated; a company that cannot be moved now is passed over with the reason.
pub async fn cut_over_all(app: &App, ctx: &Ctx, tell: impl Fn(usize)) -> Result<Done, Error> {
    ctx.may(Action::DecideVetting)?;
    let (mut after, mut done): (Option<PartnerId>, Done) = (None, Done::default());
    loop {
        let heads = store::list_unmoved(app.db.read(), after, BATCH).await?;
        let Some(last) = heads.last() else { return Ok(done) };
        after = Some(*last);
        for head in heads {
            match whole(|| cut_over::cut_over(app, ctx, head)).await {
                Ok(Moved::Now) => done.moved += 1,
                Ok(Moved::Before) => {}
                Err(Error::Refused(refusal)) => {
                    let company = partner::store::get(app.db.read(), head).await?;
                    done.refused.extend(company.network_id.map(|number| (number, refusal)));
                }
                Err(error) => return Err(error),
            }
            tell(done.moved + done.refused.len());
        }
    }
}

/// Invites everybody who was not invited yet. Returns how many letters were written.
pub async fn invite_all(app: &App, ctx: &Ctx, tell: impl Fn(usize)) -> Result<usize, Error> {
    ctx.may(Action::DecideVetting)?;
    let mut invited = 0;
    loop {
        let heads = store::list_heads(app.db.read(), Some(Stage::Imported), None, BATCH).await?;
        if heads.is_empty() {
            return Ok(invited);
        }
        for head in heads {
            whole(|| super::invite::invite(app, ctx, head.partner)).await?;
            invited += 1;
            tell(invited);
        }
    }
}
