//! What the frame of a page needs: navigation, language switch, who is signed in. The contract with
//! the templates stands in docs/look.md.

use std::collections::BTreeMap;

use domain::access::{Action, Actor};
use domain::text::Locale;
use language::format;
use serde::Serialize;

use super::preferences::Theme;
use super::visit::Visit;
use crate::access::roles;
use crate::help::articles;

#[derive(Debug, Serialize)]
pub struct Page {
    lang: &'static str,
    dir: &'static str,
    title: String,
    has_errors: bool,
    path: String,
    home_href: &'static str,
    locales: Vec<LocaleLink>,
    theme: &'static str,
    themes: Vec<ThemeLink>,
    source_terms: bool,
    source_terms_href: String,
    nav: Vec<NavItem>,
    user: Option<User>,
    user_links: Vec<Link>,
    sign_out_href: &'static str,
    simulated: Option<Simulated>,
    viewing: Option<String>,
    notices: Vec<Notice>,
    foot_links: Vec<Link>,
    /// Where the help for this page is.
    help_href: String,
    /// Terms that the portal of the day names otherwise.
    words: BTreeMap<String, String>,
}

#[derive(Debug, Serialize)]
struct LocaleLink {
    tag: &'static str,
    name: &'static str,
    href: String,
    current: bool,
}

#[derive(Debug, Serialize)]
struct ThemeLink {
    value: &'static str,
    href: String,
    current: bool,
}

#[derive(Debug, Serialize)]
struct NavItem {
    key: Option<&'static str>,
    text: Option<String>,
    href: &'static str,
    current: bool,
    icon: Option<&'static str>,
    children: Vec<NavItem>,
}

#[derive(Debug, Serialize)]
struct User {
    name: String,
    email: String,
    role: String,
    company: Option<String>,
    network_id: Option<String>,
}

#[derive(Debug, Serialize)]
struct Link {
    text: String,
    href: &'static str,
    icon: Option<&'static str>,
}

#[derive(Debug, Serialize)]
struct Simulated {
    today: String,
    mailbox_href: &'static str,
    clock_href: Option<&'static str>,
}

#[derive(Debug, Serialize)]
struct Notice {
    kind: &'static str,
    text: String,
}

pub fn page(visit: &Visit, title: String, has_errors: bool) -> Page {
    let preferences = visit.preferences;
    let locale_link = |locale: Locale| LocaleLink {
        tag: locale.tag(),
        name: locale.own_name(),
        href: visit.href_with("lang", locale.tag()),
        current: locale == preferences.locale,
    };
    let theme_link = |theme: Theme| ThemeLink {
        value: theme.code(),
        href: visit.href_with("theme", theme.code()),
        current: theme == preferences.theme,
    };
    let other_terms = if preferences.source_terms { "off" } else { "on" };
    Page {
        lang: preferences.locale.tag(),
        dir: "ltr",
        title,
        has_errors,
        path: visit.path.clone(),
        home_href: "/",
        locales: Locale::ALL.into_iter().map(locale_link).collect(),
        theme: preferences.theme.code(),
        themes: Theme::ALL.into_iter().map(theme_link).collect(),
        source_terms: preferences.source_terms,
        source_terms_href: visit.href_with("terms", other_terms),
        nav: navigation(visit),
        user: user(visit),
        user_links: user_links(visit),
        sign_out_href: "/sign-out",
        simulated: simulated(visit),
        viewing: viewing(visit),
        notices: notices(visit),
        foot_links: foot_links(visit),
        help_href: articles::place_of(&visit.path),
        words: visit.ctx.words.clone(),
    }
}

