import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

import type { BrowserContext, Page } from "@playwright/test";

const FOLDER = fileURLToPath(new URL("../fixtures/content/", import.meta.url));

/**
 * Serves a small course in place of the real one, with one question of every kind: a better wording
 * of the course breaks no test.
 */
export async function smallCourse(target: Page | BrowserContext): Promise<void> {
  await target.route(/\/content\/.+\.(toml|md)$/, async (route) => {
    const [, path = ""] = /\/content\/(.+)$/.exec(new URL(route.request().url()).pathname) ?? [];
    const file = `${FOLDER}${path}`;
    if (existsSync(file)) await route.fulfill({ path: file, contentType: "text/plain; charset=utf-8" });
    else await route.continue();
  });
}
