//! The little markup of agreements as HTML: `##` headings, paragraphs, `- ` lists. All else is
//! text.

/// HTML that is safe to put into a page: nothing of the text is taken for markup but the three
/// signs. Its headings stand below the one the page has above the text, whose level is
/// `below`, 1 to 5.
pub fn markdown(text: &str, below: u8) -> String {
    let heading_name = format!("h{}", below + 1);
    let mut html = String::with_capacity(text.len() + text.len() / 8);
    let mut in_list = false;
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let item = line.strip_prefix("- ");
        if item.is_none() && in_list {
            html.push_str("</ul>\n");
            in_list = false;
        }
        match (line.strip_prefix("## "), item) {
            (Some(heading), _) => element(&mut html, &heading_name, heading),
            (None, Some(item)) => {
                if !in_list {
                    html.push_str("<ul>\n");
                    in_list = true;
                }
                element(&mut html, "li", item);
            }
            (None, None) => element(&mut html, "p", line),
        }
    }
    if in_list {
        html.push_str("</ul>\n");
    }
    html
}

fn element(html: &mut String, name: &str, text: &str) {
    html.push_str(&format!("<{name}>{}</{name}>\n", escaped(text.trim())));
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::markdown;

    #[test]
    fn headings_paragraphs_and_lists() {
        let text = "First.\n\n## What you get\n\n- Seats\n- Hours\n\nLast.\n- One more";
        let html = [
            "<p>First.</p>",
            "<h3>What you get</h3>",
            "<ul>",
            "<li>Seats</li>",
            "<li>Hours</li>",
            "</ul>",
            "<p>Last.</p>",
            "<ul>",
            "<li>One more</li>",
            "</ul>",
        ];
        assert_eq!(markdown(text, 2).lines().collect::<Vec<&str>>(), html);
        assert_eq!(markdown("", 2), "");
    }

    #[test]
    fn everything_else_is_text() {
        let text = "<script>alert(1)</script> & \"x\"\n# one\n### three\n-dash\n## <b>";
        let html = [
            "<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;x&quot;</p>",
            "<p># one</p>",
            "<p>### three</p>",
            "<p>-dash</p>",
            "<h3>&lt;b&gt;</h3>",
        ];
        assert_eq!(markdown(text, 2).lines().collect::<Vec<&str>>(), html);
    }
}
