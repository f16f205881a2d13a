import { Chart } from "../pages/chart";
import { StudyWorkshop } from "../pages/study";
import { tabTo } from "../support/keyboard";
import { expect, test } from "../support/test";
import { sentence, within, word } from "../support/words";

let funnel: StudyWorkshop;

test.beforeEach(async ({ page }) => {
  funnel = new StudyWorkshop(page, "funnel");
});

test("by keyboard alone: bet, split, debrief", async ({ page }) => {
  await funnel.open("preset=medina");
  await tabTo(page, funnel.prediction.commit);
  await page.keyboard.press("Enter");
  await expect(funnel.prediction.alert).toHaveText(word("fr", "study.answer_first"));
  await tabTo(page, funnel.prediction.number, "Shift+Tab");
  await page.keyboard.type("70");
  await tabTo(page, funnel.prediction.commit);
  await page.keyboard.press("Enter");
  await expect(page.locator("#stage")).toBeFocused();
  // The split that was bet on is the one that is tried.
  await expect(funnel.field("funnel.f_share")).toHaveValue("70");
  await expect(funnel.debrief.getByText(sentence("fr", "funnel.told_best"))).toBeVisible();
  await expect(funnel.debrief.getByText(sentence("fr", "funnel.told_far"))).toBeVisible();
  const before = await funnel.rows();
  await tabTo(page, funnel.scenario.side.getByRole("slider").first(), "Shift+Tab");
  for (let step = 0; step < 10; step += 1) await page.keyboard.press("ArrowLeft");
  await expect(funnel.field("funnel.f_share")).toHaveValue("60");
  await expect.poll(() => funnel.shell.route()).toContain("share=0.6");
  await expect.poll(async () => (await funnel.rows())[1]).not.toEqual(before[1]);
  // The other splits meet the same luck, whatever the learner's.
  expect((await funnel.rows()).slice(2)).toEqual(before.slice(2));
});

test("the funnels narrow, and the best profit is kept", async ({ page, shell }) => {
  await funnel.open("preset=medina");
  await funnel.prediction.predictNumber(41);
  for (const side of ["pushed", "pulled"] as const) {
    const region = page.getByRole("region", { name: word("fr", `funnel.${side}`), exact: true });
    const counts = await region.locator("li b").allInnerTexts();
    const numbers = counts.map((text) => Number(text.replace(/\s/g, "")));
    expect(numbers).toHaveLength(4);
    for (const [index, count] of numbers.entries()) expect(count).toBeLessThanOrEqual(numbers[index - 1] ?? Infinity);
  }
  const kept = funnel.debrief.getByText(sentence("fr", "funnel.told_kept"));
  await expect(kept).toBeVisible();
  const text = await kept.innerText();
  await page.reload();
  await shell.ready();
  await expect(kept).toHaveText(text);
});

test("each chart has a sentence, numbers and a file", async ({ page }) => {
  await funnel.open("preset=tired");
  await funnel.prediction.predictNumber(50);
  await expect(funnel.figures).toHaveCount(3);
  for (const figure of await funnel.figures.all()) {
    const chart = new Chart(page, figure, "fr");
    expect((await chart.rows()).length).toBeGreaterThan(1);
    expect(await chart.colours()).toBeGreaterThan(2);
  }
  // Sixteen weeks of the same banner: the fall is no accident.
  const pushed = new Chart(page, funnel.figures.nth(1), "fr");
  await expect(pushed.sentence).toHaveText(sentence("fr", "funnel.says_real"));
  expect((await pushed.csv()).name).toBe("entonnoir-ctr-pousse.csv");
});

test("a link gives a stranger the same numbers", async ({ stranger }) => {
  await funnel.open("preset=toubkal&share=0.4&weeks=5&push.ctr=0.002&seed=9");
  await funnel.prediction.predictNumber(80);
  // What the link says is not overwritten by the bet.
  await expect(funnel.field("funnel.f_share")).toHaveValue("40");
  const ours = await funnel.rows();
  const link = await funnel.scenario.link.inputValue();
  const other = await stranger();
  const theirs = new StudyWorkshop(other.page, "funnel");
  await other.page.goto(link);
  await other.ready();
  await theirs.prediction.predictNumber(20);
  expect(await theirs.rows()).toEqual(ours);
});

test("what of a link cannot be read is said, with its range", async () => {
  await funnel.open("preset=medina&share=2&push.ctr=x&colour=blue");
  await expect(funnel.linkFaults).toHaveCount(3);
  await expect(funnel.linkFaults.filter({ hasText: word("fr", "funnel.f_share") })).toHaveText(
    sentence("fr", "ui.issue_range", { value: "2" }),
  );
  await expect(funnel.linkFaults.filter({ hasText: within("fr", "ui.issue_unknown", { field: "colour" }) })).toHaveCount(1);
});
