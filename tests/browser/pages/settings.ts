import type { Locator, Page } from "@playwright/test";

import type { Saved } from "../support/download";
import { saved } from "../support/download";
import { word } from "../support/words";
import type { Key, Language } from "../support/words";

/** Language, theme, and what is stored. */
export class SettingsPage {
  readonly page: Page;
  readonly wipe: Locator;
  readonly wipeYes: Locator;
  readonly wipeNo: Locator;
  readonly wiped: Locator;
  readonly #language: Language;

  constructor(page: Page, language: Language = "fr") {
    this.page = page;
    this.#language = language;
    this.wipe = page.getByRole("button", { name: word(language, "pages.wipe"), exact: true });
    this.wipeYes = page.getByRole("button", { name: word(language, "pages.wipe_yes"), exact: true });
    this.wipeNo = page.getByRole("button", { name: word(language, "pages.wipe_no"), exact: true });
    this.wiped = page.getByRole("status").filter({ hasText: word(language, "pages.wiped") });
  }

  theme(choice: "system" | "light" | "dark"): Locator {
    const key: Key = `pages.theme_${choice}`;
    return this.page.getByRole("radio", { name: word(this.#language, key), exact: true });
  }

  language(name: "Français" | "English"): Locator {
    return this.page.getByRole("radio", { name, exact: true });
  }

  /** What is stored, as the file that the page offers. */
  async exported(): Promise<Saved> {
    const name = word(this.#language, "pages.export");
    return saved(this.page, () => this.page.getByRole("button", { name, exact: true }).click());
  }
}
