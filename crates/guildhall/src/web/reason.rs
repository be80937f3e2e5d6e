//! Why an act is not open, in the place of its button: what is missing, how to get it, when it
//! opens.

use domain::text::Locale;
use jiff::civil::Date;
use language::{Arg, format};
use serde::Serialize;

use crate::app::{App, refusal_sentence};
use crate::ctx::Ctx;
use crate::error::{Refusal, RefusalArg};

/// One reason, as the macros `act` and `act_term` take it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Reason {
    pub why: String,
    /// How to meet the condition: the sentence `how-<code>`, where there is one.
    pub how: Option<String>,
    pub how_href: Option<String>,
    /// When it opens by itself.
    pub when: Option<String>,
}

/// A refusal as a reason. `href` leads to where it can be mended, when the code alone does not
/// tell.
pub fn reason(app: &App, ctx: &Ctx, refusal: &Refusal, href: Option<String>) -> Reason {
    let how = format!("how-{}", refusal.code.replace(['.', '_'], "-"));
    let has_how = app.messages.has(ctx.locale, &how);
    Reason {
        why: refusal_sentence(app, ctx.locale, refusal),
        how: has_how.then(|| app.text(ctx.locale, &how, &[])),
        how_href: href.or_else(|| place(refusal)),
        when: refusal.opens_on.map(|day| opens(app, ctx, day)),
    }
}

/// Where the condition behind a code is mended. `None` where waiting, or a colleague, is the only
/// way.
fn place(refusal: &Refusal) -> Option<String> {
    match refusal.code {
        "offer.email_not_proven" | "offer.vetting_pending" => Some("/company".to_owned()),
        "offer.vetting_rejected" | "offer.no_price" => Some("/support".to_owned()),
        "offer.competency_missing" => Some("/competencies".to_owned()),
        "offer.order_open" | "renewal.order_open" => {
            text(refusal, "number").map(|number| format!("/orders/{number}"))
        }
        "renewal.closed" | "renewal.cancelled" => Some("/offers".to_owned()),
        "card.charge_open" => text(refusal, "number").map(|number| format!("/orders/{number}")),
        "card.charge_to_come" => text(refusal, "subscription")
            .map(|subscription| format!("/subscriptions/{subscription}/automatic-renewal")),
        "renewal.upgraded" => Some("/offers?tab=purchased".to_owned()),
        _ => None,
    }
}

fn text<'a>(refusal: &'a Refusal, wanted: &str) -> Option<&'a str> {
    refusal.args.iter().find_map(|(name, value)| match value {
        RefusalArg::Text(text) if *name == wanted => Some(text.as_str()),
        RefusalArg::Text(_) | RefusalArg::Day(_) | RefusalArg::Number(_) | RefusalArg::Roles(_) => {
            None
        }
    })
}

fn opens(app: &App, ctx: &Ctx, day: Date) -> String {
    let args = [
        ("day", Arg::Text(format::date_long(ctx.locale, day))),
        ("days", Arg::Text(relative(app, ctx.locale, ctx.today, day))),
    ];
    app.text(ctx.locale, "reason-opens-on", &args)
}

/// "in 12 days", "3 days ago".
pub fn relative(app: &App, locale: Locale, today: Date, day: Date) -> String {
    let days = domain::calendar::days_between(today, day);
    language::relative_days(&app.messages, locale, days).unwrap_or_else(|missing| {
        tracing::error!(%missing, "a sentence is missing");
        day.to_string()
    })
}
