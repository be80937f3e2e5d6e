//! The articles: what each says under which rules. Their sentences stand in `help.ftl`.

use domain::policy::{CancelMode, Method, NewAnniversary, PolicySet, ReminderKind, System};
use domain::policy::{TermsMode, in_force};
use jiff::civil::Date;

/// One task, and how it is done.
pub struct Article {
    /// As it stands in the address.
    pub code: &'static str,
    pub title: &'static str,
    pub lead: &'static str,
    pub parts: &'static [Part],
}

/// A sentence or two, where the rules are such.
pub struct Part {
    pub kind: Kind,
    pub key: &'static str,
    pub holds: fn(&PolicySet) -> bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Something to do; steps that follow one another are numbered together.
    Step,
    Text,
    /// What one should not overlook.
    Note,
}

const fn step(key: &'static str, holds: fn(&PolicySet) -> bool) -> Part {
    Part { kind: Kind::Step, key, holds }
}

const fn text(key: &'static str, holds: fn(&PolicySet) -> bool) -> Part {
    Part { kind: Kind::Text, key, holds }
}

const fn note(key: &'static str, holds: fn(&PolicySet) -> bool) -> Part {
    Part { kind: Kind::Note, key, holds }
}

fn always(_: &PolicySet) -> bool {
    true
}

fn portal(set: &PolicySet) -> bool {
    set.system == System::Portal
}

fn legacy(set: &PolicySet) -> bool {
    set.system == System::Legacy
}

fn renews_itself(set: &PolicySet) -> bool {
    set.auto_renew.is_some()
}

fn renews_by_hand(set: &PolicySet) -> bool {
    set.auto_renew.is_none()
}

/// Of a set of the portal: where silver and gold are sold.
fn sells_competencies(set: &PolicySet) -> bool {
    set.offers.iter().any(|offer| offer.as_str().contains("silver"))
}

fn earns_competencies(set: &PolicySet) -> bool {
    !sells_competencies(set)
}

fn takes_transfers(set: &PolicySet) -> bool {
    set.methods.contains(&Method::Transfer)
}

fn takes_cards_only(set: &PolicySet) -> bool {
    !takes_transfers(set)
}

fn asks_for_terms(set: &PolicySet) -> bool {
    set.terms_mode == TermsMode::Explicit
}

fn implies_terms(set: &PolicySet) -> bool {
    set.terms_mode == TermsMode::ImpliedByPayment
}

fn opens_after_the_end(set: &PolicySet) -> bool {
    0 < set.window_opens
}

fn closes_with_the_end(set: &PolicySet) -> bool {
    set.window_closes <= 0
}

fn outlives_the_end(set: &PolicySet) -> bool {
    0 < set.window_closes
}

fn keeps_benefits(set: &PolicySet) -> bool {
    0 < set.benefits_grace_days
}

fn reminds(set: &PolicySet, kind: ReminderKind) -> bool {
    set.reminders.iter().any(|reminder| reminder.kind == kind)
}

fn has_form(set: &PolicySet) -> bool {
    set.cancel_mode == CancelMode::SupportForm
}

fn has_request(set: &PolicySet) -> bool {
    set.cancel_mode == CancelMode::SupportRequest
}

fn refunds(set: &PolicySet) -> bool {
    set.refund.is_some_and(|rule| !rule.unused_only)
}

fn refunds_unused(set: &PolicySet) -> bool {
    set.refund.is_some_and(|rule| rule.unused_only)
}

fn refunds_nothing(set: &PolicySet) -> bool {
    set.refund.is_none()
}

