import type { Page } from "@playwright/test";

import { CourseMap, ModulePage } from "../pages/course";
import { LineWorkshop } from "../pages/line";
import type { Shown } from "../pages/line";
import { Prediction } from "../pages/prediction";
import type { Shell } from "../pages/shell";
import { tabTo } from "../support/keyboard";
import { expect, test } from "../support/test";
import { word } from "../support/words";

/** What a run showed, for comparing with the same run elsewhere. */
interface Result {
  shown: Shown;
  debriefed: { line: string; value: string }[];
}

async function result(line: LineWorkshop): Promise<Result> {
  return { shown: await line.shown(), debriefed: await line.debriefed() };
}

/** The debrief says what was expected, what came out and why. */
async function expectDebriefOf(line: LineWorkshop, letter: string): Promise<void> {
  await expect(line.debrief).toBeVisible();
  const title = await line.line(letter).getAttribute("aria-label");
  await expect(line.debrief.getByText(`${title}.`, { exact: false }).first()).toBeVisible();
  await expect(line.debrief.getByRole("heading", { name: word(line.language, "line.why") })).toBeVisible();
  await expect(line.debrief.getByRole("heading", { name: word(line.language, "line.next") })).toBeVisible();
  const rows = await line.debriefed();
  expect(rows).toHaveLength(await line.lines.count());
  for (const { value } of rows) expect(value).toMatch(/\d/);
}

/** Opens the link as somebody who has never been here, and compares after their own prediction and run. */
async function expectSameFor(shell: Shell, link: string, first: Result): Promise<void> {
  await shell.page.goto(link);
  await shell.ready();
  const line = new LineWorkshop(shell.page);
  // A run before one has bet would spoil the bet.
  await expect(line.transport.group).toHaveCount(0);
  await line.prediction.predict("B", "guess");
  await line.transport.runToEnd();
  expect(await result(line)).toEqual(first);
}

async function copiedLink(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}

test.describe("the whole journey", () => {
  test.use({ permissions: ["clipboard-read", "clipboard-write"] });

  test("from the map to a link that a stranger opens", async ({ page, shell, stranger }) => {
    await shell.open();
    await new CourseMap(page).module("map.module_push_pull").click();
    await expect(shell.heading).toHaveText(word("fr", "map.module_push_pull"));
    await new ModulePage(page).way("map.step_predict", "map.workshop_line").click();

    const prediction = new Prediction(page);
    await prediction.commit.click();
    await expect(prediction.alert).toHaveText(word("fr", "line.choose_first"));
    await prediction.predict("A", "certain");

    const line = new LineWorkshop(page);
    await expect(line.transport.group).toBeVisible();
    expect(shell.route()).toContain("/workshop/line?preset=season-over");
    await line.transport.runToEnd();
    await expectDebriefOf(line, "A");
    await expect(line.linkFaults).toHaveCount(0);

    await line.scenario.otherSeed.click();
    await line.transport.runToEnd();
    const first = await result(line);
    await line.scenario.share.click();
    await expect(line.scenario.shareStatus).toHaveText(word("fr", "ui.link_copied"));
    const link = await copiedLink(page);
    expect(link).toBe(await line.scenario.link.inputValue());
    expect(link).toContain("seed=");
    await expectSameFor(await stranger(), link, first);
  });

  test("all by keyboard", async ({ page, shell, stranger }) => {
    await shell.open();
    await tabTo(page, new CourseMap(page).module("map.module_push_pull"));
    await page.keyboard.press("Enter");
    await expect(shell.heading).toHaveText(word("fr", "map.module_push_pull"));
    await expect(shell.heading).toBeFocused();
    await tabTo(page, new ModulePage(page).way("map.step_predict", "map.workshop_line"));
    await page.keyboard.press("Enter");

    const prediction = new Prediction(page);
    await expect(prediction.form).toBeVisible();
    await expect(shell.heading).toBeFocused();
    await tabTo(page, prediction.option("A"));
    await page.keyboard.press("Space");
    await expect(prediction.option("A")).toBeChecked();
    await page.keyboard.press("ArrowDown");
    await expect(prediction.option("B")).toBeChecked();
    await page.keyboard.press("ArrowUp");
    await expect(prediction.option("A")).toBeChecked();
    await tabTo(page, prediction.sure("guess"));
    await page.keyboard.press("ArrowRight");
    await expect(prediction.sure("rather")).toBeChecked();
    await tabTo(page, prediction.commit);
    await page.keyboard.press("Enter");

    const line = new LineWorkshop(page);
    await expect(line.transport.group).toBeVisible();
    await expect(shell.heading).toBeFocused();
    await tabTo(page, line.transport.play);
    await page.keyboard.press("Space");
    await expect(line.transport.pause).toBeVisible();
    await page.keyboard.press("Space");
    await expect(line.transport.play).toBeVisible();
    await tabTo(page, line.transport.toEnd);
    await page.keyboard.press("Enter");
    await expect(line.transport.toEnd).toBeFocused();
    await expectDebriefOf(line, "A");

    const first = await result(line);
    await tabTo(page, line.scenario.share, "Shift+Tab");
    await page.keyboard.press("Enter");
    await expect(line.scenario.shareStatus).toHaveText(word("fr", "ui.link_copied"));
    await expectSameFor(await stranger(), await copiedLink(page), first);
  });

  test.describe("by touch", () => {
    test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } });

    test("on a phone", async ({ page, shell, stranger }) => {
      await shell.open();
      await new CourseMap(page).module("map.module_push_pull").tap();
      await expect(shell.heading).toHaveText(word("fr", "map.module_push_pull"));
      await new ModulePage(page).way("map.step_predict", "map.workshop_line").tap();

      const prediction = new Prediction(page);
      await prediction.option("A").tap();
      await prediction.sure("rather").tap();
      await prediction.commit.tap();

      const line = new LineWorkshop(page);
      await line.transport.play.tap();
      await expect(line.transport.pause).toBeVisible();
      await line.transport.pause.tap();
      await line.transport.toEnd.tap();
      await expectDebriefOf(line, "A");
      expect(await shell.overflow()).toBeLessThanOrEqual(0);

      const first = await result(line);
      await line.scenario.share.tap();
      await expect(line.scenario.shareStatus).toHaveText(word("fr", "ui.link_copied"));
      const link = await copiedLink(page);
      await expectSameFor(await stranger(), link, first);
    });
  });
});
