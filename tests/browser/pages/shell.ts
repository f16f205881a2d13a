import { expect } from "@playwright/test";
import type { Locator, Page } from "@playwright/test";

import type { Key, Language } from "../support/words";
import { word } from "../support/words";

/** What surrounds every page of the course. */
export class Shell {
  readonly page: Page;
  /** The content that changes with the address. */
  readonly main: Locator;
  /** The title of the page shown. */
  readonly heading: Locator;

  constructor(page: Page) {
    this.page = page;
    this.main = page.getByRole("main");
    this.heading = page.getByRole("heading", { level: 1 });
  }

  /** Opens a route, as `/fr/module/push-pull`, and waits until the program shows it. */
  async open(route = "/fr/"): Promise<void> {
    await this.page.goto(`#${route}`);
    await this.ready();
  }

  /** Opens a route and waits for its title, which tells it from the page shown before. */
  async openTitled(route: string, title: string | RegExp): Promise<void> {
    await this.open(route);
    await expect(this.page).toHaveTitle(title);
  }

  /** Waits until the program has taken the place of the static shell. */
  async ready(): Promise<void> {
    await expect(this.page.locator("#loading")).toHaveCount(0, { timeout: 30_000 });
    await expect(this.heading).toBeVisible();
  }

  /** What stands after the `#` in the address. */
  route(): string {
    return new URL(this.page.url()).hash.slice(1);
  }

  /** The link to the same place in the other language. */
  otherLanguage(language: Language): Locator {
    return this.page.getByRole("banner").getByRole("link", { name: word(language, "shell.other_language") });
  }

  /** A link of the header. */
  navigation(language: Language, key: Key): Locator {
    const nav = this.page.getByRole("navigation", { name: word(language, "shell.nav"), exact: true });
    return nav.getByRole("link", { name: word(language, key), exact: true });
  }

  /** The jump over the header. */
  skip(language: Language): Locator {
    return this.page.getByRole("button", { name: word(language, "shell.skip") });
  }

  /** Says that nothing will be kept. */
  storeNotice(language: Language): Locator {
    return this.page.getByRole("status").filter({ hasText: word(language, "shell.store_off") });
  }

  /** How many pixels of the page lie beyond the width of the window. */
  async overflow(): Promise<number> {
    return this.page.evaluate(() => {
      const root = document.documentElement;
      return Math.max(root.scrollWidth, document.body.scrollWidth) - root.clientWidth;
    });
  }

  /** The panic screen; it has no place in a test that goes well. */
  get panic(): Locator {
    return this.page.locator("#panic");
  }
}
