import type { Page } from "@playwright/test";

/** Languages of the course. */
export const LANGUAGES = ["fr", "en"] as const;
/** Themes that a system may ask for. */
export const THEMES = ["light", "dark"] as const;
/** A phone and a laptop. */
export const VIEWPORTS = [
  { width: 360, height: 740 },
  { width: 1280, height: 800 },
] as const;

/** What a page looks like to one reader. */
export interface Setting {
  viewport: (typeof VIEWPORTS)[number];
  theme: (typeof THEMES)[number];
  language: (typeof LANGUAGES)[number];
}

/** Whether every combination is wanted, as by `cargo xtask test --full`. */
export const FULL = process.env.ATELIER_FULL === "1";

const [PHONE, LAPTOP] = VIEWPORTS;

// Four settings in which every value of each of the three meets every value of the two others.
const PAIRS: Setting[] = [
  { viewport: PHONE, theme: "light", language: "fr" },
  { viewport: PHONE, theme: "dark", language: "en" },
  { viewport: LAPTOP, theme: "light", language: "en" },
  { viewport: LAPTOP, theme: "dark", language: "fr" },
];

const ALL: Setting[] = VIEWPORTS.flatMap((viewport) =>
  THEMES.flatMap((theme) => LANGUAGES.map((language) => ({ viewport, theme, language }))),
);

/** The settings to test a page in: all pairs, or all combinations with `--full`. */
export const SETTINGS: readonly Setting[] = FULL ? ALL : PAIRS;

/** A setting in a test's title: `360 px, dark, en`. */
export function named({ viewport, theme, language }: Setting): string {
  return `${viewport.width} px, ${theme}, ${language}`;
}

/** Gives the page its width and theme; the language stands in the address. */
export async function apply(page: Page, { viewport, theme }: Setting): Promise<void> {
  await page.setViewportSize(viewport);
  await page.emulateMedia({ colorScheme: theme });
}
