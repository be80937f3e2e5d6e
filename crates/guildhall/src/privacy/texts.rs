//! Where words about a person stand, and how they are taken out: who is reached instead, what is
//! written anew, what is sent no more.

use domain::ids::{PartnerId, PersonId};
use domain::privacy::{ERASED, without};
use sea_orm::ConnectionTrait;

use super::store::{self, Cell, Of};
use crate::db::catalogue::{Column, Table, tables};
use crate::error::Error;

/// Somebody whose words are taken out.
#[derive(Debug, Clone)]
pub struct Leaver {
    pub person: PersonId,
    pub name: String,
    pub email: String,
}

impl Leaver {
    /// The longest first: an address may hold the name.
    pub fn texts(&self) -> Vec<&str> {
        vec![self.email.as_str(), self.name.as_str()]
    }

    fn is(&self, cell: &Cell) -> bool {
        let same = |text: &str| {
            text.eq_ignore_ascii_case(&self.email) || text.trim().eq_ignore_ascii_case(&self.name)
        };
        cell.text().is_some_and(same)
    }
}

/// Who of a company is reached instead.
#[derive(Debug, Clone)]
pub struct Heir {
    pub name: String,
    pub email: String,
}

/// Name, address and telephone of whom to reach: table and columns, of which some have no name.
const CONTACTS: [(&str, &str, &str, &str); 7] = [
    ("marketing_contact", "name", "email", "phone"),
    ("partner", "contact_name", "email", "phone"),
    ("partner_profile", "billing_name", "billing_email", "billing_phone"),
    ("partner_profile", "", "support_email", "support_phone"),
    ("location", "contact_name", "contact_email", "contact_phone"),
    ("order", "contact_name", "contact_email", "contact_phone"),
    ("business_profile_place", "", "email", "phone"),
];

/// Texts that people write, or that repeat what they wrote.
const TEXTS: [(&str, &[&str]); 23] = [
    ("partner", &["vetting_reason"]),
    ("recovery", &["name", "email", "reason"]),
    ("partner_change", &["before", "after", "reason"]),
    ("location", &["name", "address"]),
    ("partner_profile", &["billing_reference"]),
    ("user_import", &["file_name", "lines", "results"]),
    ("order", &["purchase_order"]),
    ("support_request", &["title"]),
    ("advisory_case", &["product", "description", "phone", "reason"]),
    ("support_note", &["text"]),
    ("support_file", &["name"]),
    ("support_routing", &["note"]),
    ("lead", &["deal_name", "reference", "reason_text"]),
    ("lead_note", &["text"]),
    ("benefit_service", &["alternate_email", "reason"]),
    ("benefit_incident", &["reason"]),
    ("task", &["data", "note"]),
    ("opening", &["note"]),
    ("business_profile_text", &["description"]),
    ("business_profile_tag", &["value"]),
    ("business_profile_place", &["name"]),
    ("business_profile_logo", &["alt"]),
    ("business_profile_listing", &["name", "words"]),
];
/// What somebody left to be reached by, in rows that are theirs: the table, whose they are, what
/// goes.
const REACHED_BY: [(&str, &str, &[&str]); 3] = [
    ("support_appointment", "booked_by", &["phone"]),
    ("advisory_case", "created_by", &["phone"]),
    ("benefit_service", "person_id", &["alternate_email"]),
];
const MAIL: [&str; 3] = ["subject", "body_text", "body_html"];

/// What stands in the place of the address of somebody who was erased: nobody can be reached or
/// sign in by it.
pub fn address_of(person: PersonId) -> String {
    format!("{person}@erased.invalid")
}

fn table(name: &str) -> Result<Table, Error> {
    let found = tables().into_iter().find(|table| table.name == name);
    found.ok_or_else(|| Error::broken(format!("no table {name}")))
}

fn columns<'a>(table: &'a Table, names: &[&str]) -> Vec<&'a Column> {
    names.iter().filter_map(|name| table.column(name)).collect()
}

