//! Roles: what they are called, what their holder may do, who may give them.

use domain::access::{Action, Actor, Role, RoleFamily, RoleRules, Roles, may, may_assign};
use domain::ids::{PartnerId, PersonId};
use domain::text::Locale;
use uuid::Uuid;

use crate::app::App;
use crate::ctx::Ctx;
use crate::error::{Error, Problem, Refusal};

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
        (Action::UseBenefits, "access-right-benefits"),
        (Action::ManageUsers, "access-right-users"),
        (Action::SeeActivity, "access-right-activity"),
    ];
    told.into_iter()
        .filter(|(action, _)| may(&actor, *action, rules).is_ok())
        .map(|(_, key)| app.text(locale, key, &[]))
        .collect()
}

/// What a right of a company's people is called; `None` for what is the programme's staff's alone.
pub fn act_key(action: Action) -> Option<&'static str> {
    Some(match action {
        Action::SeeOffers => "right-see-offers",
        Action::Buy => "right-buy",
        Action::Renew => "right-renew",
        Action::TurnOffAutoRenew => "right-turn-off-auto-renew",
        Action::CancelOrder => "right-cancel-order",
        Action::SeeOrders => "right-see-orders",
        Action::SeeInvoices => "right-see-invoices",
        Action::DownloadInvoice => "right-download-invoice",
        Action::SeeUsers => "right-see-users",
        Action::ManageUsers => "right-manage-users",
        Action::SeeActivity => "right-see-activity",
        Action::EditTaxId => "right-edit-tax-id",
        Action::ManageCards => "right-manage-cards",
        Action::SeeBenefits => "right-see-benefits",
        Action::SeeCompetencies => "right-see-competencies",
        Action::LinkExamProfile => "right-link-exam-profile",
        Action::UseBenefits => "right-use-benefits",
        Action::AskSupport => "right-ask-support",
        Action::SeeLeads => "right-see-leads",
        Action::AnswerLeads => "right-answer-leads",
        Action::KeepLeads => "right-keep-leads",
        Action::KeepBusinessProfile => "right-manage-business-profile",
        Action::EditLegalProfile => "right-edit-legal-profile",
        Action::EditBillingProfile => "right-edit-billing-profile",
        Action::EditProfile => "right-edit-profile",
        Action::ExportCompany => "right-export-company",
        Action::ManageLocations => "right-manage-locations",
        Action::DecideVetting
        | Action::RecordReceipt
        | Action::RecordCompetency
        | Action::SeeAllPartners
        | Action::SeePolicies
        | Action::ApplyProgramme
        | Action::MoveClock
        | Action::ReadSimulatedMail
        | Action::ManageOperators
        | Action::CloseTask
        | Action::AskGateway
        | Action::RecordExemption
        | Action::Refund
        | Action::ControlRenewals
        | Action::SupplyBenefits
        | Action::AnswerSupport
        | Action::DecideRecovery
        | Action::AnswerPrivacy => return None,
    })
}

/// The roles the actor may give and take in the company.
pub fn assignable(ctx: &Ctx) -> Roles {
    match ctx.actor {
        Actor::Member { roles, .. } | Actor::Directory { roles, .. } => may_assign(roles),
        Actor::Operator { .. } | Actor::System => Roles::of(&Role::ALL),
        Actor::Visitor => Roles::NONE,
    }
}

/// Whether the actor may turn one set of roles into another. Refused as `users.out_of_reach` for
/// roles that others give, and invalid where a family would be crowded under the rules in force.
pub fn check_change(ctx: &Ctx, before: Roles, after: Roles) -> Result<(), Error> {
    let beyond = before.difference(after).without(assignable(ctx));
    if !beyond.is_empty() {
        return Err(Refusal::new("users.out_of_reach").roles("roles", beyond).into());
    }
    match ctx.rules.crowded(after) {
        None => Ok(()),
        Some(family) => Err(Error::Invalid(vec![Problem::coded("roles", crowded_code(family))])),
    }
}

fn crowded_code(family: RoleFamily) -> &'static str {
    match family {
        RoleFamily::Admin => "roles-crowded-admin",
        RoleFamily::Agent => "roles-crowded-agent",
        RoleFamily::Incentives => "roles-crowded-incentives",
        RoleFamily::Referral => "roles-crowded-referral",
    }
}
