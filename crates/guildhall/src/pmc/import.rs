//! Taking companies in from the older centre: each with its locations, people and memberships,
//! whole or not at all.

use domain::access::Action;
use domain::ids::{NetworkId, PartnerId, PersonId};
use domain::pmc::{self as rules, Company, OldRole};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::file::SET;
use super::{Account, store};
use crate::access::people::find_or_add;
use crate::access::store as people;
use crate::app::{App, Loaded};
use crate::ctx::Ctx;
use crate::db::event::Event;
use crate::db::{PartnerScope, Transaction};
use crate::error::{Error, Refusal};
use crate::partner::store::older::{self as companies_kept, Brought};
use crate::{benefit, partner, subscription};

/// Companies of one commit.
const BATCH: usize = 20;

/// What a run did.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Imported {
    pub companies: usize,
    /// Were there already: a run that was cut off is repeated with the same file.
    pub known: usize,
}

/// Takes companies in, some in a commit. What is there already stays as it is, so that a run that
/// was cut off anywhere is simply repeated. `tell` hears how many are done.
pub async fn import(
    app: &App,
    ctx: &Ctx,
    companies: &[Company],
    tell: impl Fn(usize),
) -> Result<Imported, Error> {
    let mut imported = Imported::default();
    for first in (0..companies.len()).step_by(BATCH) {
        let some = import_some(app, ctx, companies, first..first + BATCH).await?;
        imported.companies += some.companies;
        imported.known += some.known;
        tell(imported.companies + imported.known);
    }
    Ok(imported)
}

/// The same for a part of them, counted in the order in which they are taken in.
pub async fn import_some(
    app: &App,
    ctx: &Ctx,
    companies: &[Company],
    part: Range<usize>,
) -> Result<Imported, Error> {
    ctx.may(Action::DecideVetting)?;
    let loaded = app.programme().await?;
    let mut imported = Imported::default();
    // Whom others join is there before them.
    let (joining, first): (Vec<&Company>, Vec<&Company>) =
        companies.iter().partition(|one| one.joins.is_some());
    let all = first.into_iter().chain(joining);
    let part: Vec<&Company> = all.skip(part.start).take(part.len()).collect();
    for batch in part.chunks(BATCH) {
        take_batch(app, ctx, &loaded, batch, &mut imported).await?;
    }
    Ok(imported)
}

/// How many of the companies are there already, with all their locations.
pub async fn count_known(app: &App, ctx: &Ctx, companies: &[Company]) -> Result<usize, Error> {
    ctx.may(Action::SeeAllPartners)?;
    let mut known = 0;
    for batch in companies.chunks(10 * BATCH) {
        let accounts = batch.iter().flat_map(|company| &company.accounts);
        let numbers: Vec<NetworkId> = accounts.map(|one| one.network_id).collect();
        let found = companies_kept::list_by_network_ids(app.db.read(), &numbers).await?;
        let found: BTreeSet<NetworkId> = found.into_iter().map(|(number, _)| number).collect();
        let whole =
            |company: &&Company| company.accounts.iter().all(|one| found.contains(&one.network_id));
        known += batch.iter().filter(whole).count();
    }
    Ok(known)
}

async fn take_batch(
    app: &App,
    ctx: &Ctx,
    loaded: &Loaded,
    batch: &[&Company],
    imported: &mut Imported,
) -> Result<(), Error> {
    let mut transaction = app.db.begin().await?;
    let numbers: Vec<NetworkId> = batch
        .iter()
        .flat_map(|company| company.accounts.iter().map(|one| one.network_id).chain(company.joins))
        .collect();
    let found = companies_kept::list_by_network_ids(&transaction, &numbers).await?;
    let mut known: BTreeMap<NetworkId, PartnerId> = found.into_iter().collect();
    let mut count = Imported::default();
    for company in batch {
        let new: Vec<_> =
            company.accounts.iter().filter(|one| !known.contains_key(&one.network_id)).collect();
        if new.is_empty() {
            count.known += 1;
            continue;
        }
        count.companies += 1;
        for account in new {
            let id = PartnerId(app.world.ids.uuid(ctx.now));
            let head = match company.joins {
                Some(joins) => known.get(&joins).copied(),
                None if account.network_id == company.number => Some(id),
                None => known.get(&company.number).copied(),
            };
            let head = head.ok_or_else(|| Refusal::new("pmc.head_missing"))?;
            known.insert(account.network_id, id);
            let place = Place { id, head, company: company.number };
            transaction = take(transaction, app, ctx, loaded, (place, account)).await?;
        }
    }
    transaction.commit().await?;
    imported.companies += count.companies;
    imported.known += count.known;
    Ok(())
}

