import { expect } from "@playwright/test";
import type { Locator, Page } from "@playwright/test";

import type { Key, Language } from "../support/words";
import { quoted, word } from "../support/words";
import { Question } from "./question";
import { Shell } from "./shell";

/** The mock exam: settings, paper, sitting, results. */
export class ExamPage {
  readonly page: Page;
  readonly question: Question;
  readonly begin: Locator;
  readonly seePaper: Locator;
  readonly handIn: Locator;
  readonly handInYes: Locator;
  readonly next: Locator;
  readonly previous: Locator;
  readonly clock: Locator;
  readonly withKey: Locator;
  /** The paper as it is printed. */
  readonly sheet: Locator;
  readonly results: Locator;
  readonly #language: Language;

  constructor(page: Page, language: Language = "fr") {
    this.page = page;
    this.#language = language;
    this.question = new Question(page, language);
    this.begin = this.button("exam.begin");
    this.seePaper = this.button("exam.see_paper");
    this.handIn = this.button("exam.hand_in");
    this.handInYes = this.button("exam.hand_in_yes");
    this.next = this.button("exam.next");
    this.previous = this.button("exam.previous");
    this.clock = page.getByRole("timer");
    this.withKey = page.getByRole("checkbox", { name: word(language, "exam.with_key"), exact: true });
    this.sheet = page.locator(".paper-sheet");
    this.results = page.getByRole("region", { name: word(language, "exam.results"), exact: true });
  }

  button(key: Key): Locator {
    return this.page.getByRole("button", { name: new RegExp(`^\\W*${quoted(word(this.#language, key))}\\W*$`) });
  }

  field(key: Key): Locator {
    return this.page.getByRole("textbox", { name: word(this.#language, key), exact: true });
  }

  /** The button of a question in the row of all. */
  place(n: number): Locator {
    const row = this.page.getByRole("navigation", { name: word(this.#language, "exam.goto"), exact: true });
    return row.getByRole("button").nth(n - 1);
  }

  async open(query = "n=9&minutes=30&seed=7"): Promise<void> {
    await new Shell(this.page).open(`/${this.#language}/exam?${query}`);
    await expect(this.begin).toBeEnabled();
  }

  /** The paper as words. */
  async paper(): Promise<string[]> {
    await this.seePaper.click();
    await expect(this.sheet.locator("li").first()).toBeVisible();
    return this.sheet.locator(".printed").allInnerTexts();
  }
}
