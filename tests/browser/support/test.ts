import { test as base } from "@playwright/test";
import type { ConsoleMessage, Page, Request } from "@playwright/test";

import { Shell } from "../pages/shell";

/** What a page did that no page of the course may do. */
class Watch {
  readonly faults: string[] = [];
  readonly #origin: string;

  constructor(baseURL: string) {
    this.#origin = new URL(baseURL).origin;
  }

  /** Listens to a page and to the workers it starts. */
  listen(page: Page): void {
    page.on("console", (message: ConsoleMessage) => {
      if (message.type() === "error") this.faults.push(`console: ${message.text()}`);
    });
    page.on("pageerror", (error) => this.faults.push(`error: ${error.message}`));
    page.on("requestfailed", (request) => {
      // A page that closes or navigates drops what it was loading.
      if (request.failure()?.errorText !== "net::ERR_ABORTED") this.faults.push(`not loaded: ${request.url()}`);
    });
  }

  /** Notes a request to anywhere but the folder's own host. */
  note(request: Request): void {
    const url = new URL(request.url());
    const local = ["blob:", "data:", "about:"].includes(url.protocol);
    if (!local && url.origin !== this.#origin) this.faults.push(`request elsewhere: ${request.url()}`);
  }
}

interface Fixtures {
  /** Faults seen so far; a test about a fault empties the list when it has looked at it. */
  faults: string[];
  /** The page as a person uses it. */
  shell: Shell;
}

/**
 * Playwright's `test`, where a console error, an error of the page or a request beyond the origin,
 * in any page of the context, fails the test.
 */
export const test = base.extend<Fixtures>({
  faults: [
    async ({ context, baseURL }, use) => {
      const watch = new Watch(baseURL ?? "http://127.0.0.1/");
      context.on("page", (page) => watch.listen(page));
      context.on("request", (request) => watch.note(request));
      await use(watch.faults);
      if (watch.faults.length > 0) throw new Error(`The page misbehaved:\n  ${watch.faults.join("\n  ")}`);
    },
    { auto: true },
  ],
  shell: async ({ page }, use) => use(new Shell(page)),
});

export { expect } from "@playwright/test";
