//! What is given to whom: which tables say something of a person, and which columns of a company's
//! rows are nobody's to take along.

use domain::ids::{PartnerId, PersonId};

use super::store::{Cell, Of};
use crate::db::catalogue::{Column, Kind, Table, tables};
use crate::error::Error;

/// A table's rows on their way into files of one name.
#[derive(Debug, Clone)]
pub struct Holding {
    pub file: String,
    pub table: Table,
    pub columns: Vec<Column>,
    pub of: Of,
}

/// Of a person: the file, the table, the column that says whose it is, the columns that are given.
type Named = (&'static str, &'static str, &'static str, &'static [&'static str]);

/// What the house keeps of a person, wherever they work.
const OF_PERSON: [Named; 9] = [
    (
        "account",
        "person",
        "person_id",
        &["email", "name", "locale", "theme", "source_terms", "has_factor", "created_at"],
    ),
    (
        "sessions",
        "session",
        "person_id",
        &[
            "partner_id",
            "place",
            "agent",
            "proved_at",
            "strong",
            "created_at",
            "seen_at",
            "ended_at",
        ],
    ),
    ("sign_in_accounts", "identity", "person_id", &["issuer", "subject", "created_at", "used_at"]),
    ("authenticator", "authenticator", "person_id", &["begun_at", "confirmed_at"]),
    ("passkeys", "passkey", "person_id", &["name", "added_at", "used_at"]),
    ("recovery_codes", "recovery_code", "person_id", &["made_at", "used_at"]),
    ("companies", "partner_user", "person_id", &["partner_id", "roles", "added_at", "removed_at"]),
    ("staff", "operator", "person_id", &["added_at", "removed_at"]),
    (
        "staff_activity",
        "house_event",
        "actor_person",
        &["at", "way", "kind", "subject_kind", "subject_id", "personal"],
    ),
];

/// What is kept of them within one company. Only what is about the person: the company's own data
/// are the company's.
const WITHIN_COMPANY: [Named; 19] = [
    ("older_centre", "pmc_person", "person_id", &["partner_id", "role"]),
    ("older_centre_rights", "pmc_right", "person_id", &["partner_id", "roles_before"]),
    (
        "calendar_addresses",
        "calendar_feed",
        "person_id",
        &["partner_id", "created_at", "revoked_at"],
    ),
    (
        "agreements",
        "agreement_acceptance",
        "person_id",
        &["partner_id", "agreement_code", "agreement_version", "locale", "accepted_at"],
    ),
    (
        "directory",
        "scim_user",
        "person_id",
        &["partner_id", "user_name", "display_name", "external_id", "created_at", "changed_at"],
    ),
    (
        "directory_keys",
        "scim_token",
        "person_id",
        &["partner_id", "name", "created_at", "expires_at", "used_at", "revoked_at"],
    ),
    (
        "benefits",
        "benefit_assignment",
        "person_id",
        &["partner_id", "benefit_code", "assigned_at", "ended_at"],
    ),
    ("exam_profile", "exam_profile", "person_id", &["partner_id", "profile_id", "linked_at"]),
    (
        "support_requests",
        "support_request",
        "created_by",
        &["partner_id", "number", "topic", "title", "created_at", "closed_at"],
    ),
    (
        "benefit_services",
        "benefit_service",
        "person_id",
        &["partner_id", "benefit_code", "alternate_email", "asked_at", "decided_at"],
    ),
    (
        "advisory_cases",
        "advisory_case",
        "created_by",
        &["partner_id", "number", "product", "phone", "description", "created_at", "ended_at"],
    ),
    ("support_notes", "support_note", "person_id", &["partner_id", "at", "text"]),
    ("leads", "lead_member", "person_id", &["partner_id", "lead_id", "added_at"]),
    ("favorite_leads", "lead_favorite", "person_id", &["partner_id", "lead_id", "added_at"]),
    ("lead_notes", "lead_note", "person_id", &["partner_id", "lead_id", "at", "text"]),
    (
        "support_files",
        "support_file",
        "uploaded_by",
        &["partner_id", "name", "media_type", "byte_count", "uploaded_at"],
    ),
    (
        "support_appointments",
        "support_appointment",
        "booked_by",
        &["partner_id", "starts_at", "phone", "booked_at", "outcome"],
    ),
    (
        "activity",
        "event",
        "actor_person",
        &["partner_id", "at", "way", "kind", "subject_kind", "subject_id", "personal"],
    ),
    ("company_names", "partner", "partner_id", &["network_id", "legal_name"]),
];

/// What is given of the exams that a person passed.
const PASSES: [&str; 4] = ["profile_id", "exam_code", "passed_on", "valid_until"];

/// What is found by the address of a person within one company.
const BY_ADDRESS: [Named; 3] = [
    (
        "order_contacts",
        "order",
        "contact_email",
        &["partner_id", "number", "contact_name", "contact_phone", "contact_email", "created_at"],
    ),
    (
        "marketing_contacts",
        "marketing_contact",
        "email",
        &["partner_id", "name", "email", "phone", "locale"],
    ),
    (
        "mails",
        "mail",
        "recipient",
        &["partner_id", "kind", "recipient", "subject", "created_at", "sent_at"],
    ),
];

/// Everything that is kept of a person who belongs, or belonged, to some companies.
pub fn of_person(
    person: PersonId,
    email: &str,
    partners: &[PartnerId],
) -> Result<Vec<Holding>, Error> {
    let known = tables();
    let id = Cell::Id(person.0);
    let mut holdings = Vec::new();
    for named in &OF_PERSON {
        holdings.push(holding(&known, named, Of::column(named.2, id.clone()))?);
    }
    for partner in partners {
        let within =
            |column, cell| Of::Columns(vec![("partner_id", Cell::Id(partner.0)), (column, cell)]);
        for named in &WITHIN_COMPANY {
            let of = match named.2 {
                "partner_id" => Of::partner(*partner),
                column => within(column, id.clone()),
            };
            holdings.push(holding(&known, named, of)?);
        }
        for named in &BY_ADDRESS {
            let address = Cell::Text(email.to_owned());
            holdings.push(holding(&known, named, within(named.2, address))?);
        }
    }
    let passes: Named = ("exams", "exam_pass", "", &PASSES);
    holdings.push(holding(&known, &passes, Of::PassesOf(person))?);
    // Files of one name lie together: the companies of a person follow one another in each.
    holdings.sort_by(|left, right| left.file.cmp(&right.file));
    Ok(holdings)
}

fn holding(known: &[Table], named: &Named, of: Of) -> Result<Holding, Error> {
    let (file, table, _, columns) = *named;
    let table = known.iter().find(|one| one.name == table);
    let table = table.ok_or_else(|| Error::broken(format!("no table for {file}")))?.clone();
    let columns = columns.iter().map(|name| {
        let column = table.column(name).cloned();
        column.ok_or_else(|| Error::broken(format!("{} has no {name}", table.name)))
    });
    let columns = columns.collect::<Result<Vec<_>, _>>()?;
    Ok(Holding { file: file.to_owned(), table, columns, of })
}

/// Tables whose rows are how the house works, not what it knows of a company: queues of work,
/// where chains end, what was sent when.
const OF_THE_HOUSE: [&str; 8] = [
    "task",
    "enrolment_code",
    "event_head",
    "checkpoint_head",
    "reminder",
    "user_import",
    "support_routing",
    "support_mail",
];

/// Columns that are nobody's to take along: secrets and their hashes, what a payment gateway and a
/// queue know things by, who of staff was at work, and what a mail says, which may hold a link to
/// sign in by.
pub fn is_withheld(column: &Column) -> bool {
    let name = column.name.as_str();
    let parts = ["token", "claim", "gateway", "secret", "sealed"];
    let ends = ["_hash", "_slot"];
    let whole = [
        "revision",
        "body_text",
        "body_html",
        "reply_to",
        "thread",
        "calendar",
        "dedupe_key",
        "next_attempt_at",
        "last_error",
    ];
    column.kind == Kind::Bytes
        || parts.iter().any(|part| name.contains(part))
        || ends.iter().any(|end| name.ends_with(end))
        || whole.contains(&name)
}

/// Who a company's customers are: the page of a lead shows it, and its own file, for as long as the
/// company may see it.
fn is_customers(table: &Table, column: &Column) -> bool {
    let own = ["company", "contact_name", "contact_email", "contact_phone", "need"];
    table.name == "lead" && own.contains(&column.name.as_str())
}

/// Everything that is kept of a company, table by table, and its people's names.
pub fn of_company(partner: PartnerId) -> Result<Vec<Holding>, Error> {
    let known = tables();
    let own = known.iter().filter(|table| table.is_of_partner());
    let own = own.filter(|table| !OF_THE_HOUSE.contains(&table.name.as_str()));
    let mut holdings: Vec<Holding> = own
        .map(|table| Holding {
            file: table.name.clone(),
            columns: table
                .columns
                .iter()
                .filter(|one| !is_withheld(one) && !is_customers(table, one))
                .cloned()
                .collect(),
            table: table.clone(),
            of: if table.name == "mail" { Of::MailsOf(partner) } else { Of::partner(partner) },
        })
        .collect();
    let people: Named = ("people", "person", "", &["person_id", "name", "email", "locale"]);
    holdings.push(holding(&known, &people, Of::PeopleOf(partner))?);
    holdings.sort_by(|left, right| left.file.cmp(&right.file));
    Ok(holdings)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_names_a_person_is_given_to_them() {
        let given = of_person(PersonId(uuid::Uuid::nil()), "", &[PartnerId(uuid::Uuid::nil())]);
        let given: Vec<String> =
            given.expect("holdings").into_iter().map(|one| one.table.name).collect();
        // What says of staff only who did or does something, or names a session by its hash.
        let aside = [
            "sign_in_link",
            "viewing",
            "opening",
            "passkey_ceremony",
            "support_routing",
            "support_hour",
        ];
        for table in tables() {
            let names =
                table.column("person_id").is_some() || table.column("actor_person").is_some();
            if names && !aside.contains(&table.name.as_str()) {
                assert!(given.contains(&table.name), "{} says of people", table.name);
            }
        }
    }

    #[test]
    fn secrets_are_nobodys_to_take_along() {
        let holdings = of_company(PartnerId(uuid::Uuid::nil())).expect("holdings");
        for holding in &holdings {
            for column in &holding.columns {
                let place = format!("{}.{}", holding.table.name, column.name);
                for mark in ["hash", "token", "secret", "claim", "gateway", "sealed", "password"] {
                    assert!(!column.name.contains(mark), "{place}");
                }
                assert!(column.kind != Kind::Bytes, "{place}");
            }
        }
        let files: Vec<&str> = holdings.iter().map(|one| one.file.as_str()).collect();
        for file in ["event", "invoice", "invoice_line", "order", "partner", "people", "term"] {
            assert!(files.contains(&file), "{files:?}");
        }
    }
}
