# What to run before a commit.
ready: fmt clippy test

fmt:
    cargo fmt

clippy:
    cargo clippy --all-targets -- -D warnings

test:
    cargo test

# Write the outputs in the documents, and the texts of the tables of tests, anew.
docs:
    UPDATE_DOCS=1 cargo test --test all -- --test-threads 1 docs:: claims:: findings:: prints::

# What the continuous integration runs.
ci:
    .ci/run

# Licences, sources and advisories of the dependencies (needs cargo-deny).
deny:
    cargo deny check
