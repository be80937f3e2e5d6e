//! A company's people and groups as its directory knows them.

use domain::access::{Role, Roles};
use domain::ids::{PartnerId, PersonId};
use domain::text::Locale;
use sea_orm::ConnectionTrait;
use uuid::Uuid;

use crate::access::store::Person;
use crate::access::store::provisioned::{self, Entry};
use crate::access::{roles, users};
use crate::app::App;
use crate::ctx::Ctx;
use crate::db::At;
use crate::error::{Error, Refusal};

/// Somebody a directory sees. The person is their own: what the directory calls them is kept beside
/// and is the company's alone.
#[derive(Debug, Clone, PartialEq)]
pub struct User {
    /// The person's, unless the directory brought them.
    pub id: Uuid,
    pub person: Person,
    pub user_name: String,
    pub display_name: String,
    pub external_id: Option<String>,
    /// As in `work`.
    pub email_kind: Option<String>,
    pub email_primary: Option<bool>,
    pub active: bool,
    /// While inactive, those they had.
    pub roles: Roles,
    pub made_at: At,
    pub changed_at: At,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GroupKey {
    /// A role: who is in it has the role.
    Role(Role),
    /// One the directory brought: it is kept and gives nothing.
    Own(Uuid),
}

#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    pub key: GroupKey,
    pub display_name: String,
    pub external_id: Option<String>,
    /// By the ids of users.
    pub members: Vec<Uuid>,
    /// None for roles, which always were.
    pub made_at: Option<At>,
    pub changed_at: Option<At>,
}

impl Group {
    pub fn id(&self) -> String {
        match self.key {
            GroupKey::Role(role) => role.code().to_owned(),
            GroupKey::Own(id) => id.to_string(),
        }
    }
}

#[derive(Debug, Clone)]
pub struct Company {
    pub users: Vec<User>,
    pub groups: Vec<Group>,
}

impl Company {
    /// Everybody of the company, those its directory made inactive, and the groups, by id.
    pub async fn read(
        connection: &impl ConnectionTrait,
        app: &App,
        ctx: &Ctx,
        partner: PartnerId,
    ) -> Result<Company, Error> {
        let active = users::list(connection, ctx, partner).await?;
        let stays = provisioned::list_stays(connection, partner).await?;
        let mut entries = provisioned::list_entries(connection, partner).await?;
        let stay = |person: PersonId| stays.iter().find(|(id, _, _)| *id == person);
        let mut all: Vec<User> = Vec::new();
        for (person, roles) in active {
            let place = entries.iter().position(|entry| entry.person_id == person.id.0);
            let entry = place.map(|place| entries.swap_remove(place));
            let added = stay(person.id).map_or(At(0), |(_, added, _)| *added);
            all.push(user_of(person, entry, Some(roles), added));
        }
        let ids = entries.iter().map(|entry| entry.person_id).collect();
        for person in provisioned::list_people(connection, ids).await? {
            let place = entries.iter().position(|entry| entry.person_id == person.id.0);
            let left = stay(person.id).and_then(|(_, _, left)| *left).unwrap_or(At(0));
            if let Some(place) = place {
                all.push(user_of(person, Some(entries.swap_remove(place)), None, left));
            }
        }
        all.sort_by_key(|user| user.id);
        let groups = groups(connection, app, partner, &all).await?;
        Ok(Company { users: all, groups })
    }

    /// [`Error::NotFound`] for everybody else's.
    pub fn user(&self, id: &str) -> Result<&User, Error> {
        let id = Uuid::try_parse(id).map_err(|_| Error::NotFound)?;
        self.users.iter().find(|user| user.id == id).ok_or(Error::NotFound)
    }

    pub fn group(&self, id: &str) -> Result<&Group, Error> {
        self.groups.iter().find(|group| group.id() == id).ok_or(Error::NotFound)
    }

    pub fn groups_of(&self, user: &User) -> impl Iterator<Item = &Group> {
        let id = user.id;
        self.groups.iter().filter(move |group| group.members.contains(&id))
    }

    /// Refused as `scim.taken` where somebody else is called so or has the address.
    pub fn check_free(&self, own: Option<Uuid>, name: &str, email: &str) -> Result<(), Error> {
        let same = |one: &str, other: &str| one.to_lowercase() == other.to_lowercase();
        let mut others = self.users.iter().filter(|user| Some(user.id) != own);
        let taken =
            others.any(|user| same(&user.user_name, name) || same(&user.person.email, email));
        if taken { Err(Refusal::new("scim.taken").into()) } else { Ok(()) }
    }

    /// Refused as `scim.group_taken` where another group, or a role, is called so.
    pub fn check_group_free(&self, own: Option<GroupKey>, name: &str) -> Result<(), Error> {
        let same = |other: &str| other.to_lowercase() == name.to_lowercase();
        let mut others = self.groups.iter().filter(|group| Some(group.key) != own);
        let found = others.find(|group| same(&group.display_name) || same(&group.id()));
        match found {
            Some(group) => Err(Refusal::new("scim.group_taken").text("id", group.id()).into()),
            None => Ok(()),
        }
    }
}

/// `roles`: `None` for whoever is not of the company now; `since` is when they came or left.
fn user_of(person: Person, entry: Option<Entry>, roles: Option<Roles>, since: At) -> User {
    let active = roles.is_some();
    match entry {
        Some(entry) => User {
            id: entry.user_id,
            person,
            user_name: entry.user_name,
            display_name: entry.display_name,
            external_id: entry.external_id,
            email_kind: entry.email_kind,
            email_primary: entry.email_primary.map(|primary| primary == 1),
            active,
            roles: roles.or(Roles::from_bits(entry.roles_kept)).unwrap_or_default(),
            made_at: entry.created_at,
            changed_at: if active { entry.changed_at } else { entry.changed_at.max(since) },
        },
        None => User {
            id: person.id.0,
            user_name: person.email.clone(),
            display_name: person.name.clone(),
            external_id: None,
            // Directories look for the address by this word.
            email_kind: Some("work".to_owned()),
            email_primary: Some(true),
            active,
            roles: roles.unwrap_or_default(),
            made_at: since,
            changed_at: since,
            person,
        },
    }
}

async fn groups(
    connection: &impl ConnectionTrait,
    app: &App,
    partner: PartnerId,
    users: &[User],
) -> Result<Vec<Group>, Error> {
    let role = |role: Role| Group {
        key: GroupKey::Role(role),
        // One name for programs, whatever language its people speak.
        display_name: roles::name(app, Locale::EnUs, role),
        external_id: None,
        members: users.iter().filter(|user| user.roles.has(role)).map(|user| user.id).collect(),
        made_at: None,
        changed_at: None,
    };
    let mut all: Vec<Group> = Role::ALL.into_iter().map(role).collect();
    for (kept, members) in provisioned::list_groups(connection, partner).await? {
        all.push(Group {
            key: GroupKey::Own(kept.group_id),
            display_name: kept.display_name,
            external_id: kept.external_id,
            members,
            made_at: Some(kept.created_at),
            changed_at: Some(kept.changed_at),
        });
    }
    Ok(all)
}
