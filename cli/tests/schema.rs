//! The JSON Schema in `schema/` describes what really comes out.

use std::collections::BTreeMap;
use std::path::Path;

use assert_cmd::Command;
use serde_json::{Value, json};

fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
}

fn schema() -> Value {
    serde_json::from_slice(&std::fs::read(root().join("schema/record.schema.json")).unwrap()).unwrap()
}

/// The schema with every unknown field a fault, so that none can be added without a word in the schema.
fn strict() -> Value {
    let mut schema = schema();
    schema["unevaluatedProperties"] = json!(false);
    let definitions = schema["$defs"].as_object_mut().unwrap();
    for (name, definition) in definitions.iter_mut() {
        // What others build upon stays open, and is closed where it is used.
        if !["span", "mention"].contains(&name.as_str()) {
            definition["unevaluatedProperties"] = json!(false);
        }
    }
    schema
}

fn records(args: &[&str]) -> Vec<Value> {
    let output = Command::cargo_bin("nutgraf")
        .unwrap()
        .args(["extract", "--quiet"])
        .args(args)
        .current_dir(root())
        .output()
        .unwrap();
    String::from_utf8(output.stdout)
        .unwrap()
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

#[test]
fn real_records_are_as_the_schema_says() {
    let validator = jsonschema::validator_for(&strict()).unwrap();
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    for args in
        [&["fixtures/*.txt"][..], &["--offsets", "utf16", "--published", "2026-01-27", "fixtures/*.txt"]]
    {
        let records = records(args);
        assert!(records.len() > 20);
        for record in &records {
            let errors: Vec<String> = validator
                .iter_errors(record)
                .map(|error| format!("{}: {error}", error.instance_path()))
                .collect();
            assert!(errors.is_empty(), "{}: {errors:#?}", record["id"]);
            for (name, value) in record.as_object().unwrap() {
                *seen.entry(name.clone()).or_default() +=
                    usize::from(value.as_array().is_some_and(|list| !list.is_empty()));
            }
        }
    }
    assert!(seen["countries"] > 0, "{seen:?}");
}

#[test]
fn the_schema_tells_right_from_wrong() {
    let validator = jsonschema::validator_for(&schema()).unwrap();
    let good = &records(&["fixtures/001-interpol-liberterra.txt"])[0];
    assert!(validator.is_valid(good));
    let broken = |change: fn(&mut Value)| {
        let mut record = good.clone();
        change(&mut record);
        record
    };
    let wrong = [
        broken(|record| record["schema"] = json!(2)),
        broken(|record| record["offsets"] = json!("lines")),
        broken(|record| record["published"] = json!("yesterday")),
        broken(|record| record["countries"][0]["country"] = json!("Ghana")),
        broken(|record| record["countries"][0]["start"] = json!(-1)),
        broken(|record| drop(record.as_object_mut().unwrap().remove("quotes"))),
        broken(|record| drop(record["countries"][0].as_object_mut().unwrap().remove("rule"))),
    ];
    for record in wrong {
        assert!(!validator.is_valid(&record), "{record}");
    }
    // A later version may add fields.
    assert!(validator.is_valid(&broken(|record| record["new"] = json!(1))));
}
