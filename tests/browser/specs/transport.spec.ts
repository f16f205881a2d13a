import { LineWorkshop } from "../pages/line";
import { expect, test } from "../support/test";
import { number } from "../support/numbers";
import { word } from "../support/words";

let line: LineWorkshop;

test.beforeEach(async ({ page }) => {
  line = new LineWorkshop(page);
  await line.openPredicted("preset=season-over");
});

test("play lets time run, pause stops it", async () => {
  const { transport } = line;
  await transport.play.click();
  await expect.poll(() => transport.hour()).toBeGreaterThan(1);
  await transport.pause.click();
  const stopped = await line.shown();
  await expect(transport.play).toBeVisible();
  // Two frames later nothing has moved.
  await line.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  expect(await line.shown()).toEqual(stopped);
});

test("one event forward and one back give the state before", async () => {
  const { transport } = line;
  await line.openTables();
  await transport.goTo(100);
  const before = [await line.shown()];
  for (let step = 0; step < 5; step += 1) {
    await transport.step.click();
    before.push(await line.shown());
  }
  expect(new Set(before.map((shown) => JSON.stringify(shown))).size, "each step changes something").toBe(6);
  before.pop();
  // The first state was reached by its hour, which no step back finds again; those after it were steps.
  for (const expected of before.slice(1).reverse()) {
    await transport.back.click();
    expect(await line.shown()).toEqual(expected);
  }
});

test("steps back lead to the start and no further", async () => {
  const { transport } = line;
  const start = await line.shown();
  await expect(transport.back).toHaveAttribute("aria-disabled", "true");
  for (let step = 0; step < 4; step += 1) await transport.step.click();
  await expect(transport.back).toHaveAttribute("aria-disabled", "false");
  for (let step = 0; step < 4; step += 1) await transport.back.click();
  // A button with nothing to do keeps the focus, and does nothing.
  await expect(transport.back).toHaveAttribute("aria-disabled", "true");
  await expect(transport.back).toBeFocused();
  await line.page.keyboard.press("Enter");
  expect(await line.shown()).toEqual(start);
});

test("to the end, then from the start again", async () => {
  const { transport } = line;
  const start = await line.shown();
  await transport.runToEnd();
  expect(await transport.hour()).toBe(1000);
  await expect(transport.step).toHaveAttribute("aria-disabled", "true");
  await expect(line.debrief).toBeVisible();
  const end = await line.shown();
  await transport.restart.click();
  expect(await line.shown()).toEqual(start);
  await expect(line.debrief).toHaveCount(0);
  await transport.runToEnd();
  expect(await line.shown()).toEqual(end);
});

test("play at the end begins anew", async () => {
  const { transport } = line;
  await transport.runToEnd();
  await transport.play.click();
  await expect(transport.pause).toBeVisible();
  await expect.poll(() => transport.hour()).toBeLessThan(900);
});

test("a run watched to its end and a run skipped to it end alike", async () => {
  const { transport } = line;
  await transport.speed.selectOption("512");
  await transport.play.click();
  await expect(line.debrief).toBeVisible({ timeout: 30_000 });
  const watched = [await line.shown(), await line.debriefed()];
  await transport.restart.click();
  await transport.runToEnd();
  expect([await line.shown(), await line.debriefed()]).toEqual(watched);
});

test("a faster speed covers more hours", async () => {
  const { transport, page } = line;
  const covered = async (speed: string) => {
    await transport.speed.selectOption(speed);
    await transport.play.click();
    await page.evaluate(() => new Promise((done) => setTimeout(done, 600)));
    await transport.pause.click();
    const hour = await transport.hour();
    await transport.restart.click();
    return hour;
  };
  expect(await covered("128")).toBeGreaterThan(4 * (await covered("8")));
});

test("an hour is written, forward and back, and refused in words", async () => {
  const { transport } = line;
  await transport.goTo("400");
  await expect(transport.day).toHaveText(word("fr", "line.day_of", { day: 50, days: 125 }));
  const there = await line.shown();
  await transport.goTo("120,5");
  expect(await transport.hour()).toBe(120.5);
  await transport.goTo("400");
  expect(await line.shown()).toEqual(there);
  await transport.goTo("midi");
  const refusal = line.scenario.refusal(transport.group, "ui.not_a_number", { min: "0" });
  await expect(refusal).toBeVisible();
  await expect(transport.hourField).toHaveAttribute("aria-invalid", "true");
  await transport.goTo("400");
  await expect(refusal).toHaveCount(0);
  expect(await line.shown()).toEqual(there);
});

test("keys do what the buttons do", async () => {
  const { transport, page, stage } = line;
  await transport.play.focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  const two = await line.shown();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowLeft");
  expect(await line.shown()).toEqual(two);
  await page.keyboard.press("k");
  await expect(transport.pause).toBeVisible();
  await page.keyboard.press("k");
  await expect(transport.play).toBeVisible();
  await page.keyboard.press("End");
  await expect(line.debrief).toBeVisible();
  await page.keyboard.press("Home");
  expect(await transport.hour()).toBe(0);
  await page.keyboard.press("+");
  await expect(transport.speed).toHaveValue("32");
  await page.keyboard.press("-");
  await page.keyboard.press("-");
  await expect(transport.speed).toHaveValue("2");
  // On the stage itself the space bar plays; on a button it presses the button.
  await stage.focus();
  await page.keyboard.press(" ");
  await expect(transport.pause).toBeVisible();
  await transport.pause.focus();
  await page.keyboard.press(" ");
  await expect(transport.play).toBeVisible();
});

test("keys typed into a field belong to the field", async () => {
  const { transport, page } = line;
  await transport.hourField.fill("250");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Home");
  await page.keyboard.press("k");
  await page.keyboard.press("Delete");
  await expect(transport.play).toBeVisible();
  await expect(transport.hourField).toHaveValue("k50");
  expect(number(await transport.hourField.inputValue().then((text) => text.slice(1)))).toBe(50);
});
