import { ChecksPage } from "../pages/checks";
import { LineWorkshop } from "../pages/line";
import { goTo, OPEN, titleOf, TO_COME, UNKNOWN } from "../support/places";
import { LANGUAGES } from "../support/settings";
import { expect, test } from "../support/test";
import { word } from "../support/words";

for (const language of LANGUAGES) {
  test(`every place opens by its address, ${language}`, async ({ page, shell }) => {
    for (const place of [...OPEN, ...TO_COME]) {
      await test.step(`/${language}/${place.path}`, async () => {
        await goTo(shell, language, place);
        await expect(shell.heading).toHaveCount(1);
        await expect(shell.heading).not.toBeEmpty();
        await expect(page.locator("html")).toHaveAttribute("lang", language);
        const toCome = shell.main.getByText(word(language, "pages.to_come_text"));
        await expect(toCome).toHaveCount(TO_COME.includes(place) ? 1 : 0);
      });
    }
  });

  test(`an unknown address says so and offers the map, ${language}`, async ({ page, shell }) => {
    for (const path of UNKNOWN) {
      await test.step(path, async () => {
        await shell.open(`/${language}/${path}`);
        await expect(shell.heading).toHaveText(word(language, "pages.unknown_title"));
        await expect(page).toHaveTitle(new RegExp(`^${word(language, "pages.unknown_title")}`));
        await expect(shell.main.getByText(path)).toBeVisible();
      });
    }
    await shell.main.getByRole("link", { name: word(language, "pages.to_map") }).click();
    await expect(shell.heading).toHaveText(word(language, "map.headline"));
  });
}

test("an address without a language opens the map in the browser's", async ({ stranger }) => {
  const english = await stranger({ locale: "en-GB" });
  await english.page.goto("");
  await english.ready();
  await expect(english.heading).toHaveText(word("en", "map.headline"));
  const french = await stranger({ locale: "fr-BE" });
  await french.page.goto("");
  await french.ready();
  await expect(french.heading).toHaveText(word("fr", "map.headline"));
});

test("focus goes to the title with each move, and not on the first load", async ({ page, shell }) => {
  await shell.open("/fr/about");
  await expect(page.locator("body")).toBeFocused();
  await shell.navigation("fr", "pages.settings_title").click();
  await expect(shell.heading).toHaveText(word("fr", "pages.settings_title"));
  await expect(shell.heading).toBeFocused();
  await expect(shell.navigation("fr", "pages.settings_title")).toHaveAttribute("aria-current", "page");
  await page.reload();
  await shell.ready();
  await expect(shell.heading).not.toBeFocused();
});

test("back and forward move through places, titles and focus", async ({ page, shell }) => {
  const [map, module] = OPEN;
  const about = OPEN.find(({ path }) => path === "about");
  if (map === undefined || module === undefined || about === undefined) throw new Error("places are missing");
  await goTo(shell, "fr", map);
  await goTo(shell, "fr", module);
  await goTo(shell, "fr", about);
  await page.goBack();
  await expect(page).toHaveTitle(titleOf("fr", module));
  await expect(shell.heading).toBeFocused();
  await page.goBack();
  await expect(page).toHaveTitle(titleOf("fr", map));
  await page.goForward();
  await expect(page).toHaveTitle(titleOf("fr", module));
  await expect(shell.heading).toHaveText(word("fr", "map.module_push_pull"));
});

test("back from a workshop leads to where one was, whatever was changed in it", async ({ page, shell }) => {
  await shell.open("/fr/module/push-pull");
  const line = new LineWorkshop(page);
  await line.open("preset=penny-fab");
  await line.scenario.otherSeed.click();
  await expect.poll(() => shell.route()).toContain("seed=43");
  await page.goBack();
  await expect(shell.heading).toHaveText(word("fr", "map.module_push_pull"));
  await page.goForward();
  await expect(line.scenario.seed).toHaveValue("43");
});

test("the language changes and the place stays", async ({ page, shell }) => {
  for (const place of OPEN) {
    await goTo(shell, "fr", place);
    await shell.otherLanguage("fr").click();
    await expect(page).toHaveTitle(titleOf("en", place));
    expect(shell.route()).toMatch(new RegExp("^/en/"));
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
    await shell.otherLanguage("en").click();
    await expect(page).toHaveTitle(titleOf("fr", place));
  }
});

test("the language changes and the scenario and the run under way stay", async ({ page, shell }) => {
  const french = new LineWorkshop(page, "fr");
  await french.openPredicted("preset=penny-fab&seed=7");
  await french.transport.goTo(500);
  const before = await french.shown();
  await shell.otherLanguage("fr").click();

  const english = new LineWorkshop(page, "en");
  await expect(english.transport.group).toBeVisible();
  await expect(page).toHaveTitle(new RegExp(word("en", "map.workshop_line")));
  expect(shell.route()).toBe("/en/module/push-pull/workshop/line?preset=penny-fab&seed=7");
  const after = await english.shown();
  expect(after.hour).toBe(before.hour);
  expect(after.lines.map(({ figures }) => figures[0])).toEqual(before.lines.map(({ figures }) => figures[0]));

  // A run under way goes on in the other language.
  await english.transport.play.click();
  await shell.otherLanguage("en").click();
  await expect(french.transport.pause).toBeVisible();
  await expect.poll(() => french.transport.hour()).toBeGreaterThan(before.hour);
});

test("the language changes and an answer under way stays", async ({ page, shell }) => {
  const french = new LineWorkshop(page, "fr");
  await french.open("preset=penny-fab");
  await french.prediction.option("C").check();
  await french.prediction.sure("certain").check();
  await shell.otherLanguage("fr").click();
  const english = new LineWorkshop(page, "en");
  await expect(english.prediction.option("C")).toBeChecked();
  await expect(english.prediction.sure("certain")).toBeChecked();
});

test("values already recomputed follow the language", async ({ page, shell }) => {
  const french = new ChecksPage(page, "fr");
  await french.open();
  await french.done();
  await expect(french.rows.last()).toContainText(word("fr", "checks.pass"));
  await shell.otherLanguage("fr").click();
  const english = new ChecksPage(page, "en");
  await expect(english.allPass).toBeVisible();
  await expect(english.rows.first()).toContainText(word("en", "checks.pass"));
  const kanban = english.rows.filter({ hasText: word("en", "checks.source_kanban") });
  await expect(kanban.first()).toBeVisible();
});

test("the skip link comes first and moves focus to the content", async ({ page, shell }) => {
  await shell.open("/fr/about");
  await page.keyboard.press("Tab");
  await expect(shell.skip("fr")).toBeFocused();
  await expect(shell.skip("fr")).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(shell.main).toBeFocused();
  expect(shell.route()).toBe("/fr/about");
});
