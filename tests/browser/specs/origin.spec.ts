import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

import { expect, test } from "../support/test";

test("the page may not ask anything of anyone else", async ({ page, shell, faults }) => {
  let heard = 0;
  const stranger = createServer((_, response) => {
    heard += 1;
    response.end();
  }).listen(0, "127.0.0.1");
  await new Promise((done) => stranger.once("listening", done));
  const elsewhere = `http://127.0.0.1:${(stranger.address() as AddressInfo).port}/`;

  await shell.open();
  await page.evaluate((elsewhere) => {
    const refused: string[] = [];
    Object.assign(window, { refused });
    document.addEventListener("securitypolicyviolation", (event) => {
      refused.push(event.effectiveDirective.replace(/-elem$/, ""));
    });
    new Image().src = `${elsewhere}pixel.png`;
    fetch(elsewhere).catch(() => undefined);
    const script = document.createElement("script");
    script.src = `${elsewhere}script.js`;
    const style = document.createElement("style");
    style.textContent = "body { color: red }";
    document.head.append(script, style);
  }, elsewhere);
  const refused = () => page.evaluate(() => [...(window as unknown as { refused: string[] }).refused].sort());
  await expect.poll(refused).toEqual(["connect-src", "img-src", "script-src", "style-src"]);
  expect(heard, "requests that left the page").toBe(0);
  stranger.close();
  // The browser tells of each refusal, and of nothing else.
  for (const fault of faults) expect(fault).toMatch(new RegExp(`Content Security Policy|: ${elsewhere}`));
  faults.length = 0;
});
