import { LineWorkshop } from "../pages/line";
import { number } from "../support/numbers";
import { expect, test } from "../support/test";
import { word } from "../support/words";

/** Enough for a while of work, whatever the machine. */
const MANY = 10_000;

let line: LineWorkshop;

test.beforeEach(async ({ page }) => {
  line = new LineWorkshop(page);
  await line.openPredicted("preset=season-over");
});

/** Every cell is a mean and the half of its interval. */
async function expectIntervals(lines: number): Promise<string[][]> {
  const { table } = line.replications;
  await expect(table).toBeVisible({ timeout: 60_000 });
  const rows = await table.locator("tbody").getByRole("row").all();
  expect(rows.length).toBeGreaterThan(4);
  const cells = await Promise.all(rows.map((row) => row.getByRole("cell").allInnerTexts()));
  for (const row of cells) {
    expect(row).toHaveLength(lines);
    for (const cell of row) {
      const [mean = "", half = ""] = cell.replace(/[^\d.,±\s\u202f\u00a0−-]/g, "").split("±");
      if (cell.trim() === "–") continue;
      expect(Number.isFinite(number(mean)), cell).toBe(true);
      if (cell.includes("±")) expect(number(half)).toBeGreaterThanOrEqual(0);
    }
  }
  return cells;
}

test("the run is repeated, and intervals say what is more than chance", async () => {
  await expect(line.replications.count).toHaveValue("200");
  await line.replications.start.click();
  await expect(line.replications.done).toBeVisible({ timeout: 60_000 });
  const cells = await expectIntervals(3);
  // The pushed line is left with more stock at the season's end, and 200 runs are enough to say so.
  const told = cells.flat().join(" ");
  expect(told).toContain(word("fr", "line.less_than_first"));
  await expect(line.replications.progress).toHaveCount(0);
  await expect(line.replications.start).toBeVisible();
});

test("progress is seen, and the page answers meanwhile", async () => {
  await line.replications.begin(MANY);
  const { progress, cancel } = line.replications;
  await expect(progress).toBeVisible();
  const share = () => progress.evaluate((bar: HTMLProgressElement) => bar.value);
  await expect.poll(share).toBeGreaterThan(0);
  const before = await share();
  await line.transport.goTo(50);
  await expect.poll(() => line.transport.hour()).toBe(50);
  await line.transport.play.click();
  await expect(line.transport.pause).toBeVisible();
  await line.transport.pause.click();
  await expect.poll(share).toBeGreaterThan(before);
  await cancel.click();
  await expect(line.replications.cancelled).toBeVisible();
  await expect(progress).toHaveCount(0);
  await expect(line.replications.table).toHaveCount(0);
  // What was given up does not stand in the way of the next.
  await line.replications.begin(20);
  await expectIntervals(3);
});

test("a changed scenario makes the result void", async () => {
  await line.replications.begin(20);
  await expectIntervals(3);
  await line.scenario.otherSeed.click();
  await expect(line.replications.table).toHaveCount(0);
});

test("without a worker the page computes by itself, in slices", async ({ context, stranger, watch }) => {
  await line.replications.begin(20);
  const expected = await expectIntervals(3);
  await context.close();

  const shell = await stranger();
  await shell.page.route(/worker[^/]*\.js/, (route) => route.abort());
  line = new LineWorkshop(shell.page);
  await line.openPredicted("preset=season-over");
  await line.replications.begin(MANY);
  await expect(line.replications.progress).toBeVisible();
  await line.transport.goTo(50);
  await expect.poll(() => line.transport.hour()).toBe(50);
  await line.replications.cancel.click();
  await expect(line.replications.cancelled).toBeVisible();
  await line.replications.begin(20);
  expect(await expectIntervals(3)).toEqual(expected);
  for (const fault of watch.faults) expect(fault).toMatch(/worker|net::ERR_FAILED/);
  watch.faults.length = 0;
});
