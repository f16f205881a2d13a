// Takes pictures of pages for looking at, at 360 and 1280 px, light and dark, into target/shots/.
//
//   node tests/browser/shots.mjs [/fr/ /en/settings …] [--site dist]
//
// Run `cargo xtask dist` first; CHROME names the browser.
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

import { chromium } from "@playwright/test";

import { DIST, serve } from "./server.mjs";
import { LAUNCH } from "./support/launch.mjs";

const ROUTES = ["/fr/", "/en/", "/fr/settings", "/fr/checks", "/fr/about", "/fr/nowhere"];
const VIEWPORTS = [
  { width: 360, height: 740 },
  { width: 1280, height: 800 },
];
const FOLDER = fileURLToPath(new URL("../../target/shots/", import.meta.url));

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { site: { type: "string", default: DIST } },
});
const routes = positionals.length > 0 ? positionals : ROUTES;

rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
const { address, close } = await serve({ site: values.site });
const browser = await chromium.launch(LAUNCH);

for (const viewport of VIEWPORTS) {
  for (const colorScheme of ["light", "dark"]) {
    for (const route of routes) {
      // A context of its own has an empty store, so only the system's wish decides on the theme.
      const context = await browser.newContext({ viewport, colorScheme, reducedMotion: "reduce" });
      const page = await context.newPage();
      page.on("console", (message) => message.type() === "error" && console.error(`${route}: ${message.text()}`));
      page.on("pageerror", (error) => console.error(`${route}: ${error.message}`));
      await page.goto(`${address}#${route}`);
      await page.locator("#loading").waitFor({ state: "detached" });
      await page.waitForTimeout(300);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      if (wide > 0) console.error(`${route}: ${wide} px wider than ${viewport.width} px`);
      const name = route.replace(/[^a-z0-9]+/gi, "-").replace(/^-|-$/g, "") || "start";
      const file = join(FOLDER, `${name}-${viewport.width}-${colorScheme}.png`);
      await page.screenshot({ path: file, fullPage: true });
      console.log(file);
      await context.close();
    }
  }
}

await browser.close();
close();
