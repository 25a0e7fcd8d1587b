import type { RequestView } from "../../../core/contract/request.ts";
import type { RequestEvent } from "../../../core/contract/request-event.ts";
import type { Language } from "../../../core/language/define-messages.ts";
import { shortName } from "../../../ui/person.tsx";
import { isNobodys } from "../mail/is-nobodys.ts";
import { routingMessages } from "../routing/routing-messages.ts";
import { stepMessages } from "./request-messages.ts";

/** An event of the log in a word or two; null for those that a line does not tell. @param mine id of who looks */
export function stepWords(
  event: RequestEvent,
  { people, ...letter }: Pick<RequestView, "people" | "letter" | "events">,
  reader: { readonly mine: string; readonly language: Language },
): string | null {
  const say = stepMessages(reader.language);
  const nameOf = (who: string | null): string => {
    const person = people.find(({ id }) => id === who);
    return person ? shortName(person.name) : "—";
  };
  switch (event.kind) {
    case "answered":
      return event.without === undefined ? say.answered : say[`without-${event.without}`];
    case "cancelled":
      return isNobodys(letter) ? say.setAside(nameOf(event.by)) : say.cancelled;
    case "merged":
      return say.merged(event.into);
    case "claimed":
      return event.by === reader.mine ? say.claimedYou : say.claimed(nameOf(event.by));
    case "assigned":
      if (event.to === reader.mine) return say.assignedYou;
      return event.to === null ? say.unassigned : say.assigned(nameOf(event.to));
    case "skipped":
      return say.skipped(nameOf(event.by), routingMessages(reader.language)[event.reason].toLowerCase());
    case "returned":
      if (event.message !== undefined) return say.returned;
      return event.by === null ? say.silent : say.recalled;
    case "released":
    case "routed":
    case "paused":
    case "resumed":
    case "noted":
    case "reopened":
    case "reminded":
    case "undelivered":
    case "identified":
    case "joined":
    case "left":
      return say[event.kind];
    default:
      return null;
  }
}
