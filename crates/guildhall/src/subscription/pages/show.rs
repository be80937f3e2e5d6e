//! One subscription: its facts, its three ends, its rules, what was and what will be, its terms.

use axum::extract::Path;
use axum::response::Response;
use domain::access::Action;
use domain::subscription::{Term, end_dates};
use serde::Serialize;

use super::acts::{self, Acts, Badge};
use super::dashboard::order_href;
use super::history::{self, Entry};
use super::offers_view::over;
use super::opened::{Opened, day};
use super::rules::{self, Line, Rule, Span};
use crate::error::Error;
use crate::web::view::DayLeft;
use crate::web::{Fault, Visit};
use crate::{invoice, order};

/// The page of a subscription.
pub async fn show(visit: Visit, Path(id): Path<String>) -> Result<Response, Fault> {
    let page = load(&visit, &id).await.map_err(|error| visit.fault(error))?;
    let title = page.name.clone();
    visit.page("subscription/show.html", title, page)
}

#[derive(Serialize)]
struct ShowPage {
    id: String,
    name: String,
    status: Badge,
    /// The status in a sentence, with its day.
    over: String,
    acts: Acts,
    /// The kind of the first act's button: one act stands out, and only while it is the thing to
    /// do.
    first_act: &'static str,
    started_on: String,
    starts_on: String,
    ends: DayLeft,
    switch: String,
    open_order: Option<Link>,
    end_rows: Vec<EndRow>,
    line: Line,
    policy: Policy,
    rules: Vec<Rule>,
    history: Vec<Entry>,
    terms: Vec<TermRow>,
}

#[derive(Serialize)]
struct Link {
    text: String,
    /// None for a reader who may not see it.
    href: Option<String>,
}

/// For the macro `end_dates`.
#[derive(Serialize)]
struct EndRow {
    label: String,
    date: String,
    note: Option<String>,
}

#[derive(Serialize)]
struct Policy {
    code: String,
    title: String,
    why: String,
    bought_on: String,
}

#[derive(Serialize)]
struct TermRow {
    number: u32,
    starts_on: String,
    ends_on: String,
    bought_on: String,
    policy: String,
    order: Link,
    invoice: Option<Link>,
}

async fn load(visit: &Visit, id: &str) -> Result<ShowPage, Error> {
    let (app, ctx) = (&*visit.app, &visit.ctx);
    let opened = Opened::load(visit, id).await?;
    let (term, policy) = (opened.term()?, opened.policy()?);
    let (holding, known) = (&opened.holding, &opened.known);
    let span = Span { starts_on: term.starts_on, ends_on: term.ends_on };
    let number = known.invoice.as_ref().map(|invoice| invoice.issued.number());
    let acts = acts::acts(app, ctx, holding, &known.standing, number);
    let first = holding.subscription.terms.first().unwrap_or(term);
    let policy_words = Policy {
        code: policy.code.to_string(),
        title: policy.title.get(ctx.locale).to_owned(),
        why: policy.why.get(ctx.locale).to_owned(),
        bought_on: term.bought_on.to_string(),
    };
    Ok(ShowPage {
        id: opened.holding.subscription.id.to_string(),
        name: opened.name(visit),
        status: acts::status_badge(app, ctx, &known.standing.status),
        over: over(app, ctx, &known.standing.status),
        first_act: if acts.renew.open { "primary" } else { "secondary" },
        acts,
        started_on: first.starts_on.to_string(),
        starts_on: term.starts_on.to_string(),
        ends: DayLeft::new(ctx.today, term.ends_on),
        switch: acts::switch_sentence(app, ctx, &known.standing, known.card.as_ref()),
        open_order: open_order(visit, &opened),
        end_rows: end_rows(visit, &opened)?,
        line: rules::line(app, ctx.locale, policy, span, ctx.today),
        policy: policy_words,
        rules: rules::rules(app, ctx.locale, policy, span),
        history: history::load(visit, &opened).await?,
        terms: terms(visit, &opened).await?,
    })
}

fn open_order(visit: &Visit, opened: &Opened) -> Option<Link> {
    let order = opened.known.standing.open_order.as_ref()?;
    Some(Link { text: order.number.to_string(), href: Some(order_href(visit, order)?) })
}

/// The three ends people mix up, each with what ends.
fn end_rows(visit: &Visit, opened: &Opened) -> Result<Vec<EndRow>, Error> {
    let (term, policy) = (opened.term()?, opened.policy()?);
    let ends = end_dates(term, policy, visit.ctx.today);
    let live = opened.known.standing.status.is_live();
    let locale = visit.ctx.locale;
    let row = |label: &str, date: String, note: &str, args: language::Args<'_>| EndRow {
        label: visit.t(label, &[]),
        date,
        note: Some(visit.t(note, args)),
    };
    let long = |on| language::format::date_long(locale, on);
    let benefits_note =
        if live { "subscription-end-benefits-note" } else { "subscription-end-over-note" };
    // What ended before its time took its benefits with it.
    let benefits = match opened.holding.subscription.ending {
        Some(
            domain::subscription::Ending::Cancelled { on }
            | domain::subscription::Ending::Upgraded { on },
        ) => on,
        None => ends.benefits,
    };
    let cloud = match ends.redeemed_cloud.filter(|_| live) {
        Some(last) => {
            let today = [("today", day(visit, visit.ctx.today))];
            row("subscription-end-cloud", long(last), "subscription-end-cloud-note", &today)
        }
        None => {
            let none = visit.t("none", &[]);
            row("subscription-end-cloud", none, "subscription-end-cloud-over", &[])
        }
    };
    Ok(vec![
        row(
            "subscription-end-membership",
            long(ends.membership),
            "subscription-end-membership-note",
            &[],
        ),
        row("subscription-end-benefits", long(benefits), benefits_note, &[]),
        cloud,
    ])
}

/// Every term, newest first.
async fn terms(visit: &Visit, opened: &Opened) -> Result<Vec<TermRow>, Error> {
    let mut rows = Vec::new();
    for term in opened.holding.subscription.terms.iter().rev() {
        let policy = opened.loaded.programme.policy(&term.policy);
        let title = policy.map_or(term.policy.as_str(), |set| set.title.get(visit.ctx.locale));
        let (order, invoice) = papers(visit, opened, term).await?;
        rows.push(TermRow {
            number: term.number,
            starts_on: term.starts_on.to_string(),
            ends_on: term.ends_on.to_string(),
            bought_on: term.bought_on.to_string(),
            policy: title.to_owned(),
            order,
            invoice,
        });
    }
    Ok(rows)
}

async fn papers(
    visit: &Visit,
    opened: &Opened,
    term: &Term,
) -> Result<(Link, Option<Link>), Error> {
    let read = visit.app.db.read();
    let order = order::store::get(read, opened.partner, term.order).await?;
    let invoice = invoice::store::find_by_order(read, opened.partner, term.order).await?;
    let text = order.number.to_string();
    let sees = visit.ctx.allows(Action::SeeOrders);
    let order = Link { href: sees.then(|| format!("/orders/{text}")), text };
    let sees = visit.ctx.allows(Action::SeeInvoices);
    let invoice = invoice.map(|invoice| {
        let number = invoice.issued.number();
        let href = sees.then(|| format!("/invoices/{number}"));
        Link { text: number.to_string(), href }
    });
    Ok((order, invoice))
}
