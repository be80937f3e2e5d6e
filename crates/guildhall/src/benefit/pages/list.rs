//! What the company's memberships give it, by kind.

use axum::response::Response;
use domain::access::Action;
use domain::offer::Benefit;
use serde::Serialize;

use super::super::books::{self, Books, Line};
use super::super::cloud;
use super::super::family::Family;
use super::super::packs::view::PacksView;
use super::super::store;
use super::dates::{self, Ends};
use super::view::Row;
use crate::app::Loaded;
use crate::error::Error;
use crate::subscription::pages::gets;
use crate::web::{Fault, Visit};

#[derive(Serialize)]
struct ListPage {
    tabs: Vec<Tab>,
    /// What is shown by itself; none where everything is.
    chosen: Option<&'static str>,
    families: Vec<FamilyRows>,
    /// In the place of what is not there: what memberships would give of it.
    would_give: Vec<Offered>,
    ends: Vec<Ends>,
    /// Something was redeemed, and may outlive every membership.
    has_cloud: bool,
    packs: Vec<PacksView>,
}

#[derive(Serialize)]
struct Tab {
    href: String,
    text: String,
    current: bool,
    count: i64,
}

#[derive(Serialize)]
struct FamilyRows {
    code: &'static str,
    /// Glossary key, where the family has one.
    term: Option<&'static str>,
    text: String,
    rows: Vec<Row>,
}

/// What a year of an offer gives of one family.
#[derive(Serialize)]
struct Offered {
    name: String,
    href: String,
    gives: Vec<String>,
}

pub async fn show(visit: Visit) -> Result<Response, Fault> {
    let page = load(&visit).await.map_err(|error| visit.fault(error))?;
    visit.page("benefit/list.html", visit.t("benefits-title", &[]), page)
}

async fn load(visit: &Visit) -> Result<ListPage, Error> {
    visit.ctx.may(Action::SeeBenefits)?;
    let partner = visit.ctx.own_partner()?;
    let (read, today) = (visit.app.db.read(), visit.ctx.today);
    let loaded = visit.app.programme().await?;
    let books = books::read(read, &loaded, partner).await?;
    let assigned = store::list_assigned(read, partner).await?;
    let cloud = cloud::read(read, partner).await?;
    let running = books.running(today);
    let lines: Vec<Line<'_>> =
        running.into_iter().flat_map(|grant| books.lines(&loaded, grant)).collect();
    let chosen = Family::parse(visit.asked("kind"));
    let of = |family: Family| lines.iter().filter(move |l| Family::of(l.benefit.kind) == family);
    let shown = Family::ALL.into_iter().filter(|own| chosen.is_none_or(|only| only == *own));
    let family = |own: Family| FamilyRows {
        code: own.code(),
        term: own.term(),
        text: visit.t(own.key(), &[]),
        rows: of(own).map(|line| Row::of(visit, &loaded, line, &assigned)).collect(),
    };
    let families: Vec<FamilyRows> =
        shown.map(family).filter(|family| !family.rows.is_empty()).collect();
    Ok(ListPage {
        tabs: tabs(visit, chosen, &lines),
        chosen: chosen.map(Family::key),
        would_give: match families.is_empty() {
            true => would_give(visit, &loaded, &books, chosen),
            false => Vec::new(),
        },
        families,
        ends: dates::of(visit, &loaded, &books, &cloud)?,
        has_cloud: !cloud.redemptions.is_empty(),
        packs: PacksView::of_books(&visit.app, &visit.ctx, &loaded, (&books, &cloud)),
    })
}

/// Everything, and each family by itself with how many there are of it.
fn tabs(visit: &Visit, chosen: Option<Family>, lines: &[Line<'_>]) -> Vec<Tab> {
    let count =
        |own: Family| lines.iter().filter(|line| Family::of(line.benefit.kind) == own).count();
    let tab = |own: Option<Family>| Tab {
        href: own
            .map_or_else(|| "/benefits".to_owned(), |own| format!("/benefits?kind={}", own.code())),
        text: visit.t(own.map_or("benefits-all", Family::key), &[]),
        current: chosen == own,
        count: i64::try_from(own.map_or(lines.len(), count)).unwrap_or(i64::MAX),
    };
    std::iter::once(None).chain(Family::ALL.map(Some)).map(tab).collect()
}

/// What each offer that is sold today and not held gives of a family, or of all.
fn would_give(
    visit: &Visit,
    loaded: &Loaded,
    books: &Books,
    chosen: Option<Family>,
) -> Vec<Offered> {
    let (app, ctx) = (&*visit.app, &visit.ctx);
    let policy = loaded.programme.policy_on(ctx.today);
    let running = books.running(ctx.today);
    let sold = loaded.programme.offers.iter().filter(|offer| {
        policy.is_some_and(|policy| policy.offers.contains(&offer.code))
            && running.iter().all(|grant| grant.offer != offer.code)
    });
    sold.filter_map(|offer| {
        let own =
            |benefit: &&Benefit| chosen.is_none_or(|family| Family::of(benefit.kind) == family);
        let given = loaded.programme.benefits_of(&offer.code).filter(own);
        let gives: Vec<String> = match chosen {
            None => gets::top(app, ctx.locale, loaded, offer, ctx.today),
            Some(_) => given
                .filter_map(|benefit| {
                    let quantity = benefit.quantity_on(ctx.today)?;
                    Some(gets::line(app, ctx.locale, benefit, quantity))
                })
                .collect(),
        };
        (!gives.is_empty()).then(|| Offered {
            name: offer.name.get(ctx.locale).to_owned(),
            href: format!("/offers/{}", offer.code),
            gives,
        })
    })
    .collect()
}
