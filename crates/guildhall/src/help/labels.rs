//! The names of the portal's places, as a sentence of help takes them in.

use domain::policy::PolicySet;
use domain::text::Locale;
use language::Arg;

use crate::app::App;
use crate::support;

/// (name in the sentences, term of the glossary)
const TERMS: &[(&str, &str)] = &[
    ("dashboard", "nav.dashboard"),
    ("offers", "nav.offers"),
    ("available", "tab.available_offers"),
    ("purchased", "tab.purchased"),
    ("subscribe", "act.subscribe_now"),
    ("renew", "act.renew"),
    ("turnoff", "act.turn_off_autorenew"),
    ("cancel", "act.cancel_sub"),
    ("invoice", "act.download_invoice"),
    ("submit", "act.submit"),
    ("card", "pay.card"),
    ("transfer", "pay.transfer"),
    ("support", "nav.support"),
    ("requests", "nav.pc_requests"),
    ("newrequest", "act.new_request"),
    ("type", "sup.type"),
    ("topic", "sup.topic_invoice"),
    ("benefits", "nav.benefits"),
    ("competencies", "nav.competencies"),
    ("users", "nav.user_management"),
    ("profiles", "nav.business_profiles"),
    ("leads", "nav.leads"),
    ("portal", "brand.portal"),
    ("pmc", "brand.pmc"),
];

/// Around a name within a finished sentence: no text of ours has these.
const MARKS: (char, char) = ('\u{e000}', '\u{e001}');

/// A piece of a sentence; a name of the portal is set apart.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Piece {
    pub text: String,
    pub is_name: bool,
}

/// The names in a language as the portal shows them under a set.
pub fn of(app: &App, locale: Locale, set: &PolicySet) -> Vec<(&'static str, Arg)> {
    let word = |term: &str| {
        let name = set.words.get(term).map_or(term, String::as_str);
        let text = app.text(locale, &name.replace(['.', '_'], "-"), &[]);
        Arg::from(format!("{}{text}{}", MARKS.0, MARKS.1))
    };
    let mut names: Vec<(&str, Arg)> =
        TERMS.iter().map(|(name, term)| (*name, word(term))).collect();
    // The door to support, and the menu under which requests are found again.
    let under = match set.words.get("nav.company") {
        Some(settings) => word(settings),
        None => word("nav.support"),
    };
    names.extend([("report", word(support::entry(set))), ("under", under)]);
    names
}

/// The pieces of a finished sentence.
pub fn pieces(sentence: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut rest = sentence;
    while let Some((before, after)) = rest.split_once(MARKS.0) {
        let (name, beyond) = after.split_once(MARKS.1).unwrap_or((after, ""));
        pieces.push(Piece { text: before.to_owned(), is_name: false });
        pieces.push(Piece { text: name.to_owned(), is_name: true });
        rest = beyond;
    }
    pieces.push(Piece { text: rest.to_owned(), is_name: false });
    pieces.retain(|piece| !piece.text.is_empty());
    pieces
}
