import { browser } from "../platform/browser.ts";

export const shotCommand = "take-screenshot";

/** The key that takes a picture, as the browser writes it; null where the seller has given it away. */
export async function shotKey(): Promise<string | null> {
  const commands = await browser.commands.getAll();
  return commands.find(({ name }) => name === shotCommand)?.shortcut || null;
}
