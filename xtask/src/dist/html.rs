//! The tags of a page: enough of HTML to check and to complete what Trunk wrote.

use std::ops::Range;

/// A start tag.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Tag {
    /// The element's name, in lower case.
    pub(super) name: String,
    /// Names in lower case with their values, as written.
    pub(super) attributes: Vec<(String, String)>,
    /// Where the tag stands in the page, from `<` to `>` included.
    pub(super) place: Range<usize>,
}

impl Tag {
    /// The value of an attribute; empty where it has none.
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
    }
}

/// The start tags of a page, in order, without what stands in comments and in scripts.
pub(super) fn tags(page: &str) -> Vec<Tag> {
    let mut tags = Vec::new();
    let mut at = 0;
    while let Some(found) = page[at..].find('<') {
        let start = at + found;
        let rest = &page[start..];
        if rest.starts_with("<!--") {
            at = start + rest.find("-->").map_or(rest.len(), |end| end + 3);
        } else if rest[1..].starts_with(|first: char| first.is_ascii_alphabetic()) {
            let tag = tag(page, start);
            at = tag.place.end;
            if matches!(tag.name.as_str(), "script" | "style") {
                let close = format!("</{}", tag.name);
                at += page[at..].to_ascii_lowercase().find(&close).unwrap_or(page.len() - at);
            }
            tags.push(tag);
        } else {
            at = start + 1;
        }
    }
    tags
}

fn tag(page: &str, start: usize) -> Tag {
    let mut reader = Reader { page, at: start + 1 };
    let name = reader.until(|c| c.is_ascii_whitespace() || c == '>' || c == '/').to_ascii_lowercase();
    let mut attributes = Vec::new();
    loop {
        reader.until(|c| !(c.is_ascii_whitespace() || c == '/'));
        if reader.take('>') || reader.at >= page.len() {
            break;
        }
        let name = reader.until(|c| c.is_ascii_whitespace() || matches!(c, '=' | '>' | '/'));
        let name = name.to_ascii_lowercase();
        reader.until(|c| !c.is_ascii_whitespace());
        let value = if reader.take('=') { reader.value() } else { String::new() };
        attributes.push((name, value));
    }
    Tag { name, attributes, place: start..reader.at }
}

struct Reader<'a> {
    page: &'a str,
    at: usize,
}

impl<'a> Reader<'a> {
    fn until(&mut self, stop: impl Fn(char) -> bool) -> &'a str {
        let rest = &self.page[self.at..];
        let end = rest.find(stop).unwrap_or(rest.len());
        self.at += end;
        &rest[..end]
    }

    fn take(&mut self, wanted: char) -> bool {
        let found = self.page[self.at..].starts_with(wanted);
        if found {
            self.at += wanted.len_utf8();
        }
        found
    }

    fn value(&mut self) -> String {
        self.until(|c| !c.is_ascii_whitespace());
        for quote in ['"', '\''] {
            if self.take(quote) {
                let value = self.until(|c| c == quote).to_owned();
                self.take(quote);
                return value;
            }
        }
        self.until(|c| c.is_ascii_whitespace() || c == '>').to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_tags_and_skips_text() {
        let page = "<!doctype html><!-- <b> --><p class='a > b' hidden>1 < 2</p>\
                    <script src=./x.js>if (a<b) {}</script><link rel=\"x\" href=\"y\"/>";
        let tags = tags(page);
        let names: Vec<_> = tags.iter().map(|tag| tag.name.as_str()).collect();
        assert_eq!(names, ["p", "script", "link"]);
        assert_eq!(tags[0].get("class"), Some("a > b"));
        assert_eq!(tags[0].get("hidden"), Some(""));
        assert_eq!(tags[1].get("src"), Some("./x.js"));
        assert_eq!(tags[2].get("href"), Some("y"));
        assert_eq!(&page[tags[2].place.clone()], "<link rel=\"x\" href=\"y\"/>");
    }
}
