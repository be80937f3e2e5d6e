//! Documents of every kind, each from its seed.

use domain::money::{BasisPoints, Currency, Money};
use domain::text::Country;
use einvoice::{Allowance, Category, Document, Line, Means, Party, Postal, Precedent, Tax, Totals};
use jiff::civil::{Date, date};

const NAMES: [&str; 6] = [
    "Contoso Works",
    "Müller & Söhne <GmbH>",
    "北風商事株式会社",
    "Société \"Générale\" d'Étoile",
    "會館 有限公司",
    "A\u{1}B ltd",
];

/// Buyers with a VAT number that holds.
const BUYERS: [(&str, &str); 6] = [
    ("DE", "DE136695976"),
    ("FR", "FR40303265045"),
    ("AT", "ATU13585627"),
    ("GR", "EL094259216"),
    ("NL", "NL004495445B01"),
    ("PL", "PL8567346215"),
];

/// A small generator of numbers: the same seed, the same document.
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u32) -> Dice {
        Dice(u64::from(seed) * 2 + 1)
    }

    /// Below `sides`.
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides
    }

    fn one_of<T: Copy>(&mut self, all: &[T]) -> T {
        let index = usize::try_from(self.roll(all.len() as u64)).unwrap_or_default();
        all[index]
    }

    fn day(&mut self) -> Date {
        date(2024, 1, 1).saturating_add(jiff::Span::new().days(self.roll(1_200) as i64))
    }

    pub fn document(&mut self) -> Document {
        let category = self.one_of(&[
            Category::Standard,
            Category::Standard,
            Category::ReverseCharge,
            Category::Exempt,
            Category::OutOfScope,
        ]);
        let rates: &[u32] = match category {
            Category::Standard => &[1_900, 2_300, 700, 2_000, 550, 2_550],
            _ => &[0],
        };
        let rate = BasisPoints(self.one_of(rates));
        let lines: Vec<Line> = (0..=self.roll(4)).map(|_| self.line(category, rate)).collect();
        let allowances = self.allowances(&lines, category, rate);
        let issued_on = self.day();
        let (country, vat_id) = self.one_of(&BUYERS);
        let identified = category == Category::ReverseCharge
            || (category != Category::OutOfScope && self.roll(2) == 0);
        let mut document = Document {
            number: format!("{:07}-{:06}", 1_000_000 + self.roll(999_999), 1 + self.roll(999)),
            issued_on,
            currency: eur(0).currency,
            purchase_order: self.one_of(&["", "PO-4711", "採購 7/2026"]).to_owned(),
            order_number: self.one_of(&["1000001-O0001", ""]).to_owned(),
            notes: vec!["Paid, with thanks".to_owned(); self.roll(3) as usize],
            precedent: None,
            seller: self.party("IE", "IE6388047V"),
            buyer: self.party(country, if identified { vat_id } else { "" }),
            delivered_on: issued_on,
            means: self.means(),
            means_text: self.one_of(&["", "Paid by credit card"]).to_owned(),
            totals: totals(&lines, &allowances, rate),
            taxes: vec![tax(&lines, &allowances, category, rate)],
            allowances,
            lines,
        };
        if category == Category::OutOfScope {
            document.seller.other_id = std::mem::take(&mut document.seller.vat_id);
        }
        if self.roll(2) == 0 {
            let issued_on = document.issued_on.yesterday().unwrap_or(document.issued_on);
            document.precedent = Some(Precedent { number: "1000001-000001".to_owned(), issued_on });
        }
        document
    }

    fn means(&mut self) -> Means {
        let transfer = |account: &str| Means::Transfer { account: account.to_owned() };
        match self.roll(3) {
            0 => Means::Card,
            1 => transfer("IE47GHSB99000012345678"),
            _ => transfer("000012345678"),
        }
    }

    fn line(&mut self, category: Category, rate: BasisPoints) -> Line {
        let quantity = 1 + self.roll(3) as u32;
        let price = eur(1 + self.roll(500_000) as i64);
        let first = self.day();
        let last = first.saturating_add(jiff::Span::new().years(1));
        Line {
            name: self.one_of(&NAMES).to_owned(),
            description: self.one_of(&["", "One year & a day", "一年份"]).to_owned(),
            quantity,
            price,
            net: eur(price.minor * i64::from(quantity)),
            category,
            rate,
            period: (self.roll(3) != 0).then_some((first, last)),
        }
    }

    fn allowances(
        &mut self,
        lines: &[Line],
        category: Category,
        rate: BasisPoints,
    ) -> Vec<Allowance> {
        let whole: i64 = lines.iter().map(|line| line.net.minor).sum();
        (0..self.roll(3))
            .map(|_| Allowance {
                amount: eur(self.roll(1 + whole as u64 / 4) as i64),
                reason: "Discount for upgrading".to_owned(),
                category,
                rate,
            })
            .collect()
    }

    fn party(&mut self, country: &str, vat_id: &str) -> Party {
        let lines = (0..self.roll(6)).map(|n| format!("Quay {n}")).collect();
        Party {
            name: self.one_of(&NAMES).to_owned(),
            postal: Postal {
                lines,
                city: self.one_of(&["", "Dublin", "Köln"]).to_owned(),
                postal_code: self.one_of(&["", "50667"]).to_owned(),
                region: self.one_of(&["", "NRW"]).to_owned(),
                country: Country::parse(country).expect("a country"),
            },
            vat_id: vat_id.to_owned(),
            other_id: self.one_of(&["", "4815162"]).to_owned(),
        }
    }
}

