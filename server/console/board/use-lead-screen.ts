import { helpShown } from "../frame/help-shown.ts";
import { useCommands } from "../keys/use-commands.ts";
import type { Route } from "../router/route.ts";
import { go } from "../router/router.ts";

/** The keys of a screen of the lead's: back to where it is opened from, and all keys. */
export function useLeadScreen(back: Extract<Route, { name: "queue" | "board" }>): void {
  useCommands((command) => {
    if (command === "all-keys") helpShown.value = true;
    else if (command === "back") go(back);
    else return false;
    return true;
  });
}
