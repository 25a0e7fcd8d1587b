import {
  type Cause,
  type CauseEvidence,
  causeOf,
  type CauseReason,
} from "../../core/desk/repeats/cause-of.ts";
import { weekOf, type WeekOfSellers } from "../../core/desk/repeats/pin-course.ts";
import { sellersAtLeast } from "../../core/desk/repeats/sellers-at-least.ts";
import { withoutFragment } from "../catalogue/document-audiences.ts";
import { type AskedFacts, mostWeighed } from "./asked-facts.ts";
import type { VainSearch } from "./vain-searches.ts";

type Place = { readonly name: string; readonly sellers: number };
export type ClusterPlaces = { readonly regions: readonly Place[]; readonly channels: readonly Place[] };
export type FoundCause = Cause & {
  /** The section that its answers cite most. */
  readonly record: string | null;
  /** People whose questions or searches the cause's own figure counts. */
  readonly sellers: number;
};

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
  const weighed = recent.slice(-mostWeighed);
  const cause = causeOf(evidenceOf(weighed, searches, { mostCited, sellersOf }));
  const ever = [...asked.map(({ askedAt }) => askedAt), ...searched.map(({ hour }) => hour)];
  return {
    topic: mostFrequent(recent.flatMap(({ topic }) => topic ?? [])),
    sellers: sellersOf(recent, searches),
    questions: recent.length,
    searches: searches.length,
    places: { regions: placesBy("region"), channels: placesBy("channel") },
    cause: cause && {
      ...cause,
      record: mostCited,
      sellers:
        cause.why === "nothing-found"
          ? cause.count
          : sellersOf(weighed.filter(tells(mostCited)[cause.why]), []),
    },
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
  const is = tells(mostCited);
  const count = (why: CauseReason): number => asked.filter(is[why]).length;
  return {
    answered: answered.length,
    cited: count("cited"),
    uncited: count("no-source"),
    places: new Set(answered.flatMap(({ cited }) => cited.map(({ record }) => record))).size,
    opened: count("opened-and-asked"),
    unclear: count("said-unclear"),
    notOnPortal: count("not-on-portal"),
    didNotKnow: count("did-not-know"),
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

type IsSo = (one: AskedFacts) => boolean;

/** Which answered questions tell of a reason. */
function tells(mostCited: string | null): Readonly<Record<CauseReason, IsSo>> {
  const citation = (one: AskedFacts) => one.cited.find(({ record }) => record === mostCited);
  return {
    "opened-and-asked": ofAnswered((one) => {
      const source = citation(one);
      return source !== undefined && one.seen.has(withoutFragment(source.address));
    }),
    "said-unclear": ofAnswered(({ without, reason }) => without === "unclear" || reason === "unclear"),
    "not-on-portal": ofAnswered(
      ({ without, reason }) => without === "not-on-portal" || reason === "not-on-portal",
    ),
    "no-source": ofAnswered(({ cited }) => cited.length === 0),
    scattered: ofAnswered(({ cited }) => cited.length > 0),
    "did-not-know": ofAnswered(({ reason }) => reason === "did-not-know"),
    cited: ofAnswered((one) => citation(one) !== undefined),
    "nothing-found": () => false,
  };
}

function ofAnswered(is: IsSo): IsSo {
  return (one) => one.isAnswered && is(one);
}

/** The first of equals in the order of their names, so that the same facts always tell the same. */
function mostFrequent(values: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [first] = [...counts].toSorted(([a, many], [b, few]) => few - many || (a < b ? -1 : 1));
  return first?.[0] ?? null;
}
