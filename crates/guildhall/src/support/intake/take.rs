//! An answer by mail becomes a note of whoever wrote it.

use domain::access::Actor;
use domain::ids::RequestNumber;
use domain::text::{Locale, TextRefusal, paragraphs};

use super::message::{self, Read};
use crate::access;
use crate::app::{App, with_one_programme};
use crate::ctx::{Ctx, Origin, Way};
use crate::db::walls;
use crate::error::{Error, Refusal};
use crate::support::answer::partner_of;
use crate::support::ask::{self, Said};
use crate::support::files::{self, Brought, FILES_MAX, Inert};
use crate::support::{TEXT_MAX, store};

/// What came of a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Taken {
    /// It stands with the request; coming again it changes nothing.
    Written,
    /// A program sent it by itself: nobody is told anything, or two programs would talk for ever.
    Ignored,
}

/// Why a message does not become a note; whoever sent it is told by their own mail server.
#[derive(Debug, thiserror::Error)]
pub enum Unfit {
    #[error("this is no readable message")]
    Unreadable,
    /// Also where the request is not there: a stranger learns nothing of it.
    #[error("the sender may not write about this request")]
    NotTheirs,
    #[error("nothing new stands above the quoted text")]
    Empty,
    #[error("the text has more than {TEXT_MAX} characters; write it on the request's page")]
    TooLong,
    /// Nothing of such a mail is kept.
    #[error("the text holds a card number; never send one by mail")]
    CardNumber,
    #[error("{}", words(.0))]
    Refused(Refusal),
    /// Ours to mend: the same message can be sent again.
    #[error("the message cannot be taken at this moment")]
    Broken(Error),
}

fn words(refusal: &Refusal) -> &'static str {
    match refusal.code {
        "request.full" => "nothing more fits into this request; open a new one",
        _ => "this request has ended; open a new one",
    }
}

/// Takes a raw message (RFC 5322) that was sent to a request's reply address. `sender` is the
/// envelope's; an empty one marks what mail servers say by themselves.
pub async fn take(
    app: &App,
    number: &RequestNumber,
    sender: &str,
    raw: &[u8],
) -> Result<Taken, Unfit> {
    walls::closed(with_one_programme(Box::pin(taken(app, number, sender, raw)))).await
}

async fn taken(
    app: &App,
    number: &RequestNumber,
    sender: &str,
    raw: &[u8],
) -> Result<Taken, Unfit> {
    let read = message::read(raw).ok_or(Unfit::Unreadable)?;
    if read.is_automatic || sender.is_empty() {
        return Ok(Taken::Ignored);
    }
    let ctx = written_by(app, number, &read).await?;
    let said = said(app, &ctx, read).await?;
    match ask::write_once(app, &ctx, number, said.0, &said.1).await {
        Ok(()) => Ok(Taken::Written),
        Err(Error::Refused(refusal)) => Err(Unfit::Refused(refusal)),
        Err(Error::NotFound | Error::Forbidden(_) | Error::Unauthenticated) => {
            Err(Unfit::NotTheirs)
        }
        Err(other) => Err(Unfit::Broken(other)),
    }
}

/// The context of whom the message is from: a person who belongs to the request's company at this
/// moment.
async fn written_by(app: &App, number: &RequestNumber, read: &Read) -> Result<Ctx, Unfit> {
    let from = read.from.as_ref().ok_or(Unfit::NotTheirs)?;
    let house = Ctx::system(app).await.map_err(Unfit::Broken)?;
    let known = async {
        let partner = partner_of(app, number).await?;
        let connection = app.db.read();
        let person = access::store::find_person(connection, from).await?;
        let person = person.ok_or(Error::NotFound)?;
        let roles = access::store::roles_in(connection, partner, person.id).await?;
        let roles = roles.ok_or(Error::NotFound)?;
        let request = store::get_by_number(connection, partner, number, None).await?;
        Ok((Actor::Member { partner, person: person.id, roles }, request.locale))
    };
    let (actor, locale): (Actor, Locale) = match known.await {
        Ok(known) => known,
        Err(Error::NotFound) => return Err(Unfit::NotTheirs),
        Err(other) => return Err(Unfit::Broken(other)),
    };
    let ctx = Ctx::at(app, house.now, actor, locale).await.map_err(Unfit::Broken)?;
    Ok(ctx.from(Origin::by(Way::Mail)))
}

/// The note, with the files that can be kept; the names of the others stand below it.
async fn said(app: &App, ctx: &Ctx, read: Read) -> Result<(Said, String), Unfit> {
    let (kept, left) = kept(read.files).await;
    let mut text = read.text;
    if text.is_empty() && kept.is_empty() {
        return Err(Unfit::Empty);
    }
    if text.is_empty() {
        text = app.text(ctx.locale, "intake-files-only", &[]);
    }
    if !left.is_empty() {
        let names = [("files", left.join(", ").into())];
        text = format!("{text}\n\n{}", app.text(ctx.locale, "intake-left-out", &names));
    }
    let text = paragraphs(&text, TEXT_MAX).map_err(|refusal| match refusal {
        TextRefusal::CardNumber => Unfit::CardNumber,
        TextRefusal::TooLong { .. } => Unfit::TooLong,
        _ => Unfit::Unreadable,
    })?;
    Ok((Said { text, files: kept }, read.hash))
}

/// A mail often carries what nobody chose to send, so one file that cannot be kept does not refuse
/// the others.
async fn kept(files: Vec<Brought>) -> (Vec<Inert>, Vec<String>) {
    let (mut kept, mut left) = (Vec::new(), Vec::new());
    for file in files {
        let name: String = file.name.chars().filter(|c| !c.is_control()).take(80).collect();
        if FILES_MAX <= kept.len() {
            left.push(name);
            continue;
        }
        match files::inert(vec![file]).await {
            Ok(inert) => kept.extend(inert),
            Err(_) => left.push(name),
        }
    }
    (kept, left)
}
