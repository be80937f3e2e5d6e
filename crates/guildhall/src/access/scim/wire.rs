//! Users, groups, lists and mistakes as SCIM writes them.

use serde_json::{Map, Value, json};

use super::company::{Company, Group, GroupKey, User};
use super::schema::{GROUP, USER};
use crate::db::At;
use crate::world::ids::hashed;

const ERROR: &str = "urn:ietf:params:scim:api:messages:2.0:Error";
const LIST: &str = "urn:ietf:params:scim:api:messages:2.0:ListResponse";
/// Digits of a version: enough that two states of one thing differ.
const VERSION_DIGITS: usize = 16;

/// What SCIM says no with: the status, its word for the kind of mistake, and why.
#[derive(Debug)]
pub struct Trouble {
    pub status: u16,
    pub kind: Option<&'static str>,
    pub detail: String,
    /// Seconds to wait.
    pub wait: Option<u64>,
    /// The database gave up for a reason that passes.
    pub is_passing: bool,
}

impl Trouble {
    pub fn new(status: u16, detail: impl Into<String>) -> Trouble {
        Trouble { status, kind: None, detail: detail.into(), wait: None, is_passing: false }
    }

    pub fn bad(kind: &'static str, detail: impl Into<String>) -> Trouble {
        Trouble { kind: Some(kind), ..Trouble::new(400, detail) }
    }

    pub fn body(&self) -> Value {
        let mut body = json!({
            "schemas": [ERROR],
            "status": self.status.to_string(),
            "detail": self.detail,
        });
        if let Some(kind) = self.kind {
            body["scimType"] = json!(kind);
        }
        body
    }
}

/// What may stand in a user's document and be changed.
pub fn user_document(user: &User) -> Map<String, Value> {
    let mut email = json!({ "value": user.person.email });
    if let Some(kind) = &user.email_kind {
        email["type"] = json!(kind);
    }
    if let Some(primary) = user.email_primary {
        email["primary"] = json!(primary);
    }
    let mut map = Map::new();
    map.insert("userName".to_owned(), json!(user.user_name));
    map.insert("displayName".to_owned(), json!(user.display_name));
    map.insert("active".to_owned(), json!(user.active));
    map.insert("emails".to_owned(), json!([email]));
    if let Some(id) = &user.external_id {
        map.insert("externalId".to_owned(), json!(id));
    }
    map
}

pub fn user(base: &str, company: &Company, user: &User) -> Value {
    let mut map = user_document(user);
    let group = |group: &Group| {
        let id = group.id();
        let place = format!("{base}/Groups/{id}");
        json!({ "value": id, "display": group.display_name, "$ref": place, "type": "direct" })
    };
    let groups: Vec<Value> = company.groups_of(user).map(group).collect();
    if !groups.is_empty() {
        map.insert("groups".to_owned(), json!(groups));
    }
    map.insert("schemas".to_owned(), json!([USER]));
    map.insert("id".to_owned(), json!(user.id.to_string()));
    let times = Some((user.made_at, user.changed_at));
    with_meta(map, "User", &format!("{base}/Users/{}", user.id), times)
}

/// What may stand in a group's document and be changed.
pub fn group_document(base: &str, group: &Group) -> Map<String, Value> {
    let member = |id: &uuid::Uuid| {
        let id = id.to_string();
        json!({ "value": id, "$ref": format!("{base}/Users/{id}"), "type": "User" })
    };
    let mut map = Map::new();
    map.insert("displayName".to_owned(), json!(group.display_name));
    if !group.members.is_empty() {
        map.insert("members".to_owned(), group.members.iter().map(member).collect());
    }
    if let Some(id) = &group.external_id {
        map.insert("externalId".to_owned(), json!(id));
    }
    map
}

pub fn group(base: &str, group: &Group) -> Value {
    let mut map = group_document(base, group);
    map.insert("schemas".to_owned(), json!([GROUP]));
    map.insert("id".to_owned(), json!(group.id()));
    let times = group.made_at.zip(group.changed_at);
    debug_assert_eq!(times.is_none(), matches!(group.key, GroupKey::Role(_)));
    with_meta(map, "Group", &format!("{base}/Groups/{}", group.id()), times)
}

fn with_meta(
    map: Map<String, Value>,
    kind: &str,
    location: &str,
    times: Option<(At, At)>,
) -> Value {
    let mut whole = Value::Object(map);
    let hash = hashed(&whole.to_string());
    let version = format!("W/\"{}\"", &hash[..VERSION_DIGITS]);
    whole["meta"] = json!({ "resourceType": kind, "location": location, "version": version });
    if let Some((made, changed)) = times {
        whole["meta"]["created"] = json!(made.instant().to_string());
        whole["meta"]["lastModified"] = json!(changed.instant().to_string());
    }
    whole
}

pub fn version(whole: &Value) -> &str {
    whole["meta"]["version"].as_str().unwrap_or_default()
}

/// A page of `total` things, `start` counted from one.
pub fn listed(page: Vec<Value>, total: usize, start: usize) -> Value {
    json!({
        "schemas": [LIST],
        "totalResults": total,
        "startIndex": start,
        "itemsPerPage": page.len(),
        "Resources": page,
    })
}
