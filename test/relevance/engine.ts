import type { SectionRecord } from "../../core/contract/record.ts";

/** A search engine that holds some records. */
export type Engine = {
  /** Ids of the records found, best first, at least ten where there are. */
  readonly rank: (query: string) => string[] | Promise<string[]>;
  /** All that one keystroke asks for; `rank` where an engine gives no more than that. */
  readonly answer?: (query: string) => unknown;
  /** Milliseconds of one keystroke, for what can only be timed elsewhere than here. */
  readonly timed?: (query: string) => Promise<number>;
  /** What it would keep on disk. */
  readonly stored?: () => Uint8Array | string | Promise<Uint8Array | string>;
  readonly close?: () => Promise<void>;
};

export type OpenEngine = (records: readonly SectionRecord[]) => Engine | Promise<Engine>;
