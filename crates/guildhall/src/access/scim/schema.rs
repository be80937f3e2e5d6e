//! The attributes of users and groups: what is kept, what can be changed, how it is compared.

use serde_json::{Value, json};

pub const USER: &str = "urn:ietf:params:scim:schemas:core:2.0:User";
pub const GROUP: &str = "urn:ietf:params:scim:schemas:core:2.0:Group";
/// Not kept; directories send it all the same.
pub const ENTERPRISE: &str = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
pub const CORE: &str = "urn:ietf:params:scim:schemas:core:2.0";

/// How values of an attribute are compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Type {
    /// Whatever the case.
    Text,
    ExactText,
    Truth,
    Instant,
}

/// Attributes of users, of groups, and of both, by their parts.
const TYPES: [(&str, &str, Type); 23] = [
    ("id", "", Type::ExactText),
    ("externalId", "", Type::ExactText),
    ("schemas", "", Type::Text),
    ("meta", "resourceType", Type::ExactText),
    ("meta", "location", Type::ExactText),
    ("meta", "version", Type::ExactText),
    ("meta", "created", Type::Instant),
    ("meta", "lastModified", Type::Instant),
    ("userName", "", Type::Text),
    ("displayName", "", Type::Text),
    ("active", "", Type::Truth),
    ("emails", "", Type::Text),
    ("emails", "value", Type::Text),
    ("emails", "type", Type::Text),
    ("emails", "primary", Type::Truth),
    ("groups", "", Type::Text),
    ("groups", "value", Type::Text),
    ("groups", "display", Type::Text),
    ("groups", "type", Type::Text),
    ("members", "", Type::Text),
    ("members", "value", Type::Text),
    ("members", "$ref", Type::ExactText),
    ("members", "type", Type::Text),
];

/// `None` for what neither a user nor a group has.
pub fn type_of(schema: Option<&str>, attribute: &str, part: Option<&str>) -> Option<Type> {
    if schema.is_some_and(|schema| !is_schema(schema)) {
        return None;
    }
    let same = |known: &str, name: &str| known.eq_ignore_ascii_case(name);
    let part = part.unwrap_or_default();
    let found = TYPES.iter().find(|(name, of, _)| same(name, attribute) && same(of, part));
    found.map(|(_, _, kind)| *kind)
}

/// Whether that is the name of a schema here.
pub fn is_schema(name: &str) -> bool {
    [USER, GROUP].iter().any(|schema| schema.eq_ignore_ascii_case(name))
}

/// An attribute as a schema describes it.
pub struct Attribute(Value);

impl Attribute {
    pub fn new(name: &str, kind: &str, what: &str) -> Attribute {
        let mut made = json!({
            "name": name,
            "type": kind,
            "multiValued": false,
            "description": what,
            "required": false,
            "mutability": "readWrite",
            "returned": "default",
        });
        if ["string", "reference"].contains(&kind) {
            made["caseExact"] = json!(kind == "reference");
            made["uniqueness"] = json!("none");
        }
        Attribute(made)
    }

    fn with(mut self, name: &str, value: Value) -> Attribute {
        self.0[name] = value;
        self
    }

    pub fn required(self) -> Attribute {
        self.with("required", json!(true))
    }

    pub fn unique(self) -> Attribute {
        self.with("uniqueness", json!("server"))
    }

    pub fn exact(self) -> Attribute {
        self.with("caseExact", json!(true))
    }

    pub fn read_only(self) -> Attribute {
        self.with("mutability", json!("readOnly"))
    }

    pub fn immutable(self) -> Attribute {
        self.with("mutability", json!("immutable"))
    }

    pub fn many(self) -> Attribute {
        self.with("multiValued", json!(true))
    }

    pub fn one_of(self, values: &[&str]) -> Attribute {
        self.with("canonicalValues", json!(values))
    }

    pub fn of(self, kinds: &[&str]) -> Attribute {
        self.with("referenceTypes", json!(kinds))
    }

    pub fn parts(self, parts: impl IntoIterator<Item = Attribute>) -> Attribute {
        let parts: Vec<Value> = parts.into_iter().map(|part| part.0).collect();
        self.with("subAttributes", json!(parts))
    }

    pub fn json(self) -> Value {
        self.0
    }
}

pub fn user() -> Vec<Attribute> {
    let text = |name: &str, what: &str| Attribute::new(name, "string", what);
    vec![
        text("userName", "What the directory calls the user, once in the company.")
            .required()
            .unique(),
        text("displayName", "The name the directory shows; the account keeps its own.").required(),
        Attribute::new("active", "boolean", "Whether the user may act for the company.").required(),
        Attribute::new("emails", "complex", "The address that invitations go to; one is kept.")
            .required()
            .many()
            .parts([
                text("value", "The address.").required(),
                text("type", "What it is for.").one_of(&["work", "home", "other"]),
                Attribute::new("primary", "boolean", "Whether it is the one that is kept."),
            ]),
        Attribute::new("groups", "complex", "The groups the user is in.").many().read_only().parts(
            [
                text("value", "The group's id.").read_only(),
                Attribute::new("$ref", "reference", "The group's address.")
                    .of(&["Group"])
                    .read_only(),
                text("display", "The group's name.").read_only(),
                text("type", "Always direct.").one_of(&["direct"]).read_only(),
            ],
        ),
    ]
}

pub fn group() -> Vec<Attribute> {
    let text = |name: &str, what: &str| Attribute::new(name, "string", what);
    vec![
        text("displayName", "The group's name; that of a role is fixed.").required(),
        Attribute::new("members", "complex", "Who is in it; of a role, who holds it.")
            .many()
            .parts([
                text("value", "The user's id.").immutable(),
                Attribute::new("$ref", "reference", "The user's address.")
                    .of(&["User"])
                    .immutable(),
                text("type", "Always User.").one_of(&["User"]).immutable(),
            ]),
    ]
}
