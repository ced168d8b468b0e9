//! Examples for `--help`. A test runs each of them.

pub(crate) const SHEET: &str = "\
Examples:
  nutgraf article.txt
  nutgraf --published 2026-01-27 article.txt
  cat article.txt | nutgraf

Exit status: 0 all was done, 1 some inputs failed (the others are done), 2 it could not be run.";

pub(crate) const EXPLAIN: &str = "\
Examples:
  nutgraf explain article.txt
  nutgraf explain --published 2026-01-27 article.txt";

pub(crate) const EXTRACT: &str = "\
Inputs: .txt .md .jsonl .ndjson .json .csv .tsv .parquet (.html where built in), each also .gz or .zst.

Examples:
  nutgraf extract articles.jsonl > records.jsonl
  nutgraf extract articles/ -o tables/ --format csv
  nutgraf extract articles.csv --text-field body -o figures.csv --tables figures
  nutgraf extract 'articles/*.txt' -o records.jsonl --errors errors.jsonl --resume
  cat articles.jsonl | nutgraf extract --offsets bytes --quiet

Exit status: 0 all was done, 1 some inputs failed (the others are done), 2 it could not be run.";

pub(crate) const SUMMARY: &str = "\
Examples:
  nutgraf extract articles.jsonl | nutgraf summary
  nutgraf summary --top 5 records.jsonl";
