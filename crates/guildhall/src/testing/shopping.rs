//! Buying as a person does: page by page, form by form.

use domain::ids::{OrderNumber, PartnerId};

use super::{Answer, Member, TestApp};
use crate::order::{Order, store};
use crate::payment::books;
use crate::payment::receipt::{self, ReceiptForm};

/// What a story types into the transfer's contact.
pub const CONTACT: [(&str, &str); 3] = [
    ("contact_name", "Ada Chen"),
    ("contact_phone", "+1 555 0100"),
    ("contact_email", "ada@northwind.example"),
];

impl Member {
    /// Presses "Subscribe now" and fills in every step before the review. Returns the path of the
    /// checkout.
    pub async fn fills_in(&mut self, offer: &str, method: &str) -> String {
        let answer = self.post_form(&format!("/offers/{offer}/orders"), &[]).await;
        self.goes_on(answer, method).await
    }

    /// Presses "Renew subscription" and fills in every step before the review.
    pub async fn fills_in_renewal(&mut self, subscription: &str, method: &str) -> String {
        let answer = self.post_form(&format!("/subscriptions/{subscription}/renewals"), &[]).await;
        self.goes_on(answer, method).await
    }

    async fn goes_on(&mut self, begun: Answer, method: &str) -> String {
        let checkout = begun.status(303).location().to_owned();
        let mut here = self.get(&checkout).await.status(303).location().to_owned();
        if here == format!("{checkout}/terms") {
            let agreed = [("accepted", "yes"), ("locale", "en-US")];
            self.post_form(&here, &agreed).await.leads_to(&checkout);
            here = format!("{checkout}/payment");
        }
        assert!(here.starts_with(&checkout), "the checkout leads to {here}");
        self.pays_by(&checkout, method).await;
        checkout
    }

    /// Chooses the way to pay.
    pub async fn pays_by(&mut self, checkout: &str, method: &str) {
        let mut fields = vec![("method", method)];
        fields.extend(CONTACT);
        let chosen = self.post_form(&format!("{checkout}/payment"), &fields).await;
        chosen.leads_to(&format!("{checkout}/review"));
    }

    /// Presses the button of a review page that is open.
    pub async fn presses(&mut self, checkout: &str, review: &Answer) -> Answer {
        let value = |name: &str| {
            review.attribute(&format!("input[name={name}]"), "value").expect("a hidden field")
        };
        let names = ["quote", "total", "starts", "ends"];
        let values: Vec<String> = names.iter().map(|name| value(name)).collect();
        let fields: Vec<(&str, &str)> =
            names.iter().zip(&values).map(|(name, value)| (*name, value.as_str())).collect();
        self.post_form(&format!("{checkout}/review"), &fields).await
    }

    /// Opens the review and presses its button. Returns where that leads.
    pub async fn buys(&mut self, checkout: &str) -> String {
        let review = self.get(&format!("{checkout}/review")).await.ok();
        self.presses(checkout, &review).await.status(303).location().to_owned()
    }

    /// Chooses a card and an outcome on the gateway's page. Returns where that leads.
    pub async fn at_gateway(&mut self, page: &str, card: &str, outcome: &str) -> String {
        self.get(page).await.ok().has("SIMULATED");
        let chosen = self.post_form(page, &[("card", card), ("outcome", outcome)]).await;
        chosen.status(303).location().to_owned()
    }

    /// Buys by card, with an outcome, and comes back to the order's page. Returns its path.
    pub async fn buys_by_card(&mut self, offer: &str, outcome: &str) -> String {
        let checkout = self.fills_in(offer, "card").await;
        let gateway = self.buys(&checkout).await;
        self.finishes(&gateway, "works", outcome).await
    }

    /// Finishes the gateway's page, its confirmation included, and comes back. Returns the order's
    /// path.
    pub async fn finishes(&mut self, gateway: &str, card: &str, outcome: &str) -> String {
        let mut back = self.at_gateway(gateway, card, outcome).await;
        if back.ends_with("/confirmation") {
            let yes = self.post_form(&back, &[("confirmed", "yes")]).await;
            back = yes.status(303).location().to_owned();
        }
        self.get(&back).await.status(303).location().to_owned()
    }

    /// Orders by transfer. Returns the path of the order's page.
    pub async fn orders_by_transfer(&mut self, offer: &str) -> String {
        let checkout = self.fills_in(offer, "transfer").await;
        self.buys(&checkout).await
    }

    /// The id of the newest subscription, from the page of what is purchased.
    pub async fn subscription(&mut self) -> String {
        let page = self.get("/offers?tab=purchased").await.ok();
        let link = page.attribute(".tile-title a", "href").expect("a subscription is held");
        link.rsplit('/').next().expect("an id").to_owned()
    }
}

/// The number in an order's path.
pub fn number(path: &str) -> OrderNumber {
    let number = path.rsplit('/').next().and_then(OrderNumber::parse);
    number.unwrap_or_else(|| panic!("{path} is no order's page"))
}

impl TestApp {
    /// The order of a page's path as it stands.
    pub async fn order(&self, partner: PartnerId, path: &str) -> Order {
        let found = store::get_by_number(self.db.read(), partner, &number(path)).await;
        found.expect("the order is there")
    }

    /// An operator records money that arrived today for an order. Returns the outcome's code.
    pub async fn receives(
        &self,
        order: &Order,
        (amount, currency): (&str, &str),
        reference: &str,
    ) -> &'static str {
        let operator = self.system().await;
        let form = ReceiptForm {
            amount: amount.to_owned(),
            currency: currency.to_owned(),
            received_on: operator.today.to_string(),
            payer: "Northwind Traders".to_owned(),
            bank_reference: reference.to_owned(),
        };
        let outcome = receipt::record(self, &operator, order.partner, order.id, &form).await;
        outcome.expect("the transfer is recorded").code()
    }

    /// How a partner's books stand in their first currency, as `received refunded unallocated |
    /// credited open`.
    pub async fn sums(&self, partner: PartnerId) -> String {
        let standing = books::standing(self.db.read(), partner).await.expect("the books add up");
        let one = standing.first().expect("a currency");
        let figures = [one.received, one.refunded, one.unallocated].map(|money| money.decimal());
        let papers = [one.credited, one.open].map(|money| money.decimal());
        format!("{} | {}", figures.join(" "), papers.join(" "))
    }
}
