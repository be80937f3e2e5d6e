//! The profiles that change at once: billing, support and organisation.

use std::collections::HashMap;

use axum::extract::Form;
use axum::response::Response;
use domain::access::Action;
use domain::partner::profile::{Billing, INDUSTRIES, SIZES, Support};
use serde::Serialize;

use super::legal::HISTORY_MAX;
use crate::db::event;
use crate::error::{Error, Problem};
use crate::partner::profile::{self, Profile};
use crate::web::reason::{Reason, reason};
use crate::web::timeline::{self, Entry};
use crate::web::view::FormErrors;
use crate::web::{Fault, Visit};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Which {
    Billing,
    Support,
    Organisation,
}

impl Which {
    fn code(self) -> &'static str {
        match self {
            Which::Billing => "billing",
            Which::Support => "support",
            Which::Organisation => "organisation",
        }
    }

    fn path(self) -> &'static str {
        match self {
            Which::Billing => "/company/profiles/billing",
            Which::Support => "/company/profiles/support",
            Which::Organisation => "/company/profiles/organization",
        }
    }

    fn action(self) -> Action {
        match self {
            Which::Billing => Action::EditBillingProfile,
            Which::Support | Which::Organisation => Action::EditProfile,
        }
    }
}

#[derive(Serialize)]
struct ProfilePage {
    #[serde(flatten)]
    shown: FormErrors,
    lead: String,
    fields: Vec<Field>,
    ticks: Vec<Tick>,
    may_edit: bool,
    closed: Vec<Reason>,
    history: Vec<Entry>,
}

#[derive(Serialize)]
struct Field {
    name: &'static str,
    label: String,
    hint: Option<String>,
    /// `text`, `email`, `tel`, `url` or `choice`.
    kind: &'static str,
    value: String,
    /// The value in words.
    text: String,
    choices: Vec<Choice>,
}

#[derive(Serialize)]
struct Choice {
    value: &'static str,
    text: String,
}

/// An industry, as a box to tick.
#[derive(Serialize)]
struct Tick {
    field: String,
    name: String,
    held: bool,
}

type Typed = HashMap<String, String>;

fn size(visit: &Visit, band: &str) -> String {
    match band {
        "" => visit.t("not-set", &[]),
        "5000-" => visit.t("profile-size-most", &[]),
        band => band.replace('-', "–"),
    }
}

fn fields(visit: &Visit, which: Which, kept: &Profile) -> Vec<Field> {
    let field = |name: &'static str, kind: &'static str, value: &str| {
        let label = visit.t(&format!("partner-field-{}", name.replace('_', "-")), &[]);
        let hint = format!("profile-hint-{}", name.replace('_', "-"));
        let has_hint = visit.app.messages.has(visit.ctx.locale, &hint);
        Field {
            name,
            label,
            hint: has_hint.then(|| visit.t(&hint, &[])),
            kind,
            value: value.to_owned(),
            text: if value.is_empty() { visit.t("not-set", &[]) } else { value.to_owned() },
            choices: Vec::new(),
        }
    };
    match which {
        Which::Billing => vec![
            field("billing_name", "text", &kept.billing.name),
            field("billing_email", "email", &kept.billing.email),
            field("billing_phone", "tel", &kept.billing.phone),
            field("billing_reference", "text", &kept.billing.reference),
        ],
        Which::Support => vec![
            field("support_email", "email", &kept.support.email),
            field("support_phone", "tel", &kept.support.phone),
            field("support_website", "url", &kept.support.website),
        ],
        Which::Organisation => {
            let band = |band: &'static str| Choice { value: band, text: size(visit, band) };
            let employees = Field {
                text: size(visit, &kept.organisation.employees),
                choices: SIZES.into_iter().map(band).collect(),
                ..field("employees", "choice", &kept.organisation.employees)
            };
            vec![field("website", "url", &kept.organisation.website), employees]
        }
    }
}

async fn page(
    visit: &Visit,
    which: Which,
    typed: Option<&Typed>,
    problems: &[Problem],
) -> Result<Response, Fault> {
    let page = load(visit, which, typed, problems).await.map_err(|error| visit.fault(error))?;
    let title = visit.t(&format!("profile-{}-title", which.code()), &[]);
    if problems.is_empty() {
        visit.page("partner/profile.html", title, page)
    } else {
        visit.page_with_errors("partner/profile.html", title, page)
    }
}

