//! The company's marketing contact: whom go-to-market services reach.

use domain::access::Action;
use domain::text::{Email, Locale, line, phone};

use super::store;
use crate::app::App;
use crate::ctx::Ctx;
use crate::db::PartnerScope;
use crate::db::event::Event;
use crate::error::{Error, Problem};

/// Characters of a name.
pub const NAME_MAX: usize = 120;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MarketingContact {
    pub name: String,
    pub email: String,
    pub phone: String,
    pub locale: Locale,
}

/// The form, as typed.
#[derive(Debug, Clone, Default)]
pub struct Typed {
    pub name: String,
    pub email: String,
    pub phone: String,
    pub language: String,
}

/// Says who it is from now on. Saying the same again changes nothing.
pub async fn put(app: &App, ctx: &Ctx, typed: &Typed) -> Result<(), Error> {
    ctx.may(Action::UseBenefits)?;
    let new = checked(typed)?;
    let scope = PartnerScope::open(app, ctx.own_partner()?).await?;
    let known = store::find_contact(scope.tx(), scope.partner()).await?;
    if known.as_ref() == Some(&new) {
        return Ok(());
    }
    store::put_contact(&scope, ctx, &new).await?;
    let event = Event::new("marketing.contact_changed", "benefit", "marketing-contact")
        .with("name", new.name.as_str())
        .with("email", new.email.as_str());
    scope.record(app, ctx, event).await?;
    scope.commit().await
}

fn checked(typed: &Typed) -> Result<MarketingContact, Error> {
    let mut problems = Vec::new();
    let name = line(&typed.name, NAME_MAX);
    let name = name.map_err(|refusal| problems.push(Problem::new("name", refusal)));
    let email = Email::parse(&typed.email);
    let email = email.map_err(|refusal| problems.push(Problem::new("email", refusal)));
    let phone = phone(&typed.phone);
    let phone = phone.map_err(|refusal| problems.push(Problem::new("phone", refusal)));
    let locale = Locale::parse(&typed.language);
    if locale.is_none() {
        problems.push(Problem::coded("language", "required"));
    }
    match (name, email, phone, locale) {
        (Ok(name), Ok(email), Ok(phone), Some(locale)) => {
            Ok(MarketingContact { name, email: email.as_str().to_owned(), phone, locale })
        }
        _ => Err(Error::Invalid(problems)),
    }
}
