import { PracticePage } from "../pages/practice";
import { smallCourse } from "../support/course";
import type { Hand } from "../support/kinds";
import { KINDS, placeOf } from "../support/kinds";
import { expect, test } from "../support/test";
import { word } from "../support/words";

test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } });
test.beforeEach(({ page }) => smallCourse(page));

const FINGER: Hand = {
  async choose(q, group, choice) {
    const radio = group === "all" ? q.option(choice) : q.inLine(group, choice);
    await radio.tap();
    await expect(radio).toBeChecked();
  },
  async tick(q, choice) {
    await q.option(choice).tap();
    await expect(q.option(choice)).toBeChecked();
  },
  async write(q, text) {
    await q.number.tap();
    await q.number.fill(text);
  },
  async raise(q, item, place) {
    for (let at = await placeOf(q, item); at > place; at -= 1) {
      await q.mover("up", item).tap();
      await expect.poll(() => placeOf(q, item)).toBe(at - 1);
    }
  },
  async fill(q, gap, choice) {
    // A tap opens the phone's own list, in which one taps.
    await q.gap(gap).selectOption({ label: choice });
  },
};

for (const kind of KINDS) {
  test(`a finger alone answers: ${kind.name}`, async ({ page, shell }) => {
    const question = await new PracticePage(page).ask(kind.place);
    await kind.wrong(question, FINGER);
    await question.check.tap();
    await expect(question.verdict).toContainText(kind.says);
    expect(await shell.overflow()).toBeLessThanOrEqual(0);
    await question.show.tap();
    await expect(question.lesson).toBeVisible();
    expect(await shell.overflow()).toBeLessThanOrEqual(0);
    await question.goOn.tap();
    await expect(question.verdict.getByText(word("fr", "quiz.why"))).toHaveCount(0);
  });

  test(`what a finger has to hit is large enough: ${kind.name}`, async ({ page }) => {
    const question = await new PracticePage(page).ask(kind.place);
    for (const target of await question.form.locator("label:has(input), button, select, input[type=text]").all()) {
      const box = await target.boundingBox();
      expect(box?.height, await target.innerText()).toBeGreaterThanOrEqual(44);
      expect(box?.width, await target.innerText()).toBeGreaterThanOrEqual(44);
    }
  });
}
