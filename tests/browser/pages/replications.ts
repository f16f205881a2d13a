import type { Locator, Page } from "@playwright/test";

import { sentence, word } from "../support/words";
import type { Key, Language } from "../support/words";

/** "Is it chance?": the run repeated with other seeds. */
export class Replications {
  readonly panel: Locator;
  readonly count: Locator;
  readonly start: Locator;
  readonly cancel: Locator;
  readonly progress: Locator;
  readonly cancelled: Locator;
  readonly done: Locator;
  readonly table: Locator;

  constructor(page: Page, language: Language) {
    const say = (key: Key) => word(language, key);
    this.panel = page.getByRole("region", { name: say("line.replications"), exact: true });
    this.count = this.panel.getByRole("textbox", { name: say("line.replications_count"), exact: true });
    this.start = this.panel.getByRole("button", { name: say("line.replications_start"), exact: true });
    this.cancel = this.panel.getByRole("button", { name: say("line.replications_cancel"), exact: true });
    this.progress = this.panel.getByRole("progressbar");
    const status = this.panel.getByRole("status");
    this.cancelled = status.filter({ hasText: say("line.replications_cancelled") });
    this.done = status.filter({ hasText: sentence(language, "line.replications_done") });
    this.table = this.panel.getByRole("table", { name: say("line.intervals"), exact: true });
  }

  /** Starts so many runs. */
  async begin(count: number): Promise<void> {
    await this.count.fill(String(count));
    await this.count.blur();
    await this.start.click();
  }
}
