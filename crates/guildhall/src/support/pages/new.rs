//! A new request: the type of problem, what often solves it, then the details.

use axum::extract::Request as Posted;
use axum::response::{IntoResponse, Response};
use domain::access::Action;
use domain::ids::{OrderNumber, RequestId, SubscriptionId, TopicCode};
use domain::offer::Topic;
use domain::support::Severity;
use language::Arg;
use serde::Serialize;

use super::file;
use super::requests::LIST;
use super::words::Link;
use crate::app::Loaded;
use crate::error::Error;
use crate::order;
use crate::subscription::pages::opened::Opened;
use crate::support::files::{BYTES_MAX, FILES_MAX};
use crate::support::{TEXT_MAX, TITLE_MAX, ask};
use crate::web::upload::several;
use crate::web::view::FormErrors;
use crate::web::visit::encoded;
use crate::web::{Fault, Visit};

const NEW: &str = "/support/requests/new";

#[derive(Debug, Clone, Default, Serialize)]
struct Typed {
    id: String,
    topic: String,
    severity: String,
    title: String,
    text: String,
    /// The subscription that is to be cancelled; empty for any other request.
    subscription: String,
    /// The subscription and the number of the order from whose pages one came.
    about: String,
    order: String,
}

impl Typed {
    /// The pairs that every step of the way hands on.
    fn context(&self) -> Vec<(&'static str, &str)> {
        let pairs = [("about", self.about.as_str()), ("order", self.order.as_str())];
        pairs.into_iter().filter(|(_, value)| !value.is_empty()).collect()
    }

