import type { Hotkey } from "../../core/keys/read-hotkey.ts";
import type { HandedKey } from "../overlay/handed-key.ts";
import { isHotkey } from "../overlay/hotkey.ts";
import { keyMark } from "../overlay/key-mark.ts";

export type PaletteCommand =
  | "up"
  | "down"
  | "open"
  | "open-new-tab"
  | "copy-link"
  | "preview"
  | "preview-back"
  | "ask-now"
  | "ask-form"
  | "original-layout"
  | "escape"
  | "close"
  | "filters";

/**
 * What a key means while one searches; null leaves it to the field. By physical key, so that any layout works.
 * @param fixed the policy's hotkey, null for the usual ones.
 */
export function paletteCommand(pressed: HandedKey, fixed: Hotkey | null): PaletteCommand | null {
  if (isHotkey(pressed, keyMark(fixed), { portal: true, typing: false })) return "close";
  const command = pressed.ctrl || pressed.meta;
  switch (pressed.code) {
    case "ArrowUp":
      return pressed.alt || command || pressed.shift ? null : "up";
    case "ArrowDown":
      return pressed.alt || command || pressed.shift ? null : "down";
    case "Enter":
    case "NumpadEnter":
      if (command) return pressed.alt ? null : "ask-now";
      if (pressed.alt) return "ask-form";
      return pressed.shift ? "open-new-tab" : "open";
    case "ArrowRight":
      return pressed.alt && !command && !pressed.shift ? "preview" : null;
    case "ArrowLeft":
      return pressed.alt && !command && !pressed.shift ? "preview-back" : null;
    case "KeyC":
      return pressed.alt && !command && !pressed.shift ? "copy-link" : null;
    case "Tab":
      return pressed.shift || command || pressed.alt ? null : "filters";
    case "Escape":
      return "escape";
    case "KeyZ":
      return pressed.alt && !command ? "original-layout" : null;
    default:
      return null;
  }
}
