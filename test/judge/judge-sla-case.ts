import { isDeepStrictEqual } from "node:util";
import { secondsOf } from "../../core/desk/instant.ts";
import { slaClock } from "../../core/desk/sla-clock.ts";
import type { Expected, SlaCase } from "./sla-cases.ts";

/** The differences between what a case expects and what the clock gives, one line each; none if it passes. */
export function judgeSlaCase({ requests, asOf }: SlaCase): string[] {
  return requests.flatMap(({ name, request, expected }) => {
    const got = comparable(slaClock(request, asOf));
    return Object.entries(comparable(expected)).flatMap(([field, wanted]) => {
      const had = got[field];
      return isDeepStrictEqual(had, wanted)
        ? []
        : [`${name}: ${field}: expected ${JSON.stringify(wanted)}, got ${JSON.stringify(had)}`];
    });
  });
}

/** The judged fields with instants as epoch seconds, since one instant has many spellings. */
function comparable(clock: Judged): Record<string, unknown> {
  return {
    startsAt: instant(clock.startsAt),
    due: clock.due.map(({ event, at, due }) => ({ event, at: instant(at), due: instant(due) })),
    consumedSeconds: clock.consumedSeconds,
    verdict: clock.verdict,
    breachedAt: instant(clock.breachedAt),
    reminders: clock.reminders.map(({ percent, at }) => ({ percent, at: instant(at) })),
    specialistDue: clock.specialistDue.map(({ event, at, due, allowanceSeconds }) => {
      return { event, at: instant(at), due: instant(due), allowanceSeconds };
    }),
    reopenedAt: clock.reopenedAt.map(instant),
  };
}

type Judged = { readonly [K in keyof Expected]: Readonly<Expected[K]> };

function instant(iso: string | null): number | null {
  return iso === null ? null : secondsOf(iso);
}
