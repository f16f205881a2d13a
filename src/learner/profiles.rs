use serde_json::{Value, json};

/// A learner who uses this browser.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Profile {
    /// Names their part of the store.
    pub id: String,
    /// What they are called; empty until they say.
    pub name: String,
}

/// Those who share this browser, and whose turn it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Profiles {
    /// All of them, in the order they came; never empty.
    pub all: Vec<Profile>,
    /// The id of the present one; one of them.
    pub current: String,
}

/// The id of a browser's first learner: two pages opened at once must agree.
const FIRST: &str = "0";

/// Longest name of a learner [characters].
pub const MOST_NAME: usize = 60;

impl Default for Profiles {
    fn default() -> Profiles {
        Profiles::of_one(FIRST)
    }
}

impl Profiles {
    /// A browser with one learner, who has no name yet.
    pub fn of_one(id: &str) -> Profiles {
        let profile = Profile { id: id.to_owned(), name: String::new() };
        Profiles { all: vec![profile], current: id.to_owned() }
    }

    /// The profiles as the store has them, and as found in it: a record whose
    /// learner the list does not name belongs to one all the same.
    pub fn read(text: Option<&str>, found: &[String]) -> Profiles {
        let listed = text.and_then(Profiles::parse);
        let mut profiles = match (listed, found) {
            (Some(listed), _) => listed,
            (None, []) => Profiles::default(),
            (None, [first, ..]) => Profiles::of_one(first),
        };
        for id in found {
            if profiles.get(id).is_none() {
                profiles.all.push(Profile { id: id.clone(), name: String::new() });
            }
        }
        profiles
    }

    fn parse(text: &str) -> Option<Profiles> {
        let value: Value = serde_json::from_str(text).ok()?;
        let all = value.get("list")?.as_array()?.iter().map(|one| {
            let id = one.get("id")?.as_str().filter(|id| is_id(id))?.to_owned();
            let name = one.get("name")?.as_str()?.to_owned();
            Some(Profile { id, name })
        });
        let all = all.collect::<Option<Vec<_>>>()?;
        let current = value.get("current")?.as_str()?.to_owned();
        let current = all.iter().find(|one| one.id == current).or_else(|| all.first())?.id.clone();
        Some(Profiles { all, current })
    }

    /// The text that is kept.
    pub fn text(&self) -> String {
        let list: Vec<Value> = self.all.iter().map(|one| json!({ "id": one.id, "name": one.name })).collect();
        json!({ "current": self.current, "list": list }).to_string()
    }

    /// A profile by id.
    pub fn get(&self, id: &str) -> Option<&Profile> {
        self.all.iter().find(|one| one.id == id)
    }

    /// The name of the present learner; empty where there is none.
    pub fn name(&self) -> &str {
        self.get(&self.current).map_or("", |one| one.name.as_str())
    }

    /// Adds a learner, whose turn it is then.
    pub fn add(&mut self, id: &str, name: &str) {
        self.all.push(Profile { id: id.to_owned(), name: tidy(name) });
        id.clone_into(&mut self.current);
    }

    /// Gives the present learner a name.
    pub fn rename(&mut self, name: &str) {
        let current = self.current.clone();
        if let Some(one) = self.all.iter_mut().find(|one| one.id == current) {
            one.name = tidy(name);
        }
    }

    /// Takes the present learner out; where it was the only one, `next` stands
    /// in its place, so that pages open elsewhere see the difference.
    pub fn remove_current(&mut self, next: &str) {
        let current = self.current.clone();
        self.all.retain(|one| one.id != current);
        match self.all.first() {
            Some(first) => self.current = first.id.clone(),
            None => *self = Profiles::of_one(next),
        }
    }
}

/// Ids stand in keys of the store.
pub fn is_id(id: &str) -> bool {
    (1..=16).contains(&id.len()) && id.bytes().all(|b| b.is_ascii_digit() || b.is_ascii_lowercase())
}

fn tidy(name: &str) -> String {
    name.trim().chars().filter(|c| !c.is_control()).take(MOST_NAME).collect()
}
