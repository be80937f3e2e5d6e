//! What an invoice says, in the words and figures of its own language, ready to be typeset.

use ::document::{InvoiceDocument, LabelledText, Line, Party, Script, Total};
use domain::invoice::{Party as OwnParty, TaxLine};
use domain::money::Money;
use domain::text::Locale;
use language::format::{date_long, money, number as number_of, percent};
use language::{Arg, Args};

use super::{Invoice, description_and_detail, electronic};
use crate::app::App;

// Whatever may be issued can be typeset.
const _: () = assert!(domain::invoice::LINES_MAX <= ::document::LINES_MAX);

/// The document of an invoice. A simulated installation's says on every page that it is none.
pub(super) fn paper(app: &App, invoice: &Invoice) -> InvoiceDocument {
    let Invoice { issued, locale, .. } = invoice;
    let draft = issued.draft();
    let words = Words { app, locale: *locale };
    let date = issued.issued_on();
    InvoiceDocument {
        script: script(*locale),
        language_tag: locale.tag().to_owned(),
        title: words.t(
            if draft.kind.correction().is_some() { "credit-title" } else { "invoice-title" },
            &[],
        ),
        watermark: app.is_simulated().then(|| words.t("invoice-watermark", &[])),
        number: labelled(words.t("inv-number", &[]), issued.number().to_string()),
        facts: facts(&words, invoice),
        seller: words.party("invoice-seller", draft.seller.name.clone(), &draft.seller),
        buyer: words.party("inv-bill-to", words.addressee(&draft.buyer.name), &draft.buyer),
        columns: ["description", "quantity", "unit-price", "amount"]
            .map(|column| words.t(&format!("invoice-{column}"), &[])),
        lines: draft.lines.iter().map(|line| words.line(line)).collect(),
        totals: totals(&words, invoice),
        notes: notes(&words, invoice),
        footer: draft.seller.name.clone(),
        page_label: words.t("invoice-page", &[("n", "{n}".into()), ("total", "{total}".into())]),
        issued: (i32::from(date.year()), date.month().unsigned_abs(), date.day().unsigned_abs()),
        attachment: electronic::attachment(app, *locale, issued),
    }
}

/// The receipt of an invoice's payment: what was paid, when, how, for which invoice.
pub(super) fn receipt_paper(app: &App, invoice: &Invoice) -> InvoiceDocument {
    let of_invoice = paper(app, invoice);
    let words = Words { app, locale: invoice.locale };
    let (issued, draft) = (&invoice.issued, invoice.issued.draft());
    let number = issued.number().as_str();
    let total = money(invoice.locale, issued.total());
    let mut facts = vec![
        labelled(words.t("pay-date", &[]), date_long(invoice.locale, draft.paid_on)),
        labelled(words.t("inv-number", &[]), number.to_owned()),
    ];
    facts.extend(of_invoice.facts.into_iter().skip(1).filter(|fact| {
        // The day of payment leads; the other facts stand as on the invoice.
        fact.label != words.t("pay-date", &[])
    }));
    let mut notes = vec![draft.payment.clone()];
    if app.is_simulated() {
        notes.push(words.t("invoice-simulated-note", &[]));
    }
    InvoiceDocument {
        title: words.t("receipt-title", &[]),
        number: labelled(words.t("receipt-number", &[]), format!("{number}-R")),
        facts,
        lines: vec![Line {
            description: words.t("receipt-line", &[("number", number.into())]),
            detail: draft.lines.first().map(|line| description_and_detail(&line.description).0),
            quantity: number_of(invoice.locale, 1),
            unit_price: total.clone(),
            amount: total.clone(),
        }],
        totals: vec![Total { label: words.t("receipt-total", &[]), amount: total, strong: true }],
        notes,
        attachment: None,
        ..of_invoice
    }
}

