//! A programme taken apart into named things with plain values, so that two can be held side by
//! side.

use domain::money::BasisPoints;
use domain::offer::{
    Area, Benefit, Competency, Exam, ListingTag, Needs, Offer, Programme, Quantity, Reply, Topic,
};
use domain::partner::Agreement;
use domain::policy::PolicySet;
use domain::text::{Locale, Localised};

use super::identity::EVERY_OTHER;
use super::policies::{
    ARITHMETICS, CANCEL_MODES, NEW_ANNIVERSARIES, SYSTEMS, TERMS_MODES, YEARLY_RULES,
};
use super::renewal_rules::SATISFIED_BY;

/// Name and value. The names are the keys of the files, dotted: `renewal_window.opens`.
pub type Field = (String, String);

/// What a change can be about.
pub struct Thing {
    /// Kind and codes: `price action-pack USD 2025-07-01`. Unique within a programme.
    pub subject: String,
    /// What it is, in short, for one that is wholly new or gone.
    pub summary: String,
    /// An empty name is the thing's own value.
    pub fields: Vec<Field>,
}

impl Thing {
    fn new(subject: String, summary: &str, fields: Vec<Field>) -> Thing {
        Thing { subject, summary: summary.to_owned(), fields }
    }

    /// A thing that is one value.
    fn single(subject: String, value: String) -> Thing {
        Thing { subject, summary: value.clone(), fields: vec![(String::new(), value)] }
    }
}

/// Every thing of a programme, one list for each kind, in the order of the files.
pub fn things(programme: &Programme) -> Vec<Vec<Thing>> {
    vec![
        head(programme),
        banks(programme),
        countries(programme),
        areas(programme),
        exams(programme),
        competencies(programme),
        programme.offers.iter().map(offer).collect(),
        prices(programme),
        programme.benefits.iter().flat_map(benefit).collect(),
        taxes(programme),
        programme.policies.iter().map(policy).collect(),
        programme.agreements.iter().map(agreement).collect(),
        programme.topics.iter().map(topic).collect(),
        programme.replies.iter().map(reply).collect(),
        listing(programme),
    ]
}

fn field(name: &str, value: impl ToString) -> Field {
    (name.to_owned(), value.to_string())
}

fn localised<'a>(name: &'a str, texts: &'a Localised) -> impl Iterator<Item = Field> + 'a {
    Locale::ALL
        .into_iter()
        .map(move |locale| (format!("{name}.{}", locale.tag()), texts.get(locale).to_owned()))
}

