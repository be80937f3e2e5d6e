//! What somebody wrote anew in a mail that also carries what it answers.

/// Begins the line of our mails above which one answers; the rest of that line is words.
pub const MARK: &str = "##-";

/// Lines an attribution is folded into, at most: "On Monday Ada <ada@…> wrote:".
const ATTRIBUTION_LINES: usize = 2;

/// The text above what is quoted, and without the signature. Quotes between somebody's own lines
/// stay: they say what is answered. Empty where nothing was written.
pub fn written_anew(text: &str) -> String {
    let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    let end = lines.iter().position(|line| begins_quote(line));
    let mut own = lines[..end.unwrap_or(lines.len())].to_vec();
    let mut quotes = end.is_some();
    while let Some(last) = own.last() {
        let is_quote = last.trim_start().starts_with('>');
        if !is_quote && !last.trim().is_empty() {
            break;
        }
        quotes |= is_quote;
        own.pop();
    }
    if quotes {
        without_attribution(&mut own);
    }
    own.join("\n").trim().to_owned()
}

/// Whether from this line on nothing is the writer's own any more.
fn begins_quote(line: &str) -> bool {
    let bare = line.trim_start_matches(['>', ' ', '\t']).trim();
    let dashed = bare.len() > 10 && bare.starts_with("-----") && bare.ends_with("-----");
    let ruled = bare.len() >= 20 && bare.chars().all(|c| c == '_');
    // RFC 3676 §4.3: a signature begins with two dashes and a space; many programs lose the space.
    bare.starts_with(MARK) || dashed || ruled || line == "--"
}

/// Takes off the line that says whom the quote is from.
fn without_attribution(own: &mut Vec<&str>) {
    let named = |line: &str| line.contains('@') || line.chars().any(|c| c.is_ascii_digit());
    let Some(last) = own.last() else { return };
    let wrote =
        ["wrote:", "写道：", "寫道：", "写道:", "寫道:"].iter().any(|end| last.ends_with(end));
    if !(wrote || last.ends_with([':', '：']) && last.contains('@')) {
        return;
    }
    own.pop();
    for _ in 1..ATTRIBUTION_LINES {
        let folded = own.last().is_some_and(|line| {
            let ends = line.ends_with(['.', '!', '?', '。', '！', '？', '、', '，']);
            !line.trim().is_empty() && !ends && named(line)
        });
        if folded {
            own.pop();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::written_anew;

    #[test]
    fn only_what_is_new_is_kept() {
        for (mail, expected) in [
            ("It works now.\r\n", "It works now."),
            ("Yes.\n\n##- Answer above this line -##\nDear Ada", "Yes."),
            ("Yes.\n\n> ##- Answer above this line -##\n> Dear Ada", "Yes."),
            (
                "Yes.\n\nOn Mon, Mar 4, 2024 at 9:00 AM Guildhall <\np@g.example> wrote:\n> Old",
                "Yes.",
            ),
            ("はい。\n\n2024年3月4日(月) 18:00 Guildhall <p@g.example>:\n> 以前", "はい。"),
            ("好的。\n\n合作夥伴中心 <p@g.example> 於 2024年3月4日 寫道：\n\n> 先前", "好的。"),
            ("See below.\n-----Original Message-----\nFrom: x", "See below."),
            ("Hi\n________________________________\nFrom: x", "Hi"),
            ("Thanks\n-- \nAda\nNorthwind", "Thanks"),
            (
                "> Which browser?\nAll of them.\n> Since when?\nToday.",
                "> Which browser?\nAll of them.\n> Since when?\nToday.",
            ),
            ("These fail:\n\n> a\n> b", "These fail:"),
            ("> only a quote", ""),
            ("", ""),
        ] {
            assert_eq!(written_anew(mail), expected, "{mail:?}");
        }
    }
}
