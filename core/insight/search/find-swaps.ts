import type { PersonVisits } from "./count-searches.ts";
import { fewestPeople } from "./fewest-people.ts";
import { normalOf, type QueryWord } from "./normal-query.ts";
import type { SearchVisit, VisitSearch } from "./search-visit.ts";
import { upperTail } from "./upper-tail.ts";
import { stemsOf, type WordSwap, wordSwap } from "./word-swap.ts";

/** Words by which people did not find what they found by other words within the hour: a synonym that search lacks. */
export type FoundSwap = {
  /** Stems, as `normalOf` joins them. */
  readonly failed: string;
  readonly opened: string;
  /** As most typed them. */
  readonly failedText: string;
  readonly openedText: string;
  readonly people: number;
  /** Of so many who failed by these words and found something in that hour. */
  readonly of: number;
  /** How many would have come to these words if they had only gone on to search what others search. */
  readonly expected: number;
};

/**
 * So many times as often as by chance: whoever did not find one thing goes on to the next thing of the same subject somewhat
 * more often than others search it, and among many people the slightest difference is sure.
 */
const timesChance = 3;
/** Of those who failed by these words, so large a share meant the others. */
const shareMeant = 0.1;
/** The chance that any pair at all is found where none is; among a thousand pairs each has a thousandth of it. */
const falseAlarm = 0.01;
// What an hour says of a rare word's company is held against what all hours say of it, as if these many more had been seen.
const hoursOfDoubt = 5;

type PairText = { readonly failed: string; readonly opened: string; times: number };

type Pair = {
  readonly swap: WordSwap;
  readonly people: Set<number>;
  readonly texts: Map<string, PairText>;
  readonly kept: Map<string, number>;
};

/**
 * Finds missing synonyms. A pair counts by distinct people, and only where it comes more often than it would by chance: of
 * those who searched what stayed of the query, so many come to these words anyway.
 * @param people is gone through twice.
 */
export function findSwaps(people: Iterable<PersonVisits>): FoundSwap[] {
  const { pairs, tried } = collectPairs(people);
  const likely = [...pairs.values()].filter(({ people: came, swap }) => {
    const of = tried.get(normalOf(swap.failed))?.size ?? 0;
    return came.size >= fewestPeople && came.size >= shareMeant * of;
  });
  if (likely.length === 0) return [];
  const hours = new FoundHours(likely, people);
  const found = likely.flatMap((pair) => {
    const failed = normalOf(pair.swap.failed);
    const of = tried.get(failed)?.size ?? 0;
    const expected = of * chanceOf(pair, hours);
    const count = pair.people.size;
    if (count < timesChance * expected || upperTail(count, expected) * pairs.size > falseAlarm) return [];
    const text = commonestText(pair);
    return {
      failed,
      opened: normalOf(pair.swap.opened),
      failedText: text.failed,
      openedText: text.opened,
      people: count,
      of,
      expected,
    };
  });
  // «зелёнка цена» instead of «зелёная карта стоимость» says no more than «зелёнка» instead of «зелёная карта».
  return found.filter((swap) => !found.some((other) => isWithin(other, swap)));
}

function isWithin(smaller: FoundSwap, larger: FoundSwap): boolean {
  if (smaller === larger) return false;
  const [failed, opened] = [larger.failed.split(" "), larger.opened.split(" ")];
  return (
    smaller.failed.split(" ").every((stem) => failed.includes(stem)) &&
    smaller.opened.split(" ").every((stem) => opened.includes(stem))
  );
}

function collectPairs(people: Iterable<PersonVisits>): {
  pairs: Map<string, Pair>;
  /** Who failed by these words and found something after all. */
  tried: Map<string, Set<number>>;
} {
  const pairs = new Map<string, Pair>();
  const tried = new Map<string, Set<number>>();
  let person = -1;
  for (const visits of people) {
    person += 1;
    for (const { visit } of visits) {
      const found = foundIn(visit);
      for (const failed of found.length === 0 ? [] : failedIn(visit)) {
        for (const opened of found) note(failed, opened);
      }
    }
  }
  return { pairs, tried };

  function note(failed: VisitSearch, opened: VisitSearch): void {
    const swap = wordSwap(failed.words, opened.words);
    if (swap === null) return;
    const [went, came] = [normalOf(swap.failed), normalOf(swap.opened)];
    const trying = tried.get(went) ?? new Set();
    tried.set(went, trying.add(person));
    const key = `${went} → ${came}`;
    const pair: Pair = pairs.get(key) ?? { swap, people: new Set(), texts: new Map(), kept: new Map() };
    pairs.set(key, pair);
    pair.people.add(person);
    const kept = swap.kept.toSorted().join(" ");
    pair.kept.set(kept, (pair.kept.get(kept) ?? 0) + 1);
    const texts = { failed: textOf(swap.failed), opened: textOf(swap.opened) };
    const text: PairText = pair.texts.get(JSON.stringify(texts)) ?? { ...texts, times: 0 };
    text.times += 1;
    pair.texts.set(JSON.stringify(texts), text);
  }
}

