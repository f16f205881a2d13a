import { expect } from "@playwright/test";
import type { Locator, Page } from "@playwright/test";

/** More stops than any page of the course has. */
const MOST = 250;

/**
 * Goes to an element as somebody without a mouse does, from stop to stop; every stop on the way must
 * show where one is.
 */
export async function tabTo(page: Page, target: Locator, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  await expect(target).toBeVisible();
  const wanted = await target.elementHandle();
  for (let stop = 0; stop < MOST; stop += 1) {
    await page.keyboard.press(key);
    const { name, visible, there } = await page.evaluate(lookAtFocus, wanted);
    expect(visible, `focus is seen on ${name}`).toBe(true);
    if (there) return;
  }
  throw new Error(`the keyboard does not reach ${String(target)}`);
}

/** Runs in the page: where focus is, and whether an outline or a shadow on screen shows it. */
function lookAtFocus(wanted: Node | null): { name: string; visible: boolean; there: boolean } {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body) {
    // Past the last stop the browser's own frame has focus, and the next one comes round again.
    return { name: "the browser", visible: true, there: false };
  }
  // A radio button within a drawing or a word shows its focus around both.
  const shown = [element, element.closest("label")].filter((one) => one instanceof HTMLElement);
  const outlined = shown.some((one) => {
    const style = getComputedStyle(one);
    return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
  });
  const box = element.getBoundingClientRect();
  const inside = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
  const name = element.getAttribute("aria-label") ?? element.innerText.slice(0, 40);
  return { name: `<${element.localName}> ${name}`, visible: outlined && inside, there: element === wanted };
}
