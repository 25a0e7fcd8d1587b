import { otherLayout } from "../../analysis/keyboard-layout.ts";
import { foldWord } from "../../analysis/fold-word.ts";
import { queryText, type QueryText } from "./query-text.ts";

/** What one person did with search, as it is logged; of one hour and in no order. */
export type SearchEvent =
  | {
      readonly kind: "searched";
      readonly query: string;
      /** What the hits were for. */
      readonly shown: string;
      readonly total: number;
      /** How many rows were shown, as far as they are logged. */
      readonly rows: number;
    }
  | {
      readonly kind: "opened";
      /** Null where it was offered without a query. */
      readonly query: string | null;
      readonly record: string;
      readonly position: number | null;
    }
  | { readonly kind: "asked" | "solved"; readonly query: string };

/** A query of one person in one hour, however often it was run, and what came of it. */
export type VisitSearch = QueryText & {
  readonly outcome: "zero" | "unopened" | "opened";
  /** Of what was opened of it in the highest row, from 0; null where that stood in no list. */
  readonly position: number | null;
  readonly rows: number;
  readonly asked: boolean;
  readonly layout: boolean;
};

export type SearchVisit = {
  readonly searches: readonly VisitSearch[];
  /** All that was opened in the hour, each once. */
  readonly records: readonly string[];
};

/**
 * Reads an hour of one person. What they typed on to a longer query was none of its own, unless something came of it; a
 * query counts once however often it was run.
 * @param read what a query says, where that is known of many already
 */
export function readVisit(
  events: readonly SearchEvent[],
  read: (query: string) => QueryText = queryText,
): SearchVisit {
  const byText = new Map<string, SearchEvent[]>();
  for (const event of events) {
    if (event.query === null) continue;
    const key = event.query.toLowerCase().trim();
    byText.set(key, [...(byText.get(key) ?? []), event]);
  }
  const typed = [...byText.keys()];
  const cameToNothing = (text: string): boolean =>
    (byText.get(text) ?? []).every(({ kind }) => kind === "searched");
  const finished = typed.filter(
    (text) => !(cameToNothing(text) && typed.some((longer) => longer !== text && longer.startsWith(text))),
  );
  const byNormal = Map.groupBy(
    finished.map((key) => readSearch(byText.get(key) ?? [], { key, read })),
    ({ normal }) => normal,
  );
  const records = events.flatMap((event) => (event.kind === "opened" ? event.record : []));
  return {
    searches: [...byNormal.values()].map(joined),
    records: [...new Set(records)],
  };
}

type Reading = { readonly key: string; readonly read: (query: string) => QueryText };

function readSearch(events: readonly SearchEvent[], { key, read }: Reading): VisitSearch {
  const text = events[0]?.query ?? key;
  const searched = events.flatMap((event) => (event.kind === "searched" ? event : []));
  const opened = events.flatMap((event) => (event.kind === "opened" ? event : []));
  const shown = searched.find((event) => event.shown.toLowerCase().trim() !== key)?.shown ?? text;
  const positions = opened.flatMap(({ position }) => position ?? []);
  const wasSolved = events.some(({ kind }) => kind === "solved");
  const foundNothing = searched.length > 0 && searched.every(({ total }) => total === 0);
  return {
    ...read(shown),
    outcome: opened.length > 0 || wasSolved ? "opened" : foundNothing ? "zero" : "unopened",
    position: positions.length === 0 ? null : Math.min(...positions),
    rows: Math.max(0, ...searched.map(({ rows }) => rows)),
    asked: events.some(({ kind }) => kind === "asked"),
    layout: shown !== text && isOtherLayout(text, shown),
  };
}

/** Whether a word of what was typed is one of what was shown, on the keys of the other layout. */
function isOtherLayout(typed: string, shown: string): boolean {
  const words = new Set(shown.split(/\s+/).map(foldWord));
  return typed
    .split(/\s+/)
    .some((word) => !words.has(foldWord(word)) && words.has(foldWord(otherLayout(word))));
}

const ranks = { zero: 0, unopened: 1, opened: 2 } as const;

/** The same query typed in several ways: the best that came of it. */
function joined(same: readonly VisitSearch[]): VisitSearch {
  const [best, ...others] = same.toSorted((a, b) => ranks[b.outcome] - ranks[a.outcome]);
  if (best === undefined) throw new Error("A group of searches has at least one");
  return {
    ...best,
    tellable: same.every(({ tellable }) => tellable),
    asked: same.some(({ asked }) => asked),
    layout: best.layout || others.some(({ layout }) => layout),
    rows: Math.max(...same.map(({ rows }) => rows)),
  };
}
