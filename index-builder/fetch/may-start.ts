import type { Source } from "../../core/contract/config-source.ts";
import type { HostState } from "./host-state.ts";
import { waitUntilOpen } from "./wait-until-open.ts";

/** What a source allows of any host. */
export type HostPolicy = {
  /** Requests at a time at most. */
  readonly most: number;
  readonly hours: Source["hours"];
  readonly timeZone: string;
  /** Cap of what Retry-After may ask for. */
  readonly longestPauseMs: number;
  /** A request that would have to wait longer fails instead: for whoever sits before the screen. */
  readonly patienceMs?: number;
};

/** What a host is left alone for: its own Retry-After or Crawl-delay, our hours, or faults in a row. */
export type WaitReason = "retry-after" | "crawl-delay" | "faults" | "hours";

export type Start =
  | { readonly kind: "go"; readonly isTrial: boolean }
  | { readonly kind: "wait"; readonly until: number; readonly why: WaitReason }
  /** Another request has to end first. */
  | { readonly kind: "full" }
  | { readonly kind: "unavailable"; readonly detail: string };

/** Whether the next request to a host may start, and if not, what it waits for. */
export function mayStart(
  host: Pick<HostState, "pace" | "breaker" | "running" | "notBefore" | "lastStart" | "delayMs">,
  policy: HostPolicy,
  now: number,
): Start {
  const { breaker } = host;
  if (breaker.kind === "given-up") return { kind: "unavailable", detail: breaker.detail };
  const most = Math.max(1, Math.min(host.pace.limit, policy.most));
  if (breaker.kind === "trying" || host.running >= most) return { kind: "full" };
  const reasons: readonly [number, WaitReason][] = [
    [breaker.kind === "open" ? breaker.until : Number.NEGATIVE_INFINITY, "faults"],
    [host.notBefore, "retry-after"],
    [host.lastStart + host.delayMs, "crawl-delay"],
  ];
  const [until, why] = reasons.reduce((last, one) => (one[0] > last[0] ? one : last));
  if (until > now) return { kind: "wait", until, why };
  const closedMs = waitUntilOpen(policy.hours, policy.timeZone, new Date(now));
  if (closedMs > 0) return { kind: "wait", until: now + closedMs, why: "hours" };
  return { kind: "go", isTrial: breaker.kind === "open" };
}
