//! Charges of many partners at once: what the renewal run writes.

use domain::ids::PartnerId;
use domain::payment::PaymentState;
use sea_orm::{ActiveValue::Set, TryIntoModel};

use super::super::Payment;
use super::super::row::{ActiveModel, Column};
use super::{NewPayment, new_row, payment_of, set_state, set_told};
use crate::ctx::Ctx;
use crate::db::{At, Present, Writes};
use crate::error::Error;

/// A try that is written with many others, and what is known of it while its partner's row stays
/// as it was left.
#[derive(Clone)]
pub struct Begun {
    row: ActiveModel,
    pub payment: Payment,
}

/// Builds it.
pub fn begun(partner: PartnerId, ctx: &Ctx, new: NewPayment) -> Result<Begun, Error> {
    let row = new_row(partner, ctx, new);
    let payment = payment_of(row.clone().try_into_model()?)?;
    Ok(Begun { row, payment })
}

impl Begun {
    /// The try after the gateway's answer. `pays` says that its order counts as paid by it.
    pub fn answered(
        mut self,
        ctx: &Ctx,
        state: &PaymentState,
        pays: bool,
        reference: Option<String>,
    ) -> Begun {
        set_state(&mut self.row, ctx, state, pays);
        set_told(&mut self.row, reference, None);
        self.payment.state = state.clone();
        self
    }

    /// The same with the next question.
    pub fn asked(mut self, times_asked: u32, ask_at: At) -> Begun {
        self.row.times_asked = Set(i64::from(times_asked));
        self.row.ask_at = Set(Some(ask_at));
        self
    }
}

/// Writes tries of held partners.
pub fn record_begun<'a>(
    writes: &mut Writes<'_>,
    tries: impl IntoIterator<Item = &'a Begun>,
) -> Result<(), Error> {
    writes.insert(tries.into_iter().map(|begun| &begun.row), Present::Refused)
}

/// Writes what became of tries of held partners that were written before. Each has values of its
/// own, so they go in as rows that are there already.
pub fn record_states<'a>(
    writes: &mut Writes<'_>,
    tries: impl IntoIterator<Item = &'a Begun>,
) -> Result<(), Error> {
    let replaced = Present::Replaced {
        key: &[Column::PartnerId, Column::PaymentId],
        columns: &[
            Column::State,
            Column::Failure,
            Column::OpenSlot,
            Column::SuccessSlot,
            Column::ChangedAt,
            Column::TimesAsked,
            Column::AskAt,
            Column::GatewayReference,
        ],
    };
    writes.insert(tries.into_iter().map(|begun| &begun.row), replaced)
}
