import { expect } from "@playwright/test";
import type { Locator, Page } from "@playwright/test";

import { quoted, word } from "../support/words";
import type { Language } from "../support/words";
import { Chart } from "./chart";
import { Fork } from "./fork";
import { Prediction } from "./prediction";
import { Replications } from "./replications";
import { Scenario } from "./scenario";
import { Shell } from "./shell";
import { Transport } from "./transport";

/** What a reader sees of the lines at one moment. */
export interface Shown {
  hour: number;
  /** Per line: what it is called, what the sentence says, its four numbers, its table. */
  lines: { title: string; says: string; figures: string[]; table: string }[];
}

const WORKSHOP = "module/push-pull/workshop/line";

/** The workshop of the pushed and pulled lines. */
export class LineWorkshop {
  readonly page: Page;
  readonly shell: Shell;
  readonly prediction: Prediction;
  readonly transport: Transport;
  readonly scenario: Scenario;
  readonly fork: Fork;
  readonly replications: Replications;
  /** The drawings and what belongs to them; keys act on it. */
  readonly stage: Locator;
  readonly lines: Locator;
  readonly debrief: Locator;
  /** What of a link could not be read. */
  readonly linkFaults: Locator;
  readonly language: Language;

  constructor(page: Page, language: Language = "fr") {
    this.page = page;
    this.language = language;
    this.shell = new Shell(page);
    this.prediction = new Prediction(page, language);
    this.transport = new Transport(page, language);
    this.scenario = new Scenario(page, language);
    this.fork = new Fork(page, language);
    this.replications = new Replications(page, language);
    this.stage = page.locator("#stage");
    this.lines = page.getByRole("article");
    this.debrief = page.getByRole("region", { name: word(language, "line.debrief"), exact: true });
    const issues = page.getByRole("alert").filter({ hasText: word(language, "ui.link_issues") });
    this.linkFaults = issues.getByRole("listitem");
  }

  /** The route of the workshop with a scenario. */
  static route(language: Language, query = "preset=season-over"): string {
    return `/${language}/${WORKSHOP}?${query}`;
  }

  /** The route of the prediction before it. */
  static predictRoute(language: Language, query = "preset=season-over"): string {
    return `/${language}/${WORKSHOP}/predict?${query}`;
  }

  /** Opens a scenario and waits for its lines. */
  async open(query = "preset=season-over"): Promise<void> {
    const title = `${word(this.language, "map.workshop_line")} · ${word(this.language, "map.module_push_pull")}`;
    await this.shell.openTitled(LineWorkshop.route(this.language, query), new RegExp(`^${quoted(title)}`));
    await expect(this.lines.first()).toBeVisible();
  }

  /** Opens a scenario and bets, so that it can run. */
  async openPredicted(query = "preset=season-over"): Promise<void> {
    await this.open(query);
    await this.prediction.predict();
    await expect(this.transport.group).toBeVisible();
  }

  /** A line by its letter. */
  line(letter: string): Locator {
    return this.page.getByRole("article", { name: new RegExp(`^${letter} · `) });
  }

  /** The four numbers of a line, as written. */
  async figures(letter: string): Promise<string[]> {
    return this.line(letter).getByRole("definition").allInnerTexts();
  }

  /** Opens the table under every drawing. */
  async openTables(): Promise<void> {
    for (const line of await this.lines.all()) {
      await line.getByText(word(this.language, "board.table"), { exact: true }).click();
      await expect(line.getByRole("table").first()).toBeVisible();
    }
  }

  /** All that the lines show now; tables only where they are open. */
  async shown(): Promise<Shown> {
    const lines = await this.lines.evaluateAll((articles) =>
      articles.map((article) => {
        const texts = (selector: string) =>
          [...article.querySelectorAll(selector)].map((node) => node.textContent ?? "");
        return {
          title: article.getAttribute("aria-label") ?? "",
          says: texts(".says").join(" "),
          figures: texts("dd"),
          table: texts("table").join("\n"),
        };
      }),
    );
    return { hour: await this.transport.hour(), lines };
  }

  /** The results compared in the debrief, per line. */
  async debriefed(): Promise<{ line: string; value: string }[]> {
    const rows = await this.debrief.getByRole("row").all();
    return Promise.all(
      rows.map(async (row) => ({
        line: await row.getByRole("rowheader").innerText(),
        value: await row.getByRole("cell").innerText(),
      })),
    );
  }

  /** The charts below the stage. */
  async charts(): Promise<Chart[]> {
    const region = this.page.getByRole("region", { name: word(this.language, "line.results"), exact: true });
    const figures = region.getByRole("figure");
    await expect(figures.first()).toBeVisible();
    return (await figures.all()).map((figure) => new Chart(this.page, figure, this.language));
  }
}
