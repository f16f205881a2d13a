//! French typography: the narrow no-break space and the curly apostrophe.

/// The space before `; : ! ?` and inside « », which keeps the sign on the line of its word.
const NARROW: char = '\u{202f}';

/// What a printer would mark in `text`, each with the words around it.
pub(super) fn faults(text: &str) -> Vec<String> {
    let signs = visible(text);
    let mut faults = Vec::new();
    for (at, &sign) in signs.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|at| signs.get(at)).copied();
        let after = signs.get(at + 1).copied();
        let fault = match sign {
            '\'' => Some("write ’ for the apostrophe"),
            '"' => Some("write « » for quotation marks"),
            ';' | ':' | '!' | '?' if lacks_space(before, after) => Some("write U+202F before this sign"),
            '«' if after != Some(NARROW) => Some("write U+202F after «"),
            '»' if before != Some(NARROW) => Some("write U+202F before »"),
            _ => None,
        };
        if let Some(fault) = fault {
            faults.push(format!("{fault}: “{}”", around(&signs, at)));
        }
    }
    faults
}

fn lacks_space(before: Option<char>, after: Option<char>) -> bool {
    // In addresses, times and ratios (a://b, 12:30, x?y=1) the sign stands inside a word; in `?!`
    // and at the start of a text it follows no word.
    let inside = after.is_some_and(|after| after.is_alphanumeric() || matches!(after, '/' | '#'));
    let follows_word = before.is_some_and(|before| !matches!(before, '?' | '!' | '('));
    !inside && follows_word && before != Some(NARROW)
}

/// The text with each `{{ value }}` as one sign, and without tags and references to other texts.
fn visible(text: &str) -> Vec<char> {
    const VALUE: char = '\u{fffc}';
    let mut signs = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let skipped = [("{{", "}}"), ("<", ">"), ("$t(", ")")].into_iter().find_map(|(open, close)| {
            let end = rest.strip_prefix(open)?.find(close)?;
            // `<` is a tag only in front of a name.
            let tag = open != "<" || rest[1..].starts_with(|c: char| c.is_ascii_alphabetic() || c == '/');
            tag.then_some((open, open.len() + end + close.len()))
        });
        match skipped {
            Some(("<", length)) => rest = &rest[length..],
            Some((_, length)) => {
                signs.push(VALUE);
                rest = &rest[length..];
            }
            None => {
                signs.push(first);
                rest = &rest[first.len_utf8()..];
            }
        }
    }
    signs
}

fn around(signs: &[char], at: usize) -> String {
    signs[at.saturating_sub(12)..(at + 6).min(signs.len())].iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accepts_printed_french() {
        for text in [
            "Prêt\u{202f}? Oui\u{202f}!",
            "«\u{202f}La ligne\u{202f}» : non".replace(" :", "\u{202f}:").as_str(),
            "L’atelier ouvre à 12:30",
            "https://example.org/?a=1",
            "Quoi\u{202f}?!",
            "{{ count }} pièces\u{202f}; <b>fini</b>",
            "<a title='x'>lien</a>",
        ] {
            assert_eq!(faults(text), Vec::<String>::new(), "{text}");
        }
    }

    #[test]
    fn marks_each_slip() {
        for text in
            ["Prêt?", "Prêt ?", "Stock\u{a0}: 3", "l'atelier", "« La\u{202f}»", "«\u{202f}La»", "{{ n }}:"]
        {
            assert_eq!(faults(text).len(), 1, "{text}");
        }
        assert_eq!(faults("dit \"oui\"").len(), 2);
    }
}
