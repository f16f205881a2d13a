use std::collections::BTreeMap;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use model::course::{Cases, Course, Fault, Glossary, Lesson, Quiz};

use super::fetch::fetch_text;
use super::file::File;
use crate::route::Lang;
use crate::router::Router;

/// A text that is on its way, there, or not to be had.
#[derive(Debug, PartialEq)]
pub enum Load<T> {
    /// Asked for.
    Loading,
    /// Read.
    Ready(Arc<T>),
    /// Not there.
    Failed(Trouble),
}

/// Why a file is not there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trouble {
    /// Which file.
    pub file: File,
    /// The host's status, 404 for a file that does not exist; 0 where the host
    /// was not reached; 200 where the file came and cannot be used as a whole.
    pub status: u16,
}

/// What reads a file that has come: the file, its path, its text.
pub type Reader = fn(&File, &str, &str) -> Slot;

/// Brings the reader; nothing where it could not be fetched.
pub type ReaderSource = fn() -> Pin<Box<dyn Future<Output = Option<Reader>>>>;

/// The texts read so far, and the way to those that are not.
///
/// A text is fetched when a view first asks for it, and kept. Views that ask
/// by module follow the language of the screen.
#[derive(Clone, Copy)]
pub struct Library {
    shelf: StoredValue<BTreeMap<File, ArcRwSignal<Slot>>>,
    /// How often a file came: the shelf itself is no signal.
    arrivals: RwSignal<u32>,
    lang: Memo<Lang>,
    /// The reader is not part of what every page loads.
    reader: ReaderSource,
}

/// What is known of a file.
#[derive(Clone, Debug, Default)]
pub struct Slot {
    /// What was read; nothing while it is on its way.
    pub(super) text: Option<Result<Text, u16>>,
    /// What is wrong in it.
    pub(super) faults: Arc<Vec<Fault>>,
}

/// A file as it was read.
#[derive(Clone, Debug)]
pub(super) enum Text {
    Course(Arc<Course>),
    Glossary(Arc<Glossary>),
    Lesson(Arc<Lesson>),
    Quiz(Arc<Quiz>),
    Cases(Arc<Cases>),
}

impl Library {
    /// Makes the library known to all components below.
    pub fn provide(router: Router, reader: ReaderSource) -> Library {
        let lang = Memo::new(move |_| router.lang());
        let library = Library { shelf: StoredValue::default(), arrivals: RwSignal::new(0), lang, reader };
        provide_context(library);
        library
    }

    /// The library of this page; without one above (never in the app itself),
    /// one that finds nothing.
    pub fn expect() -> Library {
        use_context().unwrap_or_else(|| Library {
            shelf: StoredValue::default(),
            arrivals: RwSignal::new(0),
            lang: Memo::new(|_| Lang::default()),
            reader: || Box::pin(async { None }),
        })
    }

    /// Modules, programmes, pass mark.
    pub fn course(&self) -> Signal<Load<Course>> {
        self.signal(|_| File::Course, Text::course)
    }

    /// The terms, both languages.
    pub fn glossary(&self) -> Signal<Load<Glossary>> {
        self.signal(|_| File::Glossary, Text::glossary)
    }

    /// The lesson of a module in the language of the screen.
    pub fn lesson(&self, module: &str) -> Signal<Load<Lesson>> {
        let module = module.to_owned();
        self.signal(move |lang| File::Lesson(lang, module.clone()), Text::lesson)
    }

    /// The questions of a module in the language of the screen.
    pub fn quiz(&self, module: &str) -> Signal<Load<Quiz>> {
        let module = module.to_owned();
        self.signal(move |lang| File::Quiz(lang, module.clone()), Text::quiz)
    }

    /// The situations of a module in the language of the screen.
    pub fn cases(&self, module: &str) -> Signal<Load<Cases>> {
        let module = module.to_owned();
        self.signal(move |lang| File::Cases(lang, module.clone()), Text::cases)
    }

    /// The questions of a sorting workshop in the language of the screen.
    pub fn set(&self, module: &str, workshop: &str) -> Signal<Load<Quiz>> {
        let (module, workshop) = (module.to_owned(), workshop.to_owned());
        self.signal(move |lang| File::Set(lang, module.clone(), workshop.clone()), Text::quiz)
    }

    /// What is wrong in the texts read so far, in both languages, file by file.
    pub fn faults(&self) -> Signal<Vec<Fault>> {
        let library = *self;
        Signal::derive(move || {
            library.arrivals.track();
            let slots: Vec<_> = library.shelf.with_value(|shelf| shelf.values().cloned().collect());
            slots.iter().flat_map(|slot| slot.read_untracked().faults.to_vec()).collect()
        })
    }

    /// What is wrong in one file; asks for it where it was not read yet.
    pub fn faults_in(&self, file: &File) -> Arc<Vec<Fault>> {
        self.slot(file).read().faults.clone()
    }

