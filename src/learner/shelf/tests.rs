use std::cell::{Cell, RefCell};
use std::rc::Rc;

use model::progress::{Act, Answer, Entry, Record, Stamp};

use super::*;
use crate::storage::MemoryStore;

const DAY: u64 = 86_400_000;
/// Some morning.
const NOW: u64 = 20_000 * DAY + 30_000_000;

fn answer(at: u64, page: u64, seq: u32) -> Entry {
    let answer = Answer {
        module: "push-pull".to_owned(),
        item: format!("pp-question-{}", seq % 40),
        given: "two-bins".to_owned(),
        score: 1.0,
        right: true,
        seed: 123_456_789 + u64::from(seq),
        ..Answer::default()
    };
    Entry::new(Stamp { at, seq, device: page }, (at / DAY) as i32, Act::Answer(answer))
}

fn opened(store: &Rc<MemoryStore>, page: u64, now: u64) -> (Shelf, Loaded) {
    let mut shelf = Shelf::new(store.clone(), page);
    let loaded = shelf.open("0", now).expect("a memory can be read");
    (shelf, loaded)
}

fn segments(store: &MemoryStore) -> usize {
    store.names().expect("read").iter().filter(|name| name.starts_with(ENTRIES)).count()
}

/// Sessions of ten answers on days before now, each by a page of its own.
fn sessions(store: &Rc<MemoryStore>, count: u64) -> Record {
    let mut all = Vec::new();
    for session in 0..count {
        let at = NOW - (count - session) * DAY;
        let mut shelf = Shelf::new(store.clone(), 1000 + session);
        shelf.profile = "0".to_owned();
        for seq in 0..10 {
            let entry = answer(at + u64::from(seq) * 20_000, 1000 + session, seq);
            shelf.append(&entry, entry.stamp().at).expect("kept");
            all.push(entry);
        }
    }
    Record::of(all)
}

#[test]
fn each_answer_is_there_at_once() {
    let store = Rc::new(MemoryStore::default());
    let (mut shelf, loaded) = opened(&store, 1, NOW);
    assert_eq!(loaded, Loaded::default());
    for seq in 0..500 {
        shelf.append(&answer(NOW, 1, seq), NOW).expect("kept");
        if seq % 100 == 0 {
            assert_eq!(opened(&store, 2, NOW).1.record.entries().len() as u32, seq + 1);
        }
    }
    // A save rewrites little, however long the record is.
    let longest = store
        .names()
        .expect("read")
        .iter()
        .map(|name| store.get(name).ok().flatten().map_or(0, |t| t.len()))
        .max();
    assert!(longest < Some(FULL + 200), "{longest:?}");
}

#[test]
fn two_pages_do_not_overwrite_each_other() {
    let store = Rc::new(MemoryStore::default());
    let ((mut one, _), (mut two, _)) = (opened(&store, 1, NOW), opened(&store, 2, NOW));
    for seq in 0..20 {
        one.append(&answer(NOW, 1, seq), NOW).expect("kept");
        two.append(&answer(NOW, 2, seq), NOW).expect("kept");
    }
    assert_eq!(opened(&store, 3, NOW).1.record.entries().len(), 40);
    let name = two.name();
    let text = store.get(&name).expect("read").expect("there");
    assert_eq!(one.heard(&name, &text).map(|entries| entries.len()), Some(20));
    assert_eq!(one.heard("entries/1/2.0", &text), None);
    assert_eq!(one.heard("profiles", &text), None);
    // A segment removed by mistake is written again by the page that has it.
    store.remove(&name).expect("removed");
    one.restore(&name).expect("nothing to do");
    assert_eq!(store.get(&name), Ok(None));
    two.restore(&name).expect("written");
    assert_eq!(store.get(&name), Ok(Some(text)));
}

#[test]
fn a_page_left_open_overnight_begins_a_new_segment() {
    let store = Rc::new(MemoryStore::default());
    let (mut shelf, _) = opened(&store, 1, NOW);
    shelf.append(&answer(NOW, 1, 0), NOW).expect("kept");
    shelf.append(&answer(NOW + OPEN_FOR, 1, 1), NOW + OPEN_FOR).expect("kept");
    assert_eq!(segments(&store), 1);
    shelf.append(&answer(NOW + OPEN_FOR + 1, 1, 2), NOW + OPEN_FOR + 1).expect("kept");
    assert_eq!(segments(&store), 2);
}

