//! Markdown as plain values: what a view can draw without ever writing HTML.

mod builder;
mod read;
mod target;

pub(super) use read::{Found, read_blocks, read_inlines};

/// A paragraph, list or other block of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A paragraph.
    Paragraph(Vec<Inline>),
    /// A list; numbered from `start` where given.
    List {
        /// First number of a numbered list.
        start: Option<u64>,
        /// Each item's blocks.
        items: Vec<Vec<Block>>,
    },
    /// A table; every row has as many cells as the head.
    Table {
        /// Cells of the head.
        head: Vec<Vec<Inline>>,
        /// Rows of cells.
        rows: Vec<Vec<Vec<Inline>>>,
    },
    /// A quotation.
    Quote(Vec<Block>),
    /// A heading within a screen.
    Subheading(Vec<Inline>),
    /// Preformatted text.
    Code(String),
    /// A figure that the views draw.
    Figure {
        /// Which one; see [`super::FIGURES`].
        id: String,
        /// What stands under it.
        caption: Vec<Inline>,
    },
    /// A remark beside the text.
    Aside {
        /// Its title, plain text.
        title: String,
        /// Its text.
        blocks: Vec<Block>,
    },
    /// An invitation to a workshop with a scenario.
    Try {
        /// Id of the workshop.
        workshop: String,
        /// What stands after the `?` of its address, without it.
        query: String,
        /// The invitation.
        text: Vec<Inline>,
    },
}

/// A piece of running text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Inline {
    /// Plain text.
    Text(String),
    /// Strong emphasis.
    Strong(Vec<Inline>),
    /// Emphasis.
    Emphasis(Vec<Inline>),
    /// Fixed-width text.
    Code(String),
    /// A term of the glossary.
    Term {
        /// Id of the term.
        id: String,
        /// The words that stand for it here.
        text: String,
    },
    /// A link within the course.
    Link {
        /// Where it leads.
        target: Target,
        /// Its words.
        text: String,
    },
    /// A line break.
    Break,
}

/// Where a link leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// A lesson, at a screen where given: `lesson:push-pull#kanban`.
    Lesson {
        /// Id of the module.
        module: String,
        /// Id of the screen.
        screen: Option<String>,
    },
    /// A workshop with a scenario: `workshop:line?preset=season-over`.
    Workshop {
        /// Id of the workshop.
        workshop: String,
        /// What stands after the `?`, without it.
        query: String,
    },
    /// The practice of a module: `practice:push-pull`.
    Practice {
        /// Id of the module.
        module: String,
    },
    /// A term's own entry: `glossary:kanban`.
    Glossary {
        /// Id of the term.
        term: String,
    },
    /// A source of the same lesson: `source:doc-push-pull`.
    Source {
        /// Id of the source.
        id: String,
    },
}

/// The pieces of a short text, such as a stem, a feedback or a caption. Whatever is not inline
/// Markdown is shown as it is written; a link that leads nowhere is shown as its words.
pub fn inlines(text: &str) -> Vec<Inline> {
    read_inlines(text).0
}

/// The blocks of a longer text without directives.
pub fn blocks(text: &str) -> Vec<Block> {
    read_blocks(text).0
}

/// The words alone, for titles, labels and search.
pub fn plain(inlines: &[Inline]) -> String {
    let mut text = String::new();
    for inline in inlines {
        match inline {
            Inline::Text(words) | Inline::Code(words) => text.push_str(words),
            Inline::Strong(inner) | Inline::Emphasis(inner) => text.push_str(&plain(inner)),
            Inline::Term { text: words, .. } | Inline::Link { text: words, .. } => text.push_str(words),
            Inline::Break => text.push(' '),
        }
    }
    text
}

/// The words of blocks alone, one line per paragraph, item, cell or caption.
pub fn plain_blocks(blocks: &[Block]) -> String {
    let mut lines = Vec::new();
    collect(blocks, &mut lines);
    lines.join("\n")
}

fn collect(blocks: &[Block], lines: &mut Vec<String>) {
    for block in blocks {
        match block {
            Block::Paragraph(text) | Block::Subheading(text) => lines.push(plain(text)),
            Block::Figure { caption: text, .. } | Block::Try { text, .. } => lines.push(plain(text)),
            Block::List { items, .. } => items.iter().for_each(|item| collect(item, lines)),
            Block::Table { head, rows } => {
                lines.extend(head.iter().chain(rows.iter().flatten()).map(|cell| plain(cell)));
            }
            Block::Quote(blocks) => collect(blocks, lines),
            Block::Code(code) => lines.push(code.clone()),
            Block::Aside { title, blocks } => {
                lines.push(title.clone());
                collect(blocks, lines);
            }
        }
    }
}
