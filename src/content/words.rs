use model::course::{Fault, FaultKind};

use crate::i18n::*;
use crate::words::Words;

/// What is wrong, in one sentence.
pub(super) fn kind_text(i18n: Words, kind: FaultKind) -> &'static str {
    match kind {
        FaultKind::MissingFile => t_string!(i18n, content.kind_missing_file),
        FaultKind::Syntax => t_string!(i18n, content.kind_syntax),
        FaultKind::Missing => t_string!(i18n, content.kind_missing),
        FaultKind::Empty => t_string!(i18n, content.kind_empty),
        FaultKind::WrongType => t_string!(i18n, content.kind_wrong_type),
        FaultKind::OutOfRange => t_string!(i18n, content.kind_out_of_range),
        FaultKind::UnknownField => t_string!(i18n, content.kind_unknown_field),
        FaultKind::UnknownWord => t_string!(i18n, content.kind_unknown_word),
        FaultKind::BadId => t_string!(i18n, content.kind_bad_id),
        FaultKind::DuplicateId => t_string!(i18n, content.kind_duplicate_id),
        FaultKind::DuplicateText => t_string!(i18n, content.kind_duplicate_text),
        FaultKind::TooFew => t_string!(i18n, content.kind_too_few),
        FaultKind::TooMany => t_string!(i18n, content.kind_too_many),
        FaultKind::NoRightAnswer => t_string!(i18n, content.kind_no_right_answer),
        FaultKind::ManyRightAnswers => t_string!(i18n, content.kind_many_right_answers),
        FaultKind::MissingFeedback => t_string!(i18n, content.kind_missing_feedback),
        FaultKind::UnknownFigure => t_string!(i18n, content.kind_unknown_figure),
        FaultKind::UnknownSpot => t_string!(i18n, content.kind_unknown_spot),
        FaultKind::UnknownBin => t_string!(i18n, content.kind_unknown_bin),
        FaultKind::GapNotShown => t_string!(i18n, content.kind_gap_not_shown),
        FaultKind::UnknownPlaceholder => t_string!(i18n, content.kind_unknown_placeholder),
        FaultKind::FormulaSyntax => t_string!(i18n, content.kind_formula_syntax),
        FaultKind::UnknownName => t_string!(i18n, content.kind_unknown_name),
        FaultKind::NoNumber => t_string!(i18n, content.kind_no_number),
        FaultKind::UnusedDraw => t_string!(i18n, content.kind_unused_draw),
        FaultKind::TrapIsAnswer => t_string!(i18n, content.kind_trap_is_answer),
        FaultKind::UnknownStep => t_string!(i18n, content.kind_unknown_step),
        FaultKind::Unreachable => t_string!(i18n, content.kind_unreachable),
        FaultKind::Endless => t_string!(i18n, content.kind_endless),
        FaultKind::UnknownTerm => t_string!(i18n, content.kind_unknown_term),
        FaultKind::UnknownModule => t_string!(i18n, content.kind_unknown_module),
        FaultKind::UnknownScreen => t_string!(i18n, content.kind_unknown_screen),
        FaultKind::UnknownSource => t_string!(i18n, content.kind_unknown_source),
        FaultKind::UnknownWorkshop => t_string!(i18n, content.kind_unknown_workshop),
        FaultKind::BadScenario => t_string!(i18n, content.kind_bad_scenario),
        FaultKind::UnknownLink => t_string!(i18n, content.kind_unknown_link),
        FaultKind::Image => t_string!(i18n, content.kind_image),
        FaultKind::Html => t_string!(i18n, content.kind_html),
        FaultKind::UnknownDirective => t_string!(i18n, content.kind_unknown_directive),
        FaultKind::UnclosedDirective => t_string!(i18n, content.kind_unclosed_directive),
        FaultKind::NestedDirective => t_string!(i18n, content.kind_nested_directive),
        FaultKind::StrayFence => t_string!(i18n, content.kind_stray_fence),
        FaultKind::MissingTitle => t_string!(i18n, content.kind_missing_title),
        FaultKind::SecondTitle => t_string!(i18n, content.kind_second_title),
        FaultKind::MissingId => t_string!(i18n, content.kind_missing_id),
        FaultKind::EmptyScreen => t_string!(i18n, content.kind_empty_screen),
        FaultKind::MissingSummary => t_string!(i18n, content.kind_missing_summary),
        FaultKind::SecondSummary => t_string!(i18n, content.kind_second_summary),
        FaultKind::MissingInOther => t_string!(i18n, content.kind_missing_in_other),
        FaultKind::Differs => t_string!(i18n, content.kind_differs),
        FaultKind::AnswerDiffers => t_string!(i18n, content.kind_answer_differs),
        FaultKind::ScreenLength => t_string!(i18n, content.kind_screen_length),
        FaultKind::ManyRecall => t_string!(i18n, content.kind_many_recall),
    }
}

/// What may stand there: types have words, all else is as it is written in the
/// file.
pub(super) fn expected_text(i18n: Words, fault: &Fault) -> String {
    match (fault.kind, fault.expected.as_str()) {
        (FaultKind::WrongType | FaultKind::Missing, "text") => t_string!(i18n, content.type_text),
        (FaultKind::WrongType, "number") => t_string!(i18n, content.type_number),
        (FaultKind::WrongType, "whole number") => t_string!(i18n, content.type_whole),
        (FaultKind::WrongType | FaultKind::Missing, "true or false") => t_string!(i18n, content.type_flag),
        (FaultKind::WrongType, "list of text") => t_string!(i18n, content.type_list),
        (FaultKind::WrongType | FaultKind::Missing, "table") => t_string!(i18n, content.type_table),
        (_, expected) => expected,
    }
    .to_owned()
}
