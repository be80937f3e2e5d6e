//! What the groups of somebody's directory make of their roles.

use super::Roles;

/// The roles after a sign-in. Each entry is what a group decides over, and whether the person is in
/// it: what some group decides over follows the groups, everything else stays as it was.
pub fn after_groups(before: Roles, decided: impl IntoIterator<Item = (Roles, bool)>) -> Roles {
    let (mapped, granted) = decided.into_iter().fold(
        (Roles::NONE, Roles::NONE),
        |(mapped, granted), (roles, is_in)| {
            (mapped.and(roles), if is_in { granted.and(roles) } else { granted })
        },
    );
    before.without(mapped).and(granted)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::access::Role;

    #[test]
    fn groups_decide_over_the_roles_they_are_mapped_to_and_over_no_other() {
        let (buyer, biller) = (Roles::from(Role::PartnerAdmin), Roles::from(Role::BillingAdmin));
        let helper = Roles::from(Role::HelpdeskAgent);
        let check = |before: Roles, decided: &[(Roles, bool)], after: Roles| {
            assert_eq!(after_groups(before, decided.iter().copied()), after);
        };
        check(helper, &[], helper);
        check(helper, &[(buyer, true)], helper.and(buyer));
        check(helper.and(buyer), &[(buyer, false)], helper);
        check(biller, &[(buyer.and(biller), false), (biller, true)], biller);
        check(Roles::NONE, &[(buyer, true), (buyer.and(biller), false)], buyer);
    }
}
