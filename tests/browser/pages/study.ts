import type { Locator, Page } from "@playwright/test";

import type { Key, Language } from "../support/words";
import { quoted, word } from "../support/words";
import { Prediction } from "./prediction";
import { Scenario } from "./scenario";
import { Shell } from "./shell";

/** The workshops on one described scenario. */
export type StudyName = "funnel" | "decouple";

/** A workshop on one described scenario: its side, the bet, what it shows, the debrief. */
export class StudyWorkshop {
  readonly page: Page;
  readonly name: StudyName;
  readonly shell: Shell;
  readonly prediction: Prediction;
  readonly scenario: Scenario;
  readonly debrief: Locator;
  readonly figures: Locator;
  readonly table: Locator;
  /** What of a link could not be read. */
  readonly linkFaults: Locator;
  readonly language: Language;

  constructor(page: Page, name: StudyName, language: Language = "fr") {
    const say = (key: Key) => word(language, key);
    this.page = page;
    this.name = name;
    this.language = language;
    this.shell = new Shell(page);
    this.prediction = new Prediction(page, language);
    this.scenario = new Scenario(page, language);
    this.debrief = page.getByRole("region", { name: say("line.debrief"), exact: true });
    this.figures = page.getByRole("figure");
    this.table = page.locator("table.intervals");
    const issues = page.getByRole("alert").filter({ hasText: say("ui.link_issues") });
    this.linkFaults = issues.getByRole("listitem");
  }

  async open(query: string, step: "" | "/predict" = ""): Promise<void> {
    const title = word(this.language, `map.workshop_${this.name}`);
    const first = step === "" ? title : word(this.language, "map.step_predict");
    const route = `/${this.language}/module/push-pull/workshop/${this.name}${step}?${query}`;
    await this.shell.openTitled(route, new RegExp(`^${quoted(first)}`));
  }

  /** The answer of that name in the bet. */
  answer(name: string): Locator {
    return this.prediction.form.getByRole("radio", { name, exact: true });
  }

  /** A field at the side, by the key of its label. */
  field(key: Key): Locator {
    return this.scenario.side.getByRole("textbox", { name: word(this.language, key), exact: true });
  }

  /** Everything that the table says, row by row. */
  async rows(): Promise<string[][]> {
    await this.table.waitFor();
    return this.table.evaluate((table: HTMLTableElement) =>
      [...table.rows].map((row) => [...row.cells].map((cell) => cell.innerText.replace(/\s+/g, " ").trim())),
    );
  }

  /** A place of the decoupling point, 0 to 4. */
  place(index: number): Locator {
    const group = this.page.getByRole("group", { name: word(this.language, "decouple.place"), exact: true });
    return group.getByRole("radio").nth(index);
  }
}
