//! What the world's name servers say of a name: asked in earnest, or from a table of our own.

#[cfg(test)]
mod tests;

use std::pin::Pin;
use std::time::Duration;

use hickory_resolver::config::ResolverConfig;
use hickory_resolver::net::runtime::TokioRuntimeProvider;
use hickory_resolver::net::{DnsError, NetError};
use hickory_resolver::proto::rr::RData;
use hickory_resolver::{Resolver as Hickory, TokioResolver};
use sea_orm::ActiveValue::Set;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::OnConflict;

use crate::db::Db;
use crate::error::Error;

/// Longest wait for an answer.
const WAIT: Duration = Duration::from_secs(10);

/// What is known of the TXT records of a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// The texts, each whole, however many parts its record has; at least one.
    Texts(Vec<String>),
    /// The name is there and has no such record.
    NoRecord,
    /// There is no such name.
    NoName,
    /// Nobody answered in time.
    Silence,
    /// The name servers answered that they could not say.
    Failure,
}

impl Answer {
    /// The word of a row of the simulated world.
    fn code(&self) -> &'static str {
        match self {
            Answer::Texts(_) => "text",
            Answer::NoRecord => "no_record",
            Answer::NoName => "no_name",
            Answer::Silence => "silence",
            Answer::Failure => "failure",
        }
    }
}

/// An answer, to be waited for. An error is our own: the name servers' are [`Answer`]s.
pub type Asked<'a> = Pin<Box<dyn Future<Output = Result<Answer, Error>> + Send + 'a>>;

/// Whoever knows the TXT records of names.
pub trait Resolver: Send + Sync {
    fn ask<'a>(&'a self, db: &'a Db, name: &'a str) -> Asked<'a>;
}

/// Name servers of the real world.
#[derive(Debug, Clone)]
pub enum Servers {
    /// Those this machine is set to ask.
    System,
    These(ResolverConfig, Duration),
}

impl Servers {
    fn wait(&self) -> Duration {
        match self {
            Servers::System => WAIT,
            Servers::These(_, wait) => *wait,
        }
    }

    /// Made anew for each question: an answer of a minute ago is no proof of now.
    fn resolver(&self) -> Result<TokioResolver, NetError> {
        match self {
            Servers::System => Hickory::builder_tokio()?.build(),
            Servers::These(known, _) => {
                Hickory::builder_with_config(known.clone(), TokioRuntimeProvider::default()).build()
            }
        }
    }
}

impl Resolver for Servers {
    fn ask<'a>(&'a self, _db: &'a Db, name: &'a str) -> Asked<'a> {
        Box::pin(async move {
            let asked = async {
                let found = self.resolver()?.txt_lookup(format!("{name}.")).await?;
                let texts = found.answers().iter().filter_map(|record| text_of(&record.data));
                Ok(texts.collect())
            };
            Ok(match tokio::time::timeout(self.wait(), asked).await {
                Ok(told) => answer(name, told),
                Err(_) => Answer::Silence,
            })
        })
    }
}

fn answer(name: &str, told: Result<Vec<String>, NetError>) -> Answer {
    match told {
        Ok(texts) if texts.is_empty() => Answer::NoRecord,
        Ok(texts) => Answer::Texts(texts),
        Err(error) if error.is_nx_domain() => Answer::NoName,
        Err(NetError::Timeout) => Answer::Silence,
        Err(error) => {
            let code = match &error {
                NetError::Dns(DnsError::NoRecordsFound(none)) => Some(none.response_code),
                _ => None,
            };
            if code.is_some_and(|code| u16::from(code) == 0) {
                return Answer::NoRecord;
            }
            tracing::warn!(name, %error, "the name servers could not say");
            Answer::Failure
        }
    }
}

/// The parts of one record belong together.
fn text_of(data: &RData) -> Option<String> {
    let RData::TXT(text) = data else { return None };
    let bytes: Vec<u8> = text.txt_data.iter().flat_map(|part| part.iter().copied()).collect();
    Some(String::from_utf8_lossy(&bytes).into_owned())
}

/// The name servers of the simulated world. They know what was [`told`], and no other name.
pub struct Simulated;

impl Resolver for Simulated {
    fn ask<'a>(&'a self, db: &'a Db, name: &'a str) -> Asked<'a> {
        Box::pin(async move {
            let found = Entity::find().filter(Column::Name.eq(name.to_ascii_lowercase()));
            let rows = found.all(db.read()).await?;
            let others = [Answer::Silence, Answer::Failure, Answer::NoRecord];
            for other in others {
                if rows.iter().any(|row| row.answer == other.code()) {
                    return Ok(other);
                }
            }
            let texts: Vec<String> = rows.into_iter().map(|row| row.value).collect();
            Ok(if texts.is_empty() { Answer::NoName } else { Answer::Texts(texts) })
        })
    }
}

/// Sets what the simulated name servers answer of a name from now on.
pub async fn told(db: &Db, name: &str, answer: &Answer) -> Result<(), Error> {
    let name = name.to_ascii_lowercase();
    let values = match answer {
        Answer::Texts(texts) => texts.clone(),
        Answer::NoName => Vec::new(),
        Answer::NoRecord | Answer::Silence | Answer::Failure => vec![String::new()],
    };
    let transaction = db.begin().await?;
    Entity::delete_many().filter(Column::Name.eq(name.as_str())).exec(&transaction).await?;
    for value in values {
        let row = ActiveModel {
            name: Set(name.clone()),
            answer: Set(answer.code().to_owned()),
            value: Set(value),
        };
        let key = [Column::Name, Column::Answer, Column::Value];
        let again = OnConflict::columns(key).do_nothing().to_owned();
        Entity::insert(row).on_conflict(again).exec_without_returning(&transaction).await?;
    }
    transaction.commit().await?;
    Ok(())
}

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "world_dns_record")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub name: String,
    /// What kind of answer the name gets.
    #[sea_orm(primary_key, auto_increment = false)]
    pub answer: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub value: String,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
