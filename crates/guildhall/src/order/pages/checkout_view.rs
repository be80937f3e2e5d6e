//! What the steps of the checkout show, with every word finished.

use domain::money::Money;
use domain::order::{OrderState, Purpose, Quote};
use domain::policy::{CheckoutStep, Method, PolicySet};
use language::{Arg, format};
use serde::{Deserialize, Serialize};

use super::checkout::{PaymentForm, implied};
use super::offer_name;
use super::show_view::contact;
use crate::app::Loaded;
use crate::error::Error;
use crate::order::{Order, draft};
use crate::partner::{self, tax};
use crate::subscription::pages::rules;
use crate::subscription::review::Reviewed;
use crate::web::Visit;
use crate::web::prose::markdown;
use crate::web::reason::{Reason, reason};
use crate::web::view::{Amount, FormErrors};

/// What every step shows around its own.
#[derive(Serialize)]
pub struct Frame {
    order: String,
    number: String,
    /// "Buy Action Pack subscription", "Renew …".
    title: String,
    /// The place of the step, from 1.
    current: usize,
    labels: Vec<String>,
    base: String,
    /// Where the step before is, or the offer.
    back_href: String,
    /// The card was refused before.
    declined: bool,
    /// Money that is here already and pays the order, in words.
    there: Option<String>,
}

impl Frame {
    pub fn of(
        visit: &Visit,
        loaded: &Loaded,
        policy: &PolicySet,
        order: &Order,
        step: CheckoutStep,
    ) -> Frame {
        let name = [("offer", Arg::Text(offer_name(loaded, visit, &order.offer)))];
        let title = match order.purpose {
            Purpose::Purchase => visit.t("checkout-buy", &name),
            Purpose::Upgrade { .. } => visit.t("checkout-upgrade", &name),
            Purpose::Renewal { .. } | Purpose::AutomaticRenewal { .. } => {
                visit.t("checkout-renew", &name)
            }
        };
        let base = format!("/checkout/{}", order.id);
        let place = policy.steps.iter().position(|own| *own == step).unwrap_or(0);
        let before = place.checked_sub(1).and_then(|before| policy.steps.get(before));
        let start = match order.purpose.renews() {
            Some((subscription, _)) => format!("/subscriptions/{subscription}"),
            None => format!("/offers/{}", order.offer),
        };
        let label = |step: &CheckoutStep| match step {
            CheckoutStep::Terms => visit.t("checkout-step-terms", &[]),
            CheckoutStep::Payment => visit.t("checkout-step-payment", &[]),
            CheckoutStep::Review => visit.t("checkout-step-review", &[]),
        };
        Frame {
            order: order.id.to_string(),
            number: order.number.to_string(),
            title,
            current: place + 1,
            labels: policy.steps.iter().map(label).collect(),
            back_href: before.map_or(start, |step| format!("{base}/{}", step.code())),
            base,
            declined: order.state == OrderState::Declined,
            there: None,
        }
    }

    pub fn with_money(self, visit: &Visit, there: Option<Money>) -> Frame {
        let amount = there.map(|money| format::money_with_code(visit.ctx.locale, money));
        let there =
            amount.map(|amount| visit.t("checkout-money-here-text", &[("amount", amount.into())]));
        Frame { there, ..self }
    }
}

#[derive(Serialize)]
pub struct TermsPage {
    frame: Frame,
    agreement: AgreementText,
    accepted: Option<AcceptedNote>,
    errors: FormErrors,
}

#[derive(Serialize)]
struct AgreementText {
    title: String,
    version: String,
    effective_from: String,
    href: String,
    /// The language of the text.
    lang: &'static str,
    html: minijinja::Value,
}

#[derive(Serialize)]
struct AcceptedNote {
    at: i64,
}

impl TermsPage {
    pub fn of(
        visit: &Visit,
        loaded: &Loaded,
        order: &Order,
        frame: Frame,
        errors: FormErrors,
    ) -> Result<TermsPage, Error> {
        let (code, version) = (&order.quote.agreement, &order.quote.agreement_version);
        let found = loaded.programme.agreements.iter();
        let agreement = found
            .clone()
            .find(|agreement| agreement.code == *code && agreement.version == *version)
            .ok_or_else(|| Error::broken(format!("{code} {version} is gone")))?;
        let locale = visit.ctx.locale;
        Ok(TermsPage {
            frame,
            agreement: AgreementText {
                title: agreement.title.get(locale).to_owned(),
                version: version.to_string(),
                effective_from: agreement.effective_from.to_string(),
                href: format!("/agreements/{code}/{version}"),
                lang: locale.tag(),
                html: minijinja::Value::from_safe_string(markdown(agreement.body.get(locale), 2)),
            },
            accepted: order
                .accepted
                .as_ref()
                .map(|accepted| AcceptedNote { at: accepted.at.as_microsecond() }),
            errors,
        })
    }
}