#[test]
fn finished_segments_are_put_together_and_the_record_stays() {
    let store = Rc::new(MemoryStore::default());
    let record = sessions(&store, 60);
    assert_eq!(segments(&store), 60);
    let (mut shelf, loaded) = opened(&store, 5, NOW);
    assert_eq!((&loaded.record, segments(&store)), (&record, 60));
    shelf.put_together().expect("put together");
    assert!(segments(&store) < 8, "{}", segments(&store));
    assert_eq!(opened(&store, 6, NOW).1.record, record);
    // What was written in the last two days is left alone.
    assert!(store.names().expect("read").contains(&format!("entries/0/{:x}.0", 1059)));
}

/// A store that takes no more than so many bytes in all.
struct Small {
    inner: MemoryStore,
    room: Cell<usize>,
    sizes: RefCell<std::collections::BTreeMap<String, usize>>,
}

impl Store for Small {
    fn get(&self, name: &str) -> Result<Option<String>, StoreError> {
        self.inner.get(name)
    }

    fn set(&self, name: &str, text: &str) -> Result<(), StoreError> {
        let mut sizes = self.sizes.borrow_mut();
        let others: usize = sizes.iter().filter(|(other, _)| *other != name).map(|(_, size)| size).sum();
        if others + text.len() > self.room.get() {
            return Err(StoreError::Refused("full".to_owned()));
        }
        sizes.insert(name.to_owned(), text.len());
        self.inner.set(name, text)
    }

    fn remove(&self, name: &str) -> Result<(), StoreError> {
        self.sizes.borrow_mut().remove(name);
        self.inner.remove(name)
    }

    fn names(&self) -> Result<Vec<String>, StoreError> {
        self.inner.names()
    }

    fn lasts(&self) -> bool {
        true
    }
}

#[test]
fn a_full_store_keeps_what_it_has() {
    let full =
        Small { inner: MemoryStore::default(), room: Cell::new(usize::MAX), sizes: RefCell::default() };
    let store = Rc::new(full);
    let mut all = Vec::new();
    for session in 0..40_u64 {
        let at = NOW - 90 * DAY + session * DAY;
        let mut shelf = Shelf::new(store.clone(), 1000 + session);
        for seq in 0..10 {
            all.push(answer(at, 1000 + session, seq));
            shelf.append(&answer(at, 1000 + session, seq), at).expect("kept");
        }
    }
    let record = Record::of(all);
    let before = store.names().expect("read");
    store.room.set(store.sizes.borrow().values().sum::<usize>() + 100);
    let mut shelf = Shelf::new(store.clone(), 5);
    assert_eq!(shelf.open("0", NOW).expect("read").record, record);
    assert!(shelf.put_together().is_err());
    assert_eq!(store.names().expect("read"), before);
    store.room.set(usize::MAX);
    let mut shelf = Shelf::new(store.clone(), 6);
    shelf.open("0", NOW).expect("read");
    shelf.put_together().expect("put together");
    assert_eq!(shelf.open("0", NOW).expect("read").record, record);
    assert!(store.names().expect("read").len() < before.len());
}

#[test]
fn what_cannot_be_read_is_set_aside_and_never_overwritten() {
    let store = Rc::new(MemoryStore::default());
    let record = sessions(&store, 3);
    let broken = [("entries/0/a.0", "{ broken"), ("entries/0/b.0", "2 zz\n@1\n"), ("entries/0/c/d.0", "")];
    for (name, text) in broken {
        store.set(name, text).expect("set");
    }
    store.set("entries/0/f.0", "3 later\nwhatever").expect("set");
    let (_, loaded) = opened(&store, 9, NOW);
    assert_eq!(loaded.record, record);
    assert!(loaded.newer);
    let mut aside = loaded.aside.clone();
    aside.sort();
    assert_eq!(aside, ["", "2 zz\n@1\n", "{ broken"]);
    assert_eq!(store.get("entries/0/f.0"), Ok(Some("3 later\nwhatever".to_owned())));
    assert_eq!(store.get("entries/0/a.0"), Ok(None));
    // The same name broken anew, otherwise, finds a place of its own.
    store.set("entries/0/a.0", "another").expect("set");
    assert_eq!(opened(&store, 9, NOW).1.aside.len(), 4);
    assert_eq!(opened(&store, 9, NOW).1.aside.len(), 4);
}

