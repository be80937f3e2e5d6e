//! The little markup an agreement may use: `## ` headings, `- ` lists and plain paragraphs.

/// What is not allowed in a text, with its line; the first line is 1. A paragraph is one line:
/// where it was wrapped, a Chinese or Japanese reader would see a space in the middle of a word.
pub fn forbidden(text: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    let mut previous_is_text = false;
    for (index, line) in text.lines().enumerate() {
        let (mark, _) = block(line);
        let wrapped = previous_is_text && mark.is_empty() && !line.trim().is_empty();
        let wrapped = wrapped.then(|| "a line that continues the one above".to_owned());
        found.extend(forbidden_in(line).or(wrapped).map(|what| (index + 1, what)));
        previous_is_text = matches!(mark, "" | "-") && !line.trim().is_empty();
    }
    found
}

fn forbidden_in(line: &str) -> Option<String> {
    if line.chars().any(char::is_control) {
        return Some("a control character".to_owned());
    }
    if line.trim().is_empty() {
        return None;
    }
    if line.starts_with(char::is_whitespace) {
        return Some("an indented line".to_owned());
    }
    let (mark, text) = block(line);
    if !matches!(mark, "" | "##" | "-") {
        return Some(mark.to_owned());
    }
    if text.trim().is_empty() {
        return Some(format!("{mark} without a text"));
    }
    // After its mark a line is plain: no second mark, and none of Markdown's inline signs.
    let (second, _) = block(text);
    if !second.is_empty() {
        return Some(second.to_owned());
    }
    inline(text).map(str::to_owned)
}

/// The mark of a block at the start of a line, as Markdown knows them, and the text after it.
fn block(line: &str) -> (&str, &str) {
    let first = line.split(' ').next().unwrap_or_default();
    let is_rule = 3 <= line.len()
        && ["-", "*", "_", "="]
            .iter()
            .any(|sign| line.replace(' ', "").replace(sign, "").is_empty());
    if is_rule {
        return (line, "");
    }
    let heading = !first.is_empty() && first.chars().all(|c| c == '#');
    let ordered = first
        .strip_suffix(['.', ')'])
        .is_some_and(|number| !number.is_empty() && number.chars().all(|c| c.is_ascii_digit()));
    if heading || ordered || matches!(first, "-" | "*" | "+") {
        return (first, line.get(first.len() + 1..).unwrap_or_default());
    }
    // Signs that Markdown reads without a space after them, and headings whose space was forgotten.
    let glued = ["```", "~~~", "#", ">", "|"].into_iter().find(|sign| line.starts_with(sign));
    glued.map_or(("", line), |sign| (sign, ""))
}

/// An inline sign that a reader would see as it stands, because nothing interprets it.
fn inline(text: &str) -> Option<&'static str> {
    ["**", "__", "`", "](", "![", "</", "/>", "<br", "<!--", "&nbsp;"]
        .into_iter()
        .find(|sign| text.contains(sign))
}
