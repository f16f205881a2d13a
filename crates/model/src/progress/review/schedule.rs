use std::collections::BTreeMap;

use super::memory::{Memory, Rating, Review};
use crate::progress::{Day, Record};

/// A question in the schedule.
#[derive(Clone, Debug, PartialEq)]
pub struct Scheduled {
    /// The module of the question.
    pub module: String,
    /// The question's id.
    pub item: String,
    /// Its rated answers, in the order they were given.
    pub reviews: Vec<Review>,
    /// What is supposed of its memory.
    pub memory: Memory,
    /// The day it comes back.
    pub due: Day,
}

/// When each question that was answered comes back.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Schedule {
    items: Vec<Scheduled>,
    exam: Option<Day>,
}

impl Schedule {
    /// At most so many questions in a session.
    pub const SESSION: usize = 20;

    /// The schedule of a record. Of the answers to a question on one day only
    /// the first is rated: later ones say more of a minute ago than of memory.
    pub fn of(record: &Record) -> Schedule {
        let mut reviews: BTreeMap<(&str, &str), Vec<Review>> = BTreeMap::new();
        for (entry, answer) in record.answers() {
            let rated = reviews.entry((&answer.module, &answer.item)).or_default();
            let day = entry.day();
            if rated.iter().rev().all(|review| review.day != day) {
                rated.push(Review { day, rating: Rating::of(answer) });
            }
        }
        let items = reviews.into_iter().filter_map(|((module, item), reviews)| {
            let memory = Memory::after(&reviews)?;
            let interval = i32::try_from(memory.interval()).unwrap_or(i32::MAX);
            let due = reviews.last()?.day.saturating_add(interval);
            Some(Scheduled { module: module.to_owned(), item: item.to_owned(), reviews, memory, due })
        });
        Schedule { items: items.collect(), exam: record.exam_date() }
    }

    /// The same schedule with only the questions that the texts still have.
    #[must_use]
    pub fn only(mut self, known: impl Fn(&str, &str) -> bool) -> Schedule {
        self.items.retain(|one| known(&one.module, &one.item));
        self
    }

    /// All questions, by module and id.
    pub fn items(&self) -> &[Scheduled] {
        &self.items
    }

    /// The day past which nothing is scheduled.
    pub fn exam(&self) -> Option<Day> {
        self.exam
    }

    /// What is due today or before, most forgotten first. A question whose
    /// last answer bears a day still to come, by a clock that has since been
    /// set right, is due: when it was really asked is not known.
    pub fn due(&self, today: Day) -> Vec<&Scheduled> {
        if self.is_over(today) {
            return Vec::new();
        }
        let mut due: Vec<&Scheduled> = self.items.iter().filter(|one| one.day(today) <= today).collect();
        due.sort_by(|a, b| a.chance(today).total_cmp(&b.chance(today)));
        due
    }

    /// The questions of a session today: what is due, [`Self::SESSION`] at most.
    pub fn session(&self, today: Day) -> Vec<&Scheduled> {
        let mut due = self.due(today);
        due.truncate(Self::SESSION);
        due
    }

    /// How many questions will come on each of the next `days` days, today
    /// first, if each one is answered right on its day.
    pub fn ahead(&self, today: Day, days: u32) -> Vec<u32> {
        let mut counts = vec![0; days as usize];
        let last = self.exam.map_or(i32::MAX, |exam| exam.saturating_sub(today));
        let last = last.min(i32::try_from(days).unwrap_or(i32::MAX).saturating_sub(1));
        for one in &self.items {
            let mut memory = one.memory;
            let mut before = one.last().min(today) - today;
            let mut on = one.day(today).max(today) - today;
            while on <= last {
                if let Some(count) = counts.get_mut(on as usize) {
                    *count += 1;
                }
                memory = memory.next(on.abs_diff(before), Rating::Good);
                before = on;
                on = on.saturating_add(i32::try_from(memory.interval()).unwrap_or(i32::MAX));
            }
        }
        counts
    }

    /// The next day on which something is due, after today.
    pub fn next_day(&self, today: Day) -> Option<Day> {
        let days = self.items.iter().map(|one| one.day(today)).filter(|day| *day > today);
        days.min().filter(|day| self.exam.is_none_or(|exam| *day <= exam))
    }

    /// Whether the exam is over.
    pub fn is_over(&self, today: Day) -> bool {
        self.exam.is_some_and(|exam| today > exam)
    }
}

impl Scheduled {
    /// The chance, 0 to 1, that it is still known today.
    pub fn chance(&self, today: Day) -> f32 {
        self.memory.chance(u32::try_from(today - self.last()).unwrap_or(0))
    }

    /// The day of the last rated answer.
    fn last(&self) -> Day {
        self.reviews.last().map_or(self.due, |review| review.day)
    }

    /// The day it is due, seen from today.
    fn day(&self, today: Day) -> Day {
        if self.last() > today { today } else { self.due }
    }
}
