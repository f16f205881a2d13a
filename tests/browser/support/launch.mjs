import { existsSync } from "node:fs";

const DEBIAN = "/usr/bin/chromium";

/** The machine's own browser: the one that CHROME names, Debian's Chromium, or else Google Chrome. */
const program = process.env.CHROME ?? (existsSync(DEBIAN) ? DEBIAN : undefined);

/** How to start it, so that it asks nothing of anyone but the site. */
export const LAUNCH = {
  ...(program === undefined ? { channel: "chrome" } : { executablePath: program }),
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
};
