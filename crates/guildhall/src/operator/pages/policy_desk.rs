//! Working with policy sets: two side by side, a new one for a day to come, what it would do to a
//! sample of subscriptions, and taking it out again.

use axum::Router;
use axum::extract::{Form, Multipart, Path};
use axum::response::Response;
use axum::routing::{get, post};
use domain::access::Action;
use domain::ids::PolicyCode;
use domain::policy::PolicySet;
use domain::text::Locale;
use language::Arg;
use serde::Serialize;

use super::policies::{SetHead, all_rules, anniversary, heads};
use crate::app::{Loaded, Shared};
use crate::error::{Error, Problem};
use crate::programme::copied::{NUMBERS, REMINDERS, Typed, copied, typed_of};
use crate::programme::schedule::{self, Scheduled};
use crate::programme::{self, policy_rules};
use crate::web::view::FormErrors;
use crate::web::{Fault, Visit, upload};

/// Bytes a set's file may have.
const FILE_BYTES_MAX: usize = 64 * 1024;

pub fn routes() -> Router<Shared> {
    Router::new()
        .route("/operator/policies/compare", get(compare))
        .route("/operator/policies/new", get(new).post(copy))
        .route("/operator/policies/new/file", post(send))
        .route("/operator/policies/{code}/discarding", get(confirm).post(discard))
}

#[derive(Debug, Serialize)]
struct ComparePage {
    anniversary: String,
    unreadable: bool,
    choices: Vec<Choice>,
    left: SetHead,
    right: SetHead,
    rows: Vec<Row>,
    /// The same as the files have it.
    fields: Vec<Row>,
    differing: usize,
}

#[derive(Debug, Serialize)]
struct Choice {
    value: String,
    text: String,
}

#[derive(Debug, Serialize)]
struct Row {
    label: String,
    left: String,
    right: String,
    differs: bool,
}

impl Row {
    fn of(label: String, left: String, right: String) -> Row {
        Row { differs: left != right, label, left, right }
    }
}

async fn compare(visit: Visit) -> Result<Response, Fault> {
    let page = load_compare(&visit).await.map_err(|error| visit.fault(error))?;
    visit.page("operator/policy_compare.html", visit.t("policy-desk-compare", &[]), page)
}

/// The two sets that are asked for; without them the set of today and the one before it.
fn asked<'a>(visit: &Visit, loaded: &'a Loaded) -> Result<(&'a PolicySet, &'a PolicySet), Error> {
    let sets = &loaded.programme.policies;
    let today = loaded.programme.policy_on(visit.ctx.today).or(sets.last());
    let today = today.ok_or(Error::NotFound)?;
    let earlier = sets.iter().rfind(|set| set.effective_from < today.effective_from);
    let named = |name: &str, other: &'a PolicySet| match visit.asked(name) {
        "" => Ok(other),
        code => {
            let code = PolicyCode::parse(code).ok_or(Error::NotFound)?;
            loaded.programme.policy(&code).ok_or(Error::NotFound)
        }
    };
    Ok((named("left", earlier.unwrap_or(today))?, named("right", today)?))
}

async fn load_compare(visit: &Visit) -> Result<ComparePage, Error> {
    visit.ctx.may(Action::SeePolicies)?;
    let loaded = visit.app.programme().await?;
    let (left, right) = asked(visit, &loaded)?;
    let (day, unreadable) = anniversary(visit);
    let all = heads(visit, &loaded).await?;
    let head = |set: &PolicySet| {
        let found = all.iter().find(|head| head.code == set.code.as_str()).cloned();
        found.ok_or(Error::NotFound)
    };
    let told = (all_rules(visit, &loaded, left, day), all_rules(visit, &loaded, right, day));
    let why = |set: &PolicySet| set.why.get(visit.ctx.locale).to_owned();
    let mut rows = vec![Row::of(visit.t("operator-policy-why", &[]), why(left), why(right))];
    rows.extend(
        told.0
            .into_iter()
            .zip(told.1)
            .map(|(left, right)| Row::of(left.label, left.text, right.text)),
    );
    let fields = fields(left, right);
    Ok(ComparePage {
        anniversary: day.to_string(),
        unreadable,
        choices: choices(&all),
        left: head(left)?,
        right: head(right)?,
        differing: fields.iter().filter(|row| row.differs).count(),
        rows,
        fields,
    })
}

