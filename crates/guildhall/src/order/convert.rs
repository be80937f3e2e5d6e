//! Between rows and orders. A row that does not parse is broken, loudly.

use domain::ids::{
    AgreementCode, AgreementVersion, OfferCode, OrderId, OrderNumber, PartnerId, PersonId,
    PolicyCode, SubscriptionId,
};
use domain::money::{BasisPoints, Currency, Money};
use domain::offer::Treatment;
use domain::order::{OrderState, Purpose, Quote};
use domain::policy::Method;
use domain::text::Locale;
use sea_orm::ActiveValue::Set;

use super::row::{ActiveModel, Model};
use super::{Accepted, Contact, Order};
use crate::db::{At, Day};
use crate::error::Error;

pub(super) fn order_of(row: Model) -> Result<Order, Error> {
    let id = row.order_id;
    read(row).ok_or_else(|| Error::broken(format!("order {id} is unreadable")))
}

fn read(row: Model) -> Option<Order> {
    let purpose = purpose_of(&row)?;
    let offer = OfferCode::parse(&row.offer_code)?;
    let accepted = match row.accepted_at {
        Some(at) => Some(Accepted {
            by: row.accepted_by.map(PersonId),
            at: at.instant(),
            locale: Locale::parse(row.agreement_locale.as_deref()?)?,
            hash: row.agreement_hash.clone()?,
        }),
        None => None,
    };
    let method = match row.method.as_deref() {
        Some(code) => Some(Method::parse(code)?),
        None => None,
    };
    Some(Order {
        id: OrderId(row.order_id),
        partner: PartnerId(row.partner_id),
        number: OrderNumber::parse(&row.number)?,
        state: state_of(&row)?,
        quote: quote_of(&row, offer.clone(), purpose)?,
        offer,
        purpose,
        created_at: row.created_at.instant(),
        created_by: row.created_by.map(PersonId),
        placed_at: row.placed_at.map(At::instant),
        placed_on: row.placed_on.map(|day| day.0),
        method,
        contact: Contact {
            name: row.contact_name,
            phone: row.contact_phone,
            email: row.contact_email,
        },
        purchase_order: row.purchase_order,
        quote_hash: row.quote_hash,
        accepted,
    })
}

fn purpose_of(row: &Model) -> Option<Purpose> {
    let subscription = row.subscription_id.map(SubscriptionId);
    let term_no = row.term_no.and_then(|number| u32::try_from(number).ok());
    Some(match (row.purpose.as_str(), subscription, term_no) {
        ("purchase", _, _) => Purpose::Purchase,
        ("upgrade", Some(from), _) => Purpose::Upgrade { from },
        ("renewal", Some(subscription), Some(term_no)) => {
            Purpose::Renewal { subscription, term_no }
        }
        ("automatic_renewal", Some(subscription), Some(term_no)) => {
            Purpose::AutomaticRenewal { subscription, term_no }
        }
        _ => return None,
    })
}

fn state_of(row: &Model) -> Option<OrderState> {
    let closed_on = row.closed_on.map(|day| day.0);
    Some(match row.state.as_str() {
        "draft" => OrderState::Draft,
        "authorising" => OrderState::Authorising,
        "awaiting_payment" => OrderState::AwaitingPayment { expires_on: row.expires_on?.0 },
        "declined" => OrderState::Declined,
        "completed" => OrderState::Completed { on: closed_on? },
        "expired" => OrderState::Expired { on: closed_on? },
        "cancelled" => OrderState::Cancelled { on: closed_on? },
        _ => return None,
    })
}

fn quote_of(row: &Model, offer: OfferCode, purpose: Purpose) -> Option<Quote> {
    let currency = Currency::parse(&row.currency)?;
    let money = |minor: i64| Money::new(minor, currency);
    Some(Quote {
        offer,
        purpose,
        policy: PolicyCode::parse(&row.policy_code)?,
        programme_version: row.programme_version,
        agreement: AgreementCode::parse(&row.agreement_code)?,
        agreement_version: AgreementVersion::parse(&row.agreement_version)?,
        list: money(row.list_minor),
        discount: money(row.discount_minor),
        net: money(row.net_minor),
        treatment: Treatment::parse(&row.tax_treatment, &row.tax_evidence)?,
        tax_rate: BasisPoints(u32::try_from(row.tax_bp).ok()?),
        tax: money(row.tax_minor),
        total: money(row.total_minor),
        starts_on: row.starts_on.0,
        ends_on: row.ends_on.0,
        valid_until: row.quote_valid_until.instant(),
    })
}

/// The columns of a state. `closed_at` is the instant of the change.
pub(super) fn set_state(row: &mut ActiveModel, state: OrderState, now: At) {
    row.state = Set(state.code().to_owned());
    row.open_slot = Set(state.is_open().then_some(1));
    let expires_on = match state {
        OrderState::AwaitingPayment { expires_on } => Some(Day(expires_on)),
        _ => None,
    };
    if expires_on.is_some() {
        row.expires_on = Set(expires_on);
    }
    let closed_on = match state {
        OrderState::Completed { on }
        | OrderState::Expired { on }
        | OrderState::Cancelled { on } => Some(Day(on)),
        OrderState::Draft
        | OrderState::Authorising
        | OrderState::AwaitingPayment { .. }
        | OrderState::Declined => None,
    };
    row.closed_on = Set(closed_on);
    row.closed_at = Set(closed_on.map(|_| now));
}

/// The columns of an acceptance.
pub(super) fn set_accepted(row: &mut ActiveModel, accepted: &Accepted) {
    row.agreement_locale = Set(Some(accepted.locale.tag().to_owned()));
    row.agreement_hash = Set(Some(accepted.hash.clone()));
    row.accepted_by = Set(accepted.by.map(|person| person.0));
    row.accepted_at = Set(Some(accepted.at.into()));
}

/// The columns of the way to pay.
pub(super) fn set_method(row: &mut ActiveModel, method: Method, contact: &Contact) {
    row.method = Set(Some(method.code().to_owned()));
    row.contact_name = Set(contact.name.clone());
    row.contact_phone = Set(contact.phone.clone());
    row.contact_email = Set(contact.email.clone());
}

/// The columns of a quote.
pub(super) fn set_quote(row: &mut ActiveModel, quote: &Quote) {
    row.purpose = Set(quote.purpose.code().to_owned());
    row.subscription_id = Set(quote.purpose.subscription().map(|id| id.0));
    row.term_no = Set(quote.purpose.renews().map(|(_, term_no)| i64::from(term_no)));
    row.policy_code = Set(quote.policy.to_string());
    row.programme_version = Set(quote.programme_version);
    row.agreement_code = Set(quote.agreement.to_string());
    row.agreement_version = Set(quote.agreement_version.to_string());
    row.currency = Set(quote.total.currency.code().to_owned());
    row.list_minor = Set(quote.list.minor);
    row.discount_minor = Set(quote.discount.minor);
    row.net_minor = Set(quote.net.minor);
    row.tax_treatment = Set(quote.treatment.code().to_owned());
    row.tax_evidence = Set(quote.treatment.evidence().to_owned());
    row.tax_bp = Set(i64::from(quote.tax_rate.0));
    row.tax_minor = Set(quote.tax.minor);
    row.total_minor = Set(quote.total.minor);
    row.starts_on = Set(quote.starts_on.into());
    row.ends_on = Set(quote.ends_on.into());
    row.quote_hash = Set(quote.hash());
    row.quote_valid_until = Set(quote.valid_until.into());
}
