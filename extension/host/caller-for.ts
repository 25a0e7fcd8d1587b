import type { Caller } from "../../core/contract/call.ts";

const usualMs = 30_000;

export type CallerParts = {
  server: string;
  token: string | null;
  signal: AbortSignal;
  /** True for a stream: it may last. */
  lasting?: boolean;
  /** A file takes its time on a slow line. */
  longestMs?: number;
};

/** A caller with the token of this browser. Cookies are never sent: the token alone says who asks. */
export function callerFor({
  server,
  token,
  signal,
  lasting = false,
  longestMs = usualMs,
}: CallerParts): Caller {
  return {
    server,
    fetch: (address, init) =>
      fetch(address, {
        ...init,
        credentials: "omit",
        cache: "no-store",
        signal: AbortSignal.any([
          ...(init?.signal ? [init.signal] : []),
          signal,
          ...(lasting ? [] : [AbortSignal.timeout(longestMs)]),
        ]),
      }),
    headers: (): Record<string, string> => (token === null ? {} : { authorization: `Bearer ${token}` }),
  };
}