/// Documents that break one rule each, which the standard's rules must see as well.
pub fn wrong() -> Vec<(&'static str, Document)> {
    let taxed = (0..)
        .map(|seed| Dice::new(seed).document())
        .find(|document| document.taxes[0].category == Category::Standard)
        .expect("one of the first");
    let change = |change: fn(&mut Document)| {
        let mut document = taxed.clone();
        change(&mut document);
        document
    };
    vec![
        ("total", change(|it| it.totals.total = eur(1))),
        ("account", change(|it| it.means = Means::Transfer { account: String::new() })),
        ("lines", change(|it| it.totals.lines = eur(1))),
        ("due", change(|it| it.totals.due = eur(-1))),
        ("prefix", change(|it| it.seller.vat_id = "123".to_owned())),
        ("reason", change(|it| it.taxes[0].reason = "why".to_owned())),
        ("base", change(|it| it.taxes[0].base = eur(1))),
        ("name", change(|it| it.lines[0].name = String::new())),
        ("empty", change(|it| it.lines.clear())),
    ]
}

fn eur(minor: i64) -> Money {
    Money::new(minor, Currency::parse("EUR").expect("a currency"))
}

fn sum(amounts: impl Iterator<Item = Money>) -> i64 {
    amounts.map(|amount| amount.minor).sum()
}

fn net(lines: &[Line], allowances: &[Allowance]) -> Money {
    let lines = sum(lines.iter().map(|line| line.net));
    eur(lines - sum(allowances.iter().map(|allowance| allowance.amount)))
}

fn tax(lines: &[Line], allowances: &[Allowance], category: Category, rate: BasisPoints) -> Tax {
    let base = net(lines, allowances);
    let reason = match category {
        Category::Standard => "",
        Category::ReverseCharge => "Reverse charge",
        Category::Exempt => "Certificate 12-34",
        Category::OutOfScope => "Not subject to VAT",
    };
    let tax = base.share(rate).expect("small amounts");
    Tax { category, rate, base, tax, reason: reason.to_owned() }
}

fn totals(lines: &[Line], allowances: &[Allowance], rate: BasisPoints) -> Totals {
    let net = net(lines, allowances);
    let tax = net.share(rate).expect("small amounts");
    let total = eur(net.minor + tax.minor);
    Totals {
        lines: eur(sum(lines.iter().map(|line| line.net))),
        allowances: eur(sum(allowances.iter().map(|allowance| allowance.amount))),
        net,
        tax,
        total,
        prepaid: total,
        due: eur(0),
    }
}
