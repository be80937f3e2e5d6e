//! Invoices and credit notes of one partner: I7, I8, I15 to I17.

use super::Found;
use super::store::Folder;
use crate::invoice::row::{Model, line};
use crate::invoice::store::read;

pub(super) fn check(found: &mut Found, folder: &Folder) {
    series(found, folder);
    for invoice in &folder.invoices {
        paper(found, folder, invoice);
        credits(found, folder, invoice);
    }
    for order in &folder.orders {
        let papers = folder.invoices.iter().filter(|row| row.order_id == order.order_id);
        let papers: Vec<&Model> = papers.filter(|row| row.kind == "invoice").collect();
        // A year of the older centre was never placed here: its invoice is in that centre's books.
        let wanted = usize::from(order.state == "completed" && order.placed_at.is_some());
        found.hold(
            "I17",
            papers.len() == wanted,
            || format!("order {}", order.number),
            || format!("it is {} and has {} invoices", order.state, papers.len()),
        );
        for invoice in papers {
            let same =
                invoice.total_minor == order.total_minor && invoice.currency == order.currency;
            found.hold(
                "I7",
                same,
                || format!("invoice {}", invoice.number),
                || format!("{} is invoiced for {}", invoice.total_minor, order.total_minor),
            );
        }
    }
}

/// I15: 1, 2, 3 …, each dated no earlier than the one before.
fn series(found: &mut Found, folder: &Folder) {
    let about = || format!("series {}", folder.partner.network_id.unwrap_or_default());
    let count = i64::try_from(folder.invoices.len()).unwrap_or(i64::MAX);
    found.hold("I15", folder.partner.last_invoice_no == count, about, || {
        format!("{count} documents, the last number is {}", folder.partner.last_invoice_no)
    });
    for (place, row) in (1..).zip(&folder.invoices) {
        let number = format!("{}-{place:06}", folder.partner.network_id.unwrap_or_default());
        found.hold("I15", row.series_no == place && row.number == number, about, || {
            format!("{} stands where {number} belongs", row.number)
        });
    }
    for pair in folder.invoices.windows(2) {
        let [before, after] = pair else { continue };
        found.hold("I15", before.issued_on <= after.issued_on, about, || {
            format!("{} is dated before {}", after.number, before.number)
        });
    }
}

/// I8 and I16 of one document.
fn paper(found: &mut Found, folder: &Folder, invoice: &Model) {
    let about = || format!("invoice {}", invoice.number);
    let lines: Vec<line::Model> =
        folder.lines.iter().filter(|row| row.invoice_id == invoice.invoice_id).cloned().collect();
    let sum: i64 = lines.iter().map(|row| row.amount_minor).sum();
    let adds_up =
        sum == invoice.net_minor && invoice.net_minor + invoice.tax_minor == invoice.total_minor;
    found.hold("I8", adds_up, about, || {
        format!("lines {sum}, net {}, tax {}, total {}", invoice.net_minor, invoice.tax_minor, {
            invoice.total_minor
        })
    });
    if let Err(crate::error::Error::Broken(why)) = read(invoice.clone(), lines) {
        found.add("I16", about(), why);
    }
}

/// I16: credit notes name their invoice and never come to more than it.
fn credits(found: &mut Found, folder: &Folder, document: &Model) {
    let about = || format!("invoice {}", document.number);
    if let Some(corrects) = document.corrects {
        let invoice = folder.invoices.iter().find(|row| row.invoice_id == corrects);
        let same = invoice.is_some_and(|row| {
            (row.order_id, row.kind.as_str()) == (document.order_id, "invoice")
                && row.currency == document.currency
        });
        found.hold("I16", same, about, || "it corrects no invoice of its order".to_owned());
    }
    let credits = folder.invoices.iter().filter(|row| row.corrects == Some(document.invoice_id));
    let credited: i64 = credits.map(|row| row.total_minor).sum();
    found.hold("I16", credited <= document.total_minor, about, || {
        format!("{credited} of {} is credited", document.total_minor)
    });
}
