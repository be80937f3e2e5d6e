//! The codes of refusals are a promise: pages find their sentence by them, the API and the command
//! line answer with them. Each list below does not compile when a variant is missing.

use std::collections::BTreeSet;
use std::fmt::Display;

use jiff::civil::Date;

use crate::access::password::PasswordRefusal;
use crate::access::{Denied, Role};
use crate::calendar::Window;
use crate::invoice::InvoiceRefusal;
use crate::money::MoneyError;
use crate::offer::{CompetencyLevel, Level, Unmet};
use crate::order::{OrderRefusal, OrderState, Purpose, QuoteRefusal};
use crate::partner::VettingRefusal;
use crate::partner::code::{CodeRefusal, SendRefusal};
use crate::payment::ReceiptOutcome;
use crate::policy::{CheckoutStep, ReminderKind};
use crate::samples::{day, every, money, network_order, policy, subscription_id};
use crate::subscription::{AutoRenewState, MomentKind, RenewalRefusal, Status, TurnOffRefusal};
use crate::text::TextRefusal;

fn on() -> Date {
    day("2019-06-22")
}

fn order_refusals() -> Vec<OrderRefusal> {
    every!(OrderRefusal:
        OrderRefusal::NotPlaced => OrderRefusal::NotPlaced,
        OrderRefusal::AlreadyPlaced => OrderRefusal::AlreadyPlaced,
        OrderRefusal::AlreadyCompleted => OrderRefusal::AlreadyCompleted,
        OrderRefusal::Expired => OrderRefusal::Expired,
        OrderRefusal::Cancelled => OrderRefusal::Cancelled,
        OrderRefusal::ChargeInProgress => OrderRefusal::ChargeInProgress,
        OrderRefusal::NotDue => OrderRefusal::NotDue,
    )
}

fn vetting_refusals() -> Vec<VettingRefusal> {
    every!(VettingRefusal:
        VettingRefusal::EmailNotProven => VettingRefusal::EmailNotProven,
        VettingRefusal::EmailAlreadyProven => VettingRefusal::EmailAlreadyProven,
        VettingRefusal::AlreadyAuthorized => VettingRefusal::AlreadyAuthorized,
        VettingRefusal::AlreadyRejected => VettingRefusal::AlreadyRejected,
    )
}

fn turn_off_refusals() -> Vec<TurnOffRefusal> {
    every!(TurnOffRefusal:
        TurnOffRefusal::NotOffered => TurnOffRefusal::NotOffered,
        TurnOffRefusal::AlreadyOff { .. } => TurnOffRefusal::AlreadyOff { on: on() },
        TurnOffRefusal::TooLate { .. } => TurnOffRefusal::TooLate { charge_on: on() },
        TurnOffRefusal::Ended => TurnOffRefusal::Ended,
    )
}

fn renewal_refusals() -> Vec<RenewalRefusal> {
    let window = Window { first: on(), last: on() };
    every!(RenewalRefusal:
        RenewalRefusal::NotDue { .. } => RenewalRefusal::NotDue { window },
        RenewalRefusal::Closed { .. } => RenewalRefusal::Closed { closed_on: on() },
        RenewalRefusal::Cancelled { .. } => RenewalRefusal::Cancelled { on: on() },
        RenewalRefusal::Upgraded { .. } => RenewalRefusal::Upgraded { on: on() },
        RenewalRefusal::OrderOpen { .. } => RenewalRefusal::OrderOpen { number: network_order(7) },
    )
}

fn quote_refusals() -> Vec<QuoteRefusal> {
    every!(QuoteRefusal:
        QuoteRefusal::NoPolicy => QuoteRefusal::NoPolicy,
        QuoteRefusal::NoPrice => QuoteRefusal::NoPrice,
        QuoteRefusal::NoTaxRow => QuoteRefusal::NoTaxRow,
        QuoteRefusal::NoAgreement => QuoteRefusal::NoAgreement,
        QuoteRefusal::Amount(_) => QuoteRefusal::Amount(MoneyError::Overflow),
    )
}

