import { expect } from "@playwright/test";
import type { Locator, Page } from "@playwright/test";

import type { Key, Language } from "../support/words";
import { quoted, sentence, word } from "../support/words";
import { Shell } from "./shell";

const LESSON = "module/push-pull/lesson";

/** The lesson of a module, as one reads it. */
export class LessonPage {
  readonly page: Page;
  readonly shell: Shell;
  readonly language: Language;
  /** The title of the screen shown. */
  readonly title: Locator;
  readonly next: Locator;
  readonly previous: Locator;
  /** The note that is open. */
  readonly note: Locator;
  /** Which screen is shown, of how many. */
  readonly progress: Locator;
  readonly contents: Locator;

  constructor(page: Page, language: Language = "fr") {
    this.page = page;
    this.language = language;
    this.shell = new Shell(page);
    const say = (key: Key) => word(language, key);
    this.title = page.getByRole("main").getByRole("heading", { level: 2 }).first();
    const turns = page.getByRole("navigation", { name: say("lesson.turns"), exact: true });
    this.next = turns.getByRole("link", { name: new RegExp(`^${quoted(say("lesson.next"))}`) });
    this.previous = turns.getByRole("link", { name: new RegExp(`^${quoted(say("lesson.previous"))}`) });
    this.note = page.getByRole("dialog");
    this.progress = page.getByText(sentence(language, "lesson.screen_of"));
    this.contents = page.getByRole("navigation", { name: say("lesson.contents"), exact: true });
  }

  /** Opens the lesson, at a screen where one is named. */
  async open(screen = ""): Promise<void> {
    const title = word(this.language, "map.step_understand");
    const path = screen === "" ? LESSON : `${LESSON}/${screen}`;
    await this.shell.openTitled(`/${this.language}/${path}`, new RegExp(`^${quoted(title)}`));
    await expect(this.title).toBeVisible();
  }

  /** Waits until the address names a screen. */
  async expectAt(screen: string): Promise<void> {
    await expect.poll(() => this.shell.route()).toBe(`/${this.language}/${LESSON}/${screen}`);
  }

  /** Words that open a note. */
  opener(words: string): Locator {
    return this.page.getByRole("main").getByRole("button", { name: words, exact: true });
  }

  /** A figure's sentence. */
  get said(): Locator {
    return this.page.getByRole("figure").locator("[aria-live]").filter({ visible: true });
  }
}
