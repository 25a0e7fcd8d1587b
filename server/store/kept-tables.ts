import type { Generated } from "kysely";
import type { KeptChange } from "../../core/contract/kept-answer.ts";

/** Answers that the desk keeps for all, and what became of them. Instants are ISO text in UTC, days ISO dates. */
export type KeptTables = {
  kept_answer: {
    id: string;
    version: number;
    /** JSON of the wordings; the first is its title. */
    wordings: string;
    text: string;
    /** JSON of the groups that it was kept for. */
    audience: string;
    /** Account; leads nowhere once the person is erased, as `changedBy` does. */
    owner: string;
    reviewOn: string;
    request: number | null;
    retired: 0 | 1;
    /** When it was stopped for a person to look at; null while it is offered. */
    stoppedAt: string | null;
    confirmedAt: string;
    changedAt: string;
    changedBy: string;
  };
  /** What it cites, as that was when it was confirmed. */
  kept_answer_source: {
    answer: string;
    /** From 1, as the text names it. */
    number: number;
    record: string;
    /** Of what the section says. */
    hash: string;
    /** What it said, and JSON of the groups that might read that. */
    passage: string;
    audience: string;
    /** The newer edition that there was already. */
    newer: string | null;
    /** JSON of the Source, to name it by once it is gone. */
    shown: string;
  };
  /** Every change, in order; kept for good. */
  kept_answer_change: {
    seq: Generated<number>;
    answer: string;
    version: number;
    at: string;
    /** Null for the server itself. */
    by: string | null;
    act: KeptChange["act"];
    /** JSON of wordings and text; null where nothing was written. */
    became: string | null;
  };
  /** What a seller, under a pseudonym, did with it on a day; goes with the pseudonym's key. Flags 0 or 1. */
  kept_answer_reader: {
    answer: string;
    day: string;
    key: number;
    pseudonym: string;
    offered: 0 | 1;
    opened: 0 | 1;
    solved: 0 | 1;
    asked: 0 | 1;
  };
  /** How many people of a key did it; nothing is told of fewer than three. Stays when the key is gone. */
  kept_answer_people: {
    answer: string;
    key: number;
    /** The key's first day. */
    since: string;
    offered: number;
    opened: number;
    solved: number;
    asked: number;
  };
  /** The same by day, which nobody's name ever led to. */
  kept_answer_day: {
    answer: string;
    day: string;
    offered: number;
    opened: number;
    solved: number;
    asked: number;
  };
};
