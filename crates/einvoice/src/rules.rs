//! The rules of EN 16931 that one of the portal's papers could break, checked before it has a
//! number. What the types make impossible (a missing country, a second currency code) is not here.

use domain::money::{BasisPoints, Money};

use crate::document::{Category, Document, Means, Party, Tax};

/// A rule of the standard that a document breaks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Violation {
    /// `BR-CO-15`.
    pub rule: &'static str,
    /// The business term that is wrong: `BT-112`.
    pub term: &'static str,
    /// What was found, for whoever mends it.
    pub found: String,
}

/// Minor units by which a document's tax may miss base times rate: a part of an invoice carries a
/// share of the whole invoice's rounding. The standard itself allows a whole currency unit.
const TAX_MISSES_MAX: u64 = 2;

/// Every rule that the document breaks; empty for one that may be issued.
pub fn violations(document: &Document) -> Vec<Violation> {
    let mut found = Findings::default();
    head(&mut found, document);
    parties(&mut found, document);
    lines(&mut found, document);
    totals(&mut found, document);
    taxes(&mut found, document);
    found.0
}

#[derive(Default)]
struct Findings(Vec<Violation>);

impl Findings {
    fn unless(
        &mut self,
        holds: bool,
        (rule, term): (&'static str, &'static str),
        found: impl ToString,
    ) {
        if !holds {
            self.0.push(Violation { rule, term, found: found.to_string() });
        }
    }

    fn text(&mut self, text: &str, names: (&'static str, &'static str)) {
        self.unless(is_told(text), names, "nothing");
    }

    fn same(&mut self, stated: Money, sum: Option<Money>, names: (&'static str, &'static str)) {
        let sum_text = sum.map_or_else(|| "no sum".to_owned(), |sum| sum.to_string());
        self.unless(sum == Some(stated), names, format!("{stated}, not {sum_text}"));
    }
}

fn is_told(text: &str) -> bool {
    text.chars().any(|character| !character.is_whitespace() && !character.is_control())
}

fn head(found: &mut Findings, document: &Document) {
    found.text(&document.number, ("BR-02", "BT-1"));
    let places = document.currency.decimals();
    found.unless(places <= 2, ("BR-DEC-12", "BT-109"), format!("{places} decimals"));
    if let Means::Transfer { account } = &document.means {
        found.text(account, ("BR-50", "BT-84"));
    }
    if let Some(precedent) = &document.precedent {
        found.text(&precedent.number, ("BR-55", "BT-25"));
        let (issued, before) = (document.issued_on, precedent.issued_on);
        found.unless(before <= issued, ("BG-3", "BT-26"), before);
    }
}

fn parties(found: &mut Findings, document: &Document) {
    let Document { seller, buyer, .. } = document;
    found.text(&seller.name, ("BR-06", "BT-27"));
    found.text(&buyer.name, ("BR-07", "BT-44"));
    let known = is_told(&seller.vat_id) || is_told(&seller.other_id);
    found.unless(known, ("BR-CO-26", "BT-29"), "no number of the seller");
    for (party, term) in [(seller, "BT-31"), (buyer, "BT-48")] {
        found.unless(has_country_prefix(party), ("BR-CO-09", term), &party.vat_id);
    }
}

/// A VAT number begins with its country; Greece writes EL, Northern Ireland XI.
fn has_country_prefix(party: &Party) -> bool {
    let country = party.postal.country.code();
    let prefix = party.vat_id.get(..2).unwrap_or_default();
    party.vat_id.is_empty()
        || prefix == country
        || (country == "GR" && prefix == "EL")
        || (country == "GB" && prefix == "XI")
}

fn lines(found: &mut Findings, document: &Document) {
    found.unless(!document.lines.is_empty(), ("BR-16", "BG-25"), "no line");
    for line in &document.lines {
        found.text(&line.name, ("BR-25", "BT-153"));
        found.unless(0 <= line.price.minor, ("BR-27", "BT-146"), line.price);
        let product = line.price.minor.checked_mul(i64::from(line.quantity));
        let product = product.map(|minor| Money::new(minor, line.price.currency));
        found.same(line.net, product, ("BR-24", "BT-131"));
        if let Some((first, last)) = line.period {
            found.unless(first <= last, ("BR-30", "BT-135"), format!("{first} to {last}"));
        }
    }
    for allowance in &document.allowances {
        found.text(&allowance.reason, ("BR-33", "BT-97"));
        found.unless(0 <= allowance.amount.minor, ("BR-31", "BT-92"), allowance.amount);
    }
}

