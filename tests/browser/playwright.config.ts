import { defineConfig } from "@playwright/test";

// `cargo xtask test` names the browser and a port that is free; without it, both have a default.
const port = Number(process.env.ATELIER_PORT ?? 4173);

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
    launchOptions: {
      executablePath: process.env.CHROME ?? "/usr/bin/chromium",
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  projects: [
    { name: "default", testMatch: "specs/**/*.spec.ts" },
    { name: "bench", testMatch: "bench/**/*.bench.ts", workers: 1, fullyParallel: false },
  ],
  webServer: {
    command: `node server.mjs --port ${port} --at /cours/atelier/`,
    url: address,
    reuseExistingServer: false,
    stdout: "ignore",
  },
});
