import type { CDPSession } from "playwright-core";

const russian = "йцукенгшщзхъфывапролджэячсмитьбю";
const codes = [
  "QWERTYUIOP".split(""),
  ["BracketLeft", "BracketRight"],
  "ASDFGHJKL".split(""),
  ["Semicolon", "Quote"],
  "ZXCVBNM".split(""),
  ["Comma", "Period"],
].flat();

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

function codeOf(letter: string): string {
  if (letter === " ") return "Space";
  if (/\d/.test(letter)) return `Digit${letter}`;
  const code = /[a-z]/.test(letter) ? letter.toUpperCase() : codes[russian.indexOf(letter)];
  if (code === undefined) return "";
  return code.length === 1 ? `Key${code}` : code;
}
