import type { Caller } from "../../core/contract/call.ts";
import { credentials, proofOf } from "../platform/proof-of.ts";

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

/** A caller that shows who asks, as `proofOf` has it. */
export function callerFor({
  server,
  token,
  signal,
  lasting = false,
  longestMs = usualMs,
}: CallerParts): Caller {
  return {
    server,
    leftOut: ({ id }, paths) =>
      // oxlint-disable-next-line no-console -- for whoever looks why something is missing; an error would end the Worker
      console.warn(`${id}: not understood and left out: ${paths.slice(0, 5).join(", ")}`),
    fetch: (address, init) =>
      fetch(address, {
        ...init,
        credentials,
        cache: "no-store",
        signal: AbortSignal.any([
          ...(init?.signal ? [init.signal] : []),
          signal,
          ...(lasting ? [] : [AbortSignal.timeout(longestMs)]),
        ]),
      }),
    headers: (): Record<string, string> => (token === null ? {} : proofOf(token)),
  };
}
