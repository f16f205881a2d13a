import { ModulePage } from "../pages/course";
import { LessonPage } from "../pages/lesson";
import { tabTo } from "../support/keyboard";
import { expect, test } from "../support/test";
import { giveTexts, PARTS } from "../support/texts";
import { word } from "../support/words";

test.beforeEach(async ({ page }) => giveTexts(page));

test("a lesson is read by keyboard, from the module's page to the summary", async ({ page, shell }) => {
  await shell.open("/fr/module/push-pull");
  const begin = new ModulePage(page).way("map.step_understand", "lesson.begin");
  await tabTo(page, begin);
  await page.keyboard.press("Enter");

  const lesson = new LessonPage(page);
  await expect(lesson.title).toHaveText("Une leçon d’essai");
  for (const [at, part] of PARTS.entries()) {
    await lesson.expectAt(part);
    await expect(lesson.progress).toHaveText(word("fr", "lesson.screen_of", { n: at + 1, all: PARTS.length }));
    await expect(page.getByRole("main").getByRole("heading", { level: 2 }).first()).toBeInViewport();
    if (at > 0) await expect(lesson.title).toBeFocused();
    if (part === "summary") break;
    // Both ways of turning are used in turn.
    if (at % 2 === 0) {
      await page.keyboard.press("ArrowRight");
    } else {
      await tabTo(page, lesson.next);
      await page.keyboard.press("Enter");
    }
  }
  await expect(lesson.title).toHaveText(word("fr", "lesson.summary"));
  await expect(page.getByText("Une carte, une pièce.")).toBeVisible();
  await expect(page.getByRole("heading", { name: word("fr", "lesson.sources") })).toBeVisible();
  await expect(lesson.next).toHaveCount(0);
  await page.keyboard.press("ArrowRight");
  await lesson.expectAt("summary");
  await page.keyboard.press("ArrowLeft");
  await lesson.expectAt("then");
});

test("arrows belong to the field that has focus", async ({ page }) => {
  const lesson = new LessonPage(page);
  await lesson.open("part");
  await page.getByRole("slider").filter({ visible: true }).first().focus();
  await page.keyboard.press("ArrowRight");
  await lesson.expectAt("part");
});

test("the reading position is kept", async ({ page, shell }) => {
  const lesson = new LessonPage(page);
  await lesson.open();
  await lesson.next.click();
  await lesson.next.click();
  await lesson.expectAt("part");
  await page.reload();
  await shell.ready();
  await expect(lesson.title).toHaveText("Où va la pièce ?");

  // The module's page knows it, and leads back to it.
  await shell.open("/fr/module/push-pull");
  const module = new ModulePage(page);
  const step = module.step("map.step_understand");
  await expect(step).toContainText(word("fr", "lesson.read_of", { n: 3, all: PARTS.length }));
  await module.way("map.step_understand", "lesson.resume").click();
  await lesson.expectAt("part");
  await expect(lesson.contents.getByText(word("fr", "lesson.was_read"))).toHaveCount(3);
});

test("back and forward turn the screens", async ({ page }) => {
  const lesson = new LessonPage(page);
  await lesson.open("card");
  await lesson.next.click();
  await lesson.expectAt("part");
  await page.goBack();
  await expect(lesson.title).toHaveText("Qu’est-ce qu’une carte ?");
  await page.goForward();
  await expect(lesson.title).toHaveText("Où va la pièce ?");
});

test("a screen that does not exist says so and shows the beginning", async ({ page }) => {
  const lesson = new LessonPage(page);
  await lesson.open("nowhere");
  await expect(page.getByText(word("fr", "lesson.screen_missing"))).toBeVisible();
  await expect(lesson.title).toHaveText("Une leçon d’essai");
});

