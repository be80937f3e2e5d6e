//! Tables that people send: files for spreadsheets with a heading, and tables pasted without one.

use csv::ReaderBuilder;
use domain::text::half_width;

use super::sheet::harmless;
use crate::error::Problem;

/// How large a file may be.
#[derive(Debug, Clone, Copy)]
pub struct Most {
    pub bytes: usize,
    /// Below the heading; empty ones count for nothing.
    pub lines: usize,
}

/// A line of a file: its number there, counted from one, and its cells in the columns' order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row<const N: usize> {
    pub number: u64,
    pub cells: [String; N],
}

/// The lines of a file, its columns found by their names in the heading. Commas, semicolons and
/// tabs separate, by the heading; other columns and empty lines count for nothing. Of what cannot
/// be read at all, the problem says what to do.
pub fn read<const N: usize>(
    content: &[u8],
    columns: &[&str; N],
    most: Most,
) -> Result<Vec<Row<N>>, Problem> {
    if most.bytes < content.len() {
        return Err(Problem::coded("file", "sheet-too-large"));
    }
    let text = std::str::from_utf8(content).map_err(|_| Problem::coded("file", "sheet-utf8"))?;
    let mut lines = Lines::of(text, separator(text));
    let heads = lines.next().transpose().map_err(unreadable)?.unwrap_or_default().1;
    let mut places = [0; N];
    for (place, column) in places.iter_mut().zip(columns) {
        let same = |head: &String| half_width(head).trim().eq_ignore_ascii_case(column);
        *place = heads.iter().position(same).ok_or_else(|| Problem {
            args: vec![("column", (*column).into())],
            ..Problem::coded("file", "sheet-column")
        })?;
    }
    let mut rows = Vec::new();
    for line in lines {
        let (number, cells) = line.map_err(unreadable)?;
        if cells.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        if rows.len() == most.lines {
            let args = vec![("at_most", most.lines.into())];
            return Err(Problem { args, ..Problem::coded("file", "sheet-too-long") });
        }
        let cell = |place| plain(cells.get(place).map_or("", String::as_str));
        rows.push(Row { number, cells: places.map(cell) });
    }
    if rows.is_empty() { Err(Problem::coded("file", "sheet-empty")) } else { Ok(rows) }
}

fn unreadable(line: u64) -> Problem {
    let args = vec![("line", i64::try_from(line).unwrap_or(i64::MAX).into())];
    Problem { args, ..Problem::coded("file", "sheet-unreadable") }
}

/// The rows of a table of known order, each with its number. A line of names on top is known by its
/// first cell, and left out. Fails with the number of the first line that cannot be read, or is one
/// too many.
pub fn pasted(
    text: &str,
    first_head: &str,
    lines_max: usize,
) -> Result<Vec<(u64, Vec<String>)>, u64> {
    let mut rows = Vec::new();
    for (index, line) in Lines::of(text, b',').enumerate() {
        let (number, cells) = line?;
        let cells: Vec<String> = cells.iter().map(|cell| cell.trim().to_owned()).collect();
        if index == 0 && cells.first().is_some_and(|cell| cell == first_head) {
            continue;
        }
        if rows.len() == lines_max {
            return Err(number);
        }
        rows.push((number, cells));
    }
    Ok(rows)
}

/// The sign that stands most often in the heading.
fn separator(text: &str) -> u8 {
    let heading = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let count = |sign: &u8| heading.bytes().filter(|byte| byte == sign).count();
    // Of equals the last one counts: a heading of one column has none of them.
    [b'\t', b';', b','].into_iter().max_by_key(count).unwrap_or(b',')
}

/// Records with the numbers of the lines on which they begin. The reader's own numbers are those
/// before the empty lines that it passes over, and count a line's end of two signs twice.
struct Lines {
    reader: csv::Reader<std::io::Cursor<String>>,
    record: csv::StringRecord,
}

impl Lines {
    fn of(text: &str, separator: u8) -> Lines {
        let mut text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n");
        text.push('\n');
        let reader = ReaderBuilder::new()
            .delimiter(separator)
            .has_headers(false)
            .flexible(true)
            .from_reader(std::io::Cursor::new(text));
        Lines { reader, record: csv::StringRecord::new() }
    }
}

impl Iterator for Lines {
    /// The number and the cells, or the number of a line that cannot be read.
    type Item = Result<(u64, Vec<String>), u64>;

