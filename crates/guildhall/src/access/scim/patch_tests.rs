use proptest::prelude::*;

use super::*;

fn map(value: Value) -> Map<String, Value> {
    let Value::Object(map) = value else { unreachable!() };
    map
}

fn body(operations: &Value) -> Map<String, Value> {
    map(json!({ "Operations": operations }))
}

fn bo() -> Map<String, Value> {
    map(json!({
        "userName": "bo", "displayName": "Bo", "active": true, "externalId": "7",
        "emails": [{ "value": "bo@x.example", "type": "work", "primary": true }],
    }))
}

#[test]
fn directories_write_paths_in_many_ways() {
    let mut changed = bo();
    let asked = body(&json!([
        { "op": "Replace", "path": "active", "value": "False" },
        { "op": "add", "path": format!("{USER}:userName"), "value": "bo.2" },
        { "op": "replace", "path": "emails[type eq \"work\"].value", "value": "b@x.example" },
        { "op": "replace", "value": { "displayname": "Bo Li", "name": { "givenName": "B" },
            "emails[type eq \"work\"].primary": false } },
        { "op": "add", "path": format!("{ENTERPRISE}:department"), "value": "Sales" },
        { "op": "add", "path": "title", "value": "Dr" },
        { "op": "remove", "path": "externalId" },
    ]));
    user(&mut changed, &asked).expect("it holds");
    let expected = json!({
        "userName": "bo.2", "displayName": "Bo Li", "active": "False",
        "emails": [{ "value": "b@x.example", "type": "work", "primary": false }],
    });
    assert_eq!(Value::Object(changed), expected);
}

#[test]
fn an_address_is_added_chosen_and_replaced() {
    let after = |operation: Value| {
        let mut changed = bo();
        user(&mut changed, &body(&json!([operation]))).map(|()| changed["emails"].clone())
    };
    let work = json!({ "value": "bo@x.example", "type": "work" });
    let home = json!({ "value": "b@home.example", "type": "home", "primary": true });
    let added = json!({ "op": "add", "path": "emails", "value": [home.clone()] });
    assert_eq!(after(added).expect("added"), json!([work, home]));
    let added = json!({ "op": "add", "path": "emails[type eq \"home\"].value", "value": "b@h.x" });
    let both = after(added).expect("added");
    assert_eq!(both[1], json!({ "type": "home", "value": "b@h.x" }));
    let replaced = json!({ "op": "replace", "path": "emails", "value": home.clone() });
    assert_eq!(after(replaced).expect("replaced"), json!([home]));
    let chosen = json!({ "op": "replace", "path": "emails[type eq \"work\"]", "value": home });
    assert_eq!(after(chosen).expect("replaced"), json!([home]));
    let gone = json!({ "op": "remove", "path": "emails[type eq \"work\"]" });
    assert_eq!(after(gone).expect_err("required").kind, Some("mutability"));
    let none = json!({ "op": "remove", "path": "emails[type eq \"home\"]" });
    assert_eq!(after(none).expect_err("none").kind, Some("noTarget"));
}

#[test]
fn members_join_and_leave() {
    let present = map(json!({
        "displayName": "G", "members": [{ "value": "a" }, { "value": "b" }],
    }));
    let check = |operation: Value, expected: &[&str]| {
        let mut changed = present.clone();
        group(&mut changed, &body(&json!([operation]))).expect("it holds");
        let left = changed.get("members").map_or(Ok(Vec::new()), ids).expect("ids");
        assert_eq!(left, expected, "{operation}");
    };
    check(json!({ "op": "add", "path": "members", "value": [{ "value": "c" }] }), &["a", "b", "c"]);
    check(json!({ "op": "add", "value": { "members": [{ "value": "a" }] } }), &["a", "b"]);
    check(json!({ "op": "remove", "path": "members[value eq \"a\"]" }), &["b"]);
    check(json!({ "op": "remove", "path": "members", "value": [{ "value": "b" }] }), &["a"]);
    check(json!({ "op": "remove", "path": "members" }), &[]);
    check(json!({ "op": "replace", "path": "members", "value": null }), &[]);
    check(json!({ "op": "replace", "path": "members", "value": [{ "value": "b" }] }), &["b"]);
    check(json!({ "op": "replace", "path": "displayName", "value": "H" }), &["a", "b"]);
}

fn anything() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        "[a-z\\[\\]. \"]{0,12}".prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 40, 5, |inner| {
        let key = prop::sample::select(vec![
            "value", "type", "primary", "emails", "members", "name", "active", "userName", "x",
        ]);
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
            prop::collection::vec((key, inner), 0..5).prop_map(|pairs| {
                let pairs = pairs.into_iter().map(|(key, value)| (key.to_owned(), value));
                Value::Object(pairs.collect())
            }),
        ]
    })
}

fn operation() -> impl Strategy<Value = Value> {
    let op = prop::sample::select(vec!["add", "remove", "replace", "Add", "sing"]);
    let path = prop::sample::select(vec![
        None,
        Some("userName"),
        Some("emails"),
        Some("emails.value"),
        Some("emails[type eq \"work\"]"),
        Some("emails[type eq \"home\"].value"),
        Some("emails[not (primary eq true) or value pr].type"),
        Some("members"),
        Some("members[value eq \"a\"]"),
        Some("name.formatted"),
        Some("externalId"),
        Some("active[x"),
        Some("id"),
    ]);
    (op, path, anything()).prop_map(|(op, path, value)| {
        let mut made = json!({ "op": op, "value": value });
        if let Some(path) = path {
            made["path"] = json!(path);
        }
        made
    })
}

proptest! {
    /// Whatever is asked, the answer is a document that is read or a mistake that is named.
    #[test]
    fn no_operations_make_it_fall_over(asked in prop::collection::vec(operation(), 0..8)) {
        let asked = body(&json!(asked));
        let mut changed = bo();
        if user(&mut changed, &asked).is_ok() {
            prop_assert!(changed.contains_key("userName") && changed.contains_key("emails"));
            let _ = super::super::document::user(&changed);
        }
        let mut changed = map(json!({ "displayName": "G", "members": [{ "value": "a" }] }));
        if group(&mut changed, &asked).is_ok() {
            prop_assert!(changed.contains_key("displayName"));
            let _ = super::super::document::group(&changed);
        }
    }

    #[test]
    fn no_body_makes_it_fall_over(asked in anything()) {
        if let Value::Object(asked) = asked {
            let _ = user(&mut bo(), &asked);
            let _ = super::super::document::user(&asked);
            let _ = super::super::document::group(&asked);
            let _ = super::super::shape::Asked::of_body(&asked);
        }
    }
}
