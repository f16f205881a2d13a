import { expect } from "@playwright/test";
import type { Locator, Page } from "@playwright/test";

import { number } from "../support/numbers";
import type { Language } from "../support/words";
import { sentence, word } from "../support/words";

/** Play, pause, steps, the end, speed, and the hour. */
export class Transport {
  readonly group: Locator;
  readonly play: Locator;
  readonly pause: Locator;
  readonly restart: Locator;
  readonly back: Locator;
  readonly step: Locator;
  readonly toEnd: Locator;
  readonly speed: Locator;
  readonly hourField: Locator;
  /** `day 3 of 125`. */
  readonly day: Locator;
  readonly #language: Language;

  constructor(page: Page, language: Language) {
    const named = (key: "play" | "pause" | "restart" | "back" | "step" | "to_end") =>
      this.group.getByRole("button", { name: word(language, `line.${key}`) });
    this.#language = language;
    this.group = page.getByRole("group", { name: word(language, "line.transport"), exact: true });
    this.play = named("play");
    this.pause = named("pause");
    this.restart = named("restart");
    this.back = named("back");
    this.step = named("step");
    this.toEnd = named("to_end");
    this.speed = this.group.getByRole("combobox", { name: word(language, "line.speed") });
    this.hourField = this.group.getByRole("textbox", { name: word(language, "line.hour"), exact: true });
    this.day = this.group.getByText(sentence(language, "line.day_of"));
  }

  /** The hour shown. */
  async hour(): Promise<number> {
    return number(await this.hourField.inputValue(), this.#language);
  }

  /** Goes to an hour by writing it. */
  async goTo(hour: number | string): Promise<void> {
    await this.hourField.fill(String(hour));
    await this.hourField.press("Enter");
  }

  /** Runs all lines to their end. */
  async runToEnd(): Promise<void> {
    await this.toEnd.click();
    await expect(this.toEnd).toHaveAttribute("aria-disabled", "true");
  }
}
