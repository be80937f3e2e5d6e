//! A whole programme small enough to read, for planting errors in.

use super::super::Files;

pub const NAMES: &str = r#"{ "en-US" = "One", "zh-TW" = "壹", "zh-CN" = "一", "ja-JP" = "いち" }"#;

const PROGRAMME: &str = r#"code = "small"
time_zone = "Asia/Tokyo"
name = NAMES

[seller]
legal_name = "Small Limited"
address = ["1 Quay", "Dublin"]
country = "IE"
tax_id = ""
email = "billing@small.example"
phone = "+353 20 911 0100"
website = "https://small.example"

[seller.bank.USD]
bank = "Dollar Bank"
holder = "Small Limited"
account = "1234"
bic = "SMALUS30"
address = "2 Quay"

[seller.bank.JPY]
bank = "Yen Bank"
holder = "Small Limited"
account = "5678"
bic = "SMALJP30"
address = "3 Quay"

[[country_currency]]
countries = ["JP", "KR"]
currency = "JPY"

[[country_currency]]
countries = ["*"]
currency = "USD"
"#;

const COMPETENCIES: &str = r#"at_risk_days = 60

[[area]]
code = "all"
effective_from = 2019-01-01
competencies = ["security", "devops"]
name = NAMES

[[exam]]
code = "locks"
name = NAMES

[[competency]]
code = "security"
name = NAMES

[[competency.path]]
code = "customers"
name = NAMES

[[competency.path.needs]]
level = "silver"
effective_from = 2019-01-01
performance = [{ metric = "new_customers", least = 4 }]

[[competency.path.needs]]
level = "gold"
effective_from = 2019-01-01
performance = [{ metric = "new_customers", least = 25 }]
skills = [{ exams = ["locks"], people = 2 }]

[[competency]]
code = "devops"
name = NAMES
"#;

const OFFERS: &str = r#"[[offer]]
code = "network"
level = 0
group = "network"
free = true
agreement = "terms"
name = NAMES
summary = NAMES
qualifies = NAMES

[[offer]]
code = "silver"
level = 2
group = "competency"
free = false
requires_competency = "silver"
agreement = "terms"
name = NAMES
summary = NAMES
qualifies = NAMES

[[offer]]
code = "gold"
level = 3
group = "competency"
free = false
requires_competency = "gold"
upgrades_from = "silver"
agreement = "terms"
name = NAMES
summary = NAMES
qualifies = NAMES
"#;

const PRICES: &str = r#"[[price]]
offer = "silver"
currency = "USD"
effective_from = 2020-01-01
amount = "1850.00"

[[price]]
offer = "silver"
currency = "JPY"
effective_from = 2020-01-01
amount = "200000"

[[price]]
offer = "gold"
currency = "USD"
effective_from = 2022-01-01
amount = "5260"

[[price]]
offer = "gold"
currency = "JPY"
effective_from = 2022-01-01
amount = "600000"

[[price]]
offer = "gold"
currency = "JPY"
effective_from = 2030-01-01
amount = "700000"
"#;

const BENEFITS: &str = r#"[[benefit]]
offer = "silver"
code = "seats"
kind = "cloud_seats"
type = "core"
name = NAMES

[[benefit.quantity]]
effective_from = 2020-01-01
amount = 5
earned_up_to = 10
unit = "seats"

[[benefit.quantity]]
effective_from = 2030-01-01
amount = 7
unit = "seats"

[[benefit]]
offer = "gold"
code = "logo"
kind = "logo"
type = "incremental"
name = NAMES

[[benefit.quantity]]
effective_from = 2022-01-01
amount = 1
unit = "included"
"#;

const TAX: &str = r#"[[tax]]
country = "*"
effective_from = 2020-01-01
rate_bp = 0
name = NAMES

[[tax]]
country = "JP"
effective_from = 2020-01-01
rate_bp = 1000
name = NAMES

[[tax]]
country = "JP"
effective_from = 2030-01-01
rate_bp = 1250
name = NAMES
"#;

const FIRST_SET: &str = r#"code = "first"
effective_from = 2020-01-01
in_force = false
system = "portal"
offers = ["network", "silver"]
title = NAMES
why = NAMES

[term]
arithmetic = "days_365"
new_anniversary = "from_payment_day"

[renewal_window]
opens = -30
closes = 0
benefits_grace_days = 0
satisfied_by = "order_placed"

[auto_renew]
offered = false

[payment]
methods = ["transfer"]
order_expires_days = 30

