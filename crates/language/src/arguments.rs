//! The values a caller puts into a message.

/// A value for one `{ $name }` of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Arg {
    /// Shown as it is. Dates and money arrive here, already written by [`crate::format`].
    Text(String),
    /// Shown with the language's grouping, and chooses between plural forms.
    Number(i64),
}

/// The values of a message by name. More than the message asks for is fine, fewer is an error.
pub type Args<'a> = &'a [(&'a str, Arg)];

impl From<&str> for Arg {
    fn from(text: &str) -> Arg {
        Arg::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Arg {
        Arg::Text(text)
    }
}

impl From<&String> for Arg {
    fn from(text: &String) -> Arg {
        Arg::Text(text.clone())
    }
}

impl From<i64> for Arg {
    fn from(number: i64) -> Arg {
        Arg::Number(number)
    }
}

impl From<i32> for Arg {
    fn from(number: i32) -> Arg {
        Arg::Number(number.into())
    }
}

impl From<u32> for Arg {
    fn from(number: u32) -> Arg {
        Arg::Number(number.into())
    }
}

/// A count. One beyond `i64` cannot be counted in memory; its digits would be shown ungrouped.
impl From<usize> for Arg {
    fn from(number: usize) -> Arg {
        i64::try_from(number).map_or_else(|_| Arg::Text(number.to_string()), Arg::Number)
    }
}
