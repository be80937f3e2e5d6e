//! A browser without a window: keeps cookies, sends forms, reads pages.

use std::collections::BTreeMap;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, HeaderName, Method, Request, StatusCode, header};
use domain::text::Locale;
use scraper::{ElementRef, Html, Selector};
use tower::ServiceExt;

use crate::web::seal;
use crate::web::visit::encoded;

/// Largest answer a story reads, in bytes.
const BODY_MAX: usize = 16 * 1024 * 1024;

/// The key of every browser's forms.
const FORM_COOKIE: &str = "guildhall_form";
const FORM_KEY: &str = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

/// Follows no redirect by itself: `follow` does.
#[derive(Clone)]
pub struct Browser {
    router: Router,
    cookies: BTreeMap<String, String>,
    language: Locale,
    headers: Vec<(String, String)>,
    /// Says why, where the desk asks before it opens a company.
    gives_reasons: bool,
}

impl Browser {
    pub(super) fn new(router: Router) -> Browser {
        let cookies = BTreeMap::from([(FORM_COOKIE.to_owned(), FORM_KEY.to_owned())]);
        Browser {
            router,
            cookies,
            language: Locale::EnUs,
            headers: Vec::new(),
            gives_reasons: true,
        }
    }

    /// The token a page of the portal would have in its forms.
    pub fn form_token(&self) -> String {
        let session = self.cookie("guildhall_session").unwrap_or_default();
        seal::token(self.cookie(FORM_COOKIE).unwrap_or_default(), session)
    }

    /// The same browser at another program.
    pub(super) fn at(&self, router: Router) -> Browser {
        Browser { router, ..self.clone() }
    }

    /// Asks for pages in a language from now on.
    pub fn speak(&mut self, language: Locale) {
        self.language = language;
    }

    /// Sends a header with every request, instead of its own one of that name.
    pub fn send_header(&mut self, name: &str, value: &str) {
        self.headers.push((name.to_owned(), value.to_owned()));
    }

    /// From now on, where the desk asks why a company is opened, the question is the answer.
    pub fn gives_no_reason(&mut self) {
        self.gives_reasons = false;
    }

    pub fn set_cookie(&mut self, name: &str, value: &str) {
        self.cookies.insert(name.to_owned(), value.to_owned());
    }

    pub fn cookie(&self, name: &str) -> Option<&str> {
        self.cookies.get(name).map(String::as_str)
    }

    pub async fn get(&mut self, path: &str) -> Answer {
        self.send(Method::GET, path, None).await
    }

    /// Sends a form as a page of the portal does.
    pub async fn post_form(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let token = self.form_token();
        let fields = [&[(seal::FIELD, token.as_str())], fields].concat();
        self.send(Method::POST, path, Some(encoded(&fields))).await
    }

    /// Sends a form exactly as it is given, without a token.
    pub async fn post_bare(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        self.send(Method::POST, path, Some(encoded(fields))).await
    }

    /// Asks by any method.
    pub async fn ask(&mut self, method: Method, path: &str) -> Answer {
        self.send(method, path, None).await
    }

    /// Sends what a program sends: JSON, or nothing where it is null.
    pub async fn send_json(
        &mut self,
        method: Method,
        path: &str,
        body: &serde_json::Value,
    ) -> Answer {
        let kind = "application/scim+json".to_owned();
        let body = (!body.is_null()).then(|| (kind, body.to_string().into_bytes()));
        self.send_body(method, path, body).await
    }

    /// Sends a form with a file, as a page of the portal does.
    pub async fn post_file(
        &mut self,
        path: &str,
        fields: &[(&str, &str)],
        (name, file_name, content): (&str, &str, &[u8]),
    ) -> Answer {
        const BOUNDARY: &str = "----------------story";
        let mut body = Vec::new();
        let token = self.form_token();
        for (name, value) in [&[(seal::FIELD, token.as_str())], fields].concat() {
            let head = format!("Content-Disposition: form-data; name=\"{name}\"");
            body.extend(format!("--{BOUNDARY}\r\n{head}\r\n\r\n{value}\r\n").into_bytes());
        }
        let head =
            format!("Content-Disposition: form-data; name=\"{name}\"; filename=\"{file_name}\"");
        body.extend(format!("--{BOUNDARY}\r\n{head}\r\n\r\n").into_bytes());
        body.extend(content);
        body.extend(format!("\r\n--{BOUNDARY}--\r\n").into_bytes());
        let kind = format!("multipart/form-data; boundary={BOUNDARY}");
        self.send_body(Method::POST, path, Some((kind, body))).await
    }

    /// Goes where an answer leads.
    ///
    /// # Panics
    /// When it leads nowhere.
    pub async fn follow(&mut self, answer: &Answer) -> Answer {
        let location = answer.location().to_owned();
        self.get(&location).await
    }

    async fn send(&mut self, method: Method, path: &str, form: Option<String>) -> Answer {
        let kind = "application/x-www-form-urlencoded";
        let body = form.map(|form| (kind.to_owned(), form.into_bytes()));
        self.send_body(method, path, body).await
    }

    /// Sends it; where the desk asks for a reason first, gives one and sends it again.
    async fn send_body(
        &mut self,
        method: Method,
        path: &str,
        body: Option<(String, Vec<u8>)>,
    ) -> Answer {
        let answer = self.send_once(method.clone(), path, body.clone()).await;
        let location = answer.headers.get(header::LOCATION).and_then(|to| to.to_str().ok());
        let asked = location.and_then(|to| to.strip_prefix("/operator/openings/new?company="));
        let Some(company) = asked.filter(|_| self.gives_reasons) else {
            return answer;
        };
        let company = company.split('&').next().unwrap_or_default();
        let token = self.form_token();
        let fields = [(seal::FIELD, token.as_str()), ("company", company), ("reason", "question")];
        let form = encoded(&fields).into_bytes();
        let kind = "application/x-www-form-urlencoded".to_owned();
        self.send_once(Method::POST, "/operator/openings", Some((kind, form))).await;
        self.send_once(method, path, body).await
    }

