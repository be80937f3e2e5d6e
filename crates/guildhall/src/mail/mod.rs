//! Mails: written with the change they tell of, delivered by a job, once.

mod deliver;
pub mod row;
#[cfg(test)]
mod tests;

pub(crate) use deliver::ATTEMPTS_MAX;
pub use deliver::{Undelivered, Waiting, deliver_due, list_waiting, next_attempt_at, undelivered};

use domain::ids::PartnerId;
use domain::text::Locale;
use language::Arg;
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel,
    QueryFilter,
};

use crate::app::App;
use crate::ctx::Ctx;
use crate::db::{PartnerScope, Present, insert_all};
use crate::error::Error;

/// A mail to be written. Its words are the sentences `mail-<kind>-subject`, `mail-<kind>-body`
/// (paragraphs apart by an empty line) and, with a link, `mail-<kind>-action`.
#[derive(Debug, Clone)]
pub struct Mail {
    /// Like `order-confirmation`.
    pub kind: &'static str,
    /// What it is about: the same kind, subject and recipient are written once.
    pub about: String,
    pub recipient: String,
    /// How the recipient is greeted.
    pub name: String,
    pub locale: Locale,
    pub args: Vec<(&'static str, Arg)>,
    /// Where the button leads: the page of the task itself, as a path.
    pub path: Option<String>,
    /// A paragraph after the others, about why they read it.
    pub note: Option<String>,
}

/// What a mail carries beside its words.
#[derive(Debug, Clone, Default)]
pub struct Carried {
    /// Where an answer goes, other than to the sender.
    pub reply_to: Option<String>,
    /// The conversation it belongs to, so that programs show its mails together: an id without a
    /// domain.
    pub thread: Option<String>,
    /// An entry for calendars (RFC 5545) that is enclosed.
    pub calendar: Option<String>,
}

/// The same as [`queue`] for a mail that carries something.
pub async fn queue_with(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    mail: Mail,
    carried: Carried,
) -> Result<(), Error> {
    record_all(scope.tx(), &[written(app, ctx, scope.partner(), mail, carried)]).await
}

/// Writes a mail in the scope's commit; the delivery job sends it. Written again, it changes
/// nothing.
pub async fn queue(scope: &PartnerScope, app: &App, ctx: &Ctx, mail: Mail) -> Result<(), Error> {
    record_all(scope.tx(), &[kept(app, ctx, scope.partner(), mail)]).await
}

/// A mail in its reader's words, to be written with others.
#[derive(Clone)]
pub struct Kept(row::ActiveModel);

impl Kept {
    pub(crate) fn row(&self) -> &row::ActiveModel {
        &self.0
    }
}

/// A mail that was written before stays as it is.
pub(crate) const ONCE: Present<'static, row::Column> =
    Present::Kept { key: &[row::Column::PartnerId, row::Column::DedupeKey] };

/// Writes mails; one that was written before changes nothing.
pub async fn record_all(connection: &impl ConnectionTrait, mails: &[Kept]) -> Result<(), Error> {
    let rows: Vec<row::ActiveModel> = mails.iter().map(|kept| kept.0.clone()).collect();
    insert_all(connection, &rows, ONCE).await
}

/// Writes down what a mail to somebody of a partner says.
pub fn kept(app: &App, ctx: &Ctx, partner: PartnerId, mail: Mail) -> Kept {
    written(app, ctx, partner, mail, Carried::default())
}

fn written(app: &App, ctx: &Ctx, partner: PartnerId, mail: Mail, carried: Carried) -> Kept {
    let words =
        |part: &str| app.text(mail.locale, &format!("mail-{}-{part}", mail.kind), &mail.args);
    let name = ("name", Arg::from(mail.name.as_str()));
    let link = mail.path.as_ref().map(|path| {
        let separator = if path.contains('?') { '&' } else { '?' };
        let tag = mail.locale.tag();
        (words("action"), format!("{}{path}{separator}lang={tag}", app.config.public_url))
    });
    let above = carried.reply_to.is_some();
    let letter = Written {
        above: above.then(|| app.text(mail.locale, "mail-answer-above", &[])),
        greeting: app.text(mail.locale, "mail-greeting", &[name]),
        paragraphs: words("body").split("\n\n").map(str::to_owned).chain(mail.note).collect(),
        link,
        footer: app.text(mail.locale, "mail-footer", &[]),
        tag: mail.locale.tag(),
    };
    Kept(row::ActiveModel {
        partner_id: Set(partner.0),
        mail_id: Set(app.world.ids.uuid(ctx.now)),
        dedupe_key: Set(format!("{} {} {}", mail.kind, mail.about, mail.recipient)),
        kind: Set(mail.kind.to_owned()),
        recipient: Set(mail.recipient.clone()),
        locale: Set(mail.locale.tag().to_owned()),
        subject: Set(words("subject")),
        body_text: Set(letter.text()),
        body_html: Set(letter.html()),
        reply_to: Set(carried.reply_to),
        thread: Set(carried.thread),
        calendar: Set(carried.calendar),
        created_at: Set(ctx.now.into()),
        next_attempt_at: Set(Some(ctx.now.into())),
        attempts: Set(0),
        sent_at: Set(None),
        last_error: Set(None),
        claim_token: Set(None),
        claim_until: Set(None),
    })
}

/// Takes over what was written for a company that the scope's takes the place of. The rows are
/// written anew: one that changed its partner would have to move to another node.
pub async fn hand_over(scope: &PartnerScope, from: PartnerId) -> Result<(), Error> {
    let kept =
        row::Entity::find().filter(row::Column::PartnerId.eq(from.0)).all(scope.tx()).await?;
    if kept.is_empty() {
        return Ok(());
    }
    forget(scope.tx(), from).await?;
    let taken = kept.into_iter().map(|mail| {
        let own = row::Model { partner_id: scope.partner().0, ..mail };
        own.into_active_model().reset_all()
    });
    insert_all(scope.tx(), &taken.collect::<Vec<_>>(), Present::Refused).await
}

/// Removes what was written for a company that is forgotten, sent or not.
pub async fn forget(connection: &impl ConnectionTrait, partner: PartnerId) -> Result<(), Error> {
    row::Entity::delete_many()
        .filter(row::Column::PartnerId.eq(partner.0))
        .exec(connection)
        .await?;
    Ok(())
}

/// Removes what was written about something to readers of some kinds of mails, sent or not.
pub async fn forget_about(scope: &PartnerScope, kinds: &str, about: &str) -> Result<(), Error> {
    row::Entity::delete_many()
        .filter(row::Column::PartnerId.eq(scope.partner().0))
        .filter(row::Column::Kind.starts_with(kinds))
        .filter(row::Column::DedupeKey.contains(about))
        .exec(scope.tx())
        .await?;
    Ok(())
}

struct Written {
    /// The line above which one answers: what comes after it is not read again.
    above: Option<String>,
    greeting: String,
    paragraphs: Vec<String>,
    link: Option<(String, String)>,
    footer: String,
    tag: &'static str,
}

impl Written {
    fn text(&self) -> String {
        let mut parts: Vec<String> = self.above.iter().cloned().collect();
        parts.push(self.greeting.clone());
        parts.extend(self.paragraphs.iter().cloned());
        if let Some((label, href)) = &self.link {
            parts.push(format!("{label}\n{href}"));
        }
        parts.push(format!("-- \n{}", self.footer));
        parts.join("\n\n")
    }

    fn html(&self) -> String {
        let paragraph = |text: &String| format!("<p>{}</p>", escaped(text).replace('\n', "<br>"));
        let body: String = self.paragraphs.iter().map(paragraph).collect();
        let above = self.above.as_ref().map(paragraph).unwrap_or_default();
        let link = self.link.as_ref().map_or_else(String::new, |(label, href)| {
            format!(
                "<p style=\"margin:24px 0\"><a href=\"{}\" style=\"background:#14223d;\
                 color:#ffffff;padding:12px 20px;border-radius:4px;text-decoration:none;\
                 display:inline-block\">{}</a></p>",
                escaped(href),
                escaped(label)
            )
        });
        format!(
            "<!doctype html><html lang=\"{}\"><head><meta charset=\"utf-8\"></head>\
             <body style=\"font-family:system-ui,sans-serif;line-height:1.6;color:#14223d;\
             max-width:36rem;margin:0 auto;padding:24px\">{above}{}{body}{link}\
             <p style=\"color:#5b6475;font-size:0.875em;border-top:1px solid #d9dde5;\
             padding-top:16px\">{}</p></body></html>",
            self.tag,
            paragraph(&self.greeting),
            escaped(&self.footer)
        )
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
