//! What this server tells about itself: its abilities, the kinds of things, their schemas (RFC
//! 7643, sections 5 to 7).

use serde_json::{Value, json};

use super::schema::{self, Attribute, CORE, GROUP, USER};
use super::shape::LISTED_MAX;

pub fn service_provider_config(base: &str) -> Value {
    let off = json!({ "supported": false });
    let on = json!({ "supported": true });
    json!({
        "schemas": [format!("{CORE}:ServiceProviderConfig")],
        "patch": on,
        "bulk": { "supported": false, "maxOperations": 0, "maxPayloadSize": 0 },
        "filter": { "supported": true, "maxResults": LISTED_MAX },
        "changePassword": off,
        "sort": on,
        "etag": on,
        "authenticationSchemes": [{
            "type": "oauthbearertoken",
            "name": "Bearer token",
            "description": "A token of the company's page Provisioning, in Authorization.",
            "specUri": "https://www.rfc-editor.org/info/rfc6750",
            "primary": true,
        }],
        "meta": {
            "resourceType": "ServiceProviderConfig",
            "location": format!("{base}/ServiceProviderConfig"),
        },
    })
}

pub fn resource_types(base: &str) -> Vec<Value> {
    let kind = |name: &str, endpoint: &str, schema: &str, what: &str| {
        json!({
            "schemas": [format!("{CORE}:ResourceType")],
            "id": name,
            "name": name,
            "endpoint": endpoint,
            "description": what,
            "schema": schema,
            "meta": {
                "resourceType": "ResourceType",
                "location": format!("{base}/ResourceTypes/{name}"),
            },
        })
    };
    vec![
        kind("User", "/Users", USER, "Somebody who acts for the company."),
        kind("Group", "/Groups", GROUP, "A role of the company's users, or the directory's own."),
    ]
}

pub fn schemas(base: &str) -> Vec<Value> {
    let schema = |id: &str, name: &str, what: &str, attributes: Vec<Attribute>| {
        let attributes: Vec<Value> = attributes.into_iter().map(Attribute::json).collect();
        json!({
            "schemas": [format!("{CORE}:Schema")],
            "id": id,
            "name": name,
            "description": what,
            "attributes": attributes,
            "meta": { "resourceType": "Schema", "location": format!("{base}/Schemas/{id}") },
        })
    };
    let core = |name: &str| format!("{CORE}:{name}");
    vec![
        schema(USER, "User", "Somebody who acts for the company.", schema::user()),
        schema(GROUP, "Group", "A role, or a group of the directory's own.", schema::group()),
        schema(
            &core("ServiceProviderConfig"),
            "ServiceProviderConfig",
            "What this server is able to do.",
            config(),
        ),
        schema(&core("ResourceType"), "ResourceType", "A kind of things.", resource_type()),
        schema(&core("Schema"), "Schema", "The attributes of a kind of things.", of_schemas()),
    ]
}

fn told(name: &str, kind: &str, what: &str) -> Attribute {
    Attribute::new(name, kind, what).read_only()
}

fn config() -> Vec<Attribute> {
    let supported = || told("supported", "boolean", "Whether it is supported.").required();
    let ability = |name: &str, what: &str| told(name, "complex", what).required();
    let number = |name: &str, what: &str| told(name, "integer", what).required();
    vec![
        told("documentationUri", "reference", "Where this server is explained.").of(&["external"]),
        ability("patch", "Changing parts of a thing.").parts([supported()]),
        ability("bulk", "Many requests in one.").parts([
            supported(),
            number("maxOperations", "Requests at once."),
            number("maxPayloadSize", "Bytes at once."),
        ]),
        ability("filter", "Finding things by what they are.")
            .parts([supported(), number("maxResults", "Things one answer lists at most.")]),
        ability("changePassword", "Setting passwords.").parts([supported()]),
        ability("sort", "Lists in an order.").parts([supported()]),
        ability("etag", "Versions of things.").parts([supported()]),
        ability("authenticationSchemes", "How callers prove themselves.").many().parts([
            told("type", "string", "The kind of proof.").required(),
            told("name", "string", "What it is called.").required(),
            told("description", "string", "What it is.").required(),
            told("specUri", "reference", "Its standard.").of(&["external"]),
            told("documentationUri", "reference", "Where it is explained.").of(&["external"]),
            told("primary", "boolean", "Whether it is the usual one."),
        ]),
    ]
}

fn resource_type() -> Vec<Attribute> {
    vec![
        told("id", "string", "Its id."),
        told("name", "string", "Its name.").required(),
        told("description", "string", "What it is."),
        told("endpoint", "reference", "Below which address its things are.")
            .of(&["uri"])
            .required(),
        told("schema", "reference", "Its schema.").of(&["uri"]).exact().required(),
        told("schemaExtensions", "complex", "What extends it: nothing.").many().parts([
            told("schema", "reference", "A schema.").of(&["uri"]).required(),
            told("required", "boolean", "Whether all have it.").required(),
        ]),
    ]
}

fn of_schemas() -> Vec<Attribute> {
    let described = || {
        vec![
            told("name", "string", "Its name.").exact().required(),
            told("type", "string", "Of what kind its values are.").required().one_of(&[
                "string",
                "complex",
                "boolean",
                "decimal",
                "integer",
                "dateTime",
                "reference",
                "binary",
            ]),
            told("multiValued", "boolean", "Whether it is a list.").required(),
            told("description", "string", "What it is."),
            told("required", "boolean", "Whether all have it.").required(),
            told("canonicalValues", "string", "Usual values.").exact().many(),
            told("caseExact", "boolean", "Whether the case of letters counts."),
            told("mutability", "string", "Whether it can be changed.")
                .exact()
                .required()
                .one_of(&["readOnly", "readWrite", "immutable", "writeOnly"]),
            told("returned", "string", "When it is told.")
                .exact()
                .required()
                .one_of(&["always", "never", "default", "request"]),
            told("uniqueness", "string", "Among what a value is the only one.")
                .exact()
                .one_of(&["none", "server", "global"]),
            told("referenceTypes", "string", "To what it may point.").exact().many(),
        ]
    };
    let parts = told("subAttributes", "complex", "Its parts.").many().parts(described());
    let all = described().into_iter().chain([parts]);
    vec![
        told("id", "string", "Its id.").required(),
        told("name", "string", "Its name."),
        told("description", "string", "What it describes."),
        told("attributes", "complex", "The attributes.").many().required().parts(all),
    ]
}
