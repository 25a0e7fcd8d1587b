import type { Runtime } from "./browser.ts";
import { browser } from "./browser.ts";

/**
 * True where the sender is a page of this extension. The browser fills the sender in, so neither a page nor its content
 * script can pretend. Protocol and id are compared, not the whole address: with dynamic addresses it differs.
 */
export function isOwnPage(sender: Runtime.MessageSender | undefined): boolean {
  if (sender?.id !== browser.runtime.id || sender.url === undefined) return false;
  return /^(chrome|moz)-extension:\/\//.test(sender.url);
}

/** True where the sender is our background: ours, in no tab, and not a web page's script. */
export function isFromBackground(sender: Runtime.MessageSender): boolean {
  if (sender.id !== browser.runtime.id || sender.tab !== undefined) return false;
  return sender.url === undefined || isOwnPage(sender);
}
