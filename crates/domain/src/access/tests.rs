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
        Action::SeeUsers => Action::SeeUsers,
        Action::ManageUsers => Action::ManageUsers,
        Action::SeeActivity => Action::SeeActivity,
        Action::ManageOperators => Action::ManageOperators,
        Action::CloseTask => Action::CloseTask,
        Action::AskGateway => Action::AskGateway,
        Action::EditTaxId => Action::EditTaxId,
        Action::RecordExemption => Action::RecordExemption,
        Action::ManageCards => Action::ManageCards,
        Action::Refund => Action::Refund,
        Action::ControlRenewals => Action::ControlRenewals,
        Action::SeeBenefits => Action::SeeBenefits,
        Action::SeeCompetencies => Action::SeeCompetencies,
        Action::LinkExamProfile => Action::LinkExamProfile,
        Action::UseBenefits => Action::UseBenefits,
        Action::SupplyBenefits => Action::SupplyBenefits,
        Action::AskSupport => Action::AskSupport,
        Action::AnswerSupport => Action::AnswerSupport,
        Action::SeeLeads => Action::SeeLeads,
        Action::AnswerLeads => Action::AnswerLeads,
        Action::KeepLeads => Action::KeepLeads,
        Action::KeepBusinessProfile => Action::KeepBusinessProfile,
        Action::EditLegalProfile => Action::EditLegalProfile,
        Action::EditBillingProfile => Action::EditBillingProfile,
        Action::EditProfile => Action::EditProfile,
        Action::ManageLocations => Action::ManageLocations,
        Action::ExportCompany => Action::ExportCompany,
        Action::AnswerPrivacy => Action::AnswerPrivacy,
        Action::DecideRecovery => Action::DecideRecovery,
    )
}

fn every_actor() -> [Actor; 5] {
    [
        Actor::Visitor,
        member(Roles::NONE),
        member(Role::PartnerAdmin.into()),
        Actor::Operator { person: person() },
        Actor::System,
    ]
}