#[derive(Clone, Copy)]
struct Place {
    id: PartnerId,
    head: PartnerId,
    company: NetworkId,
}

/// One location, with all it has.
async fn take(
    transaction: Transaction,
    app: &App,
    ctx: &Ctx,
    loaded: &Loaded,
    (place, account): (Place, &rules::Account),
) -> Result<Transaction, Error> {
    let country = account.address.country;
    let currency = loaded.programme.currency_for(country);
    let currency = currency.ok_or_else(|| Refusal::new("quote.no_price"))?;
    let contact = account.people.first();
    let contact = contact.ok_or_else(|| Error::broken("a location without a contact"))?;
    let brought = Brought {
        id: place.id,
        network_id: account.network_id,
        legal_name: &account.name,
        address: &account.address,
        contact_name: &contact.name,
        email: contact.email.as_str(),
        locale: account.locale,
        currency,
    };
    let scope = partner::older::bring(transaction, app, ctx, &brought).await?;
    let contact = take_people(&scope, app, ctx, account).await?;
    let own = Account {
        partner: place.id,
        head: place.head,
        company: place.company,
        contact,
        imported_at: ctx.now,
        invited_at: None,
        moved_at: None,
        undone: 0,
        reviewed_at: None,
        location: None,
    };
    store::record(&scope, ctx, &own).await?;
    for (person, role) in take_roles(&scope, account).await? {
        store::record_person(&scope, person, role).await?;
    }
    take_memberships(&scope, app, ctx, loaded, account).await?;
    scope.close().await
}

/// Adds the people with the rights they had there. Returns the primary contact. Nobody is written
/// to: that is the invitation's matter.
async fn take_people(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    account: &rules::Account,
) -> Result<PersonId, Error> {
    let mut contact = None;
    for one in &account.people {
        let known = find_or_add(app, ctx, scope.tx(), &one.email, &one.name, one.locale).await?;
        let roles = one.role.before();
        people::record_user(scope.tx(), scope.partner(), known.id, roles, ctx.now).await?;
        let added = Event::new("user.added", "person", known.id).with("name", one.name.as_str());
        scope.record(app, ctx, added.with("roles", roles.codes())).await?;
        if one.role == OldRole::Primary {
            contact = Some(known.id);
        }
    }
    contact.ok_or_else(|| Error::broken("a location without a contact"))
}

/// Who was what, by the people's ids.
async fn take_roles(
    scope: &PartnerScope,
    account: &rules::Account,
) -> Result<Vec<(PersonId, OldRole)>, Error> {
    let users = people::list_users(scope.tx(), scope.partner(), None).await?;
    let role = |email: &str| account.people.iter().find(|one| one.email.as_str() == email);
    let found = users
        .into_iter()
        .filter_map(|(person, _)| role(&person.email).map(|one| (person.id, one.role)));
    Ok(found.collect())
}

async fn take_memberships(
    scope: &PartnerScope,
    app: &App,
    ctx: &Ctx,
    loaded: &Loaded,
    account: &rules::Account,
) -> Result<(), Error> {
    let set = loaded.programme.policies.iter().find(|set| set.code.as_str() == SET);
    let set = set.ok_or_else(|| Error::broken("the programme has no set of the older centre"))?;
    let company = partner::store::get(scope.tx(), scope.partner()).await?;
    for one in &account.memberships {
        let offer = loaded.programme.offer(&one.offer);
        let offer = offer.ok_or_else(|| Error::broken("a membership to an offer that is gone"))?;
        let bought = (&company, offer, set);
        let (id, term) =
            subscription::older::bring(scope, app, ctx, loaded, bought, one.anniversary).await?;
        benefit::grant::write(scope, ctx, &offer.code, id, &term, None).await?;
        store::record_membership(scope, id, one.auto_renew).await?;
    }
    Ok(())
}
