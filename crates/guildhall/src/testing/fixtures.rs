//! People and companies that stories begin with, made by the real use cases.

use std::ops::{Deref, DerefMut};

use domain::access::{Actor, Roles};
use domain::ids::{PartnerId, PersonId};
use domain::partner::EnrolmentForm;
use domain::text::Locale;

use super::{Browser, TestApp};
use crate::access::people::{self, Newcomer};
use crate::access::store as people_store;
use crate::partner::enrol::{self, Application};
use crate::partner::{store, vet};
use crate::web::session;

/// Everybody's password here.
pub const PASSWORD: &str = "a quiet harbour at dawn";

/// Somebody signed in: a browser, and who it is.
pub struct Member {
    pub browser: Browser,
    pub partner: PartnerId,
    pub person: PersonId,
    pub email: String,
    pub actor: Actor,
}

impl Deref for Member {
    type Target = Browser;

    fn deref(&self) -> &Browser {
        &self.browser
    }
}

impl DerefMut for Member {
    fn deref_mut(&mut self) -> &mut Browser {
        &mut self.browser
    }
}

impl TestApp {
    /// An authorized company of a country, with its admin signed in. The address is
    /// `ada@<first word of the name>.example`.
    pub async fn enrolled_partner(&self, legal_name: &str, country: &str) -> Member {
        self.enrolled_with(form(legal_name, country)).await
    }

    /// The same with every field as a form has it.
    pub async fn enrolled_with(&self, form: EnrolmentForm) -> Member {
        let partner = self.pending_with(form).await;
        let system = self.system().await;
        vet::authorize(self, &system, partner.partner).await.expect("the company is let in");
        partner
    }

    /// The same before an operator has decided.
    pub async fn pending_partner(&self, legal_name: &str, country: &str) -> Member {
        self.pending_with(form(legal_name, country)).await
    }

    async fn pending_with(&self, form: EnrolmentForm) -> Member {
        let application = Application { form: form.clone(), agreement_shown: None };
        let system = self.system().await;
        let partner = enrol::vouched(self, &system, &application).await.expect("it enrols");
        let users = people_store::list_users(self.db.read(), partner, Some(Roles::BUYERS));
        let (admin, roles) = users.await.expect("the admin is there").remove(0);
        self.member(partner, admin.id, roles, form.email).await
    }

    /// A colleague with other roles, signed in.
    pub async fn colleague(&self, of: &Member, name: &str, roles: impl Into<Roles>) -> Member {
        let roles = roles.into();
        let domain = of.email.rsplit_once('@').expect("an address").1;
        let email = format!("{}@{domain}", name.to_lowercase());
        let newcomer =
            Newcomer { email: &email, name, locale: Locale::EnUs, password: Some(PASSWORD) };
        let system = self.system().await;
        let added = people::add_user(self, &system, of.partner, newcomer, roles).await;
        self.member(of.partner, added.expect("the colleague is added"), roles, email).await
    }

    /// Somebody of the programme's staff, signed in.
    pub async fn operator(&self) -> Browser {
        let newcomer = Newcomer {
            email: "grace@guildhall.example",
            name: "Grace",
            locale: Locale::EnUs,
            password: None,
        };
        let system = self.system().await;
        let added = people::add_operator(self, &system, newcomer).await.expect("staff is added");
        self.signed_in(added.person, None).await
    }

    /// A context in which a member acts.
    pub async fn ctx_of(&self, member: &Member) -> crate::ctx::Ctx {
        self.ctx(member.actor).await
    }

    /// The company as it stands.
    pub async fn partner(&self, id: PartnerId) -> crate::partner::Partner {
        store::get(self.db.read(), id).await.expect("the company is there")
    }

    async fn member(
        &self,
        partner: PartnerId,
        person: PersonId,
        roles: Roles,
        email: String,
    ) -> Member {
        let browser = self.signed_in(person, Some(partner)).await;
        let actor = Actor::Member { partner, person, roles };
        Member { browser, partner, person, email, actor }
    }

    /// Somebody signed in, for a company or for the operators' desk.
    pub async fn signed_in(&self, person: PersonId, partner: Option<PartnerId>) -> Browser {
        let now = self.app.now().await.expect("the clock can be read");
        let opening = session::Opening::of(self, person, partner);
        let token = session::open(self, now, opening).await.expect("a session opens");
        let mut browser = self.visitor();
        browser.set_cookie(session::cookie_name(self), &token);
        browser
    }
}

/// A form whose every field holds.
pub fn form(legal_name: &str, country: &str) -> EnrolmentForm {
    let host: String = legal_name
        .split_whitespace()
        .next()
        .unwrap_or_default()
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .collect();
    // A name without a Latin letter gives none to an address.
    let host = if host.is_empty() { format!("c{}", legal_name.len()) } else { host };
    let language = match country {
        "TW" => "zh-TW",
        "CN" => "zh-CN",
        "JP" => "ja-JP",
        _ => "en-US",
    };
    EnrolmentForm {
        email: format!("ada@{}.example", host.to_lowercase()),
        legal_name: legal_name.to_owned(),
        line1: "1 Long Street".to_owned(),
        line2: String::new(),
        city: "Springfield".to_owned(),
        region: String::new(),
        postal_code: "12345".to_owned(),
        country: country.to_owned(),
        contact_name: "Ada Chen".to_owned(),
        phone: "+1 555 0100".to_owned(),
        website: String::new(),
        tax_id: String::new(),
        language: language.to_owned(),
        agreement_accepted: true,
    }
}
