//! How the directory looks for words: as parts of what a profile says, whatever the letters' case
//! and width, so that Chinese and Japanese are found without knowing where a word ends.

use crate::text::half_width;

/// Characters of a question; the rest of a longer one is not looked for.
pub const QUERY_CHARS_MAX: usize = 100;
/// Words of a question, likewise.
pub const WORDS_MAX: usize = 8;

/// A text as it is looked through: lower case, half-width letters, one space between words.
pub fn fold(text: &str) -> String {
    let lower = half_width(text).to_lowercase();
    lower.split_whitespace().collect::<Vec<&str>>().join(" ")
}

/// The words of a question, each once; a profile has to hold all of them.
pub fn words_of(question: &str) -> Vec<String> {
    let short: String = question.chars().take(QUERY_CHARS_MAX).collect();
    let mut words: Vec<String> = Vec::new();
    for word in fold(&short).split([' ', ',', '、', '。']) {
        if !word.is_empty() && !words.iter().any(|known| known == word) && words.len() < WORDS_MAX {
            words.push(word.to_owned());
        }
    }
    words
}
