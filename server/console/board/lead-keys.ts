import { useCommands } from "../keys/use-commands.ts";
import { go } from "../router/router.ts";

/** The keys to the lead's screens, from wherever one is. */
export function LeadKeys(): null {
  useCommands((command) => {
    if (command !== "board" && command !== "people" && command !== "insight") return false;
    go({ name: command });
    return true;
  });
  return null;
}
