//! Words as they are compared: without accents, case, plural and a few endings.

use std::ops::Range;

/// Where the words of a text stand, in bytes. Apostrophes and hyphens part words: `l’entonnoir`
/// is found as `entonnoir`.
pub(super) fn words(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = &text[at..];
        let start = at + rest.find(char::is_alphanumeric)?;
        let length = text[start..].find(|sign: char| !sign.is_alphanumeric()).unwrap_or(text.len() - start);
        at = start + length;
        Some(start..at)
    })
}

/// In lower case, without accents: `Œuvrée` is `oeuvree`.
pub(super) fn fold(word: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    for sign in word.chars().flat_map(char::to_lowercase) {
        match sign {
            'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' => folded.push('a'),
            'ç' => folded.push('c'),
            'è' | 'é' | 'ê' | 'ë' => folded.push('e'),
            'ì' | 'í' | 'î' | 'ï' => folded.push('i'),
            'ñ' => folded.push('n'),
            'ò' | 'ó' | 'ô' | 'õ' | 'ö' => folded.push('o'),
            'ù' | 'ú' | 'û' | 'ü' => folded.push('u'),
            'ý' | 'ÿ' => folded.push('y'),
            'œ' => folded.push_str("oe"),
            'æ' => folded.push_str("ae"),
            // Accents written apart from their letters.
            '\u{300}'..='\u{36f}' => {}
            sign => folded.push(sign),
        }
    }
    folded
}

/// Endings of both languages, taken away one after the other where at least three letters stay.
/// Word and query lose the same, so that what stays need not be a word.
const ENDINGS: [&[&str]; 3] = [&["s", "x"], &["ing", "ed", "er", "ez", "ee", "es", "e"], &["e", "s"]];

/// What `pousser`, `poussés` and `poussée`, or `push` and `pushing`, have in common; of a folded
/// word.
pub(super) fn stem(word: &str) -> String {
    if word.bytes().any(|b| b.is_ascii_digit()) {
        return word.to_owned();
    }
    let mut stem = word;
    // Canaux is the plural of canal, niveaux that of niveau.
    let plural = word.strip_suffix("aux").filter(|rest| rest.len() >= 3 && !rest.ends_with('e'));
    let canal = plural.map(|rest| format!("{rest}al"));
    if let Some(canal) = &canal {
        stem = canal;
    }
    for endings in ENDINGS {
        let shorter = endings.iter().find_map(|ending| stem.strip_suffix(ending));
        if let Some(shorter) = shorter.filter(|shorter| shorter.chars().count() >= 3) {
            stem = shorter;
        }
    }
    let mut stem = stem.to_owned();
    // Planning has two n, plan has one.
    let mut last = stem.chars().rev();
    if let (Some(a), Some(b)) = (last.next(), last.next())
        && a == b
        && stem.chars().count() > 3
    {
        stem.pop();
    }
    if stem.ends_with('y') {
        stem.pop();
        stem.push('i');
    }
    stem
}

/// Words too common to look for.
pub(super) fn is_small(word: &str) -> bool {
    const SMALL: [&str; 44] = [
        "le", "la", "les", "un", "une", "des", "du", "de", "au", "aux", "et", "ou", "en", "par", "pour",
        "sur", "dans", "que", "qui", "est", "ce", "se", "son", "sa", "ses", "the", "an", "of", "to", "and",
        "or", "in", "on", "at", "by", "for", "is", "are", "it", "its", "with", "as", "be", "avec",
    ];
    word.chars().count() < 2 || SMALL.contains(&word)
}
