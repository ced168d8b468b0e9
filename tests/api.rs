//! The public items of the library, line by line in `tests/public-api.txt`: what changes there changes for users, and wants a
//! word in the changelog. `UPDATE=1 cargo test --test api` writes the list anew.
//!
//! An item that says `pub` is public: the lint `unreachable_pub` complains of those that are not.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

fn sources(folder: &Path, files: &mut Vec<PathBuf>) {
    for path in std::fs::read_dir(folder).expect("a folder of sources").flatten().map(|entry| entry.path()) {
        if path.is_dir() {
            sources(&path, files);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            files.push(path);
        }
    }
}

/// Declarations that begin with `pub`, and the variants of public enums, each on a line.
fn items(text: &str) -> Vec<String> {
    let (mut items, mut declaration) = (Vec::new(), String::new());
    let (mut variants_of, mut in_lists): (Option<String>, bool) = (None, false);
    for line in text.lines().take_while(|line| *line != "#[cfg(test)]") {
        let code = line.trim();
        if code.starts_with("//") || code.starts_with('#') {
            continue;
        }
        if let Some(name) = &variants_of {
            if line.starts_with('}') {
                variants_of = None;
            } else if line.starts_with("    ")
                && !line.starts_with("     ")
                && code.starts_with(char::is_uppercase)
            {
                items.push(format!("{name}::{}", code.trim_end_matches([',', '{', ' '])));
            }
            continue;
        }
        // The lists of an extraction are declared `figures: Figure;` for a macro that makes the functions.
        in_lists = code == "lists! {" || in_lists && code != "}";
        if let (true, Some((name, of))) = (in_lists, code.trim_end_matches(';').split_once(": ")) {
            items.push(format!("pub fn {name}(&self) -> &[{of}]"));
        }
        if declaration.is_empty() && !code.starts_with("pub ") {
            continue;
        }
        if !declaration.is_empty() {
            declaration.push(' ');
        }
        declaration.push_str(code);
        let ends: &[char] = if declaration.starts_with("pub use") { &[';'] } else { &['{', ';', ',', '}'] };
        if code.ends_with(ends) && declaration.matches('(').count() == declaration.matches(')').count() {
            let end = declaration
                .find(" {")
                .filter(|_| !declaration.starts_with("pub use"))
                .unwrap_or(declaration.len());
            let item = declaration[..end].trim_end_matches([',', ';']).to_owned();
            if let Some(name) = item.strip_prefix("pub enum ") {
                variants_of = Some(name.to_owned());
            }
            items.push(item);
            declaration.clear();
        }
    }
    items
}

#[test]
fn the_public_items_are_those_of_the_list() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    sources(&root.join("src"), &mut files);
    files.sort();
    let mut list = String::new();
    for path in &files {
        let name = path.strip_prefix(root).unwrap_or(path).to_string_lossy().replace('\\', "/");
        for item in items(&std::fs::read_to_string(path).expect("a source file")) {
            let _ = writeln!(list, "{name}: {item}");
        }
    }
    let path = root.join("tests/public-api.txt");
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, &list).expect("the list is writable");
        return;
    }
    let known = std::fs::read_to_string(&path).expect("tests/public-api.txt");
    let new: Vec<_> = list.lines().filter(|line| !known.lines().any(|known| known == *line)).collect();
    let gone: Vec<_> = known.lines().filter(|line| !list.lines().any(|new| new == *line)).collect();
    assert!(
        new.is_empty() && gone.is_empty(),
        "new: {new:#?}\ngone: {gone:#?}\n(UPDATE=1 cargo test --test api)"
    );
}
