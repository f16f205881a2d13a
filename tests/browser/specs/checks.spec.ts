import { ChecksPage } from "../pages/checks";
import { LANGUAGES } from "../support/settings";
import { expect, test } from "../support/test";
import { sentence, word } from "../support/words";

for (const language of LANGUAGES) {
  test(`every published value is recomputed and kept to, ${language}`, async ({ page }) => {
    const checks = new ChecksPage(page, language);
    await checks.open();
    await checks.done();
    const [, count = ""] = sentence(language, "checks.all_pass").exec(await checks.count.innerText()) ?? [];
    expect(Number(count)).toBeGreaterThanOrEqual(20);
    await expect(checks.rows).toHaveCount(Number(count));
    for (const row of await checks.rows.all()) {
      const cells = await row.getByRole("cell").allInnerTexts();
      expect(cells, "source, expected, computed, difference, tolerance, verdict").toHaveLength(6);
      const [source, expected, computed, difference, tolerance, verdict] = cells;
      expect(source).not.toBe("");
      for (const value of [expected, computed, difference, tolerance]) expect(value).toMatch(/\d/);
      expect(verdict).toBe(word(language, "checks.pass"));
    }
  });
}

test("a scenario that is not one is refused in words, by its field", async ({ page }) => {
  const checks = new ChecksPage(page);
  await checks.open();
  await checks.openScenario();
  const compute = page.getByRole("button", { name: word("fr", "checks.any_compute"), exact: true });
  const faults = page.getByRole("alert").getByRole("listitem");

  await checks.params.fill('{ "stations": [ { "mean": -1 } ], "seed": "x" }');
  await compute.click();
  await expect(faults.filter({ hasText: "stations.0.mean" })).toContainText("-1");
  await expect(faults.filter({ hasText: "seed" })).toContainText(word("fr", "ui.type_integer"));
  await expect(checks.params).toHaveAttribute("aria-invalid", "true");
  await expect(checks.report).toHaveValue("");

  await checks.params.fill("{ broken");
  await compute.click();
  await expect(faults).toHaveText([sentence("fr", "ui.issue_json")]);

  const report = JSON.parse(await checks.compute('{ "horizon": 100, "warm_up": 0 }')) as { window: { to: number } };
  expect(report.window.to).toBe(100);
  await expect(faults).toHaveCount(0);
});

test("the speed of the machine is measured", async ({ page }) => {
  const checks = new ChecksPage(page);
  await checks.open();
  await checks.done();
  const { push, kanban } = await checks.measureSpeed();
  expect(push).toMatch(/^\d+,\d$/);
  expect(kanban).toMatch(/^\d+,\d$/);
});
