//! Roles in words: what they are called, and what their holder may do.

use domain::access::{Action, Actor, Role, RoleRules, Roles, may};
use domain::ids::{PartnerId, PersonId};
use domain::text::Locale;
use uuid::Uuid;

use crate::app::App;

/// The name of a role.
pub fn name(app: &App, locale: Locale, role: Role) -> String {
    app.text(locale, &format!("access-role-{}", role.code()), &[])
}

/// The names of roles, as a list; the word for a plain user where there are none.
pub fn names(app: &App, locale: Locale, roles: Roles) -> String {
    let names: Vec<String> = roles.iter().map(|role| name(app, locale, role)).collect();
    if names.is_empty() {
        return app.text(locale, "access-role-none", &[]);
    }
    language::listed(&app.messages, locale, &names).unwrap_or_else(|_| names.join(", "))
}

/// What somebody with these roles may do beyond looking at what everybody sees, in words.
pub fn rights(app: &App, locale: Locale, roles: Roles, rules: RoleRules) -> Vec<String> {
    // Whose rows they are is settled elsewhere: any company and person will do.
    let actor =
        Actor::Member { partner: PartnerId(Uuid::nil()), person: PersonId(Uuid::nil()), roles };
    let told = [
        (Action::Buy, "access-right-buy"),
        (Action::ManageCards, "access-right-pay"),
        (Action::SeeOrders, "access-right-orders"),
        (Action::DownloadInvoice, "access-right-invoices"),
        (Action::EditTaxId, "access-right-tax"),
        (Action::ManageUsers, "access-right-users"),
        (Action::SeeActivity, "access-right-activity"),
    ];
    told.into_iter()
        .filter(|(action, _)| may(&actor, *action, rules).is_ok())
        .map(|(_, key)| app.text(locale, key, &[]))
        .collect()
}