#[derive(Serialize)]
pub struct PaymentPage {
    frame: Frame,
    methods: Vec<Choice>,
    /// Ways to pay that are not open, each with its reason.
    missing: Vec<String>,
    values: Values,
    has_transfer: bool,
    /// The agreement that paying accepts, where it does.
    implied: Option<ImpliedTerms>,
    errors: FormErrors,
}

#[derive(Serialize)]
struct Choice {
    value: &'static str,
    label: String,
    text: String,
}

#[derive(Serialize)]
struct Values {
    method: String,
    contact_name: String,
    contact_phone: String,
    contact_email: String,
    purchase_order: String,
}

#[derive(Serialize)]
struct ImpliedTerms {
    title: String,
    href: String,
}

impl ImpliedTerms {
    fn of(visit: &Visit, loaded: &Loaded, policy: &PolicySet, quote: &Quote) -> Option<Self> {
        let agreement = loaded.programme.agreements.iter().find(|agreement| {
            agreement.code == quote.agreement && agreement.version == quote.agreement_version
        });
        agreement.filter(|_| implied(policy)).map(|agreement| ImpliedTerms {
            title: agreement.title.get(visit.ctx.locale).to_owned(),
            href: format!("/agreements/{}/{}", agreement.code, agreement.version),
        })
    }
}

impl PaymentPage {
    pub fn of(
        visit: &Visit,
        loaded: &Loaded,
        policy: &PolicySet,
        order: &Order,
        frame: Frame,
        form: &PaymentForm,
        errors: FormErrors,
    ) -> PaymentPage {
        let open = |method: &Method| draft::offers(&visit.app, policy, *method);
        let choice = |method: Method| match method {
            Method::Card => Choice {
                value: method.code(),
                label: visit.t("pay-card", &[]),
                text: visit.t("checkout-card-text", &[]),
            },
            Method::Transfer => Choice {
                value: method.code(),
                label: visit.t("pay-transfer", &[]),
                text: visit
                    .t("checkout-transfer-text", &[("days", policy.order_expires_days.into())]),
            },
        };
        let (offered, closed): (Vec<Method>, Vec<Method>) = Method::ALL.into_iter().partition(open);
        let why_not = |method: &Method| {
            let by_rules = !policy.methods.contains(method);
            match (method, by_rules) {
                (Method::Card, true) => visit.t("checkout-no-card-by-rules", &[]),
                (Method::Card, false) => visit.t("checkout-no-card-here", &[]),
                (Method::Transfer, _) => visit.t("checkout-no-transfer", &[]),
            }
        };
        // A single way to pay is chosen already.
        let only = (offered.len() == 1).then(|| offered[0].code().to_owned());
        PaymentPage {
            frame,
            missing: closed.iter().map(why_not).collect(),
            has_transfer: offered.contains(&Method::Transfer),
            methods: offered.into_iter().map(choice).collect(),
            values: Values {
                method: only.unwrap_or_else(|| form.method.clone()),
                contact_name: form.contact_name.clone(),
                contact_phone: form.contact_phone.clone(),
                contact_email: form.contact_email.clone(),
                purchase_order: form.purchase_order.clone(),
            },
            implied: ImpliedTerms::of(visit, loaded, policy, &order.quote),
            errors,
        }
    }
}

/// The figures a review page showed, sent along with the button so that a change can be told.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Seen {
    #[serde(default)]
    total: String,
    #[serde(default)]
    starts: String,
    #[serde(default)]
    ends: String,
}

#[derive(Serialize)]
pub struct ReviewPage {
    frame: Frame,
    offer: String,
    company: String,
    network_id: String,
    address: Vec<String>,
    starts_on: String,
    ends_on: String,
    /// The days are those of an order paid today.
    by_transfer: bool,
    renews: bool,
    method: String,
    contact: Vec<String>,
    terms: TermsLine,
    sums: Vec<Sum>,
    total: Amount,
    auto_renew: String,
    valid_until: i64,
    quote: String,
    implied: Option<ImpliedTerms>,
    /// Sentences about what is no longer as it was.
    changes: Vec<String>,
    /// Empty where it can be bought.
    why: Vec<Reason>,
    can_buy: bool,
    button: String,
}

#[derive(Serialize)]
struct TermsLine {
    title: String,
    version: String,
    href: String,
    accepted_at: Option<i64>,
}

/// A line above the total.
#[derive(Serialize)]
pub struct Sum {
    pub label: String,
    pub note: Option<String>,
    pub amount: String,
}

/// List price, discount and tax of a quote.
pub fn sums(visit: &Visit, quote: &Quote, tax_name: Option<&str>) -> Vec<Sum> {
    let locale = visit.ctx.locale;
    let money = |amount| format::money(locale, amount);
    let mut sums =
        vec![Sum { label: visit.t("order-price", &[]), note: None, amount: money(quote.list) }];
    if 0 < quote.discount.minor {
        sums.push(Sum {
            label: visit.t("order-discount", &[]),
            note: None,
            amount: format!("\u{2212}{}", money(quote.discount)),
        });
    }
    let rate = format::percent(locale, quote.tax_rate);
    let treatment = &quote.treatment;
    let name = tax::name(&visit.app, locale, treatment, tax_name.unwrap_or_default());
    let note = tax::note(&visit.app, locale, treatment);
    let label = if quote.tax_rate.0 == 0 && !name.is_empty() {
        name
    } else {
        visit.t("order-tax", &[("name", name.into()), ("rate", rate.into())])
    };
    let note = Some(note).filter(|note| !note.is_empty());
    sums.push(Sum { label, note, amount: money(quote.tax) });
    sums
}