/// Ten thousand stores in which something was changed: the rest of the record
/// is there, and nothing that was never written.
#[test]
fn ten_thousand_mutated_stores_give_nothing_false() {
    let store = Rc::new(MemoryStore::default());
    let record = sessions(&store, 4);
    let names = store.names().expect("read");
    let texts: Vec<String> =
        names.iter().map(|name| store.get(name).ok().flatten().unwrap_or_default()).collect();
    let mut state = 88_172_645_463_325_252_u64;
    let mut random = move |below: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state % below.max(1) as u64) as usize
    };
    for round in 0..10_000 {
        let which = random(texts.len());
        let mut bytes = texts[which].clone().into_bytes();
        for _ in 0..=random(3) {
            let at = random(bytes.len());
            match random(4) {
                0 => bytes.truncate(at),
                1 => bytes[at] ^= 1 << random(8),
                2 => bytes.insert(at, random(256) as u8),
                _ => drop(bytes.drain(at..(at + random(30)).min(bytes.len()))),
            }
            if bytes.is_empty() {
                bytes.push(b'2');
            }
        }
        let changed = Rc::new(MemoryStore::default());
        for (index, name) in names.iter().enumerate() {
            let text = if index == which {
                String::from_utf8_lossy(&bytes).into_owned()
            } else {
                texts[index].clone()
            };
            changed.set(name, &text).expect("set");
        }
        let (_, loaded) = opened(&changed, 9, NOW);
        assert!(
            loaded.record.entries().iter().all(|entry| record.entries().contains(entry)),
            "round {round}"
        );
        assert!(loaded.record.entries().len() >= 30, "round {round}");
        let whole = loaded.record == record;
        assert!(whole || loaded.aside.len() == 1 || loaded.newer, "round {round}");
    }
}

#[test]
fn profiles_are_apart_and_can_be_taken_out_and_put_back() {
    let store = Rc::new(MemoryStore::default());
    let record = sessions(&store, 2);
    let (mut shelf, _) = opened(&store, 1, NOW);
    let mut profiles = shelf.profiles();
    assert_eq!(profiles, Profiles::default());
    profiles.add("b", "  Salma\n ");
    shelf.keep_profiles(&profiles).expect("kept");
    assert_eq!((shelf.profiles().name(), shelf.profiles().all.len()), ("Salma", 2));
    assert_eq!(shelf.open("b", NOW).expect("read").record, Record::default());
    shelf.append(&answer(NOW, 1, 0), NOW).expect("kept");
    assert_eq!(shelf.open("0", NOW).expect("read").record, record);

    let taken = shelf.take_out("0").expect("taken");
    assert!(!shelf.has("0") && shelf.has("b"));
    assert_eq!(shelf.open("0", NOW).expect("read").record, Record::default());
    shelf.put_back(&taken).expect("put back");
    assert_eq!(shelf.open("0", NOW).expect("read").record, record);
}

#[test]
fn a_broken_list_of_profiles_loses_no_one() {
    let store = Rc::new(MemoryStore::default());
    sessions(&store, 1);
    store.set("entries/xyz/1.0", "2 0\n").expect("set");
    for text in ["{ broken", "[]", "{\"list\": [{\"id\": \"../x\", \"name\": \"\"}], \"current\": \"0\"}"] {
        store.set(PROFILES, text).expect("set");
        let profiles = Shelf::new(store.clone(), 1).profiles();
        let ids: Vec<&str> = profiles.all.iter().map(|one| one.id.as_str()).collect();
        assert_eq!(ids, ["0", "xyz"], "{text}");
    }
}

#[test]
fn ten_thousand_answers_are_less_than_two_megabytes() {
    let store = Rc::new(MemoryStore::default());
    let mut all = Vec::new();
    for session in 0..500_u64 {
        let at = NOW - (600 - session) * DAY;
        let mut shelf = Shelf::new(store.clone(), 100_000_000_000 + session * 7_919);
        for seq in 0..20 {
            let entry = answer(at + u64::from(seq) * 31_000, shelf.page(), seq);
            shelf.append(&entry, entry.stamp().at).expect("kept");
            all.push(entry);
        }
    }
    let (_, loaded) = opened(&store, 1, NOW);
    assert_eq!(loaded.record, Record::of(all));
    let names = store.names().expect("read");
    let units: usize =
        names.iter().map(|name| name.len() + store.get(name).ok().flatten().map_or(0, |t| t.len())).sum();
    // A browser keeps two bytes per letter.
    assert!(units * 2 < 2_000_000, "{} bytes in {} keys", units * 2, names.len());
}
