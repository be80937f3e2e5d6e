pub mod issue {
    use crate::{
        app::{App, Loaded},
        ctx::Ctx,
        db::PartnerScope,
        error::Error,
        order::Order,
    };
    use jiff::civil::Date;
    pub async fn issue_for(
        _: &PartnerScope,
        _: &App,
        _: &Ctx,
        _: &Loaded,
        _: &Order,
        _: (Date, Date),
        _: Date,
    ) -> Result<(), Error> {
        Ok(())
    }
}
