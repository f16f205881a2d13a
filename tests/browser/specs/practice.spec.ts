import { PracticePage } from "../pages/practice";
import { smallCourse } from "../support/course";
import { KINDS, MOUSE } from "../support/kinds";
import { expect, test } from "../support/test";
import { word } from "../support/words";

test.beforeEach(({ page }) => smallCourse(page));

test("questions are chosen by what one missed, has not seen, or by topic", async ({ page }) => {
  const practice = new PracticePage(page);
  await practice.open();
  await expect(practice.which("all")).toBeChecked();
  await expect(practice.which("missed")).toBeDisabled();
  await practice.begin.click();
  await expect(practice.at(1, 9)).toBeVisible();
  await MOUSE.choose(practice.question, "all", "La carte qui revient");
  await practice.question.check.click();
  await practice.next.click();
  await practice.leave.click();

  await expect(practice.which("missed")).toBeEnabled();
  await practice.which("missed").check();
  await practice.begin.click();
  await expect(practice.at(1, 1)).toBeVisible();
  await practice.leave.click();
  await practice.which("fresh").check();
  await practice.begin.click();
  await expect(practice.at(1, 8)).toBeVisible();
  await practice.leave.click();
  await practice.chooseTopic("Point de découplage");
  await practice.begin.click();
  await expect(practice.at(1, 2)).toBeVisible();
});

test("a series ends with what to take up again", async ({ page }) => {
  const practice = new PracticePage(page);
  await practice.open();
  await practice.chooseTopic("Flux poussé");
  await practice.begin.click();
  await MOUSE.choose(practice.question, "all", "La prévision des ventes");
  await practice.question.check.click();
  await practice.question.goOn.click();
  await expect(practice.at(2, 2)).toBeVisible();
  await practice.previous.click();
  // The answer stands as it was left.
  await expect(practice.question.verdict).toContainText(word("fr", "quiz.right"));
  await practice.next.click();
  await practice.finish.click();
  await expect(practice.summary).toContainText(word("fr", "practice.bilan_right", { right: 1, total: 2 }));
  await expect(practice.summary).toContainText("90 Sirocco");
  await practice.button("practice.redo_missed").click();
  await expect(practice.at(1, 1)).toBeVisible();
});

test("hints say their cost before, and cost it", async ({ page }) => {
  const practice = new PracticePage(page);
  const question = await practice.ask(0);
  await expect(question.form).toContainText(/retire 20\s%/);
  await question.hint.click();
  await question.hint.click();
  await expect(question.hint).toHaveCount(0);
  await MOUSE.choose(question, "all", "La prévision des ventes");
  await question.check.click();
  await expect(question.verdict).toContainText(/60\s%/);
});

test("an answer is kept even if the page closes at once", async ({ page, context }) => {
  const practice = new PracticePage(page);
  const question = await practice.ask(0);
  await MOUSE.choose(question, "all", "La carte qui revient");
  await question.check.click();
  await page.close();

  const second = await context.newPage();
  await smallCourse(second);
  const again = new PracticePage(second);
  await again.open();
  await expect(second.getByText(word("fr", "practice.answered", { done: 1, total: 9 }))).toBeVisible();
  await again.which("missed").check();
  await again.begin.click();
  await expect(again.at(1, 1)).toBeVisible();
});

for (const kind of KINDS) {
  test(`a change of language keeps the answer under way: ${kind.name}`, async ({ page, shell }) => {
    const french = new PracticePage(page);
    const question = await french.ask(kind.place);
    await kind.right(question, MOUSE);
    await shell.otherLanguage("fr").click();
    const english = new PracticePage(page, "en");
    await expect(english.question.check).toBeVisible();
    await english.question.check.click();
    await expect(english.question.verdict).toContainText(word("en", "quiz.right"));
    await shell.otherLanguage("en").click();
    await expect(question.verdict).toContainText(word("fr", "quiz.right"));
  });
}

test("new numbers make a new question of the same kind", async ({ page }) => {
  const question = await new PracticePage(page).ask(3);
  const numeric = KINDS[3];
  await numeric?.right(question, MOUSE);
  const before = await question.stem.innerText();
  await question.check.click();
  // One draw in some hundred is the same again.
  await expect(async () => {
    await question.again.click();
    expect(await question.stem.innerText()).not.toBe(before);
  }).toPass();
  await numeric?.right(question, MOUSE);
  await question.check.click();
  await expect(question.verdict).toContainText(word("fr", "quiz.right"));
});

test("who reads in the lesson finds the question again", async ({ page }) => {
  const practice = new PracticePage(page);
  const question = await practice.ask(0);
  await MOUSE.choose(question, "all", "La prévision des ventes");
  await question.check.click();
  await question.lesson.click();
  await expect(page).toHaveURL(/lesson\/push-definition/);
  await page.goBack();
  await expect(practice.question.verdict).toContainText(word("fr", "quiz.right"));
});

test("a situation tells what follows from each decision", async ({ page }) => {
  const practice = new PracticePage(page);
  await practice.open();
  await practice.situation("La fin de saison du Sirocco").click();
  await practice.button("practice.decide").click();
  await expect(page.getByRole("alert")).toHaveText(word("fr", "practice.choose_first"));
  await page.getByRole("radio", { name: /^Continuer le plan/ }).check();
  await practice.button("practice.decide").click();
  await expect(page.getByText("220 Sirocco dorment")).toBeVisible();
  await page.getByRole("radio", { name: /^Brader/ }).check();
  await practice.button("practice.decide").click();
  await expect(page.getByText(/valent 30\s%/)).toBeVisible();

  await practice.button("practice.rethink").click();
  await expect(page.getByRole("radio", { name: /^Brader/ })).toBeChecked();
  await practice.button("practice.back_to_list").click();
  await practice.situation("La fin de saison du Sirocco").click();
  await page.getByRole("radio", { name: /^Arrêter/ }).check();
  await practice.button("practice.decide").click();
  await expect(page.getByText(/valent 100\s%/)).toBeVisible();
  await practice.button("practice.back_to_list").click();
  await expect(page.getByText(/Déjà vécue.*100\s%/)).toBeVisible();
});