fn choices(all: &[SetHead]) -> Vec<Choice> {
    let choice = |head: &SetHead| Choice { value: head.code.clone(), text: head.title.clone() };
    all.iter().map(choice).collect()
}

/// Every field of both as the files write it; a dash where one of them has none.
fn fields(left: &PolicySet, right: &PolicySet) -> Vec<Row> {
    let (left, right) = (policy_rules(left), policy_rules(right));
    let value = |fields: &[(String, String)], name: &str| {
        let found = fields.iter().find(|(known, _)| known == name);
        found.map_or_else(|| "\u{2013}".to_owned(), |(_, value)| value.clone())
    };
    let mut names: Vec<String> = left.iter().map(|(name, _)| name.clone()).collect();
    for (name, _) in &right {
        if !names.contains(name) {
            names.push(name.clone());
        }
    }
    let row = |name: String| Row::of(name.clone(), value(&left, &name), value(&right, &name));
    names.into_iter().map(row).collect()
}

#[derive(Debug, Serialize)]
struct NewPage {
    #[serde(flatten)]
    shown: FormErrors,
    base: SetHead,
    bases: Vec<Choice>,
    values: Typed,
    texts: Vec<TextField>,
    days: Vec<DayField>,
    /// What is wrong with the set, by file and line.
    problems: Vec<ProblemRow>,
}

/// Something wrong with a set: where, and what to do.
#[derive(Debug, Serialize)]
struct ProblemRow {
    file: String,
    /// `None` where no line is to blame.
    line: Option<usize>,
    /// The path of the key, as the file has it.
    path: Option<String>,
    text: String,
    /// Other parts of the programme, which no set changes, are told of in the words of the files.
    is_english: bool,
}

impl ProblemRow {
    fn of(visit: &Visit, problem: &programme::Problem) -> ProblemRow {
        let code = problem.code.replace(['.', '_'], "-");
        let is_told = visit.app.messages.has(visit.ctx.locale, &format!("programme-wrong-{code}"));
        let args: Vec<(&str, Arg)> =
            problem.args.iter().map(|(name, text)| (*name, text.as_str().into())).collect();
        ProblemRow {
            file: problem.file.clone(),
            line: Some(problem.line).filter(|line| *line != 0),
            path: problem.path().map(str::to_owned),
            text: match is_told {
                true => visit.t(&format!("programme-wrong-{code}"), &args),
                false => problem.sentence(),
            },
            is_english: !is_told,
        }
    }
}

/// A title or a reason in one language.
#[derive(Debug, Serialize)]
struct TextField {
    name: String,
    label: String,
    is_long: bool,
}

#[derive(Debug, Serialize)]
struct DayField {
    name: &'static str,
    label: String,
    hint: String,
}

async fn new(visit: Visit) -> Result<Response, Fault> {
    let shown = FormErrors::default();
    let page = load_new(&visit, visit.asked("from"), None, shown, &[]).await;
    let page = page.map_err(|error| visit.fault(error))?;
    visit.page("operator/policy_new.html", visit.t("policy-desk-new", &[]), page)
}

