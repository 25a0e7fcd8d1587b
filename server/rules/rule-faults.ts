import { danglingNames } from "../../core/contract/dangling-names.ts";
import type { CalendarRules, DeskRules, PilotRules } from "../../core/contract/desk-rules.ts";
import { intervalFaults } from "../../core/desk/interval-faults.ts";
import type { Language } from "../../core/language/define-messages.ts";
import type { Refusal } from "../outcome.ts";
import { rulesMessages } from "./rules-messages.ts";

type Fault = NonNullable<Refusal["errors"]>[number];
type Rules = DeskRules & { readonly groups: readonly { readonly id: string }[] };

/** What no schema sees: names that nothing has, hours that cannot be, one code twice. */
export function ruleFaults(rules: Rules, language: Language): Fault[] {
  const say = rulesMessages(language);
  const dangling = danglingNames(rules).map(({ what, key, name, known }): Fault => {
    if (what === "topic") return { at: key, message: say.noTopic(name) };
    const tell = what === "calendar" ? say.noCalendar : say.noGroup;
    return { at: key, message: tell(name, known.join(", ")) };
  });
  return [
    ...dangling,
    ...hourFaults(rules, language),
    ...twice(rules, language),
    ...sameDay(rules, language),
    ...sameName(rules, language),
  ];
}

function hourFaults({ calendars }: CalendarRules, language: Language): Fault[] {
  const { noTime, backwards, overlap } = rulesMessages(language);
  const told = { "no-time": noTime, backwards, overlap };
  return Object.entries(calendars).flatMap(([name, { versions }]) =>
    versions.flatMap(({ week, exceptions }, version) =>
      Object.entries({ ...week, ...exceptions }).flatMap(([day, intervals]) =>
        intervalFaults(intervals).map(({ at, kind }) => ({
          at: `calendars.${name}.versions.${version}.${day}.${at}`,
          message: `${name}, ${day}: ${told[kind]}`,
        })),
      ),
    ),
  );
}

/** Of two versions that begin together the first would never hold. */
function sameDay({ calendars }: CalendarRules, language: Language): Fault[] {
  const { sameMoment } = rulesMessages(language);
  return Object.entries(calendars).flatMap(([name, { versions }]) => {
    const begins = versions.map(({ from }) => (from === null ? null : Date.parse(from)));
    return begins.flatMap((from, at) =>
      begins.indexOf(from) < at
        ? [{ at: `calendars.${name}.versions.${at}.from`, message: sameMoment(name) }]
        : [],
    );
  });
}

/** Pilots are told apart by their names. */
function sameName({ pilots }: PilotRules, language: Language): Fault[] {
  const { pilotTwice } = rulesMessages(language);
  const names = (pilots ?? []).map(({ name }) => name);
  return names.flatMap((name, at) =>
    names.indexOf(name) < at ? [{ at: `pilots.${at}.name`, message: pilotTwice(name) }] : [],
  );
}

function twice({ topics }: DeskRules, language: Language): Fault[] {
  const { twice: told } = rulesMessages(language);
  return topics.flatMap(({ id }, at) =>
    topics.findIndex((other) => other.id === id) < at ? [{ at: `topics.${at}.id`, message: told(id) }] : [],
  );
}
