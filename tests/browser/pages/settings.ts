import { expect } from "@playwright/test";
import type { Locator, Page } from "@playwright/test";

import type { Saved } from "../support/download";
import { saved } from "../support/download";
import { within, word } from "../support/words";
import type { Key, Language, Values } from "../support/words";

/** Language, theme, who works here, and what is stored. */
export class SettingsPage {
  readonly page: Page;
  readonly wipe: Locator;
  readonly wipeYes: Locator;
  readonly wipeNo: Locator;
  readonly wiped: Locator;
  readonly undoWipe: Locator;
  readonly broughtBack: Locator;
  /** The name of the present learner. */
  readonly name: Locator;
  readonly keepName: Locator;
  /** What the import says. */
  readonly imported: Locator;
  readonly join: Locator;
  readonly apart: Locator;
  readonly leave: Locator;
  readonly #language: Language;

  constructor(page: Page, language: Language = "fr") {
    this.page = page;
    this.#language = language;
    const button = (key: Key): Locator => page.getByRole("button", { name: word(language, key), exact: true });
    const status = (key: Key): Locator => page.getByRole("status").filter({ hasText: word(language, key) });
    this.wipe = button("pages.wipe");
    this.wipeYes = button("pages.wipe_yes");
    this.wipeNo = button("pages.wipe_no");
    this.wiped = status("pages.wiped");
    this.undoWipe = button("learner.undo_wipe");
    this.broughtBack = status("learner.brought_back");
    this.name = page.getByLabel(word(language, "learner.your_name"), { exact: true });
    this.keepName = button("learner.keep_name");
    const section = page.getByRole("region", { name: word(language, "learner.import"), exact: true });
    this.imported = section.getByRole("status");
    this.join = button("learner.join");
    this.apart = button("learner.apart");
    this.leave = button("learner.leave");
  }

  theme(choice: "system" | "light" | "dark"): Locator {
    const key: Key = `pages.theme_${choice}`;
    return this.page.getByRole("radio", { name: word(this.#language, key), exact: true });
  }

  language(name: "Français" | "English"): Locator {
    return this.page.getByRole("radio", { name, exact: true });
  }

  /** A record of this browser, by the name of its learner. */
  learner(name: string): Locator {
    return this.page.getByRole("radio", { name, exact: true });
  }

  /** Begins the record of someone else. */
  async add(name: string): Promise<void> {
    const language = this.#language;
    await this.page.getByText(word(language, "learner.another"), { exact: true }).click();
    await this.page.getByLabel(word(language, "learner.another_name"), { exact: true }).fill(name);
    await this.page.getByRole("button", { name: word(language, "learner.add"), exact: true }).click();
    await expect(this.learner(name)).toBeChecked();
  }

  /** Says how many acts the open record has. */
  acts(count: number): Locator {
    return this.page.getByText(word(this.#language, "learner.size", { acts: count }), { exact: true });
  }

  /** What is stored, as the file that the page offers. */
  async exported(): Promise<Saved> {
    const name = word(this.#language, "pages.export");
    return saved(this.page, () => this.page.getByRole("button", { name, exact: true }).click());
  }

  /** Gives the page a file to bring a record back from. */
  async choose(text: string | Buffer): Promise<void> {
    const file = this.page.getByLabel(word(this.#language, "learner.import_file"), { exact: true });
    await file.setInputFiles({ name: "carnet.json", mimeType: "application/json", buffer: Buffer.from(text) });
  }

  /** Waits for what the import says. */
  async says(key: Key, values: Values = {}): Promise<void> {
    await expect(this.imported).toHaveText(within(this.#language, key, values));
  }
}
