import type { Page } from "@playwright/test";

import type { Question } from "../pages/question";
import { ReviewPage } from "../pages/review";
import { SettingsPage } from "../pages/settings";
import { Shell } from "../pages/shell";
import { violations } from "../support/accessible";
import { smallCourse } from "../support/course";
import type { Kind } from "../support/kinds";
import { KINDS, MOUSE } from "../support/kinds";
import type { Answered } from "../support/record";
import { DAY, RECORD, segment } from "../support/record";
import { expect, test } from "../support/test";
import { sentence, within, word } from "../support/words";

/** A Monday noon, in winter. */
const NOW = Date.UTC(2026, 1, 2, 11);

const ITEMS = ["q-single", "q-several", "q-truth"];

async function answered(page: Page, answers: readonly Answered[], now = NOW): Promise<void> {
  await page.clock.setFixedTime(now);
  await page.addInitScript(
    ([key, text]) => {
      if (localStorage.length === 0) localStorage.setItem(key, text);
    },
    [`${RECORD}entries/0/64.0`, segment(100, answers)] as const,
  );
}

/** Three questions answered right four days ago: due for two days. */
const FOUR_DAYS_AGO = ITEMS.map((item, n) => ({ at: NOW - 4 * DAY + n * 1000, item, right: true }));

test.beforeEach(({ page }) => smallCourse(page));

test("what is due is asked, kept, and comes back later", async ({ page }) => {
  await answered(page, [...FOUR_DAYS_AGO, { at: NOW - 4 * DAY, item: "gone-from-the-texts", right: true }]);
  const review = new ReviewPage(page);
  await review.open();
  await expect(review.due(3)).toBeVisible();
  await review.begin.click();
  for (const place of [1, 2, 3]) {
    await expect(review.at(place, 3)).toBeVisible();
    await (await kindOf(review.question)).right(review.question, MOUSE);
    await review.question.check.click();
    await review.question.goOn.click();
  }
  await expect(review.done).toContainText(word("fr", "learner.review_right", { right: 3, total: 3 }));
  await review.back.click();
  await expect(review.today).toHaveText(within("fr", "learner.nothing_due"));
  await page.reload();
  await expect(review.today).toHaveText(within("fr", "learner.nothing_due"));
});

/** Which of the three questions is asked: several choices, one of several, or true or false. */
async function kindOf(question: Question): Promise<Kind> {
  await expect(question.form).toBeVisible();
  const boxes = await question.form.getByRole("checkbox").count();
  const radios = await question.form.getByRole("radio").count();
  const kind = KINDS[boxes > 0 ? 1 : radios > 2 ? 0 : 2];
  if (kind === undefined) throw new Error("no such kind");
  return kind;
}


test("a module shows what is due of it, and the progress page leads there", async ({ page, shell }) => {
  await answered(page, FOUR_DAYS_AGO);
  const review = new ReviewPage(page);
  await review.open("push-pull");
  await expect(review.due(3)).toBeVisible();
  await expect(review.ahead).toBeVisible();
  await shell.open("/fr/progress");
  await page.getByRole("link", { name: word("fr", "progress.next_review", { count: 3 }) }).click();
  await expect(review.due(3)).toBeVisible();
});

test("nothing comes back past the exam", async ({ page }) => {
  await answered(page, FOUR_DAYS_AGO);
  const review = new ReviewPage(page);
  await review.open();
  await review.examDate.fill("2026-02-03");
  await expect(page.getByText(sentence("fr", "learner.exam_set"))).toBeVisible();
  await expect(review.due(3)).toBeVisible();
  await page.reload();
  await expect(review.examDate).toHaveValue("2026-02-03");
  await page.clock.setFixedTime(NOW + 2 * DAY);
  await page.reload();
  await expect(review.today).toContainText(word("fr", "learner.exam_over"));
  await review.takeDateBack.click();
  await expect(review.due(3)).toBeVisible();
});

test("a clock set back loses nothing", async ({ page }) => {
  await answered(page, FOUR_DAYS_AGO, NOW - 30 * DAY);
  const review = new ReviewPage(page);
  await review.open();
  await expect(review.due(3)).toBeVisible();
  await new Shell(page).open("/fr/settings");
  await expect(new SettingsPage(page).acts(3)).toBeVisible();
});

test("progress, attestation and programmes say what the record holds", async ({ page, shell }) => {
  await answered(page, FOUR_DAYS_AGO);
  await shell.open("/fr/progress");
  const standing = page.getByRole("region", { name: word("fr", "map.module_push_pull"), exact: true });
  await expect(standing).toContainText(word("fr", "progress.answered", { done: 3, all: 9 }));
  // Both questions of the first concept were answered right.
  await expect(standing.getByRole("row").nth(1)).toContainText("100");
  await standing.getByRole("combobox").selectOption("3");
  await page.reload();
  await expect(standing.getByRole("combobox")).toHaveValue("3");
  const days = page.getByRole("region", { name: word("fr", "progress.days_title"), exact: true });
  await expect(days.getByRole("row")).toHaveCount(2);

  await shell.open("/fr/attestation");
  await expect(page.getByText(word("fr", "progress.name_missing"))).toBeVisible();
  await shell.open("/fr/settings");
  const settings = new SettingsPage(page);
  await settings.name.fill("Salma Bennani");
  await settings.keepName.click();
  await shell.open("/fr/attestation");
  const declared = page.getByRole("article");
  await expect(declared).toContainText("Je, Salma Bennani,");
  await expect(declared).toContainText("2 février 2026");
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("button", { name: word("fr", "progress.print") })).toBeHidden();
  await expect(declared).toBeVisible();
});

test("review, progress and attestation are accessible with something in them", async ({ page, shell }) => {
  await answered(page, FOUR_DAYS_AGO);
  for (const path of ["review", "progress", "attestation", "settings"]) {
    await shell.open(`/fr/${path}`);
    await expect(shell.main).not.toContainText(word("fr", "content.loading"));
    expect(await violations(page), path).toEqual([]);
  }
});
