import type { Locator, Page } from "@playwright/test";

import type { Saved } from "../support/download";
import { saved } from "../support/download";
import type { Language } from "../support/words";
import { within, word } from "../support/words";

/** A chart with its sentence, its table and its files. */
export class Chart {
  readonly figure: Locator;
  readonly drawing: Locator;
  readonly sentence: Locator;
  readonly numbers: Locator;
  readonly table: Locator;
  readonly #page: Page;
  readonly #language: Language;

  constructor(page: Page, figure: Locator, language: Language) {
    this.#page = page;
    this.#language = language;
    this.figure = figure;
    this.drawing = figure.getByRole("img");
    this.sentence = figure.getByRole("paragraph");
    this.numbers = figure.getByText(word(language, "chart.numbers"), { exact: true });
    this.table = figure.getByRole("table");
  }

  /** What the chart is called. */
  async title(): Promise<string> {
    return (await this.figure.locator("figcaption").innerText()).trim();
  }

  /** The numbers as a file for a spreadsheet. */
  async csv(): Promise<Saved> {
    return saved(this.#page, () => this.#save("chart.save_csv"));
  }

  /** The picture as a file. */
  async png(): Promise<Saved> {
    return saved(this.#page, () => this.#save("chart.save_png"));
  }

  /** Opens the table and reads it, its head first. */
  async rows(): Promise<string[][]> {
    await this.numbers.click();
    await this.table.waitFor();
    return this.table.evaluate((table: HTMLTableElement) =>
      [...table.rows].map((row) => [...row.cells].map((cell) => cell.textContent ?? "")),
    );
  }

  /** How many colours the picture has: an empty canvas has one. */
  async colours(): Promise<number> {
    return this.drawing.evaluate((canvas: HTMLCanvasElement) => {
      const { data } = canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
      const seen = new Set<number>();
      for (let at = 0; at < data.length; at += 4) {
        seen.add(((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0));
      }
      return seen.size;
    });
  }

  async #save(key: "chart.save_csv" | "chart.save_png"): Promise<void> {
    await this.figure.getByRole("button", { name: within(this.#language, key) }).click();
  }
}
