import type { RequestView } from "../../../core/contract/request.ts";
import type { Hit } from "../../../core/contract/search.ts";
import type { Composing } from "../composer/use-composing.ts";
import { webAddress } from "../context/web-address.ts";
import { helpShown } from "../frame/help-shown.ts";
import { useCommands } from "../keys/use-commands.ts";
import { idsOf } from "../queue/arrangement.ts";
import { stepFrom } from "../queue/chosen-row.ts";
import { arrangement } from "../queue/shown-queue.ts";
import { go } from "../router/router.ts";
import type { Acts } from "./use-acts.ts";

type Given = {
  readonly request: RequestView;
  readonly composing: Composing;
  readonly places: readonly Hit[];
  readonly acts: Acts;
  readonly insert: (hit: Hit) => void;
  readonly ask: () => void;
};

/** The keys of an open request. */
export function useRequestKeys({ request, composing, places, acts, insert, ask }: Given): void {
  useCommands((command) => {
    if (typeof command === "object") {
      const hit = places[command.insertPlace - 1];
      if (hit) insert(hit);
      return true;
    }
    switch (command) {
      case "down":
      case "up": {
        const to = stepFrom(idsOf(arrangement.peek()), request.id, command === "down" ? 1 : -1);
        if (to !== null) go({ name: "request", id: to });
        return true;
      }
      case "open":
        composing.field.current?.focus();
        return true;
      case "claim":
        void acts.claim("claim");
        return true;
      case "most-urgent-free":
        void acts.next(false);
        return true;
      case "open-page": {
        const address = webAddress(request.context?.page?.address ?? "");
        if (address) open(address, "_blank", "noopener,noreferrer");
        return true;
      }
      case "ask-seller":
        ask();
        return true;
      case "all-keys":
        helpShown.value = true;
        return true;
      case "back":
        go({ name: "queue" });
        return true;
      default:
        return false;
    }
  });
}
