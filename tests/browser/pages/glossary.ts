import type { Locator, Page } from "@playwright/test";

import type { Language } from "../support/words";
import { quoted, word } from "../support/words";
import { Shell } from "./shell";

/** The glossary. */
export class GlossaryPage {
  readonly page: Page;
  readonly shell: Shell;
  readonly language: Language;
  readonly filter: Locator;
  readonly both: Locator;
  /** The terms shown, by their headings. */
  readonly terms: Locator;

  constructor(page: Page, language: Language = "fr") {
    this.page = page;
    this.language = language;
    this.shell = new Shell(page);
    this.filter = page.getByRole("searchbox", { name: word(language, "glossary.filter") });
    this.both = page.getByRole("checkbox", { name: word(language, "glossary.both") });
    this.terms = page.getByRole("main").getByRole("heading", { level: 3 });
  }

  /** Opens the glossary, at a term where one is named. */
  async open(term = ""): Promise<void> {
    const path = term === "" ? "glossary" : `glossary/${term}`;
    await this.shell.openTitled(`/${this.language}/${path}`, new RegExp(`^${quoted(word(this.language, "pages.glossary_title"))}`));
  }

  /** A term by its name, with its definition. */
  entry(name: string): Locator {
    const heading = this.page.getByRole("heading", { level: 3, name: new RegExp(`^${quoted(name)}`) });
    return this.page.getByRole("article").filter({ has: heading });
  }

  /** The button of a letter. */
  letter(letter: string): Locator {
    return this.page.getByRole("button", { name: word(this.language, "glossary.letter", { letter }), exact: true });
  }
}
