//! The words of a filter: names and operators, texts in quotation marks, brackets.

use std::fmt;

use super::filter::FilterFault;

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Word {
    Plain(String),
    /// Without its quotation marks.
    Text(String),
    Open(char),
    Close(char),
}

impl fmt::Display for Word {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Word::Plain(word) => formatter.write_str(word),
            Word::Text(text) => write!(formatter, "\"{text}\""),
            Word::Open(bracket) | Word::Close(bracket) => write!(formatter, "{bracket}"),
        }
    }
}

pub fn words(text: &str) -> Result<Vec<Word>, FilterFault> {
    let mut words = Vec::new();
    let mut chars = text.chars().peekable();
    while let Some(first) = chars.next() {
        match first {
            ' ' => {}
            '(' | '[' => words.push(Word::Open(first)),
            ')' | ']' => words.push(Word::Close(first)),
            '"' => words.push(Word::Text(quoted(&mut chars)?)),
            _ => {
                let mut word = String::from(first);
                while let Some(more) = chars.next_if(|c| !" ()[]\"".contains(*c)) {
                    word.push(more);
                }
                words.push(Word::Plain(word));
            }
        }
    }
    Ok(words)
}

/// The rest of a text of JSON (RFC 8259, section 7) after its first quotation mark.
fn quoted(chars: &mut impl Iterator<Item = char>) -> Result<String, FilterFault> {
    let mut text = String::new();
    loop {
        match chars.next().ok_or(FilterFault::Text)? {
            '"' => return Ok(text),
            '\\' => text.push(escaped(chars)?),
            c if c < ' ' => return Err(FilterFault::Text),
            c => text.push(c),
        }
    }
}

fn escaped(chars: &mut impl Iterator<Item = char>) -> Result<char, FilterFault> {
    Ok(match chars.next().ok_or(FilterFault::Text)? {
        c @ ('"' | '\\' | '/') => c,
        'b' => '\u{8}',
        'f' => '\u{c}',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        'u' => {
            let first = unit(chars)?;
            let units = match first {
                // The first half of a pair wants its second one.
                0xd800..=0xdbff if chars.next() == Some('\\') && chars.next() == Some('u') => {
                    vec![first, unit(chars)?]
                }
                _ => vec![first],
            };
            let mut read = char::decode_utf16(units);
            match (read.next(), read.next()) {
                (Some(Ok(c)), None) => c,
                _ => return Err(FilterFault::Text),
            }
        }
        _ => return Err(FilterFault::Text),
    })
}

fn unit(chars: &mut impl Iterator<Item = char>) -> Result<u16, FilterFault> {
    let digit = |c: char| c.to_digit(16).and_then(|digit| u16::try_from(digit).ok());
    (0..4).try_fold(0_u16, |unit, _| {
        let digit = chars.next().and_then(digit).ok_or(FilterFault::Text)?;
        Ok(unit * 16 + digit)
    })
}
