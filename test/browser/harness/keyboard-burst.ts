import { setTimeout as pause } from "node:timers/promises";
import type { Page } from "playwright-core";
import { codeOf } from "./code-of.ts";

const alt = 1;

/**
 * Alt Q and then each letter, with no key waiting for the one before it to be handled.
 * @param rhythmMs time from key to key; 0 sends all of them at once.
 */
export async function hotkeyAndType(page: Page, text: string, rhythmMs: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const sent: Promise<unknown>[] = [];
  const press = (key: string, modifiers: number): void => {
    const given = { key, code: codeOf(key), modifiers };
    const down = { type: "keyDown", ...given, ...(modifiers ? {} : { text: key }) } as const;
    sent.push(session.send("Input.dispatchKeyEvent", down));
    sent.push(session.send("Input.dispatchKeyEvent", { type: "keyUp", ...given }));
  };
  press("й", alt);
  for (const letter of text) {
    // The person's own rhythm: nothing is waited for.
    if (rhythmMs > 0) await pause(rhythmMs);
    press(letter, 0);
  }
  await Promise.all(sent);
  await session.detach();
}
