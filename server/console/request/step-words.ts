import type { RequestView } from "../../../core/contract/request.ts";
import type { RequestEvent } from "../../../core/contract/request-event.ts";
import type { Language } from "../../../core/language/define-messages.ts";
import { shortName } from "../../../ui/person.tsx";
import { stepMessages } from "./request-messages.ts";

/** An event of the log in a word or two; null for those that a line does not tell. @param mine id of who looks */
export function stepWords(
  event: RequestEvent,
  { people }: Pick<RequestView, "people">,
  reader: { readonly mine: string; readonly language: Language },
): string | null {
  const say = stepMessages(reader.language);
  switch (event.kind) {
    case "claimed": {
      if (event.by === reader.mine) return say.claimedYou;
      const holder = people.find(({ id }) => id === event.by);
      return say.claimed(holder ? shortName(holder.name) : "—");
    }
    case "released":
    case "routed":
    case "returned":
    case "paused":
    case "resumed":
    case "noted":
    case "answered":
    case "reopened":
      return say[event.kind];
    default:
      return null;
  }
}
