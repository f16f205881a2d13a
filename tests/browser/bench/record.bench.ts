import { SettingsPage } from "../pages/settings";
import { ReviewPage } from "../pages/review";
import { Shell } from "../pages/shell";
import { middle, quantile, tell } from "../support/measure";
import { DAY, RECORD, segment } from "../support/record";
import { expect, test } from "../support/test";

declare global {
  interface Window {
    /** The record tells how long it took to open and to keep each act [ms], where there is an array here. */
    atelierRecord?: number[];
  }
}

const SESSIONS = 500;
const PER_SESSION = 20;
const RUNS = 9;
const SAVES = 40;

/** Five hundred evenings of twenty answers, as the pages of then have written them. */
function evenings(now: number): Record<string, string> {
  const texts: Record<string, string> = {};
  for (let session = 0; session < SESSIONS; session += 1) {
    const [page, at] = [400_000_000_000 + session * 7919, now - (SESSIONS - session) * DAY];
    const answers = Array.from({ length: PER_SESSION }, (_, n) => ({
      at: at + n * 31_000,
      item: `pp-question-${(session * 7 + n * 3) % 60}`,
      given: "the-cards-of-the-loop",
      seed: 1_000_000 + session * PER_SESSION + n,
      right: (session + n) % 4 !== 0,
    }));
    texts[`${RECORD}entries/0/${page.toString(16)}.0`] = segment(page, answers);
  }
  return texts;
}

test(`a record of ${SESSIONS * PER_SESSION} answers`, async ({ page }) => {
  test.setTimeout(300_000);
  await page.addInitScript(() => {
    window.atelierRecord = [];
  });
  const shell = new Shell(page);
  await shell.open("/fr/settings");
  await page.evaluate((texts) => {
    for (const [key, text] of Object.entries(texts)) localStorage.setItem(key, text);
  }, evenings(Date.now()));
  const opened: number[] = [];
  for (let run = 0; run <= RUNS; run += 1) {
    await page.reload();
    await shell.ready();
    // Old segments are put together some seconds after a record was opened.
    await page.waitForTimeout(5000);
    opened.push(await page.evaluate(() => window.atelierRecord?.[0] ?? 0));
  }
  await expect(new SettingsPage(page).acts(SESSIONS * PER_SESSION)).toBeVisible();
  const [first = 0, ...later] = opened;
  const size = await page.evaluate(
    (prefix) =>
      Object.entries(localStorage)
        .filter(([key]) => key.startsWith(prefix))
        .reduce((sum, [key, text]) => sum + 2 * (key.length + String(text).length), 0),
    RECORD,
  );
  tell("record of 10,000 answers, opening as 500 pages have left it", `${first.toFixed(1)} ms (aim 50)`);
  tell("record of 10,000 answers, put together, opening", `median ${middle(later.slice(-3)).toFixed(1)} ms (aim 50)`);
  tell("record of 10,000 answers, in the store", `${(size / 1e6).toFixed(2)} MB, two bytes a letter (aim 2)`);

  // Acts that the page keeps, one by one: the day of the exam, set again and again.
  const review = new ReviewPage(page);
  await review.open();
  await page.evaluate(() => window.atelierRecord?.splice(0));
  for (let save = 0; save < SAVES; save += 1) {
    await review.examDate.fill(`2036-01-${String(1 + (save % 28)).padStart(2, "0")}`);
  }
  const saves = await page.evaluate(() => window.atelierRecord ?? []);
  expect(saves.length).toBeGreaterThanOrEqual(SAVES - 1);
  tell(
    "record of 10,000 answers, keeping an act",
    `median ${middle(saves).toFixed(2)} ms, 95 % within ${quantile(saves, 0.95).toFixed(2)} ms (aim 5)`,
  );
});