async fn load_new(
    visit: &Visit,
    base: &str,
    typed: Option<Typed>,
    shown: FormErrors,
    problems: &[programme::Problem],
) -> Result<NewPage, Error> {
    visit.ctx.may(Action::ApplyProgramme)?;
    let loaded = visit.app.programme().await?;
    let set = match PolicyCode::parse(base) {
        Some(code) => loaded.programme.policy(&code),
        None => loaded.programme.policy_on(visit.ctx.today),
    };
    let set = set.ok_or(Error::NotFound)?;
    let all = heads(visit, &loaded).await?;
    let own = all.iter().find(|head| head.code == set.code.as_str()).cloned();
    let mut values = typed_of(set);
    values
        .extend([("code", ""), ("effective_from", "")].map(|(k, v)| (k.to_owned(), v.to_owned())));
    values.extend(typed.unwrap_or_default());
    let text = |field: &'static str, locale: Locale| TextField {
        name: format!("{field}_{}", locale.tag()),
        label: visit.t(
            if field == "title" { "policy-desk-title-in" } else { "policy-desk-why-in" },
            &[("language", locale.own_name().into())],
        ),
        is_long: field == "why",
    };
    let texts = ["title", "why"]
        .into_iter()
        .flat_map(|field| Locale::ALL.into_iter().map(move |locale| (field, locale)));
    Ok(NewPage {
        shown,
        base: own.ok_or(Error::NotFound)?,
        bases: choices(&all),
        values,
        texts: texts.map(|(field, locale)| text(field, locale)).collect(),
        days: day_fields(visit),
        problems: problems.iter().map(|one| ProblemRow::of(visit, one)).collect(),
    })
}

fn day_fields(visit: &Visit) -> Vec<DayField> {
    let label = |name: &str| match name {
        "window_opens" => visit.t("policy-desk-field-window-opens", &[]),
        "window_closes" => visit.t("policy-desk-field-window-closes", &[]),
        "benefits_grace_days" => visit.t("policy-desk-field-benefits-grace-days", &[]),
        "charge_day" => visit.t("policy-desk-field-charge-day", &[]),
        "order_expires_days" => visit.t("policy-desk-field-order-expires-days", &[]),
        "refund_days" => visit.t("policy-desk-field-refund-days", &[]),
        "lead_accept_days" => visit.t("policy-desk-field-lead-accept-days", &[]),
        "reminder_upcoming" => visit.t("policy-desk-field-reminder-upcoming", &[]),
        _ => visit.t("policy-desk-field-reminder-last-week", &[]),
    };
    // Days before the anniversary are negative; the others are counted from something else.
    let counted = ["order_expires_days", "refund_days", "lead_accept_days"];
    let hint = |name: &str| match counted.contains(&name) {
        true => visit.t("policy-desk-days", &[]),
        false => visit.t("policy-desk-days-from-ad", &[]),
    };
    let names = NUMBERS.iter().map(|row| row.0).chain(REMINDERS.iter().map(|row| row.0));
    names.map(|name| DayField { name, label: label(name), hint: hint(name) }).collect()
}

async fn copy(visit: Visit, Form(typed): Form<Typed>) -> Result<Response, Fault> {
    let answer = async {
        visit.ctx.may(Action::ApplyProgramme)?;
        let base = typed.get("base").and_then(|base| PolicyCode::parse(base));
        let base = base.ok_or(Error::NotFound)?;
        let text = schedule::text_of(&visit.app, &base).await?;
        let is_named =
            typed.get("code").is_some_and(|code| PolicyCode::parse(code.trim()).is_some());
        let mut problems: Vec<Problem> = Vec::new();
        if !is_named {
            problems.push(Problem::coded("code", "policy-code"));
        }
        match copied(&text, &typed) {
            Ok(text) if problems.is_empty() => {
                schedule::schedule(&visit.app, &visit.ctx, &text).await
            }
            Ok(_) => Err(Error::Invalid(problems)),
            Err(wrong) => {
                let coded = |field: &'static str| match field {
                    "effective_from" => Problem::coded(field, "date"),
                    field => Problem::coded(field, "policy-days"),
                };
                problems.extend(wrong.into_iter().map(coded));
                Err(Error::Invalid(problems))
            }
        }
    };
    let base = typed.get("base").cloned().unwrap_or_default();
    answered(&visit, answer.await, &base, typed).await
}

