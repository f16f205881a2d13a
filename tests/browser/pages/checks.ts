import { expect } from "@playwright/test";
import type { Locator, Page } from "@playwright/test";

import { sentence, word } from "../support/words";
import type { Key, Language } from "../support/words";
import { Shell } from "./shell";

/** How long all published values may take on a slow machine [ms]. */
const LONG = 120_000;

/** The page that recomputes published values, and any scenario. */
export class ChecksPage {
  readonly page: Page;
  readonly shell: Shell;
  /** Tells how many values were recomputed, and how many keep to theirs. */
  readonly count: Locator;
  readonly allPass: Locator;
  readonly rows: Locator;
  readonly #language: Language;

  constructor(page: Page, language: Language = "fr") {
    this.page = page;
    this.shell = new Shell(page);
    this.#language = language;
    this.count = page.locator("#checks-count");
    this.allPass = this.count.filter({ hasText: sentence(language, "checks.all_pass") });
    this.rows = page.getByRole("table").first().locator("tbody").getByRole("row");
  }

  async open(): Promise<void> {
    await this.shell.openTitled(`/${this.#language}/checks`, new RegExp(`^${this.#say("pages.checks_title")}`));
  }

  /** Waits until every value is recomputed. */
  async done(): Promise<void> {
    const going = this.count.filter({ hasText: sentence(this.#language, "checks.going") });
    await expect(this.count).toBeVisible();
    await expect(going).toHaveCount(0, { timeout: LONG });
  }

  /** Opens the section for any scenario. */
  async openScenario(): Promise<void> {
    await this.page.getByText(this.#say("checks.any"), { exact: true }).click();
    await expect(this.params).toBeVisible();
  }

  get params(): Locator {
    return this.page.getByRole("textbox", { name: this.#say("checks.any_params"), exact: true });
  }

  get report(): Locator {
    return this.page.getByRole("textbox", { name: this.#say("checks.any_report"), exact: true });
  }

  /** Computes a scenario given as JSON and gives its report as the page writes it. */
  async compute(params: string): Promise<string> {
    await this.params.fill(params);
    await this.page.getByRole("button", { name: this.#say("checks.any_compute"), exact: true }).click();
    await expect(this.report).not.toHaveValue("", { timeout: LONG });
    return this.report.inputValue();
  }

  /** Measures the machine; millions of part-stations per second, pushed and by kanban. */
  async measureSpeed(): Promise<{ push: string; kanban: string }> {
    await this.page.getByRole("button", { name: this.#say("checks.bench_start"), exact: true }).click();
    const value = (which: string) => this.page.locator(`[data-bench="${which}"]`);
    await expect(value("push")).not.toHaveText("–", { timeout: LONG });
    await expect(value("kanban")).not.toHaveText("–", { timeout: LONG });
    return { push: await value("push").innerText(), kanban: await value("kanban").innerText() };
  }

  #say(key: Key): string {
    return word(this.#language, key);
  }
}
