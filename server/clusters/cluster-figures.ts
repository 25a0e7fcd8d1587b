import { type Cause, type CauseEvidence, causeOf } from "../../core/desk/repeats/cause-of.ts";
import { weekOf, type WeekOfSellers } from "../../core/desk/repeats/pin-course.ts";
import { sellersAtLeast } from "../../core/desk/repeats/sellers-at-least.ts";
import { withoutFragment } from "../catalogue/document-audiences.ts";
import { type AskedFacts, mostWeighed } from "./asked-facts.ts";
import type { VainSearch } from "./vain-searches.ts";

type Place = { readonly name: string; readonly sellers: number };
export type ClusterPlaces = { readonly regions: readonly Place[]; readonly channels: readonly Place[] };
/** Why it is asked, and the section that its answers cite most. */
export type FoundCause = Cause & { readonly record: string | null };

export type ClusterFigures = {
  readonly topic: string | null;
  readonly sellers: number;
  readonly questions: number;
  readonly searches: number;
  readonly places: ClusterPlaces;
  readonly cause: FoundCause | null;
  readonly lastAt: string;
  readonly weeks: readonly WeekOfSellers[];
};

type Counting = {
  /** Begin of the window, ISO; what is older counts in no figure but its week's. */
  readonly since: string;
  /** Pseudonyms of an account, under every key that is still there. */
  readonly namesOf: (account: string) => readonly string[];
};

/** All that is counted of a cluster. */
export function clusterFigures(
  asked: readonly AskedFacts[],
  searched: readonly VainSearch[],
  { since, namesOf }: Counting,
): ClusterFigures {
  const recent = asked.filter(({ askedAt }) => askedAt >= since);
  const searches = searched.filter(({ hour }) => hour >= since);
  const sellersOf = (facts: readonly AskedFacts[], vain: readonly VainSearch[]): number =>
    sellersAtLeast(new Set(facts.flatMap(({ sellers }) => sellers)), vain, namesOf);
  const placesBy = (by: "region" | "channel"): Place[] => {
    const names = [...recent, ...searches].flatMap((one) => one[by] ?? []);
    return [...new Set(names)]
      .map((name) => {
        const here = (one: Pick<AskedFacts, "region" | "channel">): boolean => one[by] === name;
        return { name, sellers: sellersOf(recent.filter(here), searches.filter(here)) };
      })
      .toSorted((a, b) => b.sellers - a.sellers || (a.name < b.name ? -1 : 1));
  };
  const mostCited = mostFrequent(recent.flatMap(({ cited }) => cited.map(({ record }) => record)));
  const askedIn = Map.groupBy(asked, ({ askedAt }) => weekOf(askedAt));
  const searchedIn = Map.groupBy(searched, ({ hour }) => weekOf(hour));
  const weeks = new Set([...askedIn.keys(), ...searchedIn.keys()]);
  const cause = causeOf(evidenceOf(recent.slice(-mostWeighed), searches, { mostCited, sellersOf }));
  const ever = [...asked.map(({ askedAt }) => askedAt), ...searched.map(({ hour }) => hour)];
  return {
    topic: mostFrequent(recent.flatMap(({ topic }) => topic ?? [])),
    sellers: sellersOf(recent, searches),
    questions: recent.length,
    searches: searches.length,
    places: { regions: placesBy("region"), channels: placesBy("channel") },
    cause: cause && { ...cause, record: mostCited },
    lastAt: ever.reduce((latest, at) => (at > latest ? at : latest), ""),
    weeks: [...weeks].toSorted().map((week) => ({
      week,
      sellers: sellersOf(askedIn.get(week) ?? [], searchedIn.get(week) ?? []),
    })),
  };
}

type Evidence = {
  readonly mostCited: string | null;
  readonly sellersOf: (asked: readonly AskedFacts[], searched: readonly VainSearch[]) => number;
};

function evidenceOf(
  asked: readonly AskedFacts[],
  searched: readonly VainSearch[],
  { mostCited, sellersOf }: Evidence,
): CauseEvidence {
  const answered = asked.filter(({ isAnswered }) => isAnswered);
  const count = (is: (one: AskedFacts) => boolean): number => answered.filter(is).length;
  const citation = (one: AskedFacts) => one.cited.find(({ record }) => record === mostCited);
  return {
    answered: answered.length,
    cited: count((one) => citation(one) !== undefined),
    uncited: count(({ cited }) => cited.length === 0),
    places: new Set(answered.flatMap(({ cited }) => cited.map(({ record }) => record))).size,
    opened: count((one) => {
      const source = citation(one);
      return source !== undefined && one.seen.has(withoutFragment(source.address));
    }),
    unclear: count(({ without, reason }) => without === "unclear" || reason === "unclear"),
    notOnPortal: count(({ without, reason }) => without === "not-on-portal" || reason === "not-on-portal"),
    didNotKnow: count(({ reason }) => reason === "did-not-know"),
    sellers: sellersOf(asked, searched),
    newcomers: sellersOf(
      asked.filter(({ isNewcomer }) => isNewcomer),
      [],
    ),
    searchers: sellersOf([], searched),
    foundNothing: sellersOf(
      [],
      searched.filter(({ foundNothing }) => foundNothing),
    ),
  };
}

/** The first of equals in the order of their names, so that the same facts always tell the same. */
function mostFrequent(values: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [first] = [...counts].toSorted(([a, many], [b, few]) => few - many || (a < b ? -1 : 1));
  return first?.[0] ?? null;
}
