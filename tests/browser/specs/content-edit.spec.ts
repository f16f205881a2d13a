import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { PracticePage } from "../pages/practice";
import { DIST, serve } from "../server.mjs";
import { expect, test as base } from "../support/test";
import { word } from "../support/words";

/** A copy of the built folder, as a teacher has it on a web space. */
const test = base.extend<{ folder: string }>({
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), "atelier-"));
    cpSync(process.env.ATELIER_SITE ?? DIST, folder, { recursive: true });
    await use(folder);
    rmSync(folder, { recursive: true });
  },
  baseURL: async ({ folder }, use) => {
    const { address, close } = await serve({ site: folder, at: "/cours/" });
    await use(address);
    close();
  },
});

test("a text edited in the served folder shows without a build", async ({ page, folder }) => {
  const file = join(folder, "content/fr/push-pull/quiz.toml");
  const before = readFileSync(file, "utf8");
  const practice = new PracticePage(page);
  await practice.open();
  await practice.begin.click();
  const stem = await practice.question.stem.innerText();
  await expect(practice.question.stem).not.toContainText("relue par le professeur");

  writeFileSync(file, before.replace(/^stem = "/m, 'stem = "Une question relue par le professeur. '));
  await page.reload();
  await practice.open();
  await practice.begin.click();
  await expect(practice.question.stem).toHaveText(`Une question relue par le professeur. ${stem}`);
});

test("a question with a fault is left out with a notice, and the rest works", async ({ page, folder }) => {
  const file = join(folder, "content/fr/push-pull/quiz.toml");
  const before = readFileSync(file, "utf8");
  const count = before.match(/^\[\[question\]\]/gm)?.length ?? 0;
  writeFileSync(file, before.replace(/^right = true$/m, "right = false"));
  const practice = new PracticePage(page);
  await practice.open();
  await expect(page.getByText(word("fr", "practice.none_answered", { total: count - 1 }))).toBeVisible();
  await expect(page.getByRole("status").filter({ hasText: word("fr", "content.left_out") })).toBeVisible();
});
