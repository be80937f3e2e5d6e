//! Files of many documents: the reconciliation of a period, and a year as a zip file.

use axum::extract::Path;
use axum::response::Response;
use domain::access::Action;
use domain::ids::PartnerId;
use serde::Serialize;

use super::{Back, Place, anyones, own};
use crate::app::Shared;
use crate::ctx::Ctx;
use crate::error::Error;
use crate::invoice::archive::{self, Archive};
use crate::invoice::reconciliation::{self, Asked, Period, Reader};
use crate::invoice::store::PeriodSum;
use crate::partner;
use crate::web::download::{Parts, download};
use crate::web::view::{Amount, FormErrors};
use crate::web::visit::encoded;
use crate::web::{Fault, Visit};

/// Spreadsheets take a file without it for the machine's old encoding.
const BYTE_ORDER_MARK: &str = "\u{feff}";

/// The partner's own period.
pub async fn reconciliation(visit: Visit) -> Result<Response, Fault> {
    let whose = Whose::own(&visit).await.map_err(|error| visit.fault(error))?;
    period_page(&visit, whose).await
}

pub async fn reconciliation_file(visit: Visit) -> Result<Response, Fault> {
    let whose = Whose::own(&visit).await.map_err(|error| visit.fault(error))?;
    period_file(&visit, &whose).await.map_err(|error| visit.fault(error))
}

/// All partners' period, for operators.
pub async fn everybodys_reconciliation(visit: Visit) -> Result<Response, Fault> {
    let whose = Whose::everybodys(&visit).map_err(|error| visit.fault(error))?;
    period_page(&visit, whose).await
}

pub async fn everybodys_reconciliation_file(visit: Visit) -> Result<Response, Fault> {
    let whose = Whose::everybodys(&visit).map_err(|error| visit.fault(error))?;
    period_file(&visit, &whose).await.map_err(|error| visit.fault(error))
}

/// Whose documents a period is about, and where its page is.
struct Whose {
    partner: Option<PartnerId>,
    base: &'static str,
    back: Option<Back>,
    /// What the file is called: a network id, or everybody's.
    name: String,
}

impl Whose {
    async fn own(visit: &Visit) -> Result<Whose, Error> {
        visit.ctx.may(Action::DownloadInvoice)?;
        let partner = visit.ctx.own_partner()?;
        let company = partner::store::get(visit.app.db.read(), partner).await?;
        let text = visit.t("invoice-list-title", &[]);
        Ok(Whose {
            partner: Some(partner),
            base: "/invoices/reconciliation",
            back: Some(Back { text, href: "/invoices".to_owned() }),
            name: company.network_id.map(|id| id.to_string()).unwrap_or_default(),
        })
    }

    fn everybodys(visit: &Visit) -> Result<Whose, Error> {
        visit.ctx.may(Action::SeeAllPartners)?;
        let name = "all-partners".to_owned();
        Ok(Whose { partner: None, base: "/operator/reconciliation", back: None, name })
    }
}

#[derive(Serialize)]
struct PeriodPage {
    base: &'static str,
    back: Option<Back>,
    is_everybodys: bool,
    from: String,
    to: String,
    sums: Vec<SumRow>,
    /// Where the file of the period is; none when the period holds nothing.
    file_href: Option<String>,
    #[serde(flatten)]
    form: FormErrors,
}

#[derive(Serialize)]
struct SumRow {
    currency: &'static str,
    invoices: i64,
    credit_notes: i64,
    net: Amount,
    tax: Amount,
    total: Amount,
}

impl From<PeriodSum> for SumRow {
    fn from(sum: PeriodSum) -> SumRow {
        SumRow {
            currency: sum.net.currency.code(),
            invoices: sum.invoices,
            credit_notes: sum.credit_notes,
            net: sum.net.into(),
            tax: sum.tax.into(),
            total: sum.total.into(),
        }
    }
}

/// The days in the address; the year so far where it names none.
fn days(visit: &Visit) -> (String, String) {
    match (visit.asked("from"), visit.asked("to")) {
        ("", "") => {
            let today = visit.ctx.today;
            (today.first_of_year().to_string(), today.to_string())
        }
        (from, to) => (from.to_owned(), to.to_owned()),
    }
}

