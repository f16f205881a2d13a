import type { Chart } from "../pages/chart";
import { LineWorkshop } from "../pages/line";
import { csvNumber, parseCsv } from "../support/csv";
import { number } from "../support/numbers";
import { LANGUAGES } from "../support/settings";
import { expect, test } from "../support/test";
import { word } from "../support/words";
import type { Language } from "../support/words";

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** A spreadsheet of the language reads this between cells. */
const SEPARATOR = { fr: ";", en: "," } as const;

async function expectSaid(chart: Chart): Promise<void> {
  const sentence = (await chart.sentence.innerText()).trim();
  expect(sentence).toMatch(/\d.*\.$/s);
  await expect(chart.drawing).toHaveAccessibleName(new RegExp("."));
  const name = (await chart.drawing.getAttribute("aria-label")) ?? "";
  expect(name).toContain(await chart.title());
  expect(name.replace(/\s+/g, " ")).toContain(sentence.replace(/\s+/g, " "));
  expect(await chart.colours(), "something is drawn").toBeGreaterThan(3);
}

/** The file has the same head and as many rows as the table, and the same numbers with all their digits. */
async function expectNumbers(chart: Chart, language: Language): Promise<void> {
  const [head = [], ...rows] = await chart.rows();
  expect(head.length).toBeGreaterThan(1);
  expect(rows.length).toBeGreaterThan(0);
  const file = await chart.csv();
  expect(file.name).toMatch(/^[a-z0-9-]+\.csv$/);
  const csv = parseCsv(file.content.toString("utf8"), SEPARATOR[language]);
  expect(csv.head).toEqual(head);
  expect(csv.rows).toHaveLength(rows.length);
  let compared = 0;
  rows.forEach((row, index) => {
    const written = csv.rows[index] ?? [];
    expect(written).toHaveLength(row.length);
    row.forEach((cell, column) => {
      const exact = csvNumber(written[column] ?? "", SEPARATOR[language]);
      if (cell === "–") expect(written[column]).toBe("");
      else if (Number.isNaN(exact)) expect(written[column]).toBe(cell);
      else {
        expect(Math.abs(number(cell, language) - exact)).toBeLessThanOrEqual(Math.max(0.06, Math.abs(exact) * 1e-4));
        compared += 1;
      }
    });
  });
  expect(compared).toBeGreaterThan(1);
}

async function expectPicture(chart: Chart): Promise<void> {
  const { name, content } = await chart.png();
  expect(name).toMatch(/^[a-z0-9-]+\.png$/);
  expect(content.subarray(0, PNG.length).equals(PNG)).toBe(true);
  expect(content.readUInt32BE(16), "width").toBeGreaterThan(300);
  expect(content.readUInt32BE(20), "height").toBeGreaterThan(150);
  expect(content.length).toBeGreaterThan(2000);
}

for (const language of LANGUAGES) {
  test(`each chart is said, tabled and saved, ${language}`, async ({ page }) => {
    const line = new LineWorkshop(page, language);
    await line.openPredicted("preset=season-over");
    await expect(page.getByText(word(language, "line.results_empty"))).toBeVisible();
    await line.transport.runToEnd();
    const charts = await line.charts();
    expect(charts.length).toBeGreaterThanOrEqual(5);
    const titles = new Set<string>();
    for (const chart of charts) {
      const title = await chart.title();
      titles.add(title);
      await test.step(title, async () => {
        await expectSaid(chart);
        await expectNumbers(chart, language);
        await expectPicture(chart);
      });
    }
    expect(titles.size).toBe(charts.length);
  });
}

test("every quantity over time has its chart", async ({ page }) => {
  const line = new LineWorkshop(page);
  await line.openPredicted("preset=standard-pushed");
  await line.transport.runToEnd();
  const [first] = await line.charts();
  if (first === undefined) throw new Error("no chart");
  const choice = page.getByRole("combobox", { name: word("fr", "line.over_time"), exact: true });
  for (const option of await choice.getByRole("option").all()) {
    const title = (await option.innerText()).trim();
    await choice.selectOption(title);
    await expect.poll(() => first.title()).toBe(title);
    await expectSaid(first);
  }
});

test("a chart is drawn anew in other colours and another width", async ({ page }) => {
  const line = new LineWorkshop(page);
  await page.emulateMedia({ colorScheme: "light" });
  await line.openPredicted("preset=season-over");
  await line.transport.runToEnd();
  const [chart] = await line.charts();
  if (chart === undefined) throw new Error("no chart");
  const picture = () => chart.drawing.evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
  const width = () => chart.drawing.evaluate((canvas: HTMLCanvasElement) => canvas.width);
  await expectSaid(chart);
  const [light, wide] = [await picture(), await width()];
  await page.setViewportSize({ width: 360, height: 740 });
  await expect.poll(width).toBeLessThan(wide);
  await expectSaid(chart);
  await page.setViewportSize({ width: 1280, height: 720 });
  await expect.poll(width).toBe(wide);
  await expect.poll(picture).toBe(light);
});
