import { LineWorkshop } from "../pages/line";
import { csvNumber, parseCsv } from "../support/csv";
import { expect, test } from "../support/test";
import { word } from "../support/words";

const HOUR = 400;

let line: LineWorkshop;

test.beforeEach(async ({ page }) => {
  line = new LineWorkshop(page);
  await line.openPredicted("preset=season-over");
  await line.transport.goTo(HOUR);
  await line.fork.open();
});

test("a fork adds a line that begins as the line it leaves", async () => {
  await line.fork.field("f_bias").fill("-0,3");
  await line.fork.field("f_bias").blur();
  await line.fork.go.click();
  await expect(line.lines).toHaveCount(4);
  const name = word("fr", "line.push_forecast");
  const title = word("fr", "line.fork_title", { line: "A", hour: HOUR, name });
  await expect(line.line("D")).toHaveAccessibleName(`D · ${title}`);
  expect(await line.transport.hour()).toBe(HOUR);
  expect(await line.figures("D")).toEqual(await line.figures("A"));
});

test("both futures are the same until the fork, and differ after it", async () => {
  await line.fork.field("f_bias").fill("-0,3");
  await line.fork.field("f_bias").blur();
  await line.fork.go.click();
  await line.transport.runToEnd();
  expect(await line.figures("D")).not.toEqual(await line.figures("A"));

  const [levels] = await line.charts();
  const { head, rows } = parseCsv((await levels?.csv())?.content.toString("utf8") ?? "", ";");
  const [own, forked] = [head.indexOf("A"), head.indexOf("D")];
  expect(own, `a column for each line: ${head.join(" | ")}`).toBeGreaterThan(0);
  expect(forked).toBeGreaterThan(own);
  let [before, differs] = [0, 0];
  for (const row of rows) {
    const [hour, a, d] = [0, own, forked].map((column) => csvNumber(row[column] ?? "", ";"));
    if ((hour ?? 0) <= HOUR) {
      before += 1;
      expect(d, `at hour ${hour}`).toBe(a);
    } else if (a !== d) {
      differs += 1;
    }
  }
  expect(before).toBeGreaterThan(10);
  expect(differs).toBeGreaterThan(10);
});

test("a fork that changes nothing has the same future", async () => {
  await line.fork.go.click();
  await expect(line.line("D")).toBeVisible();
  await line.transport.runToEnd();
  expect(await line.figures("D")).toEqual(await line.figures("A"));
});

test("another line can be left", async () => {
  await line.fork.line.selectOption("2");
  await line.fork.field("f_cards").fill("4");
  await line.fork.field("f_cards").blur();
  await line.fork.go.click();
  await expect(line.line("D")).toHaveAccessibleName(new RegExp(`D · C.*${word("fr", "line.pull_conwip")}`));
  await line.transport.runToEnd();
  expect(await line.figures("D")).not.toEqual(await line.figures("C"));
});

test("the fork is taken away again", async () => {
  const before = await line.shown();
  await line.fork.go.click();
  await expect(line.lines).toHaveCount(4);
  expect(line.shell.route()).toContain(`fork.at=${HOUR}`);
  await line.fork.remove.click();
  await expect(line.lines).toHaveCount(3);
  await expect(line.fork.remove).toHaveCount(0);
  expect(line.shell.route()).not.toContain("fork");
  expect(await line.shown()).toEqual(before);
});

test("what cannot be changed midway is refused in words", async () => {
  await line.fork.field("f_bias").fill("90");
  await line.fork.field("f_bias").blur();
  const refusal = line.scenario.refusal(line.fork.panel, "ui.outside", { min: "-1", max: "5" });
  await expect(refusal).toBeVisible();
});

test("back to the start, with a fork, is back to where it left", async () => {
  await line.fork.go.click();
  const left = await line.figures("D");
  await line.transport.runToEnd();
  expect(await line.figures("D")).not.toEqual(left);
  await line.transport.restart.click();
  expect(await line.transport.hour()).toBe(HOUR);
  await expect(line.lines).toHaveCount(4);
  expect(await line.figures("D")).toEqual(left);
  expect(await line.figures("A")).toEqual(left);
});
