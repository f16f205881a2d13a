import type { Locator, Page } from "@playwright/test";

import { PracticePage } from "../pages/practice";
import { smallCourse } from "../support/course";
import { tabTo } from "../support/keyboard";
import type { Hand } from "../support/kinds";
import { KINDS, placeOf } from "../support/kinds";
import { expect, test } from "../support/test";
import { word } from "../support/words";

test.beforeEach(({ page }) => smallCourse(page));

/** From the stop of a group of radio buttons to the one wanted, by arrows. */
async function arrowTo(page: Page, group: Locator, target: Locator): Promise<void> {
  const radios = group.getByRole("radio");
  const stop = (await group.getByRole("radio", { checked: true }).count()) > 0 ? group.getByRole("radio", { checked: true }) : radios.first();
  await tabTo(page, stop);
  await page.keyboard.press("Space");
  for (let step = 0; step < 10 && !(await target.isChecked()); step += 1) await page.keyboard.press("ArrowDown");
  await expect(target).toBeChecked();
}

const KEYS: Hand = {
  async choose(q, group, choice) {
    if (group === "all") await arrowTo(q.page, q.form.getByRole("radiogroup"), q.option(choice));
    else await arrowTo(q.page, q.line(group), q.inLine(group, choice));
  },
  async tick(q, choice) {
    await tabTo(q.page, q.option(choice));
    await q.page.keyboard.press("Space");
    await expect(q.option(choice)).toBeChecked();
  },
  async write(q, text) {
    await tabTo(q.page, q.number);
    await q.page.keyboard.type(text);
  },
  async raise(q, item, place) {
    if ((await placeOf(q, item)) <= place) return;
    await tabTo(q.page, q.mover("up", item));
    for (let at = await placeOf(q, item); at > place; at -= 1) {
      await q.page.keyboard.press("Enter");
      // The item takes the focus along, so that the next press moves it on.
      await expect.poll(() => placeOf(q, item)).toBe(at - 1);
      await expect(q.mover("up", item)).toBeFocused();
    }
    await expect(q.form.getByRole("status").filter({ hasText: `place ${place + 1}` })).toContainText(item);
  },
  async fill(q, gap, choice) {
    await tabTo(q.page, q.gap(gap));
    await q.page.keyboard.type(choice.slice(0, 8));
    await expect(q.gap(gap).getByRole("option", { name: choice, exact: true })).toHaveJSProperty("selected", true);
  },
};

for (const kind of KINDS) {
  test(`keys alone answer, are told why, and answer again: ${kind.name}`, async ({ page }) => {
    const practice = new PracticePage(page);
    const question = await practice.ask(kind.place);
    await kind.wrong(question, KEYS);
    await tabTo(page, question.check);
    await page.keyboard.press("Enter");
    await expect(question.verdict).toBeFocused();
    await expect(question.verdict).toContainText(kind.says);
    expect(await question.form.locator('[data-mark="wrong"]').count()).toBeGreaterThan(1);

    await tabTo(page, question.retry);
    await page.keyboard.press("Enter");
    await expect(question.stem).toBeFocused();
    if (kind.name === "several") {
      // What was ticked wrongly is still ticked.
      await tabTo(page, question.option("Les salaires"));
      await page.keyboard.press("Space");
    }
    if (kind.name === "numeric") {
      await tabTo(page, question.number);
      await page.keyboard.press("Control+A");
      await page.keyboard.press("Delete");
      await tabTo(page, question.stem, "Shift+Tab").catch(() => undefined);
    }
    await kind.right(question, KEYS);
    await tabTo(page, question.check);
    await page.keyboard.press("Enter");
    await expect(question.verdict).toBeFocused();
    await expect(question.verdict).toContainText(word("fr", "quiz.right"));
    await expect(question.lesson).toBeVisible();
    await tabTo(page, question.goOn);
    await page.keyboard.press("Enter");
    if (kind.place < KINDS.length - 1) await expect(question.stem).toBeFocused();
    else await expect(practice.summary).toBeVisible();
  });
}

test("Enter in the field checks a number; what is no number is no attempt", async ({ page }) => {
  const question = await new PracticePage(page).ask(3);
  await question.number.fill("beaucoup");
  await question.number.press("Enter");
  await expect(question.fault).toHaveText(word("fr", "quiz.not_a_number"));
  await expect(question.number).toHaveAttribute("aria-invalid", "true");
  await expect(question.check).toBeVisible();
  await question.number.fill("1");
  await expect(question.fault).toHaveCount(0);
  await question.number.press("Enter");
  await expect(question.verdict).toBeFocused();
});
