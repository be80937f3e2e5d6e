//! Companies of the older centre, as they stand today: one renews there, one is invited to come
//! over, one came.

use anyhow::{Context, anyhow};
use domain::calendar::plus_days;
use domain::ids::PartnerId;
use domain::pmc::COLUMNS;
use domain::text::Email;
use jiff::civil::Date;

use super::PASSWORD;
use super::live::broken;
use crate::access::{password, store as people};
use crate::app::App;
use crate::ctx::Ctx;
use crate::pmc::file::{self, Read};
use crate::pmc::{Account, cut_over, import, invite, store};

/// (network id, name, country, street, city, postal code, language, days until its anniversary)
type Company = (
    &'static str,
    &'static str,
    &'static str,
    (&'static str, &'static str, &'static str),
    &'static str,
    i32,
);

const COMPANIES: [Company; 3] = [
    ("7310021", "Lantern Works", "US", ("8 Mill Lane", "Salem", "97301"), "en-US", 30),
    ("7310045", "和光データ", "JP", ("本町 2-4", "大阪市", "541-0053"), "ja-JP", 45),
    ("7310069", "溪石科技", "TW", ("民生路 12 號", "臺北市", "104"), "zh-TW", 60),
];

/// The primary contact of the first: the sign-in for the older centre.
pub const CONTACT: &str = "primary@7310021.example";

fn line(cells: &[(&str, &str)]) -> String {
    let cell =
        |column: &&str| cells.iter().find(|(name, _)| name == column).map_or("", |(_, text)| *text);
    COLUMNS.iter().map(cell).collect::<Vec<_>>().join(",")
}

fn sheet(today: Date) -> String {
    let mut lines = vec![COLUMNS.join(",")];
    for (number, name, country, (line1, city, postal_code), language, ahead) in COMPANIES {
        let ends = plus_days(today, ahead).to_string();
        let email = format!("primary@{number}.example");
        lines.push(line(&[
            ("record", "company"),
            ("network_id", number),
            ("name", name),
            ("country", country),
            ("line1", line1),
            ("city", city),
            ("postal_code", postal_code),
            ("language", language),
        ]));
        lines.push(line(&[
            ("record", "user"),
            ("network_id", number),
            ("name", "Robin Hale"),
            ("language", language),
            ("email", &email),
            ("role", "primary"),
        ]));
        lines.push(line(&[
            ("record", "membership"),
            ("network_id", number),
            ("offer", "action-pack"),
            ("anniversary", &ends),
            ("auto_renew", "on"),
        ]));
    }
    lines.join("\n")
}

/// Brings them in, as of the world's present.
pub async fn live(app: &App, today: Date) -> anyhow::Result<()> {
    let ctx = Ctx::system(app).await.map_err(broken)?;
    let read = file::read(app, &ctx, sheet(today).as_bytes()).await.map_err(broken)?;
    let Read::Companies(companies) = read else {
        return Err(anyhow!("the demo's file of the older centre does not hold"));
    };
    import::import(app, &ctx, &companies, |_| {}).await.map_err(broken)?;
    let heads = store::list_heads(app.db.read(), None, None, 10).await.map_err(broken)?;
    for account in &heads {
        sign_in(app, account).await?;
    }
    let of = |number: &str| -> anyhow::Result<PartnerId> {
        let found = heads.iter().find(|account| account.company.to_string() == number);
        Ok(found.context("the company is there")?.partner)
    };
    invite::invite(app, &ctx, of(COMPANIES[1].0)?).await.map_err(broken)?;
    cut_over::cut_over(app, &ctx, of(COMPANIES[2].0)?).await.map_err(broken)?;
    Ok(())
}

/// Lets the contact sign in with the demo's password.
async fn sign_in(app: &App, account: &Account) -> anyhow::Result<()> {
    let person = people::get_person(app.db.read(), account.contact).await.map_err(broken)?;
    let email = Email::parse(&person.email).map_err(|refusal| anyhow!("{refusal}"))?;
    let parsed = password::parse("password", PASSWORD, &email).map_err(broken)?;
    let hash = password::hash(app, &parsed).await.map_err(broken)?;
    let transaction = app.db.begin().await?;
    people::record_password(&transaction, person.id, hash).await.map_err(broken)?;
    Ok(transaction.commit().await?)
}
