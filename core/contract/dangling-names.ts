import type { DeskRules } from "./desk-rules.ts";

type Named = DeskRules & { readonly groups: readonly { readonly id: string }[] };

/** A name that nothing has. */
export type Dangling = {
  readonly what: "calendar" | "topic" | "group";
  /** Where it stands, such as `regions.Казань.calendar`. */
  readonly key: string;
  readonly name: string;
  readonly known: readonly string[];
};

/** Calendars, topics and groups that the desk's rules name and do not have. */
export function danglingNames({ calendar, calendars, regions, targets, topics, groups }: Named): Dangling[] {
  const known = {
    calendar: Object.keys(calendars),
    topic: topics.map(({ id }) => id),
    group: groups.map(({ id }) => id),
  };
  const used: Omit<Dangling, "known">[] = [
    { what: "calendar", key: "calendar", name: calendar },
    ...Object.entries(regions).map(([region, its]) => ({
      what: "calendar" as const,
      key: `regions.${region}.calendar`,
      name: its.calendar,
    })),
    ...targets.flatMap(({ topic }, at) =>
      topic === undefined ? [] : [{ what: "topic" as const, key: `targets.${at}.topic`, name: topic }],
    ),
    ...topics.flatMap(({ group }, at) =>
      group === undefined ? [] : [{ what: "group" as const, key: `topics.${at}.group`, name: group }],
    ),
  ];
  return used
    .filter(({ what, name }) => !known[what].includes(name))
    .map((dangling) => ({ ...dangling, known: known[dangling.what] }));
}
