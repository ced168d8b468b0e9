//! The templates, as they are read from their files.

/// All stories and roles.
pub(crate) struct Stories {
    pub(crate) stories: Vec<Story>,
    pub(crate) roles: Vec<Role>,
}

/// A kind of article: who is in it, and its paragraphs in order.
pub(crate) struct Story {
    pub(crate) name: String,
    /// "P1" → "minister C1".
    pub(crate) cast: Vec<(String, String)>,
    pub(crate) sections: Vec<Section>,
}

/// A paragraph, or a sentence of one, of which one choice is written.
pub(crate) struct Section {
    pub(crate) name: String,
    pub(crate) optional: bool,
    /// It goes on with the paragraph before.
    pub(crate) joined: bool,
    pub(crate) choices: Vec<String>,
}

/// A sort of official: titles, and ways to name one with the title.
pub(crate) struct Role {
    pub(crate) name: String,
    pub(crate) titles: Vec<String>,
    pub(crate) ways: Vec<String>,
}

impl Stories {
    pub(crate) fn read() -> Self {
        Self {
            stories: read_stories(include_str!("stories.txt")),
            roles: read_roles(include_str!("roles.txt")),
        }
    }
}

fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'))
}

fn read_stories(text: &str) -> Vec<Story> {
    let mut stories: Vec<Story> = Vec::new();
    for line in lines(text) {
        if let Some(head) = line.strip_prefix("= ") {
            let mut parts = head.split(" | ");
            let name = parts.next().unwrap_or_default().to_owned();
            let cast = parts
                .filter_map(|part| part.split_once('='))
                .map(|(key, cast)| (key.to_owned(), cast.to_owned()));
            stories.push(Story { name, cast: cast.collect(), sections: Vec::new() });
            continue;
        }
        let story = stories.last_mut().expect("a story before its lines");
        if let Some(section) = line.strip_prefix('~') {
            story.sections.push(Section {
                name: section.trim_start_matches(['?', '+', ' ']).to_owned(),
                optional: section.contains('?'),
                joined: section.contains('+'),
                choices: Vec::new(),
            });
        } else {
            story
                .sections
                .last_mut()
                .expect("a section before its choices")
                .choices
                .push(line.replace("\\n", "\n"));
        }
    }
    stories
}

fn read_roles(text: &str) -> Vec<Role> {
    let mut roles: Vec<Role> = Vec::new();
    for line in lines(text) {
        if let Some(head) = line.strip_prefix("= ") {
            let (name, titles) = head.split_once(": ").expect("a role and its titles");
            let titles = titles.split("; ").map(str::to_owned).collect();
            roles.push(Role { name: name.to_owned(), titles, ways: Vec::new() });
        } else {
            roles.last_mut().expect("a role before its ways").ways.push(line.to_owned());
        }
    }
    roles
}
