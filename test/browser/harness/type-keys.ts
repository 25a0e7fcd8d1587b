import type { CDPSession } from "playwright-core";
import { codeOf } from "./code-of.ts";

/**
 * Presses the keys that write a text, Russian letters on a Russian layout. Playwright's own `keyboard.type` puts letters
 * beyond Latin into the field without any key event.
 */
export async function typeKeys(cdp: CDPSession, text: string): Promise<void> {
  for (const letter of text.split("")) {
    const key = { key: letter, code: codeOf(letter.toLowerCase()), windowsVirtualKeyCode: 0 };
    await cdp.send("Input.dispatchKeyEvent", { type: "keyDown", text: letter, ...key });
    await cdp.send("Input.dispatchKeyEvent", { type: "keyUp", ...key });
  }
}
