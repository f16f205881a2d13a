import { CardsWorkshop, finished } from "../pages/cards";
import { expect, test } from "../support/test";
import { sentence, within, word } from "../support/words";

let cards: CardsWorkshop;

test.beforeEach(async ({ page }) => {
  cards = new CardsWorkshop(page);
});

test("a bet is made, the points come, and the debrief compares", async ({ page, shell }) => {
  await cards.open("preset=penny-fab");
  await cards.prediction.commit.click();
  await expect(cards.prediction.alert).toHaveText(word("fr", "cards.guess_first"));
  await cards.prediction.predictNumber(8);
  await expect(cards.progress).toBeVisible();
  await finished(cards.progress);
  await expect(cards.debrief.getByText(word("fr", "cards.debrief_guess", { guess: 8 }))).toBeVisible();
  // Four balanced exponential stations reach 90 % with 27 cards: w/(w + 3) = 0.9.
  await expect(cards.debrief.getByText(within("fr", "cards.debrief_knee", { knee: 27 }))).toBeVisible();
  await expect(cards.debrief.getByText(word("fr", "cards.debrief_low"))).toBeVisible();
  await expect(cards.figures).toHaveCount(3);

  // The bet stands when one comes back, and the points are computed anew.
  await page.reload();
  await shell.ready();
  await expect(cards.prediction.form).toHaveCount(0);
  await expect(cards.run).toBeVisible();
});

test("the simulation is given up, and the points found stay", async () => {
  await cards.open("preset=bottleneck");
  await cards.prediction.predictNumber(12);
  await expect(cards.figures.first()).toBeVisible();
  await cards.cancel.click();
  await expect(cards.runAgain).toBeVisible();
  await expect(cards.figures.first()).toBeVisible();
  await expect(cards.debrief).toHaveCount(0);
});

test("without chance the knee is the number of stations", async () => {
  await cards.open("preset=penny-fab-regular");
  await cards.prediction.predictNumber(4);
  await finished(cards.progress);
  await expect(cards.debrief.getByText(within("fr", "cards.debrief_knee", { knee: 4 }))).toBeVisible();
  await expect(cards.debrief.getByText(word("fr", "cards.debrief_close"))).toBeVisible();
});

test("the formula is computed on exact decimals, and refuses in words", async () => {
  await cards.open();
  const { formula } = cards;
  const inputs = ["demand", "lead_time", "alpha", "container"] as const;
  const write = async (values: Record<(typeof inputs)[number], string>) => {
    for (const input of inputs) {
      const label = word("fr", `cards.formula_${input}`);
      await formula.getByRole("textbox", { name: label, exact: true }).fill(values[input]);
    }
  };
  // 0.8 × 10 × 1.25 / 2 is exactly 5; and 0.1 × 3 / 0.1 is 3, where binary fractions make a little more.
  await write({ demand: "0,8", lead_time: "10", alpha: "0,25", container: "2" });
  await expect(formula.getByRole("status")).toHaveText(sentence("fr", "cards.formula_written", { n: 5 }));
  await write({ demand: "0.1", lead_time: "3", alpha: "0", container: "0.1" });
  await expect(formula.getByRole("status")).toHaveText(sentence("fr", "cards.formula_written", { n: 3 }));
  await write({ demand: "0,1", lead_time: "3", alpha: "0,00000001", container: "0,1" });
  await expect(formula.getByRole("status")).toHaveText(sentence("fr", "cards.formula_written", { n: 4 }));
  await write({ demand: "0,8", lead_time: "10", alpha: "0,25", container: "0" });
  await expect(formula.getByRole("alert")).toHaveText(word("fr", "cards.formula_above_zero"));
  await write({ demand: "beaucoup", lead_time: "10", alpha: "0,25", container: "2" });
  await expect(formula.getByRole("alert")).toHaveText(word("fr", "cards.formula_digits"));
});

test("what of a link cannot be read is said, with its range", async () => {
  await cards.open("preset=penny-fab&replications=0&w=999");
  await expect(cards.linkFaults.filter({ hasText: "999" })).toHaveText([sentence("fr", "ui.issue_range", { value: "999" })]);
  await expect(cards.linkFaults.filter({ hasText: word("fr", "cards.replications") })).toHaveCount(1);
});