fn asked(visit: &Visit, whose: &Whose) -> Result<Asked, Error> {
    let (from, to) = days(visit);
    let period = Period::parse(&from, &to)?;
    reconciliation::ask(&visit.ctx, whose.partner, period)
}

/// The form, and what the books hold for the period that was chosen.
async fn period_page(visit: &Visit, whose: Whose) -> Result<Response, Fault> {
    let (from, to) = days(visit);
    let (sums, problems) = match asked(visit, &whose) {
        Ok(asked) => {
            let sums = reconciliation::sums(&visit.app, &asked).await;
            (sums.map_err(|error| visit.fault(error))?, Vec::new())
        }
        Err(Error::Invalid(problems)) => (Vec::new(), problems),
        Err(error) => return Err(visit.fault(error)),
    };
    let query = encoded(&[("from", &from), ("to", &to)]);
    let page = PeriodPage {
        base: whose.base,
        back: whose.back,
        is_everybodys: whose.partner.is_none(),
        file_href: (!sums.is_empty()).then(|| format!("{}/file?{query}", whose.base)),
        from,
        to,
        sums: sums.into_iter().map(SumRow::from).collect(),
        form: FormErrors::of(visit, "reconciliation", &problems),
    };
    let title = visit.t("reconciliation-title", &[]);
    if problems.is_empty() {
        visit.page("invoice/reconciliation.html", title, page)
    } else {
        visit.page_with_errors("invoice/reconciliation.html", title, page)
    }
}

async fn period_file(visit: &Visit, whose: &Whose) -> Result<Response, Error> {
    let asked = asked(visit, whose)?;
    let Period { first, last } = asked.period;
    let name = format!("reconciliation-{}-{first}-{last}.csv", whose.name);
    let reader = Rows { reader: Reader::new(&visit.ctx, asked), is_begun: false };
    download(visit, "text/csv; charset=utf-8", &name, reader).await
}

struct Rows {
    reader: Reader,
    is_begun: bool,
}

impl Parts for Rows {
    async fn next(&mut self, app: &Shared, _ctx: &Ctx) -> Result<Option<Vec<u8>>, Error> {
        let Some(text) = self.reader.csv(app).await? else { return Ok(None) };
        let mark = if std::mem::replace(&mut self.is_begun, true) { "" } else { BYTE_ORDER_MARK };
        Ok(Some(format!("{mark}{text}").into_bytes()))
    }
}

/// The documents of one of the partner's years.
pub async fn year(visit: Visit, Path(year): Path<String>) -> Result<Response, Fault> {
    let place = own(&visit).map_err(|error| visit.fault(error))?;
    year_file(&visit, &place, &year).await.map_err(|error| visit.fault(error))
}

pub async fn operator_year(
    visit: Visit,
    Path((network_id, year)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let place = anyones(&visit, &network_id).await.map_err(|error| visit.fault(error))?;
    year_file(&visit, &place, &year).await.map_err(|error| visit.fault(error))
}

async fn year_file(visit: &Visit, place: &Place, year: &str) -> Result<Response, Error> {
    visit.ctx.may(Action::DownloadInvoice)?;
    let number: i16 = year.parse().map_err(|_| Error::NotFound)?;
    let archive = archive::open(&visit.app, &visit.ctx, place.partner, number).await?;
    let name = format!("invoices-{number:04}.zip");
    download(visit, "application/zip", &name, archive).await
}

impl Parts for Archive {
    async fn next(&mut self, app: &Shared, ctx: &Ctx) -> Result<Option<Vec<u8>>, Error> {
        self.part(app, ctx).await
    }
}

/// A year's file on the list's page.
#[derive(Serialize)]
pub struct YearFile {
    year: String,
    href: String,
}

/// The files of these years, as they are listed below the invoices.
pub fn year_files(place: &Place, years: impl Iterator<Item = i16>) -> Vec<YearFile> {
    years
        .map(|year| YearFile {
            year: year.to_string(),
            href: format!("{}/years/{year}", place.base),
        })
        .collect()
}
