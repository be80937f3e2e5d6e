//! Both sides are reminded of an hour shortly before it.

use std::collections::{BTreeMap, HashSet};
use std::slice::from_ref;

use domain::ids::{AppointmentId, PartnerId, PersonId, RequestId};
use domain::text::Locale;
use language::Arg;

use super::letters::said;
use super::{Appointment, hours, store};
use crate::access::store as people;
use crate::access::store::Person;
use crate::app::{App, Loaded};
use crate::ctx::Ctx;
use crate::db::{At, PartnerScopes, whole};
use crate::error::{Error, Failures};
use crate::mail::Mail;
use crate::partner;
use crate::support::Request;
use crate::support::store::desk;

/// Appointments one pass takes.
const BATCH: u64 = 200;

type Key = (PartnerId, AppointmentId);

/// Reminds of what begins soon, at most one batch, in one commit. Of what has begun meanwhile, as
/// when a clock was moved or a node slept, nobody is reminded. Returns how many were looked at.
pub async fn remind_due(app: &App, ctx: &Ctx) -> Result<usize, Error> {
    let due = store::list_due(app.db.read(), At::from(ctx.now), BATCH).await?;
    if due.is_empty() {
        return Ok(0);
    }
    match whole(|| remind(app, ctx, &due)).await {
        // What passes by itself is no row's fault: the set waits as it is.
        Err(error) if !error.is_passing() => {}
        ended => return ended.map(|()| due.len()),
    }
    // A set that fails is taken apart, so that one broken row keeps nobody else from theirs.
    let mut failures = Failures::default();
    for one in &due {
        let ended = whole(|| remind(app, ctx, from_ref(one))).await;
        failures.note(format_args!("appointment {}", one.1), ended);
    }
    failures.taken(due.len())
}

async fn remind(app: &App, ctx: &Ctx, set: &[Key]) -> Result<(), Error> {
    let mut scopes = PartnerScopes::open(app, set.iter().map(|(partner, _)| *partner)).await?;
    let due = store::list_still_due(&scopes, At::from(ctx.now), set).await?;
    if due.is_empty() {
        return Ok(());
    }
    let loaded = app.programme().await?;
    let known = Known::load(&scopes, &due).await?;
    for one in due.iter().filter(|one| !one.has_begun(ctx.now)) {
        for mail in known.letters(&loaded, one)? {
            scopes.queue(app, ctx, one.partner, mail)?;
        }
    }
    let keys: Vec<Key> = due.iter().map(|one| (one.partner, one.id)).collect();
    store::record_reminded(&scopes, &keys).await?;
    scopes.commit().await
}

/// What letters about a set need, read in a few questions whatever its size.
struct Known {
    requests: BTreeMap<RequestId, Request>,
    people: BTreeMap<PersonId, Person>,
    members: HashSet<(PartnerId, PersonId)>,
    staff: Vec<PersonId>,
    companies: BTreeMap<PartnerId, String>,
}

impl Known {
    async fn load(scopes: &PartnerScopes, due: &[Appointment]) -> Result<Known, Error> {
        let tx = scopes.tx();
        let ids: Vec<_> = due.iter().map(|one| (one.partner, one.request)).collect();
        let requests = desk::list_by_ids(tx, &ids).await?;
        let bookers: Vec<PersonId> = due.iter().map(|one| one.booked_by).collect();
        let owners = requests.iter().filter_map(|request| request.owner);
        let ids = owners.chain(bookers.iter().copied()).map(|person| person.0).collect();
        let found = people::provisioned::list_people(tx, ids).await?;
        let partners: Vec<PartnerId> = scopes.partners().collect();
        let companies = partner::store::list_by_ids(tx, &partners).await?;
        Ok(Known {
            requests: requests.into_iter().map(|request| (request.id, request)).collect(),
            people: found.into_iter().map(|person| (person.id, person)).collect(),
            members: people::members::list_members(tx, &partners, &bookers).await?,
            staff: people::list_operators(tx).await?,
            companies: companies.into_iter().map(|one| (one.id, one.legal_name)).collect(),
        })
    }

    fn letters(&self, loaded: &Loaded, one: &Appointment) -> Result<Vec<Mail>, Error> {
        let request = self.requests.get(&one.request).ok_or(Error::NotFound)?;
        let mut mails = Vec::new();
        let booker = self.people.get(&one.booked_by);
        let booker = booker.filter(|person| self.members.contains(&(one.partner, person.id)));
        if let Some(person) = booker {
            let letter = Letter { kind: "appointment-reminder", locale: request.locale };
            let args = said(request.locale, (request, one), &one.zone);
            let path = format!("/support/requests/{}", request.number);
            mails.push(letter.to(one, person, args, path));
        }
        let owner = request.owner.filter(|owner| self.staff.contains(owner));
        if let Some(person) = owner.and_then(|owner| self.people.get(&owner)) {
            let letter = Letter { kind: "staff-appointment-reminder", locale: person.locale };
            let mut args = said(person.locale, (request, one), &hours(loaded, request).zone);
            let company = self.companies.get(&one.partner).map_or("", String::as_str);
            args.push(("company", Arg::from(company)));
            let path = format!("/operator/support/{}", request.number);
            mails.push(letter.to(one, person, args, path));
        }
        Ok(mails)
    }
}

struct Letter {
    kind: &'static str,
    locale: Locale,
}

impl Letter {
    fn to(
        self,
        one: &Appointment,
        person: &Person,
        args: Vec<(&'static str, Arg)>,
        path: String,
    ) -> Mail {
        Mail {
            kind: self.kind,
            // Once for each hour, however often it is looked at.
            about: format!("{} {}", one.id, one.starts_at),
            recipient: person.email.clone(),
            name: person.name.clone(),
            locale: self.locale,
            args,
            path: Some(path),
            note: None,
        }
    }
}
