import type { Locator, Page } from "@playwright/test";

import type { Language } from "../support/words";
import { quoted, word } from "../support/words";
import { Shell } from "./shell";

/** Search over the course. */
export class SearchPage {
  readonly page: Page;
  readonly shell: Shell;
  readonly language: Language;
  readonly box: Locator;
  readonly hits: Locator;
  readonly status: Locator;

  constructor(page: Page, language: Language = "fr") {
    this.page = page;
    this.language = language;
    this.shell = new Shell(page);
    this.box = page.getByRole("searchbox", { name: word(language, "search.label") });
    this.hits = page.getByRole("main").getByRole("list").getByRole("listitem");
    this.status = page.getByRole("main").getByRole("status");
  }

  async open(words = ""): Promise<void> {
    const title = new RegExp(`^${quoted(word(this.language, "pages.search_title"))}`);
    await this.shell.openTitled(`/${this.language}/search${words === "" ? "" : `?q=${encodeURIComponent(words)}`}`, title);
  }

  /** The way to a result. */
  hit(title: string): Locator {
    return this.hits.getByRole("link", { name: title, exact: true });
  }
}
