//! Whatever the files hold, reading them ends with a programme or with problems.

use super::super::{Files, compare, parse};
use super::small::small;

/// A fixed sequence of numbers (SplitMix64), so that a failure comes again with its seed.
struct Numbers(u64);

impl Numbers {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, limit: usize) -> usize {
        (self.next() % limit.max(1) as u64) as usize
    }
}

/// Either problems, or a programme that equals itself.
fn survives(files: &Files) {
    match parse(files) {
        Ok(programme) => assert_eq!(compare(Some(&programme), &programme), []),
        Err(problems) => assert!(!problems.is_empty(), "a refusal without a reason"),
    }
}

#[test]
fn random_bytes_are_refused_without_a_panic() {
    let signs: Vec<char> = "[]{}=\"'.,#\n\\ -_abcde0123456789*\u{0}\t行動é".chars().collect();
    for seed in 0..300 {
        let mut numbers = Numbers(seed);
        let mut files = small();
        for content in files.0.values_mut() {
            let length = numbers.below(400);
            *content = if seed % 2 == 0 {
                (0..length).map(|_| signs[numbers.below(signs.len())]).collect()
            } else {
                let bytes: Vec<u8> = (0..length).map(|_| numbers.below(256) as u8).collect();
                String::from_utf8_lossy(&bytes).into_owned()
            };
        }
        survives(&files);
    }
}

/// Edits that keep most of a file readable reach deeper than noise: a piece is cut out, doubled,
/// moved to another file, or a word is replaced by a word of another place.
#[test]
fn damaged_files_are_refused_without_a_panic() {
    let words = [
        "true",
        "[]",
        "{}",
        "\"\"",
        "-1",
        "99999999999999999999",
        "1.5",
        "0x1F",
        "nan",
        "2020-02-30",
        "9999-12-31",
        "0000-01-01",
        "\"*\"",
        "\"USD\"",
        "\"silver\"",
        "[[price]]",
        "'''",
        "\u{feff}",
        "\r\n",
        "[1, \"a\"]",
        "{ a = { b = 1 } }",
    ];
    let names: Vec<String> = small().0.keys().cloned().collect();
    for seed in 0..1_500 {
        let mut numbers = Numbers(1_000_000 + seed);
        let mut files = small();
        for _ in 0..=numbers.below(3) {
            let name = &names[numbers.below(names.len())];
            let other = files.0[&names[numbers.below(names.len())]].clone();
            let content = files.0.get_mut(name).expect("the name is of this list");
            let mut characters: Vec<char> = content.chars().collect();
            let from = numbers.below(characters.len());
            let to = (from + numbers.below(40)).min(characters.len());
            let piece: Vec<char> = match numbers.below(5) {
                0 => Vec::new(),
                1 => words[numbers.below(words.len())].chars().collect(),
                2 => characters[from..to].repeat(2),
                3 => other.chars().skip(numbers.below(200)).take(60).collect(),
                _ => other.lines().nth(numbers.below(20)).unwrap_or("").chars().collect(),
            };
            characters.splice(from..to, piece);
            *content = characters.into_iter().collect();
        }
        survives(&files);
    }
}

#[test]
fn deep_nesting_is_refused_without_a_panic() {
    for text in [
        format!("{}a = 1", "a.".repeat(100_000)),
        format!("[{}a]", "a.".repeat(100_000)),
        format!("a = {}", "[".repeat(100_000)),
        format!("a = {}", "{ a = ".repeat(100_000)),
    ] {
        let mut files = small();
        files.0.insert("programme.toml".to_owned(), text);
        survives(&files);
    }
}
