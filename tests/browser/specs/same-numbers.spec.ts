import { readdirSync, readFileSync } from "node:fs";

import { ChecksPage } from "../pages/checks";
import { expect, test } from "../support/test";

const FOLDER = new URL("../../../crates/model/tests/golden/", import.meta.url);
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith(".json"));

/** A JSON value in which each number is still the text that was written. */
type Written = string | boolean | null | Written[] | { [key: string]: Written };

/**
 * Reads JSON without reading its numbers: the same bits are written as the same text on both sides,
 * and a comparison of texts cannot round anything away.
 */
function written(json: string): Written {
  const kept = json.replace(/("(?:[^"\\]|\\.)*")|(-?\d[\d.eE+-]*)/g, (_, text?: string, number?: string) =>
    text ?? `"#${number ?? ""}"`,
  );
  return JSON.parse(kept) as Written;
}

/** The number of a text, and anything else as it is. */
function value(text: Written | undefined): unknown {
  return typeof text === "string" && text.startsWith("#") ? Number(text.slice(1)) : text;
}

/** Where two reports differ. */
function differences(expected: Written | undefined, computed: Written | undefined, path: string): string[] {
  if (typeof expected !== "object" || expected === null || typeof computed !== "object" || computed === null) {
    const same = expected === computed && Object.is(value(expected), value(computed));
    return same ? [] : [`${path}: ${String(expected)} natively, ${String(computed)} here`];
  }
  const [native, here] = [expected as Record<string, Written>, computed as Record<string, Written>];
  const keys = new Set([...Object.keys(native), ...Object.keys(here)]);
  return [...keys].flatMap((key) => differences(native[key], here[key], `${path}.${key}`));
}

function countOfNumbers(report: Written): number {
  if (typeof report === "string") return report.startsWith("#") ? 1 : 0;
  if (typeof report !== "object" || report === null) return 0;
  return Object.values(report).reduce((sum: number, one) => sum + countOfNumbers(one), 0);
}

test("the comparison sees a last bit", () => {
  const one = written('{"a":[0.1,-0.0,"3"]}');
  expect(differences(one, written('{"a":[0.1,-0.0,"3"]}'), "")).toEqual([]);
  expect(differences(one, written('{"a":[0.10000000000000002,-0.0,"3"]}'), "")).toHaveLength(1);
  expect(differences(one, written('{"a":[0.1,0.0,"3"]}'), "")).toHaveLength(1);
  expect(differences(one, written('{"a":[0.1,-0.0,3]}'), "")).toHaveLength(1);
  expect(differences(one, written('{"a":[0.1,-0.0]}'), "")).toHaveLength(1);
});

test("golden runs are equal bit for bit in the browser", async ({ page }) => {
  test.setTimeout(180_000);
  expect(FILES.length).toBeGreaterThanOrEqual(8);
  const checks = new ChecksPage(page);
  await checks.open();
  await checks.openScenario();
  for (const file of FILES) {
    await test.step(file, async () => {
      const text = readFileSync(new URL(file, FOLDER), "utf8");
      const { params } = JSON.parse(text) as { params: unknown };
      const golden = (written(text) as { report: Written }).report;
      expect(countOfNumbers(golden)).toBeGreaterThan(50);
      const report = written(await checks.compute(JSON.stringify(params)));
      expect.soft(differences(golden, report, file)).toEqual([]);
    });
  }
});