fn invoice_refusals() -> Vec<InvoiceRefusal> {
    every!(InvoiceRefusal:
        InvoiceRefusal::NoLines => InvoiceRefusal::NoLines,
        InvoiceRefusal::TooManyLines => InvoiceRefusal::TooManyLines,
        InvoiceRefusal::DateGoesBack { .. } => InvoiceRefusal::DateGoesBack { latest: on() },
        InvoiceRefusal::TotalDiffers => InvoiceRefusal::TotalDiffers,
        InvoiceRefusal::CreditBeyond => InvoiceRefusal::CreditBeyond,
        InvoiceRefusal::CreditOfCredit => InvoiceRefusal::CreditOfCredit,
        InvoiceRefusal::CreditOfSeveralRates => InvoiceRefusal::CreditOfSeveralRates,
        InvoiceRefusal::CreditTax => InvoiceRefusal::CreditTax,
        InvoiceRefusal::Amount(_) => InvoiceRefusal::Amount(MoneyError::Overflow),
    )
}

fn denials() -> Vec<Denied> {
    every!(Denied:
        Denied::SignIn => Denied::SignIn,
        Denied::NeedsRole(_) => Denied::NeedsRole(Role::PartnerAdmin.into()),
        Denied::OperatorsOnly => Denied::OperatorsOnly,
        Denied::PartnersOnly => Denied::PartnersOnly,
    )
}

fn unmet_conditions() -> Vec<Unmet> {
    let roles = Role::PartnerAdmin.into();
    let (set, number) = (policy("pc-2017").code, network_order(7));
    let (competency, level) = (CompetencyLevel::Gold, Level::Gold);
    every!(Unmet:
        Unmet::EmailNotProven => Unmet::EmailNotProven,
        Unmet::VettingPending { .. } => Unmet::VettingPending { since: on() },
        Unmet::VettingRejected { .. } => Unmet::VettingRejected { on: on(), reason: "x".into() },
        Unmet::NeedsRole { .. } => Unmet::NeedsRole { roles },
        Unmet::NotSoldUnder { .. } => Unmet::NotSoldUnder { policy: set },
        Unmet::CompetencyMissing { .. } => Unmet::CompetencyMissing { level: competency },
        Unmet::AlreadyActive { .. } => Unmet::AlreadyActive { until: on(), renewal_opens: on() },
        Unmet::RenewInstead { .. } => Unmet::RenewInstead { until: on() },
        Unmet::HigherLevelHeld { .. } => Unmet::HigherLevelHeld { level, until: on() },
        Unmet::NotAlongsideCompetency { .. } => Unmet::NotAlongsideCompetency { until: on() },
        Unmet::OrderOpen { .. } => Unmet::OrderOpen { number },
        Unmet::NoPrice => Unmet::NoPrice,
        Unmet::OlderCentre => Unmet::OlderCentre,
        Unmet::AtCompanyLevel => Unmet::AtCompanyLevel,
    )
}

fn text_refusals() -> Vec<TextRefusal> {
    every!(TextRefusal:
        TextRefusal::Required => TextRefusal::Required,
        TextRefusal::TooLong { .. } => TextRefusal::TooLong { at_most: 5 },
        TextRefusal::EmailForm => TextRefusal::EmailForm,
        TextRefusal::EmailRoleMailbox => TextRefusal::EmailRoleMailbox,
        TextRefusal::EmailFreeMail => TextRefusal::EmailFreeMail,
        TextRefusal::Country => TextRefusal::Country,
        TextRefusal::WebsiteForm => TextRefusal::WebsiteForm,
        TextRefusal::PhoneForm => TextRefusal::PhoneForm,
        TextRefusal::CardNumber => TextRefusal::CardNumber,
        TextRefusal::ControlCharacter => TextRefusal::ControlCharacter,
        TextRefusal::TaxIdForm => TextRefusal::TaxIdForm,
        TextRefusal::TaxIdCheck => TextRefusal::TaxIdCheck,
    )
}

fn password_refusals() -> Vec<PasswordRefusal> {
    every!(PasswordRefusal:
        PasswordRefusal::Short => PasswordRefusal::Short,
        PasswordRefusal::Long => PasswordRefusal::Long,
        PasswordRefusal::LikeEmail => PasswordRefusal::LikeEmail,
        PasswordRefusal::Common => PasswordRefusal::Common,
        PasswordRefusal::Expected => PasswordRefusal::Expected,
    )
}

fn code_refusals() -> Vec<CodeRefusal> {
    every!(CodeRefusal:
        CodeRefusal::Expired => CodeRefusal::Expired,
        CodeRefusal::TooManyTries => CodeRefusal::TooManyTries,
        CodeRefusal::Wrong => CodeRefusal::Wrong,
    )
}

