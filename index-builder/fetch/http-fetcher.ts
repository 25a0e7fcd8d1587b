import { setTimeout as sleepFor } from "node:timers/promises";
import { Agent, type Dispatcher } from "undici";
import type { Source } from "../../core/contract/config-source.ts";
import type { Answer, Ask, Fetcher } from "./answer.ts";
import { failureOf } from "./failure-of.ts";
import type { Heard } from "./heard.ts";
import { createHostGate, type HostWait, type Pause } from "./host-gate.ts";
import { createAddressJudge, literalOf, type AddressJudge } from "./judge-address.ts";
import type { KnownHosts } from "./known-hosts.ts";
import type { HostPolicy } from "./may-start.ts";
import { limitedSignal } from "./limited-signal.ts";
import { createPinnedLookup, type Resolve } from "./pinned-lookup.ts";
import { retryAfterMs } from "./retry-after.ts";
import { readBody } from "./read-body.ts";
import { requestHeaders, type Asking } from "./request-headers.ts";
import { unpackBody } from "./unpack-body.ts";

export type HttpFetcherOptions = Asking & {
  /** Who adds the proof on this machine; requests to these origins go there, their addresses stay. */
  readonly gateway?: Gateway;
  /** Refuses addresses before anything is sent to them. */
  readonly allows: (address: string) => boolean;
  readonly network: Source["network"];
  /** What this run knows of hosts; shared by all that ask them. */
  readonly hosts: KnownHosts;
  readonly policy: HostPolicy;
  readonly timeoutMs: number;
  readonly connections: number;
  readonly signal: AbortSignal;
  readonly now: () => Date;
  readonly pause?: Pause;
  readonly resolve?: Resolve;
  readonly onWait?: (address: string, wait: HostWait) => void;
};

export type Gateway = {
  readonly address: string;
  readonly key?: string | undefined;
  readonly origins: ReadonlySet<string>;
};

/** A page of text is never that long; what is longer is a file that lies about its type. */
const largestBytes = 16 * 1024 * 1024;
const retries = 2;
const firstPauseMs = 500;

/** Node's timers may fire a millisecond early by the clock, and a server that asked for a pause has a clock too. */
const sleep: Pause = (ms, signal) => sleepFor(Math.ceil(ms) + 1, undefined, { signal });

/**
 * Reads addresses over HTTP with one pool of connections: cookies, compression, limits, retries that back off, and
 * a gate before each host. Where a connection would lead is judged before it is made, redirect hops included: they
 * come back unfollowed and are asked for like any other address.
 */
export function createHttpFetcher(options: HttpFetcherOptions): Fetcher {
  const { now, signal, hosts, policy, timeoutMs, resolve } = options;
  const judge = createAddressJudge(options.network);
  const agent = new Agent({
    connections: options.connections,
    connectTimeout: timeoutMs,
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
    maxHeaderSize: 64 * 1024,
    connect: { lookup: createPinnedLookup({ judge, pins: hosts.pins, ...(resolve ? { resolve } : {}) }) },
  });
  const pause = options.pause ?? sleep;
  return {
    async get(ask) {
      const { address } = ask;
      const rule = refusalOf(address, options.allows, judge);
      if (rule !== null) return { kind: "failed", address, why: "refused-address", detail: rule };
      const onWait = (wait: HostWait) => options.onWait?.(address, wait);
      const host = hosts.of(address);
      const gate = createHostGate(host, { policy, now, pause, signal, onWait });
      for (let turn = 0; ; turn += 1) {
        const { good } = host;
        const trial =
          good === null ? undefined : () => once({ ask: { address: good }, options, dispatcher: agent });
        const passed = await gate.pass(() => once({ ask, options, dispatcher: agent }), trial);
        if (passed.kind === "refused") {
          return { kind: "failed", address, why: passed.why, detail: passed.detail };
        }
        const { answer, heard } = passed.made;
        if (answer.kind === "answer" && answer.status === 200 && !ask.form) host.good = address;
        if (answer.kind === "answer" || !passing.has(answer.why) || turn >= retries) return answer;
        // Where the host itself says how long to wait, its gate does.
        if (heard.pauseMs === null) await pause(firstPauseMs * 4 ** turn, signal).catch(() => undefined);
      }
    },
    close: () => agent.destroy(),
  };
}

