/// A part of the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Above the chain: those who steer it.
    Pilot,
    /// Where material comes from.
    Supplier,
    /// Where bicycles are made.
    Plant,
    /// Where they wait.
    Warehouse,
    /// Where they are sold and looked after.
    Distribution,
    /// Where they are ridden.
    Customer,
    /// Below the chain: doing it well.
    Quality,
}

impl Place {
    /// The five stages of the chain, upstream first.
    pub const CHAIN: [Place; 5] =
        [Place::Supplier, Place::Plant, Place::Warehouse, Place::Distribution, Place::Customer];

    /// The modules that stand here, in course order.
    pub fn modules(self) -> impl Iterator<Item = &'static Module> {
        MODULES.iter().filter(move |module| module.place == self)
    }
}

/// The five steps of every module.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepKind {
    /// 1. The lesson.
    Understand,
    /// 2. A prediction, before a workshop can run.
    Predict,
    /// 3. The workshops.
    Experiment,
    /// 4. Questions and situations.
    Practise,
    /// 5. Spaced review of what was missed.
    Remember,
}

impl StepKind {
    /// In the order they are taken.
    pub const ALL: [StepKind; 5] = [
        StepKind::Understand,
        StepKind::Predict,
        StepKind::Experiment,
        StepKind::Practise,
        StepKind::Remember,
    ];

    /// The name under which the store remembers that the step was taken.
    pub fn code(self) -> &'static str {
        match self {
            StepKind::Understand => "understand",
            StepKind::Predict => "predict",
            StepKind::Experiment => "experiment",
            StepKind::Practise => "practise",
            StepKind::Remember => "remember",
        }
    }
}

/// A workshop of a module.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Workshop {
    /// Stable id, as in addresses.
    pub id: &'static str,
    /// Whether it can be entered.
    pub open: bool,
    /// Whether one commits to a prediction before it runs.
    pub asks: bool,
}

impl Workshop {
    /// Whether one commits to a prediction before this workshop runs.
    pub fn predicts(&self) -> bool {
        self.open && self.asks
    }
}

/// A module of the course.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Module {
    /// Stable id, as in addresses.
    pub id: &'static str,
    /// Where it stands on the map.
    pub place: Place,
    /// Its workshops, in order.
    pub workshops: &'static [Workshop],
}

impl Module {
    /// Whether there is something to enter.
    pub fn is_open(&self) -> bool {
        self.workshops.iter().any(|workshop| workshop.open)
    }

    /// A workshop of this module by id.
    pub fn workshop(&self, id: &str) -> Option<&'static Workshop> {
        self.workshops.iter().find(|workshop| workshop.id == id)
    }
}

const fn to_come(id: &'static str, place: Place) -> Module {
    Module { id, place, workshops: &[] }
}

/// A workshop that runs, with a prediction before it.
const fn run(id: &'static str) -> Workshop {
    Workshop { id, open: true, asks: true }
}

/// A workshop where each answer is the experiment: nothing is left to predict.
const fn sort(id: &'static str) -> Workshop {
    Workshop { id, open: true, asks: false }
}

/// All modules of the course, in course order within each place.
pub const MODULES: [Module; 14] = [
    to_come("management-tasks", Place::Pilot),
    to_come("logistics", Place::Pilot),
    to_come("supply-chain", Place::Pilot),
    to_come("suppliers", Place::Supplier),
    Module {
        id: "push-pull",
        place: Place::Plant,
        workshops: &[
            run("line"),
            run("cards"),
            run("decouple"),
            run("funnel"),
            sort("strategy"),
            sort("tactics"),
            sort("technologies"),
        ],
    },
    to_come("production", Place::Plant),
    to_come("manufacturing-flow", Place::Plant),
    to_come("inventory", Place::Warehouse),
    to_come("orders", Place::Warehouse),
    to_come("marketing-mix", Place::Distribution),
    to_come("services", Place::Distribution),
    to_come("customers", Place::Customer),
    to_come("total-quality", Place::Quality),
    to_come("qhse", Place::Quality),
];

/// A module by id.
pub fn module(id: &str) -> Option<&'static Module> {
    MODULES.iter().find(|module| module.id == id)
}
