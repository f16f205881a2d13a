import { expect } from "@playwright/test";
import type { Locator, Page } from "@playwright/test";

import type { Key, Language } from "../support/words";
import { quoted, sentence, within, word } from "../support/words";
import { Question } from "./question";
import { Shell } from "./shell";

/** The practice page of a module: questions chosen and asked, situations. */
export class PracticePage {
  readonly page: Page;
  readonly question: Question;
  readonly begin: Locator;
  readonly next: Locator;
  readonly previous: Locator;
  readonly finish: Locator;
  readonly leave: Locator;
  /** How a series went. */
  readonly summary: Locator;
  readonly #language: Language;

  constructor(page: Page, language: Language = "fr") {
    this.page = page;
    this.#language = language;
    this.question = new Question(page, language);
    const button = (key: Key): Locator =>
      page.getByRole("button", { name: new RegExp(`^\\W*${quoted(word(language, key))}\\W*$`) });
    this.begin = button("practice.begin");
    this.next = button("practice.next");
    this.previous = button("practice.previous");
    this.finish = button("practice.finish");
    this.leave = button("practice.leave");
    this.summary = page.getByRole("region", { name: word(language, "practice.bilan"), exact: true });
  }

  async open(): Promise<void> {
    await new Shell(this.page).open(`/${this.#language}/module/push-pull/practice`);
    await expect(this.begin).toBeVisible();
  }

  /** A choice of questions. */
  which(key: "all" | "missed" | "fresh"): Locator {
    return this.page.getByRole("radio", { name: new RegExp(`^${quoted(word(this.#language, `practice.${key}`))}`) });
  }

  /** Chooses the questions of one topic. */
  async chooseTopic(name: string): Promise<void> {
    const topics = this.page.locator("details").filter({ hasText: word(this.#language, "practice.topics") });
    if ((await topics.getAttribute("open")) === null) await topics.locator("summary").click();
    await this.topic(name).check();
  }

  /** The questions of one topic. */
  topic(name: string): Locator {
    return this.page.getByRole("radio", { name: new RegExp(`^${quoted(name)}`) });
  }

  /** Says where one is in the series. */
  at(n: number, total: number): Locator {
    return this.page.getByText(word(this.#language, "practice.at", { n, total }), { exact: true });
  }

  /** Opens the page, takes all questions and goes to the one at a place of the file, from 0. */
  async ask(place: number): Promise<Question> {
    await this.open();
    await this.begin.click();
    await this.skipTo(place);
    return this.question;
  }

  /** From the first question of a series to a later one. */
  async skipTo(place: number): Promise<void> {
    for (let at = 0; at < place; at += 1) {
      await expect(this.page.getByText(sentence(this.#language, "practice.at", { n: at + 1 }))).toBeVisible();
      await this.next.click();
    }
    await expect(this.page.getByText(sentence(this.#language, "practice.at", { n: place + 1 }))).toBeVisible();
    await expect(this.question.stem).toBeVisible();
  }

  /** The way into a situation. */
  situation(title: string): Locator {
    return this.page.getByRole("button", { name: within(this.#language, "practice.situation_open_named", { title }) });
  }

  button(key: Key): Locator {
    return this.page.getByRole("button", { name: word(this.#language, key), exact: true });
  }
}
