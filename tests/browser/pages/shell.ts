import { expect } from "@playwright/test";
import type { Locator, Page } from "@playwright/test";

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

  /** Waits until the program has taken the place of the static shell. */
  async ready(): Promise<void> {
    await expect(this.page.locator("#loading")).toHaveCount(0, { timeout: 30_000 });
    await expect(this.heading).toBeVisible();
  }

  /** The panic screen; it has no place in a test that goes well. */
  get panic(): Locator {
    return this.page.locator("#panic");
  }
}
