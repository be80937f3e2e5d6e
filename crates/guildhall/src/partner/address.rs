//! Addresses as they are written.

use domain::partner::Address;

/// The address without its country. The script it is written in says in which order it is read: in
/// ideographs from the region to the house, in letters from the house to the region.
pub fn lines(address: &Address) -> Vec<String> {
    let Address { line1, line2, city, region, postal_code, country } = address;
    let lines = if [line1, city, region].into_iter().any(|part| part.chars().any(is_eastern)) {
        let region = if region == city { "" } else { region };
        let street = format!("{region}{city}{line1}");
        match country.code() {
            "JP" if !postal_code.is_empty() => {
                vec![format!("〒{postal_code}"), street, line2.clone()]
            }
            _ => vec![joined(" ", &[postal_code, &street]), line2.clone()],
        }
    } else {
        let place = match country.code() {
            "US" | "CA" | "AU" => joined(", ", &[city, &joined(" ", &[region, postal_code])]),
            "GB" | "TW" | "CN" | "JP" => {
                joined(" ", &[&joined(", ", &[city, region]), postal_code])
            }
            _ => joined(", ", &[&joined(" ", &[postal_code, city]), region]),
        };
        vec![line1.clone(), line2.clone(), place]
    };
    lines.into_iter().filter(|line| !line.is_empty()).collect()
}

fn joined(by: &str, parts: &[&str]) -> String {
    let filled: Vec<&str> = parts.iter().copied().filter(|part| !part.is_empty()).collect();
    filled.join(by)
}

/// Kana and ideographs.
fn is_eastern(character: char) -> bool {
    matches!(
        character,
        '\u{3040}'..='\u{30FF}' | '\u{3400}'..='\u{9FFF}' | '\u{20000}'..='\u{3FFFF}'
    )
}

#[cfg(test)]
mod tests {
    use domain::text::Country;

    use super::*;

    #[test]
    fn an_address_is_written_in_the_order_of_its_script() {
        let check = |country: &str, parts: [&str; 5], expected: &[&str]| {
            let [line1, line2, city, region, postal_code] = parts.map(str::to_owned);
            let country = Country::parse(country).unwrap();
            let address = Address { line1, line2, city, region, postal_code, country };
            assert_eq!(lines(&address), expected, "{address:?}");
        };
        check(
            "US",
            ["4500 Lakeshore Avenue", "Suite 210", "Seattle", "WA", "98101"],
            &["4500 Lakeshore Avenue", "Suite 210", "Seattle, WA 98101"],
        );
        check(
            "GB",
            ["1 Long Lane", "", "London", "", "EC1A 9EJ"],
            &["1 Long Lane", "London EC1A 9EJ"],
        );
        check(
            "DE",
            ["Friedrichstraße 100", "", "Berlin", "", "10117"],
            &["Friedrichstraße 100", "10117 Berlin"],
        );
        check(
            "JP",
            ["1-9-1 Marunouchi", "", "Chiyoda", "Tokyo", "100-0005"],
            &["1-9-1 Marunouchi", "Chiyoda, Tokyo 100-0005"],
        );
        check(
            "JP",
            ["丸の内一丁目9番1号", "骨直ビル 12階", "千代田区", "東京都", "100-0005"],
            &["〒100-0005", "東京都千代田区丸の内一丁目9番1号", "骨直ビル 12階"],
        );
        check("TW", ["信義路五段7號", "", "臺北市", "臺北市", "110"], &["110 臺北市信義路五段7號"]);
        check("CN", ["中关村大街27号", "", "北京市", "", ""], &["北京市中关村大街27号"]);
        check("IE", ["1 Quay", "", "Dublin", "", ""], &["1 Quay", "Dublin"]);
    }
}
