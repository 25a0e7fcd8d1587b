import type { HandedKey } from "./handed-key.ts";

/**
 * Whether a keystroke opens or closes the palette: Alt Q anywhere; on portal pages Ctrl K (⌘ K) too, unless someone is typing.
 * Told by the physical key, so that it works in any layout.
 */
export function isHotkey(pressed: HandedKey, where: { portal: boolean; typing: boolean }): boolean {
  const command = pressed.ctrl || pressed.meta;
  if (pressed.code === "KeyQ") return pressed.alt && !command && !pressed.shift;
  if (pressed.code !== "KeyK" || !where.portal || where.typing) return false;
  return command && !pressed.alt && !pressed.shift && pressed.ctrl !== pressed.meta;
}
