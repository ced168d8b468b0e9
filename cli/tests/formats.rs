//! Every format of input, plain and packed, gives the same facts.

use std::fs;
use std::io::Write;
use std::path::Path;

use assert_cmd::Command;
use nutgraf::Record;
use predicates::prelude::*;
use predicates::str::contains;

const TEXTS: [&str; 2] =
    ["Ministers of Ghana met in Accra.\nThey go to Chad, \"Mali\" and Côte d’Ivoire.", "Peru, a country."];

fn nutgraf() -> Command {
    Command::cargo_bin("nutgraf").unwrap()
}

fn records(command: &mut Command) -> Vec<Record> {
    let output = command.arg("--quiet").output().unwrap();
    let errors = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(errors, "");
    String::from_utf8(output.stdout)
        .unwrap()
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

/// The articles in each format that a text editor can write.
fn written(ending: &str) -> String {
    let quoted = |text: &str| format!("\"{}\"", text.replace('"', "\"\""));
    let object =
        |at: usize| serde_json::json!({"id": at, "body": TEXTS[at], "date": "2026-01-27"}).to_string();
    match ending {
        "jsonl" | "ndjson" => format!("{}\n{}\n", object(0), object(1)),
        "json" => format!("[\n {},\n {}\n]\n", object(0), object(1)),
        "csv" => {
            format!("id,date,body\n0,2026-01-27,{}\n1,2026-01-27,{}\n", quoted(TEXTS[0]), quoted(TEXTS[1]))
        }
        "tsv" => format!(
            "id\tdate\tbody\n0\t2026-01-27\t{}\n1\t2026-01-27\t{}\n",
            quoted(TEXTS[0]),
            quoted(TEXTS[1])
        ),
        other => panic!("{other}"),
    }
}

fn packed(bytes: &[u8], ending: &str) -> Vec<u8> {
    match ending {
        "gz" => {
            let mut packer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
            packer.write_all(bytes).unwrap();
            packer.finish().unwrap()
        }
        "zst" => zstd::encode_all(bytes, 0).unwrap(),
        _ => bytes.to_vec(),
    }
}

fn check(records: &[Record]) {
    assert_eq!(records.len(), 2);
    for (at, record) in records.iter().enumerate() {
        assert_eq!(record.id, at.to_string());
        assert_eq!(record.published.as_deref(), Some("2026-01-27"));
        let chars: Vec<char> = TEXTS[at].chars().collect();
        let countries: Vec<&str> =
            record.countries.iter().filter_map(|country| country.country.as_deref()).collect();
        assert_eq!(countries, [&["GHA", "TCD", "MLI", "CIV"][..], &["PER"]][at]);
        for country in &record.countries {
            let span = &country.mention.span;
            let slice: String = chars[span.start as usize..span.end as usize].iter().collect();
            assert_eq!(slice, span.text);
        }
    }
}

#[test]
fn tables_and_dumps_are_read_plain_and_packed() {
    let folder = tempfile::tempdir().unwrap();
    for ending in ["jsonl", "ndjson", "json", "csv", "tsv"] {
        for packing in ["", "gz", "zst"] {
            let name = if packing.is_empty() { ending.to_owned() } else { format!("{ending}.{packing}") };
            let file = folder.path().join(format!("articles.{name}"));
            fs::write(&file, packed(written(ending).as_bytes(), packing)).unwrap();
            check(&records(nutgraf().arg("extract").arg(&file)));
            // The same from standard input, where no ending tells anything.
            let format = if ending == "ndjson" { "jsonl" } else { ending };
            let input = fs::read(&file).unwrap();
            check(&records(nutgraf().args(["extract", "--input-format", format, "-"]).write_stdin(input)));
        }
    }
}

#[test]
fn the_format_of_standard_input_is_told_by_its_content() {
    for ending in ["jsonl", "json"] {
        check(&records(nutgraf().arg("extract").write_stdin(written(ending))));
        check(&records(nutgraf().arg("extract").write_stdin(packed(written(ending).as_bytes(), "zst"))));
    }
    let text = records(nutgraf().arg("extract").write_stdin(TEXTS[1]));
    assert_eq!((text.len(), text[0].id.as_str(), text[0].countries.len()), (1, "stdin", 1));
}

#[test]
fn folders_are_read_through_and_patterns_filled_in() {
    let folder = tempfile::tempdir().unwrap();
    let below = folder.path().join("b/below");
    fs::create_dir_all(&below).unwrap();
    fs::write(folder.path().join("a.txt"), TEXTS[0]).unwrap();
    fs::write(folder.path().join("c.md.gz"), packed(TEXTS[1].as_bytes(), "gz")).unwrap();
    fs::write(folder.path().join("picture.png"), "no text").unwrap();
    fs::write(folder.path().join(".hidden.txt"), TEXTS[0]).unwrap();
    fs::write(below.join("d.jsonl"), written("jsonl")).unwrap();
    let names = |records: &[Record]| -> Vec<String> {
        let name = |record: &Record| Path::new(&record.id).file_name().unwrap().to_str().unwrap().to_owned();
        records.iter().map(name).collect()
    };
    let all = records(nutgraf().arg("extract").arg(folder.path()));
    assert_eq!(names(&all), ["a.txt", "0", "1", "c.md.gz"]);
    let some = records(nutgraf().arg("extract").arg(folder.path().join("*.[tm]*")));
    assert_eq!(names(&some), ["a.txt", "c.md.gz"]);
    nutgraf()
        .arg("extract")
        .arg(folder.path().join("*.docx"))
        .assert()
        .code(2)
        .stderr(contains("no file matches this pattern"));
}

#[test]
fn fields_are_found_by_themselves_or_named() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("articles.csv");
    fs::write(&file, "\u{FEFF}URL,Headline,Story_Text,When\nhttps://x/1,Chad,In Ghana.,27 January 2026\n")
        .unwrap();
    nutgraf()
        .arg("extract")
        .arg(&file)
        .assert()
        .code(1)
        .stderr(contains("--text-field").and(contains("URL, Headline, Story_Text, When")));
    let named = records(
        nutgraf().arg("extract").arg(&file).args(["--text-field", "Story_Text", "--published-field", "When"]),
    );
    assert_eq!(named[0].id, "https://x/1");
    assert_eq!(named[0].published.as_deref(), Some("2026-01-27"));
    assert_eq!(named[0].countries[0].country.as_deref(), Some("GHA"));
}