/// Writes anew what of a table's rows `change` gives other values for.
async fn rewrite(
    connection: &impl ConnectionTrait,
    (table, names): (&Table, &[&str]),
    of: &Of,
    change: impl Fn(&[Cell]) -> Vec<Option<Cell>>,
) -> Result<(), Error> {
    let columns = columns(table, names);
    let mut after: Option<Vec<Cell>> = None;
    loop {
        let rows = store::page(connection, table, &columns, of, after.as_deref()).await?;
        for row in &rows {
            let changes = change(&row.cells).into_iter().zip(&columns);
            let changes: Vec<(&str, Cell)> =
                changes.filter_map(|(cell, column)| Some((column.name.as_str(), cell?))).collect();
            if !changes.is_empty() {
                store::rewrite(connection, table, &row.key, &changes).await?;
            }
        }
        let is_full = store::PAGE <= rows.len() as u64;
        match rows.into_iter().next_back().filter(|_| is_full) {
            Some(last) => after = Some(last.key),
            None => return Ok(()),
        }
    }
}

/// Where the company is reached by the person, it is reached by who stays.
pub async fn hand_contacts_on(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
    leaver: &Leaver,
    heir: Option<&Heir>,
) -> Result<(), Error> {
    let to = |of: fn(&Heir) -> &String, else_: &str| {
        Some(Cell::Text(heir.map_or_else(|| else_.to_owned(), |heir| of(heir).clone())))
    };
    let nobody = address_of(leaver.person);
    for (name, person, email, phone) in CONTACTS {
        let table = table(name)?;
        let names: Vec<&str> =
            [person, email, phone].into_iter().filter(|name| !name.is_empty()).collect();
        let change = |cells: &[Cell]| -> Vec<Option<Cell>> {
            if !cells.iter().any(|cell| leaver.is(cell)) {
                return vec![None; cells.len()];
            }
            let values = [
                to(|heir| &heir.name, ERASED),
                to(|heir| &heir.email, &nobody),
                Some(Cell::Text(String::new())),
            ];
            let skipped = usize::from(person.is_empty());
            values.into_iter().skip(skipped).collect()
        };
        rewrite(connection, (&table, names.as_slice()), &Of::partner(partner), change).await?;
    }
    Ok(())
}

/// Out of the texts and letters of a company.
pub async fn out_of_company(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
    leaver: &Leaver,
) -> Result<(), Error> {
    for (name, whose, columns) in REACHED_BY {
        let table = table(name)?;
        let own = vec![("partner_id", Cell::Id(partner.0)), (whose, Cell::Id(leaver.person.0))];
        let gone = |cells: &[Cell]| vec![Some(Cell::Text(String::new())); cells.len()];
        rewrite(connection, (&table, columns), &Of::Columns(own), gone).await?;
    }
    let of = Of::partner(partner);
    for (name, columns) in TEXTS {
        let table = table(name)?;
        rewrite(connection, (&table, columns), &of, |cells| anew(cells, leaver)).await?;
    }
    let mail = table("mail")?;
    // A letter to them is not sent any more, and says nothing.
    let names = ["recipient", "dedupe_key", "subject", "body_text", "body_html", "calendar"];
    rewrite(connection, (&mail, names.as_slice()), &of, |cells| {
        if cells.first().is_some_and(|cell| leaver.is(cell)) {
            return emptied(cells, leaver);
        }
        let mut changes = vec![None];
        changes.extend(anew(cells.get(1..).unwrap_or_default(), leaver));
        changes
    })
    .await?;
    store::stop_mails(connection, partner, &address_of(leaver.person)).await
}

/// Of a letter to the person nothing is left but that there was one.
fn emptied(cells: &[Cell], leaver: &Leaver) -> Vec<Option<Cell>> {
    let key = cells.get(1).and_then(Cell::text).unwrap_or_default();
    let key = without(key, &leaver.texts()).unwrap_or_else(|| key.to_owned());
    let text = |text: &str| Some(Cell::Text(text.to_owned()));
    let gone = Some(Cell::Nothing);
    vec![text(&address_of(leaver.person)), text(&key), text(ERASED), text(""), text(""), gone]
}

/// Letters to somebody of the staff about companies' appointments: they say nothing of the
/// companies that is not on their pages.
pub async fn out_of_staff_letters(
    connection: &impl ConnectionTrait,
    leaver: &Leaver,
) -> Result<(), Error> {
    store::remove(connection, "mail", ("recipient", &Cell::Text(leaver.email.clone()))).await
}

fn anew(cells: &[Cell], leaver: &Leaver) -> Vec<Option<Cell>> {
    let change = |cell: &Cell| without(cell.text()?, &leaver.texts()).map(Cell::Text);
    cells.iter().map(change).collect()
}

