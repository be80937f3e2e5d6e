//! Companies whose money went another way: taxed elsewhere, given back, contested.

use super::Act::{Authorize, BuyByCard, Enrol, GiveBack, TaxNumber};
use super::{PACK, Resident};
use crate::world::gateway::simulated::Behaviour::Works;
use crate::world::gateway::simulated::Outcome::{
    Approve, ApproveChargebackLost, ApproveChargebackWon,
};
use domain::text::Locale::{EnUs, ZhTw};

pub const RESIDENTS: &[Resident] = &[
    Resident {
        name: "Brandenburg Werkstatt GmbH",
        locale: EnUs,
        country: "DE",
        city: "Potsdam",
        line1: "Dortustraße 46",
        postal_code: "14467",
        contact: "Jule Petersen",
        email: "jule@brandenburg-werkstatt.example",
        story: &[
            (-150, Enrol),
            (-149, TaxNumber("DE136695976")),
            (-147, Authorize),
            (-140, BuyByCard(PACK, Works, Approve)),
        ],
    },
    Resident {
        name: "松濤系統顧問有限公司",
        locale: ZhTw,
        country: "TW",
        city: "新竹市",
        line1: "東區光復路二段 101 號",
        postal_code: "300",
        contact: "許文彥",
        email: "wenyan@songtao-sys.example",
        story: &[
            (-95, Enrol),
            (-95, TaxNumber("00501503")),
            (-92, Authorize),
            (-88, BuyByCard(PACK, Works, Approve)),
        ],
    },
    Resident {
        name: "Silverbirch Analytics",
        locale: EnUs,
        country: "US",
        city: "Duluth",
        line1: "12 Canal Park Drive",
        postal_code: "55802",
        contact: "Nora Ekdahl",
        email: "nora@silverbirch.example",
        story: &[
            (-60, Enrol),
            (-57, Authorize),
            (-50, BuyByCard(PACK, Works, Approve)),
            (-41, GiveBack),
        ],
    },
    Resident {
        name: "Copper Lane Advisory",
        locale: EnUs,
        country: "US",
        city: "Tucson",
        line1: "88 East Congress Street",
        postal_code: "85701",
        contact: "Blake Moreno",
        email: "blake@copperlane.example",
        story: &[
            (-210, Enrol),
            (-207, Authorize),
            (-200, BuyByCard(PACK, Works, ApproveChargebackLost)),
        ],
    },
    Resident {
        name: "Tidewater Informatics",
        locale: EnUs,
        country: "AU",
        city: "Fremantle",
        line1: "3 Cliff Street",
        postal_code: "6160",
        contact: "Imogen Clarke",
        email: "imogen@tidewater.example",
        story: &[
            (-180, Enrol),
            (-176, Authorize),
            (-170, BuyByCard(PACK, Works, ApproveChargebackWon)),
        ],
    },
];
