//! What is wrong with a programme's files, and the English sentence for it.

use std::fmt;

/// Longest value that is repeated in a problem, in characters; the rest is cut.
const VALUE_MAX: usize = 300;

/// The argument with the path of the key that is to blame: `renewal_window.opens`. Problems that
/// name no key of a file have none.
pub const PATH: &str = "path_of_key";

/// Something that must be put right in the files before the programme can be used.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// Path relative to the programme's directory.
    pub file: String,
    /// The first line is 1. 0 where no line is to blame: the file, or the row, is not there.
    pub line: usize,
    /// Stable: `price.gap`. One of [`Problem::codes`].
    pub code: &'static str,
    /// What the sentence names, as found in the files.
    pub args: Vec<(&'static str, String)>,
}

impl Problem {
    pub(super) fn new(file: &str, line: usize, code: &'static str, args: Args<'_>) -> Problem {
        debug_assert!(sentence(code).is_some(), "{code} has no sentence");
        let args = args.iter().map(|(name, value)| (*name, shortened(value))).collect();
        Problem { file: file.to_owned(), line, code, args }
    }

    /// Every code a problem may have, for those who write the sentences of other languages.
    pub fn codes() -> impl Iterator<Item = &'static str> {
        SENTENCES.iter().map(|(code, _)| *code)
    }

    /// The path of the key that is to blame.
    pub fn path(&self) -> Option<&str> {
        self.arg(PATH).filter(|path| !path.is_empty())
    }

    pub(super) fn arg(&self, name: &str) -> Option<&str> {
        self.args.iter().find(|(known, _)| *known == name).map(|(_, value)| value.as_str())
    }
}

/// Names and values for a sentence.
pub(super) type Args<'a> = &'a [(&'static str, &'a str)];

fn shortened(value: &str) -> String {
    let mut text: String = value.chars().take(VALUE_MAX).collect();
    if VALUE_MAX < value.chars().count() {
        text.push('…');
    }
    text
}

fn sentence(code: &str) -> Option<&'static str> {
    SENTENCES.iter().find(|(known, _)| *known == code).map(|(_, sentence)| *sentence)
}

/// "prices.toml:41: …" in English, for logs and command lines.
impl fmt::Display for Problem {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.file)?;
        if self.line != 0 {
            write!(formatter, ":{}", self.line)?;
        }
        formatter.write_str(": ")?;
        formatter.write_str(&self.sentence())
    }
}

impl Problem {
    /// The English sentence, without the place.
    pub fn sentence(&self) -> String {
        // Cut at the placeholders rather than replaced one after the other: a value may hold
        // braces.
        let (mut rest, mut told) = (sentence(self.code).unwrap_or(self.code), String::new());
        while let Some((before, name, after)) = next_placeholder(rest) {
            told.push_str(before);
            told.push_str(self.arg(name).unwrap_or("?"));
            rest = after;
        }
        told + rest
    }
}

fn next_placeholder(text: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = text.split_once('{')?;
    let (name, after) = rest.split_once('}')?;
    Some((before, name, after))
}

