import { ChecksPage } from "../pages/checks";
import { number } from "../support/numbers";
import { middle, tell } from "../support/measure";
import { test } from "../support/test";

const RUNS = 5;
const AIM = "aim 10";

test("part-stations per second in the worker", async ({ page }) => {
  test.setTimeout(300_000);
  const checks = new ChecksPage(page);
  await checks.open();
  // The values above the measure are computed by the same worker.
  await checks.done();
  const speeds: { push: number[]; kanban: number[] } = { push: [], kanban: [] };
  for (let run = 0; run < RUNS; run += 1) {
    const { push, kanban } = await checks.measureSpeed();
    speeds.push.push(number(push));
    speeds.kanban.push(number(kanban));
  }
  for (const [policy, values] of Object.entries(speeds)) {
    const each = values.map((value) => value.toFixed(1)).join(", ");
    const measured = `median ${middle(values).toFixed(1)} million part-stations/s (${AIM}) of ${each}`;
    tell(`5 exponential stations, 100,000 parts, ${policy}, in the browser's worker`, measured);
  }
});
