import type { RequestView } from "../../core/contract/request.ts";
import type { Language } from "../../core/language/define-messages.ts";
import { shortName } from "../../ui/person.tsx";
import { threadMessages } from "./thread-messages.ts";

/** A step of a request's way; `at` is null for the one that is going on. */
export type ProgressStep = { readonly words: string; readonly at: string | null };

/** How far an open request has come, from its log: sent, taken, with a specialist, in work. */
export function progressSteps(view: RequestView, language: Language): ProgressStep[] {
  const say = threadMessages(language);
  const names = new Map(view.people.map((person) => [person.id, shortName(person.name)]));
  const steps: ProgressStep[] = [
    { words: view.joinedAt === undefined ? say.stepSent : say.stepJoined, at: view.askedAt },
  ];
  if (view.delayed) steps.push({ words: say.stepDelayed, at: view.delayed.receivedAt });
  const claim = view.events.findLast((event) => event.kind === "claimed");
  if (claim && view.claimedBy) {
    steps.push({
      words: say.stepTaken(names.get(view.claimedBy.id) ?? shortName(view.claimedBy.name)),
      at: claim.at,
    });
  }
  const route = view.events.findLast((event) => event.kind === "routed" || event.kind === "returned");
  if (route?.kind === "routed") steps.push({ words: say.stepRouted, at: route.at });
  return [...steps, { words: view.claimedBy ? say.stepWriting : say.stepWaiting, at: null }];
}
