import type { Person } from "../core/contract/person.ts";
import type { ProblemCode } from "../core/contract/problem.ts";

/** A no of the server: the code, and what only the one who refuses knows. */
export type Refusal = {
  readonly problem: ProblemCode;
  /** `claimed`: who holds it. */
  readonly person?: Person;
  readonly errors?: readonly { at: string; message: string }[];
  /** too-long: how many characters are allowed and how many there were. */
  readonly length?: { readonly most: number; readonly was: number };
  readonly retryAfterSeconds?: number;
  /** contract-version: who is to be updated. */
  readonly outdated?: "client" | "server";
  /** Said instead of the code's own detail where more is known; already in the reader's language. */
  readonly detail?: string;
};

/** What an endpoint's handler gives back; `status` only where it differs from the endpoint's own. */
export type Outcome<T> =
  | {
      readonly answer: T;
      readonly status?: 200 | 201 | 503;
      /** Of an answer that is a file. */
      readonly headers?: Readonly<Record<string, string>>;
    }
  | Refusal;

/** A file that is sent while it is made. */
export type Streamed = {
  readonly stream: ReadableStream<Uint8Array>;
  readonly headers: Readonly<Record<string, string>>;
  /** How many rows, of a table; a promise where they are made as they are fetched. */
  readonly rows?: number | Promise<number>;
};

/** The answer of endpoints that have nothing else to say. */
export const done = { answer: { done: true } } as const;
