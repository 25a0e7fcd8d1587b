import type { Hotkey } from "../../core/keys/read-hotkey.ts";

/** A hotkey as `isHotkey` compares it: in few bytes, since every page pays for them. */
export function keyMark(hotkey: Hotkey | null): string | null {
  return hotkey && [hotkey.code, hotkey.ctrl, hotkey.alt, hotkey.shift, false].join();
}