fn send_refusals() -> Vec<SendRefusal> {
    every!(SendRefusal:
        SendRefusal::JustNow => SendRefusal::JustNow,
        SendRefusal::TooOften => SendRefusal::TooOften,
    )
}

fn said<T: Display>(refusals: &[T]) -> Vec<String> {
    refusals.iter().map(T::to_string).collect()
}

/// Every refusal of every decision. Reading it is reading what the product can say no to.
#[test]
fn every_refusal_has_a_code_of_its_own() {
    let unmet: Vec<String> =
        unmet_conditions().iter().map(|unmet| unmet.code().to_owned()).collect();
    let families = [
        ("access", said(&denials())),
        ("enrolment", said(&send_refusals())),
        ("vetting", said(&vetting_refusals())),
        ("offer", unmet),
        ("quote", said(&quote_refusals())),
        ("order", said(&order_refusals())),
        ("renewal", said(&renewal_refusals())),
        ("auto_renew", said(&turn_off_refusals())),
        ("invoice", said(&invoice_refusals())),
    ];
    let mut seen = BTreeSet::new();
    for (family, codes) in &families {
        for code in codes {
            let (head, reason) = code.split_once('.').unwrap_or_default();
            let plain = |c: char| c.is_ascii_lowercase() || c == '_';
            assert_eq!(head, *family, "{code} names its decision");
            assert!(!reason.is_empty() && reason.chars().all(plain), "{code} is dotted lower case");
            assert!(seen.insert(code.clone()), "{code} stands for two refusals");
        }
    }
    let all: Vec<String> = families.into_iter().flat_map(|(_, codes)| codes).collect();
    insta::assert_snapshot!(all.join("\n"), @r"
    access.sign_in
    access.needs_role
    access.operators_only
    access.partners_only
    enrolment.sent_just_now
    enrolment.sent_too_often
    vetting.email_not_proven
    vetting.email_already_proven
    vetting.already_authorized
    vetting.already_rejected
    offer.email_not_proven
    offer.vetting_pending
    offer.vetting_rejected
    offer.needs_role
    offer.not_sold
    offer.competency_missing
    offer.already_active
    offer.renew_instead
    offer.higher_level_held
    offer.not_alongside_competency
    offer.order_open
    offer.no_price
    offer.older_centre
    offer.at_company_level
    quote.no_policy
    quote.no_price
    quote.no_tax_row
    quote.no_agreement
    quote.amount
    order.not_placed
    order.already_placed
    order.already_completed
    order.expired
    order.cancelled
    order.charge_in_progress
    order.not_due
    renewal.not_due
    renewal.closed
    renewal.cancelled
    renewal.upgraded
    renewal.order_open
    auto_renew.not_offered
    auto_renew.already_off
    auto_renew.too_late
    auto_renew.ended
    invoice.no_lines
    invoice.too_many_lines
    invoice.date_goes_back
    invoice.total_differs
    invoice.credit_beyond
    invoice.credit_of_credit
    invoice.credit_of_several_rates
    invoice.credit_tax
    invoice.amount
    ");
}

#[test]
fn a_code_is_what_the_refusal_displays() {
    for refusal in renewal_refusals() {
        assert_eq!(refusal.code(), refusal.to_string());
    }
    for refusal in turn_off_refusals() {
        assert_eq!(refusal.code(), refusal.to_string());
    }
    assert_eq!(OrderRefusal::ALL.to_vec(), order_refusals());
    assert_eq!(VettingRefusal::ALL.to_vec(), vetting_refusals());
    assert_eq!(PasswordRefusal::ALL.to_vec(), password_refusals());
    assert_eq!(CodeRefusal::ALL.to_vec(), code_refusals());
    assert_eq!(SendRefusal::ALL.to_vec(), send_refusals());
}

/// The refusals of a field are named beside the field, so they are words without a family.
#[test]
fn every_refusal_of_a_field_has_a_word_of_its_own() {
    let words =
        [said(&text_refusals()), said(&password_refusals()), said(&code_refusals())].concat();
    assert!(words.iter().all(|word| word.chars().all(|c| c.is_ascii_lowercase() || c == '-')));
    assert_eq!(words.iter().collect::<BTreeSet<_>>().len(), words.len(), "{words:?}");
}

/// The words of states, kinds and outcomes: each enum names its variants apart.
#[test]
fn every_state_has_a_word_of_its_own() {
    let on = on();
    let euro = money("EUR 1.00");
    let subscription = subscription_id(1);
    let check = |words: Vec<&'static str>| {
        let plain = |c: char| c.is_ascii_lowercase() || c == '_' || c == '-';
        assert!(words.iter().all(|word| word.chars().all(plain)), "{words:?}");
        assert_eq!(words.iter().collect::<BTreeSet<_>>().len(), words.len(), "{words:?}");
    };
    let states = every!(Status:
        Status::Active { .. } => Status::Active { until: on },
        Status::RenewalWindow { .. } => Status::RenewalWindow { closes_on: on },
        Status::Lapsed { .. } => Status::Lapsed { since: on },
        Status::Cancelled { .. } => Status::Cancelled { on },
        Status::Upgraded { .. } => Status::Upgraded { on },
    );
    check(states.iter().map(Status::code).collect());
    let states = every!(AutoRenewState:
        AutoRenewState::On { .. } => AutoRenewState::On { charge_on: on },
        AutoRenewState::OnWithoutCard { .. } => AutoRenewState::OnWithoutCard { charge_on: on },
        AutoRenewState::Off { .. } => AutoRenewState::Off { on },
        AutoRenewState::NotOffered => AutoRenewState::NotOffered,
        AutoRenewState::Past { .. } => AutoRenewState::Past { charge_on: on },
        AutoRenewState::Ended => AutoRenewState::Ended,
    );
    check(states.iter().map(AutoRenewState::code).collect());
    let states = every!(OrderState:
        OrderState::Draft => OrderState::Draft,
        OrderState::Authorising => OrderState::Authorising,
        OrderState::AwaitingPayment { .. } => OrderState::AwaitingPayment { expires_on: on },
        OrderState::Declined => OrderState::Declined,
        OrderState::Completed { .. } => OrderState::Completed { on },
        OrderState::Expired { .. } => OrderState::Expired { on },
        OrderState::Cancelled { .. } => OrderState::Cancelled { on },
    );
    check(states.iter().map(OrderState::code).collect());
    let outcomes = every!(ReceiptOutcome:
        ReceiptOutcome::Exact => ReceiptOutcome::Exact,
        ReceiptOutcome::Under { .. } => ReceiptOutcome::Under { missing: euro },
        ReceiptOutcome::Over { .. } => ReceiptOutcome::Over { extra: euro },
        ReceiptOutcome::WrongCurrency => ReceiptOutcome::WrongCurrency,
        ReceiptOutcome::Late => ReceiptOutcome::Late,
        ReceiptOutcome::Duplicate => ReceiptOutcome::Duplicate,
        ReceiptOutcome::NotAwaited => ReceiptOutcome::NotAwaited,
    );
    check(outcomes.iter().map(ReceiptOutcome::code).collect());
    let purposes = every!(Purpose:
        Purpose::Purchase => Purpose::Purchase,
        Purpose::Upgrade { .. } => Purpose::Upgrade { from: subscription },
        Purpose::Renewal { .. } => Purpose::Renewal { subscription, term_no: 2 },
        Purpose::AutomaticRenewal { .. } => Purpose::AutomaticRenewal { subscription, term_no: 2 },
    );
    check(purposes.iter().map(Purpose::code).collect());
    let moments = every!(MomentKind:
        MomentKind::Reminder(ReminderKind::Upcoming) => MomentKind::Reminder(ReminderKind::Upcoming),
        MomentKind::Reminder(ReminderKind::LastWeek) => MomentKind::Reminder(ReminderKind::LastWeek),
        MomentKind::TermEnds => MomentKind::TermEnds,
        MomentKind::AutomaticCharge => MomentKind::AutomaticCharge,
        MomentKind::WindowOpens => MomentKind::WindowOpens,
        MomentKind::WindowCloses => MomentKind::WindowCloses,
        MomentKind::BenefitsEnd => MomentKind::BenefitsEnd,
    );
    check(moments.iter().map(MomentKind::code).collect());
    let steps = every!(CheckoutStep:
        CheckoutStep::Terms => CheckoutStep::Terms,
        CheckoutStep::Payment => CheckoutStep::Payment,
        CheckoutStep::Review => CheckoutStep::Review,
    );
    check(steps.iter().map(|step| step.code()).collect());
}