const SENTENCES: &[(&str, &str)] = &[
    ("file.missing", "the file is missing"),
    ("file.unknown", "no part of a programme has this name"),
    ("toml.syntax", "not valid TOML: {detail}"),
    ("key.missing", "`{key}` is missing in {section}"),
    ("key.unknown", "`{key}` is not known in {section}; known are {known}"),
    ("type.wrong", "`{key}` must be of the TOML type {expected}"),
    ("text.empty", "`{key}` is empty in {section}"),
    ("text.form", "`{key}` holds a control character, or more than {most} characters"),
    ("language.missing", "`{key}` lacks the language {language}"),
    ("language.unknown", "`{key}` has the language {language}, which the portal does not speak"),
    (
        "code.form",
        "`{key}` is \"{value}\", but may hold only lower-case letters, digits, \"-\" and \
         \".\", 1 to 60 of them",
    ),
    ("choice.unknown", "`{key}` is \"{value}\", but must be one of {allowed}"),
    ("number.range", "`{key}` is {value}, but must be from {least} to {most}"),
    ("list.empty", "`{key}` is an empty list"),
    ("list.long", "`{key}` has more than {most} entries"),
    ("list.twice", "`{key}` names \"{value}\" twice"),
    ("time_zone.unknown", "no time zone is called \"{value}\""),
    ("currency.unknown", "\"{value}\" is not a currency of ISO 4217"),
    ("currency.no_default", "no country_currency row is for the countries [\"*\"], all the others"),
    ("country.unknown", "\"{value}\" is not a country code of ISO 3166-1"),
    ("country.twice", "the country {country} already has a currency, in line {first}"),
    ("country.star", "\"*\" stands for every other country and must stand alone"),
    ("email.form", "`{key}` is \"{value}\", which is not an e-mail address"),
    ("phone.form", "`{key}` is \"{value}\", which is not a telephone number"),
    ("website.form", "`{key}` is \"{value}\", which is not a web address"),
    ("bank.missing", "countries pay in {currency}, but there is no [seller.bank.{currency}]"),
    ("competency.twice", "the competency {competency} is already in line {first}"),
    (
        "competency.unknown",
        "`{key}` names the competency \"{value}\", which is not in competencies.toml",
    ),
    ("area.none", "no [[area]] says how the competencies are grouped"),
    ("area.twice", "the area {area} of this grouping is already in line {first}"),
    (
        "area.placed_twice",
        "the competency {competency} already has an area of this grouping, in line {first}",
    ),
    (
        "area.not_placed",
        "the competency {competency} has no area in the grouping of {date}; add it to the \
         competencies of one",
    ),
    ("exam.twice", "the exam {exam} is already in line {first}"),
    ("exam.unknown", "`exams` names \"{value}\", which no [[exam]] has as its code"),
    ("path.twice", "the competency already has the path {path}, in line {first}"),
    ("path.no_needs", "the path {path} has no [[competency.path.needs]]: it leads nowhere"),
    (
        "path.date_twice",
        "the path already says what {level} needs from {date}, in line {first}; an edition \
         begins on a day of its own",
    ),
    ("needs.metric_twice", "`performance` asks for {metric} twice; keep the larger"),
    ("topic.twice", "the topic {topic} is already in line {first}"),
    (
        "topic.cancels",
        "{found} topics have `cancels = true`, but cancelling is asked for under exactly one",
    ),
    ("solution.help", "`{key}` is \"{value}\", and the help has no such article"),
    ("solution.href", "`{key}` is \"{value}\", which is not a path of the portal, like /orders"),
    ("reply.twice", "the reply {reply} is already in line {first}"),
    (
        "reply.fact",
        "`text` names \"{value}\", which is no fact of a request; known are number, company, due",
    ),
    ("offer.none", "the programme has no offer"),
    ("offer.twice", "the offer {offer} is already in line {first}"),
    ("offer.level_twice", "the level {level} already has an offer, in line {first}"),
    ("offer.unknown", "`{key}` names the offer \"{value}\", which is not in offers.toml"),
    (
        "offer.upgrade",
        "{offer} cannot be an upgrade from {from}: that must be a lower level of the same \
         group",
    ),
    (
        "agreement.unknown",
        "`{key}` names the agreement \"{value}\", which is not in agreements/agreements.toml",
    ),
    ("amount.form", "the amount \"{value}\" is not a number such as 1234.50"),
    ("amount.decimals", "the amount \"{value}\" has too many decimals: {currency} has {decimals}"),
    ("amount.zero", "the amount is zero; only an offer marked free costs nothing"),
    ("price.free_offer", "{offer} is free and must not have a price"),
    ("price.twice", "{offer} already has a price in {currency} from {date}, in line {first}"),
    ("price.gap", "{offer} is sold from {date}, but has no price in {currency} on that day"),
    ("benefit.twice", "{offer} already has the benefit {benefit}, in line {first}"),
    ("benefit.no_quantity", "the benefit {benefit} of {offer} has no [[benefit.quantity]]"),
    (
        "benefit.date_twice",
        "the benefit {benefit} of {offer} already has a quantity from {date}, in line {first}",
    ),
    ("benefit.earned", "what can be earned, {earned}, is less than what everybody gets, {amount}"),
    (
        "benefit.pack_kind",
        "nothing of the kind {kind} is in a pack: what people are given stays with them",
    ),
    (
        "benefit.earned_extra",
        "{extra} more cannot be earned: earned_up_to leaves room for {room} above the amount",
    ),
    ("benefit.included", "an uncounted benefit has the amount 1, and nothing more can be earned"),
    ("tax.twice", "{country} already has a tax from {date}, in line {first}"),
    ("tax.no_default", "no tax row is for \"*\", every country without a row of its own"),
    (
        "tax.gap",
        "the tax of \"*\", every other country, begins after {date}, the first day of the \
         first policy set",
    ),
    ("policy.none", "the programme has no policy set in policies/"),
    ("policy.file_name", "the policy set {policy} must be in the file policies/{policy}.toml"),
    ("policy.date_twice", "{other} already begins on {date}"),
    ("policy.window", "the renewal window closes on day {closes}, before it opens on day {opens}"),
    ("policy.steps_end", "the checkout must end with the step review"),
    ("policy.steps_payment", "the checkout has no step payment"),
    ("policy.terms_step_missing", "explicit terms need the step terms in the checkout"),
    ("policy.terms_step_extra", "the checkout has the step terms, but paying implies the terms"),
    ("policy.retry_days", "retry_days must rise and begin at 1 or later"),
    (
        "policy.charge_day",
        "the charge on day {day} is outside the renewal window, day {opens} to {closes}",
    ),
    ("policy.charge_card", "automatic renewal charges a card, but card is not among the methods"),
    ("policy.reminder_twice", "there are two reminders of the kind {kind}"),
    ("policy.in_force_missing", "no policy set has in_force = true, the mark of the one of today"),
    ("policy.in_force_twice", "only one policy set may have in_force = true; {other} has it too"),
    ("policy.in_force_today", "{policy} is the set of {date} and must have in_force = true"),
    ("agreement.twice", "version {version} of {agreement} is already in line {first}"),
    ("agreement.date_twice", "a version of {agreement} already begins on {date}, in line {first}"),
    (
        "agreement.gap",
        "{offer} is sold from {date}, but no version of its agreement {agreement} is in force \
         on that day",
    ),
    ("agreement.text_missing", "version {version} of {agreement} lacks the file {path}"),
    ("agreement.text_empty", "the agreement's text is empty"),
    ("agreement.not_listed", "no version in agreements/agreements.toml has this text"),
    ("agreement.markup", "only headings (##), paragraphs and lists (-) are allowed; found {found}"),
    ("pinned.policy_removed", "terms are bound to the policy set {policy}; it cannot be removed"),
    (
        "pinned.policy_changed",
        "terms are bound to the policy set {policy}; {field} cannot change from {before} to \
         {after}",
    ),
    (
        "pinned.agreement_removed",
        "somebody accepted version {version} of {agreement}; it cannot be removed",
    ),
    (
        "pinned.agreement_changed",
        "somebody accepted version {version} of {agreement}; {field} cannot change, publish a \
         new version",
    ),
    ("pinned.offer_removed", "partners bought {offer}; it cannot be removed"),
    (
        "pinned.offer_changed",
        "partners bought {offer}; {field} cannot change from {before} to {after}",
    ),
    (
        "pinned.price_removed",
        "the price of {offer} in {currency} from {date} has been in force; it cannot be \
         removed",
    ),
    (
        "pinned.price_changed",
        "the price of {offer} in {currency} from {date} has been in force; it cannot change \
         from {before} to {after}",
    ),
    (
        "pinned.price_inserted",
        "a new price of {offer} in {currency} cannot begin on {date}: it must begin after \
         {today}",
    ),
    (
        "pinned.benefit_removed",
        "the benefit {benefit} of {offer} from {date} has been in force; it cannot be removed",
    ),
    (
        "pinned.benefit_changed",
        "the benefit {benefit} of {offer} from {date} has been in force; {field} cannot change \
         from {before} to {after}",
    ),
    (
        "pinned.benefit_inserted",
        "a new quantity of {benefit} of {offer} cannot begin on {date}: it must begin after \
         {today}",
    ),
    (
        "pinned.needs_removed",
        "what {level} in {competency} needs on the path {path} from {date} has been in force; it \
         cannot be removed. An edition of a later day without requirements ends the path",
    ),
    (
        "pinned.needs_changed",
        "what {level} in {competency} needs on the path {path} from {date} has been in force; it \
         cannot change from {before} to {after}. Add an edition of a later day",
    ),
    (
        "pinned.needs_inserted",
        "what {level} in {competency} needs on the path {path} cannot begin on {date}: it must \
         begin after {today}",
    ),
    (
        "pinned.tax_removed",
        "the tax of {country} from {date} has been in force; it cannot be removed",
    ),
    (
        "pinned.tax_changed",
        "the tax of {country} from {date} has been in force; it cannot change from {before} to \
         {after}",
    ),
    (
        "pinned.tax_inserted",
        "a new tax of {country} cannot begin on {date}: it must begin after {today}",
    ),
];
