import { expect } from "@playwright/test";
import type { Locator, Page } from "@playwright/test";

import { within, word } from "../support/words";
import type { Key, Language } from "../support/words";

/** The side of a workshop: situation, parameters, seed, link. */
export class Scenario {
  readonly page: Page;
  readonly side: Locator;
  readonly preset: Locator;
  readonly seed: Locator;
  readonly otherSeed: Locator;
  readonly share: Locator;
  readonly shareStatus: Locator;
  readonly link: Locator;
  readonly addLine: Locator;
  readonly removeLine: Locator;
  /** What the last change asked that cannot be. */
  readonly faults: Locator;
  readonly #language: Language;

  constructor(page: Page, language: Language) {
    const say = (key: Key) => word(language, key);
    this.page = page;
    this.#language = language;
    this.side = page.getByRole("region", { name: say("line.scenario"), exact: true });
    this.preset = this.side.getByRole("combobox", { name: say("line.f_preset"), exact: true });
    this.seed = this.side.getByRole("textbox", { name: say("line.f_seed"), exact: true });
    this.otherSeed = this.side.getByRole("button", { name: say("line.next_seed"), exact: true });
    this.share = this.side.getByRole("button", { name: say("ui.share"), exact: true });
    this.shareStatus = this.side.getByRole("status");
    this.link = this.side.getByRole("textbox", { name: say("ui.link"), exact: true });
    this.addLine = this.side.getByRole("button", { name: say("line.add_line"), exact: true });
    this.removeLine = this.side.getByRole("button", { name: say("line.remove_line"), exact: true });
    this.faults = this.side.getByRole("alert");
  }

  /** The parameters of a line, by its letter; opened where they are closed. */
  async line(letter: string): Promise<Locator> {
    const named = this.page.locator("summary").filter({ has: this.page.getByText(letter, { exact: true }) });
    return this.#opened(this.side.locator("details").filter({ has: named }));
  }

  /** A group of parameters, as `line.g_costs`; opened where it is closed. */
  async group(key: Key): Promise<Locator> {
    const summary = this.page.locator("summary").getByText(word(this.#language, key), { exact: true });
    return this.#opened(this.side.locator("details").filter({ has: summary }).first());
  }

  /** A number, by the key of its label. */
  field(within: Locator, key: Key): Locator {
    return within.getByRole("textbox", { name: word(this.#language, key), exact: true });
  }

  /** A choice, by the key of its label. */
  choice(within: Locator, key: Key): Locator {
    return within.getByRole("combobox", { name: word(this.#language, key), exact: true });
  }

  /** The message that refuses what was written, by the key of its sentence. */
  refusal(place: Locator, key: Key, values: Record<string, string> = {}): Locator {
    return place.getByRole("alert").filter({ hasText: within(this.#language, key, values) });
  }

  /** Takes the situation of a name. */
  async choose(preset: string): Promise<void> {
    await this.preset.selectOption(preset);
    await expect(this.preset).toHaveValue(preset);
  }

  async #opened(details: Locator): Promise<Locator> {
    if ((await details.getAttribute("open")) === null) await details.locator("summary").first().click();
    return details;
  }
}
