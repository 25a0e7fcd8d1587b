import type { HandedKey } from "./handed-key.ts";

/**
 * Whether a keystroke opens or closes the palette: Alt Q anywhere; on portal pages Ctrl K (⌘ K) too, unless someone is typing.
 * Told by the physical key, so that it works in any layout.
 */
export function isHotkey(pressed: HandedKey, where: { portal: boolean; typing: boolean }): boolean {
  const { ctrl, alt, shift, meta, code } = pressed;
  if (shift || (ctrl && meta)) return false;
  const command = ctrl || meta;
  return alt ? !command && code === "KeyQ" : command && code === "KeyK" && where.portal && !where.typing;
}
