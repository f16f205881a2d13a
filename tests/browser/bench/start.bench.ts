import { Shell } from "../pages/shell";
import { middle, tell } from "../support/measure";
import { test } from "../support/test";

const RUNS = 5;

test("from the address to the first view", async ({ browser, baseURL }) => {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    // A profile of its own has an empty cache.
    const context = await browser.newContext({ baseURL });
    const shell = new Shell(await context.newPage());
    await shell.open("/fr/");
    times.push(await shell.page.evaluate(() => performance.now()));
    await context.close();
  }
  tell("start with an empty cache", `median ${middle(times).toFixed(0)} ms of ${RUNS} runs`);
});
