//! What texts can refer to that is not text: figures and workshops.

/// Figures of lessons that the views draw.
pub const FIGURES: &[&str] = &["part-journey", "kanban-loop", "decoupling", "funnel"];

/// Figures that questions can ask to point at, with the ids of their spots.
pub const POINT_FIGURES: &[(&str, &[&str])] = &[
    ("chain", &["suppliers", "frame", "paint", "wheels", "assembly", "stock", "dealers", "customers"]),
    ("funnel", &["impressions", "clicks", "visits", "orders"]),
    ("wip-curve", &["low", "knee", "high"]),
];

/// Workshops that texts can lead to, each with its module: (module, workshop).
pub const WORKSHOPS: &[(&str, &str)] = &[
    ("push-pull", "line"),
    ("push-pull", "cards"),
    ("push-pull", "funnel"),
    ("push-pull", "decouple"),
    ("push-pull", "strategy"),
    ("push-pull", "tactics"),
    ("push-pull", "technologies"),
];
