use model::progress::exchange::ImportFault;

use crate::i18n::*;
use crate::words::Words;

/// What is wrong with a file, in one sentence.
pub fn fault_text(i18n: Words, fault: &ImportFault) -> String {
    match fault {
        ImportFault::TooLarge => t_string!(i18n, learner.fault_large).to_owned(),
        ImportFault::NotJson { line, column } => {
            t_string!(i18n, learner.fault_json, line = *line, column = *column)
        }
        ImportFault::NotOurs => t_string!(i18n, learner.fault_not_ours).to_owned(),
        ImportFault::Newer { version } => t_string!(i18n, learner.fault_newer, version = *version),
        ImportFault::Field { field } => t_string!(i18n, learner.fault_field, field = *field),
        ImportFault::Entry { index } => t_string!(i18n, learner.fault_entry, index = *index),
        ImportFault::Altered => t_string!(i18n, learner.fault_altered).to_owned(),
    }
}
