import type { Locator, Page } from "@playwright/test";

import type { Key, Language } from "../support/words";
import { quoted, word } from "../support/words";
import { Shell } from "./shell";

/** The workshops where one thing after the other is sorted. */
export type SortingName = "strategy" | "tactics" | "technologies";

/** A sorting workshop: the thing under way, what is said to the answer, the columns, the end. */
export class SortingWorkshop {
  readonly page: Page;
  readonly name: SortingName;
  readonly shell: Shell;
  /** The thing to sort. */
  readonly thing: Locator;
  /** The answers that a press gives. */
  readonly bins: Locator;
  /** The groups of answers to tick. */
  readonly parts: Locator;
  readonly check: Locator;
  /** What is said to the answer. */
  readonly said: Locator;
  readonly goOn: Locator;
  readonly alert: Locator;
  readonly columns: Locator;
  readonly results: Locator;
  readonly again: Locator;
  readonly linkFaults: Locator;
  readonly language: Language;

  constructor(page: Page, name: SortingName, language: Language = "fr") {
    const say = (key: Key) => word(language, key);
    this.page = page;
    this.name = name;
    this.language = language;
    this.shell = new Shell(page);
    const form = page.locator("form.round");
    this.thing = form.getByRole("heading", { level: 2 });
    this.bins = form.getByRole("group").getByRole("button");
    this.parts = form.getByRole("group");
    this.check = form.getByRole("button", { name: say("sorting.check"), exact: true });
    this.said = page.locator("#round-said");
    this.goOn = form.getByRole("button", { name: say("sorting.go_on"), exact: true });
    this.alert = form.getByRole("alert");
    this.columns = page.getByRole("region", { name: say("sorting.sorted"), exact: true });
    this.results = page.getByRole("region", { name: say("sorting.results"), exact: true });
    this.again = this.results.getByRole("button", { name: say("sorting.again"), exact: true });
    const issues = page.getByRole("alert").filter({ hasText: say("ui.link_issues") });
    this.linkFaults = issues.getByRole("listitem");
  }

  async open(query = "seed=1"): Promise<void> {
    const title = word(this.language, `map.workshop_${this.name}`);
    const route = `/${this.language}/module/push-pull/workshop/${this.name}?${query}`;
    await this.shell.openTitled(route, new RegExp(`^${quoted(title)}`));
    await this.thing.waitFor();
  }

  /** Answers the thing under way with the given answers of its first part, and all reasons it has. */
  async answer(first: number): Promise<void> {
    if ((await this.check.count()) === 0) {
      await this.bins.nth(first).click();
    } else {
      await this.parts.first().locator("input").nth(first).check();
      if ((await this.parts.count()) > 1) await this.parts.nth(1).locator("input").first().check();
      await this.check.click();
    }
    await this.said.waitFor();
  }

  /** Answers everything that is left, always alike. */
  async finish(first = 0): Promise<void> {
    while ((await this.results.count()) === 0) {
      if ((await this.said.count()) === 0) await this.answer(first);
      await this.goOn.click();
    }
  }
}
