import type { RequestView } from "../../../core/contract/request.ts";
import type { RequestEvent } from "../../../core/contract/request-event.ts";
import type { DeskSetup } from "../../../core/contract/routing.ts";
import { addresseeOf } from "../../../core/desk/addressee.ts";
import type { Language } from "../../../core/language/define-messages.ts";
import { clockTime } from "../../../ui/time.ts";
import { routingMessages } from "../routing/routing-messages.ts";
import { historyMessages } from "./history-messages.ts";

/** Where names come from: those of the request's people, and of topics and groups. */
export type Named = Pick<RequestView, "people"> & {
  readonly setup: Pick<DeskSetup, "topics" | "groups"> | null;
};

/** An event of the log in words, whatever its kind; who did it is told by `historyWho`. */
export function historyWords(event: RequestEvent, named: Named, language: Language): string {
  const say = historyMessages(language);
  const nameOf = (code: string): string => nameIn(named, code, language);
  switch (event.kind) {
    case "asked":
      return told(say[event.as], say[event.via], event.takenBy && say.takenBy(nameOf(event.takenBy)));
    case "delayed":
      return say.delayed(clockTime(event.clickedAt, language), clockTime(event.receivedAt, language));
    case "routed":
      return say.routed(nameOf(event.to));
    case "returned":
      if (event.message !== undefined) return say.returnedAnswered;
      return event.by === null ? say.silent : say.recalled;
    case "topic":
      if (event.topic === null) return say.noTopic;
      return told(
        say.topic(topicIn(named, event.topic, language)),
        event.how === "agent" ? undefined : say[event.how],
      );
    case "assigned":
      if (event.to !== null) return say.assigned(nameOf(event.to));
      return told(say.unassigned, event.by === null ? say.absence : undefined);
    case "skipped":
      return say.skipped(routingMessages(language)[event.reason].toLowerCase());
    case "resumed":
      return event.message === undefined ? say.resumedAnyway : say.resumed;
    case "noted":
      return event.inside === true ? say.notedInside : say.noted;
    case "answered":
      return told(say.answered, event.without && say[`without-${event.without}`]);
    case "feedback":
      return `${say.feedback}: ${told(
        event.result && say[event.result],
        event.quick === undefined ? undefined : event.quick ? say.quick : say.slow,
        event.reason && say[event.reason],
        event.thanks && say.thanks,
      )}`;
    case "merged":
      return say.merged(event.into);
    case "undelivered":
      return say.undelivered(event.code);
    case "identified":
      return say.identified(nameOf(event.seller));
    case "erased":
      return event.scope === "person" ? say.erasedPerson : say.erasedRequest;
    case "claimed":
    case "released":
    case "reminded":
    case "paused":
    case "reopened":
    case "cancelled":
    case "joined":
    case "left":
    case "viewed":
      return say[event.kind];
  }
}

/** Who did it: by name, as the system, or as somebody whose name was erased. */
export function historyWho({ by }: Pick<RequestEvent, "by">, named: Named, language: Language): string {
  return by === null ? historyMessages(language).system : nameIn(named, by, language);
}

function told(...words: (string | undefined)[]): string {
  return words.filter(Boolean).join(", ");
}

function nameIn({ people, setup }: Named, code: string, language: Language): string {
  const { kind, id } = addresseeOf(code);
  if (kind === "group") return setup?.groups.find((group) => group.id === id)?.[language] ?? id;
  return people.find((one) => one.id === code)?.name ?? historyMessages(language).nameless;
}

/** One that the desk has no more keeps its id. */
function topicIn({ setup }: Named, id: string, language: Language): string {
  return setup?.topics.find((topic) => topic.id === id)?.[language] ?? id;
}