[terms]
mode = "implied_by_payment"

[checkout]
steps = ["payment", "review"]

[cancel]
mode = "support_request"
support_entry = "report_portal"

[competency]
action_pack_alongside = false

[leads]
accept_days = 3

[roles]
rules = "levels"
"#;

const SECOND_SET: &str = r#"code = "second"
effective_from = 2022-01-01
in_force = true
system = "portal"
offers = ["network", "silver", "gold"]
title = NAMES
why = NAMES

[term]
arithmetic = "calendar_year"
new_anniversary = "from_anniversary"

[renewal_window]
opens = 1
closes = 30
benefits_grace_days = 30
satisfied_by = "payment_received"

[auto_renew]
offered = true
default_on = true
one_way = true
charge_day = 1
retry_days = [1, 3, 5, 7]

[payment]
methods = ["card", "transfer"]
order_expires_days = 30

[terms]
mode = "explicit"

[checkout]
steps = ["terms", "payment", "review"]

[cancel]
mode = "support_form"
support_entry = "report_portal"

[refund]
days = 30
unused_only = true

[upgrade]
discount_bp = 2500

[competency]
action_pack_alongside = true

[leads]
accept_days = 14

[roles]
rules = "combined"

[[reminder]]
kind = "upcoming"
days = -15

[[reminder]]
kind = "last_week"
days = 23
"#;

const AGREEMENTS: &str = r#"[[agreement]]
code = "terms"
version = "2020-01"
effective_from = 2020-01-01
title = NAMES

[[agreement]]
code = "terms"
version = "2022-01"
effective_from = 2022-01-01
title = NAMES
"#;

const SUPPORT: &str = r#"[[topic]]
code = "money"
queue = "finance"
severity = "moderate"
cancels = true
appointments = false
name = NAMES

[[topic.solution]]
href = "/orders"
name = NAMES
text = NAMES

[[reply]]
code = "thanks"
queue = "finance"
name = NAMES
text = { "en-US" = "About {number}.", "zh-TW" = "{number}", "zh-CN" = "{due}", "ja-JP" = "{company}" }
"#;

const TEXT: &str = "A first paragraph.\n\n## A heading\n\n- one;\n- two.\n";

pub const P: &str = "programme.toml";
pub const O: &str = "offers.toml";
pub const C: &str = "competencies.toml";
pub const PR: &str = "prices.toml";
pub const B: &str = "benefits.toml";
pub const T: &str = "tax.toml";
pub const SUPPORT_FILE: &str = "support.toml";
pub const SECOND: &str = "policies/second.toml";
pub const FIRST: &str = "policies/first.toml";
pub const AGREEMENTS_FILE: &str = "agreements/agreements.toml";
pub const JAPANESE_TEXT: &str = "agreements/terms/2022-01/ja-JP.md";

pub fn small() -> Files {
    let mut files = Files::default();
    let mut put = |path: &str, content: &str| {
        files.0.insert(path.to_owned(), content.replace("NAMES", NAMES));
    };
    put("README.md", "For people.\n");
    put(P, PROGRAMME);
    put(C, COMPETENCIES);
    put(O, OFFERS);
    put(PR, PRICES);
    put(B, BENEFITS);
    put(T, TAX);
    put(FIRST, FIRST_SET);
    put(SECOND, SECOND_SET);
    put(AGREEMENTS_FILE, AGREEMENTS);
    put(SUPPORT_FILE, SUPPORT);
    for version in ["2020-01", "2022-01"] {
        for tag in ["en-US", "zh-TW", "zh-CN", "ja-JP"] {
            put(&format!("agreements/terms/{version}/{tag}.md"), TEXT);
        }
    }
    files
}

/// The small programme with the first `from` of one file replaced. Panics when it is not there: the
/// error would not be planted.
pub fn edited(file: &str, from: &str, to: &str) -> Files {
    edited_again(small(), file, from, to)
}

pub fn edited_again(mut files: Files, file: &str, from: &str, to: &str) -> Files {
    let content = files.0.get_mut(file).unwrap_or_else(|| panic!("no file {file}"));
    assert!(content.contains(from), "{file} does not hold {from:?}");
    *content = content.replacen(from, to, 1);
    files
}

pub fn appended(file: &str, more: &str) -> Files {
    let mut files = small();
    let content = files.0.get_mut(file).unwrap_or_else(|| panic!("no file {file}"));
    content.push_str(&more.replace("NAMES", NAMES));
    files
}