test("a term opens its definition in place; Escape closes it and gives focus back", async ({ page }) => {
  const lesson = new LessonPage(page);
  await lesson.open("card");
  const term = lesson.opener("carte");
  await tabTo(page, term);
  await page.keyboard.press("Enter");
  await expect(lesson.note).toBeVisible();
  await expect(lesson.note).toHaveAccessibleName("kanban");
  await expect(lesson.note).toHaveAccessibleDescription("Une carte qui autorise à produire.");
  await page.keyboard.press("ArrowRight");
  await lesson.expectAt("card");
  await page.keyboard.press("Escape");
  await expect(lesson.note).toBeHidden();
  await expect(term).toBeFocused();

  await term.click();
  await page.mouse.click(2, 2);
  await expect(lesson.note).toBeHidden();

  await term.click();
  await lesson.note.getByRole("link", { name: word("fr", "lesson.note_more") }).click();
  await expect(lesson.note).toBeHidden();
  expect(lesson.shell.route()).toBe("/fr/glossary/kanban");
});

test("a note stays within the window", async ({ page }) => {
  const lesson = new LessonPage(page);
  for (const width of [320, 360, 700, 1280]) {
    await page.setViewportSize({ width, height: 640 });
    await lesson.open("card");
    await lesson.opener("carte").click();
    const box = await lesson.note.boundingBox();
    expect(box, `${width} px`).not.toBeNull();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect(box?.y).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(640);
    await lesson.note.getByRole("button", { name: word("fr", "lesson.note_close") }).click();
  }
});

test("a source opens in place, a link leads to a screen, an invitation to its scenario", async ({ page, shell }) => {
  const lesson = new LessonPage(page);
  await lesson.open("then");
  await lesson.opener("ainsi").click();
  await expect(lesson.note).toHaveAccessibleDescription("Un document.");
  await page.keyboard.press("Escape");
  await page.getByRole("main").getByRole("link", { name: "la carte", exact: true }).click();
  await lesson.expectAt("card");
  await lesson.open("part");
  const workshop = word("fr", "map.workshop_line");
  await page.getByRole("link", { name: word("fr", "lesson.try_it", { workshop }) }).click();
  await expect(page).toHaveTitle(new RegExp(`^${workshop}`));
  expect(shell.route()).toBe("/fr/module/push-pull/workshop/line?preset=season-over&seed=7");
});

test("HTML in a text is text", async ({ page }) => {
  const lesson = new LessonPage(page);
  await lesson.open("card");
  await expect(page.getByText('<b onclick="alert(1)">Ceci n’est pas du HTML.</b>')).toBeVisible();
  await expect(page.locator("b[onclick]")).toHaveCount(0);
});

test("printed, the whole lesson is there and nothing to press", async ({ page }) => {
  const lesson = new LessonPage(page);
  await lesson.open("card");
  await page.emulateMedia({ media: "print" });
  for (const name of ["Qu’est-ce qu’une carte ?", "Où va la pièce ?", "Et ensuite ?"]) {
    await expect(page.getByRole("heading", { level: 2, name })).toBeVisible();
  }
  for (const text of ["Une carte, une pièce.", "Un document."]) await expect(page.getByText(text)).toBeVisible();
  await expect(lesson.next).toBeHidden();
  await expect(lesson.contents).toBeHidden();
  await expect(page.getByRole("slider")).toHaveCount(0);
});

test("the language changes and the screen stays", async ({ page, shell }) => {
  await new LessonPage(page).open("part");
  await shell.otherLanguage("fr").click();
  const english = new LessonPage(page, "en");
  await expect(english.title).toHaveText("Where does the part go?");
  await english.expectAt("part");
  await page.keyboard.press("ArrowRight");
  await shell.otherLanguage("en").click();
  await expect(new LessonPage(page).title).toHaveText("Et ensuite ?");
});

test("a lesson that cannot be fetched says which file, and can be asked for again", async ({ page, faults }) => {
  let there = false;
  await page.route("**/content/fr/push-pull/lesson.md", (route) =>
    there ? route.fallback() : route.fulfill({ status: 404, body: "" }),
  );
  await page.goto("#/fr/module/push-pull/lesson");
  await expect(page.getByRole("alert")).toContainText("content/fr/push-pull/lesson.md");
  there = true;
  await page.getByRole("button", { name: word("fr", "content.retry") }).click();
  await expect(new LessonPage(page).title).toHaveText("Une leçon d’essai");
  // The browser itself tells of the missing file.
  for (const fault of faults) expect(fault).toContain("404");
  faults.length = 0;
});
