//! What a person or the house does, and may do again when nobody said how it ended.

use guildhall::error::Error;
use guildhall::testing::TestApp;

/// An operation. `act` again, after it was done, is done as well: as a person who was not told
/// finds it done.
pub(crate) trait Deed {
    type Facts: Clone;
    const NAME: &'static str;

    /// Lives up to the moment before it.
    async fn prepare(app: &TestApp) -> Self::Facts;

    async fn act(app: &TestApp, facts: &Self::Facts) -> Result<(), Error>;
}

/// A refusal with one of these codes says that it was done before.
pub(crate) fn unless_done<T>(ended: Result<T, Error>, codes: &[&str]) -> Result<(), Error> {
    match ended {
        Err(Error::Refused(refusal)) if codes.contains(&refusal.code) => Ok(()),
        ended => ended.map(|_| ()),
    }
}
