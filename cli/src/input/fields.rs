//! The names that news tools give to the fields of an article.

/// What a field holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    Id,
    Text,
    Title,
    Published,
    Locale,
}

/// Number of roles.
pub(crate) const ROLES: usize = 5;

/// The names that were told; the others are found by themselves.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct FieldNames {
    pub(crate) id: Option<String>,
    pub(crate) text: Option<String>,
    pub(crate) title: Option<String>,
    pub(crate) published: Option<String>,
}

/// Known names, the better first.
const TEXT: &[&str] = &[
    "text", "body", "plaintext", "plain_text", "content", "maintext", "main_text", "article_text",
    "articleBody", "full_text", "fulltext", "article", "story",
];
const PUBLISHED: &[&str] = &[
    "published", "date", "publishing_date", "publish_date", "date_publish", "published_time", "published_at",
    "publishedAt", "date_published", "datePublished", "publication_date", "pub_date", "pubDate", "timestamp",
];
const ID: &[&str] =
    &["id", "_id", "doc_id", "document_id", "article_id", "uid", "guid", "url", "link", "uri"];
const TITLE: &[&str] = &["title", "headline"];
const LOCALE: &[&str] = &["locale"];

/// Longer names are none of these.
const LONGEST: usize = 16;

impl FieldNames {
    /// What a field of this name holds, and its rank: the lowest is taken.
    pub(crate) fn role(&self, name: &str) -> Option<(Role, u8)> {
        let told = [
            (Role::Id, &self.id),
            (Role::Text, &self.text),
            (Role::Title, &self.title),
            (Role::Published, &self.published),
        ];
        if let Some((role, _)) = told.iter().find(|(_, told)| told.as_deref() == Some(name)) {
            return Some((*role, 0));
        }
        if name.len() > LONGEST {
            return None;
        }
        let known = [
            (Role::Text, TEXT, self.text.is_some()),
            (Role::Id, ID, self.id.is_some()),
            (Role::Published, PUBLISHED, self.published.is_some()),
            (Role::Title, TITLE, self.title.is_some()),
            (Role::Locale, LOCALE, false),
        ];
        let mut open = known.into_iter().filter(|&(_, _, told)| !told);
        open.find_map(|(role, names, _)| {
            names.iter().position(|known| known.eq_ignore_ascii_case(name)).map(|rank| (role, rank as u8))
        })
    }

    /// Why no text was found, and what to do.
    pub(crate) fn no_text<'n>(&self, names: impl Iterator<Item = &'n str>) -> String {
        const SHOWN: usize = 12;
        let mut there: Vec<&str> = names.take(SHOWN + 1).collect();
        if there.len() > SHOWN {
            there[SHOWN] = "…";
        }
        let there = if there.is_empty() { "none".to_owned() } else { there.join(", ") };
        match &self.text {
            Some(name) => format!("no field {name:?} with a text; the fields are: {there}"),
            None => format!(
                "no text: none of the fields is named text, body, content or the like; name it with --text-field (the fields are: {there})"
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{FieldNames, Role};

    #[test]
    fn names_are_found_by_themselves_or_told() {
        let names = FieldNames::default();
        assert_eq!(names.role("text"), Some((Role::Text, 0)));
        assert_eq!(names.role("Maintext").map(|(role, _)| role), Some(Role::Text));
        assert_eq!(names.role("date_publish").map(|(role, _)| role), Some(Role::Published));
        assert_eq!(names.role("author"), None);
        let told = FieldNames { text: Some("story_html".to_owned()), ..FieldNames::default() };
        assert_eq!(told.role("story_html"), Some((Role::Text, 0)));
        assert_eq!(told.role("text"), None);
    }
}
