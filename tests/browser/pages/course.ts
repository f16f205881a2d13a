import type { Locator, Page } from "@playwright/test";

import { word } from "../support/words";
import type { Key, Language } from "../support/words";

/** The course map. */
export class CourseMap {
  readonly page: Page;
  readonly resume: Locator;
  readonly #language: Language;

  constructor(page: Page, language: Language = "fr") {
    this.page = page;
    this.#language = language;
    this.resume = page.getByRole("link", { name: word(language, "map.resume"), exact: true });
  }

  /** The way into a module, by the key of its name. */
  module(key: Key): Locator {
    return this.page.getByRole("main").getByRole("link", { name: word(this.#language, key) });
  }
}

/** A module with its five steps. */
export class ModulePage {
  readonly page: Page;
  readonly #language: Language;

  constructor(page: Page, language: Language = "fr") {
    this.page = page;
    this.#language = language;
  }

  /** A step, by the key of its name. */
  step(key: Key): Locator {
    const title = this.page.getByRole("heading", { name: word(this.#language, key), exact: true });
    return this.page.getByRole("listitem").filter({ has: title });
  }

  /** The way from a step into a workshop. */
  way(step: Key, workshop: Key): Locator {
    return this.step(step).getByRole("link", { name: word(this.#language, workshop), exact: true });
  }
}
