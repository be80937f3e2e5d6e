//! What the house does: the renewal run, statements, programmes, expiries, reminders, disputes.

use std::io::Cursor;

use domain::access::Actor;
use domain::ids::PartnerId;
use domain::policy::Method;
use guildhall::error::Error;
use guildhall::payment::bank::import::{self, Upload};
use guildhall::payment::place;
use guildhall::programme::{self, Files};
use guildhall::testing::TestApp;
use guildhall::world::gateway::simulated::{Behaviour, Outcome};
use guildhall::{order, work};

use super::deed::Deed;
use super::deeds::{acting, bought, company, draft};

/// Everything that is due now; what a job could not do is an error.
async fn works(app: &TestApp) -> Result<(), Error> {
    let report = work::run_once(app).await?;
    report.first_failure().map_or(Ok(()), |failure| Err(Error::broken(failure)))
}

/// Three companies whose years end together: one card works, one loses its answers, one is
/// refused at first.
pub(super) struct RunBatch;

impl Deed for RunBatch {
    type Facts = ();
    const NAME: &'static str = "the renewal run";

    async fn prepare(app: &TestApp) {
        let cards = [Behaviour::Works, Behaviour::LosesAnswer, Behaviour::FailsOnce];
        for (name, card) in ["Northwind", "Contoso", "Fabrikam"].into_iter().zip(cards) {
            let member = company(app, &format!("{name} Traders")).await;
            bought(app, &member, card, Outcome::Approve).await;
        }
        app.live_to("2025-03-04").await;
        app.set_day("2025-03-05").await;
    }

    async fn act(app: &TestApp, (): &()) -> Result<(), Error> {
        works(app).await
    }
}

pub(super) struct Import;

impl Deed for Import {
    type Facts = String;
    const NAME: &'static str = "importing a statement";

    async fn prepare(app: &TestApp) -> String {
        let mut entries = String::new();
        for (place, name) in ["Northwind", "Contoso"].into_iter().enumerate() {
            let member = company(app, &format!("{name} Traders")).await;
            let ctx = app.ctx_of(&member).await;
            let facts = draft(app, &member, Method::Transfer).await;
            let read = order::store::get(app.db.read(), facts.partner, facts.order);
            let standing = read.await.expect("an order");
            place::place(app, &ctx, facts.order, &standing.quote_hash).await.expect("placed");
            let reference = standing.number.creditor_reference().grouped();
            entries += &entry(place, &standing.quote.total.decimal(), &reference);
        }
        entries += &entry(7, "12.50", "interest");
        format!(
            "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\"><BkToCstmrStmt>\
             <Stmt><Id>S</Id><Acct><Id><IBAN>IE47GHSB99000012345678</IBAN></Id></Acct>{entries}\
             </Stmt></BkToCstmrStmt></Document>"
        )
    }

    async fn act(app: &TestApp, file: &String) -> Result<(), Error> {
        let upload = Upload {
            file_name: "statement.xml".to_owned(),
            format: None,
            mapping: String::new(),
            size_bytes: file.len() as u64,
        };
        let staff = acting(app, Actor::System).await?;
        let content = Cursor::new(file.clone().into_bytes());
        let begun = import::begin(app, &staff, upload, content).await?;
        begun.run(app.shared(), staff).await?;
        Ok(())
    }
}

fn entry(place: usize, amount: &str, text: &str) -> String {
    format!(
        "<Ntry><Amt Ccy=\"USD\">{amount}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>\
         <BookgDt><Dt>2024-03-04</Dt></BookgDt><AcctSvcrRef>B{place}</AcctSvcrRef><NtryDtls><TxDtls>\
         <RmtInf><Ustrd>{text}</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>"
    )
}

pub(super) struct Apply;

impl Deed for Apply {
    type Facts = Files;
    const NAME: &'static str = "applying a programme";

    async fn prepare(app: &TestApp) -> Files {
        let ada = company(app, "Northwind Traders").await;
        bought(app, &ada, Behaviour::Works, Outcome::Approve).await;
        let text = Files::shipped().to_text();
        let changed = text.replace("Application development", "Development of applications");
        assert_ne!(text, changed);
        Files::from_text(&changed).expect("it can be read")
    }

    async fn act(app: &TestApp, files: &Files) -> Result<(), Error> {
        let now = app.now().await?;
        let outcome = programme::apply::apply(app, files, now, "test", false).await?;
        if outcome.problems.is_empty() { Ok(()) } else { Err(Error::broken("it has problems")) }
    }
}

pub(super) struct Expire;

impl Deed for Expire {
    type Facts = PartnerId;
    const NAME: &'static str = "expiring orders";

    async fn prepare(app: &TestApp) -> PartnerId {
        let ada = company(app, "Northwind Traders").await;
        let ctx = app.ctx_of(&ada).await;
        let facts = draft(app, &ada, Method::Transfer).await;
        let read = order::store::get(app.db.read(), facts.partner, facts.order);
        let standing = read.await.expect("an order");
        place::place(app, &ctx, facts.order, &standing.quote_hash).await.expect("placed");
        app.work().await;
        app.set_day("2024-07-01").await;
        ada.partner
    }

    async fn act(app: &TestApp, _: &PartnerId) -> Result<(), Error> {
        works(app).await
    }
}

pub(super) struct Remind;

impl Deed for Remind {
    type Facts = ();
    const NAME: &'static str = "reminding";

    async fn prepare(app: &TestApp) {
        let ada = company(app, "Northwind Traders").await;
        bought(app, &ada, Behaviour::Works, Outcome::Approve).await;
        app.live_to("2025-02-15").await;
        app.set_day("2025-02-20").await;
    }

    async fn act(app: &TestApp, (): &()) -> Result<(), Error> {
        works(app).await
    }
}

/// The holder contests the charge, and wins.
pub(super) struct Chargeback;

impl Deed for Chargeback {
    type Facts = ();
    const NAME: &'static str = "a chargeback that is lost";

    async fn prepare(app: &TestApp) {
        let ada = company(app, "Northwind Traders").await;
        bought(app, &ada, Behaviour::Works, Outcome::ApproveChargebackLost).await;
        app.live_to("2024-03-12").await;
        // Both the protest and the verdict are told on one day.
        app.set_day("2024-04-10").await;
    }

    async fn act(app: &TestApp, (): &()) -> Result<(), Error> {
        works(app).await
    }
}
