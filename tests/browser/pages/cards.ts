import { expect } from "@playwright/test";
import type { Locator, Page } from "@playwright/test";

import { quoted, word } from "../support/words";
import type { Key, Language } from "../support/words";
import { Prediction } from "./prediction";
import { Shell } from "./shell";

const WORKSHOP = "module/push-pull/workshop/cards";

/** The workshop on the number of cards. */
export class CardsWorkshop {
  readonly page: Page;
  readonly shell: Shell;
  readonly prediction: Prediction;
  readonly progress: Locator;
  readonly figures: Locator;
  readonly run: Locator;
  readonly runAgain: Locator;
  readonly cancel: Locator;
  readonly debrief: Locator;
  readonly formula: Locator;
  /** What of a link could not be read. */
  readonly linkFaults: Locator;
  readonly language: Language;

  constructor(page: Page, language: Language = "fr") {
    this.page = page;
    this.language = language;
    this.shell = new Shell(page);
    this.prediction = new Prediction(page, language);
    this.progress = page.getByRole("progressbar");
    this.figures = page.getByRole("figure");
    const say = (key: Key) => word(language, key);
    this.run = page.getByRole("button", { name: say("cards.run"), exact: true });
    this.runAgain = page.getByRole("button", { name: say("cards.run_again"), exact: true });
    this.cancel = page.getByRole("button", { name: say("cards.cancel"), exact: true });
    this.debrief = page.getByRole("region", { name: say("line.debrief"), exact: true });
    this.formula = page.getByRole("region", { name: say("cards.formula"), exact: true });
    const issues = page.getByRole("alert").filter({ hasText: say("ui.link_issues") });
    this.linkFaults = issues.getByRole("listitem");
  }

  static route(language: Language, query = "preset=penny-fab"): string {
    return `/${language}/${WORKSHOP}?${query}`;
  }

  async open(query = "preset=penny-fab"): Promise<void> {
    const title = word(this.language, "map.workshop_cards");
    await this.shell.openTitled(CardsWorkshop.route(this.language, query), new RegExp(`^${quoted(title)}`));
  }
}

/** Waits for a progress bar to go: what it was about is done. */
export async function finished(progress: Locator): Promise<void> {
  await expect(progress.filter({ visible: true })).toHaveCount(0, { timeout: 60_000 });
}
