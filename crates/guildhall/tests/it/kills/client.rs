//! People who buy, have their money back, and buy again, whatever becomes of the server. What they
//! were told is kept.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use domain::ids::PartnerId;
use reqwest::{Method, StatusCode, header};
use scraper::{Html, Selector};

/// The key of every buyer's forms.
const FORM_KEY: &str = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
/// Requests of one purchase after which something is odd: the person begins anew.
const STEPS_MAX: usize = 60;

/// What was acknowledged to somebody about an order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Told {
    Placed,
    Paid,
    GivenBack,
}

pub struct Load {
    pub ports: Vec<u16>,
    stopped: AtomicBool,
    told: Mutex<BTreeMap<(PartnerId, String), Told>>,
    answers: AtomicU64,
    broken: AtomicU64,
    unanswered: AtomicU64,
}

impl Load {
    pub fn on(ports: Vec<u16>) -> Arc<Load> {
        // Whoever of this binary's tests is first chooses.
        let _ = rustls::crypto::ring::default_provider().install_default();
        Arc::new(Load {
            ports,
            stopped: AtomicBool::new(false),
            told: Mutex::default(),
            answers: AtomicU64::new(0),
            broken: AtomicU64::new(0),
            unanswered: AtomicU64::new(0),
        })
    }

    pub fn stop(&self) {
        self.stopped.store(true, Ordering::Relaxed);
    }

    /// What was acknowledged, order by order.
    pub fn acknowledged(&self) -> BTreeMap<(PartnerId, String), Told> {
        self.told.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn note(&self, partner: PartnerId, path: &str, told: Told) {
        let number = path.split('/').nth(2).expect("an order's path").to_owned();
        let mut all = self.told.lock().unwrap_or_else(PoisonError::into_inner);
        let known = all.entry((partner, number)).or_insert(told);
        *known = (*known).max(told);
    }

    pub fn told(&self) -> String {
        let all = self.acknowledged();
        let of = |told: Told| all.values().filter(|one| **one >= told).count();
        format!(
            "{} answers, {} broken, {} without an answer; {} orders placed, {} paid, {} given back",
            self.answers.load(Ordering::Relaxed),
            self.broken.load(Ordering::Relaxed),
            self.unanswered.load(Ordering::Relaxed),
            of(Told::Placed),
            of(Told::Paid),
            of(Told::GivenBack),
        )
    }
}

struct Answer {
    status: StatusCode,
    location: String,
    body: String,
}

pub struct Buyer {
    load: Arc<Load>,
    http: reqwest::Client,
    turn: usize,
    purchases: usize,
    partner: PartnerId,
    network_id: String,
    /// The buyer's session and an operator's.
    sessions: [String; 2],
}

/// Nobody waits any longer.
struct Stopped;

impl Buyer {
    pub fn new(
        load: Arc<Load>,
        turn: usize,
        partner: PartnerId,
        network_id: String,
        sessions: [String; 2],
    ) -> Buyer {
        let http = reqwest::Client::builder()
            .redirect(reqwest::redirect::Policy::none())
            .timeout(Duration::from_secs(8))
            .build()
            .expect("a client");
        Buyer { load, http, turn, purchases: turn, partner, network_id, sessions }
    }

    pub async fn buys_on(mut self) {
        while self.buys_and_gives_back().await.is_ok() {
            self.purchases += 1;
        }
    }

    /// The same request until it is answered, by whichever node: as people press again.
    async fn sends(
        &mut self,
        method: &Method,
        path: &str,
        form: &[(String, String)],
        session: usize,
    ) -> Result<Answer, Stopped> {
        loop {
            if self.load.stopped.load(Ordering::Relaxed) {
                return Err(Stopped);
            }
            let port = self.load.ports[self.turn % self.load.ports.len()];
            let origin = format!("http://127.0.0.1:{port}");
            let mut request = self
                .http
                .request(method.clone(), format!("{origin}{path}"))
                .header(
                    header::COOKIE,
                    format!("{}; guildhall_form={FORM_KEY}", self.sessions[session]),
                )
                .header("sec-fetch-site", "same-origin")
                .header(header::ORIGIN, &origin);
            if *method == Method::POST {
                let (_, token) = self.sessions[session].split_once('=').expect("a cookie");
                let token = guildhall::web::seal::token(FORM_KEY, token);
                request = request.header(guildhall::web::seal::HEADER, token).form(form);
            }
            match Self::answered(request).await {
                Ok(answer) if !answer.status.is_server_error() => {
                    self.load.answers.fetch_add(1, Ordering::Relaxed);
                    return Ok(answer);
                }
                Ok(_) => self.load.broken.fetch_add(1, Ordering::Relaxed),
                Err(_) => self.load.unanswered.fetch_add(1, Ordering::Relaxed),
            };
            self.turn += 1;
            tokio::time::sleep(Duration::from_millis(15)).await;
        }
    }

