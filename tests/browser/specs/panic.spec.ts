import { readFile } from "node:fs/promises";

import { LineWorkshop } from "../pages/line";
import { violations } from "../support/accessible";
import { saved } from "../support/download";
import { expect, test } from "../support/test";
import { word } from "../support/words";

declare global {
  interface Window {
    atelierPanic(detail: string): void;
  }
}

/** The panic screen has its words in its own file, since it must work where nothing else does. */
const early = await readFile(new URL("../../../public/early.js", import.meta.url), "utf8");

/** The words of the panic screen in a language. */
function words(language: "fr" | "en"): Record<string, string> {
  const block = new RegExp(`\\b${language}: \\{(.*?)\\n    \\}`, "s").exec(early)?.[1] ?? "";
  return Object.fromEntries([...block.matchAll(/(\w+): '(.*)'/g)].map(([, key = "", text = ""]) => [key, text]));
}

test("a panic is said, with a way to reload and to save", async ({ page, shell }) => {
  const line = new LineWorkshop(page);
  await line.openPredicted("preset=season-over");
  await page.evaluate(() => window.atelierPanic("part 7 went missing"));
  await expect(shell.panic).toBeVisible();
  await expect(shell.heading).toHaveText(words("fr").title ?? "");
  await expect(shell.heading).toBeFocused();
  await expect(page.getByText("part 7 went missing")).toBeHidden();
  expect(await violations(page)).toEqual([]);
  await page.getByText(words("fr").detail ?? "").click();
  await expect(page.getByText("part 7 went missing")).toBeVisible();
  // The first fault is the cause; its echoes must not take its place.
  await page.evaluate(() => window.atelierPanic("echo"));
  await expect(page.getByText("part 7 went missing")).toBeVisible();

  const file = await saved(page, () => page.getByRole("button", { name: words("fr").save }).click());
  expect(file.name).toBe("atelier-des-flux.json");
  const { stored } = JSON.parse(file.content.toString("utf8")) as { stored: Record<string, string> };
  const kept = Object.entries(stored).filter(([name]) => name.startsWith("2/entries/"));
  expect(kept.some(([, text]) => text.includes("line/season-over"))).toBe(true);

  await page.getByRole("button", { name: words("fr").reload, exact: true }).click();
  await shell.ready();
  await expect(line.transport.group).toBeVisible();
});

test("the panic screen speaks the language of the page", async ({ page, shell }) => {
  await shell.open("/en/about");
  await page.evaluate(() => window.atelierPanic("x"));
  await expect(shell.heading).toHaveText(words("en").title ?? "");
});

test("a program that does not arrive is said plainly", async ({ page, shell, faults }) => {
  await page.route(/\.wasm$/, (route) => route.abort());
  await page.goto("#/fr/");
  await expect(shell.panic).toBeVisible();
  await expect(shell.heading).toHaveText(words("fr").start ?? "");
  await expect(page.getByRole("button", { name: words("fr").reload, exact: true })).toBeVisible();
  await expect(page.getByRole("button", { name: words("fr").save })).toBeVisible();
  for (const fault of faults) expect(fault).toMatch(/\.wasm|net::ERR_FAILED/);
  faults.length = 0;
  await page.unroute(/\.wasm$/);
  await page.getByRole("button", { name: words("fr").reload, exact: true }).click();
  await shell.ready();
  await expect(shell.heading).toHaveText(word("fr", "map.headline"));
});

test("a browser without WebAssembly is told so", async ({ page, shell, faults }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, "WebAssembly"));
  await page.goto("#/en/");
  await expect(shell.heading).toHaveText(words("en").start ?? "");
  await expect(page.getByText(words("en").startText ?? "")).toBeVisible();
  faults.length = 0;
});

test("a browser without JavaScript is told so, in both languages", async ({ stranger, faults }) => {
  const shell = await stranger({ javaScriptEnabled: false });
  await shell.page.goto("");
  await expect(shell.page.getByText(/il lui faut JavaScript/)).toBeVisible();
  await expect(shell.page.getByText(/it needs JavaScript/)).toBeVisible();
  // The browser drops the program that the page's head asked for in advance.
  for (const fault of faults) expect(fault).toMatch(/not loaded: .*\.js$/);
  faults.length = 0;
});

test("something stands on the page before the program runs", async ({ page, shell }) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/\.wasm$/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto("#/fr/");
  await expect(page.locator("#loading")).toBeVisible();
  await expect(shell.heading).toHaveText(word("fr", "map.headline"));
  release();
  await shell.ready();
  await expect(page.locator("#loading")).toHaveCount(0);
  await expect(shell.heading).toHaveText(word("fr", "map.headline"));
});
