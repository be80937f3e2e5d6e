//! What a profile still lacks.

use super::{Content, Place, TagKind, description_field};
use crate::partner::Vetting;
use crate::text::Locale;

/// Something that a profile could say and does not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Gap {
    /// The programme has not authorized the company.
    Vetting,
    Description,
    Place,
    /// A place that the profile names was closed.
    PlaceClosed,
    Industry,
    Service,
    Logo,
    Website,
    /// A description in one more of the four languages.
    Translation(Locale),
    Product,
    Language,
    Skill,
    Size,
}

impl Gap {
    pub fn code(self) -> &'static str {
        match self {
            Gap::Vetting => "vetting",
            Gap::Description => "description",
            Gap::Place => "place",
            Gap::PlaceClosed => "place-closed",
            Gap::Industry => "industry",
            Gap::Service => "service",
            Gap::Logo => "logo",
            Gap::Website => "website",
            Gap::Translation(_) => "translation",
            Gap::Product => "product",
            Gap::Language => "language",
            Gap::Skill => "skill",
            Gap::Size => "size",
        }
    }

    /// Whether nothing is published without it.
    pub fn is_required(self) -> bool {
        match self {
            Gap::Vetting
            | Gap::Description
            | Gap::Place
            | Gap::PlaceClosed
            | Gap::Industry
            | Gap::Service => true,
            Gap::Logo
            | Gap::Website
            | Gap::Translation(_)
            | Gap::Product
            | Gap::Language
            | Gap::Skill
            | Gap::Size => false,
        }
    }

    /// The field where it is put right.
    pub fn field(self) -> &'static str {
        match self {
            Gap::Vetting => "vetting",
            Gap::Description => description_field(Locale::EnUs),
            Gap::Translation(locale) => description_field(locale),
            Gap::Place | Gap::PlaceClosed => "places",
            Gap::Logo => "logo",
            Gap::Website => super::WEBSITE_FIELD,
            Gap::Industry => TagKind::Industry.field(),
            Gap::Service => TagKind::Service.field(),
            Gap::Product => TagKind::Product.field(),
            Gap::Language => TagKind::Language.field(),
            Gap::Skill => TagKind::Skill.field(),
            Gap::Size => TagKind::Size.field(),
        }
    }
}

/// A profile as it would be published.
#[derive(Debug, Clone, Copy)]
pub struct Standing<'a> {
    pub vetting: &'a Vetting,
    pub content: &'a Content,
    pub places: &'a [Place],
    /// One of the places is the company's own and was closed since.
    pub has_closed_place: bool,
    pub has_logo: bool,
}

/// Everything that is missing: what is required first, in the order of the form.
pub fn gaps(standing: Standing<'_>) -> Vec<Gap> {
    let content = standing.content;
    let lacks = |kind| content.tags_of(kind).is_empty();
    let is_authorized = match standing.vetting {
        Vetting::Authorized { .. } => true,
        Vetting::None | Vetting::Pending { .. } | Vetting::Rejected { .. } => false,
    };
    let has_none = content.descriptions.is_empty();
    let mut gaps: Vec<Gap> = [
        (Gap::Vetting, !is_authorized),
        (Gap::Description, has_none),
        (Gap::Place, standing.places.is_empty()),
        (Gap::PlaceClosed, standing.has_closed_place),
        (Gap::Industry, lacks(TagKind::Industry)),
        (Gap::Service, lacks(TagKind::Service)),
        (Gap::Logo, !standing.has_logo),
        (Gap::Website, content.website.is_empty()),
    ]
    .into_iter()
    .filter_map(|(gap, is_missing)| is_missing.then_some(gap))
    .collect();
    if !has_none {
        let others = Locale::ALL.into_iter();
        let others = others.filter(|locale| !content.descriptions.contains_key(locale));
        gaps.extend(others.map(Gap::Translation));
    }
    let found_by = [
        (Gap::Product, TagKind::Product),
        (Gap::Language, TagKind::Language),
        (Gap::Skill, TagKind::Skill),
        (Gap::Size, TagKind::Size),
    ];
    gaps.extend(found_by.into_iter().filter(|(_, kind)| lacks(*kind)).map(|(gap, _)| gap));
    gaps
}
