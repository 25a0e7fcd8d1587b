import { hotkeyKeys } from "../../core/keys/hotkey-keys.ts";
import type { Hotkey } from "../../core/keys/read-hotkey.ts";
import { usualHotkey } from "../../core/keys/usual-hotkey.ts";
import { isApple } from "./is-apple.ts";

/** What stands on the keys that open the palette on this machine. @param fixed the policy's, if it has one */
export const shownHotkey = (fixed: Hotkey | null): string[] => hotkeyKeys(fixed ?? usualHotkey, isApple);
