import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import type { Page } from "@playwright/test";

import { ContentPage } from "../pages/content";
import { violations } from "../support/accessible";
import { smallCourse } from "../support/course";
import { expect, test } from "../support/test";
import { word } from "../support/words";

const QUIZ = "fr/push-pull/quiz.toml";

/** The small course's questions, as a teacher would edit them. */
function quiz(): string {
  return readFileSync(fileURLToPath(new URL(`../fixtures/content/${QUIZ}`, import.meta.url)), "utf8");
}

/** From now on the host gives this text for a file. */
async function edit(page: Page, file: string, body: string): Promise<void> {
  await page.route(`**/content/${file}`, (route) => route.fulfill({ body, contentType: "text/plain; charset=utf-8" }));
}

/** The line of a text where a part of it stands. */
function lineOf(text: string, part: string): number {
  return text.slice(0, text.indexOf(part)).split("\n").length;
}

test("a fault is told with its file, line and place, and is gone once the file is put right", async ({ page }) => {
  await smallCourse(page);
  const level = /^level = "\w+"$/m.exec(quiz())?.[0] ?? "";
  const broken = quiz().replace(level, 'level = "devine"');
  await edit(page, QUIZ, broken);
  const content = new ContentPage(page);
  await content.open();
  const row = content.faults.filter({ hasText: "devine" });
  await expect(row).toHaveCount(1);
  await expect(row.getByRole("rowheader")).toHaveText(`content/${QUIZ}:${lineOf(broken, "devine")}`);
  await expect(row).toContainText(word("fr", "content.kind_unknown_word"));
  await expect(row).toContainText("recall, understand, apply, analyse, judge");
  expect(await violations(page)).toEqual([]);

  await edit(page, QUIZ, quiz());
  await content.again.click();
  await expect(row).toHaveCount(0);
});

test("languages that differ, and files that are missing, are told", async ({ page, faults }) => {
  await smallCourse(page);
  const id = /\[\[question\]\]\s+id = "(.+)"/.exec(quiz())?.[1] ?? "";
  await edit(page, QUIZ, quiz().replace(`id = "${id}"`, 'id = "only-french"'));
  await page.route("**/content/en/push-pull/cases.toml", (route) => route.fulfill({ status: 404, body: "no" }));
  const content = new ContentPage(page, "en");
  await content.open();
  const row = (text: string) => content.faults.filter({ hasText: text });
  await expect(row("question only-french")).toContainText(word("en", "content.kind_missing_in_other"));
  await expect(row(`question ${id}`)).toContainText(word("en", "content.kind_missing_in_other"));
  await expect(row("content/en/push-pull/cases.toml:1")).toContainText(word("en", "content.kind_missing_file"));
  // The browser tells a file that is not there on the console, too.
  expect(faults.every((fault) => fault.includes("404"))).toBe(true);
  faults.length = 0;
});

test("the texts of the course have no fault", async ({ page }) => {
  const content = new ContentPage(page);
  await content.open();
  await expect(content.status).toHaveText(/\d+ fichiers/);
  await expect(content.faults).toHaveCount(0);
});

test("a lesson whose file is missing says which, and is there once it is", async ({ page, shell, faults }) => {
  await smallCourse(page);
  const file = "content/fr/push-pull/lesson.md";
  await page.route(`**/${file}`, (route) => route.fulfill({ status: 404, body: "no" }));
  await shell.open("/fr/module/push-pull/lesson");
  await expect(page.getByRole("alert")).toContainText(file);
  await edit(page, "fr/push-pull/lesson.md", "# Enfin là\n\nVoici.\n\n## Un écran {#one}\n\nUn texte.\n\n:::summary\nTout.\n:::\n");
  await page.getByRole("button", { name: word("fr", "content.retry") }).click();
  await expect(page.getByRole("main")).toContainText("Voici.");
  expect(faults.every((fault) => fault.includes("404"))).toBe(true);
  faults.length = 0;
});