/// (glossary key or text key, address, icon)
type Entry = (&'static str, &'static str, &'static str);

const MEMBER: [Entry; 12] = [
    ("nav.dashboard", "/dashboard", "dashboard"),
    ("nav.offers", "/offers", "offers"),
    ("nav.benefits", "/benefits", "benefits"),
    ("nav.competencies", "/competencies", "vetting"),
    ("nav.business_profiles", "/business-profiles", "profile"),
    ("nav.leads", "/leads", "leads"),
    ("layout-nav-orders", "/orders", "orders"),
    ("layout-nav-invoices", "/invoices", "invoice"),
    ("layout-nav-cards", "/company/payment-methods", "card"),
    ("layout-nav-company", "/company", "profile"),
    ("nav.user_management", "/company/users", "partners"),
    ("nav.support", "/support", "support"),
];

const OPERATOR: [Entry; 18] = [
    ("layout-nav-desk", "/operator", "dashboard"),
    ("layout-nav-find", "/operator/find", "search"),
    ("layout-nav-partners", "/operator/partners", "partners"),
    ("layout-nav-vetting", "/operator/vetting", "vetting"),
    ("layout-nav-support", "/operator/support", "support"),
    ("layout-nav-queues", "/operator/queues", "clock"),
    ("layout-nav-orders", "/operator/orders", "orders"),
    ("layout-nav-renewals", "/operator/renewals", "subscription"),
    ("layout-nav-receipts", "/operator/receipts", "receipts"),
    ("layout-nav-matching", "/operator/matching", "bank"),
    ("layout-nav-reconciliation", "/operator/reconciliation", "report"),
    ("layout-nav-catalogue", "/operator/offers", "offers"),
    ("nav.benefits", "/operator/benefits", "key"),
    ("nav.competencies", "/operator/competencies", "vetting"),
    ("layout-nav-policies", "/operator/policies", "policy"),
    ("layout-nav-reports", "/operator/reports", "report"),
    ("layout-nav-system", "/operator/system", "settings"),
    ("layout-nav-migration", "/operator/migration", "location"),
];

const SIMULATED_OPERATOR: [Entry; 2] =
    [("layout-nav-clock", "/operator/clock", "clock"), ("layout-nav-mailbox", "/mailbox", "mail")];

/// Pages within another that are named below it, once one is there.
const BENEFITS: [(&str, &str); 4] = [
    ("layout-nav-benefits-all", "/benefits"),
    ("layout-nav-benefits-mine", "/benefits/mine"),
    ("layout-nav-benefits-people", "/benefits/people"),
    ("layout-nav-benefits-history", "/benefits/history"),
];

/// Addresses that belong to the place of another.
const WITHIN: [(&str, &str); 1] = [("/operator/statements", "/operator/matching")];

fn navigation(visit: &Visit) -> Vec<NavItem> {
    let entries: Vec<Entry> = match visit.ctx.actor {
        Actor::Visitor | Actor::Directory { .. } | Actor::System => Vec::new(),
        Actor::Member { .. } => {
            let is_open = |(_, href, _): &Entry| match *href {
                "/leads" => visit.ctx.allows(Action::SeeLeads),
                "/orders" => visit.ctx.allows(Action::SeeOrders),
                "/invoices" => visit.ctx.allows(Action::SeeInvoices),
                "/company/payment-methods" => visit.ctx.allows(Action::SeeOrders),
                _ => true,
            };
            MEMBER.into_iter().filter(is_open).collect()
        }
        Actor::Operator { .. } if visit.app.is_simulated() => {
            OPERATOR.into_iter().chain(SIMULATED_OPERATOR).collect()
        }
        Actor::Operator { .. } => OPERATOR.to_vec(),
    };
    let within = WITHIN.iter().find(|(part, _)| visit.path.starts_with(part));
    let path = within.map_or(visit.path.as_str(), |(_, whole)| whole);
    // The longest address that the path begins with is where we are.
    let here = entries
        .iter()
        .filter(|(_, href, _)| path == *href || path.starts_with(&format!("{href}/")))
        .map(|(_, href, _)| *href)
        .max_by_key(|href| href.len());
    entries
        .into_iter()
        .map(|(name, href, icon)| {
            // Once the company's pages were the settings of the account, and led to the requests.
            let is_settings = href == "/company" && visit.ctx.words.contains_key("nav.company");
            let name = if is_settings { "nav.company" } else { name };
            let is_term = name.contains('.');
            let is_here = here == Some(href);
            NavItem {
                key: is_term.then_some(name),
                text: (!is_term).then(|| visit.t(name, &[])),
                href,
                current: is_here,
                icon: Some(icon),
                children: match href {
                    "/benefits" if is_here => benefits(visit),
                    "/company" if is_settings => vec![requests(visit)],
                    _ => Vec::new(),
                },
            }
        })
        .collect()
}

fn benefits(visit: &Visit) -> Vec<NavItem> {
    let item = |(text, href): (&str, &'static str)| NavItem {
        key: None,
        text: Some(visit.t(text, &[])),
        href,
        current: visit.path == href,
        icon: None,
        children: Vec::new(),
    };
    BENEFITS.into_iter().map(item).collect()
}

fn requests(visit: &Visit) -> NavItem {
    NavItem {
        key: Some("nav.pc_requests"),
        text: None,
        href: "/support/requests",
        current: visit.path == "/support/requests",
        icon: None,
        children: Vec::new(),
    }
}

fn user(visit: &Visit) -> Option<User> {
    let who = visit.who.as_ref()?;
    let role = match &who.company {
        Some(company) => roles::names(&visit.app, visit.ctx.locale, company.roles),
        None => visit.t("access-role-operator", &[]),
    };
    Some(User {
        name: who.name.clone(),
        email: who.email.clone(),
        role,
        company: who.company.as_ref().map(|company| company.legal_name.clone()),
        network_id: who
            .company
            .as_ref()
            .and_then(|company| company.network_id)
            .map(|network_id| network_id.to_string()),
    })
}

fn user_links(visit: &Visit) -> Vec<Link> {
    let choice = visit.who.as_ref().filter(|who| who.has_choice).map(|_| Link {
        text: visit.t("layout-companies", &[]),
        href: "/companies",
        icon: Some("change"),
    });
    let own = visit.who.as_ref().filter(|who| who.viewing.is_none());
    let account = own.map(|_| Link {
        text: visit.t("account-title", &[]),
        href: "/account",
        icon: Some("profile"),
    });
    choice.into_iter().chain(account).collect()
}

/// As whom staff looks, for the line at the top.
fn viewing(visit: &Visit) -> Option<String> {
    let who = visit.who.as_ref().filter(|who| who.viewing.is_some())?;
    Some(visit.t("viewing-banner", &[("name", who.name.as_str().into())]))
}

fn simulated(visit: &Visit) -> Option<Simulated> {
    visit.app.is_simulated().then(|| Simulated {
        today: format::date_long(visit.ctx.locale, visit.ctx.today),
        mailbox_href: "/mailbox",
        clock_href: visit.ctx.allows(Action::MoveClock).then_some("/operator/clock"),
    })
}

fn notices(visit: &Visit) -> Vec<Notice> {
    let code = visit.asked("notice");
    let key = format!("notice-{code}");
    if code.is_empty() || !visit.app.messages.has(visit.ctx.locale, &key) {
        return Vec::new();
    }
    vec![Notice { kind: "success", text: visit.t(&key, &[]) }]
}

fn foot_links(visit: &Visit) -> Vec<Link> {
    vec![
        Link { text: visit.t("directory-title", &[]), href: "/directory", icon: None },
        Link { text: visit.t("help-title", &[]), href: "/help", icon: None },
        Link { text: visit.t("layout-foot-support", &[]), href: "/support", icon: None },
        Link { text: visit.t("layout-foot-glossary", &[]), href: "/glossary", icon: None },
    ]
}
