//! What a WebAssembly file imports, as its text form writes it.

use std::collections::BTreeMap;

/// The imports of a file: field to kind and type, such as `memory` to `memory 22`. Nothing where
/// it imports something else than memories, tables of functions and 32-bit globals, or where the
/// file is broken.
///
/// Source: WebAssembly Core Specification, "Binary Format", import section.
pub(super) fn imports(file: &[u8]) -> Option<BTreeMap<String, String>> {
    let mut file = Bytes(file.strip_prefix(b"\0asm\x01\0\0\0")?);
    let mut found = BTreeMap::new();
    while let Some(id) = file.byte() {
        let length = file.number()?;
        let mut section = Bytes(file.take(length)?);
        if id != 2 {
            continue;
        }
        for _ in 0..section.number()? {
            let module = section.number()?;
            section.take(module)?;
            let length = section.number()?;
            let field = String::from_utf8(section.take(length)?.to_vec()).ok()?;
            found.insert(field, section.kind()?);
        }
    }
    Some(found)
}

/// Bytes not read yet.
struct Bytes<'a>(&'a [u8]);

impl<'a> Bytes<'a> {
    fn byte(&mut self) -> Option<u8> {
        let (first, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(*first)
    }

    fn take(&mut self, length: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(taken)
    }

    /// An unsigned number, seven bits a byte, the lowest first.
    fn number(&mut self) -> Option<usize> {
        let mut number = 0;
        for shift in (0..32).step_by(7) {
            let byte = self.byte()?;
            number |= usize::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return Some(number);
            }
        }
        None
    }

    fn limits(&mut self) -> Option<String> {
        match self.byte()? {
            0 => Some(self.number()?.to_string()),
            1 => Some(format!("{} {}", self.number()?, self.number()?)),
            _ => None,
        }
    }

    fn kind(&mut self) -> Option<String> {
        Some(match (self.byte()?, self.0) {
            (1, [0x70, ..]) => {
                self.byte()?;
                format!("table {} funcref", self.limits()?)
            }
            (2, _) => format!("memory {}", self.limits()?),
            (3, [0x7f, mutable, ..]) => {
                let mutable = *mutable == 1;
                self.take(2)?;
                if mutable { "global (mut i32)".to_owned() } else { "global i32".to_owned() }
            }
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(imports: &[u8]) -> Vec<u8> {
        let length = u8::try_from(imports.len()).unwrap_or_default();
        [b"\0asm\x01\0\0\0".as_slice(), &[2, length], imports].concat()
    }

    #[test]
    fn reads_memories_tables_and_globals() {
        let text = b"\x03\x01m\x01a\x02\x00\x16\x01m\x01b\x01\x70\x00\xa7\x37\x01m\x01c\x03\x7f\x01";
        let found = imports(&file(text)).unwrap_or_default();
        let told: Vec<_> = found.iter().map(|(field, kind)| format!("{field}: {kind}")).collect();
        assert_eq!(told, ["a: memory 22", "b: table 7079 funcref", "c: global (mut i32)"]);
    }

    #[test]
    fn refuses_functions_and_broken_files() {
        assert_eq!(imports(&file(b"\x01\x01m\x01f\x00\x00")), None);
        assert_eq!(imports(&file(b"\x01\x01m")), None);
        assert_eq!(imports(b"text"), None);
    }
}
