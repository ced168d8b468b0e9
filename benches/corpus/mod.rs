//! The texts that benches run on.

/// An article of a corpus.
pub(crate) struct Document {
    pub(crate) text: String,
    pub(crate) published: Option<nutgraf::Date>,
}

impl Document {
    /// The article, with its day of publication if it is known.
    pub(crate) fn article(&self) -> nutgraf::Article<'_> {
        let article = nutgraf::Article::new(&self.text);
        match self.published {
            Some(day) => article.published(day),
            None => article,
        }
    }
}

/// About so many bytes of articles: evenly taken from the file that `NUTGRAF_CORPUS` names (lines with a "text" and
/// perhaps a "published"), else the fixtures, again and again.
pub(crate) fn read(bytes: usize) -> Vec<Document> {
    let Some(path) = std::env::var_os("NUTGRAF_CORPUS") else { return fixtures(bytes) };
    let documents = lines(path.as_ref());
    let all: usize = documents.iter().map(|document| document.text.len()).sum();
    documents.into_iter().step_by(all.div_ceil(bytes).max(1)).collect()
}

fn lines(path: &std::path::Path) -> Vec<Document> {
    let lines = std::fs::read_to_string(path).expect("a readable corpus");
    let document = |line| {
        let line: serde_json::Value = serde_json::from_str(line).expect("JSONL");
        let text = line["text"].as_str().expect("a text").to_owned();
        Document { text, published: line["published"].as_str().and_then(|day| day.parse().ok()) }
    };
    lines.lines().map(document).collect()
}

fn fixtures(bytes: usize) -> Vec<Document> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures");
    let mut paths: Vec<_> = std::fs::read_dir(folder)
        .expect("fixtures")
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|ending| ending == "txt"))
        .collect();
    paths.sort();
    let texts: Vec<String> =
        paths.iter().map(|path| std::fs::read_to_string(path).expect("a fixture")).collect();
    let published = nutgraf::Date::new(2026, 1, 27).ok();
    let once: usize = texts.iter().map(String::len).sum();
    let rounds = bytes.div_ceil(once.max(1));
    (0..rounds).flat_map(|_| &texts).map(|text| Document { text: text.clone(), published }).collect()
}
