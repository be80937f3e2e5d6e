//! What speaks for a machine having written a request. A request is marked, never dropped.

/// A form filled in faster than this, in seconds, was hardly read.
pub const QUICK_SECONDS: i64 = 4;
/// Links in what is asked; people who ask for help name one or two.
const LINKS_MAX: usize = 2;

/// What a form tells about who filled it in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Signs<'a> {
    /// Something stands in the field that people do not see.
    pub trapped: bool,
    /// From the page to the press of the button; `None` where it is not known.
    pub seconds: Option<i64>,
    /// What is asked, as typed.
    pub text: &'a str,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Mark {
    Trap,
    Quick,
    Links,
    /// The company's own word.
    Person,
}

impl Mark {
    pub const ALL: [Mark; 4] = [Mark::Trap, Mark::Quick, Mark::Links, Mark::Person];

    pub fn code(self) -> &'static str {
        match self {
            Mark::Trap => "trap",
            Mark::Quick => "quick",
            Mark::Links => "links",
            Mark::Person => "person",
        }
    }

    pub fn parse(code: &str) -> Option<Mark> {
        Mark::ALL.into_iter().find(|mark| mark.code() == code)
    }
}

/// What was noticed.
pub fn marks(signs: Signs<'_>) -> Vec<Mark> {
    let text = signs.text.to_lowercase();
    let links = text.matches("http://").count() + text.matches("https://").count();
    let links = links + text.matches("[url").count();
    let quick = signs.seconds.is_some_and(|seconds| seconds < QUICK_SECONDS);
    let noticed =
        [(signs.trapped, Mark::Trap), (quick, Mark::Quick), (LINKS_MAX < links, Mark::Links)];
    noticed.into_iter().filter(|(is, _)| *is).map(|(_, mark)| mark).collect()
}

/// Whether it goes to the spam tab. Being quick alone does not: some people paste what they wrote
/// elsewhere, and some browsers fill in the rest.
pub fn is_spam(marks: &[Mark]) -> bool {
    let alone = |mark: &Mark| matches!(mark, Mark::Trap | Mark::Person);
    marks.iter().any(alone) || 2 <= marks.len()
}