pub const ARTICLES: &[Article] = &[
    Article {
        code: "membership",
        title: "help-membership-title",
        lead: "help-membership-lead",
        parts: &[
            text("help-membership-network", always),
            text("help-membership-action-pack", always),
            text("help-membership-competency", sells_competencies),
            text("help-membership-none", earns_competencies),
            text("help-membership-gate", sells_competencies),
            text("help-membership-where", portal),
        ],
    },
    Article {
        code: "buy",
        title: "help-buy-title",
        lead: "help-buy-lead",
        parts: &[
            text("help-buy-legacy", legacy),
            step("help-buy-find", portal),
            step("help-buy-start", always),
            step("help-buy-terms", asks_for_terms),
            step("help-buy-card-only", takes_cards_only),
            step("help-buy-method", takes_transfers),
            note("help-buy-implied", implies_terms),
            text("help-buy-card", always),
            text("help-buy-transfer", takes_transfers),
            step("help-buy-review", always),
            step("help-buy-done", always),
            text("help-buy-renews", renews_itself),
            text("help-buy-renews-not", renews_by_hand),
        ],
    },
    Article {
        code: "renew",
        title: "help-renew-title",
        lead: "help-renew-lead",
        parts: &[
            text("help-renew-window", always),
            note("help-renew-after", opens_after_the_end),
            note("help-renew-before", closes_with_the_end),
            step("help-renew-legacy", legacy),
            step("help-renew-find", portal),
            step("help-renew-press", portal),
            step("help-renew-steps", portal),
            text("help-renew-from-anniversary", |set| {
                set.new_anniversary == NewAnniversary::FromAnniversary
            }),
            text("help-renew-from-renewal", |set| {
                set.new_anniversary == NewAnniversary::FromRenewalDay
            }),
            text("help-renew-from-payment", |set| {
                set.new_anniversary == NewAnniversary::FromPaymentDay
            }),
            text("help-renew-benefits", keeps_benefits),
            text("help-renew-reminded", |set| reminds(set, ReminderKind::Upcoming)),
            text("help-renew-last-week", |set| reminds(set, ReminderKind::LastWeek)),
            text("help-renew-missed", outlives_the_end),
        ],
    },
    Article {
        code: "automatic-renewal",
        title: "help-automatic-renewal-title",
        lead: "help-automatic-renewal-lead",
        parts: &[
            text("help-automatic-renewal-none", renews_by_hand),
            text("help-automatic-renewal-on", renews_itself),
            step("help-automatic-renewal-find", renews_itself),
            step("help-automatic-renewal-press", renews_itself),
            note("help-automatic-renewal-one-way", |set| {
                set.auto_renew.as_ref().is_some_and(|rule| rule.one_way)
            }),
            text("help-automatic-renewal-reminded", |set| {
                renews_itself(set) && reminds(set, ReminderKind::Upcoming)
            }),
            text("help-automatic-renewal-retry", |set| {
                set.auto_renew.as_ref().is_some_and(|rule| !rule.retry_days.is_empty())
            }),
        ],
    },
    Article {
        code: "cancel",
        title: "help-cancel-title",
        lead: "help-cancel-lead",
        parts: &[
            text("help-cancel-which", always),
            text("help-cancel-no-button", has_request),
            step("help-cancel-find", has_form),
            step("help-cancel-press", has_form),
            step("help-cancel-support", has_request),
            step("help-cancel-type", has_request),
            step("help-cancel-submit", always),
            note("help-cancel-decided", always),
            text("help-cancel-refund", refunds),
            text("help-cancel-refund-unused", refunds_unused),
            text("help-cancel-refund-none", refunds_nothing),
        ],
    },
    Article {
        code: "requests",
        title: "help-requests-title",
        lead: "help-requests-lead",
        parts: &[
            step("help-requests-find", always),
            step("help-requests-open", always),
            step("help-requests-write", always),
            text("help-requests-talk", always),
            note("help-requests-end", always),
        ],
    },
    Article {
        code: "invoices",
        title: "help-invoices-title",
        lead: "help-invoices-lead",
        parts: &[
            step("help-invoices-find", always),
            step("help-invoices-press", always),
            note("help-invoices-fixed", always),
        ],
    },
    Article {
        code: "transfer",
        title: "help-transfer-title",
        lead: "help-transfer-lead",
        parts: &[
            text("help-transfer-not", takes_cards_only),
            step("help-transfer-choose", takes_transfers),
            step("help-transfer-send", takes_transfers),
            step("help-transfer-proof", takes_transfers),
            note("help-transfer-days", takes_transfers),
            text("help-transfer-differs", takes_transfers),
        ],
    },
    Article {
        code: "benefits",
        title: "help-benefits-title",
        lead: "help-benefits-lead",
        parts: &[
            step("help-benefits-find", always),
            text("help-benefits-keys", always),
            note("help-benefits-refund", refunds_unused),
            text("help-benefits-seats", always),
            text("help-benefits-hours", always),
            text("help-benefits-lapse", |set| !set.lapse_notices.is_empty()),
        ],
    },
    Article {
        code: "users",
        title: "help-users-title",
        lead: "help-users-lead",
        parts: &[
            step("help-users-find", always),
            step("help-users-add", always),
            text("help-users-roles", always),
            note("help-users-last", always),
        ],
    },
    Article {
        code: "business-profile",
        title: "help-business-profile-title",
        lead: "help-business-profile-lead",
        parts: &[
            step("help-business-profile-find", always),
            step("help-business-profile-fill", always),
            step("help-business-profile-preview", always),
            step("help-business-profile-publish", always),
            text("help-business-profile-tags", always),
        ],
    },
    Article {
        code: "leads",
        title: "help-leads-title",
        lead: "help-leads-lead",
        parts: &[
            step("help-leads-find", always),
            note("help-leads-days", always),
            step("help-leads-accept", always),
            step("help-leads-stages", always),
            text("help-leads-contact", always),
        ],
    },
    Article {
        code: "older-centre",
        title: "help-older-centre-title",
        lead: "help-older-centre-lead",
        parts: &[
            text("help-older-centre-where", always),
            step("help-older-centre-told", always),
            step("help-older-centre-invited", always),
            step("help-older-centre-review", always),
            note("help-older-centre-window", always),
            note("help-older-centre-auto", always),
        ],
    },
];

