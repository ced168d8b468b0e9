//! What `--help` shows can be done.

use std::fs;
use std::process::Command;

fn help(command: &[&str]) -> String {
    let output =
        Command::new(assert_cmd::cargo::cargo_bin("nutgraf")).args(command).arg("--help").output().unwrap();
    String::from_utf8(output.stdout).unwrap()
}

/// The indented lines under "Examples:".
fn examples(help: &str) -> Vec<String> {
    let lines = help.lines().skip_while(|line| *line != "Examples:").skip(1);
    lines.take_while(|line| line.starts_with("  ")).map(|line| line.trim().to_owned()).collect()
}

#[test]
#[cfg(unix)]
fn the_examples_run() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| fs::write(folder.path().join(name), text).unwrap();
    write("article.txt", "Ministers of Ghana and Chad met on Monday.");
    write("articles.jsonl", "{\"id\": \"a\", \"text\": \"Ministers of Ghana met.\"}\n");
    write("articles.csv", "id,body\n1,Ministers of Ghana met.\n");
    fs::create_dir(folder.path().join("articles")).unwrap();
    write("articles/b.txt", "Ministers of Mali met.");
    let binary = assert_cmd::cargo::cargo_bin("nutgraf");
    let path = std::env::join_paths(
        std::iter::once(binary.parent().unwrap().to_owned())
            .chain(std::env::split_paths(&std::env::var_os("PATH").unwrap())),
    )
    .unwrap();
    let mut run = 0;
    for command in [&[][..], &["explain"], &["extract"], &["summary"]] {
        let examples = examples(&help(command));
        assert!(examples.len() >= 2, "{command:?}");
        for example in examples {
            let output = Command::new("sh")
                .args(["-c", &example])
                .current_dir(folder.path())
                .env("PATH", &path)
                .output()
                .unwrap();
            assert!(output.status.success(), "{example}: {}", String::from_utf8_lossy(&output.stderr));
            run += 1;
        }
    }
    assert!(run >= 10, "{run}");
    assert!(folder.path().join("tables/countries.csv").exists());
}

#[test]
fn completions_and_the_manual_page_are_made() {
    let run = |args: &[&str]| {
        let output = Command::new(assert_cmd::cargo::cargo_bin("nutgraf")).args(args).output().unwrap();
        assert!(output.status.success());
        String::from_utf8(output.stdout).unwrap()
    };
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        assert!(run(&["completions", shell]).contains("max-document"), "{shell}");
    }
    let page = run(&["man"]);
    assert!(page.contains(".TH nutgraf") && page.contains("max\\-document"));
}
