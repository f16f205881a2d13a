import { SearchPage } from "../pages/search";
import { expect, test } from "../support/test";
import { giveTexts } from "../support/texts";
import { word } from "../support/words";

test.beforeEach(async ({ page }) => giveTexts(page));

test("accents and plurals are forgiven, and words stand marked", async ({ page }) => {
  const search = new SearchPage(page);
  await search.open();
  for (const words of ["étagère", "etageres", "ETAG"]) {
    await search.box.fill(words);
    await expect(search.hit("étagère")).toBeVisible();
  }
  await search.box.fill("pieces");
  await expect(search.hit("Où va la pièce ?")).toBeVisible();
  await search.box.fill("autorise");
  await expect(search.hits.locator("mark").first()).toHaveText("autorise");
});

test("results lead to their place: a screen, a term, a workshop", async ({ page, shell }) => {
  const search = new SearchPage(page);
  await search.open("carte");
  await search.hit("Qu’est-ce qu’une carte ?").click();
  expect(shell.route()).toBe("/fr/module/push-pull/lesson/card");
  await page.goBack();
  await expect(search.box).toHaveValue("carte");
  await search.hit("kanban").click();
  expect(shell.route()).toBe("/fr/glossary/kanban");
  await search.open(word("fr", "map.workshop_line"));
  await search.hit(word("fr", "map.workshop_line")).click();
  expect(shell.route()).toContain("/fr/module/push-pull/workshop/line");
});

test("the words stand in the address and outlive a change of language", async ({ page, shell }) => {
  const search = new SearchPage(page);
  await search.open();
  await search.box.fill("kanban");
  await expect.poll(() => shell.route()).toBe("/fr/search?q=kanban");
  await shell.otherLanguage("fr").click();
  const english = new SearchPage(page, "en");
  await expect(english.box).toHaveValue("kanban");
  await expect(english.hit("kanban")).toBeVisible();
});

test("the header leads to the search, on a phone too", async ({ page, shell }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await shell.open("/fr/about");
  await shell.navigation("fr", "shell.nav_search").click();
  await expect(new SearchPage(page).box).toBeVisible();
  await expect(page.getByText(word("fr", "search.hint"))).toBeVisible();
});

test("what is nowhere is said to be nowhere", async ({ page }) => {
  const search = new SearchPage(page);
  await search.open("zyxgobar");
  await expect(search.hits).toHaveCount(0);
  await expect(search.status).toHaveText(word("fr", "search.none", { words: "zyxgobar" }));
});

test("once its texts are there, the search needs no network", async ({ page, context, faults }) => {
  const search = new SearchPage(page);
  await search.open("kanban");
  await expect(search.hit("kanban")).toBeVisible();
  await context.setOffline(true);
  await search.box.fill("étagère");
  await expect(search.hit("étagère")).toBeVisible();
  // The browser asks for the page's icon again when the address changes, and complains of it alone.
  for (const fault of faults) expect(fault).toMatch(/icon\.svg|ERR_INTERNET_DISCONNECTED/);
  faults.length = 0;
});