pub fn find(code: &str) -> Option<&'static Article> {
    ARTICLES.iter().find(|article| article.code == code)
}

/// The rules that are shown unless others are asked for: those of the reader's newest year, else
/// those of the day; before the first set of the portal, that one.
pub fn default_set<'a>(
    sets: &'a [PolicySet],
    own: Option<&'a PolicySet>,
    today: Date,
) -> Option<&'a PolicySet> {
    own.or_else(|| in_force(sets, today)).or_else(|| sets.first())
}

/// Where addresses begin, and the article that tells of them; the first that fits counts. `*` is
/// any one part.
const PLACES: &[(&str, &str)] = &[
    ("/offers", "buy"),
    ("/orders", "buy"),
    ("/company/payment-methods", "buy"),
    ("/subscriptions/*/automatic-renewal", "automatic-renewal"),
    ("/subscriptions", "renew"),
    ("/invoices", "invoices"),
    ("/benefits", "benefits"),
    ("/competencies", "membership"),
    ("/company/users", "users"),
    ("/support/requests", "requests"),
    ("/support", "cancel"),
    ("/business-profiles", "business-profile"),
    ("/directory", "business-profile"),
    ("/leads", "leads"),
    ("/pmc", "older-centre"),
];

/// The address of the help that belongs to a page.
pub fn place_of(path: &str) -> String {
    let parts: Vec<&str> = path.split('/').collect();
    let fits = |place: &str| {
        let wanted: Vec<&str> = place.split('/').collect();
        wanted.len() <= parts.len()
            && wanted.iter().zip(&parts).all(|(want, part)| *want == "*" || want == part)
    };
    match PLACES.iter().find(|(place, _)| fits(place)) {
        Some((_, article)) => format!("/help/{article}"),
        None => "/help".to_owned(),
    }
}
