use crate::route::Lang;

/// A file of the course's texts.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum File {
    /// Modules, programmes, pass mark.
    Course,
    /// The terms, both languages.
    Glossary,
    /// The lesson of a module.
    Lesson(Lang, String),
    /// The questions of a module.
    Quiz(Lang, String),
    /// The situations of a module.
    Cases(Lang, String),
    /// The questions of a sorting workshop: module, workshop.
    Set(Lang, String, String),
}

impl File {
    /// Where it is, from the page's folder.
    pub fn path(&self) -> String {
        let in_module =
            |lang: &Lang, module: &str, name: &str| format!("content/{}/{module}/{name}", lang.code());
        match self {
            File::Course => "content/course.toml".to_owned(),
            File::Glossary => "content/glossary.toml".to_owned(),
            File::Lesson(lang, module) => in_module(lang, module, "lesson.md"),
            File::Quiz(lang, module) => in_module(lang, module, "quiz.toml"),
            File::Cases(lang, module) => in_module(lang, module, "cases.toml"),
            File::Set(lang, module, workshop) => in_module(lang, module, &format!("{workshop}.toml")),
        }
    }

    /// The three files of a module in a language.
    pub fn of_module(lang: Lang, module: &str) -> [File; 3] {
        let module = || module.to_owned();
        [File::Lesson(lang, module()), File::Quiz(lang, module()), File::Cases(lang, module())]
    }
}
