import type { HandedKey } from "./handed-key.ts";

/**
 * Whether a keystroke opens or closes the palette: the policy's, where there is one, and no other; else Alt Q anywhere, and
 * on portal pages Ctrl K (⌘ K) too, unless someone is typing. Told by the physical key, so that it works in any layout.
 * @param fixed as `keyMark` has the policy's
 */
export function isHotkey(
  { ctrl, alt, shift, meta, code }: HandedKey,
  fixed: string | null | undefined,
  where: { portal: boolean; typing: boolean },
): boolean {
  if (fixed) return fixed === [code, ctrl, alt, shift, meta].join();
  if (shift || (ctrl && meta)) return false;
  const command = ctrl || meta;
  return alt ? !command && code === "KeyQ" : command && code === "KeyK" && where.portal && !where.typing;
}
