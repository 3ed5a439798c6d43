#![no_main]
libfuzzer_sys::fuzz_target!(|bytes: &[u8]| statverify_fuzz::target("check")(bytes));