/// "VAT 23%"; a tax of nothing is only named.
pub(super) fn tax_label(app: &App, locale: Locale, tax: &TaxLine) -> String {
    if tax.rate.0 == 0 {
        return tax.name.clone();
    }
    let rate = percent(locale, tax.rate);
    app.text(locale, "invoice-tax", &[("name", Arg::from(&tax.name)), ("rate", Arg::from(rate))])
}

fn script(locale: Locale) -> Script {
    match locale {
        Locale::EnUs => Script::English,
        Locale::ZhTw => Script::TraditionalChinese,
        Locale::ZhCn => Script::SimplifiedChinese,
        Locale::JaJp => Script::Japanese,
    }
}

fn facts(words: &Words<'_>, invoice: &Invoice) -> Vec<LabelledText> {
    let (locale, draft) = (invoice.locale, invoice.issued.draft());
    let date = |date| date_long(locale, date);
    let mut facts = vec![
        labelled(words.t("inv-date", &[]), date(invoice.issued.issued_on())),
        labelled(words.t("pay-order-no", &[]), draft.order_number.clone()),
    ];
    if !draft.purchase_order.is_empty() {
        let label = words.t("invoice-purchase-order", &[]);
        facts.push(labelled(label, draft.purchase_order.clone()));
    }
    match draft.kind.correction() {
        None => facts.push(labelled(words.t("pay-date", &[]), date(draft.paid_on))),
        Some(correction) => facts.extend([
            labelled(words.t("credit-for", &[]), correction.invoice.to_string()),
            labelled(words.t("credit-for-date", &[]), date(correction.issued_on)),
        ]),
    }
    facts
}

fn totals(words: &Words<'_>, invoice: &Invoice) -> Vec<Total> {
    let issued = &invoice.issued;
    let total = |label: String, amount: Money, strong: bool| Total {
        label,
        amount: money(invoice.locale, amount),
        strong,
    };
    let mut totals = vec![total(words.t("invoice-subtotal", &[]), issued.net(), false)];
    for tax in issued.taxes() {
        totals.push(total(tax_label(words.app, invoice.locale, tax), tax.tax, false));
    }
    let is_credit = issued.draft().kind.correction().is_some();
    let key = if is_credit { "credit-total" } else { "invoice-total" };
    totals.push(total(words.t(key, &[]), issued.total(), true));
    totals
}

fn notes(words: &Words<'_>, invoice: &Invoice) -> Vec<String> {
    let draft = invoice.issued.draft();
    let mut notes: Vec<String> =
        draft.kind.correction().map(|correction| correction.reason.clone()).into_iter().collect();
    if !draft.tax_note.is_empty() {
        notes.push(draft.tax_note.clone());
    }
    notes.push(draft.payment.clone());
    if words.app.is_simulated() {
        notes.push(words.t("invoice-simulated-note", &[]));
    }
    notes
}

fn labelled(label: String, value: String) -> LabelledText {
    LabelledText { label, value }
}

/// The sentences of one language.
struct Words<'a> {
    app: &'a App,
    locale: Locale,
}

impl Words<'_> {
    fn t(&self, key: &str, args: Args<'_>) -> String {
        self.app.text(self.locale, key, args)
    }

    /// The name as a letter to a company begins.
    fn addressee(&self, name: &str) -> String {
        self.t("invoice-addressee", &[("name", name.into())])
    }

    fn party(&self, heading: &str, name: String, party: &OwnParty) -> Party {
        let mut lines = vec![name];
        lines.extend(party.lines.iter().cloned());
        if !party.tax_id.is_empty() {
            let label = Arg::from(self.t("pay-tax-id", &[]));
            let value = Arg::from(&party.tax_id);
            lines.push(self.t("label-value", &[("label", label), ("value", value)]));
        }
        Party { heading: self.t(heading, &[]), lines }
    }

    fn line(&self, line: &domain::invoice::Line) -> Line {
        let (description, detail) = description_and_detail(&line.description);
        Line {
            description,
            detail,
            quantity: number_of(self.locale, i64::from(line.quantity)),
            unit_price: money(self.locale, line.unit_price),
            amount: money(self.locale, line.amount),
        }
    }
}
