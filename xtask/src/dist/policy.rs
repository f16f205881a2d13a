//! What the finished page must keep to: its own security policy, and relative addresses.

use std::fs;
use std::path::Path;

use super::html::{Tag, tags};
use crate::run::Result;

/// Fails with every rule that the page breaks.
pub(super) fn check(page: &Path) -> Result<()> {
    let faults = faults(&fs::read_to_string(page)?);
    if faults.is_empty() {
        return Ok(());
    }
    Err(format!("index.html breaks its rules:\n  {}", faults.join("\n  ")).into())
}

fn faults(page: &str) -> Vec<String> {
    let tags = tags(page);
    let mut faults: Vec<String> = tags.iter().flat_map(inline).collect();
    faults.extend(tags.iter().filter_map(absolute));
    faults.extend(policy_faults(&tags));
    faults
}

fn inline(tag: &Tag) -> Vec<String> {
    let mut faults = Vec::new();
    if tag.name == "script" && tag.get("src").is_none() {
        faults.push("a script stands in the page: put it in a file".to_owned());
    }
    if tag.name == "style" {
        faults.push("a style sheet stands in the page: put it in a file".to_owned());
    }
    for (name, _) in &tag.attributes {
        if name == "style" || name.starts_with("on") {
            faults.push(format!("<{}> has the attribute `{name}`, which the policy blocks", tag.name));
        }
    }
    faults
}

/// The site must work from any folder of any host, so nothing may start at its root or elsewhere.
fn absolute(tag: &Tag) -> Option<String> {
    let loads = |name: &str| matches!(name, "src" | "href" | "srcset") || name.starts_with("data-");
    let elsewhere = |value: &str| value.starts_with('/') || value.contains("://");
    let mut attributes = tag.attributes.iter().filter(|_| tag.name != "a");
    let (name, value) = attributes.find(|(name, value)| loads(name) && elsewhere(value))?;
    Some(format!("<{}> has {name}=\"{value}\": write a relative address", tag.name))
}

fn policy_faults(tags: &[Tag]) -> Vec<String> {
    let is_policy = |tag: &Tag| {
        tag.get("http-equiv").is_some_and(|name| name.eq_ignore_ascii_case("content-security-policy"))
    };
    let Some(at) = tags.iter().position(is_policy) else {
        return vec!["there is no Content-Security-Policy".to_owned()];
    };
    let mut faults = Vec::new();
    // A policy in the page says nothing about what stands before it.
    if tags[..at].iter().any(|tag| matches!(tag.name.as_str(), "script" | "link")) {
        faults.push("the Content-Security-Policy must stand before the first script and link".to_owned());
    }
    let policy = tags[at].get("content").unwrap_or_default();
    let sources = |name: &str| {
        policy.split(';').find_map(|part| {
            let mut words = part.split_whitespace();
            (words.next() == Some(name)).then(|| words.collect::<Vec<_>>())
        })
    };
    if sources("default-src").is_none() {
        faults.push("the policy has no default-src".to_owned());
    }
    let scripts = sources("script-src").unwrap_or_default();
    if !scripts.contains(&"'wasm-unsafe-eval'") {
        faults.push("the policy's script-src lacks 'wasm-unsafe-eval', which WebAssembly needs".to_owned());
    }
    for word in policy.split([' ', ';']) {
        if matches!(word, "'unsafe-inline'" | "'unsafe-eval'" | "*") || word.contains("://") {
            faults.push(format!("the policy allows {word}"));
        }
    }
    faults
}

#[cfg(test)]
mod tests {
    use super::*;

    const POLICY: &str = "<meta http-equiv=\"Content-Security-Policy\" \
                          content=\"default-src 'none'; script-src 'self' 'wasm-unsafe-eval'\">";

    #[test]
    fn accepts_a_page_that_keeps_to_the_rules() {
        let page = format!("{POLICY}<link rel=\"icon\" href=\"./i.svg\"><script src=\"./b.js\"></script>");
        assert_eq!(faults(&page), Vec::<String>::new());
    }

    #[test]
    fn names_each_broken_rule() {
        for bad in [
            "<script>1</script>",
            "<style></style>",
            "<p style='color:red'>",
            "<p onclick='x()'>",
            "<img src='/a.png'>",
            "<link href='https://example.org/a.css'>",
            "<script src='b.js' data-wasm='/a.wasm'></script>",
        ] {
            assert_eq!(faults(&format!("{POLICY}{bad}")).len(), 1, "{bad}");
        }
        assert_eq!(faults("<p>").len(), 1);
        assert_eq!(faults(&format!("<link href='./a.css'>{POLICY}")).len(), 1);
        assert_eq!(faults(&POLICY.replace("'self'", "'unsafe-inline'")).len(), 1);
    }
}
