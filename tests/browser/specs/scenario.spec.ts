import { LineWorkshop } from "../pages/line";
import { expect, test } from "../support/test";
import { word } from "../support/words";

let line: LineWorkshop;

test.beforeEach(async ({ page }) => {
  line = new LineWorkshop(page);
  await line.openPredicted("preset=season-over");
});

test("another situation brings its story, its lines and its question", async () => {
  const { scenario, shell, page } = line;
  await scenario.choose("penny-fab");
  await expect(page.getByRole("heading", { level: 2, name: word("fr", "line.penny_title") })).toBeVisible();
  expect(shell.route()).toContain("preset=penny-fab");
  await expect(line.lines).toHaveCount(3);
  await expect(line.prediction.form.getByText(word("fr", "line.ask_throughput"))).toBeVisible();
  await expect(line.transport.group).toHaveCount(0);
  // The bet on the first situation stands.
  await scenario.choose("season-over");
  await expect(line.transport.group).toBeVisible();
});

test("each situation runs to its end and explains itself", async () => {
  const presets = await line.scenario.preset.getByRole("option").evaluateAll((options) =>
    options.map((option) => (option as HTMLOptionElement).value),
  );
  expect(presets.length).toBeGreaterThanOrEqual(6);
  for (const preset of presets) {
    await test.step(preset, async () => {
      await line.scenario.choose(preset);
      if (preset !== "season-over") await line.prediction.predict("B");
      await line.transport.runToEnd();
      await expect(line.debrief).toBeVisible();
      const rows = await line.debriefed();
      expect(rows.length).toBe(await line.lines.count());
      for (const { value } of rows) expect(value).toMatch(/\d/);
      for (const text of await line.lines.locator(".says").allInnerTexts()) expect(text).not.toBe("");
    });
  }
});

test("another seed gives another run, and the first seed the first again", async () => {
  const { scenario, transport, shell } = line;
  await transport.runToEnd();
  const first = await line.shown();
  await scenario.otherSeed.click();
  await expect(scenario.seed).toHaveValue("9");
  expect(shell.route()).toContain("seed=9");
  await transport.runToEnd();
  expect(await line.shown()).not.toEqual(first);
  await scenario.seed.fill("8");
  await scenario.seed.press("Enter");
  expect(shell.route()).not.toContain("seed=");
  await transport.runToEnd();
  expect(await line.shown()).toEqual(first);
});

test("a number that cannot be is refused in words, with its range, and changes nothing", async () => {
  const { scenario, shell } = line;
  const route = shell.route();
  const costs = await scenario.group("line.g_costs");
  const field = scenario.field(costs, "line.f_cost_wip");
  for (const [typed, key] of [
    ["cher", "ui.not_a_number"],
    ["-1", "ui.outside"],
    ["", "ui.not_a_number"],
  ] as const) {
    await field.fill(typed);
    await field.blur();
    const refusal = scenario.refusal(costs, key, { min: "0" });
    await expect(refusal).toBeVisible();
    await expect(field).toHaveAttribute("aria-invalid", "true");
    await expect(field).toHaveAccessibleDescription(await refusal.innerText());
    expect(shell.route()).toBe(route);
  }
  await field.fill("0,5");
  await field.blur();
  await expect(scenario.refusal(costs, "ui.not_a_number")).toHaveCount(0);
  await expect(field).not.toHaveAttribute("aria-invalid", "true");
  expect(shell.route()).toContain("costs.wip_per_unit_h=0.5");
});

test("cards are whole and at least one", async () => {
  const { scenario } = line;
  const pulled = await scenario.line("C");
  const cards = scenario.field(pulled, "line.f_cards");
  await cards.fill("0");
  await cards.blur();
  await expect(scenario.refusal(pulled, "ui.outside", { min: "1", max: "500" })).toBeVisible();
  await cards.fill("2,5");
  await cards.blur();
  await expect(scenario.refusal(pulled, "ui.not_whole", { min: "1", max: "500" })).toBeVisible();
  await cards.fill("4");
  await cards.blur();
  expect(line.shell.route()).toContain("policies.2.cards=4");
});

test("what was refused is forgotten when another situation brings its own value", async () => {
  const { scenario } = line;
  await scenario.seed.fill("x");
  await scenario.seed.blur();
  await expect(scenario.seed).toHaveAttribute("aria-invalid", "true");
  await scenario.choose("penny-fab");
  await expect(scenario.seed).toHaveValue("42");
  await expect(scenario.seed).not.toHaveAttribute("aria-invalid", "true");
  await expect(scenario.refusal(scenario.side, "ui.not_a_number")).toHaveCount(0);
});

test("a change that breaks a rule between fields is refused in words", async () => {
  const { scenario, shell } = line;
  const run = await scenario.group("line.g_run");
  const warmUp = scenario.field(run, "line.f_warm_up");
  await warmUp.fill("5000");
  await warmUp.blur();
  await expect(scenario.faults.filter({ hasText: word("fr", "ui.rule_warm_up") })).toBeVisible();
  expect(shell.route()).not.toContain("warm_up");
});

test("a line is taken away and added", async () => {
  const { scenario, shell } = line;
  await expect(scenario.addLine).toBeDisabled();
  await scenario.removeLine.click();
  await expect(line.lines).toHaveCount(2);
  expect(shell.route()).toContain("policies.length=2");
  await scenario.removeLine.click();
  await expect(line.lines).toHaveCount(1);
  await expect(scenario.removeLine).toBeDisabled();
  await scenario.addLine.click();
  await expect(line.line("B")).toHaveAccessibleName(`B · ${word("fr", "line.pull_conwip")}`);
  await line.transport.runToEnd();
  await expect(line.debrief.getByRole("row")).toHaveCount(2);
});

test("the control of a line changes, with the fields that go with it", async () => {
  const { scenario, shell } = line;
  const first = await scenario.line("A");
  const kinds = await scenario.choice(first, "line.f_kind").getByRole("option").evaluateAll((options) =>
    options.map((option) => (option as HTMLOptionElement).value),
  );
  expect(kinds).toHaveLength(6);
  for (const kind of kinds) {
    await test.step(kind, async () => {
      await scenario.choice(first, "line.f_kind").selectOption(kind);
      await expect(scenario.faults.filter({ hasText: /\S/ })).toHaveCount(0);
      await expect(scenario.field(first, "line.f_decoupling")).toHaveCount(kind === "hybrid" ? 1 : 0);
      await expect(scenario.choice(first, "line.f_release_kind")).toHaveCount(kind === "push" ? 1 : 0);
      await line.transport.runToEnd();
      await expect(line.debrief).toBeVisible();
    });
  }
  await scenario.choice(first, "line.f_kind").selectOption("conwip");
  await expect(line.line("A")).toHaveAccessibleName(`A · ${word("fr", "line.pull_conwip")}`);
  expect(shell.route()).toContain("policies.0.kind=conwip");
});
