import { readFileSync } from "node:fs";

import type { Page } from "@playwright/test";

import { ModulePage } from "../pages/course";
import { LineWorkshop } from "../pages/line";
import { SettingsPage } from "../pages/settings";
import { Shell } from "../pages/shell";
import { exported, lines, RECORD, segment } from "../support/record";
import { expect, test } from "../support/test";
import { word } from "../support/words";

/** A file as the first version of the course exported it. */
const FIRST = readFileSync(new URL("../../../crates/model/tests/files/export-1.json", import.meta.url), "utf8");

const NOON = Date.UTC(2026, 2, 2, 11);

/** Answers of one morning. */
const answers = (count: number, from = 0): Parameters<typeof lines>[1] =>
  Array.from({ length: count }, (_, n) => ({ at: NOON + (from + n) * 60_000, item: `q${from + n}`, right: n % 2 === 0 }));

/** All keys of the record. */
async function keys(page: Page): Promise<string[]> {
  return page.evaluate((prefix) => Object.keys(localStorage).filter((key) => key.startsWith(prefix)), RECORD);
}

async function settings(page: Page): Promise<SettingsPage> {
  await new Shell(page).open("/fr/settings");
  return new SettingsPage(page);
}

/** Puts texts into the store before the program runs, once. */
async function stored(page: Page, texts: Record<string, string>): Promise<void> {
  await page.addInitScript((texts) => {
    if (sessionStorage.getItem("stored") !== null) return;
    sessionStorage.setItem("stored", "yes");
    for (const [key, text] of Object.entries(texts)) localStorage.setItem(key, text);
  }, texts);
}

test("an answer is kept at once: the page may go right after", async ({ page, context }) => {
  const line = new LineWorkshop(page);
  await line.open("preset=season-over");
  await line.prediction.option("A").check();
  await line.prediction.commit.click();
  await page.close();
  const next = await context.newPage();
  const again = new LineWorkshop(next);
  await again.open("preset=season-over");
  await expect(again.transport.group).toBeVisible();
});

test("what the first version kept becomes the record", async ({ page, shell }) => {
  const file = JSON.parse(FIRST) as { stored: Record<string, string> };
  const texts = Object.entries(file.stored).map(([name, text]) => [`atelier-des-flux/1/${name}`, text]);
  await stored(page, Object.fromEntries(texts) as Record<string, string>);
  const before = await settings(page);
  await expect(before.acts(6)).toBeVisible();
  // One value was broken: it is set aside and leaves with an export.
  await expect(page.getByText(word("fr", "learner.aside", { count: 1 }))).toBeVisible();
  expect((await before.exported()).content.toString("utf8")).toContain("{ broken");
  const left = await page.evaluate(() => Object.keys(localStorage).filter((key) => /1\/(prediction|best|taken)/.test(key)));
  expect(left).toEqual([]);
  await shell.open("/fr/module/push-pull");
  await expect(new ModulePage(page).step("map.step_predict").getByText(word("fr", "pages.step_taken"))).toBeVisible();
  // The file of that version, brought along as well, adds nothing.
  const after = await settings(page);
  await after.choose(FIRST);
  await after.says("learner.preview_unnamed", { acts: 6, new: 0 });
});

test("several people share a browser, each with a record", async ({ page }) => {
  await stored(page, { [`${RECORD}entries/0/64.0`]: segment(100, answers(4)) });
  const people = await settings(page);
  await people.name.fill("Salma");
  await people.keepName.click();
  await expect(people.learner("Salma")).toBeChecked();
  await people.add("Karim");
  await expect(people.acts(0)).toBeVisible();
  await page.reload();
  await expect(people.learner("Karim")).toBeChecked();
  await expect(people.name).toHaveValue("Karim");
  await people.learner("Salma").check();
  await expect(people.acts(4)).toBeVisible();
});

test("a record is wiped on a second word, and brought back", async ({ page }) => {
  await stored(page, { [`${RECORD}entries/0/64.0`]: segment(100, answers(4)) });
  const people = await settings(page);
  await people.name.fill("Salma");
  await people.keepName.click();
  const before = (await keys(page)).sort();
  await people.wipe.click();
  await people.wipeNo.click();
  expect((await keys(page)).sort()).toEqual(before);
  await people.wipe.click();
  await people.wipeYes.click();
  await expect(people.wiped).toBeVisible();
  expect(await keys(page)).toEqual([`${RECORD}profiles`]);
  await expect(people.acts(0)).toBeVisible();
  await people.undoWipe.click();
  await expect(people.broughtBack).toBeVisible();
  await expect(people.acts(4)).toBeVisible();
  await expect(people.learner("Salma")).toBeChecked();
  expect((await keys(page)).sort()).toEqual(before);
});

