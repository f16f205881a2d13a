import type { Locator, Page } from "@playwright/test";

import type { Language } from "../support/words";
import { quoted, word } from "../support/words";
import { Shell } from "./shell";

/** The page on the faults in the texts. */
export class ContentPage {
  readonly language: Language;
  readonly shell: Shell;
  readonly status: Locator;
  readonly again: Locator;
  /** The rows of faults, without the head. */
  readonly faults: Locator;
  readonly advice: Locator;

  constructor(page: Page, language: Language = "fr") {
    this.language = language;
    this.shell = new Shell(page);
    this.status = page.getByRole("main").getByRole("status");
    this.again = page.getByRole("button", { name: word(language, "content.reload") });
    const rows = (title: "content.faults_title" | "content.advice_title") =>
      page.getByRole("table", { name: word(language, title), exact: true }).locator("tbody").getByRole("row");
    this.faults = rows("content.faults_title");
    this.advice = rows("content.advice_title");
  }

  async open(): Promise<void> {
    const title = new RegExp(`^${quoted(word(this.language, "pages.content_title"))}`);
    await this.shell.openTitled(`/${this.language}/content`, title);
  }
}
