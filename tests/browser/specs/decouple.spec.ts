import { StudyWorkshop } from "../pages/study";
import { tabTo } from "../support/keyboard";
import { number } from "../support/numbers";
import { expect, test } from "../support/test";
import { sentence, word } from "../support/words";

let decouple: StudyWorkshop;

test.beforeEach(async ({ page }) => {
  decouple = new StudyWorkshop(page, "decouple");
});

test("by keyboard alone: bet, move the point, debrief", async ({ page }) => {
  await decouple.open("preset=toubkal");
  const first = decouple.answer(word("fr", "decouple.all_to_order"));
  await tabTo(page, first);
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowDown");
  await tabTo(page, decouple.prediction.commit);
  await page.keyboard.press("Enter");
  await expect(page.locator("#stage")).toBeFocused();
  await expect(decouple.debrief).toBeVisible({ timeout: 60_000 });
  // Before the paint shop it is cheaper, but too late for too many.
  await expect(decouple.debrief.getByText(sentence("fr", "decouple.told_early"))).toBeVisible();
  await expect(decouple.place(1)).toBeChecked();
  await tabTo(page, decouple.place(1));
  await page.keyboard.press("ArrowRight");
  await expect(decouple.place(2)).toBeChecked();
  await expect.poll(() => decouple.shell.route()).not.toContain("before=");
  await page.keyboard.press("ArrowRight");
  await expect(decouple.place(3)).toBeChecked();
  await expect.poll(() => decouple.shell.route()).toContain("before=3");
});

test("further downstream: more made ahead, less to wait, fewer choices open", async () => {
  await decouple.open("preset=medina");
  await decouple.answer(word("fr", "decouple.all_from_stock")).check();
  await decouple.prediction.commit.click();
  await expect(decouple.debrief).toBeVisible({ timeout: 60_000 });
  await expect(decouple.debrief.getByText(word("fr", "decouple.told_same"))).toBeVisible();
  const rows = (await decouple.rows()).slice(1);
  expect(rows).toHaveLength(5);
  const column = (index: number) => rows.map((row) => number((row[index] ?? "").split(/ 95| ±/)[0] ?? ""));
  const [values, leads, open] = [column(3), column(4), column(6)];
  for (let at = 1; at < 5; at += 1) {
    expect(values[at]).toBeGreaterThan(values[at - 1] ?? Infinity);
    expect(leads[at]).toBeLessThan(leads[at - 1] ?? 0);
    expect(open[at]).toBeLessThanOrEqual(open[at - 1] ?? 0);
  }
  await expect(decouple.figures).toHaveCount(2);
});

test("a link gives a stranger the same numbers", async ({ stranger }) => {
  await decouple.open("preset=toubkal&patience=10&stages.2.options=5&before=3&seed=5");
  await decouple.answer(word("fr", "decouple.all_to_order")).check();
  await decouple.prediction.commit.click();
  await expect(decouple.debrief).toBeVisible({ timeout: 60_000 });
  // What the link says is not overwritten by the bet.
  await expect(decouple.place(3)).toBeChecked();
  const ours = await decouple.rows();
  const link = await decouple.scenario.link.inputValue();
  const other = await stranger();
  await other.page.goto(link);
  await other.ready();
  const theirs = new StudyWorkshop(other.page, "decouple");
  await theirs.answer(word("fr", "decouple.all_to_order")).check();
  await theirs.prediction.commit.click();
  await expect(theirs.debrief).toBeVisible({ timeout: 60_000 });
  expect(await theirs.rows()).toEqual(ours);
  await expect(theirs.place(3)).toBeChecked();
});

test("what cannot be is refused in words, and nothing changes", async () => {
  await decouple.open("preset=toubkal&before=9&service=2");
  await expect(decouple.linkFaults).toHaveCount(2);
  await decouple.answer(word("fr", "decouple.all_to_order")).check();
  await decouple.prediction.commit.click();
  const wheels = await decouple.scenario.group("line.station_wheels");
  const options = wheels.getByRole("textbox", { name: word("fr", "decouple.f_options"), exact: true });
  await options.fill("90");
  await options.blur();
  await expect(decouple.scenario.faults.filter({ hasText: "8640" })).toHaveCount(1);
});

test("the prediction has a page of its own, which leads to the workshop", async ({ page }) => {
  await decouple.open("preset=patient", "/predict");
  await decouple.answer(word("fr", "decouple.all_to_order")).check();
  await decouple.prediction.commit.click();
  await expect(page).toHaveURL(/workshop\/decouple\?preset=patient/);
  await expect(decouple.debrief).toBeVisible({ timeout: 60_000 });
  await expect(decouple.debrief.getByText(word("fr", "decouple.told_same"))).toBeVisible();
});
