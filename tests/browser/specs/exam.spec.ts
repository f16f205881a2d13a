import type { Page } from "@playwright/test";

import { ExamPage } from "../pages/exam";
import { Shell } from "../pages/shell";
import { smallCourse } from "../support/course";
import { MOUSE } from "../support/kinds";
import { expect, test } from "../support/test";
import { quoted, word } from "../support/words";

test.beforeEach(({ page }) => smallCourse(page));

async function paperOf(page: Page, query: string, language: "fr" | "en" = "fr"): Promise<string[]> {
  const exam = new ExamPage(page, language);
  await page.goto("about:blank");
  await exam.open(query);
  return exam.paper();
}

test("the same seed gives the same paper, another seed another", async ({ page, stranger }) => {
  const first = await paperOf(page, "n=9&seed=7");
  expect(first).toHaveLength(9);
  expect(await paperOf(page, "n=9&seed=7")).toEqual(first);
  expect(await paperOf(page, "n=9&seed=8")).not.toEqual(first);
  const other = await stranger();
  await smallCourse(other.page);
  expect(await paperOf(other.page, "n=9&seed=7")).toEqual(first);
});

test("the seed is shown, can be set, and stands in the address", async ({ page, shell }) => {
  await shell.open("/fr/exam");
  const exam = new ExamPage(page);
  await expect(exam.begin).toBeEnabled();
  await expect(page).toHaveURL(/seed=\d+/);
  await exam.field("exam.seed").fill("42");
  await exam.field("exam.seed").blur();
  await expect(page).toHaveURL(/seed=42(&|$)/);
  await exam.button("exam.other_seed").click();
  await expect(page).not.toHaveURL(/seed=42(&|$)/);
});

test("an exam is sat, kept while the page is closed, handed in and counted by topic", async ({ page, context }) => {
  const exam = new ExamPage(page);
  await exam.open();
  await exam.begin.click();
  await expect(exam.clock).toContainText(/29:\d\d|30:00/);
  await exam.place(9).click();
  for (let n = 1; n <= 9; n += 1) {
    await exam.place(n).click();
    await expect(page.getByRole("heading", { name: word("fr", "exam.at", { n, total: 9 }) })).toBeFocused();
    if ((await exam.question.stem.innerText()).includes("plus besoin de prévoir")) {
      await MOUSE.choose(exam.question, "all", "Faux");
      await expect(exam.place(n)).toHaveAccessibleName(word("fr", "exam.goto_answered", { n }));
    }
  }
  // No word of what is right before the end.
  await expect(exam.question.verdict).toHaveText("");
  await expect(exam.question.check).toHaveCount(0);
  await page.close();

  const second = await context.newPage();
  await smallCourse(second);
  const again = new ExamPage(second);
  await again.open();
  await again.button("exam.resume").click();
  await again.handIn.click();
  await expect(second.getByText(word("fr", "exam.hand_in_open", { count: 8 }))).toBeFocused();
  await again.handInYes.click();
  await expect(again.results).toContainText(/11\s%/);
  await expect(again.results.getByRole("row")).toHaveCount(7);
  await expect(again.results.getByRole("row", { name: /^Flux tiré/ })).toContainText(/100\s%/);
  const corrected = second.getByRole("region", { name: word("fr", "exam.corrected"), exact: true });
  await expect(corrected.getByRole("listitem").filter({ has: second.locator("form") })).toHaveCount(9);
  await expect(corrected).toContainText(word("fr", "exam.not_answered"));
  await expect(corrected).toContainText("elle dimensionne la boucle");

  // In English the same paper, marked the same.
  await new Shell(second).otherLanguage("fr").click();
  const english = new ExamPage(second, "en");
  await expect(english.results.getByRole("row", { name: /^Pull/ })).toContainText("100%");
});

test("time that runs out hands the paper in", async ({ page }) => {
  await page.clock.install();
  const exam = new ExamPage(page);
  await exam.open("n=9&minutes=6&seed=7");
  await exam.begin.click();
  await expect(exam.clock).toContainText(/[56]:\d\d/);
  await page.clock.runFor(90_000);
  await expect(page.getByRole("status").getByText(word("fr", "exam.five_left"))).toHaveCount(1);
  await page.clock.runFor(300_000);
  await expect(exam.results).toContainText(word("fr", "exam.time_up"));
});

for (const key of [false, true]) {
  test(`the paper prints ${key ? "with" : "without"} its key`, async ({ page }) => {
    const exam = new ExamPage(page);
    await exam.open();
    await exam.paper();
    if (key) await exam.withKey.check();
    await page.emulateMedia({ media: "print" });
    await expect(exam.withKey).toBeHidden();
    await expect(page.getByRole("banner")).toBeHidden();
    await expect(exam.sheet).toBeVisible();
    const solved = exam.sheet.getByText(new RegExp(`^${quoted(word("fr", "exam.key"))}`));
    await expect(solved).toHaveCount(key ? 9 : 0);
    if (key) await expect(exam.sheet).toContainText("Revendeurs");
    else await expect(exam.sheet).not.toContainText("pris chez le revendeur");
  });
}