test("a file that cannot be used changes nothing and says why", async ({ page }) => {
  await stored(page, { [`${RECORD}entries/0/64.0`]: segment(100, answers(4)) });
  const here = await settings(page);
  const before = await keys(page);
  const good = exported("Salma", lines(200, answers(3, 50)));
  const file = JSON.parse(good) as { entries: string[] };
  const broken = JSON.stringify({ ...file, entries: file.entries.map((line, at) => (at === 2 ? "zzz" : line)) });
  await here.choose("{\n  \"course\": ");
  await here.says("learner.fault_json", { line: 2, column: 12 });
  await here.choose("[]");
  await here.says("learner.fault_not_ours");
  await here.choose(good.replace('"version": 2', '"version": 3'));
  await here.says("learner.fault_newer", { version: 3 });
  await here.choose(good.replace('"profile"', '"person"'));
  await here.says("learner.fault_field", { field: "profile" });
  await here.choose(broken);
  await here.says("learner.fault_entry", { index: 3 });
  await here.choose(good.replace("q51", "q52"));
  await here.says("learner.fault_altered");
  await here.says("learner.unchanged");
  await here.choose(Buffer.from([0xff, 0xfe, 0x00]));
  await here.says("learner.unchanged");
  await expect(here.join).toHaveCount(0);
  await expect(here.acts(4)).toBeVisible();
  expect(await keys(page)).toEqual(before);
});

test("records are joined both ways and come out the same", async ({ page, stranger }) => {
  await stored(page, { [`${RECORD}entries/0/64.0`]: segment(100, answers(4)) });
  const here = await settings(page);
  await here.name.fill("Salma");
  await here.keepName.click();
  const other = await stranger();
  await stored(other.page, { [`${RECORD}entries/0/c8.0`]: segment(200, answers(3, 50)) });
  const there = await settings(other.page);
  const [mine, theirs] = [await here.exported(), await there.exported()];

  await there.choose(mine.content);
  await there.says("learner.preview_named", { name: "Salma", acts: 4, new: 4 });
  await there.leave.click();
  await expect(there.acts(3)).toBeVisible();
  await there.choose(mine.content);
  await there.join.click();
  await there.says("learner.joined", { new: 4 });
  await here.choose(theirs.content);
  await here.join.click();
  await expect(here.acts(7)).toBeVisible();
  await expect(there.acts(7)).toBeVisible();
  const entries = async (page: SettingsPage): Promise<string[]> =>
    (JSON.parse((await page.exported()).content.toString("utf8")) as { entries: string[] }).entries;
  expect(await entries(here)).toEqual(await entries(there));

  // Once more, or after a reload, nothing is doubled; apart, it is a record of its own.
  await here.choose(theirs.content);
  await here.says("learner.preview_unnamed", { acts: 3, new: 0 });
  await here.join.click();
  await page.reload();
  await expect(here.acts(7)).toBeVisible();
  await there.choose(mine.content);
  await there.apart.click();
  await there.says("learner.opened_apart");
  await expect(there.learner("Salma")).toBeChecked();
  await expect(there.acts(4)).toBeVisible();
});

test("two tabs agree and do not overwrite each other", async ({ page, context }) => {
  const one = new LineWorkshop(page);
  await one.open("preset=season-over");
  const second = await context.newPage();
  const two = new LineWorkshop(second);
  await two.open("preset=season-over");
  await one.prediction.option("A").check();
  await one.prediction.commit.click();
  await expect(one.transport.group).toBeVisible();
  // The other tab hears of it, and does not ask again.
  await expect(two.transport.group).toBeVisible();
  await two.open("preset=penny-fab");
  await two.prediction.option("B").check();
  await two.prediction.commit.click();
  await one.open("preset=penny-fab");
  await expect(one.transport.group).toBeVisible();
  const segments = (await keys(page)).filter((key) => key.includes("/entries/"));
  expect(segments.length).toBe(2);
  const here = await settings(page);
  const there = await settings(second);
  const [mine, theirs] = [await here.exported(), await there.exported()];
  expect(mine.content.toString("utf8")).toBe(theirs.content.toString("utf8"));

  // A record wiped in one tab is gone from the other.
  await there.wipe.click();
  await there.wipeYes.click();
  await expect(here.acts(0)).toBeVisible();
  await there.undoWipe.click();
  await expect(there.broughtBack).toBeVisible();
  await expect(here.acts(0)).toHaveCount(0);
});

test("what the store cannot read is set aside, and what a newer page wrote stays", async ({ page }) => {
  await stored(page, {
    [`${RECORD}entries/0/64.0`]: segment(100, answers(4)),
    [`${RECORD}entries/0/65.0`]: segment(101, answers(2, 9)).replace("q9", "q8"),
    [`${RECORD}entries/0/66.0`]: "3 abc\nsomething new",
    [`${RECORD}profiles`]: "{ broken",
  });
  const here = await settings(page);
  await expect(here.acts(4)).toBeVisible();
  await expect(page.getByText(word("fr", "learner.aside", { count: 1 }))).toBeVisible();
  await expect(page.getByText(word("fr", "learner.newer_store"))).toBeVisible();
  const found = await keys(page);
  expect(found).toContain(`${RECORD}aside/0/65.0`);
  expect(found).toContain(`${RECORD}entries/0/66.0`);
  expect(found).not.toContain(`${RECORD}entries/0/65.0`);
});
