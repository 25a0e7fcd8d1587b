import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import type { HitGroup, SearchAnswer } from "../../core/contract/search.ts";
import type { Outcome, SearchFound, SearchGiven } from "../platform/protocol.ts";
import { useApp } from "./app-context.ts";
import { latestOnly } from "./latest-only.ts";
import { mergeLate } from "./merge-late.ts";

/** What the list shows. `given` is the query that the answer is for: the field may already hold another. */
export type Found =
  | { readonly kind: "none" }
  | { readonly kind: "failed" }
  | {
      readonly kind: "found";
      readonly given: SearchGiven;
      readonly answer: SearchAnswer;
      readonly serverMayKnowMore: boolean;
      /** Groups of the server that joined below. */
      readonly later: readonly HitGroup[];
    };

/** Time without a key after which the server is asked for what the local copy may lack. */
const settledMs = 250;

export type Search = {
  readonly found: Found;
  /** Looks for what is about to be given: the search runs while the letter is drawn. */
  readonly begin: (given: SearchGiven) => void;
};

/** Searches at every keystroke; late answers fill in and join below, and never change the order of rows. */
export function useSearch(given: SearchGiven | null): Search {
  const { host, recordsVersion } = useApp();
  const [found, setFound] = useState<Found>({ kind: "none" });
  const wanted = useRef(given);
  wanted.current = given;
  const begun = useRef<{ given: SearchGiven; recordsVersion: number } | null>(null);

  const search = useMemo(
    () =>
      latestOnly(
        (query: SearchGiven) => host.call("search", query),
        (query, outcome: Outcome<SearchFound>) => {
          if (wanted.current === null) return;
          setFound((before) => foundAfter(before, query, outcome));
        },
      ),
    [host],
  );

  const begin = useCallback(
    (next: SearchGiven) => {
      if (begun.current?.given === next && begun.current.recordsVersion === recordsVersion) return;
      begun.current = { given: next, recordsVersion };
      search(next);
      requestAnimationFrame(() => host.collect());
    },
    [host, search, recordsVersion],
  );

  // An effect after the paint would cost each keystroke a frame.
  useLayoutEffect(() => {
    if (given) begin(given);
    else setFound({ kind: "none" });
  }, [given, begin]);

  const askServer = found.kind === "found" && found.given === given && found.serverMayKnowMore;
  useEffect(() => {
    if (!given || !askServer) return;
    let over = false;
    const wantMore = async (query: SearchGiven): Promise<void> => {
      const outcome = await host.call("searchMore", query);
      if (over || outcome.kind !== "ok") return;
      const { groups } = outcome.answer;
      setFound((before) =>
        before.kind === "found" && before.given === query ? { ...before, later: groups } : before,
      );
    };
    const timer = setTimeout(() => void wantMore(given), settledMs);
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [given, host, askServer, recordsVersion]);

  return { found, begin };
}

function foundAfter(before: Found, given: SearchGiven, outcome: Outcome<SearchFound>): Found {
  if (outcome.kind === "failed") {
    return outcome.why.kind === "interrupted" && before.kind === "found" ? before : { kind: "failed" };
  }
  const { answer, serverMayKnowMore } = outcome.answer;
  if (before.kind !== "found" || before.given !== given) {
    return { kind: "found", given, answer, serverMayKnowMore, later: [] };
  }
  return {
    ...before,
    serverMayKnowMore,
    answer: { ...answer, groups: mergeLate(before.answer.groups, answer.groups) },
  };
}
