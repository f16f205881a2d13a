import type { Page } from "@playwright/test";

import { CourseMap, ModulePage } from "../pages/course";
import { LineWorkshop } from "../pages/line";
import { SettingsPage } from "../pages/settings";
import { LANGUAGES } from "../support/settings";
import { expect, test } from "../support/test";
import { word } from "../support/words";

/** All that the page keeps, by its name. */
async function stored(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() => ({ ...localStorage }));
}

test("language and theme are kept", async ({ page, shell }) => {
  await shell.open("/fr/settings");
  const french = new SettingsPage(page, "fr");
  await expect(french.theme("system")).toBeChecked();
  await french.theme("dark").check();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await french.language("English").check();
  await expect(shell.heading).toHaveText(word("en", "pages.settings_title"));
  const english = new SettingsPage(page, "en");
  await expect(english.theme("dark")).toBeChecked();

  // An address that names no language opens in the one last used.
  await page.goto("about:blank");
  await page.goto("");
  await shell.ready();
  await expect(shell.heading).toHaveText(word("en", "map.headline"));
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
});

test("the theme stands before the program runs, and follows the system where asked", async ({ page, shell }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await page.route(/\.wasm$/, async (route) => {
    await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
    await route.continue();
  });
  await shell.open("/fr/settings");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await new SettingsPage(page).theme("light").check();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "light");
  await new SettingsPage(page).theme("system").check();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
});

test("prediction, best and last scenario are kept", async ({ page, shell }) => {
  const line = new LineWorkshop(page);
  await line.openPredicted("preset=penny-fab");
  await line.scenario.otherSeed.click();
  await line.transport.runToEnd();
  await expect(line.debrief.getByRole("heading", { name: word("fr", "line.best_title") })).toBeVisible();
  const best = await line.debrief.getByText("€").allInnerTexts();
  const route = shell.route();
  await page.reload();
  await shell.ready();
  // The first bet stands: the question is not asked again.
  await expect(line.transport.group).toBeVisible();
  await expect(line.prediction.form).toHaveCount(0);
  await line.transport.runToEnd();
  expect(await line.debrief.getByText("€").allInnerTexts()).toEqual(best);

  await shell.open("/fr/module/push-pull");
  const module = new ModulePage(page);
  for (const step of ["map.step_predict", "map.step_experiment"] as const) {
    await expect(module.step(step).getByText(word("fr", "pages.step_taken"))).toBeVisible();
  }
  await shell.open("/fr/");
  await expect(shell.heading).toHaveText(word("fr", "map.headline"));
  await new CourseMap(page).resume.click();
  await expect(line.scenario.seed).toHaveValue("43");
  expect(shell.route()).toBe(route);
  await expect(line.transport.group).toBeVisible();
});

test("the prediction's own page does not ask twice", async ({ page, shell }) => {
  await shell.open(LineWorkshop.predictRoute("fr", "preset=balanced"));
  const line = new LineWorkshop(page);
  await line.prediction.predict("B");
  await expect(line.transport.group).toBeVisible();
  await page.goBack();
  await expect(page.getByText(word("fr", "line.already_predicted"))).toBeVisible();
  await page.getByRole("link", { name: word("fr", "line.to_workshop"), exact: true }).click();
  await expect(line.transport.group).toBeVisible();
  expect(shell.route()).toContain("/workshop/line?preset=balanced");
});

test("what is stored leaves as a file", async ({ page, shell }) => {
  const line = new LineWorkshop(page);
  await line.openPredicted("preset=season-over");
  await shell.open("/fr/settings");
  const { name, content } = await new SettingsPage(page).exported();
  expect(name).toBe("atelier-des-flux.json");
  const file = JSON.parse(content.toString("utf8")) as { course: string; version: number; entries: string[] };
  expect(file.course).toBe("atelier-des-flux");
  expect(file.version).toBe(2);
  expect(file.entries.join("\n")).toContain("line/season-over");
  // Nothing of it stands among the settings.
  const settings = Object.keys(await stored(page)).filter((key) => key.startsWith("atelier-des-flux/1/"));
  expect(settings.sort()).toEqual(["atelier-des-flux/1/lang", "atelier-des-flux/1/last-workshop"]);
});

test("what others store on the same host is left alone", async ({ page, shell }) => {
  await page.addInitScript(() => localStorage.setItem("another-course/answers", "42"));
  await shell.open("/fr/settings");
  const settings = new SettingsPage(page);
  const { content } = await settings.exported();
  expect(content.toString("utf8")).not.toContain("another-course");
  await settings.wipe.click();
  await settings.wipeYes.click();
  await expect(settings.wiped).toBeVisible();
  expect(await stored(page)).toMatchObject({ "another-course/answers": "42" });
});

for (const language of LANGUAGES) {
  test(`storage switched off is said, and the course works, ${language}`, async ({ page, shell }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, "localStorage", {
        get() {
          throw new DOMException("denied", "SecurityError");
        },
      });
    });
    const line = new LineWorkshop(page, language);
    await line.openPredicted("preset=season-over");
    await expect(shell.storeNotice(language)).toBeVisible();
    await line.transport.runToEnd();
    await expect(line.debrief).toBeVisible();

    await shell.storeNotice(language).getByRole("link").click();
    await expect(shell.main.getByText(word(language, "pages.stored_off"))).toBeVisible();
    // For as long as the page lives, it remembers all the same, and the file has it.
    const { content } = await new SettingsPage(page, language).exported();
    expect(content.toString("utf8")).toContain("line/season-over");
    await line.open("preset=season-over");
    await expect(line.transport.group).toBeVisible();
  });
}

test("a store that is full is said, and what it had stays", async ({ page, shell }) => {
  await page.addInitScript(() => {
    const write = Storage.prototype.setItem;
    Storage.prototype.setItem = function (key: string, value: string) {
      if (key.includes("/entries/")) throw new DOMException("full", "QuotaExceededError");
      write.call(this, key, value);
    };
  });
  const line = new LineWorkshop(page);
  await line.open("preset=season-over");
  await expect(shell.storeNotice("fr")).toHaveCount(0);
  await line.prediction.option("A").check();
  await line.prediction.commit.click();
  await expect(shell.storeNotice("fr")).toBeVisible();
  expect(await stored(page)).toHaveProperty("atelier-des-flux/1/last-workshop");
  // The bet was made, and the page must not ask for it over and over.
  await expect(line.transport.group).toBeVisible();
});

test("a store with unreadable contents does no harm", async ({ page, shell }) => {
  await page.addInitScript(() => {
    for (const name of ["prediction/line/season-over", "best/line/season-over", "theme", "lang", "last-workshop"]) {
      localStorage.setItem(`atelier-des-flux/1/${name}`, "{ broken");
    }
  });
  await shell.open("/fr/");
  await expect(shell.heading).toHaveText(word("fr", "map.headline"));
  const line = new LineWorkshop(page);
  await line.open("preset=season-over");
  await expect(line.prediction.form).toBeVisible();
});
