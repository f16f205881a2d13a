import { readFile } from "node:fs/promises";

import type { Page } from "@playwright/test";

/** A file that the page offered. */
export interface Saved {
  name: string;
  content: Buffer;
}

/** Does something that offers a file, and reads the file. */
export async function saved(page: Page, act: () => Promise<void>): Promise<Saved> {
  const [download] = await Promise.all([page.waitForEvent("download"), act()]);
  return { name: download.suggestedFilename(), content: await readFile(await download.path()) };
}