fn totals(found: &mut Findings, document: &Document) {
    let totals = &document.totals;
    let lines = sum(document, document.lines.iter().map(|line| line.net));
    found.same(totals.lines, lines, ("BR-CO-10", "BT-106"));
    let allowances = sum(document, document.allowances.iter().map(|allowance| allowance.amount));
    found.same(totals.allowances, allowances, ("BR-CO-11", "BT-107"));
    let net = totals.lines.checked_sub(totals.allowances).ok();
    found.same(totals.net, net, ("BR-CO-13", "BT-109"));
    let tax = sum(document, document.taxes.iter().map(|tax| tax.tax));
    found.same(totals.tax, tax, ("BR-CO-14", "BT-110"));
    found.same(totals.total, totals.net.checked_add(totals.tax).ok(), ("BR-CO-15", "BT-112"));
    found.same(totals.due, totals.total.checked_sub(totals.prepaid).ok(), ("BR-CO-16", "BT-115"));
}

fn taxes(found: &mut Findings, document: &Document) {
    found.unless(!document.taxes.is_empty(), ("BR-CO-18", "BG-23"), "no tax");
    let mut seen: Vec<(Category, BasisPoints)> = Vec::new();
    for tax in &document.taxes {
        let key = (tax.category, tax.rate);
        found.unless(!seen.contains(&key), rule_of(tax.category).breakdown, "two of a rate");
        seen.push(key);
        of_category(found, document, tax);
    }
    let lines = document.lines.iter().map(|line| (line.category, line.rate));
    let allowances = document.allowances.iter().map(|allowed| (allowed.category, allowed.rate));
    for (category, rate) in lines.chain(allowances) {
        let names = rule_of(category).breakdown;
        found.unless(seen.contains(&(category, rate)), names, format!("no tax of {}", rate.0));
    }
    let outside = seen.iter().filter(|(category, _)| *category == Category::OutOfScope).count();
    let alone = outside == 0 || seen.len() == 1;
    found.unless(alone, ("BR-O-11", "BT-118"), "another category beside O");
}

fn of_category(found: &mut Findings, document: &Document, tax: &Tax) {
    let rules = rule_of(tax.category);
    let of_it =
        |category: Category, rate: BasisPoints| (category, rate) == (tax.category, tax.rate);
    let lines = document.lines.iter().filter(|line| of_it(line.category, line.rate));
    let allowed = document.allowances.iter().filter(|entry| of_it(entry.category, entry.rate));
    let base = sum(document, lines.map(|line| line.net)).and_then(|lines| {
        lines.checked_sub(sum(document, allowed.map(|entry| entry.amount))?).ok()
    });
    found.same(tax.base, base, rules.base);
    let computed = tax.base.share(tax.rate).ok();
    let missed = computed.and_then(|computed| computed.checked_sub(tax.tax).ok());
    let close = missed.is_some_and(|missed| missed.minor.unsigned_abs() <= TAX_MISSES_MAX);
    found.unless(close, rules.tax, format!("{} of {}", tax.tax, tax.base));
    let is_standard = tax.category == Category::Standard;
    found.unless((0 < tax.rate.0) == is_standard, rules.rate, tax.rate.0);
    found.unless(is_told(&tax.reason) != is_standard, rules.reason, &tax.reason);
    let (seller, buyer) = (&document.seller.vat_id, &document.buyer.vat_id);
    match tax.category {
        Category::Standard => found.text(seller, ("BR-S-02", "BT-31")),
        Category::Exempt => found.text(seller, ("BR-E-02", "BT-31")),
        Category::ReverseCharge => {
            found.text(seller, ("BR-AE-02", "BT-31"));
            found.text(buyer, ("BR-AE-02", "BT-48"));
        }
        Category::OutOfScope => {
            found.unless(seller.is_empty(), ("BR-O-02", "BT-31"), seller);
            found.unless(buyer.is_empty(), ("BR-O-02", "BT-48"), buyer);
        }
    }
}

fn sum(document: &Document, amounts: impl Iterator<Item = Money>) -> Option<Money> {
    let mut amounts = amounts;
    let zero = Money::zero(document.currency);
    amounts.try_fold(zero, |sum, amount| sum.checked_add(amount).ok())
}

/// The rules' names in a category.
struct Rules {
    breakdown: (&'static str, &'static str),
    rate: (&'static str, &'static str),
    base: (&'static str, &'static str),
    tax: (&'static str, &'static str),
    reason: (&'static str, &'static str),
}

fn rule_of(category: Category) -> Rules {
    let [breakdown, rate, base, tax, reason] = match category {
        Category::Standard => ["BR-S-01", "BR-S-05", "BR-S-08", "BR-S-09", "BR-S-10"],
        Category::ReverseCharge => ["BR-AE-01", "BR-AE-05", "BR-AE-08", "BR-AE-09", "BR-AE-10"],
        Category::Exempt => ["BR-E-01", "BR-E-05", "BR-E-08", "BR-E-09", "BR-E-10"],
        Category::OutOfScope => ["BR-O-01", "BR-O-05", "BR-O-08", "BR-O-09", "BR-O-10"],
    };
    Rules {
        breakdown: (breakdown, "BG-23"),
        rate: (rate, "BT-152"),
        base: (base, "BT-116"),
        tax: (tax, "BT-117"),
        reason: (reason, "BT-120"),
    }
}

#[cfg(test)]
#[path = "rules_tests.rs"]
mod tests;
