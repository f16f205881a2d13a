import { defineConfig } from "@playwright/test";

import { LAUNCH } from "./support/launch.mjs";

// `cargo xtask test` gives a port that is free, so that two clones can test at the same time.
const port = Number(process.env.ATELIER_PORT ?? 4173);

/** The folder tested: `dist/`, or another build while one works on the tests. */
const site = process.env.ATELIER_SITE === undefined ? "" : `--site "${process.env.ATELIER_SITE}"`;

/** The site is served from a folder, as on a school's web space: an address from the root would fail. */
const address = `http://127.0.0.1:${port}/cours/atelier/`;

export default defineConfig({
  testDir: ".",
  outputDir: "../../target/browser",
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [["list"]],
  use: {
    baseURL: address,
    trace: "off",
    locale: "fr-FR",
    timezoneId: "Europe/Paris",
    launchOptions: LAUNCH,
  },
  projects: [
    { name: "default", testMatch: "specs/**/*.spec.ts" },
    { name: "bench", testMatch: "bench/**/*.bench.ts", workers: 1, fullyParallel: false },
  ],
  webServer: {
    command: `node server.mjs --port ${port} --at /cours/atelier/ ${site}`,
    url: address,
    reuseExistingServer: false,
    stdout: "ignore",
  },
});