    fn next(&mut self) -> Option<Self::Item> {
        let read = self.reader.read_record(&mut self.record);
        let after = self.reader.position().line();
        match read {
            Ok(false) => None,
            Ok(true) => {
                let within = self.record.iter().flat_map(str::bytes).filter(|byte| *byte == b'\n');
                let number = after.saturating_sub(1 + within.count() as u64);
                Some(Ok((number, self.record.iter().map(str::to_owned).collect())))
            }
            Err(_) => Some(Err(after.saturating_sub(1))),
        }
    }
}

/// A cell without the apostrophe by which files for spreadsheets keep a text a text.
fn plain(cell: &str) -> String {
    let cell = cell.trim();
    match cell.strip_prefix('\'') {
        Some(rest) if harmless(rest) != rest => rest.to_owned(),
        _ => cell.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::{Most, Row, pasted, read};

    const MOST: Most = Most { bytes: 20_000, lines: 1_000 };

    fn check(content: &str, expected: Result<&[(u64, &str, &str)], &str>) {
        let rows = read(content.as_bytes(), &["name", "roles"], MOST);
        let told = rows.map_err(|problem| problem.code);
        let expected = expected.map(|rows| {
            let row = |(number, name, roles): &(u64, &str, &str)| Row {
                number: *number,
                cells: [(*name).to_owned(), (*roles).to_owned()],
            };
            rows.iter().map(row).collect::<Vec<_>>()
        });
        assert_eq!(told, expected.map_err(str::to_owned), "{content:?}");
    }

    #[test]
    fn a_file_is_read_as_spreadsheets_write_it() {
        let bob = Ok(&[(2, "Bob", "billing_admin")][..]);
        check("name,email,language,roles\nBob,b@x.example,,billing_admin\n", bob);
        check("\u{feff}Name;Email;Language;Roles\r\nBob;b@x.example;;billing_admin\r\n", bob);
        check("roles\tlanguage\temail\tname\nbilling_admin\t\tb@x.example\tBob", bob);
        check(
            "name,email,language,roles,note\n'=Bob,b@x.example\n,,,\n\
             \"Li, Na\",l@x.example,,\"a b\"",
            Ok(&[(2, "=Bob", ""), (4, "Li, Na", "a b")]),
        );
    }

    #[test]
    fn lines_have_the_numbers_that_an_editor_shows() {
        let rows: &[(u64, &str, &str)] = &[(4, "A", "x"), (7, "B\nC", "y"), (10, "D", "z")];
        let text = "\nname,roles\n\nA,x\n\n\n\"B\nC\",y\n\nD,z";
        check(text, Ok(rows));
        check(&text.replace('\n', "\r\n"), Ok(rows));
        check(&format!("{text}\n\n"), Ok(rows));
    }

    #[test]
    fn what_is_no_table_says_what_to_do() {
        check("", Err("sheet-column"));
        check("name,email,role\nBob,b@x.example,", Err("sheet-column"));
        check("name,roles\n", Err("sheet-empty"));
        let code = |content: &[u8]| read(content, &["a"], MOST).map_err(|problem| problem.code);
        assert_eq!(code(&[0xff, 0xfe, 0x41]).err().as_deref(), Some("sheet-utf8"));
        let full = format!("a\n{}", "Bob\n".repeat(MOST.lines));
        assert_eq!(code(full.as_bytes()).map(|rows| rows.len()), Ok(MOST.lines));
        assert_eq!(code(format!("{full}B").as_bytes()).err().as_deref(), Some("sheet-too-long"));
        let large = format!("{full}{}", "x".repeat(MOST.bytes));
        assert_eq!(code(large.as_bytes()).err().as_deref(), Some("sheet-too-large"));
    }

    #[test]
    fn a_pasted_table_may_have_its_names_on_top() {
        let row = |number, a: &str, b: &str| (number, vec![a.to_owned(), b.to_owned()]);
        let rows = vec![row(2, "kit", "A-1"), row(4, "kit", "A-2")];
        assert_eq!(pasted("product,key\r\nkit, A-1\r\n\r\nkit,A-2", "product", 2), Ok(rows));
        assert_eq!(pasted("kit,A-1", "product", 2), Ok(vec![row(1, "kit", "A-1")]));
        assert_eq!(pasted("kit,1\nkit,2\nkit,3", "product", 2), Err(3));
        assert_eq!(pasted("", "product", 2), Ok(Vec::new()));
    }
}
