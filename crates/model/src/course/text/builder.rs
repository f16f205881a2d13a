//! Parser events into blocks.

use pulldown_cmark::{Event, Tag, TagEnd};

use super::{Block, Inline, Target};

/// Containers within containers that are kept; deeper ones are opened up into the last, since no
/// text needs them and views and memory are walked by recursion.
const DEEPEST: usize = 12;

/// What is open, the outermost first.
pub(super) struct Builder {
    open: Vec<Frame>,
    /// Containers passed over because they were too deep.
    passed: usize,
}

enum Frame {
    Blocks(Vec<Block>),
    Quote(Vec<Block>),
    List(Option<u64>, Vec<Vec<Block>>),
    Item(Vec<Block>),
    Paragraph(Vec<Inline>),
    Heading(Vec<Inline>),
    Code(String),
    Table(Vec<Vec<Inline>>, Vec<Vec<Vec<Inline>>>),
    Row(Vec<Vec<Inline>>),
    Cell(Vec<Inline>),
    Strong(Vec<Inline>),
    Emphasis(Vec<Inline>),
    Link(String, Vec<Inline>),
}

impl Default for Builder {
    fn default() -> Self {
        Self { open: vec![Frame::Blocks(Vec::new())], passed: 0 }
    }
}

impl Builder {
    /// The blocks read.
    pub(super) fn finish(mut self) -> Vec<Block> {
        while self.open.len() > 1 {
            self.close(None);
        }
        match self.open.pop() {
            Some(Frame::Blocks(blocks)) => blocks,
            _ => Vec::new(),
        }
    }

    /// Takes the next event.
    pub(super) fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(end) => self.end(end),
            Event::Text(text) => self.text(&text),
            Event::Html(line) => self.html(&line),
            Event::InlineHtml(tag) => self.text(&tag),
            Event::Code(code) => self.inline(Inline::Code(code.to_string())),
            Event::SoftBreak => self.text(" "),
            Event::HardBreak => self.inline(Inline::Break),
            _ => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        if self.passed > 0 || self.open.len() > DEEPEST {
            self.passed += 1;
            return;
        }
        self.open.push(match tag {
            Tag::Heading { .. } => Frame::Heading(Vec::new()),
            Tag::BlockQuote(_) => Frame::Quote(Vec::new()),
            Tag::CodeBlock(_) => Frame::Code(String::new()),
            Tag::List(start) => Frame::List(start, Vec::new()),
            Tag::Item => Frame::Item(Vec::new()),
            Tag::Table(_) => Frame::Table(Vec::new(), Vec::new()),
            Tag::TableHead | Tag::TableRow => Frame::Row(Vec::new()),
            Tag::TableCell => Frame::Cell(Vec::new()),
            Tag::Strong => Frame::Strong(Vec::new()),
            Tag::Emphasis => Frame::Emphasis(Vec::new()),
            Tag::Link { dest_url, .. } => Frame::Link(dest_url.to_string(), Vec::new()),
            // The words of a picture stand for it.
            Tag::Image { .. } => Frame::Link(String::new(), Vec::new()),
            _ => Frame::Paragraph(Vec::new()),
        });
    }

    fn end(&mut self, end: TagEnd) {
        if self.passed > 0 {
            self.passed -= 1;
            return;
        }
        if self.open.len() > 1 {
            self.close(Some(end));
        }
    }

    fn close(&mut self, end: Option<TagEnd>) {
        let Some(frame) = self.open.pop() else { return };
        match frame {
            Frame::Blocks(blocks) => blocks.into_iter().for_each(|block| self.block(block)),
            Frame::Quote(blocks) => self.block(Block::Quote(blocks)),
            Frame::List(start, items) => self.block(Block::List { start, items }),
            Frame::Item(blocks) => match self.open.last_mut() {
                Some(Frame::List(_, items)) => items.push(blocks),
                _ => blocks.into_iter().for_each(|block| self.block(block)),
            },
            Frame::Paragraph(text) if text.is_empty() => {}
            Frame::Paragraph(text) => self.block(Block::Paragraph(text)),
            Frame::Heading(text) => self.block(Block::Subheading(text)),
            Frame::Code(mut code) => {
                code.truncate(code.trim_end_matches('\n').len());
                self.block(Block::Code(code));
            }
            Frame::Table(head, rows) => self.block(Block::Table { head, rows }),
            Frame::Row(cells) => match (self.open.last_mut(), end) {
                (Some(Frame::Table(head, _)), Some(TagEnd::TableHead)) => *head = cells,
                (Some(Frame::Table(_, rows)), _) => rows.push(cells),
                _ => {}
            },
            Frame::Cell(text) => match self.open.last_mut() {
                Some(Frame::Row(cells)) => cells.push(text),
                _ => text.into_iter().for_each(|inline| self.inline(inline)),
            },
            Frame::Strong(text) => self.inline(Inline::Strong(text)),
            Frame::Emphasis(text) => self.inline(Inline::Emphasis(text)),
            Frame::Link(link, text) => self.link(&link, text),
        }
    }

    /// A link leads somewhere in the course, or is shown as its words.
    fn link(&mut self, link: &str, text: Vec<Inline>) {
        let words = super::plain(&text);
        match Target::parse(link) {
            Some(Target::Glossary { term: id }) if link.starts_with("term:") => {
                self.inline(Inline::Term { id, text: words });
            }
            Some(target) => self.inline(Inline::Link { target, text: words }),
            None => text.into_iter().for_each(|inline| self.inline(inline)),
        }
    }

    fn block(&mut self, block: Block) {
        match self.open.last_mut() {
            Some(Frame::Blocks(blocks) | Frame::Quote(blocks) | Frame::Item(blocks)) => blocks.push(block),
            // The parser puts no block anywhere else; what it would lose is shown as words.
            _ => self.text(&super::plain_blocks(&[block])),
        }
    }

    fn text(&mut self, text: &str) {
        if let Some(Frame::Code(code)) = self.open.last_mut() {
            code.push_str(text);
            return;
        }
        self.inline(Inline::Text(text.to_owned()));
    }

    fn inline(&mut self, inline: Inline) {
        match self.open.last_mut() {
            Some(
                Frame::Paragraph(run)
                | Frame::Heading(run)
                | Frame::Cell(run)
                | Frame::Strong(run)
                | Frame::Emphasis(run)
                | Frame::Link(_, run),
            ) => append(run, inline),
            Some(Frame::Code(code)) => code.push_str(&super::plain(&[inline])),
            // Items of a tight list hold running text without a paragraph around it.
            Some(Frame::Blocks(blocks) | Frame::Quote(blocks) | Frame::Item(blocks)) => {
                if let Some(Block::Paragraph(run)) = blocks.last_mut() {
                    append(run, inline);
                } else {
                    blocks.push(Block::Paragraph(vec![inline]));
                }
            }
            Some(Frame::List(..) | Frame::Table(..) | Frame::Row(_)) | None => {}
        }
    }

    /// A line of HTML, as it is written.
    fn html(&mut self, line: &str) {
        if matches!(self.open.last(), Some(Frame::Paragraph(run)) if !run.is_empty()) {
            self.inline(Inline::Break);
        }
        self.text(line.trim_end_matches(['\n', '\r']));
    }
}

/// The parser gives a text in pieces; one text is easier on who reads it.
fn append(run: &mut Vec<Inline>, inline: Inline) {
    match (run.last_mut(), inline) {
        (Some(Inline::Text(before)), Inline::Text(text)) => before.push_str(&text),
        (_, inline) => run.push(inline),
    }
}
