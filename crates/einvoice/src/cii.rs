//! The syntax: Cross Industry Invoice D16B, elements in the order its schema asks for.

use domain::money::{BasisPoints, Money};
use jiff::civil::Date;

use crate::SPECIFICATION;
use crate::document::{Allowance, Category, Document, Line, Means, Party, Tax, Totals};
use crate::writer::Writer;

const ROOT: &str = concat!(
    "rsm:CrossIndustryInvoice",
    " xmlns:rsm=\"urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100\"",
    " xmlns:qdt=\"urn:un:unece:uncefact:data:standard:QualifiedDataType:100\"",
    " xmlns:ram=\"urn:un:unece:uncefact:data:standard:",
    "ReusableAggregateBusinessInformationEntity:100\"",
    " xmlns:udt=\"urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100\"",
);

/// The document as XML. The same document always gives the same text.
pub fn xml(document: &Document) -> String {
    let mut writer = Writer::new();
    writer.element(ROOT, |x| {
        x.element("rsm:ExchangedDocumentContext", |x| {
            x.element("ram:GuidelineSpecifiedDocumentContextParameter", |x| {
                x.text("ram:ID", SPECIFICATION);
            });
        });
        x.element("rsm:ExchangedDocument", |x| head(x, document));
        x.element("rsm:SupplyChainTradeTransaction", |x| {
            for (number, line) in (1..).zip(&document.lines) {
                x.element("ram:IncludedSupplyChainTradeLineItem", |x| trade_line(x, number, line));
            }
            x.element("ram:ApplicableHeaderTradeAgreement", |x| agreement(x, document));
            x.element("ram:ApplicableHeaderTradeDelivery", |x| delivery(x, document));
            x.element("ram:ApplicableHeaderTradeSettlement", |x| settlement(x, document));
        });
    });
    writer.finish()
}

fn head(x: &mut Writer, document: &Document) {
    x.text("ram:ID", &document.number);
    x.text("ram:TypeCode", if document.precedent.is_some() { "381" } else { "380" });
    x.element("ram:IssueDateTime", |x| day(x, document.issued_on));
    for note in document.notes.iter().filter(|note| !note.trim().is_empty()) {
        x.element("ram:IncludedNote", |x| x.text("ram:Content", note));
    }
}

fn trade_line(x: &mut Writer, number: usize, line: &Line) {
    x.element("ram:AssociatedDocumentLineDocument", |x| {
        x.text("ram:LineID", &number.to_string());
    });
    x.element("ram:SpecifiedTradeProduct", |x| {
        x.text("ram:Name", &line.name);
        x.some("ram:Description", &line.description);
    });
    x.element("ram:SpecifiedLineTradeAgreement", |x| {
        x.element("ram:NetPriceProductTradePrice", |x| {
            x.text("ram:ChargeAmount", &line.price.decimal());
        });
    });
    x.element("ram:SpecifiedLineTradeDelivery", |x| {
        x.text("ram:BilledQuantity unitCode=\"C62\"", &line.quantity.to_string());
    });
    x.element("ram:SpecifiedLineTradeSettlement", |x| {
        x.element("ram:ApplicableTradeTax", |x| rate_of(x, line.category, line.rate));
        if let Some((first, last)) = line.period {
            x.element("ram:BillingSpecifiedPeriod", |x| {
                x.element("ram:StartDateTime", |x| day(x, first));
                x.element("ram:EndDateTime", |x| day(x, last));
            });
        }
        x.element("ram:SpecifiedTradeSettlementLineMonetarySummation", |x| {
            x.text("ram:LineTotalAmount", &line.net.decimal());
        });
    });
}

fn agreement(x: &mut Writer, document: &Document) {
    x.element("ram:SellerTradeParty", |x| party(x, &document.seller));
    x.element("ram:BuyerTradeParty", |x| party(x, &document.buyer));
    for (name, number) in [
        ("ram:SellerOrderReferencedDocument", &document.order_number),
        ("ram:BuyerOrderReferencedDocument", &document.purchase_order),
    ] {
        if !number.trim().is_empty() {
            x.element(name, |x| x.text("ram:IssuerAssignedID", number));
        }
    }
}

fn party(x: &mut Writer, party: &Party) {
    x.some("ram:ID", &party.other_id);
    x.text("ram:Name", &party.name);
    let postal = &party.postal;
    x.element("ram:PostalTradeAddress", |x| {
        x.some("ram:PostcodeCode", &postal.postal_code);
        let mut lines = postal.lines.iter().filter(|line| !line.trim().is_empty());
        x.some("ram:LineOne", lines.next().map_or("", String::as_str));
        x.some("ram:LineTwo", lines.next().map_or("", String::as_str));
        let rest: Vec<&str> = lines.map(String::as_str).collect();
        x.some("ram:LineThree", &rest.join(", "));
        x.some("ram:CityName", &postal.city);
        x.text("ram:CountryID", postal.country.code());
        x.some("ram:CountrySubDivisionName", &postal.region);
    });
    if !party.vat_id.is_empty() {
        x.element("ram:SpecifiedTaxRegistration", |x| {
            x.text("ram:ID schemeID=\"VA\"", &party.vat_id);
        });
    }
}

