//! One error planted at a time: its code, its file and its line.

use std::collections::BTreeSet;

use super::super::{Files, Problem, parse};
use super::sentences;
use super::small::{
    AGREEMENTS_FILE, B, C, FIRST, JAPANESE_TEXT, O, P, PR, SECOND, SUPPORT_FILE, T, appended,
    edited, edited_again, small,
};

/// A file, a text of it and what stands there instead; the code that must follow, and a text of the
/// line that must be named, in the same file unless the row says otherwise.
type Row = (&'static str, &'static str, &'static str, &'static str, &'static str);

const S: &str = SECOND;
const A: &str = AGREEMENTS_FILE;
const J: &str = JAPANESE_TEXT;
const H: &str = SUPPORT_FILE;

#[rustfmt::skip]
const FORM: &[Row] = &[
    (P, "code = \"small\"", "code = small", "toml.syntax", "code = small"),
    (O, "level = 2", "level = 2\nlevel = 2 #2", "toml.syntax", "#2"),
    (P, "time_zone", "timezone = 1\ntime_zone", "key.unknown", "timezone = 1"),
    (P, "tax_id", "vat_id = \"x\"\ntax_id", "key.unknown", "vat_id"),
    (P, "bic = \"SMALUS30\"", "swift = \"x\"\nbic = \"SMALUS30\"", "key.unknown", "swift"),
    (C, "code = \"devops\"", "cod = 1\ncode = \"devops\"", "key.unknown", "cod ="),
    (O, "level = 2", "level = 2\nlevels = 2", "key.unknown", "levels"),
    (PR, "amount = \"5260\"", "amount = \"5260\"\nnote = \"x\"", "key.unknown", "note"),
    (B, "earned_up_to = 10", "earned_upto = 10", "key.unknown", "earned_upto"),
    (B, "type = \"core\"", "type = \"core\"\ntyp = 1", "key.unknown", "typ ="),
    (T, "rate_bp = 1000", "rate_bp = 1000\nrate = 10", "key.unknown", "rate = 10"),
    (S, "default_on = true", "default_on = true\ndefault = true", "key.unknown", "default = true"),
    (S, "[refund]", "[refunds]\ndays = 1\n\n[refund]", "key.unknown", "[refunds]"),
    (A, "version = \"2022-01\"", "version = \"2022-01\"\nfrom = 1", "key.unknown", "from = 1"),
    (O, "free = true\n", "", "key.missing", "[[offer]]"),
    (S, "[leads]\naccept_days = 14\n", "", "key.missing", "code = \"second\""),
    (S, "accept_days = 14\n", "", "key.missing", "[leads]"),
    (P, "code = \"small\"\n", "", "key.missing", "time_zone"),
    (O, "level = 0", "level = \"0\"", "type.wrong", "level = \"0\""),
    (O, "free = true", "free = \"yes\"", "type.wrong", "free = \"yes\""),
    (PR, "amount = \"5260\"", "amount = 5260.00", "type.wrong", "amount = 5260.00"),
    (PR, "effective_from = 2030-01-01", "effective_from = \"2030-01-01\"", "type.wrong",
     "= \"2030-01-01\""),
    (T, "effective_from = 2030-01-01", "effective_from = 2030-01-01T10:00:00", "type.wrong",
     "T10:00:00"),
    (P, "countries = [\"JP\", \"KR\"]", "countries = \"JP\"", "type.wrong", "countries = \"JP\""),
    (P, "address = [\"1 Quay\", \"Dublin\"]", "address = [\"1 Quay\", 2]", "type.wrong",
     "address = [\"1 Quay\", 2]"),
    (S, "[refund]\ndays = 30\nunused_only = true", "[[refund]]\ndays = 30", "type.wrong",
     "[[refund]]"),
    (FIRST, "offered = false", "offered = false\none_way = 1", "type.wrong", "one_way = 1"),
    (P, "bank = \"Yen Bank\"", "bank = \" \"", "text.empty", "bank = \" \""),
    (P, "\"Dublin\"]", "\"\"]", "text.empty", "address ="),
    (C, "\"zh-CN\" = \"一\"", "\"zh-CN\" = \"\"", "text.empty", "name ="),
    (P, "holder = \"Small Limited\"", "holder = \"Small\\u0007\"", "text.form", "Small\\u0007"),
    (C, "\"zh-TW\" = \"壹\", ", "", "language.missing", "name ="),
    (O, "\"ja-JP\" = \"いち\"", "\"ja\" = \"いち\", \"ja-JP\" = \"いち\"", "language.unknown", "name ="),
    (O, "group = \"network\"", "group = \"Net work\"", "code.form", "Net work"),
    (S, "system = \"portal\"", "system = \"portals\"", "choice.unknown", "portals"),
    (S, "\"card\", \"transfer\"", "\"card\", \"cheque\"", "choice.unknown", "cheque"),
    (B, "kind = \"logo\"", "kind = \"badge\"", "choice.unknown", "badge"),
    (B, "unit = \"seats\"", "unit = \"chairs\"", "choice.unknown", "chairs"),
    (O, "requires_competency = \"gold\"", "requires_competency = \"platinum\"", "choice.unknown",
     "platinum"),
    (O, "level = 3", "level = 4", "number.range", "level = 4"),
    (T, "rate_bp = 1250", "rate_bp = 12500", "number.range", "rate_bp = 12500"),
    (S, "order_expires_days = 30", "order_expires_days = 0", "number.range",
     "order_expires_days = 0"),
    (S, "retry_days = [1, 3, 5, 7]", "retry_days = [\n1,\n3000]", "number.range", "3000]"),
    (P, "countries = [\"JP\", \"KR\"]", "countries = []", "list.empty", "countries = []"),
    (P, "address = [\"1 Quay\", \"Dublin\"]", "address = []", "list.empty", "address = []"),
    (S, "\"card\", \"transfer\"", "\"card\", \"card\"", "list.twice", "methods ="),
];

#[rustfmt::skip]
const FACTS: &[Row] = &[
    (P, "Asia/Tokyo", "Asia/Edo", "time_zone.unknown", "Asia/Edo"),
    (PR, "currency = \"USD\"", "currency = \"USX\"", "currency.unknown", "USX"),
    (P, "currency = \"JPY\"", "currency = \"jpy\"", "currency.unknown", "jpy"),
    (P, "[[country_currency]]",
     "[seller.bank.YEN]\nbank = \"Y\"\nholder = \"Y\"\naccount = \"1\"\nbic = \"Y\"\n\
        address = \"Y\"\n[[country_currency]]",
     "currency.unknown", "[seller.bank.YEN]"),
    (P, "[\"*\"]", "[\"BR\"]", "currency.no_default", "[[country_currency]]"),
    (P, "\"JP\", \"KR\"", "\"JP\",\n\"UK\"", "country.unknown", "\"UK\""),
    (T, "country = \"JP\"", "country = \"Japan\"", "country.unknown", "Japan"),
    (P, "country = \"IE\"", "country = \"ie\"", "country.unknown", "\"ie\""),
    (P, "[\"*\"]", "[\"*\"]\ncurrency = \"USD\"\n[[country_currency]]\ncountries = [\"KR\"]",
     "country.twice", "[\"KR\"]"),
    (P, "[\"*\"]", "[\"*\", \"BR\"]", "country.star", "\"BR\""),
    (P, "billing@small.example", "billing", "email.form", "email ="),
    (P, "+353 20 911 0100", "call us", "phone.form", "phone ="),
    (P, "https://small.example", "ftp://small.example", "website.form", "website ="),
    (P, "[seller.bank.USD]", "[seller.bank.EUR]", "bank.missing", "currency = \"USD\""),

    (H, "cancels = true", "cancels = false", "topic.cancels", "[[topic]]"),
    (H, "/orders", "//elsewhere.example", "solution.href", "elsewhere"),
    (H, "/orders", "/help/nothing", "solution.help", "nothing"),
    (H, "{number}.", "{nummer}.", "reply.fact", "nummer"),
    (C, "\"devops\"]", "\"devops\",\n\"juggling\"]", "competency.unknown", "juggling"),
    (C, "\"security\", \"devops\"]", "\"security\"]", "area.not_placed", "effective_from ="),
    (C, "exams = [\"locks\"]", "exams = [\"keys\"]", "exam.unknown", "keys"),
    (C, "people = 2", "people = 0", "number.range", "people = 0"),
    (C, "metric = \"new_customers\"", "metric = \"luck\"", "choice.unknown", "luck"),
    (C, "level = \"gold\"\neffective_from = 2019-01-01",
     "level = \"silver\"\neffective_from = 2019-01-01 #2", "path.date_twice", "#2"),
    (C, "least = 25 }]", "least = 25 },\n{ metric = \"new_customers\", least = 2 }]",
     "needs.metric_twice", "least = 25"),
    (B, "earned_up_to = 10", "earned_up_to = 10\nearned = { competency = \"security\", \
     metric = \"seats\", least = 25, extra = 6 }", "benefit.earned_extra", "extra = 6"),
    (B, "earned_up_to = 10", "earned_up_to = 10\nearned = { competency = \"juggling\", \
     metric = \"seats\", least = 25, extra = 5 }", "competency.unknown", "juggling"),
    (O, "upgrades_from = \"silver\"", "upgrades_from = \"bronze\"", "offer.unknown", "bronze"),
    (O, "upgrades_from = \"silver\"", "upgrades_from = \"network\"", "offer.upgrade",
     "upgrades_from"),
    (O, "upgrades_from = \"silver\"", "upgrades_from = \"gold\"", "offer.upgrade", "upgrades_from"),
    (PR, "offer = \"gold\"", "offer = \"golden\"", "offer.unknown", "golden"),
    (B, "offer = \"gold\"", "offer = \"golden\"", "offer.unknown", "golden"),
    (S, "\"silver\", \"gold\"]", "\"silver\", \"gold\",\n\"golden\"]", "offer.unknown", "golden"),
    (O, "agreement = \"terms\"", "agreement = \"term\"", "agreement.unknown", "\"term\""),

    (PR, "\"1850.00\"", "\"1,850\"", "amount.form", "1,850"),
    (PR, "\"1850.00\"", "\"99999999999999999999\"", "amount.form", "9999"),
    (PR, "\"1850.00\"", "\"1850.005\"", "amount.decimals", "1850.005"),
    (PR, "\"200000\"", "\"200000.0\"", "amount.decimals", "200000.0"),
    (PR, "\"1850.00\"", "\"0.00\"", "amount.zero", "0.00"),
    (PR, "2030-01-01", "2022-01-01 #2", "price.twice", "#2"),
    (B, "2030-01-01", "2020-01-01 #2", "benefit.date_twice", "#2"),
    (B, "amount = 5", "amount = 11", "benefit.earned", "earned_up_to"),
    (B, "kind = \"logo\"\n", "kind = \"logo\"\npack = \"learning\"\n", "benefit.pack_kind", "pack"),
    (B, "amount = 1\n", "amount = 3\n", "benefit.included", "amount = 3"),
    (B, "[[benefit.quantity]]\neffective_from = 2022-01-01\namount = 1\nunit = \"included\"\n",
     "", "benefit.no_quantity", "[[benefit]]\noffer = \"gold\""),
    (T, "2030-01-01", "2020-01-01 #2", "tax.twice", "#2"),
    (T, "country = \"*\"", "country = \"BR\"", "tax.no_default", "[[tax]]"),
    (T, "effective_from = 2020-01-01", "effective_from = 2020-01-02", "tax.gap", "[[tax]]"),

    (S, "code = \"second\"", "code = \"2nd\"", "policy.file_name", "2nd"),
    (FIRST, "closes = 0", "closes = -31", "policy.window", "closes = -31"),
    (S, ", \"review\"]", "]", "policy.steps_end", "steps ="),
    (S, "\"payment\", \"review\"", "\"review\", \"payment\"", "policy.steps_end", "steps ="),
    (S, "\"payment\", ", "", "policy.steps_payment", "steps ="),
    (S, "\"terms\", ", "", "policy.terms_step_missing", "steps ="),
    (FIRST, "[\"payment\"", "[\"terms\", \"payment\"", "policy.terms_step_extra", "steps ="),
    (S, "[1, 3, 5, 7]", "[1, 3, 3]", "policy.retry_days", "[1, 3, 3]"),
    (S, "[1, 3, 5, 7]", "[0, 3]", "policy.retry_days", "[0, 3]"),
    (S, "charge_day = 1", "charge_day = 31", "policy.charge_day", "charge_day = 31"),
    (S, "charge_day = 1", "charge_day = 0", "policy.charge_day", "charge_day = 0"),
    (S, "\"card\", ", "", "policy.charge_card", "offered = true"),
    (S, "kind = \"last_week\"", "kind = \"upcoming\" #2", "policy.reminder_twice", "#2"),
    (S, "in_force = true", "in_force = false", "policy.in_force_missing", "in_force = false"),
    (FIRST, "in_force = false", "in_force = true", "policy.in_force_twice", "in_force = true"),

    (A, "effective_from = 2022-01-01", "effective_from = 2020-01-01 #2", "agreement.date_twice",
     "#2"),
    (J, "A first paragraph.", "# A title", "agreement.markup", "# A title"),
    (J, "## A heading", "### A heading", "agreement.markup", "### A heading"),
    (J, "## A heading", "##A heading", "agreement.markup", "##A heading"),
    (J, "- one;", "- ", "agreement.markup", "- \n"),
    (J, "- one;", "* one;", "agreement.markup", "* one;"),
    (J, "- one;", "1. one;", "agreement.markup", "1. one;"),
    (J, "- one;", "  - one;", "agreement.markup", "  - one;"),
    (J, "- one;", "- ## one;", "agreement.markup", "- ## one;"),
    (J, "- one;", "- a **bold** word", "agreement.markup", "**bold**"),
    (J, "- one;", "[here](https://a.example)", "agreement.markup", "[here]"),
    (J, "- one;", "<b>bold</b>", "agreement.markup", "<b>"),
    (J, "- one;", "> quoted", "agreement.markup", "> quoted"),
    (J, "- one;", "| a | b |", "agreement.markup", "| a | b |"),
    (J, "- one;", "---", "agreement.markup", "---"),
    (J, "- one;", "```", "agreement.markup", "```"),
    (J, "- one;", "- one,\nand a half;", "agreement.markup", "and a half"),
    (J, "A first", "A\nfirst", "agreement.markup", "first paragraph"),
    (J, "- one;", "a\ttab", "agreement.markup", "a\ttab"),
];

fn line_with(files: &Files, file: &str, text: &str) -> usize {
    let content = &files.0[file];
    let at = content.find(text).unwrap_or_else(|| panic!("{file} does not hold {text:?}"));
    1 + content[..at].matches('\n').count()
}

/// What was found instead, where the files lack a problem of this code at this place, or have
/// another.
fn check(files: &Files, code: &str, file: &str, line: usize) -> Result<(), String> {
    let problems = parse(files).err().unwrap_or_default();
    let places: Vec<_> =
        problems.iter().map(|found| (found.code, found.file.as_str(), found.line)).collect();
    if places == [(code, file, line)] {
        return Ok(());
    }
    Err(format!("wanted {code} at {file}:{line}, found\n{}", sentences(&problems)))
}

#[test]
fn planted_errors_are_named_with_file_and_line() {
    let failures: Vec<String> = FORM
        .iter()
        .chain(FACTS)
        .filter_map(|(file, from, to, code, at)| {
            let files = edited(file, from, to);
            check(&files, code, file, line_with(&files, file, at)).err()
        })
        .collect();
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

/// Rows that are added to the end of a file; the problem stands on the line that holds `#2`.
#[rustfmt::skip]
const ADDED: &[(&str, &str, &str)] = &[
    (C,
     "[[area]]\ncode = \"all\" #2\neffective_from = 2019-01-01\n\
        competencies = [\"security\"]\nname = NAMES\n",
     "area.twice"),
    (C,
     "[[area]]\ncode = \"more\"\neffective_from = 2019-01-01\n\
        competencies = [\"security\"] #2\nname = NAMES\n",
     "area.placed_twice"),
    (C, "[[competency]]\ncode = \"security\" #2\nname = NAMES\n", "competency.twice"),
    (C, "[[exam]]\ncode = \"locks\" #2\nname = NAMES\n", "exam.twice"),
    (C, "[[competency.path]]\ncode = \"no\" #2\nname = NAMES\n", "path.no_needs"),
    (C,
     "[[competency.path]]\ncode = \"one\"\nname = NAMES\n\
        [[competency.path.needs]]\nlevel = \"gold\"\neffective_from = 2019-01-01\n\
        [[competency.path]]\ncode = \"one\" #2\nname = NAMES\n\
        [[competency.path.needs]]\nlevel = \"gold\"\neffective_from = 2019-01-01\n",
     "path.twice"),
    (H,
     "[[topic]]\ncode = \"money\" #2\nqueue = \"finance\"\nseverity = \"minimal\"\n\
        appointments = true\nname = NAMES\n",
     "topic.twice"),
    (H, "[[reply]]\ncode = \"thanks\" #2\nname = NAMES\ntext = NAMES\n", "reply.twice"),
    (O,
     "[[offer]]\ncode = \"silver\" #2\nlevel = 1\ngroup = \"a\"\nfree = false\n\
        agreement = \"terms\"\nname = NAMES\nsummary = NAMES\nqualifies = NAMES\n",
     "offer.twice"),
    (O,
     "[[offer]]\ncode = \"brass\"\nlevel = 2 #2\ngroup = \"a\"\nfree = false\n\
        agreement = \"terms\"\nname = NAMES\nsummary = NAMES\nqualifies = NAMES\n",
     "offer.level_twice"),
    (PR,
     "[[price]] #2\noffer = \"network\"\ncurrency = \"USD\"\neffective_from = 2020-01-01\n\
        amount = \"1\"\n",
     "price.free_offer"),
    (B,
     "[[benefit]]\noffer = \"gold\"\ncode = \"logo\" #2\nkind = \"logo\"\ntype = \"core\"\n\
        name = NAMES\n[[benefit.quantity]]\neffective_from = 2022-01-01\namount = 1\n\
        unit = \"included\"\n",
     "benefit.twice"),
    (A,
     "[[agreement]]\ncode = \"terms\"\nversion = \"2022-01\" #2\neffective_from = 2023-01-01\n\
        title = NAMES\n",
     "agreement.twice"),
];

#[test]
fn added_rows_are_named_with_file_and_line() {
    for (file, more, code) in ADDED {
        let files = appended(file, more);
        let line = line_with(&files, file, "#2");
        check(&files, code, file, line).unwrap_or_else(|failure| panic!("{failure}"));
    }
}

fn without(file: &str) -> Files {
    let mut files = small();
    files.0.remove(file).unwrap_or_else(|| panic!("no file {file}"));
    files
}

fn with(file: &str, content: &str) -> Files {
    let mut files = small();
    files.0.insert(file.to_owned(), content.to_owned());
    files
}

/// What is wrong about whole files, or about two of them together.
fn of_whole_files() -> Vec<(Files, &'static str, &'static str, usize)> {
    let no_set = {
        let mut files = without(FIRST);
        files.0.remove(SECOND);
        files
    };
    let second = small().0[SECOND].clone();
    let third = second.replace("code = \"second\"", "code = \"third\"");
    let gap = edited(PR, "effective_from = 2022-01-01", "effective_from = 2022-01-02");
    let no_currency = edited(PR, "currency = \"JPY\"", "currency = \"USD\"");
    let no_currency = edited_again(
        no_currency,
        PR,
        "2020-01-01\namount = \"200000\"",
        "2021-01-01\namount = \"2\"",
    );
    let late = edited(A, "effective_from = 2020-01-01", "effective_from = 2020-01-02");
    let no_area = small().0[C].clone();
    let no_area = no_area.split_once("[[exam]]").map_or("", |(_, rest)| rest);
    let no_area = format!("at_risk_days = 60\n[[exam]]{no_area}");
    vec![
        (with(C, &no_area), "area.none", C, 1),
        (without(PR), "file.missing", PR, 0),
        (with("price.toml", ""), "file.unknown", "price.toml", 0),
        (with("policies/old/first.toml", ""), "file.unknown", "policies/old/first.toml", 0),
        (with("policies/notes.md", "x"), "file.unknown", "policies/notes.md", 0),
        (with(O, ""), "offer.none", O, 1),
        (with(PR, &"[[price]]\n".repeat(5_001)), "list.long", PR, 1),
        (no_set, "policy.none", "policies", 0),
        (with("policies/third.toml", &third), "policy.date_twice", "policies/third.toml", 2),
        (gap, "price.gap", PR, 13),
        (no_currency, "price.gap", PR, 1),
        (late, "agreement.gap", A, 0),
        (without(J), "agreement.text_missing", A, 9),
        (with(J, " \n\n"), "agreement.text_empty", J, 1),
        (
            with("agreements/terms/2021-01/ja-JP.md", "x"),
            "agreement.not_listed",
            "agreements/terms/2021-01/ja-JP.md",
            0,
        ),
    ]
}

#[test]
fn problems_of_whole_files_are_named() {
    for (files, code, file, line) in of_whole_files() {
        let problems = parse(&files).expect_err(code);
        let found = |problem: &&Problem| {
            (problem.code, problem.file.as_str(), problem.line) == (code, file, line)
        };
        assert!(problems.iter().any(|problem| found(&problem)), "{}", sentences(&problems));
    }
}

#[test]
fn every_code_is_planted_somewhere() {
    let mut planted: BTreeSet<&str> = FORM.iter().chain(FACTS).map(|row| row.3).collect();
    planted.extend(ADDED.iter().map(|row| row.2));
    planted.extend(of_whole_files().iter().map(|row| row.1));
    let missing: Vec<&str> = Problem::codes()
        .filter(|code| {
            !planted.contains(code)
                && !code.starts_with("pinned.")
                && *code != "policy.in_force_today"
        })
        .collect();
    assert!(missing.is_empty(), "plant an error for each of {missing:?}");
}

#[test]
fn all_problems_come_at_once_by_file_and_line() {
    let files = edited(T, "rate_bp = 1000", "rate_bp = -1");
    let files = edited_again(files, PR, "1850.00", "1850.001");
    let files = edited_again(files, PR, "5260", "free");
    let files = edited_again(files, O, "level = 2", "level = true");
    let problems = parse(&files).expect_err("four errors are planted");
    assert_eq!(
        sentences(&problems),
        "offers.toml:13: `level` must be of the TOML type integer\n\
         prices.toml:5: the amount \"1850.001\" has too many decimals: USD has 2\n\
         prices.toml:17: the amount \"free\" is not a number such as 1234.50\n\
         tax.toml:10: `rate_bp` is -1, but must be from 0 to 10000\n"
    );
}

#[test]
fn a_value_with_braces_does_not_spoil_the_sentence() {
    let files = edited(P, "Asia/Tokyo", "{key} {value");
    let problems = parse(&files).expect_err("no such zone");
    assert_eq!(sentences(&problems), "programme.toml:2: no time zone is called \"{key} {value\"\n");
}
