/**
 * What is searched, added up: of a query only what three different people typed under one key of their pseudonyms, and
 * nobody's name or pseudonym. A period is the time that one key serves, named by the day it began. Days are ISO dates in
 * UTC. A query stands in its normal form (core/insight/search/normal-query.ts).
 */
export type SearchQualityTables = {
  /** How much of a period has been added up. */
  search_period: {
    period: string;
    /** Entries there were then: another number says that there is something to do. */
    entries: number;
    /** 1 once somebody of the period was erased: from then on no figure falls, or it would tell what they searched. */
    erased: 0 | 1;
    rolledAt: string;
  };
  /** All searches of a day, whoever typed what; days of fewer than three people are not there. */
  search_day: { period: string; day: string; people: number } & Counts;
  /** A query as most typed it, how many different people did, and what came of it. */
  search_query: { period: string; query: string; text: string; people: number } & Counts;
  /** From where it was searched, where three people or more of a region and channel did. */
  search_query_place: {
    period: string;
    query: string;
    /** Empty for people without one. */
    region: string;
    channel: string;
    people: number;
    searched: number;
  };
  /** What three people or more opened in the hour in which they searched so, by that query or another. */
  search_query_record: { period: string; query: string; record: string; people: number };
  /** How often a row was shown, and was the first that was opened. Positions from 0. */
  search_position: { period: string; day: string; position: number; shown: number; opened: number };
  /** Words that found nothing, and the words that those people typed instead and opened something by. */
  search_swap: {
    period: string;
    /** Stems, in the order of `normalQuery`. */
    failed: string;
    opened: string;
    failedText: string;
    openedText: string;
    people: number;
    /** Of so many whose search failed by these words and who found something after all. */
    of: number;
    /** How many would have come to these words by chance. */
    expected: number;
  };
  /** Queries of which it is known which section answers them. */
  search_case: {
    id: string;
    /** Personal data masked. */
    query: string;
    normal: string;
    record: string;
    source: "pin" | "answer";
    /** Id of the pin, or number of the request. */
    origin: string;
    at: string;
  };
};

type Counts = {
  /** Hours of people in which it was searched. */
  searched: number;
  /** Of these: nothing was found. */
  zero: number;
  /** Something was found, and none of it opened. */
  unopened: number;
  /** Neither that nor anything else was opened or asked in that hour. */
  abandoned: number;
  opened: number;
  /** Sum of the positions of what was opened first, from 1. */
  positions: number;
  /** A question went to the desk after it. */
  asked: number;
  /** Typed in the other keyboard layout, and read right. */
  layout: number;
};