    /// Asks the host again for a file.
    pub fn retry(&self, file: &File) {
        let slot = self.slot(file);
        slot.set(Slot::default());
        self.fetch(file.clone(), slot);
    }

    /// Asks the host again for every file read so far: a teacher may have
    /// edited them.
    pub fn reload(&self) {
        let files: Vec<File> = self.shelf.with_value(|shelf| shelf.keys().cloned().collect());
        files.iter().for_each(|file| self.retry(file));
    }

    fn signal<T: Send + Sync + 'static>(
        &self,
        file: impl Fn(Lang) -> File + Send + Sync + 'static,
        take: fn(&Text) -> Option<Arc<T>>,
    ) -> Signal<Load<T>> {
        let library = *self;
        Signal::derive(move || {
            let file = file(library.lang.get());
            let slot = library.slot(&file);
            let slot = slot.read();
            match &slot.text {
                None => Load::Loading,
                Some(Ok(text)) => match take(text) {
                    Some(text) => Load::Ready(text),
                    None => Load::Failed(Trouble { file, status: 200 }),
                },
                Some(Err(status)) => Load::Failed(Trouble { file, status: *status }),
            }
        })
    }

    /// What is known of a file; the first to ask sends for it.
    pub(super) fn slot(&self, file: &File) -> ArcRwSignal<Slot> {
        if let Some(slot) = self.shelf.with_value(|shelf| shelf.get(file).cloned()) {
            return slot;
        }
        let slot = ArcRwSignal::new(Slot::default());
        self.shelf.update_value(|shelf| {
            shelf.insert(file.clone(), slot.clone());
        });
        self.fetch(file.clone(), slot.clone());
        slot
    }

    fn fetch(&self, file: File, slot: ArcRwSignal<Slot>) {
        let (arrivals, reader) = (self.arrivals, self.reader);
        spawn_local(async move {
            let path = file.path();
            let found = match (fetch_text(&path).await, reader().await) {
                (Ok(text), Some(read)) => read(&file, &path, &text),
                (Ok(_), None) => Slot { text: Some(Err(0)), faults: Arc::default() },
                (Err(status), _) => Slot { text: Some(Err(status)), faults: Arc::default() },
            };
            slot.set(found);
            arrivals.update(|count| *count += 1);
        });
    }
}

/// Reads a file that has come.
pub fn read(file: &File, path: &str, text: &str) -> Slot {
    let (text, faults) = match file {
        File::Course => {
            let (course, faults) = Course::parse(path, text);
            (course.map(|course| Text::Course(Arc::new(course))), faults)
        }
        File::Glossary => {
            let (glossary, faults) = Glossary::parse(path, text);
            (Some(Text::Glossary(Arc::new(glossary))), faults)
        }
        File::Lesson(..) => {
            let (lesson, faults) = Lesson::parse(path, text);
            (Some(Text::Lesson(Arc::new(lesson))), faults)
        }
        File::Quiz(..) | File::Set(..) => {
            let (quiz, faults) = Quiz::parse(path, text);
            (Some(Text::Quiz(Arc::new(quiz))), faults)
        }
        File::Cases(..) => {
            let (cases, faults) = Cases::parse(path, text);
            (Some(Text::Cases(Arc::new(cases))), faults)
        }
    };
    Slot { text: Some(text.ok_or(200)), faults: Arc::new(faults) }
}

impl Text {
    pub(super) fn course(&self) -> Option<Arc<Course>> {
        if let Text::Course(course) = self { Some(course.clone()) } else { None }
    }

    pub(super) fn glossary(&self) -> Option<Arc<Glossary>> {
        if let Text::Glossary(glossary) = self { Some(glossary.clone()) } else { None }
    }

    pub(super) fn lesson(&self) -> Option<Arc<Lesson>> {
        if let Text::Lesson(lesson) = self { Some(lesson.clone()) } else { None }
    }

    pub(super) fn quiz(&self) -> Option<Arc<Quiz>> {
        if let Text::Quiz(quiz) = self { Some(quiz.clone()) } else { None }
    }

    pub(super) fn cases(&self) -> Option<Arc<Cases>> {
        if let Text::Cases(cases) = self { Some(cases.clone()) } else { None }
    }
}

impl<T> Clone for Load<T> {
    fn clone(&self) -> Self {
        match self {
            Load::Loading => Load::Loading,
            Load::Ready(text) => Load::Ready(text.clone()),
            Load::Failed(trouble) => Load::Failed(trouble.clone()),
        }
    }
}

impl<T> Load<T> {
    /// The text, where it is there.
    pub fn ready(&self) -> Option<&Arc<T>> {
        if let Load::Ready(text) = self { Some(text) } else { None }
    }
}