#[test]
fn a_day_that_is_not_understood_is_told_and_is_no_failure() {
    let line = "{\"id\": 1, \"text\": \"In Ghana.\", \"published\": \"03/04/2026\", \"locale\": \"xx\"}\n";
    nutgraf()
        .arg("extract")
        .write_stdin(line)
        .assert()
        .success()
        .stderr(
            contains("stdin:1: the day of publication \"03/04/2026\" is not understood")
                .and(contains("unknown locale")),
        )
        .stdout(contains("\"published\":null"));
}

#[test]
fn encodings_are_told_by_their_mark_detected_or_named() {
    let folder = tempfile::tempdir().unwrap();
    let utf16: Vec<u8> =
        format!("\u{FEFF}{}", written("jsonl")).encode_utf16().flat_map(u16::to_le_bytes).collect();
    let file = folder.path().join("articles.jsonl");
    fs::write(&file, utf16).unwrap();
    check(&records(nutgraf().arg("extract").arg(&file)));

    let latin = folder.path().join("latin.csv");
    fs::write(&latin, b"id,text\n1,Police in C\xF4te d'Ivoire said so.\n").unwrap();
    nutgraf()
        .arg("extract")
        .arg(&latin)
        .assert()
        .success()
        .stderr(contains("latin.csv: not UTF-8: byte 21 (line 2) is 0xF4; read as windows-1252"))
        .stdout(contains("\"country\":\"CIV\""));
    let named = records(nutgraf().args(["extract", "--encoding", "latin1"]).arg(&latin));
    assert_eq!(named[0].countries[0].country.as_deref(), Some("CIV"));
}

#[test]
fn offsets_are_in_the_unit_that_is_asked_for() {
    let text = "\u{1F600} é Ghana";
    for (unit, start) in [("chars", 4), ("bytes", 8), ("utf16", 5)] {
        let record = &records(nutgraf().args(["extract", "--offsets", unit]).write_stdin(text))[0];
        assert_eq!(record.countries[0].mention.span.start, start, "{unit}");
        nutgraf()
            .args(["extract", "--format", "csv", "--offsets", unit])
            .write_stdin(text)
            .assert()
            .success()
            .stdout(contains(format!("\nstdin,{start},")));
    }
}

#[cfg(feature = "html")]
#[test]
fn the_main_text_of_a_page_is_read() {
    let folder = tempfile::tempdir().unwrap();
    let page = "<!DOCTYPE html><html><head><title>Floods in Ghana</title>\
                <meta property=\"article:published_time\" content=\"2026-01-27T10:00:00Z\"></head><body><nav>Peru</nav>\
                <article><h1>Floods in Ghana</h1><p>Some 4,000 people in the north of Ghana were driven from their homes by \
                floods, the ministry of the interior said on Monday.</p><p>More rain is on its way to the region, and two \
                bridges on the road to Burkina Faso are under water, the ministry said in the capital.</p></article>\
                </body></html>";
    fs::write(folder.path().join("page.html"), page).unwrap();
    let found = records(nutgraf().arg("extract").arg(folder.path()));
    assert_eq!(found[0].published.as_deref(), Some("2026-01-27"));
    let countries: Vec<&str> =
        found[0].countries.iter().map(|country| country.mention.span.text.as_str()).collect();
    assert!(countries.contains(&"Burkina Faso") && !countries.contains(&"Peru"), "{countries:?}");
}

#[cfg(not(feature = "html"))]
#[test]
fn a_page_is_refused_where_html_is_not_built_in() {
    let page = "<!DOCTYPE html><p>Ghana</p>";
    nutgraf().arg("extract").write_stdin(page).assert().code(1).stderr(contains("built without HTML"));
}

#[test]
fn kinds_are_chosen_and_words_added() {
    let folder = tempfile::tempdir().unwrap();
    let words = folder.path().join("words.tsv");
    fs::write(&words, "# names of ours\ncountry\tBlighty\tGBR\n").unwrap();
    let text = "More than 200 people came home to Blighty from Ghana in 2019.";
    let found = &records(
        nutgraf().args(["extract", "--kinds", "countries", "--vocabulary"]).arg(&words).write_stdin(text),
    )[0];
    let codes: Vec<_> = found.countries.iter().filter_map(|country| country.country.as_deref()).collect();
    assert_eq!(codes, ["GBR", "GHA"]);
    assert!(found.figures.is_empty() && found.dates.is_empty());

    nutgraf()
        .args(["extract", "--kinds", "moons"])
        .assert()
        .code(2)
        .stderr(contains("unknown kind \"moons\""));
    fs::write(&words, "country\tBlighty\tXYZ\n").unwrap();
    nutgraf()
        .args(["extract", "--vocabulary"])
        .arg(&words)
        .assert()
        .code(2)
        .stderr(contains("words.tsv: line 1: no country \"XYZ\""));
}
