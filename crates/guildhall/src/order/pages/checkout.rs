//! The checkout, as steps that the order's policy set dictates. Each step shows what is kept;
//! nobody gets past one that is not done.

use axum::Router;
use axum::extract::{Form, Path};
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::get;
use domain::access::Action;
use domain::ids::OrderId;
use domain::order::OrderState;
use domain::policy::{CheckoutStep, Method, PolicySet, TermsMode};
use domain::text::Locale;
use serde::Deserialize;

use super::checkout_view::{Frame, PaymentPage, ReviewPage, Seen, TermsPage};
use crate::app::{App, Loaded, Shared};
use crate::error::{Error, Problem};
use crate::order::{Contact, Order, draft, store};
use crate::partner;
use crate::payment::place::{self, Placed};
use crate::payment::{self, onward_pages};
use crate::subscription::review;
use crate::web::view::FormErrors;
use crate::web::{Fault, Visit};

pub fn routes() -> Router<Shared> {
    Router::new()
        .route("/checkout/{order}", get(begin))
        .route("/checkout/{order}/terms", get(show_terms).post(accept_terms))
        .route("/checkout/{order}/payment", get(show_payment).post(choose_payment))
        .route("/checkout/{order}/review", get(show_review).post(buy))
}

/// An order at its checkout, with what the steps ask of the programme.
struct Till {
    order: Order,
    loaded: std::sync::Arc<Loaded>,
    /// Money of the company that is enough to pay it.
    there: Option<domain::money::Money>,
}

impl Till {
    async fn open(visit: &Visit, order: &str) -> Result<Till, Error> {
        visit.ctx.may(Action::Buy)?;
        let id = OrderId::parse(order).ok_or(Error::NotFound)?;
        let order = store::get(visit.app.db.read(), visit.ctx.own_partner()?, id).await?;
        let there = payment::attach::there_for(visit.app.db.read(), &order).await?;
        Ok(Till { order, loaded: visit.app.programme().await?, there })
    }

    fn policy(&self) -> Result<&PolicySet, Error> {
        let policy = self.loaded.programme.policy(&self.order.quote.policy);
        policy.ok_or_else(|| Error::broken("an order under a set that is gone"))
    }

    /// Where the person belongs instead of `wanted`: the order's own page once it is placed, the
    /// first step that is not done, or nowhere else.
    fn detour(&self, app: &App, wanted: Option<CheckoutStep>) -> Result<Option<String>, Error> {
        match self.order.state {
            OrderState::Draft | OrderState::Declined => {}
            OrderState::Authorising
            | OrderState::AwaitingPayment { .. }
            | OrderState::Completed { .. }
            | OrderState::Expired { .. }
            | OrderState::Cancelled { .. } => {
                return Ok(Some(format!("/orders/{}", self.order.number)));
            }
        }
        let policy = self.policy()?;
        let next = next_step(app, policy, &self.order);
        let place = |step: CheckoutStep| policy.steps.iter().position(|own| *own == step);
        let reachable = wanted.and_then(place).is_some_and(|wanted| Some(wanted) <= place(next));
        Ok((!reachable).then(|| self.href(next)))
    }

    fn href(&self, step: CheckoutStep) -> String {
        format!("/checkout/{}/{}", self.order.id, step.code())
    }

    fn frame(&self, visit: &Visit, step: CheckoutStep) -> Result<Frame, Error> {
        let frame = Frame::of(visit, &self.loaded, self.policy()?, &self.order, step);
        Ok(frame.with_money(visit, self.there))
    }
}

/// The first step that is not done.
fn next_step(app: &App, policy: &PolicySet, order: &Order) -> CheckoutStep {
    let done = |step: &CheckoutStep| match step {
        CheckoutStep::Terms => order.accepted.is_some(),
        CheckoutStep::Payment => {
            order.method.is_some_and(|method| draft::offers(app, policy, method))
        }
        CheckoutStep::Review => false,
    };
    policy.steps.iter().find(|step| !done(step)).copied().unwrap_or(CheckoutStep::Review)
}

/// The person's place in the checkout.
async fn begin(visit: Visit, Path(order): Path<String>) -> Result<Response, Fault> {
    let till = Till::open(&visit, &order).await.map_err(|error| visit.fault(error))?;
    let there = till.detour(&visit.app, None).map_err(|error| visit.fault(error))?;
    Ok(visit.see(&there.unwrap_or_else(|| till.href(CheckoutStep::Review))))
}

