import { readFileSync } from "node:fs";

/** A language of the course. */
export type Language = "fr" | "en";

/** The files of words, as the compiler sees them: a word that is renamed stops the tests' type check. */
interface Files {
  shell: typeof import("../../../locales/fr/shell.json");
  ui: typeof import("../../../locales/fr/ui.json");
  map: typeof import("../../../locales/fr/map.json");
  pages: typeof import("../../../locales/fr/pages.json");
  line: typeof import("../../../locales/fr/line.json");
  board: typeof import("../../../locales/fr/board.json");
  cards: typeof import("../../../locales/fr/cards.json");
  chart: typeof import("../../../locales/fr/chart.json");
  checks: typeof import("../../../locales/fr/checks.json");
  content: typeof import("../../../locales/fr/content.json");
  lesson: typeof import("../../../locales/fr/lesson.json");
  figures: typeof import("../../../locales/fr/figures.json");
  glossary: typeof import("../../../locales/fr/glossary.json");
  search: typeof import("../../../locales/fr/search.json");
  quiz: typeof import("../../../locales/fr/quiz.json");
  practice: typeof import("../../../locales/fr/practice.json");
  exam: typeof import("../../../locales/fr/exam.json");
  learner: typeof import("../../../locales/fr/learner.json");
  progress: typeof import("../../../locales/fr/progress.json");
  study: typeof import("../../../locales/fr/study.json");
  funnel: typeof import("../../../locales/fr/funnel.json");
  decouple: typeof import("../../../locales/fr/decouple.json");
  sorting: typeof import("../../../locales/fr/sorting.json");
}

const NAMESPACES: readonly (keyof Files)[] = [
  "shell",
  "ui",
  "map",
  "pages",
  "line",
  "board",
  "cards",
  "chart",
  "checks",
  "content",
  "lesson",
  "figures",
  "glossary",
  "search",
  "quiz",
  "practice",
  "exam",
  "learner",
  "progress",
  "study",
  "funnel",
  "decouple",
  "sorting",
];

/** The name of a word: its file in `locales/` and its key there. */
export type Key = { [File in keyof Files]: `${File}.${Extract<keyof Files[File], string>}` }[keyof Files];

/** What stands in a sentence's places. */
export type Values = Record<string, string | number>;

const PLACE = /\{\{\s*(\w+)\s*\}\}/g;

function read(language: Language): Map<string, string> {
  const words = new Map<string, string>();
  for (const namespace of NAMESPACES) {
    const file = new URL(`../../../locales/${language}/${namespace}.json`, import.meta.url);
    const pairs = Object.entries(JSON.parse(readFileSync(file, "utf8")) as Record<string, string>);
    for (const [key, text] of pairs) words.set(`${namespace}.${key}`, text);
  }
  return words;
}

const WORDS = { fr: read("fr"), en: read("en") };

function find(language: Language, key: Key): string {
  const text = WORDS[language].get(key);
  if (text === undefined) throw new Error(`no word ${key} in ${language}`);
  return text;
}

/**
 * The words that the page shows: taken from its own files, so that a better wording breaks no test,
 * and the same test reads both languages.
 */
export function word(language: Language, key: Key, values: Values = {}): string {
  return find(language, key).replace(PLACE, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`${key} wants a value for ${name}`);
    return String(value);
  });
}

/** A sentence with anything in the places that are not given; it matches the whole text. */
export function sentence(language: Language, key: Key, values: Values = {}): RegExp {
  return new RegExp(`^${source(language, key, values)}$`, "s");
}

/** The same anywhere in a text. */
export function within(language: Language, key: Key, values: Values = {}): RegExp {
  return new RegExp(source(language, key, values), "s");
}

function source(language: Language, key: Key, values: Values): string {
  const parts = find(language, key).split(PLACE);
  // The split leaves texts at even places and the names of what stands between at odd ones.
  return parts.map((part, index) => (index % 2 === 0 ? quoted(part) : place(values[part]))).join("");
}

function place(value: string | number | undefined): string {
  return value === undefined ? "(.+)" : quoted(String(value));
}

/** A text as a pattern of itself; any space stands for any, since names are matched with plain ones. */
export function quoted(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "\\s+");
}
