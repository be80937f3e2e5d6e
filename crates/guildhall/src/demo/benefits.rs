//! Benefits in the demo world: keys in stock, some of them taken, seats and credits in use.

use anyhow::{Context, bail};
use domain::ids::{BenefitCode, CaseId, PartnerId, SubscriptionId};
use domain::text::Locale;

use super::live::broken;
use super::residents::Act;
use crate::access::store as people;
use crate::app::App;
use crate::benefit::software::Edition;
use crate::benefit::{Which, cloud, hours, packs, pool, seats, service, software};
use crate::ctx::Ctx;

/// Products of which the demo's staff has loaded keys.
const STOCKED: [&str; 4] = [
    "database-server-standard",
    "desktop-os-enterprise-upgrade",
    "desktop-os-professional-upgrade",
    "server-os-standard",
];
/// Keys of each product.
const KEYS: usize = 40;

/// Loads keys that no product takes: each says what it is.
pub async fn stock(app: &App, staff: &Ctx) -> anyhow::Result<()> {
    let loaded = app.programme().await.map_err(broken)?;
    let known = |code: &&&str| {
        loaded.programme.benefits.iter().any(|benefit| benefit.code.as_str() == **code)
    };
    let rows: Vec<String> = STOCKED
        .iter()
        .filter(known)
        .enumerate()
        .flat_map(|(product, code)| {
            let key = move |number| format!("{code},any,any,DEMO0-{product:05}-{number:05}");
            (1..=KEYS).map(key)
        })
        .collect();
    pool::fill(app, staff, &rows.join("\n")).await.map_err(broken)?;
    Ok(())
}

/// What an admin does with a benefit of the company's subscription.
pub async fn use_one(
    app: &App,
    admin: &Ctx,
    (partner, subscription): (PartnerId, SubscriptionId),
    act: Act,
) -> anyhow::Result<()> {
    let which = |code: &str| -> anyhow::Result<Which> {
        let code = BenefitCode::parse(code).context("a benefit's code")?;
        Ok(Which { partner, subscription, code })
    };
    match act {
        Act::ChoosePack(pack) => {
            let own = (partner, subscription);
            packs::choose(app, admin, own, pack).await.map_err(broken)
        }
        Act::MakeToken(code) => {
            cloud::make(app, admin, &which(code)?).await.map_err(broken)?;
            Ok(())
        }
        Act::BookHours(hours, product) => {
            let wish = hours::ask::Wish {
                id: Some(CaseId(app.world.ids.uuid(admin.now))),
                hours: hours.to_owned(),
                product: product.to_owned(),
                country: "GB".to_owned(),
                language: "en-US".to_owned(),
                phone: "+44 117 496 0100".to_owned(),
                zone: "Europe/London".to_owned(),
                description: "How do we size it for a branch with forty people?".to_owned(),
            };
            let booked = hours::ask::request(app, admin, &which("advisory-hours")?, &wish).await;
            booked.map(|_| ()).map_err(broken)
        }
        Act::Activate(code) => {
            let wish = service::ask::Wish::default();
            let asked = service::ask::activate(app, admin, &which(code)?, &wish).await;
            asked.map(|_| ()).map_err(broken)
        }
        Act::TakeKey(code) => {
            let edition = Edition { language: Locale::EnUs, architecture: "x64" };
            let taken = software::take(app, admin, &which(code)?, &edition).await;
            taken.map(|_| ()).map_err(broken)
        }
        Act::GiveSeat(code, email) => {
            let users = people::list_users(app.db.read(), partner, None).await.map_err(broken)?;
            let user = users.iter().find(|(user, _)| user.email == email).context("a colleague")?;
            seats::assign(app, admin, &which(code)?, user.0.id).await.map_err(broken)
        }
        other => bail!("{other:?} uses no benefit"),
    }
}
