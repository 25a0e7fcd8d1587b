import { stepBreaker } from "./breaker.ts";
import type { Heard } from "./heard.ts";
import { countHeard } from "./host-figures.ts";
import type { HostState } from "./host-state.ts";
import { mayStart, type HostPolicy, type WaitReason } from "./may-start.ts";
import { stepPace } from "./pace.ts";

export type Pause = (ms: number, signal: AbortSignal) => Promise<void>;

export type GateRefusal = {
  readonly kind: "refused";
  readonly why: "stopped" | "host-unavailable" | "rate-limited";
  readonly detail: string;
};

export type HostGate = {
  /** Makes a request as soon as its host may be asked, in the order of the calls. */
  pass<T extends { readonly heard: Heard }>(
    request: () => Promise<T>,
    /** Asked instead where one request is to try whether the host is back: a page that always fails would not tell. */
    trial?: () => Promise<{ readonly heard: Heard }>,
  ): Promise<{ readonly kind: "made"; readonly made: T } | GateRefusal>;
};

/** A host is left alone for a while: worth telling whoever watches, who may else take the crawl for hung. */
export type HostWait = { readonly until: Date; readonly why: WaitReason };

export type GateOptions = {
  readonly policy: HostPolicy;
  readonly now: () => Date;
  readonly pause: Pause;
  readonly signal: AbortSignal;
  readonly onWait?: (wait: HostWait) => void;
};

/** Shorter waits nobody notices. */
const worthTellingMs = 10_000;
/** Long waits look at the clock between: it may be set, or the machine may sleep. */
const longestNapMs = 60_000;
const nothingHeard: Heard = { news: { kind: "nothing" }, latencyMs: null, pushBack: false, pauseMs: null };

/** The one door to a host: pace, Crawl-delay, Retry-After, hours and the breaker are all kept here. */
export function createHostGate(host: HostState, options: GateOptions): HostGate {
  const { policy, now, signal } = options;

  const enter = async (): Promise<{ kind: "in"; isTrial: boolean; startedAt: number } | GateRefusal> => {
    // A pause that is over counts even where the clock says less: then the clock was set back.
    let reached = Number.NEGATIVE_INFINITY;
    let told = Number.NEGATIVE_INFINITY;
    for (;;) {
      if (signal.aborted) return { kind: "refused", why: "stopped", detail: "stopped" };
      const at = Math.max(now().getTime(), reached);
      const start = mayStart(host, policy, at);
      if (start.kind === "unavailable") {
        return { kind: "refused", why: "host-unavailable", detail: start.detail };
      }
      if (start.kind === "go") {
        const { breaker } = host;
        if (breaker.kind === "open") host.breaker = { ...breaker, kind: "trying" };
        host.running += 1;
        host.lastStart = at;
        return { kind: "in", isTrial: start.isTrial, startedAt: at };
      }
      if (start.kind === "full") {
        await new Promise<void>((resolve) => host.onEnd.push(resolve));
        continue;
      }
      const { until, why } = start;
      if (until - at > (policy.patienceMs ?? Number.POSITIVE_INFINITY)) return tooLong(until, why);
      if (until > told && until - at >= worthTellingMs) options.onWait?.({ until: new Date(until), why });
      told = Math.max(told, until);
      const nap = Math.min(until - at, longestNapMs);
      await options.pause(nap, signal).catch(() => undefined);
      reached = at + nap;
    }
  };

  const leave = (heard: Heard, entry: Entry): void => {
    const { news, latencyMs, pushBack, pauseMs } = heard;
    const at = now().getTime();
    host.running -= 1;
    countHeard(host.figures, heard);
    host.breaker = stepBreaker(host.breaker, news, { now: at, isTrial: entry.isTrial });
    const bounds = { most: policy.most, now: at };
    const { startedAt } = entry;
    if (pushBack) host.pace = stepPace(host.pace, { kind: "push-back", startedAt }, bounds);
    else if (latencyMs !== null) {
      host.pace = stepPace(host.pace, { kind: "answer", startedAt, ms: latencyMs }, bounds);
    }
    if (pauseMs !== null) {
      host.notBefore = Math.max(host.notBefore, at + Math.min(pauseMs, policy.longestPauseMs));
    }
    for (const tell of host.onEnd.splice(0)) tell();
  };

  const inTurn = (): ReturnType<typeof enter> => {
    const turn = host.line.then(enter);
    host.line = turn.catch(() => undefined);
    return turn;
  };
  const ask = async <T extends { readonly heard: Heard }>(
    request: () => Promise<T>,
    entry: Entry,
  ): Promise<T> => {
    let heard = nothingHeard;
    try {
      const made = await request();
      heard = made.heard;
      return made;
    } finally {
      leave(heard, entry);
    }
  };
  return {
    async pass(request, trial) {
      for (;;) {
        const entry = await inTurn();
        if (entry.kind === "refused") return entry;
        if (!entry.isTrial || !trial) return { kind: "made", made: await ask(request, entry) };
        await ask(trial, entry);
      }
    },
  };
}

function tooLong(until: number, why: WaitReason): GateRefusal {
  const detail = `left alone until ${new Date(until).toISOString()} (${why})`;
  return { kind: "refused", why: why === "faults" ? "host-unavailable" : "rate-limited", detail };
}

type Entry = { readonly isTrial: boolean; readonly startedAt: number };
