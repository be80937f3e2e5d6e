//! The command line: the same verbs as the portal, the same refusals, exit codes by error family.

mod check;
mod clock;
mod demo;
mod output;
mod place;
mod programme;
mod schema;
mod serve;
mod verbs;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::db::walls;

pub use demo::bar;
pub use output::{Output, Said, report};
pub use place::Place;

/// An open partner center: companies join a partner network, buy yearly memberships, renew them.
#[derive(Debug, Parser)]
#[command(name = "guildhall", version)]
pub struct Cli {
    #[command(flatten)]
    place: Place,
    /// Prints JSON with stable field names, refusals included.
    #[arg(long, global = true)]
    json: bool,
    /// Language of sentences: en-US, zh-TW, zh-CN, ja-JP.
    #[arg(long, global = true, default_value = "en-US", value_parser = language)]
    lang: domain::text::Locale,
    #[command(subcommand)]
    command: Command,
}

fn language(text: &str) -> Result<domain::text::Locale, String> {
    domain::text::Locale::parse(text).ok_or_else(|| "one of en-US, zh-TW, zh-CN, ja-JP".to_owned())
}

impl Cli {
    /// What is logged unless the environment says otherwise: a portal tells of sign-ins and
    /// refusals, a command of what goes wrong.
    pub fn log_default(&self) -> &'static str {
        match self.command {
            Command::Serve(_) | Command::Work(_) => "warn,guildhall=info",
            _ => "warn",
        }
    }
}

#[derive(Debug, Clone, Subcommand)]
enum Command {
    /// Makes a simulated world the first time, and opens its portal.
    Demo(demo::DemoArgs),
    /// Serves the portal, and runs what is due unless told not to.
    Serve(serve::ServeArgs),
    /// Runs what is due.
    Work(serve::WorkArgs),
    /// Lives years of companies from seeds, with faults, and verifies what must always hold.
    Simulate(crate::simulate::command::SimulateArgs),
    /// Verifies what must always hold: exit 0 when it does, 1 when not, 2 when that cannot be said.
    Check(check::CheckArgs),
    /// The history's chains and checkpoints.
    #[command(subcommand)]
    Audit(crate::audit::command::AuditVerb),
    /// The tables as SQL.
    Schema(schema::SchemaArgs),
    /// Measures the product against the database itself, in databases of its own.
    #[command(subcommand)]
    Bench(crate::bench::command::BenchVerb),
    /// The simulated clock.
    #[command(subcommand)]
    Clock(clock::ClockVerb),
    /// The programme: offers, prices, benefits, policy sets, agreements, as files.
    #[command(subcommand)]
    Programme(programme::ProgrammeVerb),
    /// The programme's staff.
    #[command(subcommand)]
    Operator(verbs::OperatorVerb),
    /// Partner companies.
    #[command(subcommand)]
    Partner(crate::partner::command::PartnerVerb),
    /// The people of a partner: who they are, what they may do, letting in and sending away.
    User {
        #[command(flatten)]
        whose: verbs::Whose,
        /// The address of the person of the company who acts; else the first who may manage users.
        #[arg(long = "as", global = true, value_name = "EMAIL")]
        acting: Option<String>,
        #[command(subcommand)]
        verb: crate::access::command::UserVerb,
    },
    /// Offers as one partner sees them.
    #[command(subcommand)]
    Offer(crate::subscription::command::OfferVerb),
    /// Orders of a partner.
    Order {
        #[command(flatten)]
        whose: verbs::Whose,
        #[command(subcommand)]
        verb: crate::payment::command::OrderVerb,
    },
    /// Subscriptions of a partner.
    Subscription {
        #[command(flatten)]
        whose: verbs::Whose,
        #[command(subcommand)]
        verb: crate::subscription::command::SubscriptionVerb,
    },
    /// What a partner's memberships give it, and what became of that.
    Benefit {
        #[command(flatten)]
        whose: verbs::Whose,
        #[command(subcommand)]
        verb: crate::benefit::command::BenefitVerb,
    },
    /// The automatic renewals as a whole: how they stand, a dry run, a pause.
    #[command(subcommand)]
    Renewals(crate::payment::billing::command::RenewalsVerb),
    /// How far companies are in their competencies, and tables of what they did.
    #[command(subcommand)]
    Competency(crate::competency::command::CompetencyVerb),
    /// Bank statements: imported and matched.
    #[command(subcommand)]
    Bank(crate::payment::bank::command::BankVerb),
    /// Bringing companies over from the older membership centre.
    #[command(subcommand)]
    Migration(crate::pmc::command::MigrationVerb),
    /// What people and companies ask of their data.
    #[command(subcommand)]
    Privacy(crate::privacy::command::PrivacyVerb),
    /// Invoices of a partner.
    Invoice {
        #[command(flatten)]
        whose: verbs::Whose,
        #[command(subcommand)]
        verb: crate::invoice::command::InvoiceVerb,
    },
}

/// Whether an argument holds a payment card number: such a line is not run, as what it says would
/// be kept. Paths and addresses are names of places and are left alone.
pub fn holds_card_number(arguments: impl Iterator<Item = OsString>) -> bool {
    arguments.into_iter().any(|argument| {
        let text = argument.to_string_lossy();
        let value = text.split_once('=').map_or(&*text, |(_, value)| value);
        let is_place = ["/", "./", "../", "~"].iter().any(|head| value.starts_with(head))
            || value.contains("://");
        !is_place && domain::text::holds_card_number(&text)
    })
}

/// Runs the command line that was given. Whoever has the server's shell stands in the whole house.
pub async fn run(cli: Cli) -> ExitCode {
    walls::house(run_in_house(cli)).await
}

async fn run_in_house(cli: Cli) -> ExitCode {
    let output = Output { json: cli.json, locale: cli.lang };
    let done = match cli.command {
        Command::Demo(args) => demo::run(args, cli.place).await,
        Command::Serve(args) => serve::serve(args, &cli.place).await,
        Command::Work(args) => serve::work(args, &cli.place, output).await,
        Command::Schema(args) => {
            schema::run(&args, output);
            Ok(())
        }
        Command::Bench(verb) => {
            crate::bench::command::run(verb, cli.place.database.as_deref(), output).await
        }
        Command::Check(args) => return check::run(args, &cli.place, output).await,
        Command::Audit(verb) => return crate::audit::command::run(verb, &cli.place, output).await,
        Command::Simulate(args) => {
            // Threads with runtimes of their own live the seeds; this one only waits for them.
            let database = cli.place.database.clone();
            let done = tokio::task::spawn_blocking(move || {
                crate::simulate::command::simulate(args, database.as_deref(), output.json)
            });
            return done.await.unwrap_or(ExitCode::FAILURE);
        }
        other => return verbs::run(other, &cli.place, output).await,
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("guildhall: {error:#}");
            ExitCode::FAILURE
        }
    }
}
