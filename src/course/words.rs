//! From ids to words: each id of the catalogue has its key in `locales/`.

use super::StepKind;
use crate::i18n::*;
use crate::words::Words;

/// The title of a module.
pub fn module_title(i18n: Words, id: &str) -> String {
    match id {
        "management-tasks" => t_string!(i18n, map.module_management_tasks),
        "logistics" => t_string!(i18n, map.module_logistics),
        "supply-chain" => t_string!(i18n, map.module_supply_chain),
        "suppliers" => t_string!(i18n, map.module_suppliers),
        "push-pull" => t_string!(i18n, map.module_push_pull),
        "production" => t_string!(i18n, map.module_production),
        "manufacturing-flow" => t_string!(i18n, map.module_manufacturing_flow),
        "inventory" => t_string!(i18n, map.module_inventory),
        "orders" => t_string!(i18n, map.module_orders),
        "marketing-mix" => t_string!(i18n, map.module_marketing_mix),
        "services" => t_string!(i18n, map.module_services),
        "customers" => t_string!(i18n, map.module_customers),
        "total-quality" => t_string!(i18n, map.module_total_quality),
        "qhse" => t_string!(i18n, map.module_qhse),
        _ => id,
    }
    .to_owned()
}

/// The question of Cycles Atlas that a module opens on; empty where the
/// module is still to come.
pub fn module_question(i18n: Words, id: &str) -> String {
    match id {
        "push-pull" => t_string!(i18n, map.question_push_pull),
        _ => "",
    }
    .to_owned()
}

/// The title of a workshop.
pub fn workshop_title(i18n: Words, id: &str) -> String {
    match id {
        "line" => t_string!(i18n, map.workshop_line),
        "cards" => t_string!(i18n, map.workshop_cards),
        "funnel" => t_string!(i18n, map.workshop_funnel),
        "decouple" => t_string!(i18n, map.workshop_decouple),
        "strategy" => t_string!(i18n, map.workshop_strategy),
        "tactics" => t_string!(i18n, map.workshop_tactics),
        "technologies" => t_string!(i18n, map.workshop_technologies),
        _ => id,
    }
    .to_owned()
}

/// What one learns in a workshop, in a sentence.
pub fn workshop_aim(i18n: Words, id: &str) -> String {
    match id {
        "line" => t_string!(i18n, map.aim_line),
        "cards" => t_string!(i18n, map.aim_cards),
        "funnel" => t_string!(i18n, map.aim_funnel),
        "decouple" => t_string!(i18n, map.aim_decouple),
        "strategy" => t_string!(i18n, map.aim_strategy),
        "tactics" => t_string!(i18n, map.aim_tactics),
        "technologies" => t_string!(i18n, map.aim_technologies),
        _ => "",
    }
    .to_owned()
}

/// The name of a step.
pub fn step_title(i18n: Words, step: StepKind) -> String {
    match step {
        StepKind::Understand => t_string!(i18n, map.step_understand),
        StepKind::Predict => t_string!(i18n, map.step_predict),
        StepKind::Experiment => t_string!(i18n, map.step_experiment),
        StepKind::Practise => t_string!(i18n, map.step_practise),
        StepKind::Remember => t_string!(i18n, map.step_remember),
    }
    .to_owned()
}
