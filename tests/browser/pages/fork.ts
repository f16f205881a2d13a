import type { Locator, Page } from "@playwright/test";

import { sentence, word } from "../support/words";
import type { Language } from "../support/words";

/** "What if we changed this now?" */
export class Fork {
  readonly panel: Locator;
  readonly line: Locator;
  readonly go: Locator;
  readonly remove: Locator;
  readonly faults: Locator;
  readonly #language: Language;

  constructor(page: Page, language: Language) {
    this.#language = language;
    const summary = page.getByText(word(language, "line.what_if"), { exact: true });
    this.panel = page.locator("details").filter({ has: summary });
    this.line = this.panel.getByRole("combobox", { name: word(language, "line.which_line"), exact: true });
    this.go = this.panel.getByRole("button", { name: sentence(language, "line.fork_here") });
    this.remove = this.panel.getByRole("button", { name: word(language, "line.unfork"), exact: true });
    this.faults = this.panel.getByRole("alert");
  }

  /** Opens the panel. */
  async open(): Promise<void> {
    if ((await this.panel.getAttribute("open")) === null) await this.panel.locator("summary").first().click();
  }

  /** A number that the other future may change. */
  field(key: "f_bias" | "f_cards" | "f_period"): Locator {
    return this.panel.getByRole("textbox", { name: word(this.#language, `line.${key}`), exact: true });
  }
}