fn delivery(x: &mut Writer, document: &Document) {
    x.element("ram:ActualDeliverySupplyChainEvent", |x| {
        x.element("ram:OccurrenceDateTime", |x| day(x, document.delivered_on));
    });
}

fn settlement(x: &mut Writer, document: &Document) {
    x.text("ram:InvoiceCurrencyCode", document.currency.code());
    x.element("ram:SpecifiedTradeSettlementPaymentMeans", |x| {
        x.text("ram:TypeCode", document.means.code());
        x.some("ram:Information", &document.means_text);
        if let Means::Transfer { account } = &document.means {
            let name = if is_iban(account) { "ram:IBANID" } else { "ram:ProprietaryID" };
            x.element("ram:PayeePartyCreditorFinancialAccount", |x| x.text(name, account));
        }
    });
    for tax in &document.taxes {
        x.element("ram:ApplicableTradeTax", |x| trade_tax(x, tax));
    }
    for allowance in &document.allowances {
        x.element("ram:SpecifiedTradeAllowanceCharge", |x| trade_allowance(x, allowance));
    }
    x.element("ram:SpecifiedTradeSettlementHeaderMonetarySummation", |x| {
        sums(x, &document.totals);
    });
    if let Some(precedent) = &document.precedent {
        x.element("ram:InvoiceReferencedDocument", |x| {
            x.text("ram:IssuerAssignedID", &precedent.number);
            x.element("ram:FormattedIssueDateTime", |x| {
                x.text("qdt:DateTimeString format=\"102\"", &compact(precedent.issued_on));
            });
        });
    }
}

/// By its form: a country, two digits, letters and digits.
fn is_iban(account: &str) -> bool {
    let (country, rest) = account.split_at_checked(2).unwrap_or_default();
    let (check, _) = rest.split_at_checked(2).unwrap_or_default();
    (15..=34).contains(&account.len())
        && country.bytes().all(|byte| byte.is_ascii_uppercase())
        && check.bytes().all(|byte| byte.is_ascii_digit())
        && rest.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

fn trade_tax(x: &mut Writer, tax: &Tax) {
    x.text("ram:CalculatedAmount", &tax.tax.decimal());
    x.text("ram:TypeCode", "VAT");
    x.some("ram:ExemptionReason", &tax.reason);
    x.text("ram:BasisAmount", &tax.base.decimal());
    x.text("ram:CategoryCode", tax.category.code());
    match tax.category {
        Category::ReverseCharge => x.text("ram:ExemptionReasonCode", "VATEX-EU-AE"),
        Category::OutOfScope => x.text("ram:ExemptionReasonCode", "VATEX-EU-O"),
        Category::Standard | Category::Exempt => {}
    }
    rate(x, tax.category, tax.rate);
}

fn trade_allowance(x: &mut Writer, allowance: &Allowance) {
    x.element("ram:ChargeIndicator", |x| x.text("udt:Indicator", "false"));
    x.text("ram:ActualAmount", &allowance.amount.decimal());
    x.text("ram:Reason", &allowance.reason);
    x.element("ram:CategoryTradeTax", |x| rate_of(x, allowance.category, allowance.rate));
}

fn sums(x: &mut Writer, totals: &Totals) {
    let currency = totals.tax.currency.code();
    let mut sum = |name: &str, amount: Money| x.text(name, &amount.decimal());
    sum("ram:LineTotalAmount", totals.lines);
    if totals.allowances.minor != 0 {
        sum("ram:AllowanceTotalAmount", totals.allowances);
    }
    sum("ram:TaxBasisTotalAmount", totals.net);
    sum(&format!("ram:TaxTotalAmount currencyID=\"{currency}\""), totals.tax);
    sum("ram:GrandTotalAmount", totals.total);
    sum("ram:TotalPrepaidAmount", totals.prepaid);
    sum("ram:DuePayableAmount", totals.due);
}

fn rate_of(x: &mut Writer, category: Category, basis_points: BasisPoints) {
    x.text("ram:TypeCode", "VAT");
    x.text("ram:CategoryCode", category.code());
    rate(x, category, basis_points);
}

/// Out of the tax's scope there is no rate, not even one of zero.
fn rate(x: &mut Writer, category: Category, BasisPoints(rate): BasisPoints) {
    if category != Category::OutOfScope {
        let text = format!("{}.{:02}", rate / 100, rate % 100);
        x.text("ram:RateApplicablePercent", &text);
    }
}

fn day(x: &mut Writer, date: Date) {
    x.text("udt:DateTimeString format=\"102\"", &compact(date));
}

fn compact(date: Date) -> String {
    format!("{:04}{:02}{:02}", date.year(), date.month(), date.day())
}
