import type { Page } from "@playwright/test";

declare global {
  interface Window {
    /** The board tells how long each of its pictures took [ms], where a benchmark has put an array here. */
    atelierFrames?: number[];
    /** Tasks of more than 50 ms on the page's thread [ms], while they are watched. */
    longTasks?: number[];
    /** Time from each frame of the screen to the next [ms]. */
    frameGaps?: number[];
  }
}

/** Prints a line of the results. */
export function tell(what: string, measured: string): void {
  console.log(`  ${what}: ${measured}`);
}

/** The value below which a share of the values lies; 0 of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** The median. */
export function middle(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** Notes from now on each long task, each picture of the board and each frame of the screen. */
export async function watchFrames(page: Page): Promise<void> {
  await page.evaluate(() => {
    const [long, gaps]: [number[], number[]] = [[], []];
    window.longTasks = long;
    window.frameGaps = gaps;
    window.atelierFrames = [];
    new PerformanceObserver((list) => long.push(...list.getEntries().map((entry) => entry.duration))).observe({
      type: "longtask",
    });
    let last = performance.now();
    const tick = (now: number): void => {
      gaps.push(now - last);
      last = now;
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  });
}

/** What was noted since, for a while or until something has happened. */
export async function watched(page: Page): Promise<{ long: number[]; gaps: number[]; frames: number[] }> {
  return page.evaluate(() => ({
    long: window.longTasks ?? [],
    gaps: window.frameGaps ?? [],
    frames: window.atelierFrames ?? [],
  }));
}
