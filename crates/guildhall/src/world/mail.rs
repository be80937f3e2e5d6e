//! The post: a real server, or a mailbox one can open.

use anyhow::Context;
use jiff::Timestamp;
use lettre::message::header::{HeaderName, HeaderValue};
use lettre::message::{Attachment, Mailbox, MultiPart, SinglePart};
use lettre::{AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::Set, QueryOrder, QuerySelect};

use crate::db::{At, Db};
use crate::error::Error;

pub enum Mailer {
    Smtp { transport: Box<AsyncSmtpTransport<Tokio1Executor>>, from: Mailbox },
    Simulated,
}

/// A mail on its way out.
#[derive(Debug, Clone)]
pub struct Letter {
    pub id: Uuid,
    pub recipient: String,
    pub subject: String,
    pub body_text: String,
    pub body_html: String,
    /// Where an answer goes.
    pub reply_to: Option<String>,
    /// The conversation it belongs to, without a domain.
    pub thread: Option<String>,
    /// An entry for calendars that is enclosed.
    pub calendar: Option<String>,
}

pub mod mailbox {
    use crate::db::At;
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "world_mailbox")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub mail_id: Uuid,
        pub at: At,
        pub sequence: i64,
        pub sender: String,
        pub recipient: String,
        pub subject: String,
        pub body_text: String,
        pub body_html: String,
        pub reply_to: Option<String>,
        pub calendar: Option<String>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

const SIMULATED_SENDER: &str = "Guildhall Partner Center <partners@guildhall.example>";

impl Mailer {
    pub fn smtp(url: &str, from: &str) -> anyhow::Result<Mailer> {
        let transport = AsyncSmtpTransport::<Tokio1Executor>::from_url(url)
            .context("understanding smtp_url")?
            .timeout(Some(std::time::Duration::from_secs(30)))
            .build();
        let from = from.parse().context("understanding mail_from")?;
        Ok(Mailer::Smtp { transport: Box::new(transport), from })
    }

    /// Hands a letter over. An error means that it may not have been taken; the same letter can be
    /// handed over again, its id is the message id.
    pub async fn deliver(&self, db: &Db, letter: Letter, now: Timestamp) -> anyhow::Result<()> {
        match self {
            Mailer::Smtp { transport, from } => {
                transport.send(message(from, &letter)?).await.context("handing over a mail")?;
                Ok(())
            }
            Mailer::Simulated => keep(db, letter, now).await,
        }
    }
}

fn message(from: &Mailbox, letter: &Letter) -> anyhow::Result<Message> {
    let domain = from.email.domain();
    let words =
        MultiPart::alternative_plain_html(letter.body_text.clone(), letter.body_html.clone());
    let mut builder = Message::builder()
        .from(from.clone())
        .to(letter.recipient.parse().context("understanding a recipient")?)
        .message_id(Some(format!("<{}@{domain}>", letter.id)))
        // Nobody's absence note should answer a machine (RFC 3834 §5).
        .raw_header(HeaderValue::new(
            HeaderName::new_from_ascii_str("Auto-Submitted"),
            "auto-generated".to_owned(),
        ))
        .subject(letter.subject.clone());
    if let Some(address) = &letter.reply_to {
        builder = builder.reply_to(address.parse().context("understanding a reply address")?);
    }
    if let Some(thread) = &letter.thread {
        let first = format!("<{thread}@{domain}>");
        builder = builder.references(first.clone()).in_reply_to(first);
    }
    let body = match &letter.calendar {
        Some(calendar) => MultiPart::mixed().multipart(words).singlepart(entry(calendar)?),
        None => words,
    };
    builder.multipart(body).context("writing a mail")
}

/// The entry as an attachment of the method it names itself, which calendars act upon.
fn entry(calendar: &str) -> anyhow::Result<SinglePart> {
    let method = calendar.lines().find_map(|line| line.trim().strip_prefix("METHOD:"));
    let kind = format!("text/calendar; charset=utf-8; method={}", method.unwrap_or("PUBLISH"));
    let kind = kind.parse().context("naming the kind of a calendar's entry")?;
    Ok(Attachment::new("appointment.ics".to_owned()).body(calendar.to_owned(), kind))
}

/// A letter as a server is handed it.
#[cfg(test)]
pub(crate) fn as_sent(from: &str, letter: &Letter) -> anyhow::Result<Vec<u8>> {
    Ok(message(&from.parse()?, letter)?.formatted())
}

async fn keep(db: &Db, letter: Letter, now: Timestamp) -> anyhow::Result<()> {
    let transaction = db.begin().await?;
    let newest: Option<i64> = mailbox::Entity::find()
        .select_only()
        .column_as(mailbox::Column::Sequence.max(), "newest")
        .into_tuple::<Option<i64>>()
        .one(&transaction)
        .await?
        .flatten();
    let row = mailbox::ActiveModel {
        mail_id: Set(letter.id),
        at: Set(At::from(now)),
        sequence: Set(newest.unwrap_or(0) + 1),
        sender: Set(SIMULATED_SENDER.to_owned()),
        recipient: Set(letter.recipient),
        subject: Set(letter.subject),
        body_text: Set(letter.body_text),
        body_html: Set(letter.body_html),
        reply_to: Set(letter.reply_to),
        calendar: Set(letter.calendar),
    };
    let once = OnConflict::column(mailbox::Column::MailId).do_nothing().to_owned();
    mailbox::Entity::insert(row).on_conflict(once).exec_without_returning(&transaction).await?;
    transaction.commit().await?;
    Ok(())
}

/// The newest mails of the simulated mailbox, newest first, older than `before` when given.
pub async fn list_simulated(
    db: &Db,
    recipient: Option<&str>,
    before: Option<i64>,
    limit: u64,
) -> Result<Vec<mailbox::Model>, Error> {
    let mut query = mailbox::Entity::find();
    if let Some(recipient) = recipient {
        query = query.filter(mailbox::Column::Recipient.eq(recipient));
    }
    if let Some(before) = before {
        query = query.filter(mailbox::Column::Sequence.lt(before));
    }
    Ok(query.order_by_desc(mailbox::Column::Sequence).limit(limit).all(db.read()).await?)
}

pub async fn find_simulated(db: &Db, id: Uuid) -> Result<Option<mailbox::Model>, Error> {
    Ok(mailbox::Entity::find_by_id(id).one(db.read()).await?)
}
