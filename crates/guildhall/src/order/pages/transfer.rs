//! What somebody needs to pay an order by bank transfer, for the eye, for copying and as a QR code.

use domain::ids::OrderNumber;
use domain::money::Money;
use domain::offer::BankAccount;
use language::{Arg, format};
use serde::Serialize;

use crate::web::Visit;
use crate::web::qr::{Squares, squares};

#[derive(Serialize)]
pub struct Transfer {
    amount: String,
    /// The bare number, for the form of a bank.
    amount_plain: String,
    holder: String,
    account: String,
    account_plain: String,
    bic: String,
    bank: String,
    bank_address: String,
    reference: String,
    reference_plain: String,
    /// None where the payload does not fit into a code.
    qr: Option<Qr>,
}

/// A QR code as one path of unit squares.
#[derive(Serialize)]
struct Qr {
    /// Width and height with the quiet zone of four modules that scanners need.
    side: usize,
    path: String,
    /// Banking apps read it (EPC069-12); otherwise it is plain text.
    is_payment: bool,
}

impl Transfer {
    pub fn of(visit: &Visit, bank: &BankAccount, number: &OrderNumber, total: Money) -> Transfer {
        let reference = number.creditor_reference();
        let is_iban = bank.account.starts_with(|c: char| c.is_ascii_alphabetic());
        let is_payment = is_iban && total.currency.code() == "EUR";
        let payload = if is_payment {
            epc(bank, reference.as_str(), total)
        } else {
            plain(visit, bank, reference.as_str(), total)
        };
        Transfer {
            amount: format::money_with_code(visit.ctx.locale, total),
            amount_plain: total.decimal(),
            holder: bank.holder.clone(),
            account: if is_iban { grouped(&bank.account) } else { bank.account.clone() },
            account_plain: bank.account.clone(),
            bic: bank.bic.clone(),
            bank: bank.bank.clone(),
            bank_address: bank.address.clone(),
            reference: reference.grouped(),
            reference_plain: reference.to_string(),
            qr: qr(&payload, is_payment),
        }
    }
}

/// The European Payments Council's payload for a SEPA credit transfer (EPC069-12, version 002),
/// with the creditor reference in its structured field.
fn epc(bank: &BankAccount, reference: &str, total: Money) -> String {
    let holder: String = bank.holder.chars().take(70).collect();
    let amount = format!("{}{}", total.currency.code(), total.decimal());
    ["BCD", "002", "1", "SCT", &bank.bic, &holder, &bank.account, &amount, "", reference].join("\n")
}

/// The same as lines a person can read, for banks without a code of their own.
fn plain(visit: &Visit, bank: &BankAccount, reference: &str, total: Money) -> String {
    let line = |key: &str, value: &str| {
        let label = visit.t(key, &[]);
        visit.t("label-value", &[("label", Arg::Text(label)), ("value", value.into())])
    };
    let amount = format!("{} {}", total.currency.code(), total.decimal());
    [
        line("order-transfer-holder", &bank.holder),
        line("order-transfer-account", &bank.account),
        line("order-transfer-bic", &bank.bic),
        line("order-transfer-amount", &amount),
        line("order-transfer-reference", reference),
    ]
    .join("\n")
}

fn grouped(text: &str) -> String {
    let characters: Vec<char> = text.chars().collect();
    let groups: Vec<String> = characters.chunks(4).map(|chunk| chunk.iter().collect()).collect();
    groups.join(" ")
}

fn qr(payload: &str, is_payment: bool) -> Option<Qr> {
    squares(payload).map(|Squares { side, path }| Qr { side, path, is_payment })
}

#[cfg(test)]
mod tests {
    use domain::ids::{NetworkId, OrderNumber};
    use domain::money::{Currency, Money};
    use domain::offer::BankAccount;

    use super::{epc, grouped, qr};

    #[test]
    fn a_sepa_code_holds_what_the_standard_asks_for() {
        let currency = Currency::parse("EUR").expect("a currency");
        let bank = BankAccount {
            currency,
            bank: "Bank".to_owned(),
            holder: "Guildhall Programme Limited".to_owned(),
            account: "IE47GHSB99000012345678".to_owned(),
            bic: "GHSBIE20".to_owned(),
            address: "Dublin".to_owned(),
        };
        let number = OrderNumber::new(NetworkId::new(4_815_162).expect("a number"), 7);
        let reference = number.creditor_reference();
        let payload = epc(&bank, reference.as_str(), Money::new(54_120, currency));
        let expected = format!(
            "BCD\n002\n1\nSCT\nGHSBIE20\nGuildhall Programme Limited\nIE47GHSB99000012345678\n\
             EUR541.20\n\n{reference}"
        );
        assert_eq!(payload, expected);
        assert!(qr(&payload, true).is_some_and(|code| code.path.starts_with("M4 4h1v1h-1z")));
    }

    #[test]
    fn accounts_are_read_in_groups_of_four() {
        assert_eq!(grouped("IE47GHSB99000012345678"), "IE47 GHSB 9900 0012 3456 78");
    }
}
