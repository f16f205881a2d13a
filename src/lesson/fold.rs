use js_sys::JsString;

/// A text without accents and in small letters, for sorting and filtering:
/// "Écoulé" becomes "ecoule".
pub fn fold(text: &str) -> String {
    let apart = String::from(JsString::from(text).normalize("NFD"));
    apart.chars().filter(|c| !('\u{300}'..='\u{36f}').contains(c)).flat_map(char::to_lowercase).collect()
}
