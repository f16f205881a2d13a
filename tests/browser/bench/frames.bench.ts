import { LineWorkshop } from "../pages/line";
import { middle, quantile, tell, watched, watchFrames } from "../support/measure";
import { expect, test } from "../support/test";

/** One line of ten stations with ten machines each, in which 200 cards keep 200 parts moving. */
const PARTS = 200;
const STATIONS = 10;
const CROWDED = [
  "preset=penny-fab",
  "policies.length=1",
  `policies.0.cards=${PARTS}`,
  `stations.length=${STATIONS}`,
  ...Array.from({ length: STATIONS }, (_, station) => `stations.${station}.servers=10`),
].join("&");

/** How long the board is watched [ms]. */
const WHILE = 6000;

const REPLICATIONS = 1000;

for (const viewport of [
  { width: 1280, height: 800 },
  { width: 360, height: 740 },
]) {
  test(`pictures of ${PARTS} parts, ${viewport.width} px`, async ({ page }) => {
    await page.setViewportSize(viewport);
    const line = new LineWorkshop(page);
    await line.openPredicted(CROWDED);
    await line.transport.goTo(100);
    expect((await line.figures("A"))[0], "parts in the line").toBe(String(PARTS));
    await line.transport.play.click();
    await watchFrames(page);
    await page.waitForTimeout(WHILE);
    const { frames, long, gaps } = await watched(page);
    expect(frames.length, "the board tells of its pictures").toBeGreaterThan(10);
    const [median, most] = [middle(frames), quantile(frames, 0.95)].map((value) => value.toFixed(2));
    tell(
      `board with ${PARTS} parts, ${viewport.width} px, work per picture`,
      `median ${median} ms (aim 4), 95 % within ${most} ms, of ${frames.length} pictures`,
    );
    tell("  meanwhile", `${perSecond(gaps)} frames/s, ${told(long)} (aim none)`);
  });
}

test(`${REPLICATIONS} replications while the board plays`, async ({ page }) => {
  test.setTimeout(300_000);
  const line = new LineWorkshop(page);
  await line.openPredicted("preset=season-over");
  await line.transport.play.click();
  await watchFrames(page);
  // What the page does by itself is told apart from what the replications add.
  await page.waitForTimeout(WHILE);
  const alone = (await watched(page)).long;
  tell("the same three lines play alone", `${WHILE / 1000} s, ${told(alone)}`);
  const start = Date.now();
  await line.replications.begin(REPLICATIONS);
  await expect(line.replications.done).toBeVisible({ timeout: 240_000 });
  const took = (Date.now() - start) / 1000;
  const { long, gaps, frames } = await watched(page);
  tell(
    `${REPLICATIONS} replications of three lines while they play`,
    `${took.toFixed(1)} s, ${told(long.slice(alone.length))} (aim none)`,
  );
  tell("  meanwhile", `${perSecond(gaps)} frames/s, median ${middle(frames).toFixed(2)} ms per picture`);
});

function perSecond(gaps: readonly number[]): string {
  const total = gaps.reduce((sum, gap) => sum + gap, 0);
  return total > 0 ? ((gaps.length * 1000) / total).toFixed(0) : "no";
}

function told(long: readonly number[]): string {
  if (long.length === 0) return "no task over 50 ms";
  return `${long.length} tasks over 50 ms, the longest ${Math.max(...long).toFixed(0)} ms`;
}
