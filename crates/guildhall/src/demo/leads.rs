//! What customers asked of two of the demo's companies, and what became of it.

use anyhow::{Context, anyhow};
use domain::access::Actor;
use domain::ids::{LeadId, PartnerId};
use domain::text::Locale::{self, EnUs, JaJp, ZhTw};
use jiff::SignedDuration;

use super::listings;
use super::live::broken;
use super::residents::{Act, FIRST_ADMIN, SECOND_ADMIN};
use crate::app::App;
use crate::business_profile::store as profiles;
use crate::ctx::Ctx;
use crate::lead::answer::{self, Said, Why};
use crate::lead::ask::{self, Form};
use crate::lead::store::{self, Wanted};
use crate::lead::{Lead, follow, team};

/// Who asks, and what.
#[derive(Debug)]
pub struct Customer {
    company: &'static str,
    name: &'static str,
    host: &'static str,
    country: &'static str,
    size: &'static str,
    timeframe: &'static str,
    locale: Locale,
    need: &'static str,
    /// A machine fills in the field that people do not see.
    is_machine: bool,
}

/// What happens around a lead.
#[derive(Debug, Clone, Copy)]
pub enum Moment {
    /// The company is in the directory from now on.
    Listed,
    /// A customer asks, and proves the address.
    Asked(&'static Customer),
    /// The same customer takes it back.
    TakenBack(&'static Customer),
    /// The company answers, with what it hopes for.
    Accepted(&'static Customer, (&'static str, &'static str)),
    Declined(&'static Customer, &'static str),
    Won(&'static Customer, (&'static str, &'static str)),
    Lost(&'static Customer, &'static str),
    /// Somebody writes a note, and marks it with a heart.
    Noted(&'static Customer, &'static str),
}

const fn asks(
    company: &'static str,
    name: &'static str,
    host: &'static str,
    country: &'static str,
    need: &'static str,
) -> Customer {
    Customer {
        company,
        name,
        host,
        country,
        size: "51-250",
        timeframe: "3-months",
        locale: EnUs,
        need,
        is_machine: false,
    }
}

const FREIGHT: Customer = asks(
    "Gull Rock Freight",
    "Morag Sinclair",
    "gullrock.example",
    "GB",
    "Our berth planning runs on a server under a desk.\n\nMove it somewhere that survives a storm.",
);
const COUNCIL: Customer = Customer {
    size: "251-1000",
    timeframe: "12-months",
    ..asks(
        "Portwenn Town Council",
        "Idris Pugh",
        "portwenn.example",
        "GB",
        "Identity for four hundred people in eleven buildings, and a plan for leavers.",
    )
};
const BAKERY: Customer = Customer {
    size: "1-10",
    ..asks(
        "Corner Oven",
        "Fatima Aziz",
        "corneroven.example",
        "GB",
        "Three tills and one till roll.",
    )
};
const MUSEUM: Customer = asks(
    "Lightship Museum",
    "Owain Rees",
    "lightship.example",
    "GB",
    "Tickets and membership in one place before the season begins.",
);
const SCHOOL: Customer = asks(
    "Saint Brannoc School",
    "Ruth Adeyemi",
    "brannoc.example",
    "GB",
    "Laptops for ninety pupils, and somebody who answers the telephone in August.",
);
const DOCKYARD: Customer = Customer {
    size: "251-1000",
    timeframe: "now",
    ..asks(
        "Hollow Pier Dockyard",
        "Callum Weir",
        "hollowpier.example",
        "GB",
        "Backups that have been restored once, with a witness.",
    )
};
const BROKER: Customer = asks(
    "Merchant Row Brokers",
    "Helen Cho",
    "merchantrow.example",
    "US",
    "A second site in Boston needs the same desktops as the first.",
);
const SURVEY: Customer = asks(
    "Deepline Survey",
    "Anders Holm",
    "deepline.example",
    "NO",
    "Sixty terabytes of sonar, and a way to find one morning in it.",
);
const MARINA: Customer = Customer {
    timeframe: "now",
    ..asks(
        "Blue Jetty Marina",
        "Pia Lund",
        "bluejetty.example",
        "GB",
        "Wireless on the pontoons. The swans are not negotiable.",
    )
};
const FERRY: Customer = Customer {
    locale: JaJp,
    size: "51-250",
    timeframe: "now",
    ..asks(
        "瀬戸渡船",
        "森 玲子",
        "seto-tosen.example",
        "JP",
        "英国の提携先と予約データを共有したいと考えています。\n\n支援をお願いできますか。",
    )
};
const MACHINE: Customer = Customer {
    is_machine: true,
    ..asks(
        "Best Ranking Now",
        "Win Fast",
        "bestranking.example",
        "US",
        "Be first everywhere. https://a.bestranking.example https://b.bestranking.example",
    )
};

const fn asks_in_chinese(
    company: &'static str,
    name: &'static str,
    host: &'static str,
    need: &'static str,
) -> Customer {
    Customer { locale: ZhTw, ..asks(company, name, host, "TW", need) }
}

const PRESS: Customer = asks_in_chinese(
    "宏遠沖壓",
    "陳志明",
    "hongyuan-press.example",
    "十二台沖床的稼動率要能在手機上看到。",
);
const TEA: Customer = asks_in_chinese(
    "山霧茶行",
    "吳淑芬",
    "shanwu.example",
    "三家門市共用庫存與會員資料，希望年底前完成。",
);
const CLINIC: Customer =
    asks_in_chinese("安和診所", "許雅雯", "anhe.example", "舊主機要汰換，病歷資料需要完整移轉。");
const BIKES: Customer = asks_in_chinese(
    "順風單車",
    "黃國維",
    "shunfeng-bike.example",
    "工廠與倉庫之間的單據想要無紙化。",
);

/// What happens around a company's leads, in days from the world's today.
pub fn story_of(email: &str) -> &'static [(i32, Act)] {
    match email {
        FIRST_ADMIN => HARBOUR,
        SECOND_ADMIN => QINGLAN,
        _ => &[],
    }
}

const fn on(day: i32, moment: Moment) -> (i32, Act) {
    (day, Act::Lead(moment))
}

const HARBOUR: &[(i32, Act)] = &[
    on(-400, Moment::Listed),
    on(-330, Moment::Asked(&FREIGHT)),
    on(-327, Moment::Accepted(&FREIGHT, ("18,000", "GBP"))),
    on(-282, Moment::Won(&FREIGHT, ("18,500", "GBP"))),
    on(-262, Moment::Asked(&BAKERY)),
    on(-261, Moment::Declined(&BAKERY, "not-ours")),
    on(-214, Moment::Asked(&MUSEUM)),
    on(-160, Moment::Asked(&SCHOOL)),
    on(-151, Moment::Accepted(&SCHOOL, ("26,400", "GBP"))),
    on(-118, Moment::Lost(&SCHOOL, "price")),
    on(-97, Moment::Asked(&DOCKYARD)),
    on(-96, Moment::Accepted(&DOCKYARD, ("9,000", "GBP"))),
    on(-71, Moment::Won(&DOCKYARD, ("9,200", "GBP"))),
    on(-48, Moment::Asked(&COUNCIL)),
    on(-46, Moment::Accepted(&COUNCIL, ("41,000", "GBP"))),
    on(
        -44,
        Moment::Noted(&COUNCIL, "They decide in the July meeting. Send the references before."),
    ),
    on(-33, Moment::Asked(&BROKER)),
    on(-31, Moment::Declined(&BROKER, "place")),
    on(-16, Moment::Asked(&SURVEY)),
    on(-12, Moment::TakenBack(&SURVEY)),
    on(-13, Moment::Asked(&MARINA)),
    on(-2, Moment::Asked(&MACHINE)),
    on(-1, Moment::Asked(&FERRY)),
];

const QINGLAN: &[(i32, Act)] = &[
    on(-300, Moment::Listed),
    on(-190, Moment::Asked(&PRESS)),
    on(-188, Moment::Accepted(&PRESS, ("850000", "TWD"))),
    on(-130, Moment::Won(&PRESS, ("880000", "TWD"))),
    on(-80, Moment::Asked(&TEA)),
    on(-50, Moment::Asked(&CLINIC)),
    on(-47, Moment::Declined(&CLINIC, "no-capacity")),
    on(-5, Moment::Asked(&BIKES)),
];

/// Lets something happen to a company whose admin is `ctx`.
pub async fn live(app: &App, ctx: &Ctx, email: &str, moment: Moment) -> anyhow::Result<()> {
    let partner = ctx.own_partner().map_err(broken)?;
    match moment {
        Moment::Listed => listings::publish_one(app, email, partner).await,
        Moment::Asked(customer) => asked(app, partner, customer).await,
        Moment::TakenBack(customer) => {
            let lead = of(app, partner, customer).await?;
            follow::withdraw(app, &visitor(app, customer).await?, &token(app, &lead)?)
                .await
                .map_err(broken)
        }
        Moment::Accepted(customer, value) => {
            let lead = of(app, partner, customer).await?;
            answer::accept(app, ctx, lead.id, said(value)).await.map_err(broken)
        }
        Moment::Declined(customer, reason) => {
            let lead = of(app, partner, customer).await?;
            answer::decline(app, ctx, lead.id, why(reason)).await.map_err(broken)
        }
        Moment::Won(customer, value) => {
            let lead = of(app, partner, customer).await?;
            answer::win(app, ctx, lead.id, said(value)).await.map_err(broken)
        }
        Moment::Lost(customer, reason) => {
            let lead = of(app, partner, customer).await?;
            answer::lose(app, ctx, lead.id, why(reason)).await.map_err(broken)
        }
        Moment::Noted(customer, text) => {
            let lead = of(app, partner, customer).await?;
            team::mark_favorite(app, ctx, lead.id, true).await.map_err(broken)?;
            team::note(app, ctx, lead.id, (text, None)).await.map_err(broken)
        }
    }
}

fn said((value, currency): (&str, &str)) -> Said {
    Said { value: value.to_owned(), currency: currency.to_owned(), ..Said::default() }
}

fn why(reason: &str) -> Why {
    Why { reason: reason.to_owned(), text: String::new() }
}

async fn visitor(app: &App, customer: &Customer) -> anyhow::Result<Ctx> {
    Ctx::at_present(app, Actor::Visitor, customer.locale).await.map_err(broken)
}

async fn asked(app: &App, partner: PartnerId, customer: &Customer) -> anyhow::Result<()> {
    let ctx = visitor(app, customer).await?;
    let listed = profiles::list(app.db.read(), partner).await.map_err(broken)?;
    let listed = listed.first().context("a company that customers find")?;
    let profile = ask::addressed(app, &listed.public_id).await.map_err(broken)?;
    // People take a while over a form.
    let shown_at = ctx.now - SignedDuration::from_mins(if customer.is_machine { 0 } else { 4 });
    let id = LeadId(app.world.ids.uuid(shown_at));
    let form = Form {
        id: Some(id),
        company: customer.company.to_owned(),
        name: customer.name.to_owned(),
        email: format!("office@{}", customer.host),
        phone: "+1 555 0100".to_owned(),
        country: customer.country.to_owned(),
        size: customer.size.to_owned(),
        need: customer.need.to_owned(),
        timeframe: customer.timeframe.to_owned(),
        may_share: true,
        trap: if customer.is_machine { customer.host.to_owned() } else { String::new() },
        ..Form::default()
    };
    ask::ask(app, &ctx, &profile, form).await.map_err(broken)?;
    let lead = store::find(app.db.read(), partner, id).await.map_err(broken)?;
    let lead = lead.context("the request that was just written")?;
    follow::prove(app, &ctx, &token(app, &lead)?).await.map_err(broken)
}

fn token(app: &App, lead: &Lead) -> anyhow::Result<String> {
    let path = follow::path(app, lead).map_err(broken)?;
    let token = path.rsplit('/').next();
    token.map(str::to_owned).ok_or_else(|| anyhow!("a customer's page without its name"))
}

/// The company's lead of a customer.
async fn of(app: &App, partner: PartnerId, customer: &Customer) -> anyhow::Result<Lead> {
    let ctx = visitor(app, customer).await?;
    let wanted = Wanted {
        reader: None,
        of: None,
        tab: None,
        now: ctx.now.into(),
        words: customer.company.to_owned(),
        country: None,
    };
    let found = store::list(app.db.read(), partner, &wanted, (0, 1)).await.map_err(broken)?;
    found.into_iter().next().with_context(|| format!("the lead of {}", customer.company))
}
