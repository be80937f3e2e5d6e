//! Copies of companies, as many as wanted, in a new database.

use super::companies::{Companies, close, config, due_at};
use super::pattern::COPIES_MAX;
use super::store::fill;
use crate::app::App;
use crate::world::clock;

/// Companies written at a time.
const AT_A_TIME: u64 = 200;

/// Makes a database of `partners` companies whose memberships all fall due on one day, the clock at
/// its first minutes. `progress` hears how many are written.
pub async fn fill(
    url: &str,
    of: &Companies,
    partners: u64,
    mut progress: impl FnMut(u64),
) -> anyhow::Result<()> {
    anyhow::ensure!(partners <= COPIES_MAX, "at most {COPIES_MAX} companies have a number");
    let app = App::open_unsafe_fast(config(url, None)).await?;
    clock::set(&app.db, due_at()?).await.map_err(super::companies::broken)?;
    fill::write(&app.db, &of.tables, of.common.clone()).await?;
    let mut written = 0;
    while written < partners {
        let until = partners.min(written + AT_A_TIME);
        let mut rows = vec![Vec::new(); of.tables.len()];
        for number in written..until {
            for (table, row) in of.of(number).copy(number)? {
                rows[table].push(row);
            }
        }
        fill::write(&app.db, &of.tables, rows).await?;
        written = until;
        progress(written);
    }
    fill::settle(&app.db).await?;
    close(app).await
}
