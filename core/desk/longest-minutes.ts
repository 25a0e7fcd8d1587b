import type { RequestKind } from "../contract/request-event.ts";
import { targetMinutes, type Targets } from "./target-minutes.ts";

/**
 * The most business minutes that a request of a kind can get, whatever it turns out to be about: what may be promised
 * before anybody knows its topic.
 */
export function longestMinutes(targets: Targets, kind: RequestKind): number {
  const topics = new Set([null, ...targets.targets.map(({ topic }) => topic ?? null)]);
  return Math.max(...[...topics].map((topic) => targetMinutes(targets, { kind, topic })));
}
