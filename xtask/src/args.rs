//! The words after the command.

use crate::run::Result;

/// What is left to read on the command line.
pub(crate) struct Args(Vec<String>);

impl Args {
    /// Takes the words after the command.
    pub(crate) fn new(words: Vec<String>) -> Self {
        Self(words)
    }

    /// Whether `name` stands there; it is taken away.
    pub(crate) fn flag(&mut self, name: &str) -> bool {
        let before = self.0.len();
        self.0.retain(|word| word != name);
        self.0.len() < before
    }

    /// The port behind `name`, as `--port 9000` or `--port=9000`; both are taken away.
    pub(crate) fn number(&mut self, name: &str) -> Result<Option<u16>> {
        let prefix = format!("{name}=");
        let text = if let Some(at) = self.0.iter().position(|word| word == name) {
            self.0.remove(at);
            if at == self.0.len() {
                return Err(format!("{name} needs a number behind it").into());
            }
            self.0.remove(at)
        } else if let Some(at) = self.0.iter().position(|word| word.starts_with(&prefix)) {
            self.0.remove(at)[prefix.len()..].to_owned()
        } else {
            return Ok(None);
        };
        match text.parse() {
            Ok(0) | Err(_) => Err(format!("{name} {text}: a port is a number from 1 to 65535").into()),
            Ok(port) => Ok(Some(port)),
        }
    }

    /// The first word that is no option; it is taken away.
    pub(crate) fn word(&mut self) -> Option<String> {
        let at = self.0.iter().position(|word| !word.starts_with('-'))?;
        Some(self.0.remove(at))
    }

    /// Refuses what nobody took.
    pub(crate) fn end(self) -> Result<()> {
        match self.0.first() {
            None => Ok(()),
            Some(word) => {
                Err(format!("`{word}` is not an option of this command; see `cargo xtask help`").into())
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn args(line: &str) -> Args {
        Args::new(line.split_whitespace().map(str::to_owned).collect())
    }

    #[test]
    fn reads_the_port_in_both_forms() {
        for line in ["--port 9000 --release", "--release --port=9000"] {
            let mut args = args(line);
            assert_eq!(args.number("--port").ok(), Some(Some(9000)));
            assert!(args.flag("--release"));
            assert!(args.end().is_ok());
        }
    }

    #[test]
    fn refuses_what_it_cannot_read() {
        for line in ["--port", "--port 0", "--port 70000", "--port=eight"] {
            assert!(args(line).number("--port").is_err(), "{line}");
        }
        assert!(args("--prot 9000").end().is_err());
    }
}
