import type { JSX } from "preact";
import type { Me } from "../../../core/contract/person.ts";
import type { RequestView } from "../../../core/contract/request.ts";
import { Icon } from "../../../ui/icon.tsx";
import { shortName } from "../../../ui/person.tsx";
import { language } from "../platform/language.ts";
import { isWaiting } from "../queue/arrangement.ts";
import { othersAt } from "./presence.ts";
import { requestMessages } from "./request-messages.ts";

/** Who else is at this request, and whose it is: two must not write the same answer unknowingly. */
export function PresenceStrip({ request, me }: { request: RequestView; me: Me }): JSX.Element {
  const words = stripWords(request, me);
  return (
    <output class="presence-place">
      {words !== "" && (
        <span class="presence">
          <Icon name="eye" />
          {words}
        </span>
      )}
    </output>
  );
}

function stripWords(request: RequestView, me: Me): string {
  const say = requestMessages(language.value);
  if (!isWaiting(request)) return "";
  const others = othersAt(request.id, me.id);
  const writers = others
    .filter(({ doing }) => doing === "writing")
    .map(({ person }) => shortName(person.name));
  const lookers = others
    .filter(({ person, doing }) => doing === "looking" && person.id !== request.claimedBy?.id)
    .map(({ person }) => shortName(person.name));
  const holder = request.claimedBy;
  return [
    ...(holder && holder.id !== me.id ? [say.heldBy(shortName(holder.name))] : []),
    ...writers.map(say.writes),
    ...(lookers.length === 1 ? [say.looks(lookers.join())] : []),
    ...(lookers.length > 1 ? [say.look(lookers.join(", "))] : []),
    ...(holder?.id === me.id && others.length > 0 ? [say.yours] : []),
  ].join(" ");
}
