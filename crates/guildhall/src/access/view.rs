//! Users as the command line's JSON writes them. The field names are a promise.

use domain::access::{Action, Actor, Denied, Roles, may};
use domain::ids::{PartnerId, PersonId};
use serde::Serialize;

use super::import::Outcome;
use super::roles;
use super::roster::Typed;
use super::store::Person;
use crate::app::App;
use crate::ctx::Ctx;
use crate::web::fault::denied_sentence;
use crate::web::sheet::harmless;

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct UserView {
    pub email: String,
    pub name: String,
    /// BCP 47.
    pub language: &'static str,
    /// The roles' words; none for somebody who looks.
    pub roles: Vec<&'static str>,
    /// `invited` until a password is set, then `ready`.
    pub state: &'static str,
    /// What the roles allow beyond looking, as phrases in the asker's language.
    pub may: Vec<String>,
}

impl UserView {
    pub fn of(app: &App, ctx: &Ctx, (person, held): &(Person, Roles)) -> UserView {
        UserView {
            email: person.email.clone(),
            name: person.name.clone(),
            language: person.locale.tag(),
            roles: held.iter().map(domain::access::Role::code).collect(),
            state: if person.password_hash.is_some() { "ready" } else { "invited" },
            may: roles::rights(app, ctx.locale, *held, ctx.rules),
        }
    }
}

/// Whether somebody may do one thing, as the portal answers it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RightView {
    /// `see_offers`, `buy`, `manage_users`, …
    pub action: String,
    /// The same as a phrase in the asker's language.
    pub what: String,
    pub may: bool,
    /// The words of the roles that may, where this person may not.
    pub needs_one_of: Vec<&'static str>,
    /// Why not, in the asker's language; empty where the person may.
    pub reason: String,
}

impl RightView {
    /// Everything a company's people can do, and whether this one may.
    pub fn list(
        app: &App,
        ctx: &Ctx,
        (partner, person): (PartnerId, PersonId),
        held: Roles,
    ) -> Vec<RightView> {
        let actor = Actor::Member { partner, person, roles: held };
        let right = |action: Action| {
            // Nobody of a company: not a right to speak of.
            let what = app.text(ctx.locale, roles::act_key(action)?, &[]);
            let answer = may(&actor, action, ctx.rules);
            let needs = match answer {
                Err(Denied::NeedsRole(needed)) => needed,
                Ok(()) | Err(Denied::SignIn | Denied::OperatorsOnly | Denied::PartnersOnly) => {
                    Roles::NONE
                }
            };
            let reason = answer.err().map(|denied| denied_sentence(app, ctx.locale, denied));
            Some(RightView {
                action: snake(&format!("{action:?}")),
                what,
                may: answer.is_ok(),
                needs_one_of: needs.iter().map(domain::access::Role::code).collect(),
                reason: reason.unwrap_or_default(),
            })
        };
        Action::ALL.into_iter().filter_map(right).collect()
    }
}

/// `SeeOffers` as `see_offers`.
fn snake(name: &str) -> String {
    let mut out = String::new();
    for letter in name.chars() {
        if letter.is_uppercase() && !out.is_empty() {
            out.push('_');
        }
        out.extend(letter.to_lowercase());
    }
    out
}

/// A line of a list, and what it comes to; the columns of the result file are these fields.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LineView {
    /// Of the file, counted from one.
    pub line: u64,
    pub name: String,
    pub email: String,
    pub language: String,
    pub roles: String,
    /// `invited`, `changed`, `same` or `wrong`.
    pub outcome: &'static str,
    /// The columns that are wrong.
    pub column: String,
    /// What is wrong with them and what to do, in the asker's language.
    pub reason: String,
}

impl LineView {
    pub const FIELDS: [&str; 8] =
        ["line", "name", "email", "language", "roles", "outcome", "column", "reason"];

    pub fn list(app: &App, ctx: &Ctx, lines: &[Typed], outcomes: &[Outcome]) -> Vec<LineView> {
        let view = |(typed, outcome): (&Typed, &Outcome)| {
            let faults = match outcome {
                Outcome::Wrong { faults } => faults.as_slice(),
                Outcome::Invited | Outcome::Changed { .. } | Outcome::Same => &[],
            };
            let columns: Vec<&str> = faults.iter().map(|fault| fault.column.as_str()).collect();
            let reasons: Vec<String> =
                faults.iter().map(|fault| fault.sentence(app, ctx.locale)).collect();
            LineView {
                line: typed.number,
                name: typed.name.clone(),
                email: typed.email.clone(),
                language: typed.language.clone(),
                roles: typed.roles.clone(),
                outcome: outcome.code(),
                column: columns.join(" "),
                reason: reasons.join(" "),
            }
        };
        lines.iter().zip(outcomes).map(view).collect()
    }

    /// The line as a spreadsheet may open it.
    pub fn harmless(self) -> LineView {
        LineView {
            name: harmless(&self.name),
            email: harmless(&self.email),
            language: harmless(&self.language),
            roles: harmless(&self.roles),
            reason: harmless(&self.reason),
            ..self
        }
    }
}
