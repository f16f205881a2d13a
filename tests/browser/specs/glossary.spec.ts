import { GlossaryPage } from "../pages/glossary";
import { expect, test } from "../support/test";
import { giveTexts } from "../support/texts";
import { word } from "../support/words";

test.beforeEach(async ({ page }) => giveTexts(page));

test("terms stand in the order of the language, each with its twin", async ({ page, shell }) => {
  const french = new GlossaryPage(page);
  await french.open();
  // An accent does not send a word behind the z.
  await expect(french.terms).toHaveText([/^délai d’écoulement/, /^étagère/, /^kanban/]);
  await expect(french.entry("étagère")).toContainText("shelf");
  await shell.otherLanguage("fr").click();
  const english = new GlossaryPage(page, "en");
  await expect(english.terms).toHaveText([/^kanban/, /^lead time/, /^shelf/]);
  await expect(english.entry("shelf")).toContainText("Where the stock waits.");
});

test("the filter forgives accents and looks at aliases and twins", async ({ page, shell }) => {
  const glossary = new GlossaryPage(page);
  await glossary.open();
  for (const [words, term] of [["ETAGERE", /^étagère/], ["traversée", /^délai/], ["lead", /^délai/]] as const) {
    await glossary.filter.fill(words);
    await expect(glossary.terms).toHaveText([term]);
  }
  // What was typed outlives a change of language.
  await shell.otherLanguage("fr").click();
  await expect(new GlossaryPage(page, "en").filter).toHaveValue("lead");
  await shell.otherLanguage("en").click();
  await glossary.filter.fill("rien de tel");
  await expect(glossary.terms).toHaveCount(0);
  await page.getByRole("link", { name: word("fr", "glossary.to_search") }).click();
  expect(shell.route()).toBe("/fr/search?q=rien%20de%20tel");
});

test("both definitions are shown when asked for", async ({ page }) => {
  const glossary = new GlossaryPage(page);
  await glossary.open();
  await expect(page.getByText("Where the stock waits.")).toHaveCount(0);
  await glossary.both.check();
  await expect(glossary.entry("étagère").getByText("Where the stock waits.")).toHaveAttribute("lang", "en");
});

test("a letter and a deep link lead to the term", async ({ page, shell }) => {
  const glossary = new GlossaryPage(page);
  await glossary.open();
  await glossary.letter("K").focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 2, name: "K", exact: true })).toBeFocused();
  await glossary.open("lead-time");
  await expect(glossary.terms.first()).toBeFocused();
  await glossary.entry("kanban").getByRole("link", { name: "délai d’écoulement" }).click();
  await expect(glossary.terms.first()).toBeFocused();
  expect(shell.route()).toBe("/fr/glossary/lead-time");
  await glossary.open("nothing");
  await expect(page.getByText(word("fr", "glossary.unknown", { id: "nothing" }))).toBeVisible();
});
