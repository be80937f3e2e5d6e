//! Names of companies as banks write them.

use std::collections::BTreeSet;

/// Words for a kind of company, in the spellings banks and registers use.
const KINDS: [&str; 34] = [
    "ab",
    "ag",
    "as",
    "bv",
    "co",
    "company",
    "corp",
    "corporation",
    "gmbh",
    "inc",
    "incorporated",
    "kg",
    "kk",
    "limited",
    "llc",
    "llp",
    "ltd",
    "nv",
    "oy",
    "plc",
    "pte",
    "pty",
    "sa",
    "sarl",
    "sas",
    "sl",
    "spa",
    "srl",
    "股份有限公司",
    "有限责任公司",
    "有限公司",
    "株式会社",
    "合同会社",
    "(株)",
];

/// A name without signs, letter case, accents of the Latin script and kind of company.
pub fn plain_name(name: &str) -> String {
    words(name).join(" ")
}

/// At least half of the words of both names together are the same, and one of them has three
/// letters or more.
pub fn alike(one: &str, other: &str) -> bool {
    let one: BTreeSet<String> = words(one).into_iter().collect();
    let other: BTreeSet<String> = words(other).into_iter().collect();
    let shared: Vec<&String> = one.intersection(&other).collect();
    let all = one.union(&other).count();
    let telling = shared.iter().any(|word| 3 <= word.chars().count() || !word.is_ascii());
    telling && all <= 2 * shared.len()
}

fn words(name: &str) -> Vec<String> {
    let mut name = crate::text::half_width(name).to_lowercase();
    // Written without a space in East Asia, so they are not words of their own.
    for kind in KINDS.iter().filter(|kind| !kind.is_ascii() || kind.starts_with('(')) {
        name = name.replace(kind, " ");
    }
    // "B.V." and "S.A." are one word.
    let name: String =
        name.chars().filter(|c| !"'’.".contains(*c)).flat_map(plain_letters).collect();
    name.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty() && !KINDS.contains(word))
        .map(str::to_owned)
        .collect()
}

/// The letters banks put for those their own files cannot hold.
fn plain_letters(letter: char) -> impl Iterator<Item = char> {
    let plain = match letter {
        'à' | 'á' | 'â' | 'ã' | 'å' => "a",
        'ä' | 'æ' => "ae",
        'ç' => "c",
        'è' | 'é' | 'ê' | 'ë' => "e",
        'ì' | 'í' | 'î' | 'ï' => "i",
        'ñ' => "n",
        'ò' | 'ó' | 'ô' | 'õ' => "o",
        'ö' | 'ø' | 'œ' => "oe",
        'ù' | 'ú' | 'û' => "u",
        'ü' => "ue",
        'ý' | 'ÿ' => "y",
        'ß' => "ss",
        _ => "",
    };
    plain.chars().chain(plain.is_empty().then_some(letter))
}
