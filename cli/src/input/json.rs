//! An article from a JSON object, whatever its fields are called.

use std::borrow::Cow;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::fields::{FieldNames, ROLES, Role};

/// The fields of an article, by role; each with the rank of the name it was found under.
#[derive(Debug, Default)]
pub(crate) struct JsonArticle<'a> {
    fields: [Option<(u8, Cow<'a, str>)>; ROLES],
}

impl<'a> JsonArticle<'a> {
    pub(crate) fn take(&mut self, role: Role) -> Option<Cow<'a, str>> {
        self.fields[role as usize].take().map(|(_, value)| value)
    }
}

/// Reads an object.
pub(crate) fn article<'a>(value: &'a [u8], names: &FieldNames) -> Result<JsonArticle<'a>, String> {
    let mut json = serde_json::Deserializer::from_slice(value);
    let article = ArticleSeed(names).deserialize(&mut json).and_then(|article| json.end().map(|()| article));
    article.map_err(|error| cause(&error))
}

/// The names of an object's fields, to tell what is there.
pub(crate) fn names(value: &[u8]) -> Vec<String> {
    let object: Result<serde_json::Map<String, serde_json::Value>, _> = serde_json::from_slice(value);
    object.map(|object| object.into_iter().map(|(name, _)| name).collect()).unwrap_or_default()
}

/// The line is known better by who asked: only the column stays.
fn cause(error: &serde_json::Error) -> String {
    let text = error.to_string();
    let cause = text.rsplit_once(" at line ").map_or(text.as_str(), |(cause, _)| cause);
    match error.classify() {
        serde_json::error::Category::Data => format!("no article: {cause}"),
        _ => format!("broken JSON at column {}: {cause}", error.column()),
    }
}

struct ArticleSeed<'n>(&'n FieldNames);

impl<'de> DeserializeSeed<'de> for ArticleSeed<'_> {
    type Value = JsonArticle<'de>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for ArticleSeed<'_> {
    type Value = JsonArticle<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object with the fields of an article")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut article = JsonArticle::default();
        while let Some(role) = map.next_key_seed(KeySeed(self.0))? {
            let Some((role, rank)) = role else {
                map.next_value::<IgnoredAny>()?;
                continue;
            };
            let Scalar(value) = map.next_value()?;
            let field = &mut article.fields[role as usize];
            let is_better = field.as_ref().is_none_or(|(better, _)| rank < *better);
            if let Some(value) = value.filter(|_| is_better) {
                *field = Some((rank, value));
            }
        }
        Ok(article)
    }
}

struct KeySeed<'n>(&'n FieldNames);

impl<'de> DeserializeSeed<'de> for KeySeed<'_> {
    type Value = Option<(Role, u8)>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl Visitor<'_> for KeySeed<'_> {
    type Value = Option<(Role, u8)>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name of a field")
    }

    fn visit_str<E>(self, name: &str) -> Result<Self::Value, E> {
        Ok(self.0.role(name))
    }
}

/// A string, a number as text, or nothing: null, lists and objects hold no text.
struct Scalar<'a>(Option<Cow<'a, str>>);

impl<'de> serde::Deserialize<'de> for Scalar<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ScalarVisitor)
    }
}

struct ScalarVisitor;

impl<'de> Visitor<'de> for ScalarVisitor {
    type Value = Scalar<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any value")
    }

    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Self::Value, E> {
        Ok(Scalar(Some(Cow::Borrowed(text))))
    }

    fn visit_str<E>(self, text: &str) -> Result<Self::Value, E> {
        Ok(Scalar(Some(Cow::Owned(text.to_owned()))))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Self::Value, E> {
        Ok(Scalar(Some(Cow::Owned(number.to_string()))))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Self::Value, E> {
        Ok(Scalar(Some(Cow::Owned(number.to_string()))))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Self::Value, E> {
        Ok(Scalar(Some(Cow::Owned(number.to_string()))))
    }

    fn visit_bool<E>(self, _: bool) -> Result<Self::Value, E> {
        Ok(Scalar(None))
    }

    fn visit_unit<E>(self) -> Result<Self::Value, E> {
        Ok(Scalar(None))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Self::Value, A::Error> {
        while list.next_element::<IgnoredAny>()?.is_some() {}
        Ok(Scalar(None))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(Scalar(None))
    }
}

#[cfg(test)]
mod tests {
    use super::{FieldNames, Role, article};

    #[test]
    fn fields_are_found_under_many_names() {
        let value = br#"{"url": "u", "id": 7, "body": {"x": [1]}, "plaintext": "Chad\n", "date": null, "tags": ["a"]}"#;
        let mut found = article(value, &FieldNames::default()).unwrap();
        assert_eq!(found.take(Role::Id).as_deref(), Some("7"));
        assert_eq!(found.take(Role::Text).as_deref(), Some("Chad\n"));
        assert_eq!(found.take(Role::Published), None);
    }

    #[test]
    fn faults_name_the_column() {
        let names = FieldNames::default();
        assert!(article(b"{broken", &names).unwrap_err().starts_with("broken JSON at column 2: "));
        assert!(article(b"[1]", &names).unwrap_err().starts_with("no article: "));
        assert!(
            article(b"{\"text\": \"a\xFF\"}", &names).unwrap_err().starts_with("broken JSON at column 12")
        );
        assert!(article(b"{} {}", &names).unwrap_err().contains("trailing"));
    }
}