    async fn answered(request: reqwest::RequestBuilder) -> reqwest::Result<Answer> {
        let response = request.send().await?;
        let status = response.status();
        let location = response.headers().get(header::LOCATION);
        let location = location.and_then(|value| value.to_str().ok()).unwrap_or("").to_owned();
        Ok(Answer { status, location, body: response.text().await? })
    }

    async fn get(&mut self, path: &str) -> Result<Answer, Stopped> {
        self.sends(&Method::GET, path, &[], 0).await
    }

    async fn post(&mut self, path: &str, form: &[(&str, &str)]) -> Result<Answer, Stopped> {
        self.sends(&Method::POST, path, &owned(form), 0).await
    }

    async fn buys_and_gives_back(&mut self) -> Result<(), Stopped> {
        let begun = self.post("/offers/action-pack/orders", &[]).await?;
        let mut here = begun.location;
        if begun.status == StatusCode::CONFLICT {
            // Bought, and nobody said so: the order stands on the page of orders.
            here = self.newest_order().await?;
        }
        for _ in 0..STEPS_MAX {
            match self.goes_on(&here).await? {
                Some(next) => here = next,
                None => return self.gives_back(&here).await,
            }
            if here.is_empty() {
                return Ok(());
            }
        }
        Ok(())
    }

    /// One step; returns where it leads, nothing once the order is paid, an empty path to begin
    /// anew.
    async fn goes_on(&mut self, here: &str) -> Result<Option<String>, Stopped> {
        let outcome = ["approve", "approve_losing_answer", "approve_telling_twice", "decline"];
        let outcome = outcome[self.purchases % outcome.len()];
        let answer = if here.ends_with("/terms") {
            self.post(here, &[("accepted", "yes"), ("locale", "en-US")]).await?
        } else if here.starts_with("/checkout/") && here.ends_with("/payment") {
            self.post(here, &[("method", "card")]).await?
        } else if here.ends_with("/review") {
            self.presses(here).await?
        } else if here.starts_with("/simulated-gateway/") {
            let chosen = self.post(here, &[("card", "works"), ("outcome", outcome)]).await?;
            if chosen.location == here {
                // Finished before: back to the portal by oneself.
                let finished = self.get(here).await?;
                return Ok(Some(value_of(&finished.body, "main a[href*='/return']", "href")));
            }
            chosen
        } else {
            self.get(here).await?
        };
        if answer.status == StatusCode::SEE_OTHER {
            let placed = here.ends_with("/review") && answer.location.starts_with("/orders/");
            if placed {
                self.load.note(self.partner, &answer.location, Told::Placed);
            }
            return Ok(Some(answer.location));
        }
        if !here.starts_with("/orders/") || answer.status != StatusCode::OK {
            return Ok(Some(String::new()));
        }
        self.load.note(self.partner, here, Told::Placed);
        if answer.body.contains("is yours") {
            self.load.note(self.partner, here, Told::Paid);
            return Ok(None);
        }
        let goes = |css: &str| value_of(&answer.body, css, "href");
        let there = [goes("main a[href$='/pay']"), goes("main a[href^='/checkout/']")];
        if let Some(there) = there.into_iter().find(|there| !there.is_empty()) {
            return Ok(Some(there));
        }
        tokio::time::sleep(Duration::from_millis(30)).await;
        Ok(Some(here.to_owned()))
    }

    async fn presses(&mut self, here: &str) -> Result<Answer, Stopped> {
        let review = self.get(here).await?;
        if review.status != StatusCode::OK {
            return Ok(review);
        }
        let fields = ["quote", "total", "starts", "ends"].map(|name| {
            (name.to_owned(), value_of(&review.body, &format!("input[name={name}]"), "value"))
        });
        self.sends(&Method::POST, here, &fields, 0).await
    }

    async fn newest_order(&mut self) -> Result<String, Stopped> {
        let page = self.get("/orders").await?;
        Ok(value_of(&page.body, "main a[href^='/orders/']", "href"))
    }

    async fn gives_back(&mut self, order: &str) -> Result<(), Stopped> {
        let number = order.split('/').nth(2).unwrap_or_default().to_owned();
        let why = owned(&[("company", &self.network_id), ("reason", "question")]);
        self.sends(&Method::POST, "/operator/openings", &why, 1).await?;
        let path = format!("/operator/partners/{}/refunds", self.network_id);
        let form = owned(&[("order", &number), ("source", ""), ("goodwill", "as a courtesy")]);
        let answer = self.sends(&Method::POST, &path, &form, 1).await?;
        if answer.status == StatusCode::SEE_OTHER {
            self.load.note(self.partner, order, Told::GivenBack);
        }
        Ok(())
    }
}

fn owned(form: &[(&str, &str)]) -> Vec<(String, String)> {
    form.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

/// An attribute of the first element; empty where there is none.
fn value_of(body: &str, css: &str, attribute: &str) -> String {
    let html = Html::parse_document(body);
    let selector = Selector::parse(css).expect("a selector");
    let found = html.select(&selector).find_map(|element| element.attr(attribute));
    found.unwrap_or_default().to_owned()
}
