import { browserShortcut } from "../../core/keys/browser-shortcut.ts";
import type { Hotkey } from "../../core/keys/read-hotkey.ts";
import { browser } from "../platform/browser.ts";
import { isApple } from "../platform/is-apple.ts";

const command = "_execute_browser_action";
const key = "shortcutFixed";

/**
 * The policy's hotkey becomes the browser's own key of the extension too, so that it opens the palette on pages where the
 * launcher is not yet. Firefox alone lets an extension do so; without a policy the seller's own choice stays.
 */
export async function followHotkey(hotkey: Hotkey | null): Promise<void> {
  if (!import.meta.env.FIREFOX) return;
  const shortcut = hotkey && browserShortcut(hotkey, isApple);
  const { [key]: before = null } = await browser.storage.local.get(key);
  if (before === shortcut) return;
  if (shortcut === null) await browser.commands.reset(command);
  else await browser.commands.update({ name: command, shortcut });
  await browser.storage.local.set({ [key]: shortcut });
}