    async fn send_once(
        &mut self,
        method: Method,
        path: &str,
        body: Option<(String, Vec<u8>)>,
    ) -> Answer {
        let mut request = Request::builder()
            .method(method.clone())
            .uri(path)
            .header(header::HOST, "guildhall.test")
            .header(header::ACCEPT_LANGUAGE, self.language.tag())
            .header("sec-fetch-site", "same-origin");
        if !self.cookies.is_empty() {
            let pairs: Vec<String> =
                self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
            request = request.header(header::COOKIE, pairs.join("; "));
        }
        let body = match body {
            Some((kind, bytes)) => {
                request = request.header(header::CONTENT_TYPE, kind);
                request = request.header(header::ORIGIN, "http://guildhall.test");
                Body::from(bytes)
            }
            None => Body::empty(),
        };
        let mut request = request.body(body).expect("a well-formed request");
        for (name, value) in &self.headers {
            let name: HeaderName = name.parse().expect("a header's name");
            request.headers_mut().insert(name, value.parse().expect("a header's value"));
        }
        let Ok(response) = self.router.clone().oneshot(request).await;
        let (parts, body) = response.into_parts();
        self.keep_cookies(&parts.headers);
        let bytes = to_bytes(body, BODY_MAX).await.expect("the answer can be read").to_vec();
        let asked = format!("{method} {path}");
        Answer { asked, status: parts.status, headers: parts.headers, bytes }
    }

    fn keep_cookies(&mut self, headers: &HeaderMap) {
        for value in headers.get_all(header::SET_COOKIE) {
            let text = value.to_str().expect("a cookie is text");
            let (pair, attributes) = text.split_once(';').unwrap_or((text, ""));
            let (name, value) = pair.split_once('=').expect("a cookie has a name and a value");
            if attributes.to_ascii_lowercase().contains("max-age=0") {
                self.cookies.remove(name);
            } else {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
    }
}

/// What came back. The checks return the answer itself, so that they can be chained.
pub struct Answer {
    asked: String,
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub bytes: Vec<u8>,
}

impl Answer {
    #[track_caller]
    pub fn status(self, expected: u16) -> Answer {
        let found = self.status.as_u16();
        assert_eq!(found, expected, "{} was answered with {found}:\n{}", self.asked, self.words());
        self
    }

    /// The address that was asked for.
    pub fn asked(&self) -> &str {
        self.asked.rsplit(' ').next().unwrap_or_default()
    }

    #[track_caller]
    pub fn ok(self) -> Answer {
        self.status(200)
    }

    /// A redirect after a form (303) to exactly this address.
    #[track_caller]
    pub fn leads_to(self, location: &str) -> Answer {
        let answer = self.status(303);
        assert_eq!(answer.location(), location, "{} leads elsewhere", answer.asked);
        answer
    }

    /// Where a redirect leads.
    #[track_caller]
    pub fn location(&self) -> &str {
        let location = self.headers.get(header::LOCATION).and_then(|value| value.to_str().ok());
        location.unwrap_or_else(|| panic!("{} leads nowhere:\n{}", self.asked, self.words()))
    }

    /// The page's words hold these, whatever elements they are spread over.
    #[track_caller]
    pub fn has(self, text: &str) -> Answer {
        let words = self.words();
        assert!(words.contains(text), "{} does not say {text:?}:\n{words}", self.asked);
        self
    }

    #[track_caller]
    pub fn lacks(self, text: &str) -> Answer {
        let words = self.words();
        assert!(!words.contains(text), "{} says {text:?}:\n{words}", self.asked);
        self
    }

    /// The answer as it was sent.
    pub fn body(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }

    /// The words people read, spaces collapsed: of `main` where there is one.
    pub fn words(&self) -> String {
        let html = Html::parse_document(&self.body());
        let main = html.select(&selector("main, body")).next_back();
        main.map_or_else(|| self.body(), |element| words_of(&element))
    }

    /// The words of the first element that a CSS selector finds.
    #[track_caller]
    pub fn text(&self, css: &str) -> String {
        let found = self.texts(css).into_iter().next();
        found.unwrap_or_else(|| panic!("{} has no {css}:\n{}", self.asked, self.body()))
    }

    /// The words of every element that a CSS selector finds.
    pub fn texts(&self, css: &str) -> Vec<String> {
        let html = Html::parse_document(&self.body());
        html.select(&selector(css)).map(|element| words_of(&element)).collect()
    }

    /// An attribute of every element.
    pub fn attributes(&self, css: &str, name: &str) -> Vec<String> {
        let page = Html::parse_document(&self.body());
        let wanted = selector(css);
        page.select(&wanted).filter_map(|one| one.attr(name)).map(str::to_owned).collect()
    }

    /// An attribute of the first element that a CSS selector finds and that has it.
    pub fn attribute(&self, css: &str, name: &str) -> Option<String> {
        let html = Html::parse_document(&self.body());
        let found = html.select(&selector(css)).find_map(|element| element.attr(name));
        found.map(str::to_owned)
    }
}

#[track_caller]
fn selector(css: &str) -> Selector {
    Selector::parse(css).unwrap_or_else(|error| panic!("{css} is no selector: {error}"))
}

fn words_of(element: &ElementRef<'_>) -> String {
    let text: String = element.text().collect::<Vec<&str>>().join(" ");
    text.split_whitespace().collect::<Vec<&str>>().join(" ")
}