/// Out of the simulated world's mailbox.
pub async fn out_of_mailbox(
    connection: &impl ConnectionTrait,
    leaver: &Leaver,
) -> Result<(), Error> {
    store::remove(connection, "world_mailbox", ("recipient", &Cell::Text(leaver.email.clone())))
        .await?;
    let table = table("world_mailbox")?;
    rewrite(connection, (&table, MAIL.as_slice()), &Of::Columns(Vec::new()), |cells| {
        anew(cells, leaver)
    })
    .await
}

/// What is left of the account: an id, for what it did.
pub async fn forget_account(
    connection: &impl ConnectionTrait,
    person: PersonId,
) -> Result<(), Error> {
    let table = table("person")?;
    let changes = [
        ("email", Cell::Text(address_of(person))),
        ("name", Cell::Text(ERASED.to_owned())),
        ("password_hash", Cell::Nothing),
    ];
    store::rewrite(connection, &table, &super::erase::key(person), &changes).await
}

/// What a company says of itself: emptied, or standing for nobody.
const OF_COMPANY: [(&str, &[(&str, &str)]); 10] = [
    (
        "partner",
        &[
            ("legal_name", ERASED),
            ("line1", ERASED),
            ("line2", ""),
            ("city", ERASED),
            ("region", ""),
            ("postal_code", ""),
            ("contact_name", ERASED),
            ("phone", ""),
            ("website", ""),
            ("tax_id", ""),
        ],
    ),
    (
        "partner_profile",
        &[
            ("billing_name", ""),
            ("billing_email", ""),
            ("billing_phone", ""),
            ("billing_reference", ""),
            ("support_email", ""),
            ("support_phone", ""),
            ("support_website", ""),
            ("employees", ""),
            ("industries", ""),
        ],
    ),
    (
        "location",
        &[("name", ERASED), ("contact_name", ""), ("contact_email", ""), ("contact_phone", "")],
    ),
    ("order", &[("contact_name", ERASED), ("contact_phone", ""), ("purchase_order", "")]),
    ("support_request", &[("title", ERASED)]),
    ("support_note", &[("text", ERASED)]),
    ("advisory_case", &[("product", ERASED), ("phone", ""), ("description", ERASED)]),
    ("benefit_service", &[("alternate_email", "")]),
    ("task", &[("note", "")]),
    ("opening", &[("note", "")]),
];

/// Tables of a company's that nothing refers to and no law keeps.
const REMOVED: [&str; 27] = [
    "lead_message",
    "lead_hook",
    "lead_note",
    "lead_favorite",
    "lead_member",
    "lead",
    "marketing_contact",
    "partner_change",
    "user_import",
    "mail",
    "enrolment_code",
    "recovery",
    "support_file",
    "support_mail",
    "support_routing",
    "support_hour",
    "support_appointment",
    "scim_member",
    "scim_group",
    "scim_user",
    "scim_token",
    // Nobody finds the company any more; its places in the directory stay its own.
    "business_profile_listing",
    "business_profile_logo",
    "business_profile_place",
    "business_profile_tag",
    "business_profile_text",
    "business_profile_edition",
];

/// Everything a company says of itself and of its people.
pub async fn out_of_whole_company(
    connection: &impl ConnectionTrait,
    partner: PartnerId,
) -> Result<(), Error> {
    let id = Cell::Id(partner.0);
    for name in REMOVED {
        store::remove(connection, name, ("partner_id", &id)).await?;
    }
    for (name, values) in OF_COMPANY {
        let table = table(name)?;
        let names: Vec<&str> = values.iter().map(|(column, _)| *column).collect();
        let texts = |_: &[Cell]| -> Vec<Option<Cell>> {
            values.iter().map(|(_, text)| Some(Cell::Text((*text).to_owned()))).collect()
        };
        rewrite(connection, (&table, names.as_slice()), &Of::partner(partner), texts).await?;
    }
    let nobody = Cell::Text(format!("{partner}@erased.invalid"));
    for (name, column) in [("partner", "email"), ("order", "contact_email")] {
        let table = table(name)?;
        let change = |_: &[Cell]| vec![Some(nobody.clone())];
        rewrite(connection, (&table, [column].as_slice()), &Of::partner(partner), change).await?;
    }
    Ok(())
}
