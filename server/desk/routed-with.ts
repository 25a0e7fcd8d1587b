import type { RequestRow } from "../../core/contract/request.ts";
import { addresseeOf } from "../../core/desk/addressee.ts";
import type { ClockRequest } from "../../core/desk/clock-event.ts";
import { specialistClock } from "../../core/desk/specialist-clock.ts";
import { contactNamed } from "./contact-named.ts";
import type { Desk } from "./desk.ts";
import { type People, personIn } from "./people.ts";
import type { StoredRequest } from "./standing-row.ts";

type Known = { readonly request: StoredRequest; readonly log: ClockRequest; readonly people: People };

/** With whom a request is, and until when; null where it is with no specialist. */
export function routedWith(
  desk: Pick<Desk, "config" | "now">,
  { request, log, people }: Known,
): NonNullable<RequestRow["routed"]> | null {
  if (request.routedTo === null) return null;
  const clock = specialistClock(log, desk.now().toISOString());
  if (clock === null) return null;
  return {
    to: request.routedTo,
    name: nameOf(request.routedTo, { desk, people }),
    at: clock.routedAt,
    dueAt: clock.dueAt,
  };
}

function nameOf(
  to: string,
  { desk, people }: { readonly desk: Pick<Desk, "config">; readonly people: People },
): string | null {
  const { kind, id } = addresseeOf(to);
  switch (kind) {
    case "account":
      return personIn(people, id)?.name ?? null;
    case "contact":
      return contactNamed(desk.config.desk, to)?.name ?? null;
    case "group":
      return null;
  }
}
