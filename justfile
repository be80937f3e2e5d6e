# The project's habits. `just --list` tells them; bin/test is what a change must pass.

# fetches what building and testing need, and lets git run the quick checks before each commit
setup:
    cargo fetch --locked
    git config core.hooksPath tools/hooks

# the demo world's portal, with templates and words read from disk: reload the page to see an edit
dev:
    cargo run -- demo

# compiles without building, in seconds after a small edit
check:
    cargo check -p guildhall --all-targets

# rules and stories on SQLite
test *filter:
    cargo test -p domain -p language
    cargo test -p guildhall {{ filter }}

# the same stories on a PostgreSQL that lives only as long as they do
test-pg:
    bin/test --only stories-postgres

# journeys in a browser; with a page of the running portal, only those against it
browser *url:
    cargo build --release
    cd tests/browser && npm ci --no-audit --no-fund --ignore-scripts && node run.mjs {{ url }}

# looks at changed snapshots in the diff, then takes them over
snap:
    INSTA_UPDATE=always cargo test -p domain

# the stylesheet from its theme and the classes that templates use
css:
    cd tools/css && npm ci --no-audit --no-fund && npm run build

# makes the demo world anew and opens its portal
demo:
    cargo run --release -- demo --reset

# everything, in the order of what is quickest to tell
ci:
    bin/test

# the program one ships
release:
    cargo build --profile dist
