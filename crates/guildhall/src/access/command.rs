//! The command line face: the people of a company.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use domain::access::{Role, Roles};
use domain::ids::PartnerId;
use domain::text::{Email, Locale};

use super::people::{self, Newcomer};
use super::store::Person;
use super::view::{LineView, RightView, UserView};
use super::{import, roster, users};
use crate::app::App;
use crate::cli::Output;
use crate::ctx::Ctx;
use crate::error::{Error, Problem};
use crate::web::sheet;

#[derive(Debug, Clone, Subcommand)]
pub enum UserVerb {
    /// Who belongs to the company, and what each may do.
    List,
    Show {
        email: String,
    },
    /// Everything a company's people can do, and whether this one may.
    Rights {
        email: String,
    },
    /// Invites a colleague by mail.
    Invite {
        #[arg(long)]
        email: String,
        #[arg(long)]
        name: String,
        /// Of the mails they get: en-US, zh-TW, zh-CN, ja-JP.
        #[arg(long, default_value = "en-US")]
        language: String,
        #[command(flatten)]
        roles: Given,
    },
    /// Sends the invitation again to somebody who has not signed in yet.
    InviteAgain {
        email: String,
    },
    /// Replaces somebody's roles; none named takes all away.
    Roles {
        email: String,
        #[command(flatten)]
        roles: Given,
    },
    /// Sends somebody away: their sessions for the company end at once.
    Remove {
        email: String,
    },
    /// Says what a list of colleagues would change, and changes it with `--apply`.
    Import {
        /// Columns name, email, language, roles; `template` prints the heading.
        file: PathBuf,
        /// Does what the list says, each line wholly or not at all.
        #[arg(long)]
        apply: bool,
        /// Writes what became of each line, for spreadsheets.
        #[arg(long, value_name = "FILE")]
        result: Option<PathBuf>,
    },
    /// The heading of a list of colleagues.
    Template,
}

#[derive(Debug, Clone, Args)]
pub struct Given {
    /// A role's word, once for each: global_admin, user_admin, account_admin, partner_admin,
    /// billing_admin, business_profile_admin, referrals_admin, referrals_user, incentives_admin,
    /// incentives_user, admin_agent, helpdesk_agent, sales_agent.
    #[arg(long = "role", value_name = "ROLE")]
    roles: Vec<String>,
}

impl Given {
    fn read(&self) -> Result<Roles, Error> {
        self.roles.iter().try_fold(Roles::NONE, |roles, word| {
            let role = Role::parse(word).ok_or_else(|| {
                let args = vec![("role", word.as_str().into())];
                let problem = Problem { args, ..Problem::coded("roles", "roster-role") };
                Error::Invalid(vec![problem])
            })?;
            Ok(roles.with(role))
        })
    }
}

pub async fn run(
    app: &App,
    ctx: &Ctx,
    output: Output,
    partner: PartnerId,
    verb: UserVerb,
) -> Result<String, Error> {
    let email = match verb {
        UserVerb::List => {
            let found = users::list(app.db.read(), ctx, partner).await?;
            let views: Vec<UserView> =
                found.iter().map(|user| UserView::of(app, ctx, user)).collect();
            return output.list(&views, &["email", "name", "state", "roles"]);
        }
        UserVerb::Rights { email } => {
            let (person, held) = find(app, ctx, partner, &email).await?;
            let rights = RightView::list(app, ctx, (partner, person.id), held);
            return output.list(&rights, &["action", "may", "reason"]);
        }
        UserVerb::Import { file, apply, result } => {
            return import_list(app, ctx, output, partner, Wanted { file, apply, result }).await;
        }
        UserVerb::Template => return sheet::written(Some(&roster::COLUMNS), &[] as &[()]),
        UserVerb::Show { email } => email,
        UserVerb::Invite { email, name, language, roles } => {
            let locale = Locale::parse(&language).ok_or_else(|| {
                Error::Invalid(vec![Problem::coded("language", "roster-language")])
            })?;
            let newcomer = Newcomer { email: &email, name: &name, locale, password: None };
            people::add_user(app, ctx, partner, newcomer, roles.read()?).await?;
            email
        }
        UserVerb::InviteAgain { email } => {
            let (person, _) = find(app, ctx, partner, &email).await?;
            users::invite_again(app, ctx, partner, person.id).await?;
            email
        }
        UserVerb::Roles { email, roles } => {
            let (person, _) = find(app, ctx, partner, &email).await?;
            users::change_roles(app, ctx, partner, person.id, roles.read()?).await?;
            email
        }
        UserVerb::Remove { email } => {
            let user = find(app, ctx, partner, &email).await?;
            users::remove(app, ctx, partner, user.0.id).await?;
            return output.one(&UserView { state: "removed", ..UserView::of(app, ctx, &user) });
        }
    };
    let user = find(app, ctx, partner, &email).await?;
    output.one(&UserView::of(app, ctx, &user))
}

/// Somebody of the company by their address. [`Error::NotFound`] for everybody else.
async fn find(
    app: &App,
    ctx: &Ctx,
    partner: PartnerId,
    email: &str,
) -> Result<(Person, Roles), Error> {
    let email = Email::parse(email).map_err(|refusal| Error::invalid("email", refusal))?;
    let found = users::list(app.db.read(), ctx, partner).await?;
    found.into_iter().find(|(one, _)| one.email == email.as_str()).ok_or(Error::NotFound)
}

struct Wanted {
    file: PathBuf,
    apply: bool,
    result: Option<PathBuf>,
}

async fn import_list(
    app: &App,
    ctx: &Ctx,
    output: Output,
    partner: PartnerId,
    wanted: Wanted,
) -> Result<String, Error> {
    let place = wanted.file.display().to_string();
    let unread = |error| Error::Broken(anyhow::Error::new(error).context(place.clone()));
    let content = tokio::fs::read(&wanted.file).await.map_err(unread)?;
    let (lines, outcomes) = if wanted.apply {
        let name = wanted.file.file_name().map(|name| name.to_string_lossy()).unwrap_or_default();
        let id = import::begin(app, ctx, partner, (&name, &content)).await?;
        let outcomes = import::apply(app, ctx, partner, id).await?;
        (import::get(app, ctx, partner, id).await?.lines, outcomes)
    } else {
        let lines = roster::read(&content).map_err(|problem| Error::Invalid(vec![problem]))?;
        let outcomes = import::plan(app, ctx, partner, &lines).await?;
        (lines, outcomes)
    };
    let views = LineView::list(app, ctx, &lines, &outcomes);
    if let Some(result) = wanted.result {
        let rows: Vec<LineView> = views.iter().cloned().map(LineView::harmless).collect();
        let sheet = sheet::written(Some(&LineView::FIELDS), &rows)?;
        tokio::fs::write(&result, sheet).await.map_err(|error| {
            Error::Broken(anyhow::Error::new(error).context(result.display().to_string()))
        })?;
    }
    output.list(&views, &["line", "email", "outcome", "column", "reason"])
}
