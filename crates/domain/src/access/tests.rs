use super::*;
use crate::samples::{every, member, person, table};

fn every_action() -> Vec<Action> {
    every!(Action:
        Action::SeeOffers => Action::SeeOffers,
        Action::Buy => Action::Buy,
        Action::Renew => Action::Renew,
        Action::TurnOffAutoRenew => Action::TurnOffAutoRenew,
        Action::CancelOrder => Action::CancelOrder,
        Action::SeeOrders => Action::SeeOrders,
        Action::SeeInvoices => Action::SeeInvoices,
        Action::DownloadInvoice => Action::DownloadInvoice,
        Action::DecideVetting => Action::DecideVetting,
        Action::RecordReceipt => Action::RecordReceipt,
        Action::RecordCompetency => Action::RecordCompetency,
        Action::SeeAllPartners => Action::SeeAllPartners,
        Action::SeePolicies => Action::SeePolicies,
        Action::ApplyProgramme => Action::ApplyProgramme,
        Action::MoveClock => Action::MoveClock,
        Action::ReadSimulatedMail => Action::ReadSimulatedMail,
        Action::ManageUsers => Action::ManageUsers,
        Action::ManageOperators => Action::ManageOperators,
        Action::CloseTask => Action::CloseTask,
        Action::AskGateway => Action::AskGateway,
        Action::EditTaxId => Action::EditTaxId,
        Action::RecordExemption => Action::RecordExemption,
        Action::ManageCards => Action::ManageCards,
        Action::Refund => Action::Refund,
        Action::ControlRenewals => Action::ControlRenewals,
    )
}

fn every_actor() -> [Actor; 5] {
    [
        Actor::Visitor,
        member(Role::User),
        member(Role::PartnerAdmin),
        Actor::Operator { person: person() },
        Actor::System,
    ]
}

/// Who may do what, the whole of it.
#[test]
fn matrix_of_actions_and_actors() {
    let told = |answer: Result<(), Denied>| match answer {
        Ok(()) => "yes".to_owned(),
        Err(Denied::NeedsRole(role)) => format!("needs {}", role.code()),
        Err(denied) => denied.to_string().trim_start_matches("access.").to_owned(),
    };
    let rows: Vec<Vec<String>> = every_action()
        .into_iter()
        .map(|action| {
            let mut row = vec![format!("{action:?}")];
            row.extend(every_actor().iter().map(|actor| told(may(actor, action))));
            row
        })
        .collect();
    let header = ["", "visitor", "user", "partner admin", "operator", "system"];
    insta::assert_snapshot!(table(&header, &rows), @r"
                       visitor  user                 partner admin   operator       system
    SeeOffers          sign_in  yes                  yes             yes            yes
    Buy                sign_in  needs partner_admin  yes             partners_only  yes
    Renew              sign_in  needs partner_admin  yes             partners_only  yes
    TurnOffAutoRenew   sign_in  needs partner_admin  yes             partners_only  yes
    CancelOrder        sign_in  needs partner_admin  yes             yes            yes
    SeeOrders          sign_in  yes                  yes             yes            yes
    SeeInvoices        sign_in  yes                  yes             yes            yes
    DownloadInvoice    sign_in  needs partner_admin  yes             yes            yes
    DecideVetting      sign_in  operators_only       operators_only  yes            yes
    RecordReceipt      sign_in  operators_only       operators_only  yes            yes
    RecordCompetency   sign_in  operators_only       operators_only  yes            yes
    SeeAllPartners     sign_in  operators_only       operators_only  yes            yes
    SeePolicies        sign_in  operators_only       operators_only  yes            yes
    ApplyProgramme     sign_in  operators_only       operators_only  yes            yes
    MoveClock          sign_in  operators_only       operators_only  yes            yes
    ReadSimulatedMail  sign_in  operators_only       operators_only  yes            yes
    ManageUsers        sign_in  needs partner_admin  yes             yes            yes
    ManageOperators    sign_in  operators_only       operators_only  yes            yes
    CloseTask          sign_in  operators_only       operators_only  yes            yes
    AskGateway         sign_in  operators_only       operators_only  yes            yes
    EditTaxId          sign_in  needs partner_admin  yes             yes            yes
    RecordExemption    sign_in  operators_only       operators_only  yes            yes
    ManageCards        sign_in  needs partner_admin  yes             partners_only  yes
    Refund             sign_in  operators_only       operators_only  yes            yes
    ControlRenewals    sign_in  operators_only       operators_only  yes            yes
    ");
}

#[test]
fn every_action_is_listed_once() {
    assert_eq!(Action::ALL.to_vec(), every_action());
}

#[test]
fn every_role_is_listed_once_and_read_back() {
    let roles = every!(Role: Role::PartnerAdmin => Role::PartnerAdmin, Role::User => Role::User);
    assert_eq!(Role::ALL.to_vec(), roles);
    for role in Role::ALL {
        assert_eq!(Role::parse(role.code()), Some(role));
        assert_eq!(role.family(), RoleFamily::Membership);
    }
    assert_eq!(Role::parse("Partner_Admin"), None);
    assert_eq!(Role::parse("operator"), None, "staff hold no role of a partner");
}

#[test]
fn an_actor_is_named_in_events() {
    let kinds = every_actor().map(|actor| (actor.kind(), actor.person().is_some()));
    assert_eq!(
        kinds,
        [
            ("visitor", false),
            ("member", true),
            ("member", true),
            ("operator", true),
            ("system", false)
        ]
    );
}
