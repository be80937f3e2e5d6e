//! The few ways to fail, with HTTP status and exit code.

use domain::access::{Denied, Roles};
use domain::business_profile::{Fault, Wrong};
use domain::order::OrderRefusal;
use domain::partner::{FieldError, VettingRefusal};
use domain::payment::RefundRefusal;
use domain::subscription::{RenewalRefusal, TurnOffRefusal};
use domain::support::{REOPEN_DAYS, StepRefusal};
use domain::text::TextRefusal;
use jiff::civil::Date;
use language::Arg;

/// Why something did not happen.
#[derive(Debug)]
pub enum Error {
    /// A rule says no. The person can do something else, or wait.
    Refused(Refusal),
    /// What was typed does not hold; every field is named.
    Invalid(Vec<Problem>),
    /// Not there, or not yours to know.
    NotFound,
    /// There, and yours to see, but not to do.
    Forbidden(Denied),
    /// Nobody is signed in.
    Unauthenticated,
    /// Somebody is, and showed too long ago who they are.
    ProofDue,
    /// Ours to mend.
    Broken(anyhow::Error),
}

/// A rule's no: a stable code, what the sentence about it needs, and the day it turns into a yes.
#[derive(Debug, Clone)]
pub struct Refusal {
    pub code: &'static str,
    pub args: Vec<(&'static str, RefusalArg)>,
    pub opens_on: Option<Date>,
}

/// A value in a refusal's sentence; days are written in the reader's language where it is shown.
#[derive(Debug, Clone)]
pub enum RefusalArg {
    Day(Date),
    Text(String),
    Number(i64),
    /// Named in the reader's language.
    Roles(Roles),
}

impl Refusal {
    pub fn new(code: &'static str) -> Refusal {
        Refusal { code, args: Vec::new(), opens_on: None }
    }

    pub fn day(mut self, name: &'static str, day: Date) -> Refusal {
        self.args.push((name, RefusalArg::Day(day)));
        self
    }

    pub fn text(mut self, name: &'static str, text: impl ToString) -> Refusal {
        self.args.push((name, RefusalArg::Text(text.to_string())));
        self
    }

    pub fn number(mut self, name: &'static str, number: i64) -> Refusal {
        self.args.push((name, RefusalArg::Number(number)));
        self
    }

    pub fn roles(mut self, name: &'static str, roles: Roles) -> Refusal {
        self.args.push((name, RefusalArg::Roles(roles)));
        self
    }

    /// A colleague with one of the roles may.
    pub fn needs_role(roles: Roles) -> Refusal {
        Refusal::new("offer.needs_role").roles("roles", roles)
    }

    pub fn opens(mut self, day: Date) -> Refusal {
        self.opens_on = Some(day);
        self
    }
}

/// What is wrong with one field.
#[derive(Debug, Clone)]
pub struct Problem {
    pub field: &'static str,
    /// Without a dot: `required`, `email-form`; the sentence is `refusal-text-<code>`.
    pub code: String,
    pub args: Vec<(&'static str, Arg)>,
}

impl Problem {
    pub fn new(field: &'static str, refusal: TextRefusal) -> Problem {
        let args = match refusal {
            TextRefusal::TooLong { at_most } => vec![("at_most", Arg::from(at_most))],
            _ => Vec::new(),
        };
        Problem { field, code: refusal.to_string(), args }
    }

    pub fn coded(field: &'static str, code: &str) -> Problem {
        Problem { field, code: code.to_owned(), args: Vec::new() }
    }
}

/// The locale key of a refusal's sentence: `order.not_placed` is `refusal-order-not-placed`.
pub fn refusal_key(code: &str) -> String {
    format!("refusal-{}", code.replace(['.', '_'], "-"))
}

impl Error {
    pub fn status(&self) -> u16 {
        match self {
            Error::Refused(_) => 409,
            Error::Invalid(_) => 422,
            Error::NotFound => 404,
            Error::Forbidden(_) => 403,
            Error::Unauthenticated | Error::ProofDue => 401,
            Error::Broken(_) => 500,
        }
    }