    fn href(&self, more: &[(&'static str, &str)]) -> String {
        let pairs: Vec<_> = more.iter().copied().chain(self.context()).collect();
        if pairs.is_empty() { NEW.to_owned() } else { format!("{NEW}?{}", encoded(&pairs)) }
    }
}

#[derive(Serialize)]
struct FormPage {
    #[serde(flatten)]
    shown: FormErrors,
    values: Typed,
    topics: Vec<Choice>,
    severities: Vec<Choice>,
    /// What is to be cancelled, by name.
    cancels: Option<String>,
    /// What it is about, under the words that name each.
    about: Vec<(String, String)>,
    back: String,
    title_max: usize,
    text_max: usize,
    files_max: usize,
}

#[derive(Serialize)]
struct Choice {
    value: String,
    text: String,
}

/// The first step: what kind of problem it is.
#[derive(Serialize)]
struct TypesPage {
    topics: Vec<Link>,
}

/// The second step: what often solves it.
#[derive(Serialize)]
struct SolutionsPage {
    topic: String,
    solutions: Vec<Solution>,
    details: String,
    back: String,
}

#[derive(Serialize)]
struct Solution {
    link: Link,
    text: String,
}

pub async fn form(visit: Visit) -> Result<Response, Fault> {
    let typed = first_typed(&visit).map_err(|error| visit.fault(error))?;
    let loaded = visit.app.programme().await.map_err(|error| visit.fault(error))?;
    let topic = TopicCode::parse(&typed.topic).and_then(|code| loaded.programme.topic(&code));
    let title = visit.t("request-new-title", &[]);
    match topic {
        _ if !typed.subscription.is_empty() => {
            let page = new_form(&visit, &loaded, typed, None).await;
            let page = page.map_err(|error| visit.fault(error))?;
            visit.page("support/request_new.html", page_title(&visit, &page), page)
        }
        Some(topic) if !visit.asked("details").is_empty() => {
            let page = new_form(&visit, &loaded, typed, Some(topic)).await;
            let page = page.map_err(|error| visit.fault(error))?;
            visit.page("support/request_new.html", page_title(&visit, &page), page)
        }
        Some(topic) => {
            let page = solutions(&visit, &typed, topic);
            visit.page("support/request_solutions.html", title, page)
        }
        None => visit.page("support/request_types.html", title, types(&visit, &loaded, &typed)),
    }
}

fn first_typed(visit: &Visit) -> Result<Typed, Error> {
    visit.ctx.may(Action::AskSupport)?;
    visit.ctx.own_partner()?;
    Ok(Typed {
        topic: visit.asked("topic").to_owned(),
        subscription: visit.asked("subscription").to_owned(),
        about: visit.asked("about").to_owned(),
        order: visit.asked("order").to_owned(),
        ..Typed::default()
    })
}

fn types(visit: &Visit, loaded: &Loaded, typed: &Typed) -> TypesPage {
    let link = |topic: &Topic| Link {
        text: topic.name.get(visit.ctx.locale).to_owned(),
        href: typed.href(&[("topic", topic.code.as_str())]),
    };
    TypesPage { topics: loaded.programme.topics.iter().map(link).collect() }
}

fn solutions(visit: &Visit, typed: &Typed, topic: &Topic) -> SolutionsPage {
    let locale = visit.ctx.locale;
    let solution = |one: &domain::offer::Solution| Solution {
        link: Link { text: one.name.get(locale).to_owned(), href: one.href.clone() },
        text: one.text.get(locale).to_owned(),
    };
    SolutionsPage {
        topic: topic.name.get(locale).to_owned(),
        solutions: topic.solutions.iter().map(solution).collect(),
        details: typed.href(&[("topic", topic.code.as_str()), ("details", "1")]),
        back: typed.href(&[]),
    }
}

fn page_title(visit: &Visit, page: &FormPage) -> String {
    let key = if page.cancels.is_some() { "request-cancel-title" } else { "request-new-title" };
    visit.t(key, &[])
}

async fn new_form(
    visit: &Visit,
    loaded: &Loaded,
    typed: Typed,
    topic: Option<&Topic>,
) -> Result<FormPage, Error> {
    let id = visit.app.world.ids.uuid(visit.ctx.now).to_string();
    let mut values = Typed { id, ..typed };
    let severity = topic.map_or(Severity::Moderate, |topic| topic.severity);
    values.severity = severity.code().to_owned();
    if !values.subscription.is_empty() {
        visit.ctx.may(Action::TurnOffAutoRenew)?;
        let name = Opened::load(visit, &values.subscription).await?.name(visit);
        // The programme names the topic under which cancelling is asked for.
        let topic = loaded.programme.topics.iter().find(|topic| topic.cancels);
        values.topic = topic.map(|topic| topic.code.to_string()).unwrap_or_default();
        values.title = visit.t("request-cancel-prefilled", &[("offer", Arg::from(name))]);
    }
    form_page(visit, values, FormErrors::default()).await
}

async fn form_page(visit: &Visit, values: Typed, shown: FormErrors) -> Result<FormPage, Error> {
    let loaded = visit.app.programme().await?;
    let topic = |topic: &Topic| Choice {
        value: topic.code.to_string(),
        text: topic.name.get(visit.ctx.locale).to_owned(),
    };
    let severity = |one: &Severity| Choice {
        value: one.code().to_owned(),
        text: visit.t(&format!("request-severity-{}", one.code()), &[]),
    };
    let (cancels, back) = match values.subscription.as_str() {
        "" if values.topic.is_empty() => (None, values.href(&[])),
        "" => (None, values.href(&[("topic", values.topic.as_str())])),
        id => {
            let name = Opened::load(visit, id).await?.name(visit);
            (Some(name), format!("/support?topic=cancel&{}", encoded(&[("subscription", id)])))
        }
    };
    Ok(FormPage {
        shown,
        topics: loaded.programme.topics.iter().map(topic).collect(),
        severities: Severity::ALL.iter().map(severity).collect(),
        cancels,
        about: about(visit, &values).await?,
        back,
        title_max: TITLE_MAX,
        text_max: TEXT_MAX,
        files_max: FILES_MAX,
        values,
    })
}

/// The subscription and the order from whose pages one came; what is not the company's is nowhere.
async fn about(visit: &Visit, values: &Typed) -> Result<Vec<(String, String)>, Error> {
    let mut about = Vec::new();
    if !values.about.is_empty() {
        let name = Opened::load(visit, &values.about).await?.name(visit);
        about.push((visit.t("request-about-subscription", &[]), name));
    }
    if !values.order.is_empty() {
        visit.ctx.may(Action::SeeOrders)?;
        let number = OrderNumber::parse(&values.order).ok_or(Error::NotFound)?;
        let (read, partner) = (visit.app.db.read(), visit.ctx.own_partner()?);
        let order = order::store::get_by_number(read, partner, &number).await?;
        about.push((visit.t("request-about-order", &[]), order.number.to_string()));
    }
    Ok(about)
}

/// Takes the form, with files or without.
pub async fn open(visit: Visit, posted: Posted) -> Result<Response, Response> {
    let sent = several(posted, BYTES_MAX, FILES_MAX).await?;
    let values = Typed {
        id: sent.text("id"),
        topic: sent.text("topic"),
        severity: sent.text("severity"),
        title: sent.text("title"),
        text: sent.text("text"),
        subscription: sent.text("subscription"),
        about: sent.text("about"),
        order: sent.text("order"),
    };
    let asked = match (asked(&values), file::brought(sent)) {
        (Ok(form), Ok(files)) => Ok(ask::Form { files, ..form }),
        (Err(error), _) => Err(error),
        (Ok(_), Err(problem)) => Err(Error::Invalid(vec![problem])),
    };
    let done = match asked {
        Ok(form) => ask::open(&visit.app, &visit.ctx, form).await,
        Err(error) => Err(error),
    };
    let answered = match done {
        Ok(number) => Ok(visit.see(&format!("{LIST}/{number}?opened=1"))),
        Err(Error::Invalid(problems)) => {
            let shown = FormErrors::of(&visit, "request", &problems);
            again(&visit, values, shown).await
        }
        Err(error) => Err(visit.fault(error)),
    };
    answered.map_err(IntoResponse::into_response)
}

async fn again(visit: &Visit, values: Typed, shown: FormErrors) -> Result<Response, Fault> {
    let page = form_page(visit, values, shown).await.map_err(|error| visit.fault(error))?;
    visit.page_with_errors("support/request_new.html", page_title(visit, &page), page)
}

fn asked(values: &Typed) -> Result<ask::Form, Error> {
    let subscription = |text: &str| match text {
        "" => Ok(None),
        id => SubscriptionId::parse(id).map(Some).ok_or(Error::NotFound),
    };
    let order = match values.order.as_str() {
        "" => None,
        number => Some(OrderNumber::parse(number).ok_or(Error::NotFound)?),
    };
    Ok(ask::Form {
        id: RequestId::parse(&values.id),
        topic: values.topic.clone(),
        severity: values.severity.clone(),
        title: values.title.clone(),
        text: values.text.clone(),
        cancels: subscription(&values.subscription)?,
        about_subscription: subscription(&values.about)?,
        about_order: order,
        files: Vec::new(),
    })
}
