//! Any bytes as the JSON of a record: what can be read is written, and reads back as the same.
#![no_main]

use nutgraf::Record;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    if let Ok(record) = serde_json::from_slice::<Record>(bytes) {
        let json = serde_json::to_string(&record).expect("a record is JSON");
        assert_eq!(serde_json::from_str::<Record>(&json).expect("and reads back"), record);
    }
});