    pub fn exit_code(&self) -> u8 {
        match self {
            Error::Broken(_) => 1,
            Error::Invalid(_) => 2,
            Error::Refused(_) => 3,
            Error::NotFound => 4,
            Error::Forbidden(_) => 5,
            Error::Unauthenticated => 6,
            Error::ProofDue => 6,
        }
    }

    /// Whether the database gave up for a reason that passes: asked again, the same may succeed.
    pub fn is_passing(&self) -> bool {
        let Error::Broken(cause) = self else {
            return false;
        };
        let mut causes = cause.chain().filter_map(|cause| cause.downcast_ref::<sea_orm::DbErr>());
        causes.any(crate::db::again::is_passing)
    }

    /// The word for the family, as the command line's JSON and the log write it.
    pub fn family(&self) -> &'static str {
        match self {
            Error::Refused(_) => "refused",
            Error::Invalid(_) => "invalid",
            Error::NotFound => "not_found",
            Error::Forbidden(_) => "forbidden",
            Error::Unauthenticated => "unauthenticated",
            Error::ProofDue => "proof_due",
            Error::Broken(_) => "broken",
        }
    }

    pub fn invalid(field: &'static str, refusal: TextRefusal) -> Error {
        Error::Invalid(vec![Problem::new(field, refusal)])
    }

    /// Something that cannot be, with what was being attempted.
    pub fn broken(what: impl std::fmt::Display) -> Error {
        Error::Broken(anyhow::anyhow!("{what}"))
    }
}

/// The items of a background batch that failed: none keeps the others from being done.
#[derive(Debug, Default)]
pub struct Failures {
    first: Option<Error>,
    count: usize,
}

impl Failures {
    /// Notes how an item ended; `about` names it.
    pub fn note(&mut self, about: impl std::fmt::Display, ended: Result<(), Error>) {
        let Err(error) = ended else { return };
        tracing::error!(%about, ?error, "an item of a batch failed");
        self.count += 1;
        self.first.get_or_insert_with(|| {
            Error::Broken(match error {
                Error::Broken(cause) => cause.context(about.to_string()),
                Error::Refused(refusal) => anyhow::anyhow!("{about}: {}", refusal.code),
                other => anyhow::anyhow!("{about}: {}", other.family()),
            })
        });
    }

    /// Adds those of another batch.
    pub fn extend(&mut self, more: Failures) {
        self.count += more.count;
        self.first = self.first.take().or(more.first);
    }

    /// How many were taken up, or the first failure of the batch.
    pub fn taken(self, count: usize) -> Result<usize, Error> {
        match self.first {
            None => Ok(count),
            Some(Error::Broken(cause)) if 1 < self.count => {
                Err(Error::Broken(cause.context(format!("{} items failed", self.count))))
            }
            Some(first) => Err(first),
        }
    }
}

impl From<anyhow::Error> for Error {
    fn from(error: anyhow::Error) -> Error {
        Error::Broken(error)
    }
}

impl From<sea_orm::DbErr> for Error {
    fn from(error: sea_orm::DbErr) -> Error {
        Error::Broken(anyhow::Error::new(error).context("talking to the database"))
    }
}

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Error {
        Error::Refused(refusal)
    }
}

impl From<Denied> for Error {
    fn from(denied: Denied) -> Error {
        match denied {
            Denied::SignIn => Error::Unauthenticated,
            Denied::NeedsRole(_) | Denied::OperatorsOnly | Denied::PartnersOnly => {
                Error::Forbidden(denied)
            }
        }
    }
}

impl From<Vec<FieldError>> for Error {
    fn from(errors: Vec<FieldError>) -> Error {
        Error::Invalid(
            errors.into_iter().map(|error| Problem::new(error.field, error.refusal)).collect(),
        )
    }
}