async fn load(
    visit: &Visit,
    which: Which,
    typed: Option<&Typed>,
    problems: &[Problem],
) -> Result<ProfilePage, Error> {
    let partner = visit.ctx.own_partner()?;
    let read = visit.app.db.read();
    let kept = profile::get(read, partner).await?;
    let mut fields = fields(visit, which, &kept);
    for field in &mut fields {
        if let Some(value) = typed.and_then(|typed| typed.get(field.name)) {
            field.value.clone_from(value);
        }
    }
    let tick = |code: &'static str| {
        let field = format!("industry_{code}");
        Tick {
            held: match typed {
                Some(typed) => typed.contains_key(&field),
                None => kept.organisation.industries.contains(&code),
            },
            name: visit.t(&format!("profile-industry-{code}"), &[]),
            field,
        }
    };
    let events = event::list(read, partner, Some(("profile", which.code())), HISTORY_MAX).await?;
    let closed = visit.ctx.needs_role(which.action()).err();
    Ok(ProfilePage {
        shown: FormErrors::of(visit, "partner-field", problems),
        lead: visit.t(&format!("profile-{}-lead", which.code()), &[]),
        fields,
        ticks: match which {
            Which::Organisation => INDUSTRIES.into_iter().map(tick).collect(),
            Which::Billing | Which::Support => Vec::new(),
        },
        may_edit: visit.ctx.allows(which.action()),
        closed: closed.iter().map(|one| reason(&visit.app, &visit.ctx, one, None)).collect(),
        history: timeline::entries(&visit.app, visit.ctx.locale, events).await?,
    })
}

async fn keep(visit: &Visit, which: Which, typed: &Typed) -> Result<Response, Fault> {
    let partner = visit.ctx.own_partner().map_err(|error| visit.fault(error))?;
    let (app, ctx) = (&visit.app, &visit.ctx);
    let text = |name: &str| typed.get(name).cloned().unwrap_or_default();
    let kept = match which {
        Which::Billing => {
            let typed = Billing {
                name: text("billing_name"),
                email: text("billing_email"),
                phone: text("billing_phone"),
                reference: text("billing_reference"),
            };
            profile::edit_billing(app, ctx, partner, &typed).await
        }
        Which::Support => {
            let typed = Support {
                email: text("support_email"),
                phone: text("support_phone"),
                website: text("support_website"),
            };
            profile::edit_support(app, ctx, partner, &typed).await
        }
        Which::Organisation => {
            let industries: Vec<String> = typed
                .keys()
                .filter_map(|name| name.strip_prefix("industry_").map(str::to_owned))
                .collect();
            let wanted = (&*text("website"), &*text("employees"), &*industries);
            profile::edit_organisation(app, ctx, partner, wanted).await
        }
    };
    match kept {
        Ok(()) => Ok(visit.see_with_notice(which.path(), "profile-saved")),
        Err(Error::Invalid(problems)) => page(visit, which, Some(typed), &problems).await,
        Err(error) => Err(visit.fault(error)),
    }
}

pub async fn billing(visit: Visit) -> Result<Response, Fault> {
    page(&visit, Which::Billing, None, &[]).await
}

pub async fn support(visit: Visit) -> Result<Response, Fault> {
    page(&visit, Which::Support, None, &[]).await
}

pub async fn organisation(visit: Visit) -> Result<Response, Fault> {
    page(&visit, Which::Organisation, None, &[]).await
}

pub async fn keep_billing(visit: Visit, Form(typed): Form<Typed>) -> Result<Response, Fault> {
    keep(&visit, Which::Billing, &typed).await
}

pub async fn keep_support(visit: Visit, Form(typed): Form<Typed>) -> Result<Response, Fault> {
    keep(&visit, Which::Support, &typed).await
}

pub async fn keep_organisation(visit: Visit, Form(typed): Form<Typed>) -> Result<Response, Fault> {
    keep(&visit, Which::Organisation, &typed).await
}
