import { LineWorkshop } from "../pages/line";
import { expect, test } from "../support/test";
import { quoted, sentence, word } from "../support/words";
import type { Key } from "../support/words";

/** A pair of a link that cannot be taken, the sentence that says so, and what that must name. */
const BAD: readonly { pair: string; key: Key; values: Record<string, string>; expected?: Key }[] = [
  { pair: "seed=-1", key: "ui.issue_range", values: { value: "-1", min: "0" } },
  { pair: "horizon=long", key: "ui.issue_type", values: { value: "long" }, expected: "ui.type_number" },
  { pair: "policies.2.cards=900", key: "ui.issue_range", values: { value: "900", min: "1", max: "500" } },
  { pair: "policies.2.cards=2.5", key: "ui.issue_type", values: { value: "2.5" }, expected: "ui.type_integer" },
  { pair: "demand.kind=magic", key: "ui.issue_variant", values: { value: "magic" } },
  { pair: "colour=blue", key: "ui.issue_unknown", values: { field: "colour" } },
];

/** The field's own name stands in the message, so that who wrote the link finds it. */
function fieldOf(pair: string): string {
  return pair.split("=")[0] ?? pair;
}

for (const language of ["fr", "en"] as const) {
  test(`each value that cannot be is said with its range, and the situation's taken, ${language}`, async ({ page }) => {
    const line = new LineWorkshop(page, language);
    await line.open(`preset=season-over&${BAD.map(({ pair }) => pair).join("&")}`);
    await expect(line.linkFaults).toHaveCount(BAD.length);
    for (const { pair, key, values } of BAD) {
      const fault = line.linkFaults.filter({ hasText: new RegExp(quoted(values.value ?? fieldOf(pair))) });
      await expect(fault.filter({ hasText: sentence(language, key, values) }).first()).toBeVisible();
    }
    await expect(line.scenario.seed).toHaveValue("8");
    await line.prediction.predict();
    await line.transport.runToEnd();
    await expect(line.debrief).toBeVisible();
  });
}

for (const { pair, key, values, expected } of BAD) {
  test(`a link with ${pair} still opens`, async ({ page }) => {
    const line = new LineWorkshop(page);
    await line.open(`preset=season-over&${pair}&costs.lost_sale=150`);
    await expect(line.linkFaults).toHaveText([sentence("fr", key, values)]);
    if (expected !== undefined) await expect(line.linkFaults).toContainText(word("fr", expected));
    // What could be read was read, and the address no longer has the rest.
    await expect.poll(() => line.shell.route()).toContain("costs.lost_sale=150");
    expect(line.shell.route()).not.toContain(pair);
  });
}

test("a situation that is nobody's is said, and the first one taken", async ({ page }) => {
  const line = new LineWorkshop(page);
  await line.open("preset=no-such");
  await expect(line.linkFaults).toHaveCount(1);
  await expect(line.linkFaults).toContainText(word("fr", "ui.rule_unknown_preset"));
  await expect(line.scenario.preset).toHaveValue("season-over");
});

test("broken escapes and stray signs do no harm", async ({ page }) => {
  const line = new LineWorkshop(page);
  for (const query of ["%", "preset=%ff%fe", "&&&", "=", "preset=season-over&seed", "preset=season-over#x"]) {
    await test.step(query, async () => {
      await line.open(query);
      await expect(line.lines).toHaveCount(3);
    });
  }
});

test("a reload keeps the scenario", async ({ page }) => {
  const line = new LineWorkshop(page);
  await line.openPredicted("preset=penny-fab");
  await line.scenario.otherSeed.click();
  await line.scenario.removeLine.click();
  const route = line.shell.route();
  await line.transport.runToEnd();
  const before = await line.shown();
  await page.reload();
  await line.shell.ready();
  expect(line.shell.route()).toBe(route);
  await expect(line.lines).toHaveCount(2);
  await line.transport.runToEnd();
  expect(await line.shown()).toEqual(before);
});

test("where copying is not allowed, the link is there to select", async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
  const line = new LineWorkshop(page);
  await line.open("preset=season-over");
  await line.scenario.share.click();
  await expect(line.scenario.shareStatus).toHaveText(word("fr", "ui.link_by_hand"));
  await expect(line.scenario.link).toHaveValue(page.url());
});

test("a fork in a link opens as a fork", async ({ page, stranger }) => {
  const line = new LineWorkshop(page);
  await line.openPredicted("preset=season-over");
  await line.transport.goTo(400);
  await line.fork.open();
  await line.fork.field("f_bias").fill("-0,2");
  await line.fork.field("f_bias").blur();
  await line.fork.go.click();
  await expect(line.line("D")).toBeVisible();
  const link = await line.scenario.link.inputValue();
  expect(link).toContain("fork.at=400");
  await line.transport.runToEnd();
  const ours = await line.shown();

  const shell = await stranger();
  await shell.page.goto(link);
  await shell.ready();
  const theirs = new LineWorkshop(shell.page);
  await expect(theirs.line("D")).toBeVisible();
  await theirs.prediction.predict("C");
  expect(await theirs.transport.hour()).toBe(400);
  await theirs.transport.runToEnd();
  expect(await theirs.shown()).toEqual(ours);
});

test("a fork that cannot be is said and left out", async ({ page }) => {
  const line = new LineWorkshop(page);
  await line.open("preset=season-over&fork.at=9999&fork.line=7&fork.policy.release.bias=50");
  await expect(line.linkFaults.filter({ hasText: "fork.at" })).toContainText("9999");
  await expect(line.linkFaults.filter({ hasText: "fork.line" })).toContainText("7");
  await expect(line.linkFaults.filter({ hasText: "fork.policy.release.bias" })).toContainText("50");
  await expect(line.line("A")).toBeVisible();
});