impl From<Vec<Wrong>> for Error {
    fn from(wrong: Vec<Wrong>) -> Error {
        let problem = |one: Wrong| match one.fault {
            Fault::Text(refusal) => Problem::new(one.field, refusal),
            Fault::TooMany { at_most } => Problem {
                args: vec![("at_most", Arg::from(at_most))],
                ..Problem::coded(one.field, &one.fault.to_string())
            },
            Fault::NotHttps | Fault::Unknown => Problem::coded(one.field, &one.fault.to_string()),
        };
        Error::Invalid(wrong.into_iter().map(problem).collect())
    }
}

impl From<VettingRefusal> for Error {
    fn from(refusal: VettingRefusal) -> Error {
        Error::Refused(Refusal::new(match refusal {
            VettingRefusal::EmailNotProven => "vetting.email_not_proven",
            VettingRefusal::EmailAlreadyProven => "vetting.email_already_proven",
            VettingRefusal::AlreadyAuthorized => "vetting.already_authorized",
            VettingRefusal::AlreadyRejected => "vetting.already_rejected",
        }))
    }
}

impl From<RefundRefusal> for Refusal {
    fn from(refusal: RefundRefusal) -> Refusal {
        let coded = Refusal::new(refusal.code());
        match refusal {
            RefundRefusal::UsedForUpgrade { on } | RefundRefusal::Ended { on } => {
                coded.day("on", on)
            }
            RefundRefusal::TooLate { last_day } => coded.day("last_day", last_day),
            RefundRefusal::BenefitActivated { count } | RefundRefusal::KeyViewed { count } => {
                coded.number("count", i64::from(count))
            }
            RefundRefusal::NothingLeft
            | RefundRefusal::Contested
            | RefundRefusal::RenewedSince
            | RefundRefusal::EarlierYearRuns
            | RefundRefusal::NotOffered => coded,
        }
    }
}

impl From<OrderRefusal> for Error {
    fn from(refusal: OrderRefusal) -> Error {
        Error::Refused(Refusal::new(match refusal {
            OrderRefusal::NotPlaced => "order.not_placed",
            OrderRefusal::AlreadyPlaced => "order.already_placed",
            OrderRefusal::AlreadyCompleted => "order.already_completed",
            OrderRefusal::Expired => "order.expired",
            OrderRefusal::Cancelled => "order.cancelled",
            OrderRefusal::ChargeInProgress => "order.charge_in_progress",
            OrderRefusal::NotDue => "order.not_due",
        }))
    }
}

impl From<StepRefusal> for Refusal {
    fn from(refusal: StepRefusal) -> Refusal {
        match refusal {
            StepRefusal::Closed => Refusal::new("request.closed"),
            StepRefusal::ClosedLongAgo => {
                Refusal::new("request.closed_long_ago").number("days", i64::from(REOPEN_DAYS))
            }
            StepRefusal::Decided => Refusal::new("request.decided"),
        }
    }
}

impl From<RenewalRefusal> for Refusal {
    fn from(refusal: RenewalRefusal) -> Refusal {
        let coded = Refusal::new(refusal.code());
        match refusal {
            RenewalRefusal::NotDue { window } => {
                coded.day("opens", window.first).day("closes", window.last).opens(window.first)
            }
            RenewalRefusal::Closed { closed_on } => coded.day("closed", closed_on),
            RenewalRefusal::Cancelled { on } | RenewalRefusal::Upgraded { on } => {
                coded.day("on", on)
            }
            RenewalRefusal::OrderOpen { number } => coded.text("number", number),
        }
    }
}

impl From<RenewalRefusal> for Error {
    fn from(refusal: RenewalRefusal) -> Error {
        Error::Refused(refusal.into())
    }
}

impl From<TurnOffRefusal> for Refusal {
    fn from(refusal: TurnOffRefusal) -> Refusal {
        let coded = Refusal::new(refusal.code());
        match refusal {
            TurnOffRefusal::NotOffered | TurnOffRefusal::Ended => coded,
            TurnOffRefusal::AlreadyOff { on } => coded.day("on", on),
            TurnOffRefusal::TooLate { charge_on } => coded.day("charge_on", charge_on),
        }
    }
}

impl From<TurnOffRefusal> for Error {
    fn from(refusal: TurnOffRefusal) -> Error {
        Error::Refused(refusal.into())
    }
}