async fn send(visit: Visit, form: Multipart) -> Result<Response, Fault> {
    visit.ctx.may(Action::ApplyProgramme).map_err(|error| visit.fault(error))?;
    let sent = upload::read(form, FILE_BYTES_MAX).await;
    let wrong = |code: &str| Error::Invalid(vec![Problem::coded("file", code)]);
    let text = match sent.file.filter(|file| file.is_too_large || !file.name.is_empty()) {
        None => Err(wrong("required")),
        Some(file) if file.is_too_large => Err(wrong("policy-file")),
        Some(file) => String::from_utf8(file.content).map_err(|_| wrong("policy-file")),
    };
    let answer = match text {
        Ok(text) => schedule::schedule(&visit.app, &visit.ctx, &text).await,
        Err(error) => Err(error),
    };
    answered(&visit, answer, "", Typed::new()).await
}

/// On to the new set, or back to the form with what stands against it.
async fn answered(
    visit: &Visit,
    answer: Result<Scheduled, Error>,
    base: &str,
    typed: Typed,
) -> Result<Response, Fault> {
    let above = |key: &str| FormErrors::above("code", visit.t(key, &[]));
    let (shown, problems) = match answer {
        Ok(Scheduled::Done(code)) => {
            let page = format!("/operator/policies/{code}");
            return Ok(visit.see_with_notice(&page, "policy-scheduled"));
        }
        Ok(Scheduled::Wrong(problems)) => (above("policy-desk-wrong"), problems),
        Ok(Scheduled::Known) => (above("policy-desk-known"), Vec::new()),
        Ok(Scheduled::NotFuture) => {
            let text = visit.t("policy-desk-not-future", &[]);
            (FormErrors::of_form("effective_from", text), Vec::new())
        }
        Err(Error::Invalid(wrong)) => {
            (FormErrors::of(visit, "policy-desk-field", &wrong), Vec::new())
        }
        Err(error) => return Err(visit.fault(error)),
    };
    let page = load_new(visit, base, Some(typed), shown, &problems).await;
    let page = page.map_err(|error| visit.fault(error))?;
    visit.page_with_errors("operator/policy_new.html", visit.t("policy-desk-new", &[]), page)
}

#[derive(Debug, Serialize)]
struct DiscardPage {
    set: SetHead,
}

/// The set of an address, while its day is still to come.
async fn ahead(visit: &Visit, code: &str) -> Result<SetHead, Error> {
    visit.ctx.may(Action::ApplyProgramme)?;
    let loaded = visit.app.programme().await?;
    let all = heads(visit, &loaded).await?;
    all.into_iter().find(|head| head.code == code && head.is_ahead).ok_or(Error::NotFound)
}

async fn confirm(visit: Visit, Path(code): Path<String>) -> Result<Response, Fault> {
    let set = ahead(&visit, &code).await.map_err(|error| visit.fault(error))?;
    let title = visit.t("policy-desk-discard", &[]);
    visit.page("operator/policy_discard.html", title, DiscardPage { set })
}

async fn discard(visit: Visit, Path(code): Path<String>) -> Result<Response, Fault> {
    let code = PolicyCode::parse(&code).ok_or(Error::NotFound);
    let code = code.map_err(|error| visit.fault(error))?;
    match schedule::discard(&visit.app, &visit.ctx, &code).await {
        Ok(Scheduled::Done(_)) => {
            Ok(visit.see_with_notice("/operator/policies", "policy-discarded"))
        }
        Ok(Scheduled::Wrong(problems)) => {
            let first = problems.first().map(ToString::to_string).unwrap_or_default();
            Err(visit.fault(Error::broken(first)))
        }
        Ok(Scheduled::Known | Scheduled::NotFuture) => Err(visit.fault(Error::NotFound)),
        Err(error) => Err(visit.fault(error)),
    }
}
