import type { Locator, Page } from "@playwright/test";

import type { Language } from "../support/words";
import { sentence, within, word } from "../support/words";
import { Question } from "./question";
import { Shell } from "./shell";

/** What is due, a session of it, what is to come. */
export class ReviewPage {
  readonly page: Page;
  readonly question: Question;
  /** What is due today. */
  readonly today: Locator;
  readonly begin: Locator;
  readonly leave: Locator;
  readonly done: Locator;
  readonly back: Locator;
  readonly examDate: Locator;
  readonly takeDateBack: Locator;
  readonly #language: Language;

  constructor(page: Page, language: Language = "fr") {
    this.page = page;
    this.#language = language;
    this.question = new Question(page, language);
    this.today = page.getByRole("region", { name: word(language, "learner.due_title"), exact: true });
    this.begin = page.getByRole("button", { name: sentence(language, "learner.begin_review") });
    this.leave = page.getByRole("button", { name: word(language, "learner.leave_review"), exact: true });
    this.done = page.getByRole("region", { name: word(language, "learner.review_done"), exact: true });
    this.back = page.getByRole("button", { name: word(language, "learner.to_review"), exact: true });
    this.examDate = page.getByLabel(word(language, "learner.exam_label"), { exact: true });
    this.takeDateBack = page.getByRole("button", { name: word(language, "learner.exam_none_button"), exact: true });
  }

  async open(module?: string): Promise<void> {
    const path = module === undefined ? "review" : `module/${module}/review`;
    await new Shell(this.page).open(`/${this.#language}/${path}`);
  }

  /** Says how many questions are due. */
  due(count: number): Locator {
    return this.today.getByText(word(this.#language, "learner.due_count", { count }), { exact: true });
  }

  /** Says where one is in a session. */
  at(n: number, total: number): Locator {
    return this.page.getByText(within(this.#language, "learner.review_at", { n, total }));
  }

  /** The sentence beside the chart of the work to come. */
  get ahead(): Locator {
    return this.page.getByText(sentence(this.#language, "learner.ahead_says"));
  }
}
