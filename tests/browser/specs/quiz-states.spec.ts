import { ExamPage } from "../pages/exam";
import { PracticePage } from "../pages/practice";
import { violations } from "../support/accessible";
import { smallCourse } from "../support/course";
import { KINDS, MOUSE } from "../support/kinds";
import { THEMES, VIEWPORTS } from "../support/settings";
import { expect, test } from "../support/test";

test.beforeEach(({ page }) => smallCourse(page));

for (const theme of THEMES) {
  for (const kind of KINDS) {
    test(`${kind.name} is accessible in every state, ${theme}`, async ({ page, shell }) => {
      await page.emulateMedia({ colorScheme: theme });
      await page.setViewportSize(VIEWPORTS[theme === "light" ? 0 : 1]);
      const question = await new PracticePage(page).ask(kind.place);
      const look = async (state: string): Promise<void> => {
        expect.soft(await violations(page), state).toEqual([]);
        expect.soft(await shell.overflow(), state).toBeLessThanOrEqual(0);
      };
      await look("fresh");
      if ((await question.hint.count()) > 0) {
        await question.hint.click();
        await look("hint");
      }
      await kind.wrong(question, MOUSE);
      await question.check.click();
      await expect(question.verdict).toContainText(kind.says);
      await look("wrong");
      await question.show.click();
      await look("shown");
    });

    test(`${kind.name} is accessible when right, ${theme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: theme });
      const question = await new PracticePage(page).ask(kind.place);
      await kind.right(question, MOUSE);
      await question.check.click();
      await expect(question.goOn).toBeVisible();
      expect(await violations(page)).toEqual([]);
    });
  }

  test(`practice and exam pages are accessible, ${theme}`, async ({ page, shell }) => {
    await page.emulateMedia({ colorScheme: theme });
    await page.setViewportSize({ width: 320, height: 700 });
    const look = async (state: string): Promise<void> => {
      expect.soft(await violations(page), state).toEqual([]);
      expect.soft(await shell.overflow(), state).toBeLessThanOrEqual(0);
    };
    const practice = new PracticePage(page);
    await practice.open();
    await look("choice");
    await practice.situation("Une carte de trop").click();
    await look("situation");
    await page.getByRole("radio").first().check();
    await practice.button("practice.decide").click();
    await look("end of a situation");
    const exam = new ExamPage(page);
    await exam.open();
    await look("exam");
    await exam.paper();
    await exam.withKey.check();
    await look("paper");
    await exam.button("exam.back").click();
    await exam.begin.click();
    await look("sitting");
    await exam.handIn.click();
    await exam.handInYes.click();
    await expect(exam.results).toBeVisible();
    await look("results");
  });
}
