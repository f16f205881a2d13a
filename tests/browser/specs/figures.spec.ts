import type { Page } from "@playwright/test";

import { expect, test } from "../support/test";
import { giveTexts } from "../support/texts";
import { word } from "../support/words";
import { LessonPage } from "../pages/lesson";

/** A lesson of one screen that holds one figure. */
async function show(page: Page, figure: string): Promise<LessonPage> {
  await giveTexts(page);
  const body = `# Essai\n\nDébut.\n\n## Une figure ? {#figure}\n\n:::figure ${figure}\nLégende.\n:::\n\n:::summary\nFin.\n:::\n`;
  await page.route("**/content/fr/push-pull/lesson.md", (route) =>
    route.fulfill({ body, contentType: "text/plain; charset=utf-8" }),
  );
  const lesson = new LessonPage(page);
  await lesson.open("figure");
  await expect(lesson.said).toHaveCount(1);
  return lesson;
}

test("the journey is followed hour by hour, by keyboard", async ({ page }) => {
  const lesson = await show(page, "part-journey");
  const hour = page.getByRole("slider", { name: new RegExp(`^${word("fr", "figures.hour")}`) });
  await hour.focus();
  await page.keyboard.press("End");
  await expect(hour).toHaveAttribute("aria-valuetext", word("fr", "figures.hour_of", { hour: 18, last: 18 }));
  await expect(lesson.said).toContainText(word("fr", "figures.journey_why_end"));
  await page.getByRole("radio", { name: word("fr", "figures.pace_even") }).check();
  await expect(lesson.said).toContainText(word("fr", "figures.journey_why_even"));
  await page.getByRole("button", { name: word("fr", "figures.back"), exact: true }).click();
  await expect(hour).toHaveValue("17");
});

test("the journey runs and stops by itself at the end", async ({ page }) => {
  await show(page, "part-journey");
  const hour = page.getByRole("slider", { name: new RegExp(`^${word("fr", "figures.hour")}`) });
  await hour.fill("16");
  await page.getByRole("button", { name: word("fr", "figures.play"), exact: true }).click();
  await expect(hour).toHaveValue("18");
  await expect(page.getByRole("button", { name: word("fr", "figures.play"), exact: true })).toBeVisible();
});

test("a card goes round, and without a card nothing is made", async ({ page }) => {
  const lesson = await show(page, "kanban-loop");
  const press = (key: "figures.kanban_take" | "figures.kanban_work") =>
    page.getByRole("button", { name: word("fr", key), exact: true }).click();
  await press("figures.kanban_work");
  await expect(lesson.said).toContainText(word("fr", "figures.kanban_no_card"));
  await press("figures.kanban_take");
  await expect(lesson.said).toContainText(word("fr", "figures.kanban_took"));
  await press("figures.kanban_work");
  await press("figures.kanban_work");
  await expect(lesson.said).toContainText(word("fr", "figures.kanban_finished"));
  await press("figures.kanban_take");
  await press("figures.kanban_take");
  await press("figures.kanban_take");
  await expect(lesson.said).toContainText(word("fr", "figures.kanban_found_nothing"));
});

test("the decoupling point moves along the chain", async ({ page }) => {
  const lesson = await show(page, "decoupling");
  const place = page.getByRole("slider");
  await place.focus();
  await page.keyboard.press("Home");
  await expect(lesson.said).toContainText(word("fr", "figures.said_before_suppliers"));
  await page.keyboard.press("End");
  await expect(lesson.said).toContainText(word("fr", "figures.said_before_customers"));
  await expect(lesson.said).toContainText("120");
  await page.getByRole("button", { name: word("fr", "figures.upstream") }).click();
  await expect(lesson.said).toContainText(word("fr", "figures.said_before_dealers"));
});

test("a dearer display can make targeting a loss", async ({ page }) => {
  const lesson = await show(page, "funnel");
  await expect(lesson.said).toContainText(/125\s€.*33\s€/);
  await page.getByRole("radio", { name: word("fr", "figures.campaign_pulled") }).check();
  const clicks = page.getByRole("slider", { name: word("fr", "figures.funnel_ctr") });
  await clicks.fill("0.1");
  await expect(lesson.said).toContainText(/667\s€/);
});
