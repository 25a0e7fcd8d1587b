import type { Hotkey } from "./read-hotkey.ts";

/** What opens the palette where no policy says otherwise. */
export const usualHotkey: Hotkey = { code: "KeyQ", ctrl: false, alt: true, shift: false };
