import { setTimeout as delay } from "node:timers/promises";
import { type Called, call } from "../../core/contract/call.ts";
import { requestEndpoints } from "../../core/contract/request-endpoints.ts";
import { askBody } from "../browser/harness/ask-body.ts";
import type { SignedIn } from "./desk-people.ts";

/** A question as it was acknowledged; moments by `performance.now()`. */
export type Acknowledged = { readonly id: number; readonly ackMs: number; readonly at: number };

type Load = {
  readonly server: string;
  readonly sellers: readonly SignedIn[];
  readonly perSecond: number;
  readonly seconds: number;
  /** How many were asked before: each question names a number of its own. */
  readonly after?: number;
  /** One in so many is sent a second time with the same key, as after an answer that was lost. */
  readonly repeatEvery: number;
};

/**
 * Asks at an even rate whether the server keeps up or not. `lost` are those never acknowledged, `twice` those whose repeat
 * became another request.
 */
export async function askEvenly(load: Load): Promise<{
  readonly acknowledged: readonly Acknowledged[];
  readonly lost: number;
  readonly twice: number;
  /** Of those lost, how many for which reason. */
  readonly why: Readonly<Record<string, number>>;
}> {
  const total = load.perSecond * load.seconds;
  const began = performance.now();
  const asked: ReturnType<typeof askOnce>[] = [];
  for (let n = 0; n < total; n++) {
    const wait = began + (n * 1000) / load.perSecond - performance.now();
    if (wait > 0) await delay(wait);
    asked.push(askOnce(load, (load.after ?? 0) + n));
  }
  const outcomes = await Promise.all(asked);
  return {
    acknowledged: outcomes.flatMap(({ first }) => first ?? []),
    lost: outcomes.filter(({ first }) => first === null).length,
    why: countOf(outcomes.flatMap(({ first, why }) => (first === null ? [why] : []))),
    twice: outcomes.filter(({ first, again }) => again !== null && again !== first?.id).length,
  };
}

async function askOnce({ server, sellers, repeatEvery }: Load, n: number) {
  const seller = sellers[n % sellers.length];
  if (!seller) throw new Error("Nobody asks");
  const body = askBody(`Какая франшиза по КАСКО для такси в договоре № ${n + 1}?`);
  const caller = { server, fetch, headers: () => seller.headers };
  const sentAt = performance.now();
  const called = await call(caller, requestEndpoints.ask, { body });
  const at = performance.now();
  const first = called.kind === "ok" ? { id: called.answer.id, ackMs: at - sentAt, at } : null;
  const why = whyOf(called);
  if (n % repeatEvery > 0) return { first, why, again: null };
  const repeated = await call(caller, requestEndpoints.ask, { body });
  return { first, why, again: repeated.kind === "ok" ? repeated.answer.id : null };
}

function whyOf(called: Called<unknown>): string {
  if (called.kind === "problem") return called.problem.code;
  const cause = called.kind === "offline" ? called.cause : null;
  if (!(cause instanceof Error)) return called.kind;
  return cause.cause instanceof Error ? cause.cause.message : cause.message;
}

function countOf(words: readonly string[]): Record<string, number> {
  return Object.fromEntries([...Map.groupBy(words, (word) => word)].map(([word, all]) => [word, all.length]));
}
