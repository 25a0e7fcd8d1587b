import { contractHeader, contractVersion } from "./version.ts";
import type { AnswerOf, CallOf, Endpoint } from "./endpoint.ts";
import type { Problem } from "./problem.ts";
import { readProblem } from "./read-problem.ts";
import { readTolerantly } from "./read-tolerantly.ts";

/** What became of a call. `offline` covers every way of getting no answer at all. */
export type Called<T> =
  | { kind: "ok"; answer: T; status: number }
  | { kind: "problem"; problem: Problem }
  | { kind: "offline"; cause: unknown };

export type Caller = {
  /** Origin of the server, without a slash at the end; "" for the page's own. */
  readonly server: string;
  readonly fetch: typeof fetch;
  readonly headers?: () => Record<string, string>;
  readonly signal?: AbortSignal;
  /** Something in an answer was not understood: the server is newer, or at fault. Paths, without what stands there. */
  readonly leftOut?: (of: Endpoint, paths: readonly string[]) => void;
};

type Parts = { params?: Plain; query?: Plain; body?: unknown; bytes?: Blob };
type Plain = Record<string, string | number | boolean | undefined>;

/** Calls an endpoint of the contract and parses what comes back; never throws but for a programming error. */
export async function call<E extends Endpoint>(
  caller: Caller,
  to: E,
  given: CallOf<E>,
): Promise<Called<AnswerOf<E>>> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- CallOf<E> has just these parts, which a generic cannot show
  const { body, bytes, ...rest } = given as Parts;
  const headers: Record<string, string> = {
    [contractHeader]: String(contractVersion),
    ...caller.headers?.(),
  };
  if (body !== undefined) headers["content-type"] = "application/json";
  if (bytes !== undefined) headers["content-type"] = "application/octet-stream";
  const sent = bytes ?? (body === undefined ? undefined : JSON.stringify(body));
  let response: Response;
  let json: unknown;
  try {
    response = await caller.fetch(caller.server + addressOf(to, rest), {
      method: to.method.toUpperCase(),
      headers,
      ...(sent === undefined ? {} : { body: sent }),
      ...(caller.signal ? { signal: caller.signal } : {}),
    });
    json = await (to.gives === "bytes" && response.ok ? response.blob() : response.json());
  } catch (cause) {
    return { kind: "offline", cause };
  }
  if (response.ok) {
    const answer = readTolerantly(to.answer, json);
    if (answer.success && answer.leftOut.length > 0) caller.leftOut?.(to, answer.leftOut);
    return answer.success
      ? // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- parsed by this very schema
        { kind: "ok", answer: answer.data as AnswerOf<E>, status: response.status }
      : { kind: "offline", cause: answer.error };
  }
  const problem = readProblem(json, response.status);
  return problem === null
    ? { kind: "offline", cause: new TypeError(`${response.status}, and no problem of ours`) }
    : { kind: "problem", problem };
}

/** Path and query of a call: `/api/requests/{id}` with `{params: {id: 7}}` → `/api/requests/7`. */
export function addressOf(to: Endpoint, given: Omit<Parts, "body" | "bytes">): string {
  const path = to.path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String(given.params?.[name])),
  );
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(given.query ?? {})) {
    if (value !== undefined) query.set(name, String(value));
  }
  const asked = query.toString();
  return asked ? `${path}?${asked}` : path;
}
