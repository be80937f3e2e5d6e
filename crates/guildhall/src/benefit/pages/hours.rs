//! A company's advisory hours: the balance, a form that books some, and the cases.

use std::collections::HashMap;

use axum::Router;
use axum::extract::{Form, Path};
use axum::response::Response;
use axum::routing::{get, post};
use domain::access::Action;
use domain::benefit::{CaseState, HOURS_BELOW};
use domain::ids::{CaseId, CaseNumber};
use domain::support::Hours;
use domain::text::{Country, Locale};
use language::countries_sorted;
use serde::Serialize;

use super::super::books::{self, Line};
use super::super::hours::{Case, PRODUCT_MAX, TEXT_MAX, ask, store};
use super::super::{Which, line_of};
use super::case_view::{CaseFacts, CaseRow, name_of};
use super::one::{Choice, which};
use super::view::Row;
use crate::access::store::list_names;
use crate::app::Shared;
use crate::error::{Error, Refusal};
use crate::partner;
use crate::web::fault::refusal_text;
use crate::web::reason::{Reason, reason};
use crate::web::view::FormErrors;
use crate::web::{Fault, Visit};

const LIST: &str = "/benefits/cases";

pub fn routes() -> Router<Shared> {
    Router::new()
        .route("/benefits/cases", get(list))
        .route("/benefits/cases/{number}", get(show_case))
        .route("/benefits/cases/{number}/cancellation", post(cancel))
        .route("/benefits/{id}/{code}/cases", post(request))
}

type Typed = HashMap<String, String>;

#[derive(Serialize)]
struct HoursPage {
    #[serde(flatten)]
    shown: FormErrors,
    row: Row,
    base: String,
    /// None where the membership does not count the hours.
    balance: Option<Balance>,
    cases: Vec<CaseRow>,
    /// Why the reader cannot ask.
    closed: Vec<Reason>,
    values: Typed,
    countries: Vec<Choice>,
    languages: Vec<Choice>,
    most: u32,
    product_max: usize,
    text_max: usize,
}

/// Hours of the year: `granted = booked + used + left`.
#[derive(Serialize)]
struct Balance {
    granted: u32,
    /// Held by cases that are not at their end.
    booked: u32,
    used: u32,
    left: u32,
}

impl Balance {
    fn of(line: &Line<'_>, cases: &[Case], today: jiff::civil::Date) -> Balance {
        let whole = line.balance_on(today);
        let of = |case: &&Case| {
            case.grant == (line.grant.subscription, line.grant.term)
                && case.benefit == line.benefit.code
                && case.entry.is_some()
                && !case.state.is_ended()
        };
        let booked: u32 = cases.iter().filter(of).map(|case| case.hours).sum();
        Balance {
            granted: whole.granted,
            booked,
            used: whole.used.saturating_sub(booked),
            left: whole.left,
        }
    }
}

/// The page of a benefit of hours.
pub async fn show(visit: Visit, which: &Which) -> Result<Response, Fault> {
    let values = blank(&visit).await.map_err(|error| visit.fault(error))?;
    let page = load(&visit, which, values, FormErrors::default()).await;
    let page = page.map_err(|error| visit.fault(error))?;
    visit.page("benefit/hours.html", page.row.name.clone(), page)
}

/// Of a case that the form would open.
fn new_id(visit: &Visit) -> String {
    visit.app.world.ids.uuid(visit.ctx.now).to_string()
}