async fn show_terms(visit: Visit, Path(order): Path<String>) -> Result<Response, Fault> {
    step(&visit, &order, CheckoutStep::Terms, async |till| {
        terms_page(&visit, &till, FormErrors::default())
    })
    .await
}

/// Shows a step, or leads to where the person belongs.
async fn step(
    visit: &Visit,
    order: &str,
    step: CheckoutStep,
    show: impl AsyncFnOnce(Till) -> Result<Response, Fault>,
) -> Result<Response, Fault> {
    let till = Till::open(visit, order).await.map_err(|error| visit.fault(error))?;
    match till.detour(&visit.app, Some(step)).map_err(|error| visit.fault(error))? {
        Some(there) => Ok(visit.see(&there)),
        None => show(till).await,
    }
}

fn terms_page(visit: &Visit, till: &Till, errors: FormErrors) -> Result<Response, Fault> {
    let frame = till.frame(visit, CheckoutStep::Terms).map_err(|error| visit.fault(error))?;
    let wrong = !errors.errors.is_empty();
    let page = TermsPage::of(visit, &till.loaded, &till.order, frame, errors);
    let page = page.map_err(|error| visit.fault(error))?;
    answer(visit, "order/terms.html", "checkout-terms-title", wrong, page)
}

/// A step's page; 422 where its form did not hold.
fn answer(
    visit: &Visit,
    template: &str,
    title: &str,
    wrong: bool,
    page: impl serde::Serialize,
) -> Result<Response, Fault> {
    let status = if wrong { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    visit.page_with(status, template, visit.t(title, &[]), wrong, page)
}

#[derive(Deserialize)]
struct TermsForm {
    #[serde(default)]
    accepted: String,
    /// The language the text was shown in.
    #[serde(default)]
    locale: String,
}

async fn accept_terms(
    visit: Visit,
    Path(order): Path<String>,
    Form(form): Form<TermsForm>,
) -> Result<Response, Fault> {
    step(&visit, &order, CheckoutStep::Terms, async |till| {
        if form.accepted != "yes" && till.order.accepted.is_none() {
            let problems = [Problem::coded("accepted", "terms-not-ticked")];
            return terms_page(&visit, &till, FormErrors::of(&visit, "checkout", &problems));
        }
        let locale = Locale::parse(&form.locale).unwrap_or(visit.ctx.locale);
        draft::accept_terms(&visit.app, &visit.ctx, till.order.id, locale)
            .await
            .map_err(|error| visit.fault(error))?;
        Ok(visit.see(&format!("/checkout/{order}")))
    })
    .await
}

async fn show_payment(visit: Visit, Path(order): Path<String>) -> Result<Response, Fault> {
    step(&visit, &order, CheckoutStep::Payment, async |till| {
        let partner = partner::store::get(visit.app.db.read(), till.order.partner).await;
        let partner = partner.map_err(|error| visit.fault(error))?;
        let form = PaymentForm::kept(&till.order, &partner);
        payment_page(&visit, &till, &form, FormErrors::default())
    })
    .await
}

fn payment_page(
    visit: &Visit,
    till: &Till,
    form: &PaymentForm,
    errors: FormErrors,
) -> Result<Response, Fault> {
    let frame = till.frame(visit, CheckoutStep::Payment).map_err(|error| visit.fault(error))?;
    let wrong = !errors.errors.is_empty();
    let policy = till.policy().map_err(|error| visit.fault(error))?;
    let page = PaymentPage::of(visit, &till.loaded, policy, &till.order, frame, form, errors);
    answer(visit, "order/payment.html", "checkout-payment-title", wrong, page)
}

/// The form as typed.
#[derive(Deserialize)]
pub struct PaymentForm {
    #[serde(default)]
    pub method: String,
    #[serde(default)]
    pub contact_name: String,
    #[serde(default)]
    pub contact_phone: String,
    #[serde(default)]
    pub contact_email: String,
    #[serde(default)]
    pub purchase_order: String,
}

impl PaymentForm {
    /// What the order has, or else what the company has.
    fn kept(order: &Order, partner: &partner::Partner) -> PaymentForm {
        let or = |own: &String, company: &String| {
            if own.is_empty() { company.clone() } else { own.clone() }
        };
        PaymentForm {
            method: order.method.map_or_else(String::new, |method| method.code().to_owned()),
            contact_name: or(&order.contact.name, &partner.contact_name),
            contact_phone: or(&order.contact.phone, &partner.phone),
            contact_email: or(&order.contact.email, &partner.email),
            purchase_order: order.purchase_order.clone(),
        }
    }
}

async fn choose_payment(
    visit: Visit,
    Path(order): Path<String>,
    Form(form): Form<PaymentForm>,
) -> Result<Response, Fault> {
    step(&visit, &order, CheckoutStep::Payment, async |till| {
        let outcome = match Method::parse(&form.method) {
            None => Err(Error::Invalid(vec![Problem::coded("method", "method-not-chosen")])),
            Some(method) => {
                let contact = Contact {
                    name: form.contact_name.clone(),
                    phone: form.contact_phone.clone(),
                    email: form.contact_email.clone(),
                };
                let (app, ctx) = (&visit.app, &visit.ctx);
                let number = &form.purchase_order;
                match draft::name_purchase_order(app, ctx, till.order.id, number).await {
                    Ok(()) => draft::choose_method(app, ctx, till.order.id, method, &contact).await,
                    Err(error) => Err(error),
                }
            }
        };
        match outcome {
            Ok(()) => Ok(visit.see(&format!("/checkout/{order}/review"))),
            Err(Error::Invalid(problems)) => {
                let errors = FormErrors::of(&visit, "checkout", &problems);
                payment_page(&visit, &till, &form, errors)
            }
            Err(other) => Err(visit.fault(other)),
        }
    })
    .await
}

async fn show_review(visit: Visit, Path(order): Path<String>) -> Result<Response, Fault> {
    step(&visit, &order, CheckoutStep::Review, async |till| {
        review_page(&visit, till, None, StatusCode::OK).await
    })
    .await
}

/// The review with a fresh quote. `seen` is what the person had before them when they pressed the
/// button.
async fn review_page(
    visit: &Visit,
    till: Till,
    seen: Option<Seen>,
    status: StatusCode,
) -> Result<Response, Fault> {
    let reviewed = review::review(&visit.app, &visit.ctx, till.order.id).await;
    let reviewed = reviewed.map_err(|error| visit.fault(error))?;
    let till = Till { order: reviewed.order.clone(), ..till };
    // A new version of the terms, or another set, may call for a step again.
    let detour = till.detour(&visit.app, Some(CheckoutStep::Review));
    if let Some(there) = detour.map_err(|error| visit.fault(error))? {
        return Ok(visit.see_with_notice(&there, "order-terms-changed"));
    }
    let frame = till.frame(visit, CheckoutStep::Review).map_err(|error| visit.fault(error))?;
    let policy = till.policy().map_err(|error| visit.fault(error))?;
    let page = ReviewPage::load(visit, &till.loaded, policy, &reviewed, frame, seen).await;
    let page = page.map_err(|error| visit.fault(error))?;
    let title = visit.t("checkout-review-title", &[]);
    visit.page_with(status, "order/review.html", title, false, page)
}

#[derive(Deserialize)]
struct BuyForm {
    #[serde(default)]
    quote: String,
    #[serde(flatten)]
    seen: Seen,
}

/// The press of the button: once, whatever the number of presses.
async fn buy(
    visit: Visit,
    Path(order): Path<String>,
    Form(form): Form<BuyForm>,
) -> Result<Response, Fault> {
    let till = Till::open(&visit, &order).await.map_err(|error| visit.fault(error))?;
    match place::place(&visit.app, &visit.ctx, till.order.id, &form.quote).await {
        Ok(Placed::Gateway { url }) if onward_pages::is_elsewhere(&url) => {
            Ok(visit.see(&format!("/orders/{}/pay", till.order.number)))
        }
        Ok(Placed::Gateway { url }) => Ok(visit.see(&url)),
        Ok(Placed::Order { number }) => Ok(visit.see(&format!("/orders/{number}"))),
        Err(Error::Refused(refusal)) => match refusal.code {
            "order.expired" | "order.cancelled" => {
                Ok(visit.see(&format!("/orders/{}", till.order.number)))
            }
            "order.no_method" | "order.terms_not_accepted" => {
                Ok(visit.see(&format!("/checkout/{order}")))
            }
            _ => review_page(&visit, till, Some(form.seen), StatusCode::CONFLICT).await,
        },
        Err(other) => Err(visit.fault(other)),
    }
}

/// Whether the terms are accepted by paying.
pub fn implied(policy: &PolicySet) -> bool {
    match policy.terms_mode {
        TermsMode::Explicit => false,
        TermsMode::ImpliedByPayment => true,
    }
}
