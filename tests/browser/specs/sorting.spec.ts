import { SortingWorkshop } from "../pages/sorting";
import { tabTo } from "../support/keyboard";
import { expect, test } from "../support/test";
import { sentence, word } from "../support/words";

test("tactics by keyboard alone, to the end", async ({ page }) => {
  test.setTimeout(120_000);
  const tactics = new SortingWorkshop(page, "tactics");
  await tactics.open();
  await expect(tactics.bins).toHaveCount(2);
  for (let round = 0; (await tactics.results.count()) === 0; round += 1) {
    expect(round).toBeLessThan(40);
    await tabTo(page, tactics.bins.first());
    await page.keyboard.press("Enter");
    await expect(tactics.said).toBeFocused();
    await tabTo(page, tactics.goOn);
    await page.keyboard.press("Enter");
  }
  await expect(page.locator("#results")).toBeFocused();
  // Half of the tactics push: who says so of all has half of them right.
  await expect(tactics.results.locator("dd")).toHaveText([/^50/, /^50/, /^50/]);
  await tabTo(page, tactics.again);
  await page.keyboard.press("Enter");
  await expect(tactics.thing).toBeFocused();
  await expect.poll(() => tactics.shell.route()).toContain("seed=2");
});

test("what was sorted stands in its column, and the language changes in the middle", async ({ page }) => {
  const tactics = new SortingWorkshop(page, "tactics");
  await tactics.open("seed=4");
  for (let round = 0; round < 3; round += 1) {
    await tactics.answer(0);
    await tactics.goOn.click();
  }
  await expect(tactics.columns.getByRole("listitem")).toHaveCount(3);
  await tactics.shell.otherLanguage("fr").click();
  const english = new SortingWorkshop(page, "tactics", "en");
  await expect(english.columns.getByRole("listitem")).toHaveCount(3);
  await expect(page.getByText(sentence("en", "sorting.counted", { number: 4 }))).toBeVisible();
});

test("a strategy wants its reasons, and the rule is shown at the end", async ({ page }) => {
  test.setTimeout(120_000);
  const strategy = new SortingWorkshop(page, "strategy");
  await strategy.open();
  await expect(strategy.parts).toHaveCount(2);
  await strategy.parts.first().getByRole("radio").first().check();
  await strategy.check.click();
  await expect(strategy.alert).toHaveText(word("fr", "sorting.answer_all"));
  await strategy.answer(0);
  await strategy.finish();
  await expect(strategy.results.getByText(word("fr", "sorting.table_rule"))).toBeVisible();
  await expect(strategy.results.getByRole("row")).toHaveCount(16);
  await expect(strategy.results.getByText(word("fr", "sorting.strategy_rule"))).toBeVisible();
});

test("technologies take one or two tools, each with its word", async ({ page }) => {
  const technologies = new SortingWorkshop(page, "technologies");
  await technologies.open();
  await technologies.check.click();
  await expect(technologies.alert).toHaveText(word("fr", "sorting.answer_all"));
  for (const box of await technologies.parts.first().getByRole("checkbox").all()) await box.check();
  await technologies.check.click();
  await expect(technologies.said.getByRole("listitem")).toHaveCount(5);
});

test("the best is kept, and a link gives a stranger the same order", async ({ page, stranger }) => {
  test.setTimeout(120_000);
  const tactics = new SortingWorkshop(page, "tactics");
  await tactics.open("seed=7");
  const thing = await tactics.thing.innerText();
  await tactics.finish();
  await page.reload();
  await tactics.shell.ready();
  await tactics.finish(1);
  await expect(tactics.results.locator("dd").nth(1)).toHaveText(/^50/);
  const other = await stranger();
  const theirs = new SortingWorkshop(other.page, "tactics");
  await theirs.open("seed=7");
  await expect(theirs.thing).toHaveText(thing);
  await theirs.open("seed=-3");
  await expect(theirs.linkFaults).toHaveText([sentence("fr", "ui.issue_range", { value: "-3" })]);
});

test("where there is nothing to predict, the page says so and leads on", async ({ page, shell }) => {
  await shell.open("/fr/module/push-pull/workshop/technologies/predict");
  await expect(page.getByText(word("fr", "sorting.no_prediction"))).toBeVisible();
  await page.getByRole("link", { name: word("fr", "line.to_workshop"), exact: true }).click();
  await expect(new SortingWorkshop(page, "technologies").thing).toBeVisible();
});
