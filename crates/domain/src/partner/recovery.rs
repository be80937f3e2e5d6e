//! Who may ask to be let in where nobody of a company can sign in any more.

use jiff::civil::Date;

use crate::calendar::days_between;
use crate::text::FREE_MAIL_DOMAINS;

/// Days between staff's yes and its effect, in which somebody of the company can object.
pub const WAIT_DAYS: i32 = 7;
/// Days a claim waits for its proof.
pub const OPEN_DAYS: i32 = 14;

/// Whether a claim was begun too long ago to be proven.
pub fn is_too_old(begun_on: Date, today: Date) -> bool {
    OPEN_DAYS < days_between(begun_on, today)
}

/// Whether one of the texts of a name's records is the proof. Marks that a form wanted around the
/// text, and blanks, do no harm.
pub fn proves(texts: &[String], proof: &str) -> bool {
    let bare = |text: &str| text.trim().trim_matches('"').trim() == proof;
    texts.iter().any(|text| bare(text))
}

/// Whether a mail domain is the company's: that of its website, or of the address of somebody who
/// keeps its people. One on which everybody gets an address is nobody's.
pub fn is_own(domain: &str, website: &str, addresses: &[&str]) -> bool {
    let domain = domain.to_ascii_lowercase();
    if domain.is_empty() || FREE_MAIL_DOMAINS.contains(&domain.as_str()) {
        return false;
    }
    let of = |address: &&str| address.rsplit_once('@').map(|(_, own)| own.to_ascii_lowercase());
    host(website) == domain || addresses.iter().filter_map(of).any(|own| own == domain)
}

/// The host of a website, without the `www.` that means nothing.
fn host(website: &str) -> String {
    let rest = website.split_once("://").map_or(website, |(_, rest)| rest);
    let host = rest.split(['/', '?', '#', ':']).next().unwrap_or_default().to_ascii_lowercase();
    host.strip_prefix("www.").map_or(host.clone(), str::to_owned)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::{is_own, is_too_old, proves};

    #[test]
    fn a_proof_stands_alone_or_among_others_and_whole() {
        let check = |texts: &[&str], expected: bool| {
            let texts: Vec<String> = texts.iter().map(|text| (*text).to_owned()).collect();
            assert_eq!(proves(&texts, "guildhall=AbC"), expected, "{texts:?}");
        };
        check(&["guildhall=AbC"], true);
        check(&["v=spf1 -all", " \"guildhall=AbC\" "], true);
        check(&["guildhall=abc"], false);
        check(&["guildhall=AbCd", "guildhall", "=AbC"], false);
        check(&[], false);
    }

    #[test]
    fn a_claim_is_too_old_after_its_fourteenth_day() {
        let begun_on = date(2024, 2, 20);
        assert!(!is_too_old(begun_on, begun_on));
        assert!(!is_too_old(begun_on, date(2024, 3, 5)));
        assert!(is_too_old(begun_on, date(2024, 3, 6)));
    }

    #[test]
    fn a_domain_is_a_companys_by_its_website_or_its_people() {
        let check = |domain: &str, website: &str, addresses: &[&str], expected: bool| {
            assert_eq!(is_own(domain, website, addresses), expected, "{domain} {website}");
        };
        let ada = ["ada@northwind.example"];
        check("northwind.example", "", &ada, true);
        check("Northwind.example", "", &ada, true);
        check("northwind.example", "https://www.northwind.example/en", &[], true);
        check("northwind.example", "https://northwind.example:8443", &[], true);
        check("mail.northwind.example", "https://northwind.example", &ada, false);
        check("wind.example", "https://northwind.example", &ada, false);
        check("contoso.example", "https://northwind.example", &ada, false);
        check("gmail.com", "https://gmail.com", &["ada@gmail.com"], false);
        check("", "", &["ada"], false);
    }
}