/** Literal addresses are judged here, since no lookup will ever see them. @returns the rule that speaks against it. */
function refusalOf(
  address: string,
  allows: (address: string) => boolean,
  judge: AddressJudge,
): string | null {
  const url = new URL(address);
  if (!allows(address)) return `${url.origin} is not among the allowed origins`;
  const literal = literalOf(url);
  const verdict = literal === null ? null : judge(literal);
  return verdict?.kind === "refused" ? verdict.rule : null;
}

type Made = { readonly answer: Answer; readonly heard: Heard };
type Turn = { ask: Ask; options: HttpFetcherOptions; dispatcher: Dispatcher };

const passing: ReadonlySet<string> = new Set([
  "server-error",
  "rate-limited",
  "network",
  "timeout",
  "connection-refused",
]);
/** These say nothing about the host: it was not asked, or gave more than we want. */
const ours: ReadonlySet<string> = new Set(["stopped", "refused-address", "too-large"]);

async function once({ ask, options, dispatcher }: Turn): Promise<Made> {
  const { address } = ask;
  const { now, signal } = options;
  const url = new URL(address);
  // A whole-request limit besides the agent's own: a server that sends one byte a second never trips those.
  using limited = limitedSignal(signal, options.timeoutMs * 3);
  const askedAt = now().getTime();
  let latencyMs: number | null = null;
  try {
    const way = wayTo(url, options.gateway);
    const { statusCode, headers, body } = await dispatcher.request({
      origin: way.origin,
      path: url.pathname + url.search,
      method: ask.form ? "POST" : "GET",
      headers: { ...requestHeaders(ask, options), ...way.headers },
      ...(ask.form ? { body: ask.form.toString() } : {}),
      signal: limited.signal,
    });
    latencyMs = now().getTime() - askedAt;
    const plain = flatHeaders(headers);
    options.jar.keep(address, [headers["set-cookie"] ?? []].flat());
    if (statusCode >= 500 || statusCode === 429) {
      await body.dump();
      return refusedByServer(address, statusCode, pauseOf(statusCode, plain, now()));
    }
    const packed = await readBody(body, largestBytes);
    const content = await unpackBody(packed, plain["content-encoding"] ?? "", largestBytes);
    return {
      answer: { kind: "answer", address, status: statusCode, headers: plain, body: content },
      heard: { news: { kind: "good" }, latencyMs, pushBack: false, pauseMs: null },
    };
  } catch (error) {
    const { why, detail } = failureOf(error);
    const stopped = signal.aborted ? ("stopped" as const) : why === "stopped" ? "timeout" : why;
    return {
      answer: { kind: "failed", address, why: stopped, detail },
      heard: {
        news: ours.has(stopped) ? { kind: "nothing" } : { kind: "fault", detail },
        latencyMs,
        pushBack: stopped === "timeout",
        pauseMs: null,
      },
    };
  }
}

/** Where a request is sent: the portal's own name is never looked up where a gateway stands before it. */
function wayTo(url: URL, gateway: Gateway | undefined): { origin: string; headers: Record<string, string> } {
  if (!gateway?.origins.has(url.origin)) return { origin: url.origin, headers: {} };
  const key = gateway.key === undefined ? {} : { "x-gateway-key": gateway.key };
  return { origin: new URL(gateway.address).origin, headers: { host: url.host, ...key } };
}

function pauseOf(status: number, headers: Readonly<Record<string, string>>, now: Date): number | null {
  return status === 429 || status === 503 ? retryAfterMs(headers, now) : null;
}

/** A host that answers 429 again and again is left alone like one that is broken: else a crawl might never end. */
function refusedByServer(address: string, status: number, pauseMs: number | null): Made {
  const detail = `HTTP ${status}`;
  return {
    answer: {
      kind: "failed",
      address,
      why: status === 429 ? "rate-limited" : "server-error",
      detail,
    },
    heard: {
      news: { kind: "fault", detail },
      latencyMs: null,
      pushBack: status === 429 || status === 503,
      pauseMs,
    },
  };
}

function flatHeaders(headers: Record<string, string | string[] | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(", ") : (value ?? ""),
    ]),
  );
}
