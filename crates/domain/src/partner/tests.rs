use super::*;
use crate::offer::samples::agreement;
use crate::samples::{day, table};

fn every_vetting() -> [Vetting; 4] {
    [
        Vetting::None,
        Vetting::Pending { since: day("2019-06-01") },
        Vetting::Authorized { on: day("2019-06-02") },
        Vetting::Rejected { on: day("2019-06-03"), reason: "no such company".into() },
    ]
}

/// Each step in each state, taken on 22 June 2019.
#[test]
fn matrix_of_vetting_states_and_steps() {
    let told = |vetting: &Vetting| match vetting {
        Vetting::None => "none".to_owned(),
        Vetting::Pending { since } => format!("pending since {since}"),
        Vetting::Authorized { on } => format!("authorized {on}"),
        Vetting::Rejected { on, reason } => format!("rejected {on}: {reason}"),
    };
    let steps = [
        VettingStep::EmailProven,
        VettingStep::Authorize,
        VettingStep::Reject { reason: "sanctioned".into() },
    ];
    let rows: Vec<Vec<String>> = every_vetting()
        .iter()
        .map(|vetting| {
            let mut row = vec![told(vetting)];
            row.extend(steps.iter().map(|step| {
                let after = decide(vetting, step.clone(), day("2019-06-22"));
                after.map_or_else(|refusal| refusal.to_string(), |after| told(&after))
            }));
            row
        })
        .collect();
    let header = ["", "e-mail proven", "authorize", "reject"];
    insta::assert_snapshot!(table(&header, &rows), @r"
                                          e-mail proven                 authorize                   reject
    none                                  pending since 2019-06-22      vetting.email_not_proven    vetting.email_not_proven
    pending since 2019-06-01              vetting.email_already_proven  authorized 2019-06-22       rejected 2019-06-22: sanctioned
    authorized 2019-06-02                 vetting.email_already_proven  vetting.already_authorized  vetting.already_authorized
    rejected 2019-06-03: no such company  vetting.email_already_proven  authorized 2019-06-22       vetting.already_rejected
    ");
}

#[test]
fn a_vetting_has_a_word() {
    let codes = every_vetting().map(|vetting| vetting.code());
    assert_eq!(codes, ["none", "pending", "authorized", "rejected"]);
}

fn form() -> EnrolmentForm {
    EnrolmentForm {
        email: "mei.lin@contoso.com.tw".into(),
        legal_name: "恆昌軟體股份有限公司".into(),
        line1: "信義路五段 7 號".into(),
        line2: String::new(),
        city: "臺北市".into(),
        region: String::new(),
        postal_code: "110".into(),
        country: "TW".into(),
        contact_name: "林美".into(),
        phone: "+886 2 2345 6789".into(),
        website: "contoso.com.tw".into(),
        tax_id: String::new(),
        language: "zh-TW".into(),
        agreement_accepted: true,
    }
}

/// A whole form with some fields typed otherwise.
fn with(changes: &[(&str, &str)]) -> EnrolmentForm {
    let mut form = form();
    for (field, text) in changes {
        let text = (*text).to_owned();
        match *field {
            "email" => form.email = text,
            "legal_name" => form.legal_name = text,
            "line1" => form.line1 = text,
            "line2" => form.line2 = text,
            "city" => form.city = text,
            "region" => form.region = text,
            "postal_code" => form.postal_code = text,
            "country" => form.country = text,
            "contact_name" => form.contact_name = text,
            "phone" => form.phone = text,
            "website" => form.website = text,
            "tax_id" => form.tax_id = text,
            "language" => form.language = text,
            "agreement" => form.agreement_accepted = text == "accepted",
            other => panic!("the form has no field {other}"),
        }
    }
    form
}

/// Every field that does not hold is named, in the form's order.
#[test]
fn an_enrolment_names_every_wrong_field() {
    let check = |changes: &[(&str, &str)], expected: &[&str]| {
        let found: Vec<String> = check_enrolment(&with(changes))
            .err()
            .unwrap_or_default()
            .iter()
            .map(|error| format!("{}: {}", error.field, error.refusal))
            .collect();
        assert_eq!(found, expected, "{changes:?}");
    };
    check(&[], &[]);
    check(&[("phone", ""), ("website", " ")], &[]);
    check(&[("postal_code", ""), ("region", "北部")], &[]);
    check(&[("email", "info@contoso.com.tw")], &["email: email-role-mailbox"]);
    check(&[("email", "mei@gmail.com")], &["email: email-free-mail"]);
    check(&[("country", "Taiwan")], &["country: country"]);
    check(&[("language", "fr-FR")], &["language: required"]);
    check(&[("agreement", "not now")], &["agreement: required"]);
    check(&[("phone", "no")], &["phone: phone-form"]);
    check(&[("website", "contoso")], &["website: website-form"]);
    check(&[("tax_id", "04595257")], &[]);
    check(&[("tax_id", "04595258")], &["tax_id: tax-id-check"]);
    check(&[("tax_id", "04595257"), ("country", "XX")], &["country: country"]);
    check(&[("line2", "4111 1111 1111 1111")], &["line2: card-number"]);
    check(&[("legal_name", &"名".repeat(200))], &[]);
    check(&[("legal_name", &"名".repeat(201))], &["legal_name: too-long"]);
    check(&[("line1", &"a".repeat(201))], &["line1: too-long"]);
    check(&[("line2", &"a".repeat(201))], &["line2: too-long"]);
    check(&[("city", &"a".repeat(101))], &["city: too-long"]);
    check(&[("region", &"a".repeat(101))], &["region: too-long"]);
    check(&[("postal_code", &"1".repeat(21))], &["postal_code: too-long"]);
    check(&[("contact_name", &"a".repeat(101))], &["contact_name: too-long"]);
    check(
        &[("website", "ftp://x"), ("legal_name", ""), ("city", " "), ("email", "mei")],
        &["email: email-form", "legal_name: required", "city: required", "website: website-form"],
    );
    let nothing = check_enrolment(&EnrolmentForm::default()).unwrap_err();
    let fields: Vec<&str> = nothing.iter().map(|error| error.field).collect();
    let required = [
        "email",
        "legal_name",
        "line1",
        "city",
        "country",
        "contact_name",
        "language",
        "agreement",
    ];
    assert_eq!(fields, required);
    assert!(nothing.iter().all(|error| error.refusal == TextRefusal::Required));
}

#[test]
fn an_enrolment_keeps_what_was_typed() {
    let typed = with(&[("email", " Mei.Lin@Contoso.com.tw "), ("phone", ""), ("country", "tw")]);
    let enrolment = check_enrolment(&typed).unwrap();
    assert_eq!(enrolment.email.email().as_str(), "mei.lin@contoso.com.tw");
    assert_eq!(enrolment.legal_name, "恆昌軟體股份有限公司");
    assert_eq!(enrolment.address.line1, "信義路五段 7 號");
    assert_eq!(enrolment.address.line2, "");
    assert_eq!(enrolment.address.city, "臺北市");
    assert_eq!(enrolment.address.postal_code, "110");
    assert_eq!(enrolment.address.country.code(), "TW");
    assert_eq!(enrolment.contact_name, "林美");
    assert_eq!(enrolment.phone, "");
    assert_eq!(enrolment.website, "https://contoso.com.tw");
    assert_eq!(enrolment.language, Locale::ZhTw);
}

#[test]
fn the_newest_agreement_that_has_begun_is_in_force() {
    let agreements = [agreement("2022-10", "2022-10-01"), agreement("2017-06", "2017-06-22")];
    let check = |code: &str, on: &str, expected: &str| {
        let code = AgreementCode::parse(code).unwrap();
        let found = agreement_in_force(&agreements, &code, day(on));
        assert_eq!(found.map_or("none", |found| found.version.as_str()), expected, "{code} {on}");
    };
    check("membership", "2017-06-21", "none");
    check("membership", "2017-06-22", "2017-06");
    check("membership", "2022-09-30", "2017-06");
    check("membership", "2022-10-01", "2022-10");
    check("network", "2022-10-01", "none");
}
