//! The one program: parses the command line and hands over.

use std::process::ExitCode;

use clap::Parser;
use tracing_subscriber::EnvFilter;

fn main() -> ExitCode {
    if guildhall::cli::holds_card_number(std::env::args_os().skip(1)) {
        eprintln!(
            "guildhall: what was given holds a payment card number. Nothing was done: card numbers \
             are never taken here. Remove it from your shell's history, too."
        );
        return ExitCode::from(2);
    }
    let cli = guildhall::cli::Cli::parse();
    let filter = EnvFilter::try_from_env("GUILDHALL_LOG");
    let filter = filter.unwrap_or_else(|_| EnvFilter::new(cli.log_default()));
    let as_json = std::env::var("GUILDHALL_LOG_FORMAT").is_ok_and(|format| format == "json");
    let log = guildhall::log_lines::subscriber(filter, as_json, std::io::stderr);
    // Nobody else has set one: this is the first thing the program does.
    let _ = tracing::subscriber::set_global_default(log);
    // The one place that chooses who encrypts for connections to others. A second choice is refused
    // and changes nothing.
    let _ = rustls::crypto::ring::default_provider().install_default();
    match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime.block_on(guildhall::cli::run(cli)),
        Err(error) => {
            eprintln!("guildhall: the program cannot start its threads: {error}");
            ExitCode::FAILURE
        }
    }
}