function foundIn({ searches }: SearchVisit): VisitSearch[] {
  return searches.filter(({ outcome, tellable }) => outcome === "opened" && tellable);
}

function failedIn({ searches }: SearchVisit): VisitSearch[] {
  return searches.filter(({ outcome, tellable }) => outcome !== "opened" && tellable);
}

/** Words that failed, by their first stem: all of them joined, and each. */
type FailingWords = ReadonlyMap<string, readonly (readonly [string, readonly string[]])[]>;

/** Which hours found something by which words. */
class FoundHours {
  readonly #byStem = new Map<string, Set<number>>();
  /** By words that failed: the hours in which they did, which say nothing of chance. */
  readonly #failedBy = new Map<string, Set<number>>();
  #hours = 0;

  constructor(pairs: readonly Pair[], people: Iterable<PersonVisits>) {
    const asked = new Set(
      pairs.flatMap(({ swap, kept }) => [
        ...stemsOf(swap.opened),
        ...[...kept.keys()].flatMap((stems) => stems.split(" ")),
      ]),
    );
    const failing = Map.groupBy(
      new Map(pairs.map(({ swap }) => [normalOf(swap.failed), stemsOf(swap.failed)])),
      ([, [first = ""]]) => first,
    );
    for (const visits of people) for (const { visit } of visits) this.#add(visit, asked, failing);
  }

  #add(visit: SearchVisit, asked: ReadonlySet<string>, failing: FailingWords): void {
    const found = foundIn(visit);
    if (found.length === 0) return;
    const hour = this.#hours;
    this.#hours += 1;
    for (const { words } of found)
      for (const { stem } of words) if (asked.has(stem)) addTo(this.#byStem, stem, hour);
    const failed = failedIn(visit);
    if (failed.length === 0) return;
    for (const { words } of failed) {
      for (const { stem: first } of words) {
        for (const [key, stems] of failing.get(first) ?? []) {
          if (stems.every((stem) => words.some((word) => word.stem === stem)))
            addTo(this.#failedBy, key, hour);
        }
      }
    }
  }

  /** In how many hours something was found by all these words; without those in which `failed` failed. */
  withAll(stems: readonly string[], failed: string): number {
    const without = this.#failedBy.get(failed) ?? new Set();
    if (stems.length === 0) return this.#hours - without.size;
    const [fewest, ...others] = stems
      .map((stem) => this.#byStem.get(stem) ?? new Set<number>())
      .toSorted((a, b) => a.size - b.size);
    let count = 0;
    for (const hour of fewest ?? [])
      if (!without.has(hour) && others.every((hours) => hours.has(hour))) count += 1;
    return count;
  }
}

/** How likely somebody who searches what stayed of the query comes to these words without meaning the others by them. */
function chanceOf({ swap, kept }: Pair, hours: FoundHours): number {
  const failed = normalOf(swap.failed);
  const words = stemsOf(swap.opened);
  const all = hours.withAll([], failed);
  const anywhere = (hours.withAll(words, failed) + 1) / (all + 2);
  let sum = 0;
  let times = 0;
  for (const [stayed, count] of kept) {
    const beside = stayed === "" ? [] : stayed.split(" ");
    const these = hours.withAll(beside, failed);
    const both = hours.withAll([...beside, ...words], failed);
    sum += count * ((both + hoursOfDoubt * anywhere) / (these + hoursOfDoubt));
    times += count;
  }
  return sum / times;
}

function commonestText({ texts }: Pair): { failed: string; opened: string } {
  const [first] = [...texts.values()].toSorted(
    (a, b) => b.times - a.times || (a.failed + a.opened < b.failed + b.opened ? -1 : 1),
  );
  return first ?? { failed: "", opened: "" };
}

function textOf(words: readonly QueryWord[]): string {
  return words.map(({ form }) => form).join(" ");
}

function addTo(sets: Map<string, Set<number>>, key: string, value: number): void {
  const set = sets.get(key) ?? new Set();
  sets.set(key, set.add(value));
}
