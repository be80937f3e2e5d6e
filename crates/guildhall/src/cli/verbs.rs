//! The verbs that work on an installation's data.

use std::process::ExitCode;

use clap::{Args, Subcommand};
use domain::access::{Action, Actor, Roles, may};
use domain::ids::PartnerId;
use serde_json::json;

use super::{Command, Output, Place, Said, clock, programme, report};
use crate::access::people::{Newcomer, add_operator};
use crate::access::store as people;
use crate::app::{App, Shared};
use crate::ctx::{Ctx, Origin, Way};
use crate::db::whole;
use crate::error::{Error, Problem};
use crate::partner::{self, command::find};
use crate::{access, benefit, competency, invoice, payment, pmc, privacy, subscription};

/// Whose data a command is about.
#[derive(Debug, Clone, Args)]
pub struct Whose {
    /// The partner's seven-digit network id.
    #[arg(long, global = true, value_name = "NETWORK_ID")]
    partner: Option<String>,
}

#[derive(Debug, Clone, Subcommand)]
pub enum OperatorVerb {
    /// Adds a member of the programme's staff and prints the link to set a password by.
    Add {
        #[arg(long)]
        email: String,
        #[arg(long)]
        name: String,
    },
}

pub async fn run(command: Command, place: &Place, output: Output) -> ExitCode {
    let app = match place.open().await {
        Ok(app) => app,
        Err(error) => {
            eprintln!("guildhall: {error:#}");
            return ExitCode::FAILURE;
        }
    };
    let done = run_whole(&app, command, output).await;
    report(&app, output, done)
}

/// Runs a command, and runs it again where the database gave up on it before it kept anything.
async fn run_whole(app: &Shared, command: Command, output: Output) -> Result<Said, Error> {
    match command {
        // Asks whoever sits there: only what it changes is repeated.
        Command::Programme(verb) => programme::run(app, output, verb).await,
        command => whole(|| Box::pin(dispatch(app, command.clone(), output))).await,
    }
}

async fn dispatch(app: &Shared, command: Command, output: Output) -> Result<Said, Error> {
    let text = match command {
        Command::Programme(_)
        | Command::Demo(_)
        | Command::Serve(_)
        | Command::Work(_)
        | Command::Check(_)
        | Command::Simulate(_)
        | Command::Schema(_)
        | Command::Audit(_)
        | Command::Bench(_) => Err(Error::broken("this command is run elsewhere")),
        Command::Clock(verb) => clock::run(app, output, verb).await,
        Command::Operator(OperatorVerb::Add { email, name }) => {
            let ctx = system(app, output).await?;
            let newcomer =
                Newcomer { email: &email, name: &name, locale: output.locale, password: None };
            let added = add_operator(app, &ctx, newcomer).await?;
            output.one(&json!({ "email": email, "set_password_path": added.path }))
        }
        Command::Partner(verb) => {
            partner::command::run(app, &system(app, output).await?, output, verb).await
        }
        Command::User { whose, acting, verb } => {
            let acting = Acting { able: Action::ManageUsers, email: acting.as_deref() };
            let (partner, ctx) = of_somebody(app, output, &whose, acting).await?;
            access::command::run(app, &ctx, output, partner, verb).await
        }
        Command::Offer(verb) => {
            let id = find(app, verb.partner()).await?;
            let ctx = system(app, output).await?;
            subscription::command::offers(app, &ctx, output, id).await
        }
        Command::Order { whose, verb } => {
            let (partner, ctx) = of(app, output, &whose).await?;
            payment::command::run(app, &ctx, output, partner, verb).await
        }
        Command::Subscription { whose, verb } => {
            let (partner, ctx) = of(app, output, &whose).await?;
            subscription::command::run(app, &ctx, output, partner, verb).await
        }
        Command::Benefit { whose, verb } => {
            let (partner, ctx) = of(app, output, &whose).await?;
            benefit::command::run(app, &ctx, output, partner, verb).await
        }
        Command::Renewals(verb) => {
            let ctx = system(app, output).await?;
            payment::billing::command::run(app, &ctx, output, verb).await
        }
        Command::Migration(verb) => {
            pmc::command::run(app, &system(app, output).await?, output, verb).await
        }
        Command::Privacy(verb) => {
            let ctx = system(app, output).await?;
            privacy::command::run(app, &ctx, output, verb).await
        }
        Command::Competency(verb) => {
            let ctx = system(app, output).await?;
            competency::command::run(app, &ctx, output, verb).await
        }
        Command::Bank(verb) => {
            let ctx = system(app, output).await?;
            payment::bank::command::run(app.clone(), ctx, output, verb).await
        }
        Command::Invoice { whose, verb } => {
            let (partner, ctx) = of(app, output, &whose).await?;
            invoice::command::run(app, &ctx, partner, verb, output.json).await
        }
    };
    text.map(Said::from)
}

/// Whoever has the server's shell acts as the programme itself.
async fn system(app: &App, output: Output) -> Result<Ctx, Error> {
    let ctx = Ctx::at_present(app, Actor::System, output.locale).await?;
    Ok(ctx.from(Origin::by(Way::CommandLine)))
}

/// The partner that was named, and a context in which its first admin acts: what the portal would
/// refuse an admin, the command line refuses too.
async fn of(app: &App, output: Output, whose: &Whose) -> Result<(PartnerId, Ctx), Error> {
    let named = whose
        .partner
        .as_deref()
        .ok_or_else(|| Error::Invalid(vec![Problem::coded("partner", "required")]))?;
    let partner = find(app, named).await?;
    let admins = people::list_users(app.db.read(), partner, Some(Roles::BUYERS)).await?;
    let (person, roles) = admins.first().ok_or(Error::NotFound)?;
    let actor = Actor::Member { partner, person: person.id, roles: *roles };
    let ctx = Ctx::at_present(app, actor, output.locale).await?;
    Ok((partner, ctx.from(Origin::by(Way::CommandLine))))
}

/// Who acts on the command line.
#[derive(Clone, Copy)]
struct Acting<'a> {
    /// The first of the company who may do this, by name, where nobody is named.
    able: Action,
    email: Option<&'a str>,
}

/// The same with somebody in particular, who may be refused as on the pages. Where nobody of the
/// company is able any more, its first person acts, and is refused.
async fn of_somebody(
    app: &App,
    output: Output,
    whose: &Whose,
    acting: Acting<'_>,
) -> Result<(PartnerId, Ctx), Error> {
    let named = whose
        .partner
        .as_deref()
        .ok_or_else(|| Error::Invalid(vec![Problem::coded("partner", "required")]))?;
    let partner = find(app, named).await?;
    let users = people::list_users(app.db.read(), partner, None).await?;
    let mut ctx = system(app, output).await?;
    let actors = users.iter().map(|(person, roles)| {
        let actor = Actor::Member { partner, person: person.id, roles: *roles };
        (person.email.as_str(), actor)
    });
    let actors: Vec<(&str, Actor)> = actors.collect();
    let found = match acting.email {
        Some(email) => actors.iter().find(|(own, _)| own.eq_ignore_ascii_case(email.trim())),
        None => {
            let able = |(_, actor): &&(&str, Actor)| may(actor, acting.able, ctx.rules).is_ok();
            actors.iter().find(able).or_else(|| actors.first())
        }
    };
    ctx.actor = found.ok_or(Error::NotFound)?.1;
    Ok((partner, ctx))
}

#[cfg(test)]
mod tests;
