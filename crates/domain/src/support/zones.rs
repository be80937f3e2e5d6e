//! On which clock a company most likely reads: countries that have a single one.

use jiff::tz::TimeZone;

use crate::text::Country;

/// Countries with one clock, and its name in the time zone database. Those with several, like the
/// United States, are left out on purpose: a guess that is right for half of the readers is worse
/// than a question.
const ZONES: [(&str, &str); 73] = [
    ("AE", "Asia/Dubai"),
    ("AT", "Europe/Vienna"),
    ("BD", "Asia/Dhaka"),
    ("BE", "Europe/Brussels"),
    ("BG", "Europe/Sofia"),
    ("BH", "Asia/Bahrain"),
    ("BN", "Asia/Brunei"),
    ("BO", "America/La_Paz"),
    ("CH", "Europe/Zurich"),
    ("CN", "Asia/Shanghai"),
    ("CO", "America/Bogota"),
    ("CR", "America/Costa_Rica"),
    ("CZ", "Europe/Prague"),
    ("DE", "Europe/Berlin"),
    ("DK", "Europe/Copenhagen"),
    ("DO", "America/Santo_Domingo"),
    ("DZ", "Africa/Algiers"),
    ("EE", "Europe/Tallinn"),
    ("EG", "Africa/Cairo"),
    ("FI", "Europe/Helsinki"),
    ("FR", "Europe/Paris"),
    ("GB", "Europe/London"),
    ("GH", "Africa/Accra"),
    ("GR", "Europe/Athens"),
    ("GT", "America/Guatemala"),
    ("HK", "Asia/Hong_Kong"),
    ("HR", "Europe/Zagreb"),
    ("HU", "Europe/Budapest"),
    ("IE", "Europe/Dublin"),
    ("IL", "Asia/Jerusalem"),
    ("IN", "Asia/Kolkata"),
    ("IS", "Atlantic/Reykjavik"),
    ("IT", "Europe/Rome"),
    ("JO", "Asia/Amman"),
    ("JP", "Asia/Tokyo"),
    ("KE", "Africa/Nairobi"),
    ("KH", "Asia/Phnom_Penh"),
    ("KR", "Asia/Seoul"),
    ("KW", "Asia/Kuwait"),
    ("LB", "Asia/Beirut"),
    ("LK", "Asia/Colombo"),
    ("LT", "Europe/Vilnius"),
    ("LU", "Europe/Luxembourg"),
    ("LV", "Europe/Riga"),
    ("MA", "Africa/Casablanca"),
    ("MM", "Asia/Yangon"),
    ("MO", "Asia/Macau"),
    ("MT", "Europe/Malta"),
    ("MY", "Asia/Kuala_Lumpur"),
    ("NG", "Africa/Lagos"),
    ("NL", "Europe/Amsterdam"),
    ("NO", "Europe/Oslo"),
    ("NP", "Asia/Kathmandu"),
    ("OM", "Asia/Muscat"),
    ("PA", "America/Panama"),
    ("PE", "America/Lima"),
    ("PH", "Asia/Manila"),
    ("PK", "Asia/Karachi"),
    ("PL", "Europe/Warsaw"),
    ("PY", "America/Asuncion"),
    ("QA", "Asia/Qatar"),
    ("RO", "Europe/Bucharest"),
    ("RS", "Europe/Belgrade"),
    ("SA", "Asia/Riyadh"),
    ("SE", "Europe/Stockholm"),
    ("SG", "Asia/Singapore"),
    ("SI", "Europe/Ljubljana"),
    ("SK", "Europe/Bratislava"),
    ("TH", "Asia/Bangkok"),
    ("TN", "Africa/Tunis"),
    ("TR", "Europe/Istanbul"),
    ("TW", "Asia/Taipei"),
    ("VN", "Asia/Ho_Chi_Minh"),
];

/// The clock of a country that has a single one.
pub fn zone_of(country: Country) -> Option<TimeZone> {
    let known = ZONES.iter().find(|(code, _)| *code == country.code());
    known.and_then(|(_, name)| TimeZone::get(name).ok())
}

/// A zone as it was typed: an area and a city of the time zone database, in any letter case.
pub fn zone(text: &str) -> Option<TimeZone> {
    let text = crate::text::half_width(text.trim()).replace(' ', "_");
    let found = TimeZone::get(&text).ok();
    found.filter(|zone| zone.iana_name().is_some())
}

/// How a zone is named to readers: "America/New York".
pub fn zone_name(zone: &TimeZone) -> String {
    zone.iana_name().unwrap_or("UTC").replace('_', " ")
}

#[cfg(test)]
mod tests {
    use super::{ZONES, zone, zone_name, zone_of};
    use crate::text::Country;

    #[test]
    fn every_country_has_a_clock_that_is_known() {
        for (code, name) in ZONES {
            let country = Country::parse(code).expect("a country");
            let zone = zone_of(country).expect("a zone");
            assert_eq!(zone.iana_name(), Some(name), "{code}");
        }
        assert!(zone_of(Country::parse("US").expect("a country")).is_none(), "it has several");
        assert!(ZONES.is_sorted());
    }

    #[test]
    fn a_zone_is_read_as_people_write_it_and_as_it_is_shown() {
        for (typed, shown) in [
            ("Asia/Tokyo", "Asia/Tokyo"),
            (" america/new york ", "America/New York"),
            ("America/New_York", "America/New York"),
        ] {
            let found = zone(typed).expect("a zone");
            assert_eq!(zone_name(&found), shown, "{typed}");
            assert_eq!(zone(&zone_name(&found)), Some(found), "{typed}");
        }
        assert!(zone("Tokyo time").is_none() && zone("").is_none());
    }
}
