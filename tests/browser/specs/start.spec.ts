import { expect, test } from "../support/test";

test("the page starts without an error", async ({ shell, page }) => {
  await shell.open();
  await expect(shell.panic).toHaveCount(0);
  await expect(page).toHaveTitle(/Atelier des flux/);
});
