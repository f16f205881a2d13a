import { expect } from "@playwright/test";
import type { Locator, Page } from "@playwright/test";

import type { Key, Language } from "../support/words";
import { word } from "../support/words";

/** How sure one can be of a prediction. */
export type Sureness = "guess" | "rather" | "certain";

/** The question before a workshop: an answer, how sure one is of it, and the bet. */
export class Prediction {
  readonly page: Page;
  readonly commit: Locator;
  readonly form: Locator;
  /** Says that an answer is missing. */
  readonly alert: Locator;
  readonly #language: Language;

  constructor(page: Page, language: Language = "fr") {
    this.page = page;
    this.#language = language;
    this.commit = page.getByRole("button", { name: word(language, "line.commit"), exact: true });
    this.form = page.locator("form").filter({ has: this.commit });
    this.alert = this.form.getByRole("alert");
  }

  /** The answer that names a line by its letter. */
  option(letter: string): Locator {
    return this.form.getByRole("radio", { name: new RegExp(`^${letter} · `) });
  }

  /** The answer that the lines come out alike. */
  get same(): Locator {
    return this.form.getByRole("radio", { name: word(this.#language, "line.about_same"), exact: true });
  }

  sure(level: Sureness): Locator {
    const key: Key = `ui.sure_${level}`;
    return this.form.getByRole("radio", { name: word(this.#language, key), exact: true });
  }

  /** The number asked for in the workshop on cards. */
  get number(): Locator {
    return this.form.getByRole("textbox");
  }

  /** Answers with a line and bets. */
  async predict(letter = "A", sure: Sureness = "rather"): Promise<void> {
    await this.option(letter).check();
    await this.sure(sure).check();
    await this.commit.click();
    await expect(this.form).toHaveCount(0);
  }

  /** Answers with a number and bets. */
  async predictNumber(value: number): Promise<void> {
    await this.number.fill(String(value));
    await this.number.blur();
    await this.commit.click();
    await expect(this.form).toHaveCount(0);
  }
}