/// The form as it is first shown: what is known of the company and the reader is filled in.
async fn blank(visit: &Visit) -> Result<Typed, Error> {
    let loaded = visit.app.programme().await?;
    let company = partner::store::get(visit.app.db.read(), visit.ctx.own_partner()?).await?;
    let works = Hours::of(visit.ctx.locale, &loaded.programme.zone);
    let values = [
        ("id", new_id(visit)),
        ("country", company.address.country.code().to_owned()),
        ("language", visit.ctx.locale.tag().to_owned()),
        ("phone", Some(company.phone).filter(|phone| phone.starts_with('+')).unwrap_or_default()),
        ("zone", works.zone.iana_name().unwrap_or_default().to_owned()),
    ];
    Ok(values.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
}

async fn load(
    visit: &Visit,
    which: &Which,
    values: Typed,
    shown: FormErrors,
) -> Result<HoursPage, Error> {
    visit.ctx.may(Action::SeeBenefits)?;
    let (read, today) = (visit.app.db.read(), visit.ctx.today);
    let loaded = visit.app.programme().await?;
    let books = books::read(read, &loaded, which.partner).await?;
    let line = line_of(&books, &loaded, which, today)?;
    let cases = store::list(read, which.partner).await?;
    let refusal = visit.ctx.needs_role(Action::UseBenefits).err();
    let closed = refusal.map(|refusal| reason(&visit.app, &visit.ctx, &refusal, None));
    let countries = countries_sorted(&visit.app.messages, visit.ctx.locale)
        .map_err(|missing| Error::broken(missing.to_string()))?;
    let choice = |(country, text): (Country, String)| Choice { value: country.to_string(), text };
    let language = |locale: Locale| Choice {
        value: locale.tag().to_owned(),
        text: locale.own_name().to_owned(),
    };
    let own =
        |case: &&Case| case.grant.0 == which.subscription && case.benefit == line.benefit.code;
    let case = |case: &Case| CaseRow::of(visit, &loaded, LIST, case);
    Ok(HoursPage {
        shown,
        row: Row::of(visit, &loaded, &line, &[]),
        base: format!("/benefits/{}/{}", which.subscription, which.code),
        balance: line.is_counted().then(|| Balance::of(&line, &cases, today)),
        cases: cases.iter().filter(own).map(case).collect(),
        closed: closed.into_iter().collect(),
        values,
        countries: countries.into_iter().map(choice).collect(),
        languages: Locale::ALL.map(language).into(),
        most: HOURS_BELOW - 1,
        product_max: PRODUCT_MAX,
        text_max: TEXT_MAX,
    })
}

async fn request(
    visit: Visit,
    Path((id, code)): Path<(String, String)>,
    Form(mut form): Form<Typed>,
) -> Result<Response, Fault> {
    let which = which(&visit, &id, &code).map_err(|error| visit.fault(error))?;
    form.entry("id".to_owned()).or_insert_with(|| new_id(&visit));
    let typed = |name: &str| form.get(name).cloned().unwrap_or_default();
    let wish = ask::Wish {
        id: CaseId::parse(&typed("id")),
        hours: typed("hours"),
        product: typed("product"),
        country: typed("country"),
        language: typed("language"),
        phone: typed("phone"),
        zone: typed("zone"),
        description: typed("description"),
    };
    let shown = match ask::request(&visit.app, &visit.ctx, &which, &wish).await {
        Ok(number) => {
            return Ok(visit.see_with_notice(&format!("{LIST}/{number}"), "hours-booked"));
        }
        Err(Error::Invalid(problems)) => FormErrors::of(&visit, "hours-field", &problems),
        Err(Error::Refused(refusal)) => {
            FormErrors::of_form("hours", refusal_text(&visit, &refusal))
        }
        Err(error) => return Err(visit.fault(error)),
    };
    let page = load(&visit, &which, form, shown).await.map_err(|error| visit.fault(error))?;
    visit.page_with_errors("benefit/hours.html", page.row.name.clone(), page)
}

#[derive(Serialize)]
struct ListPage {
    cases: Vec<CaseRow>,
}

async fn list(visit: Visit) -> Result<Response, Fault> {
    let page = load_list(&visit).await.map_err(|error| visit.fault(error))?;
    visit.page("benefit/cases.html", visit.t("hours-cases", &[]), page)
}

async fn load_list(visit: &Visit) -> Result<ListPage, Error> {
    visit.ctx.may(Action::SeeBenefits)?;
    let loaded = visit.app.programme().await?;
    let cases = store::list(visit.app.db.read(), visit.ctx.own_partner()?).await?;
    let row = |case: &Case| CaseRow::of(visit, &loaded, LIST, case);
    Ok(ListPage { cases: cases.iter().map(row).collect() })
}

#[derive(Serialize)]
struct CasePage {
    #[serde(flatten)]
    shown: FormErrors,
    case: CaseRow,
    told: CaseFacts,
    /// Nobody has begun, so the company can take it back.
    is_booked: bool,
    /// Why the reader cannot.
    closed: Vec<Reason>,
}

async fn load_case(visit: &Visit, number: &str, shown: FormErrors) -> Result<CasePage, Error> {
    visit.ctx.may(Action::SeeBenefits)?;
    let number = CaseNumber::parse(number).ok_or(Error::NotFound)?;
    let read = visit.app.db.read();
    let loaded = visit.app.programme().await?;
    let case = store::get_by_number(read, visit.ctx.own_partner()?, &number).await?;
    let names = list_names(read, vec![case.created_by.0]).await?;
    let refusal: Option<Refusal> = visit.ctx.needs_role(Action::UseBenefits).err();
    let closed = refusal.map(|refusal| reason(&visit.app, &visit.ctx, &refusal, None));
    Ok(CasePage {
        shown,
        told: CaseFacts::of(visit, &case, name_of(&names, case.created_by)),
        is_booked: case.state == CaseState::Booked,
        closed: closed.into_iter().collect(),
        case: CaseRow::of(visit, &loaded, LIST, &case),
    })
}

async fn show_case(visit: Visit, Path(number): Path<String>) -> Result<Response, Fault> {
    let page = load_case(&visit, &number, FormErrors::default()).await;
    let page = page.map_err(|error| visit.fault(error))?;
    visit.page("benefit/case.html", page.case.product.clone(), page)
}

async fn cancel(visit: Visit, Path(number): Path<String>) -> Result<Response, Fault> {
    visit.ctx.may(Action::UseBenefits).map_err(|error| visit.fault(error))?;
    let known = CaseNumber::parse(&number).ok_or(Error::NotFound);
    let known = known.map_err(|error| visit.fault(error))?;
    match ask::cancel(&visit.app, &visit.ctx, &known).await {
        Ok(()) => Ok(visit.see_with_notice(&format!("{LIST}/{known}"), "hours-cancelled")),
        Err(Error::Refused(refusal)) => {
            let shown = FormErrors::above("act", refusal_text(&visit, &refusal));
            let page = load_case(&visit, &number, shown).await;
            let page = page.map_err(|error| visit.fault(error))?;
            visit.page_with_errors("benefit/case.html", page.case.product.clone(), page)
        }
        Err(error) => Err(visit.fault(error)),
    }
}