impl ReviewPage {
    pub async fn load(
        visit: &Visit,
        loaded: &Loaded,
        policy: &PolicySet,
        reviewed: &Reviewed,
        frame: Frame,
        seen: Option<Seen>,
    ) -> Result<ReviewPage, Error> {
        let order = &reviewed.order;
        let (quote, locale) = (&order.quote, visit.ctx.locale);
        let partner = partner::store::get(visit.app.db.read(), order.partner).await?;
        let tax = loaded.programme.tax_on(partner.address.country, visit.ctx.today);
        let total = format::money(locale, quote.total);
        let by_transfer = order.method == Some(Method::Transfer);
        let button = if by_transfer { "checkout-place" } else { "checkout-pay" };
        let why: Vec<Reason> = reviewed
            .refusals
            .iter()
            .map(|refusal| reason(&visit.app, &visit.ctx, refusal, None))
            .collect();
        let mut address = partner::address::lines(&partner.address);
        let country = partner.address.country;
        address.push(
            language::country_name(&visit.app.messages, locale, country).map_err(Error::broken)?,
        );
        Ok(ReviewPage {
            frame,
            offer: offer_name(loaded, visit, &order.offer),
            company: partner.legal_name.clone(),
            network_id: partner.network_id.map_or_else(String::new, |id| id.to_string()),
            address,
            starts_on: quote.starts_on.to_string(),
            ends_on: quote.ends_on.to_string(),
            by_transfer,
            renews: order.purpose.renews().is_some(),
            method: match order.method {
                Some(Method::Card) => visit.t("pay-card", &[]),
                Some(Method::Transfer) => visit.t("pay-transfer", &[]),
                None => String::new(),
            },
            contact: contact(order),
            terms: terms_line(visit, loaded, order),
            sums: sums(visit, quote, tax.map(|tax| tax.name.get(locale))),
            total: quote.total.into(),
            auto_renew: rules::auto_renew_sentence(&visit.app, locale, policy, quote.ends_on),
            valid_until: quote.valid_until.as_microsecond(),
            quote: order.quote_hash.clone(),
            implied: ImpliedTerms::of(visit, loaded, policy, quote),
            changes: changes(visit, reviewed, seen),
            can_buy: why.is_empty(),
            why,
            button: visit.t(button, &[("amount", total.into())]),
        })
    }
}

fn terms_line(visit: &Visit, loaded: &Loaded, order: &Order) -> TermsLine {
    let (code, version) = (&order.quote.agreement, &order.quote.agreement_version);
    let agreement = loaded
        .programme
        .agreements
        .iter()
        .find(|agreement| agreement.code == *code && agreement.version == *version);
    TermsLine {
        title: agreement
            .map_or_else(|| code.to_string(), |found| found.title.get(visit.ctx.locale).to_owned()),
        version: version.to_string(),
        href: format!("/agreements/{code}/{version}"),
        accepted_at: order.accepted.as_ref().map(|accepted| accepted.at.as_microsecond()),
    }
}

/// What differs from what the person saw: from the button's form, or from the quote kept before.
fn changes(visit: &Visit, reviewed: &Reviewed, seen: Option<Seen>) -> Vec<String> {
    let quote = &reviewed.order.quote;
    let old = match (&seen, &reviewed.replaced) {
        (Some(seen), _) => seen.clone(),
        (None, Some(old)) => Seen {
            total: old.total.minor.to_string(),
            starts: old.starts_on.to_string(),
            ends: old.ends_on.to_string(),
        },
        (None, None) => return Vec::new(),
    };
    let locale = visit.ctx.locale;
    let mut changes = Vec::new();
    if let Some(minor) = old.total.parse::<i64>().ok().filter(|old| *old != quote.total.minor) {
        let before = domain::money::Money::new(minor, quote.total.currency);
        let args = [
            ("before", Arg::Text(format::money(locale, before))),
            ("now", Arg::Text(format::money(locale, quote.total))),
        ];
        changes.push(visit.t("checkout-changed-total", &args));
    }
    let days = (quote.starts_on.to_string(), quote.ends_on.to_string());
    if !old.ends.is_empty() && (old.starts, old.ends) != days {
        let args = [
            ("first", Arg::Text(format::date_long(locale, quote.starts_on))),
            ("last", Arg::Text(format::date_long(locale, quote.ends_on))),
        ];
        changes.push(visit.t("checkout-changed-days", &args));
    }
    if changes.is_empty() && reviewed.refusals.is_empty() {
        changes.push(visit.t("checkout-changed-nothing", &[]));
    }
    changes
}
