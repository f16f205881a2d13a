import { test as base } from "@playwright/test";
import type { BrowserContext, BrowserContextOptions, ConsoleMessage, Page, Request } from "@playwright/test";

import { Shell } from "../pages/shell";

/** What a page did that no page of the course may do. */
class Watch {
  readonly faults: string[] = [];
  readonly #folder: string;

  /** Everything must come from the folder at this address. */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Listens to every page of a profile, to the workers they start and to all they ask for. */
  follow(context: BrowserContext): void {
    context.on("page", (page) => this.#listen(page));
    context.on("request", (request) => this.#note(request));
  }

  #listen(page: Page): void {
    page.on("console", (message: ConsoleMessage) => {
      if (message.type() === "error") this.faults.push(`console: ${message.text()}`);
    });
    page.on("pageerror", (error) => this.faults.push(`error: ${error.message}`));
    page.on("requestfailed", (request) => {
      // A page that closes or navigates drops what it was loading.
      if (request.failure()?.errorText !== "net::ERR_ABORTED") this.faults.push(`not loaded: ${request.url()}`);
    });
  }

  /** Notes a request to anywhere but the site's own folder. */
  #note(request: Request): void {
    const url = request.url();
    const local = /^(blob|data|about):/.test(url);
    if (!local && !url.startsWith(this.#folder)) this.faults.push(`request elsewhere: ${url}`);
  }
}

interface Fixtures {
  watch: Watch;
  /** Faults seen so far; a test about a fault empties the list when it has looked at it. */
  faults: string[];
  /** The page as a person uses it. */
  shell: Shell;
  /** Opens a page in a profile of its own, in which nothing is stored; it is watched like the others. */
  stranger: (options?: BrowserContextOptions) => Promise<Shell>;
}

/**
 * Playwright's `test`, where a console error, an error of the page or a request beyond the folder,
 * in any page of the context, fails the test.
 */
export const test = base.extend<Fixtures>({
  watch: async ({ baseURL }, use) => use(new Watch(baseURL ?? "http://127.0.0.1/")),
  faults: [
    async ({ context, watch }, use) => {
      watch.follow(context);
      await use(watch.faults);
      if (watch.faults.length > 0) throw new Error(`The page misbehaved:\n  ${watch.faults.join("\n  ")}`);
    },
    { auto: true },
  ],
  shell: async ({ page }, use) => use(new Shell(page)),
  stranger: async ({ browser, watch, baseURL, locale }, use) => {
    const opened: BrowserContext[] = [];
    await use(async (options) => {
      const context = await browser.newContext({ baseURL, locale, ...options });
      opened.push(context);
      watch.follow(context);
      return new Shell(await context.newPage());
    });
    await Promise.all(opened.map((context) => context.close()));
  },
});

export { expect } from "@playwright/test";
