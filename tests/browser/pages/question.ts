import type { Locator, Page } from "@playwright/test";

import type { Language } from "../support/words";
import { quoted, sentence, word } from "../support/words";

/** A question being asked, of any kind. */
export class Question {
  readonly page: Page;
  readonly form: Locator;
  readonly stem: Locator;
  readonly check: Locator;
  readonly hint: Locator;
  readonly retry: Locator;
  readonly show: Locator;
  readonly again: Locator;
  readonly goOn: Locator;
  /** What is said of the answer. */
  readonly verdict: Locator;
  /** Why an answer is not taken. */
  readonly fault: Locator;
  /** The way to the screen of the lesson. */
  readonly lesson: Locator;
  readonly #language: Language;

  constructor(page: Page, language: Language = "fr", scope: Page | Locator = page) {
    this.page = page;
    this.#language = language;
    this.form = scope.locator("form.question");
    this.stem = this.form.getByRole("heading", { level: 2 });
    const button = (key: "check" | "hint" | "retry" | "show" | "again" | "go_on"): Locator =>
      this.form.getByRole("button", { name: word(language, `quiz.${key}`), exact: true });
    this.check = button("check");
    this.hint = button("hint");
    this.retry = button("retry");
    this.show = button("show");
    this.again = button("again");
    this.goOn = button("go_on");
    this.verdict = this.form.getByRole("status", { name: word(language, "quiz.verdict"), exact: true });
    this.fault = this.form.getByRole("alert");
    this.lesson = this.form.getByRole("link", { name: word(language, "quiz.to_lesson"), exact: true });
  }

  /** A choice by the beginning of its words. */
  option(text: string): Locator {
    const name = new RegExp(`^${quoted(text)}`);
    return this.form.getByRole("radio", { name }).or(this.form.getByRole("checkbox", { name }));
  }

  /** The choices of a line to match or to sort. */
  line(text: string): Locator {
    return this.form.getByRole("radiogroup", { name: text, exact: true });
  }

  /** A choice within a line: of a match, the right side after its letter. */
  inLine(line: string, choice: string): Locator {
    return this.line(line).getByRole("radio", { name: new RegExp(`(^|· )${quoted(choice)}`) });
  }

  gap(number: number): Locator {
    return this.form.getByRole("combobox", { name: word(this.#language, "quiz.gap", { n: number }), exact: true });
  }

  get number(): Locator {
    return this.form.getByRole("textbox");
  }

  /** The items of an order, from first to last. */
  get items(): Locator {
    return this.form.getByRole("list").filter({ has: this.page.getByRole("button") }).getByRole("listitem");
  }

  mover(way: "up" | "down", item: string): Locator {
    return this.form.getByRole("button", { name: sentence(this.#language, `quiz.move_${way}`, { item }) });
  }

  /** The words of the marks on the choices. */
  async marks(): Promise<string[]> {
    return this.form.locator(".mark").allInnerTexts();
  }
}
