import { test } from "../support/test";

const RUNS = 5;

test("from the address to the first view", async ({ browser, baseURL }) => {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const context = await browser.newContext({ baseURL });
    const page = await context.newPage();
    await page.goto("#/fr/");
    await page.locator("#loading").waitFor({ state: "detached" });
    times.push(await page.evaluate(() => performance.now()));
    await context.close();
  }
  times.sort((a, b) => a - b);
  console.log(`start, cold cache: median ${times[RUNS >> 1]?.toFixed(0)} ms of ${RUNS} runs`);
});
