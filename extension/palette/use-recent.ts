import { useCallback, useEffect, useRef } from "preact/hooks";
import type { Outcome } from "../platform/protocol.ts";
import { useApp } from "./app-context.ts";
import { useOfUser } from "./use-of-user.ts";
import type { Query } from "./use-query.ts";

/** A query that stands for so long was meant. */
const restMs = 2000;
const none: readonly string[] = [];

export type Recent = {
  /** Newest first. */
  readonly queries: readonly string[];
  readonly keep: (query: string) => void;
  readonly forget: (query: string) => void;
};

/** The seller's own last queries, kept once they rest, are asked or lead to a hit. */
export function useRecent({ query, restored }: Pick<Query, "query" | "restored">): Recent {
  const { host, onShown } = useApp();
  const [queries, setQueries] = useOfUser(none);
  const take = useCallback(
    (outcome: Outcome<string[]>) => {
      if (outcome.kind === "ok") setQueries(outcome.answer);
    },
    [setQueries],
  );
  const keep = useCallback(
    (asked: string) => void host.call("keepRecent", { query: asked }).then(take),
    [host, take],
  );

  useEffect(() => {
    const load = (): void => void host.call("recent", null).then(take);
    load();
    return onShown(load);
  }, [host, onShown, take]);
  // Once for each query: what stands there when another person connects is not theirs.
  const latestKeep = useRef(keep);
  latestKeep.current = keep;
  // What came back by itself was not asked anew.
  const isTyped = query !== "" && query !== restored?.trim();
  useEffect(() => {
    if (!isTyped) return;
    const timer = setTimeout(() => latestKeep.current(query), restMs);
    return () => clearTimeout(timer);
  }, [query, isTyped]);

  return { queries, keep, forget: (asked) => void host.call("forgetRecent", { query: asked }).then(take) };
}