/// The word of a choice, as the files write it.
fn word<T: PartialEq>(choices: &[(&'static str, T)], value: T) -> &'static str {
    choices.iter().find(|(_, known)| *known == value).map_or("?", |(word, _)| word)
}

fn listing(programme: &Programme) -> Vec<Thing> {
    let kinds = [
        ("industry", &programme.listing.industries),
        ("service", &programme.listing.services),
        ("product", &programme.listing.products),
        ("language", &programme.listing.languages),
    ];
    let thing = |(kind, tag): (&str, &ListingTag)| {
        let name = tag.name.get(Locale::EnUs);
        let fields = localised("name", &tag.name).collect();
        Thing::new(format!("directory {kind} {}", tag.code), name, fields)
    };
    let all = kinds.into_iter().flat_map(|(kind, tags)| tags.iter().map(move |tag| (kind, tag)));
    all.map(thing).collect()
}

fn head(programme: &Programme) -> Vec<Thing> {
    let mut own = vec![
        field("code", &programme.code),
        field("time_zone", programme.zone.iana_name().unwrap_or("?")),
    ];
    own.extend(localised("name", &programme.name));
    let seller = &programme.seller;
    let facts = vec![
        field("legal_name", &seller.legal_name),
        field("address", seller.address.join(", ")),
        field("country", seller.country),
        field("tax_id", &seller.tax_id),
        field("email", &seller.email),
        field("phone", &seller.phone),
        field("website", &seller.website),
    ];
    let hours = &programme.desk;
    let desk = vec![
        field("vetting", hours.vetting),
        field("receipts", hours.receipts),
        field("matching", hours.matching),
        field("unknown", hours.unknown),
        field("keys", hours.keys),
        field("recoveries", hours.recoveries),
        field("other", hours.other),
    ];
    vec![
        Thing::new("programme".to_owned(), &programme.name.en_us, own),
        Thing::new("seller".to_owned(), &seller.legal_name, facts),
        Thing::new("desk".to_owned(), &hours.vetting.to_string(), desk),
    ]
}

fn banks(programme: &Programme) -> Vec<Thing> {
    let thing = |bank: &domain::offer::BankAccount| {
        let facts = vec![
            field("bank", &bank.bank),
            field("holder", &bank.holder),
            field("account", &bank.account),
            field("bic", &bank.bic),
            field("address", &bank.address),
        ];
        Thing::new(format!("bank {}", bank.currency), &bank.bank, facts)
    };
    programme.banks.iter().map(thing).collect()
}

fn countries(programme: &Programme) -> Vec<Thing> {
    let thing = |country: &str, currency: domain::money::Currency| {
        Thing::single(format!("currency of {country}"), currency.to_string())
    };
    let rules = programme.currencies.iter();
    rules
        .flat_map(|rule| {
            if rule.countries.is_empty() {
                return vec![thing(EVERY_OTHER, rule.currency)];
            }
            rule.countries.iter().map(|country| thing(country.code(), rule.currency)).collect()
        })
        .collect()
}

fn areas(programme: &Programme) -> Vec<Thing> {
    let thing = |area: &Area| {
        let own = area.competencies.iter().map(|code| code.as_str());
        let mut fields = vec![field("competencies", own.collect::<Vec<&str>>().join(", "))];
        fields.extend(localised("name", &area.name));
        let subject = format!("area {} {}", area.code, area.effective_from);
        Thing::new(subject, &area.name.en_us, fields)
    };
    let mut things: Vec<Thing> = programme.areas.iter().map(thing).collect();
    things.push(Thing::single(
        "competencies at_risk_days".to_owned(),
        programme.at_risk_days.to_string(),
    ));
    things
}

fn exams(programme: &Programme) -> Vec<Thing> {
    let thing = |exam: &Exam| {
        let name = localised("name", &exam.name).collect();
        Thing::new(format!("exam {}", exam.code), &exam.name.en_us, name)
    };
    programme.exams.iter().map(thing).collect()
}

fn competencies(programme: &Programme) -> Vec<Thing> {
    let things = |competency: &Competency| {
        let subject = format!("competency {}", competency.code);
        let names = localised("name", &competency.name).collect();
        let mut things = vec![Thing::new(subject.clone(), &competency.name.en_us, names)];
        for path in &competency.paths {
            let subject = format!("{subject} path {}", path.code);
            let names = localised("name", &path.name).collect();
            things.push(Thing::new(subject.clone(), &path.name.en_us, names));
            things.extend(path.editions.iter().map(|one| {
                let subject = format!("{subject} {} {}", one.level.code(), one.effective_from);
                Thing::single(subject, needs(one))
            }));
        }
        things
    };
    programme.competencies.iter().flat_map(things).collect()
}

/// "25 new_customers, 2 people with cloud-suite or mail", "nothing more".
pub fn needs(needs: &Needs) -> String {
    let performance =
        needs.performance.iter().map(|one| format!("{} {}", one.least, one.metric.code()));
    let skills = needs.skills.iter().map(|one| {
        let exams: Vec<&str> = one.exams.iter().map(|exam| exam.as_str()).collect();
        format!("{} people with {}", one.people, exams.join(" or "))
    });
    let all: Vec<String> = performance.chain(skills).collect();
    if all.is_empty() { "nothing more".to_owned() } else { all.join(", ") }
}

fn offer(offer: &Offer) -> Thing {
    let mut fields = offer_facts(offer);
    fields
        .extend(offer.requires_competency.map(|level| field("requires_competency", level.code())));
    fields.extend(offer.upgrades_from.as_ref().map(|from| field("upgrades_from", from)));
    fields.push(field("agreement", &offer.agreement));
    fields.extend(localised("name", &offer.name));
    fields.extend(localised("summary", &offer.summary));
    fields.extend(localised("qualifies", &offer.qualifies));
    Thing::new(format!("offer {}", offer.code), &offer.name.en_us, fields)
}

/// What a subscription to the offer depends on.
pub fn offer_facts(offer: &Offer) -> Vec<Field> {
    vec![
        field("level", offer.level.code()),
        field("group", &offer.group),
        field("free", offer.free),
    ]
}

fn prices(programme: &Programme) -> Vec<Thing> {
    let thing = |price: &domain::offer::Price| {
        let (currency, from) = (price.amount.currency, price.effective_from);
        Thing::single(format!("price {} {currency} {from}", price.offer), price.amount.decimal())
    };
    programme.prices.iter().map(thing).collect()
}

fn benefit(benefit: &Benefit) -> Vec<Thing> {
    let subject = format!("benefit {} {}", benefit.offer, benefit.code);
    let mut fields = benefit_facts(benefit);
    fields.extend(localised("name", &benefit.name));
    let editions = benefit.quantities.iter().map(|quantity| {
        let subject = format!("{subject} {}", quantity.effective_from);
        Thing::single(subject, edition(benefit, quantity))
    });
    let editions: Vec<Thing> = editions.collect();
    let mut things = vec![Thing::new(subject, &benefit.name.en_us, fields)];
    things.extend(editions);
    things
}

/// What the holder of a benefit depends on, whatever its quantity.
pub fn benefit_facts(benefit: &Benefit) -> Vec<Field> {
    let kept = if benefit.core { "core" } else { "incremental" };
    let mut fields = vec![field("kind", benefit.kind.code()), field("type", kept)];
    fields.extend(benefit.pack.map(|pack| field("pack", pack.code())));
    fields
}

/// "5 seats", "5 seats (up to 10)", "included".
pub fn amount(quantity: &Quantity) -> String {
    let unit = quantity.unit.code();
    let by_hand = if quantity.by_hand { ", by hand" } else { "" };
    match quantity.earned_up_to {
        _ if quantity.unit == domain::offer::BenefitUnit::Included => format!("{unit}{by_hand}"),
        Some(most) => format!("{} {unit} (up to {most}){by_hand}", quantity.amount),
        None => format!("{} {unit}{by_hand}", quantity.amount),
    }
}

/// The amount of an edition and how more of it is earned: "5 seats (up to 10), 5 for 25 seats in
/// cloud-productivity".
pub fn edition(benefit: &Benefit, quantity: &Quantity) -> String {
    let own = benefit.earnings.iter().find(|one| one.effective_from == quantity.effective_from);
    let earned = own.map_or_else(String::new, |one| {
        let (extra, least, metric) = (one.extra, one.least, one.metric.code());
        format!(", {extra} for {least} {metric} in {}", one.competency)
    });
    format!("{}{earned}", amount(quantity))
}

fn taxes(programme: &Programme) -> Vec<Thing> {
    let thing = |tax: &domain::offer::Tax| {
        let country = tax.country.map_or(EVERY_OTHER.to_owned(), |country| country.to_string());
        let mut fields = vec![field("rate_bp", percent(tax.rate))];
        fields.extend(localised("name", &tax.name));
        let subject = format!("tax {country} {}", tax.effective_from);
        Thing::new(subject, &percent(tax.rate), fields)
    };
    programme.taxes.iter().map(thing).collect()
}

/// "25.50 %".
pub fn percent(rate: BasisPoints) -> String {
    format!("{}.{:02} %", rate.0 / 100, rate.0 % 100)
}

fn policy(set: &PolicySet) -> Thing {
    let mut fields = vec![field("in_force", set.in_force)];
    fields.extend(localised("title", &set.title));
    fields.extend(localised("why", &set.why));
    fields.extend(policy_rules(set));
    Thing::new(format!("policy {}", set.code), &set.title.en_us, fields)
}

/// The rules of a set: all of it that a term depends on. Its title, its explanation and its mark as
/// the set of today are not among them.
pub fn policy_rules(set: &PolicySet) -> Vec<Field> {
    let list = |codes: Vec<&str>| codes.join(", ");
    let mut fields = vec![
        field("effective_from", set.effective_from),
        field("system", word(SYSTEMS, set.system)),
        field("offers", list(set.offers.iter().map(|offer| offer.as_str()).collect())),
        field("term.arithmetic", word(ARITHMETICS, set.arithmetic)),
        field("term.new_anniversary", word(NEW_ANNIVERSARIES, set.new_anniversary)),
        field("renewal_window.opens", set.window_opens),
        field("renewal_window.closes", set.window_closes),
        field("renewal_window.benefits_grace_days", set.benefits_grace_days),
        field("renewal_window.satisfied_by", word(SATISFIED_BY, set.satisfied_by)),
        field("auto_renew.offered", set.auto_renew.is_some()),
    ];
    if let Some(rule) = &set.auto_renew {
        let retries: Vec<String> = rule.retry_days.iter().map(|day| day.to_string()).collect();
        fields.push(field("auto_renew.default_on", rule.default_on));
        fields.push(field("auto_renew.one_way", rule.one_way));
        fields.push(field("auto_renew.charge_day", rule.charge_day));
        fields.push(field("auto_renew.retry_days", retries.join(", ")));
    }
    fields.extend([
        field("payment.methods", list(set.methods.iter().map(|method| method.code()).collect())),
        field("payment.order_expires_days", set.order_expires_days),
        field("terms.mode", word(TERMS_MODES, set.terms_mode)),
        field("checkout.steps", list(set.steps.iter().map(|step| step.code()).collect())),
        field("cancel.mode", word(CANCEL_MODES, set.cancel_mode)),
        field("cancel.support_entry", &set.support_entry),
    ]);
    if let Some(rule) = set.refund {
        fields.push(field("refund.days", rule.days));
        fields.push(field("refund.unused_only", rule.unused_only));
    }
    fields.extend(set.upgrade_discount.map(|rate| field("upgrade.discount_bp", percent(rate))));
    fields.push(field("competency.action_pack_alongside", set.action_pack_alongside));
    fields.push(field("leads.accept_days", set.lead_accept_days));
    fields.extend(set.lead_evaluate_days.map(|days| field("leads.evaluate_days", days)));
    fields.extend(set.lead_direct_hours.map(|hours| field("leads.direct_hours", hours)));
    fields.push(field("roles.rules", set.role_rules.code()));
    fields.push(field("benefits.seat_days", set.handing_on.seat_days));
    fields.extend(set.handing_on.credit_times.map(|most| field("benefits.credit_times", most)));
    let yearly = word(YEARLY_RULES, set.handing_on.yearly_credit);
    fields.push(field("benefits.yearly_credit", yearly));
    if !set.lapse_notices.is_empty() {
        let days = set.lapse_notices.iter().map(i32::to_string).collect::<Vec<_>>().join(" ");
        fields.push(field("benefits.notice_days", days));
    }
    for (of, is) in &set.words {
        fields.push((format!("word.{of}"), is.clone()));
    }
    for reminder in &set.reminders {
        fields.push((format!("reminder.{}", reminder.kind.code()), reminder.days.to_string()));
    }
    fields
}

fn agreement(agreement: &Agreement) -> Thing {
    let mut fields = vec![field("effective_from", agreement.effective_from)];
    fields.extend(localised("title", &agreement.title));
    fields.extend(localised("body", &agreement.body));
    let subject = format!("agreement {} {}", agreement.code, agreement.version);
    Thing::new(subject, &agreement.title.en_us, fields)
}

fn topic(topic: &Topic) -> Thing {
    let mut fields = vec![
        field("queue", topic.queue.code()),
        field("severity", topic.severity.code()),
        field("cancels", topic.cancels),
        field("appointments", topic.appointments),
    ];
    fields.extend(localised("name", &topic.name));
    for (place, solution) in (1..).zip(&topic.solutions) {
        fields.push((format!("solution {place}.href"), solution.href.clone()));
        fields.extend(localised(&format!("solution {place}.name"), &solution.name));
        fields.extend(localised(&format!("solution {place}.text"), &solution.text));
    }
    Thing::new(format!("topic {}", topic.code), &topic.name.en_us, fields)
}

fn reply(reply: &Reply) -> Thing {
    let mut fields = vec![field("queue", reply.queue.map_or("any", |queue| queue.code()))];
    fields.extend(localised("name", &reply.name));
    fields.extend(localised("text", &reply.text));
    Thing::new(format!("reply {}", reply.code), &reply.name.en_us, fields)
}
