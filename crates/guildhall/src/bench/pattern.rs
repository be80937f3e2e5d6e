//! A company's rows as a pattern: what every copy has alike, and what is each copy's own.

use sea_orm::Value;
use uuid::{Builder, Uuid};

/// What stands in a company's name and addresses before its number.
pub const SERIAL: &str = "zq";
/// Digits of that number.
const SERIAL_DIGITS: usize = 7;
/// Letters at the end of a mark that a copy replaces.
const MARK_LETTERS: usize = 10;
/// The network id of copy 0.
const NETWORK_FIRST: u64 = 2_000_000;
/// Copies there can be: network ids have seven digits.
pub const COPIES_MAX: u64 = 7_999_999;

/// The serial of a copy, or of the company that is copied.
pub fn serial(number: u64) -> String {
    format!("{SERIAL}{number:0SERIAL_DIGITS$}")
}

pub fn network_id(number: u64) -> u64 {
    NETWORK_FIRST + number
}

/// What is a company's own.
#[derive(Debug, Clone, Default)]
pub struct Own {
    pub ids: Vec<Uuid>,
    pub network_id: i64,
    pub serial: String,
    /// Names given by the gateway.
    pub marks: Vec<String>,
}

#[derive(Debug, Clone)]
enum Piece {
    Same(String),
    Id(usize),
    NetworkId,
    Serial,
    Mark(usize),
}

/// One value of a row.
#[derive(Debug, Clone)]
pub enum Cell {
    Same(Value),
    Id(usize),
    NetworkId,
    Text(Words),
}

/// A text with a company's own in it.
#[derive(Debug, Clone)]
pub struct Words(Vec<Piece>);

impl Own {
    /// The pattern of a value.
    pub fn cell(&self, value: &Value) -> Cell {
        match value {
            Value::Uuid(Some(id)) => match self.ids.iter().position(|own| own == id) {
                Some(place) => Cell::Id(place),
                None => Cell::Same(value.clone()),
            },
            Value::BigInt(Some(number)) if *number == self.network_id => Cell::NetworkId,
            Value::String(Some(text)) => {
                let words = self.words(text);
                match words.0.as_slice() {
                    [] | [Piece::Same(_)] => Cell::Same(value.clone()),
                    _ => Cell::Text(words),
                }
            }
            _ => Cell::Same(value.clone()),
        }
    }

    pub fn words(&self, text: &str) -> Words {
        let mut needles: Vec<(String, Piece)> = Vec::new();
        let ids = self.ids.iter().enumerate();
        needles.extend(ids.map(|(place, id)| (id.to_string(), Piece::Id(place))));
        let marks = self.marks.iter().enumerate();
        needles.extend(marks.map(|(place, mark)| (mark.clone(), Piece::Mark(place))));
        needles.push((self.network_id.to_string(), Piece::NetworkId));
        needles.push((self.serial.clone(), Piece::Serial));
        let mut pieces = Vec::new();
        let mut rest = text;
        while !rest.is_empty() {
            let found = needles
                .iter()
                .filter_map(|(needle, piece)| rest.find(needle).map(|at| (at, needle, piece)))
                .min_by_key(|(at, needle, _)| (*at, std::cmp::Reverse(needle.len())));
            let Some((at, needle, piece)) = found else {
                pieces.push(Piece::Same(rest.to_owned()));
                break;
            };
            if 0 < at {
                pieces.push(Piece::Same(rest[..at].to_owned()));
            }
            pieces.push(piece.clone());
            rest = &rest[at + needle.len()..];
        }
        Words(pieces)
    }

    /// What is the own of a copy. Its ids keep their milliseconds and are in the order of the
    /// copies.
    pub fn copy(&self, number: u64) -> Own {
        let ids = self.ids.iter().enumerate();
        let marks = self.marks.iter().map(|mark| {
            let kept = mark.len().saturating_sub(MARK_LETTERS);
            format!("{}{number:0MARK_LETTERS$}", &mark[..kept])
        });
        Own {
            ids: ids.map(|(place, id)| id_of(*id, number, place)).collect(),
            network_id: i64::try_from(network_id(number)).unwrap_or(i64::MAX),
            serial: serial(number),
            marks: marks.collect(),
        }
    }
}

/// The milliseconds of an id; then the copy, the place among the company's ids, and what was random
/// in the id.
fn id_of(of: Uuid, copy: u64, place: usize) -> Uuid {
    let bits = of.as_u128();
    let place = u128::try_from(place).unwrap_or(0) & 0xff;
    let low = u128::from(copy) << 42 | place << 34 | (bits & 0x3_ffff_ffff);
    let (random_a, random_b) = ((low >> 62) & 0xfff, low & ((1 << 62) - 1));
    let bits = (bits >> 80 << 80) | 7 << 76 | random_a << 64 | 2 << 62 | random_b;
    Builder::from_u128(bits).into_uuid()
}

/// The copy an id is of.
pub fn copy_of(id: Uuid) -> u64 {
    let bits = id.as_u128();
    let low = ((bits >> 64) & 0xfff) << 62 | (bits & ((1 << 62) - 1));
    u64::try_from(low >> 42).unwrap_or(0)
}

impl Words {
    pub fn of(&self, own: &Own) -> String {
        let mut text = String::new();
        for piece in &self.0 {
            match piece {
                Piece::Same(same) => text.push_str(same),
                Piece::Id(place) => {
                    let mut buffer = Uuid::encode_buffer();
                    text.push_str(own.ids[*place].hyphenated().encode_lower(&mut buffer));
                }
                Piece::NetworkId => text.push_str(&own.network_id.to_string()),
                Piece::Serial => text.push_str(&own.serial),
                Piece::Mark(place) => text.push_str(&own.marks[*place]),
            }
        }
        text
    }
}

impl Cell {
    pub fn of(&self, own: &Own) -> Value {
        match self {
            Cell::Same(value) => value.clone(),
            Cell::Id(place) => Value::Uuid(Some(own.ids[*place])),
            Cell::NetworkId => Value::BigInt(Some(own.network_id)),
            Cell::Text(words) => Value::String(Some(words.of(own))),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_copy_has_what_is_its_own_and_keeps_the_rest() {
        let id = Uuid::parse_str("0190a1b2-c3d4-7abc-8def-0123456789ab").expect("an id");
        let own = Own {
            ids: vec![id],
            network_id: 4_815_162,
            serial: serial(9),
            marks: vec!["charge_0123456789abcdef".to_owned()],
        };
        let text = format!("order-{id}-1 of 4815162-O0001, zq0000009, charge_0123456789abcdef!");
        let copy = own.copy(77);
        let copied = own.words(&text).of(&copy);
        let [copied_id] = copy.ids[..] else { panic!("one id") };
        assert_eq!(
            copied,
            format!("order-{copied_id}-1 of 2000077-O0001, zq0000077, charge_0123450000000077!")
        );
        assert_eq!((copied_id.get_version_num(), copy_of(copied_id)), (7, 77));
        assert!(own.copy(78).ids[0] > copied_id, "ids are in the order of the copies");
        assert_eq!(copied_id.as_u128() >> 80, id.as_u128() >> 80, "the milliseconds stay");
    }
}
