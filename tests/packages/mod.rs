//! The packages that the project is built from, as cargo tells of them.

use std::process::Command;

use serde_json::Value;

/// `cargo metadata` for this platform. What is missing here is fetched in a second attempt.
pub(crate) fn metadata() -> Value {
    let rustc = Command::new("rustc").arg("-vV").output().expect("rustc tells of itself");
    let rustc = String::from_utf8_lossy(&rustc.stdout).into_owned();
    let host = rustc.lines().find_map(|line| line.strip_prefix("host: ")).expect("its platform");
    let metadata = |more: &[&str]| {
        let output = Command::new(env!("CARGO"))
            .args(["metadata", "--format-version", "1", "--locked", "--filter-platform", host])
            .args(more)
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .output();
        serde_json::from_slice(&output.expect("cargo metadata runs").stdout)
    };
    metadata(&["--offline"]).or_else(|_| metadata(&[])).expect("cargo metadata tells of the packages")
}
