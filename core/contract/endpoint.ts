import type { z } from "zod";
import type { Wording } from "../language/define-messages.ts";
import type { ProblemCode } from "./problem.ts";
import type { Role } from "./person.ts";

/**
 * One endpoint of the server, as server, clients, OpenAPI page and rights oracle all read it.
 * `who`: "public" needs no sign-in, "anyone" any active account, a list those roles.
 * `carries`: what the answer may reveal; all but "nothing" must be on the rights oracle's list.
 */
export type Endpoint = {
  readonly id: string;
  readonly method: "get" | "post" | "put" | "delete";
  readonly path: string;
  /** What it is for, in the words of the console. */
  readonly summary: Wording;
  readonly who: "public" | "anyone" | readonly Role[];
  readonly carries: "nothing" | "portal" | "requests";
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** The body is a file's own bytes instead of JSON. */
  readonly takes?: "bytes";
  /** So is the answer, as a Blob. */
  readonly gives?: "bytes";
  readonly answer: z.ZodType;
  readonly status?: 200 | 201;
  readonly problems: readonly ProblemCode[];
};

type Part<E extends Endpoint, K extends "params" | "query" | "body"> = E[K] extends z.ZodType
  ? { [P in K]: z.input<E[K]> }
  : unknown;

/** What a caller gives: only the parts that the endpoint takes. */
export type CallOf<E extends Endpoint> = Part<E, "params"> &
  Part<E, "query"> &
  Part<E, "body"> &
  (E extends { takes: "bytes" } ? { bytes: Blob } : unknown);
export type AnswerOf<E extends Endpoint> = z.infer<E["answer"]>;

/** Keeps the schemas' exact types while checking the shape. */
export function endpoint<const E extends Endpoint>(e: E): E {
  return e;
}
