//! Invoices on the command line.

use std::path::PathBuf;

use clap::Subcommand;
use comfy_table::{CellAlignment, Table, presets};
use domain::access::Action;
use domain::ids::{InvoiceNumber, PartnerId};
use domain::money::Money;
use language::format::{date_long, date_medium, money, number};
use serde::Serialize;
use serde_json::json;

mod files;

use super::api::InvoiceView;
use super::reconciliation::{self, Period};
use super::{Invoice, document, paper, store};
use crate::app::App;
use crate::ctx::Ctx;
use crate::error::Error;

/// Invoices `list` shows, the newest.
const LIST_MAX: u64 = 500;

#[derive(Debug, Clone, Subcommand)]
pub enum InvoiceVerb {
    /// The partner's invoices, newest first.
    List,
    /// One invoice with its lines, taxes and sums.
    Show {
        /// As printed on it: 4815162-000001.
        number: String,
    },
    /// Saves the PDF.
    Download {
        /// As printed on it: 4815162-000001.
        number: String,
        /// File to write, or a directory, in which the file is named after the invoice.
        #[arg(long, default_value = ".")]
        out: PathBuf,
    },
    /// Saves all documents of a year as one zip file.
    Year {
        /// The calendar year in which they are dated: 2026.
        year: i16,
        /// File to write, or a directory, in which the file is named after the year.
        #[arg(long, default_value = ".")]
        out: PathBuf,
    },
    /// The reconciliation file of a period, as CSV; with --json as a list.
    Reconciliation {
        /// First day, by the date on the documents: 2026-01-01.
        #[arg(long)]
        from: String,
        /// Last day, included.
        #[arg(long)]
        to: String,
        /// File to write instead of printing.
        #[arg(long)]
        out: Option<PathBuf>,
    },
}

/// Does the verb and returns what is to be printed: words in the context's language, or JSON.
pub async fn run(
    app: &App,
    ctx: &Ctx,
    partner: PartnerId,
    verb: InvoiceVerb,
    as_json: bool,
) -> Result<String, Error> {
    ctx.may(Action::SeeInvoices)?;
    match verb {
        InvoiceVerb::List => {
            let invoices = store::list(app.db.read(), partner, None, LIST_MAX).await?;
            if as_json {
                return pretty(&invoices.iter().map(InvoiceView::from).collect::<Vec<_>>());
            }
            Ok(list_text(app, ctx, &invoices))
        }
        InvoiceVerb::Show { number } => {
            let invoice = find(app, partner, &number).await?;
            if as_json {
                pretty(&InvoiceView::from(&invoice))
            } else {
                Ok(show_text(app, ctx, &invoice))
            }
        }
        InvoiceVerb::Download { number, out } => {
            let invoice = find(app, partner, &number).await?;
            download(app, ctx, &invoice, out, as_json).await
        }
        InvoiceVerb::Year { year, out } => files::year(app, ctx, partner, year, out, as_json).await,
        InvoiceVerb::Reconciliation { from, to, out } => {
            let asked = reconciliation::ask(ctx, Some(partner), Period::parse(&from, &to)?)?;
            files::reconciliation(app, ctx, asked, out, as_json).await
        }
    }
}

async fn find(app: &App, partner: PartnerId, number: &str) -> Result<Invoice, Error> {
    let number = InvoiceNumber::parse(number).ok_or(Error::NotFound)?;
    store::get_by_number(app.db.read(), partner, &number).await
}

async fn download(
    app: &App,
    ctx: &Ctx,
    invoice: &Invoice,
    out: PathBuf,
    as_json: bool,
) -> Result<String, Error> {
    let number = invoice.issued.number();
    let pdf = document::pdf(app, ctx, invoice.partner, invoice.id).await?;
    let path = if out.is_dir() { out.join(format!("{number}.pdf")) } else { out };
    std::fs::write(&path, &pdf).map_err(|error| files::not_written(&path, &error))?;
    let shown = path.display().to_string();
    if as_json {
        return pretty(&json!({ "number": number.as_str(), "path": shown, "bytes": pdf.len() }));
    }
    let args = [("number", number.as_str().into()), ("path", shown.into())];
    Ok(app.text(ctx.locale, "invoice-saved", &args))
}

fn list_text(app: &App, ctx: &Ctx, invoices: &[Invoice]) -> String {
    let t = |key: &str| app.text(ctx.locale, key, &[]);
    if invoices.is_empty() {
        return t("invoice-empty-title");
    }
    let mut table = table();
    table.set_header([
        t("inv-number"),
        t("inv-date"),
        t("pay-order-no"),
        t("invoice-total"),
        t("invoice-status"),
    ]);
    for invoice in invoices {
        let issued = &invoice.issued;
        table.add_row([
            issued.number().to_string(),
            date_medium(ctx.locale, issued.issued_on()),
            issued.draft().order_number.clone(),
            money(ctx.locale, issued.total()),
            t(if invoice.corrects.is_some() { "credit-status-note" } else { "invoice-paid" }),
        ]);
    }
    right(&mut table, &[3]);
    table.to_string()
}

fn show_text(app: &App, ctx: &Ctx, invoice: &Invoice) -> String {
    let t = |key: &str| app.text(ctx.locale, key, &[]);
    let (issued, draft) = (&invoice.issued, invoice.issued.draft());
    let mut facts = table();
    for (label, value) in [
        ("inv-number", issued.number().to_string()),
        ("inv-date", date_long(ctx.locale, issued.issued_on())),
        ("pay-order-no", draft.order_number.clone()),
        ("pay-date", date_long(ctx.locale, draft.paid_on)),
        ("pay-method", draft.payment.clone()),
        ("invoice-seller", draft.seller.name.clone()),
        ("inv-bill-to", draft.buyer.name.clone()),
    ] {
        facts.add_row([t(label), value]);
    }
    let mut lines = table();
    let columns = ["description", "quantity", "unit-price", "amount"];
    lines.set_header(columns.map(|column| t(&format!("invoice-{column}"))));
    for line in &draft.lines {
        lines.add_row([
            line.description.clone(),
            number(ctx.locale, i64::from(line.quantity)),
            money(ctx.locale, line.unit_price),
            money(ctx.locale, line.amount),
        ]);
    }
    right(&mut lines, &[1, 2, 3]);
    let mut sum = |label: String, amount: Money| {
        lines.add_row([label, String::new(), String::new(), money(ctx.locale, amount)]);
    };
    sum(t("invoice-subtotal"), issued.net());
    for tax in issued.taxes() {
        sum(paper::tax_label(app, ctx.locale, tax), tax.tax);
    }
    sum(t("invoice-total"), issued.total());
    format!("{facts}\n\n{lines}")
}

fn table() -> Table {
    let mut table = Table::new();
    table.load_style(presets::NOTHING);
    table
}

fn right(table: &mut Table, columns: &[usize]) {
    for column in columns {
        if let Some(column) = table.column_mut(*column) {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }
}

fn pretty(value: &impl Serialize) -> Result<String, Error> {
    serde_json::to_string_pretty(value)
        .map_err(|error| Error::broken(format!("writing JSON: {error}")))
}