/// Who may do what by kind of actor, the company's people apart.
#[test]
fn matrix_of_actions_and_outsiders() {
    let told = |answer: Result<(), Denied>| match answer {
        Ok(()) => "yes".to_owned(),
        Err(denied) => denied.to_string().trim_start_matches("access.").to_owned(),
    };
    let actors = [Actor::Visitor, Actor::Operator { person: person() }, Actor::System];
    let row = |action: Action| {
        let cells = actors.iter().map(|actor| told(may(actor, action, RoleRules::Narrowed)));
        std::iter::once(format!("{action:?}")).chain(cells).collect()
    };
    let rows: Vec<Vec<String>> = every_action().into_iter().map(row).collect();
    insta::assert_snapshot!(table(&["", "visitor", "operator", "system"], &rows), @r"
                         visitor  operator       system
    SeeOffers            sign_in  yes            yes
    Buy                  sign_in  partners_only  yes
    Renew                sign_in  partners_only  yes
    TurnOffAutoRenew     sign_in  partners_only  yes
    CancelOrder          sign_in  yes            yes
    SeeOrders            sign_in  yes            yes
    SeeInvoices          sign_in  yes            yes
    DownloadInvoice      sign_in  yes            yes
    DecideVetting        sign_in  yes            yes
    RecordReceipt        sign_in  yes            yes
    RecordCompetency     sign_in  yes            yes
    SeeAllPartners       sign_in  yes            yes
    SeePolicies          sign_in  yes            yes
    ApplyProgramme       sign_in  yes            yes
    MoveClock            sign_in  yes            yes
    ReadSimulatedMail    sign_in  yes            yes
    SeeUsers             sign_in  yes            yes
    ManageUsers          sign_in  yes            yes
    SeeActivity          sign_in  yes            yes
    ManageOperators      sign_in  yes            yes
    CloseTask            sign_in  yes            yes
    AskGateway           sign_in  yes            yes
    EditTaxId            sign_in  yes            yes
    RecordExemption      sign_in  yes            yes
    ManageCards          sign_in  partners_only  yes
    Refund               sign_in  yes            yes
    ControlRenewals      sign_in  yes            yes
    SeeBenefits          sign_in  yes            yes
    SeeCompetencies      sign_in  yes            yes
    LinkExamProfile      sign_in  partners_only  yes
    UseBenefits          sign_in  partners_only  yes
    SupplyBenefits       sign_in  yes            yes
    AskSupport           sign_in  partners_only  yes
    AnswerSupport        sign_in  yes            yes
    SeeLeads             sign_in  partners_only  yes
    AnswerLeads          sign_in  partners_only  yes
    KeepLeads            sign_in  partners_only  yes
    KeepBusinessProfile  sign_in  partners_only  yes
    EditLegalProfile     sign_in  yes            yes
    EditBillingProfile   sign_in  yes            yes
    EditProfile          sign_in  yes            yes
    ManageLocations      sign_in  yes            yes
    ExportCompany        sign_in  yes            yes
    AnswerPrivacy        sign_in  yes            yes
    DecideRecovery       sign_in  yes            yes
    ");
}

/// The people of the company, in the rights of whoever made the token: nothing else, ever.
#[test]
fn a_directory_keeps_people_and_nothing_else() {
    let token = crate::ids::TokenId(uuid::Uuid::nil());
    for rules in RoleRules::ALL {
        for roles in [Roles::NONE, Role::UserAdmin.into(), Roles::of(&Role::ALL)] {
            let Actor::Member { partner, .. } = member(roles) else { unreachable!() };
            let directory = Actor::Directory { partner, token, roles };
            assert_eq!((directory.kind(), directory.person()), ("directory", None));
            for action in every_action() {
                let expected = match action {
                    Action::SeeUsers | Action::ManageUsers => may(&member(roles), action, rules),
                    _ => Err(Denied::SignIn),
                };
                assert_eq!(may(&directory, action, rules), expected, "{action:?}");
            }
        }
    }
}

/// The role × action table of a company's people under each rules, the whole of it: `Y` may.
#[test]
fn matrix_of_actions_and_roles() {
    // In the order of `Role::ALL`, after the plain user.
    let header = [
        "", "user", "GA", "UA", "Acc", "PA", "BA", "BPA", "RA", "RU", "IA", "IU", "AAg", "HAg",
        "SAg",
    ];
    let kinds: Vec<Roles> =
        std::iter::once(Roles::NONE).chain(Role::ALL.map(Roles::from)).collect();
    let mut rows: Vec<Vec<String>> = Vec::new();
    for rules in RoleRules::ALL {
        rows.push(vec![format!("{} rules:", rules.code())]);
        for action in every_action() {
            let answers = kinds.iter().map(|roles| may(&member(*roles), action, rules));
            let answers: Vec<_> = answers.collect();
            if answers.iter().all(|answer| *answer == Err(Denied::OperatorsOnly)) {
                continue;
            }
            let cells = answers.iter().map(|answer| if answer.is_ok() { "Y" } else { "-" });
            let name = std::iter::once(format!("  {action:?}"));
            rows.push(name.chain(cells.map(str::to_owned)).collect());
        }
    }
    insta::assert_snapshot!(table(&header, &rows), @r"
                           user  GA  UA  Acc  PA  BA  BPA  RA  RU  IA  IU  AAg  HAg  SAg
    levels rules:
      SeeOffers            Y     Y   Y   Y    Y   Y   Y    Y   Y   Y   Y   Y    Y    Y
      Buy                  -     Y   -   -    Y   -   -    -   -   -   -   -    -    -
      Renew                -     Y   -   -    Y   -   -    -   -   -   -   -    -    -
      TurnOffAutoRenew     -     Y   -   -    Y   -   -    -   -   -   -   -    -    -
      CancelOrder          -     Y   -   -    Y   -   -    -   -   -   -   -    -    -
      SeeOrders            -     Y   -   Y    Y   Y   -    -   -   -   -   -    -    -
      SeeInvoices          -     Y   -   Y    Y   Y   -    -   -   -   -   -    -    -
      DownloadInvoice      -     Y   -   -    Y   -   -    -   -   -   -   -    -    -
      SeeUsers             Y     Y   Y   Y    Y   Y   Y    Y   Y   Y   Y   Y    Y    Y
      ManageUsers          -     Y   Y   Y    -   -   -    -   -   -   -   -    -    -
      SeeActivity          -     Y   Y   Y    -   Y   -    -   -   -   -   Y    Y    Y
      EditTaxId            -     Y   -   -    Y   Y   -    -   -   -   -   Y    -    -
      ManageCards          -     Y   -   -    Y   -   -    -   -   -   -   -    -    -
      SeeBenefits          Y     Y   Y   Y    Y   Y   Y    Y   Y   Y   Y   Y    Y    Y
      SeeCompetencies      Y     Y   Y   Y    Y   Y   Y    Y   Y   Y   Y   Y    Y    Y
      LinkExamProfile      Y     Y   Y   Y    Y   Y   Y    Y   Y   Y   Y   Y    Y    Y
      UseBenefits          -     Y   -   -    Y   -   -    -   -   -   -   -    -    -
      AskSupport           Y     Y   Y   Y    Y   Y   Y    Y   Y   Y   Y   Y    Y    Y
      SeeLeads             -     Y   -   -    Y   -   -    Y   Y   -   -   -    -    Y
      AnswerLeads          -     Y   -   -    -   -   -    Y   Y   -   -   -    -    Y
      KeepLeads            -     Y   -   -    -   -   -    Y   -   -   -   -    -    -
      KeepBusinessProfile  -     Y   -   -    Y   -   Y    Y   -   -   -   -    -    -
      EditLegalProfile     -     Y   -   Y    -   -   -    -   -   -   -   -    -    -
      EditBillingProfile   -     Y   -   Y    -   Y   -    -   -   -   -   -    -    -
      EditProfile          -     Y   -   Y    -   -   -    -   -   -   -   -    -    -
      ManageLocations      -     Y   -   Y    Y   -   -    -   -   -   -   -    -    -
      ExportCompany        -     Y   -   Y    -   -   -    -   -   -   -   -    -    -
    families rules:
      SeeOffers            Y     Y   Y   Y    Y   Y   Y    Y   Y   Y   Y   Y    Y    Y
      Buy                  -     Y   -   -    Y   -   -    -   -   -   -   -    -    -
      Renew                -     Y   -   -    Y   -   -    -   -   -   -   -    -    -
      TurnOffAutoRenew     -     Y   -   -    Y   -   -    -   -   -   -   -    -    -
      CancelOrder          -     Y   -   -    Y   -   -    -   -   -   -   -    -    -
      SeeOrders            -     Y   -   Y    Y   Y   -    -   -   -   -   -    -    -
      SeeInvoices          -     Y   -   Y    Y   Y   -    -   -   -   -   -    -    -
      DownloadInvoice      -     Y   -   -    Y   -   -    -   -   -   -   -    -    -
      SeeUsers             Y     Y   Y   Y    Y   Y   Y    Y   Y   Y   Y   Y    Y    Y
      ManageUsers          -     Y   Y   Y    -   -   -    -   -   -   -   -    -    -
      SeeActivity          -     Y   Y   Y    -   Y   -    -   -   -   -   Y    Y    Y
      EditTaxId            -     Y   -   -    Y   Y   -    -   -   -   -   Y    -    -
      ManageCards          -     Y   -   -    Y   -   -    -   -   -   -   -    -    -
      SeeBenefits          Y     Y   Y   Y    Y   Y   Y    Y   Y   Y   Y   Y    Y    Y
      SeeCompetencies      Y     Y   Y   Y    Y   Y   Y    Y   Y   Y   Y   Y    Y    Y
      LinkExamProfile      Y     Y   Y   Y    Y   Y   Y    Y   Y   Y   Y   Y    Y    Y
      UseBenefits          -     Y   -   -    -   -   -    -   -   -   -   -    -    -
      AskSupport           Y     Y   Y   Y    Y   Y   Y    Y   Y   Y   Y   Y    Y    Y
      SeeLeads             -     Y   -   -    Y   -   -    Y   Y   -   -   -    -    Y
      AnswerLeads          -     Y   -   -    -   -   -    Y   Y   -   -   -    -    Y
      KeepLeads            -     Y   -   -    -   -   -    Y   -   -   -   -    -    -
      KeepBusinessProfile  -     Y   -   -    Y   -   Y    Y   -   -   -   -    -    -
      EditLegalProfile     -     Y   -   Y    -   -   -    -   -   -   -   -    -    -
      EditBillingProfile   -     Y   -   Y    -   Y   -    -   -   -   -   -    -    -
      EditProfile          -     Y   -   Y    -   -   -    -   -   -   -   -    -    -
      ManageLocations      -     Y   -   Y    Y   -   -    -   -   -   -   -    -    -
      ExportCompany        -     Y   -   Y    -   -   -    -   -   -   -   -    -    -
    combined rules:
      SeeOffers            Y     Y   Y   Y    Y   Y   Y    Y   Y   Y   Y   Y    Y    Y
      Buy                  -     Y   Y   -    Y   -   -    -   -   -   -   Y    -    -
      Renew                -     Y   Y   -    Y   -   -    -   -   -   -   Y    -    -
      TurnOffAutoRenew     -     Y   -   -    Y   -   -    -   -   -   -   -    -    -
      CancelOrder          -     Y   -   -    Y   -   -    -   -   -   -   -    -    -
      SeeOrders            -     Y   Y   Y    Y   Y   -    -   -   -   -   Y    -    -
      SeeInvoices          -     Y   Y   Y    Y   Y   -    -   -   -   -   Y    -    -
      DownloadInvoice      -     Y   -   -    Y   -   -    -   -   -   -   -    -    -
      SeeUsers             Y     Y   Y   Y    Y   Y   Y    Y   Y   Y   Y   Y    Y    Y
      ManageUsers          -     Y   Y   Y    -   -   -    -   -   -   -   -    -    -
      SeeActivity          -     Y   Y   Y    -   Y   -    -   -   -   -   Y    Y    Y
      EditTaxId            -     Y   -   -    Y   Y   -    -   -   -   -   Y    -    -
      ManageCards          -     Y   -   -    Y   -   -    -   -   -   -   -    -    -
      SeeBenefits          Y     Y   Y   Y    Y   Y   Y    Y   Y   Y   Y   Y    Y    Y
      SeeCompetencies      Y     Y   Y   Y    Y   Y   Y    Y   Y   Y   Y   Y    Y    Y
      LinkExamProfile      Y     Y   Y   Y    Y   Y   Y    Y   Y   Y   Y   Y    Y    Y
      UseBenefits          -     Y   -   -    Y   -   -    -   -   -   -   -    -    -
      AskSupport           Y     Y   Y   Y    Y   Y   Y    Y   Y   Y   Y   Y    Y    Y
      SeeLeads             -     Y   -   -    Y   -   -    Y   Y   -   -   -    -    Y
      AnswerLeads          -     Y   -   -    -   -   -    Y   Y   -   -   -    -    Y
      KeepLeads            -     Y   -   -    -   -   -    Y   -   -   -   -    -    -
      KeepBusinessProfile  -     Y   -   -    Y   -   Y    Y   -   -   -   -    -    -
      EditLegalProfile     -     Y   -   Y    -   -   -    -   -   -   -   -    -    -
      EditBillingProfile   -     Y   -   Y    -   Y   -    -   -   -   -   -    -    -
      EditProfile          -     Y   -   Y    -   -   -    -   -   -   -   -    -    -
      ManageLocations      -     Y   -   Y    Y   -   -    -   -   -   -   -    -    -
      ExportCompany        -     Y   -   Y    -   -   -    -   -   -   -   -    -    -
    narrowed rules:
      SeeOffers            Y     Y   Y   Y    Y   Y   Y    Y   Y   Y   Y   Y    Y    Y
      Buy                  -     Y   -   -    Y   -   -    -   -   -   -   -    -    -
      Renew                -     Y   -   -    Y   -   -    -   -   -   -   -    -    -
      TurnOffAutoRenew     -     Y   -   -    Y   -   -    -   -   -   -   -    -    -
      CancelOrder          -     Y   -   -    Y   -   -    -   -   -   -   -    -    -
      SeeOrders            -     Y   -   Y    Y   Y   -    -   -   -   -   -    -    -
      SeeInvoices          -     Y   -   Y    Y   Y   -    -   -   -   -   -    -    -
      DownloadInvoice      -     Y   -   -    Y   -   -    -   -   -   -   -    -    -
      SeeUsers             Y     Y   Y   Y    Y   Y   Y    Y   Y   Y   Y   Y    Y    Y
      ManageUsers          -     Y   Y   Y    -   -   -    -   -   -   -   -    -    -
      SeeActivity          -     Y   Y   Y    -   Y   -    -   -   -   -   Y    Y    Y
      EditTaxId            -     Y   -   -    Y   Y   -    -   -   -   -   Y    -    -
      ManageCards          -     Y   -   -    Y   -   -    -   -   -   -   -    -    -
      SeeBenefits          Y     Y   Y   Y    Y   Y   Y    Y   Y   Y   Y   Y    Y    Y
      SeeCompetencies      Y     Y   Y   Y    Y   Y   Y    Y   Y   Y   Y   Y    Y    Y
      LinkExamProfile      Y     Y   Y   Y    Y   Y   Y    Y   Y   Y   Y   Y    Y    Y
      UseBenefits          -     Y   -   -    Y   -   -    -   -   -   -   -    -    -
      AskSupport           Y     Y   Y   Y    Y   Y   Y    Y   Y   Y   Y   Y    Y    Y
      SeeLeads             -     Y   -   -    Y   -   -    Y   Y   -   -   -    -    Y
      AnswerLeads          -     Y   -   -    -   -   -    Y   Y   -   -   -    -    Y
      KeepLeads            -     Y   -   -    -   -   -    Y   -   -   -   -    -    -
      KeepBusinessProfile  -     Y   -   -    Y   -   Y    Y   -   -   -   -    -    -
      EditLegalProfile     -     Y   -   Y    -   -   -    -   -   -   -   -    -    -
      EditBillingProfile   -     Y   -   Y    -   Y   -    -   -   -   -   -    -    -
      EditProfile          -     Y   -   Y    -   -   -    -   -   -   -   -    -    -
      ManageLocations      -     Y   -   Y    Y   -   -    -   -   -   -   -    -    -
      ExportCompany        -     Y   -   Y    -   -   -    -   -   -   -   -    -    -
    ");
}

/// Whoever may not is told by whom it can be done, and they can.
#[test]
fn a_refusal_names_the_roles_that_may() {
    for (rules, action) in RoleRules::ALL
        .into_iter()
        .flat_map(|rules| every_action().into_iter().map(move |action| (rules, action)))
    {
        let Err(Denied::NeedsRole(able)) = may(&member(Roles::NONE), action, rules) else {
            continue;
        };
        assert!(!able.is_empty(), "{action:?}");
        for role in Role::ALL {
            let answer = may(&member(role.into()), action, rules);
            let expected = if able.has(role) { Ok(()) } else { Err(Denied::NeedsRole(able)) };
            assert_eq!(answer, expected, "{action:?} as {}", role.code());
        }
        // Roles add up: whoever holds one that may, may, whatever else they hold.
        assert_eq!(may(&member(Roles::of(&Role::ALL)), action, rules), Ok(()), "{action:?}");
    }
}

#[test]
fn the_global_admins_role_is_given_by_global_admins_alone() {
    let assignable = |roles: &[Role]| may_assign(Roles::of(roles));
    let all = Roles::of(&Role::ALL);
    assert_eq!(assignable(&[Role::GlobalAdmin]), all);
    assert_eq!(assignable(&[Role::GlobalAdmin, Role::SalesAgent]), all);
    let others = all.difference(Role::GlobalAdmin.into());
    assert_eq!(assignable(&[Role::UserAdmin]), others);
    assert_eq!(may_assign(Roles::FOUNDER), others);
    assert_eq!(assignable(&[Role::PartnerAdmin, Role::BillingAdmin]), Roles::NONE);
    assert_eq!(may_assign(Roles::NONE), Roles::NONE);
}

#[test]
fn a_company_is_orphaned_without_somebody_who_buys_and_somebody_who_lets_in() {
    let check = |people: &[&[Role]], expected: Option<Action>| {
        let people = people.iter().map(|roles| Roles::of(roles));
        assert_eq!(orphaned(people, RoleRules::Narrowed), expected);
    };
    check(&[], Some(Action::ManageUsers));
    check(&[&[], &[Role::BillingAdmin]], Some(Action::ManageUsers));
    check(&[&[Role::PartnerAdmin]], Some(Action::ManageUsers));
    check(&[&[Role::UserAdmin], &[]], Some(Action::Buy));
    check(&[&[Role::UserAdmin], &[Role::PartnerAdmin]], None);
    check(&[&[Role::AccountAdmin, Role::PartnerAdmin]], None);
    check(&[&[], &[Role::GlobalAdmin]], None);
    let keeper = [Roles::from(Role::UserAdmin)];
    assert_eq!(orphaned(keeper, RoleRules::Combined), None, "in 2019 these may buy as well");
}

#[test]
fn a_family_is_crowded_by_two_while_the_rules_of_2018_hold() {
    let two = Roles::of(&[Role::PartnerAdmin, Role::BillingAdmin, Role::SalesAgent]);
    assert_eq!(RoleRules::Families.crowded(two), Some(RoleFamily::Admin));
    assert_eq!(RoleRules::Levels.crowded(two), Some(RoleFamily::Admin));
    assert_eq!(RoleRules::Combined.crowded(two), None);
    assert_eq!(RoleRules::Narrowed.crowded(two), None);
    let agents = Roles::of(&[Role::AdminAgent, Role::SalesAgent]);
    assert_eq!(RoleRules::Families.crowded(agents), Some(RoleFamily::Agent));
    let one_each = Roles::of(&[
        Role::PartnerAdmin,
        Role::SalesAgent,
        Role::IncentivesUser,
        Role::ReferralsAdmin,
    ]);
    assert_eq!(RoleRules::Families.crowded(one_each), None);
    assert_eq!(RoleRules::Families.crowded(Roles::FOUNDER), None, "enrolling gives it");
    assert_eq!(RoleRules::Families.crowded(Roles::NONE), None);
}

#[test]
fn every_action_is_listed_once() {
    assert_eq!(Action::ALL.to_vec(), every_action());
}

#[test]
fn roles_are_read_back_from_words_and_from_bits() {
    for role in Role::ALL {
        assert_eq!(Role::parse(role.code()), Some(role));
        let alone = Roles::from(role);
        assert_eq!(alone.iter().collect::<Vec<_>>(), [role]);
        assert_eq!(Roles::from_bits(alone.bits()), Some(alone));
        assert_eq!(Roles::parse(role.code()), Ok(alone));
    }
    let all = Roles::of(&Role::ALL);
    assert_eq!(all.bits().count_ones() as usize, Role::ALL.len(), "no two share a bit");
    assert_eq!(Roles::from_bits(all.bits()), Some(all));
    assert_eq!(Roles::from_bits(all.bits() + 1), None);
    assert_eq!(Roles::from_bits(-1), None);
    assert_eq!(Roles::parse(""), Ok(Roles::NONE));
    assert_eq!(
        Roles::parse("sales_agent partner_admin").map(Roles::codes).as_deref(),
        Ok("partner_admin sales_agent")
    );
    assert_eq!(Roles::parse("partner_admin operator"), Err("operator".to_owned()));
    assert_eq!(Role::parse("Partner_Admin"), None);
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
