import type { Page } from "@playwright/test";

import { CardsWorkshop } from "../pages/cards";
import { ChecksPage } from "../pages/checks";
import { GlossaryPage } from "../pages/glossary";
import { LessonPage } from "../pages/lesson";
import { LineWorkshop } from "../pages/line";
import { Shell } from "../pages/shell";
import { SortingWorkshop } from "../pages/sorting";
import { StudyWorkshop } from "../pages/study";
import { violations } from "../support/accessible";
import { goTo, OPEN, TO_COME, UNKNOWN } from "../support/places";
import { apply, LANGUAGES, named, SETTINGS } from "../support/settings";
import { expect, test } from "../support/test";
import type { Language } from "../support/words";
import { word } from "../support/words";

/** What is looked at in each state of each page. */
type Look = (state: string) => Promise<void>;

/** Shows every state of every page, one after the other in one page, and looks at each. */
async function tour(page: Page, language: Language, look: Look): Promise<void> {
  const shell = new Shell(page);
  for (const place of OPEN.filter(({ path }) => !path.includes("/workshop/"))) {
    await goTo(shell, language, place);
    if (place.path === "checks") await openChecks(page, language);
    await look(`/${place.path}`);
  }
  await goTo(shell, language, TO_COME[1] ?? { path: "exam", title: ["pages.exam_title"] });
  await look("to come");
  await shell.open(`/${language}/${UNKNOWN[0] ?? ""}`);
  await expect(shell.heading).toHaveText(word(language, "pages.unknown_title"));
  await look("unknown");
  await tourLesson(page, language, look);
  await tourLine(page, language, look);
  await tourCards(page, language, look);
  await tourStudies(page, language, look);
  await tourSorting(page, language, look);
}

/** The screens of the real lesson that hold a figure, a table or an aside, a note, and the summary. */
async function tourLesson(page: Page, language: Language, look: Look): Promise<void> {
  const lesson = new LessonPage(page, language);
  for (const screen of ["push-advantages", "pull-definition", "when-to-use", "decoupling-point", "digital-push", "summary"]) {
    await lesson.open(screen);
    await look(`lesson, ${screen}`);
  }
  await lesson.open("kanban");
  await page.getByRole("button", { name: word(language, "figures.kanban_take"), exact: true }).click();
  await page.locator(".term").filter({ visible: true }).first().click();
  await expect(lesson.note).toBeVisible();
  await look("lesson, kanban, with a note");
  await page.keyboard.press("Escape");
  const glossary = new GlossaryPage(page, language);
  await glossary.open("kanban");
  await glossary.both.check();
  await look("glossary, at a term, both languages");
}

async function openChecks(page: Page, language: Language): Promise<void> {
  const checks = new ChecksPage(page, language);
  await checks.done();
  await checks.openScenario();
}

async function tourLine(page: Page, language: Language, look: Look): Promise<void> {
  const line = new LineWorkshop(page, language);
  await predictPage(page, language, "line");
  await look("line, prediction");
  await line.open("preset=season-over&seed=-1");
  await expect(line.linkFaults).toHaveCount(1);
  await line.prediction.commit.click();
  await look("line, before the prediction, with a fault in the link");
  await line.prediction.predict();
  for (const details of await line.scenario.side.locator("summary").all()) {
    if (await details.isVisible()) await details.click();
  }
  await line.scenario.seed.fill("x");
  await line.scenario.seed.blur();
  await look("line, after the prediction, parameters open");
  await line.open("preset=optimistic-forecast");
  await line.prediction.predict();
  await line.transport.goTo(1000);
  await line.fork.open();
  await line.fork.go.click();
  await expect(line.line("D")).toBeVisible();
  await line.transport.runToEnd();
  await line.openTables();
  for (const chart of await line.charts()) await chart.numbers.click();
  await line.replications.begin(20);
  await expect(line.replications.table).toBeVisible({ timeout: 30_000 });
  await expect(line.debrief).toBeVisible();
  await look("line, after the run, with a fork, tables, charts and intervals");
}

async function tourCards(page: Page, language: Language, look: Look): Promise<void> {
  const cards = new CardsWorkshop(page, language);
  await predictPage(page, language, "cards");
  await look("cards, prediction");
  await cards.open();
  await look("cards, before the prediction");
  await cards.prediction.predictNumber(8);
  await expect(cards.figures.first()).toBeVisible();
  await look("cards, after the prediction");
}

async function tourStudies(page: Page, language: Language, look: Look): Promise<void> {
  const funnel = new StudyWorkshop(page, "funnel", language);
  await funnel.open("preset=medina&share=7");
  await expect(funnel.linkFaults).toHaveCount(1);
  await funnel.prediction.commit.click();
  await look("funnel, before the bet, with a fault in the link");
  await funnel.prediction.predictNumber(60);
  for (const details of await funnel.scenario.side.locator("summary").all()) await details.click();
  await look("funnel, after the bet, parameters open");
  await predictPage(page, language, "decouple");
  await look("decouple, prediction");
  const decouple = new StudyWorkshop(page, "decouple", language);
  await decouple.open("preset=toubkal");
  await decouple.answer(word(language, "decouple.all_to_order")).check();
  await decouple.prediction.commit.click();
  await expect(decouple.debrief).toBeVisible({ timeout: 60_000 });
  await look("decouple, every place simulated");
}

async function tourSorting(page: Page, language: Language, look: Look): Promise<void> {
  const strategy = new SortingWorkshop(page, "strategy", language);
  await strategy.open();
  await strategy.check.click();
  await look("strategy, an answer missing");
  await strategy.answer(1);
  await look("strategy, answered");
  await strategy.finish();
  await look("strategy, the end");
  const tactics = new SortingWorkshop(page, "tactics", language);
  await tactics.open();
  await look("tactics, asked");
  await tactics.answer(0);
  await look("tactics, answered");
  const technologies = new SortingWorkshop(page, "technologies", language);
  await technologies.open();
  await technologies.answer(2);
  await look("technologies, answered");
}

async function predictPage(page: Page, language: Language, workshop: "line" | "cards" | "decouple"): Promise<void> {
  const place = OPEN.find(({ path }) => path.includes(`workshop/${workshop}/predict`));
  if (place === undefined) throw new Error("the prediction has no place");
  await goTo(new Shell(page), language, place);
}

for (const setting of SETTINGS) {
  test(`every state is accessible: ${named(setting)}`, async ({ page }) => {
    test.setTimeout(180_000);
    await apply(page, setting);
    await tour(page, setting.language, async (state) => {
      // Soft, so that one run tells of every state.
      expect.soft(await violations(page), state).toEqual([]);
    });
  });
}

for (const width of [320, 360, 1280]) {
  for (const language of LANGUAGES) {
    test(`nothing scrolls sideways: ${width} px, ${language}`, async ({ page, shell }) => {
      test.setTimeout(120_000);
      await page.setViewportSize({ width, height: 740 });
      await tour(page, language, async (state) => {
        expect.soft(await shell.overflow(), state).toBeLessThanOrEqual(0);
      });
    });
  }
}

test("a laptop's page at 200 % zoom reflows", async ({ page, shell }) => {
  test.setTimeout(120_000);
  // To a page, zoom is a smaller window on a finer screen.
  await page.setViewportSize({ width: 640, height: 400 });
  await tour(page, "fr", async (state) => {
    expect.soft(await shell.overflow(), state).toBeLessThanOrEqual(0);
  });
});
