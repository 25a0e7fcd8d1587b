import { setTimeout as wait } from "node:timers/promises";
import { Agent, type Dispatcher } from "undici";
import type { Answer, Ask, Fetcher } from "./answer.ts";
import type { CookieJar } from "./cookie-jar.ts";
import { failureOf } from "./failure-of.ts";
import { unpackBody } from "./unpack-body.ts";

export type Pause = (ms: number, signal: AbortSignal) => Promise<void>;

export type HttpFetcherOptions = {
  /** Refuses addresses before anything is sent to them. */
  readonly allows: (address: string) => boolean;
  readonly jar: CookieJar;
  /** Headers that prove who asks; sent only to these origins. */
  readonly credentials: {
    readonly headers: Readonly<Record<string, string>>;
    readonly origins: ReadonlySet<string>;
  };
  readonly userAgent: string;
  readonly timeoutMs: number;
  readonly connections: number;
  readonly signal: AbortSignal;
  readonly pause?: Pause;
};

/** A page of text is never that long; what is longer is a file that lies about its type. */
const largestBytes = 16 * 1024 * 1024;
const retries = 2;
const firstPauseMs = 500;
const longestPauseMs = 30_000;

/** Reads addresses over HTTP with one pool of connections: cookies, compression, limits, and retries that back off. */
export function createHttpFetcher(options: HttpFetcherOptions): Fetcher {
  const agent = new Agent({
    connections: options.connections,
    connectTimeout: options.timeoutMs,
    headersTimeout: options.timeoutMs,
    bodyTimeout: options.timeoutMs,
    maxHeaderSize: 64 * 1024,
  });
  const pause = options.pause ?? ((ms, signal) => wait(ms, undefined, { signal }));
  return {
    async get(ask) {
      for (let turn = 0; ; turn += 1) {
        const answer = await once({ ask, options, dispatcher: agent });
        const again = answer.kind === "failed" && isPassing(answer) && turn < retries;
        if (!again) return answer.kind === "failed" ? answer.failure : answer;
        const ms = Math.min(answer.retryAfterMs ?? firstPauseMs * 4 ** turn, longestPauseMs);
        await pause(ms, options.signal).catch(() => undefined);
      }
    },
    close: () => agent.destroy(),
  };
}

type Failed = { kind: "failed"; failure: Extract<Answer, { kind: "failed" }>; retryAfterMs?: number };
type Turn = { ask: Ask; options: HttpFetcherOptions; dispatcher: Dispatcher };

const passing: ReadonlySet<string> = new Set([
  "server-error",
  "rate-limited",
  "network",
  "timeout",
  "connection-refused",
]);

function isPassing({ failure }: Failed): boolean {
  return passing.has(failure.why);
}

async function once({
  ask,
  options,
  dispatcher,
}: Turn): Promise<Extract<Answer, { kind: "answer" }> | Failed> {
  const { address } = ask;
  if (!options.allows(address)) {
    throw new Error(`Refused to contact ${new URL(address).origin}: it is not among the allowed origins`);
  }
  const url = new URL(address);
  // A whole-request limit besides the agent's own: a server that sends one byte a second never trips those.
  const limit = AbortSignal.timeout(options.timeoutMs * 3);
  try {
    const { statusCode, headers, body } = await dispatcher.request({
      origin: url.origin,
      path: url.pathname + url.search,
      method: ask.form ? "POST" : "GET",
      headers: requestHeaders(ask, options),
      ...(ask.form ? { body: ask.form.toString() } : {}),
      signal: AbortSignal.any([options.signal, limit]),
    });
    const plain = flatHeaders(headers);
    options.jar.keep(address, [headers["set-cookie"] ?? []].flat());
    if (statusCode >= 500 || statusCode === 429) {
      await body.dump();
      return serverFailure(address, statusCode, plain["retry-after"]);
    }
    const packed = await readAll(body);
    const content = await unpackBody(packed, plain["content-encoding"] ?? "", largestBytes);
    return { kind: "answer", address, status: statusCode, headers: plain, body: content };
  } catch (error) {
    const { why, detail } = failureOf(error);
    const stopped = options.signal.aborted ? ("stopped" as const) : why === "stopped" ? "timeout" : why;
    return { kind: "failed", failure: { kind: "failed", address, why: stopped, detail } };
  }
}

function serverFailure(address: string, status: number, retryAfter: string | undefined): Failed {
  const seconds = Number(retryAfter);
  return {
    kind: "failed",
    failure: {
      kind: "failed",
      address,
      why: status === 429 ? "rate-limited" : "server-error",
      detail: `HTTP ${status}`,
    },
    ...(retryAfter !== undefined && seconds >= 0 ? { retryAfterMs: seconds * 1000 } : {}),
  };
}

function requestHeaders(ask: Ask, options: HttpFetcherOptions): Record<string, string> {
  const cookie = options.jar.header(ask.address);
  const trusted = options.credentials.origins.has(new URL(ask.address).origin);
  return {
    "user-agent": options.userAgent,
    accept: "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.5",
    "accept-encoding": "gzip, br",
    "accept-language": "ru,en;q=0.5",
    ...(cookie ? { cookie } : {}),
    ...(trusted ? options.credentials.headers : {}),
    ...(ask.etag ? { "if-none-match": ask.etag } : {}),
    ...(ask.lastModified ? { "if-modified-since": ask.lastModified } : {}),
    ...(ask.form ? { "content-type": "application/x-www-form-urlencoded" } : {}),
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

async function readAll(body: AsyncIterable<unknown>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of body) {
    if (!(part instanceof Uint8Array)) continue;
    size += part.byteLength;
    if (size > largestBytes) throw new TooLargeError();
    parts.push(part);
  }
  const first = parts[0];
  return parts.length === 1 && first ? first : Buffer.concat(parts, size);
}

class TooLargeError extends Error {
  override name = "TooLargeError";
  code = "UND_ERR_RES_EXCEEDED_MAX_SIZE";
  constructor() {
    super(`more than ${largestBytes / 1024 / 1024} MB`);
  }
}
