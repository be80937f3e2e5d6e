//! Who of the demo's companies is in the directory, and in which languages they say what.

use std::collections::BTreeMap;

use anyhow::Context;
use domain::access::{Actor, Roles};
use domain::business_profile::{ContentForm, PlaceForm, TagKind};
use domain::ids::{PartnerId, ProfilePlaceId};
use domain::text::Locale::{self, EnUs, JaJp, ZhCn, ZhTw};

use super::live::broken;
use crate::access::store as people;
use crate::app::App;
use crate::business_profile::{draft, places, publish, store as profiles};
use crate::ctx::Ctx;
use crate::partner;

struct Listing {
    email: &'static str,
    texts: &'static [(Locale, &'static str)],
    industries: &'static [&'static str],
    services: &'static [&'static str],
    products: &'static [&'static str],
    languages: &'static [&'static str],
    skills: &'static str,
}

const LISTINGS: [Listing; 7] = [
    Listing {
        email: super::residents::FIRST_ADMIN,
        texts: &[
            (
                EnUs,
                "We look after the systems of ports, shippers and the towns around them.\n\n\
                From the first plan to the night shift: one team, one telephone number.",
            ),
            (
                JaJp,
                "港湾、海運会社、周辺の自治体のシステムを支えています。\n\n最初の計画から夜間の運用まで、\
                一つのチームが担当します。",
            ),
        ],
        industries: &["transport", "government"],
        services: &["consulting", "deployment", "managed"],
        products: &["cloud-platform", "server"],
        languages: &["en", "fr", "ja"],
        skills: "Port logistics, Disaster recovery, Kubernetes",
    },
    Listing {
        email: super::residents::SECOND_ADMIN,
        texts: &[(
            ZhTw,
            "為製造業與零售業整合現場設備、雲端平台與商務系統。\n\n\
            台北與台中皆有工程師，可於當日到場。",
        )],
        industries: &["manufacturing", "retail"],
        services: &["integration", "development", "training"],
        products: &["business-applications", "cloud-platform"],
        languages: &["zh", "en"],
        skills: "工廠聯網, 資料備份, 系統移轉",
    },
    Listing {
        email: "sato@aoba-soft.example",
        texts: &[
            (
                JaJp,
                "中小企業の業務アプリケーションを受託開発しています。\n\n\
                要件の整理から保守まで、同じ担当者がお手伝いします。",
            ),
            (
                EnUs,
                "Business applications for small companies, \
                built and kept by the same people.",
            ),
        ],
        industries: &["health", "professional"],
        services: &["development", "consulting"],
        products: &["business-applications", "developer-tools"],
        languages: &["ja", "en"],
        skills: "業務改善, データ移行",
    },
    Listing {
        email: "chenwei@yunfan-it.example",
        texts: &[(ZhCn, "帮助学校和公共机构把服务迁移到云端，并培训使用人员。")],
        industries: &["education", "government"],
        services: &["deployment", "training"],
        products: &["cloud-platform", "collaboration"],
        languages: &["zh"],
        skills: "云迁移, 网络安全",
    },
    Listing {
        email: "voigt@schaltjahr.example",
        texts: &[(EnUs, "Identity and security for machine builders in the middle of Germany.")],
        industries: &["manufacturing"],
        services: &["security", "managed"],
        products: &["identity", "devices"],
        languages: &["de", "en"],
        skills: "Zero trust, Plant networks",
    },
    Listing {
        email: "marcus@tidewater.example",
        texts: &[
            (EnUs, "Reports that answer the question: data platforms for energy and water."),
            (ZhCn, "面向能源与水务行业的数据平台与报表。"),
        ],
        industries: &["energy"],
        services: &["consulting", "development"],
        products: &["analytics", "data-platform"],
        languages: &["en", "es", "zh"],
        skills: "Forecasting, Data quality",
    },
    Listing {
        email: "tanaka@shirasagi.example",
        texts: &[(JaJp, "農業と食品のデータを集め、見えるようにします。")],
        industries: &["agriculture"],
        services: &["consulting", "hosting"],
        products: &["analytics"],
        languages: &["ja"],
        skills: "センサー, 可視化",
    },
];

/// Publishes a profile of each company that is there, has been let in, and is not found yet.
pub async fn publish_all(app: &App, lives: &[(&str, PartnerId)]) -> anyhow::Result<()> {
    for listing in &LISTINGS {
        let Some((_, id)) = lives.iter().find(|(email, _)| *email == listing.email) else {
            continue;
        };
        publish_one(app, listing.email, *id).await?;
    }
    Ok(())
}

/// The same of one company.
pub async fn publish_one(app: &App, email: &str, id: PartnerId) -> anyhow::Result<()> {
    let listing = LISTINGS.iter().find(|listing| listing.email == email);
    let listing = listing.with_context(|| format!("what {email} says in the directory"))?;
    let company = partner::store::get(app.db.read(), id).await.map_err(broken)?;
    let begun = profiles::list(app.db.read(), id).await.map_err(broken)?;
    if begun.is_empty() && matches!(company.vetting, domain::partner::Vetting::Authorized { .. }) {
        one(app, listing, &company).await.with_context(|| listing.email.to_owned())?;
    }
    Ok(())
}

async fn one(app: &App, listing: &Listing, company: &partner::Partner) -> anyhow::Result<()> {
    let admins = people::list_users(app.db.read(), company.id, Some(Roles::BUYERS));
    let admins = admins.await.map_err(broken)?;
    let (person, roles) = admins.first().context("a company has an admin")?;
    let actor = Actor::Member { partner: company.id, person: person.id, roles: *roles };
    let ctx = Ctx::at_present(app, actor, company.locale).await.map_err(broken)?;
    let country = company.address.country;
    let codes = |codes: &[&str]| codes.iter().map(|code| (*code).to_owned()).collect();
    let host = company.email.rsplit_once('@').map_or("", |(_, host)| host);
    let form = ContentForm {
        descriptions: listing.texts.iter().map(|(at, text)| (*at, (*text).to_owned())).collect(),
        website: format!("https://www.{host}"),
        page: String::new(),
        chosen: BTreeMap::from([
            (TagKind::Industry, codes(listing.industries)),
            (TagKind::Service, codes(listing.services)),
            (TagKind::Product, codes(listing.products)),
            (TagKind::Language, codes(listing.languages)),
        ]),
        own: BTreeMap::from([(TagKind::Skill, listing.skills.to_owned())]),
    };
    draft::edit(app, &ctx, country, &form, 0).await.map_err(broken)?;
    let place = PlaceForm {
        name: company.address.city.clone(),
        line1: company.address.line1.clone(),
        line2: company.address.line2.clone(),
        city: company.address.city.clone(),
        region: company.address.region.clone(),
        postal_code: company.address.postal_code.clone(),
        email: format!("hello@{host}"),
        phone: company.phone.clone(),
    };
    let id = ProfilePlaceId(app.world.ids.uuid(ctx.now));
    places::add(app, &ctx, (country, id), None, &place).await.map_err(broken)?;
    publish::publish(app, &ctx, country).await.map_err(broken)
}
