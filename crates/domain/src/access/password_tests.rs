//! Passwords that may and may not be set.

use super::{LENGTH_MAX, Password, PasswordRefusal};
use crate::text::Email;

fn check(text: &str, email: &str, expected: Result<(), PasswordRefusal>) {
    let email = Email::parse(email).unwrap();
    let is_common = |password: &str| ["iloveyou", "password"].contains(&password);
    let found = Password::parse(text, &email, is_common).map(|password| {
        assert_eq!(password.reveal(), text, "a password is kept as it was typed");
    });
    assert_eq!(found, expected, "{text:?} for {email}");
}

#[test]
fn length_is_counted_in_characters() {
    check("", "ada@contoso.example", Err(PasswordRefusal::Short));
    check("seven77", "ada@contoso.example", Err(PasswordRefusal::Short));
    check("eight888", "ada@contoso.example", Ok(()));
    check("木目込みの松竹梅", "ada@contoso.example", Ok(()));
    check("木目込み", "ada@contoso.example", Err(PasswordRefusal::Short));
    check(&"å".repeat(LENGTH_MAX), "ada@contoso.example", Ok(()));
    check(&"å".repeat(LENGTH_MAX + 1), "ada@contoso.example", Err(PasswordRefusal::Long));
}

#[test]
fn nothing_is_said_about_its_composition() {
    check("        ", "ada@contoso.example", Ok(()));
    check("correct horse battery", "ada@contoso.example", Ok(()));
    check("48151623", "ada@contoso.example", Ok(()));
}

#[test]
fn what_a_guesser_tries_first_is_refused_in_any_case() {
    check("iloveyou", "ada@contoso.example", Err(PasswordRefusal::Common));
    check("PassWord", "ada@contoso.example", Err(PasswordRefusal::Common));
    check("PassWord and more", "ada@contoso.example", Ok(()));
}

#[test]
fn the_own_address_is_no_password() {
    check("lovelace1815", "lovelace@contoso.example", Err(PasswordRefusal::LikeEmail));
    check("my LoveLace!", "lovelace@contoso.example", Err(PasswordRefusal::LikeEmail));
    check("contoso.example", "lovelace@contoso.example", Ok(()));
    // Two letters before the @ are in half of all passwords.
    check("albatross", "al@contoso.example", Ok(()));
}

#[test]
fn words_of_this_product_and_of_the_company_alone_are_refused() {
    for expected in
        ["Guildhall2026!", "partner-center-1", "Gold Membership", "contoso123", "c0-Contoso"]
    {
        check(expected, "ada@contoso.example", Err(PasswordRefusal::Expected));
    }
    check("contoso123", "ada@northwind.example", Ok(()));
    check("guildhall lantern", "ada@contoso.example", Ok(()));
    check("marigold seven", "ada@contoso.example", Ok(()));
    check("48151623", "ada@gold.example", Ok(()));
}

#[test]
fn a_password_is_never_printed() {
    let email = Email::parse("ada@contoso.example").unwrap();
    let password = Password::parse("orange marmalade", &email, |_| false).unwrap();
    assert_eq!(format!("{password:?}"), "Password(…)");
}
