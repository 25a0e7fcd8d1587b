import type { CalendarRules } from "../../core/contract/desk-rules.ts";
import type { Language } from "../../core/language/define-messages.ts";
import type { Refusal } from "../outcome.ts";
import { rulesMessages } from "./rules-messages.ts";

type Fault = NonNullable<Refusal["errors"]>[number];
type Change = { readonly before: CalendarRules; readonly after: CalendarRules };

/** Hours that are planned anew must lie ahead: what holds already is changed itself. @param at the instant of the change */
export function plannedFaults(
  { before, after }: Change,
  { at, language }: { readonly at: string; readonly language: Language },
): Fault[] {
  const { notAhead } = rulesMessages(language);
  return Object.entries(after.calendars).flatMap(([name, { versions }]) => {
    const known = (before.calendars[name]?.versions ?? []).map(({ from }) => begins(from));
    return versions.flatMap(({ from }, index) =>
      from !== null && begins(from) <= Date.parse(at) && !known.includes(begins(from))
        ? [{ at: `calendars.${name}.versions.${index}.from`, message: notAhead(name) }]
        : [],
    );
  });
}

const begins = (from: string | null): number => (from === null ? Number.NEGATIVE_INFINITY : Date.parse(from));
