import { effect, type ReadonlySignal, type Signal, useSignal } from "@preact/signals";
import { useLayoutEffect, useMemo } from "preact/hooks";
import { call, type Called } from "../../../core/contract/call.ts";
import { endpoints } from "../../../core/contract/endpoints.ts";
import type { Hit, SearchAnswer } from "../../../core/contract/search.ts";
import { serverCaller } from "../platform/server-caller.ts";
import { askNewest } from "./ask-newest.ts";

export type FoundSources =
  | { kind: "idle" }
  | { kind: "searching" }
  /** `query` is what it was found for: the field may already hold more. */
  | { kind: "found"; query: string; hits: readonly Hit[]; total: number }
  | { kind: "failed" };

type Asked = { readonly query: string; readonly explained: boolean };

const mostHits = 7;

/**
 * What the portal has for a query, as the agent may see it: asked at every letter. What was found stays until newer is there.
 * @param explained each hit is to tell what it owes its place to.
 */
export function useFoundSources(
  query: ReadonlySignal<string | null>,
  explained?: ReadonlySignal<boolean>,
): Signal<FoundSources> {
  const found = useSignal<FoundSources>({ kind: "idle" });
  const newest = useMemo(
    () =>
      askNewest(search, (called, { query: words }) => {
        found.value = foundIn(called, words);
      }),
    [found],
  );
  // Runs with the letter itself, where an effect of the component would wait for a frame: the answer is on its way meanwhile.
  useLayoutEffect(
    () =>
      effect(() => {
        const asked = query.value?.trim() ?? "";
        if (asked === "") {
          newest.stop();
          found.value = { kind: "idle" };
          return;
        }
        if (found.peek().kind === "idle") found.value = { kind: "searching" };
        newest.ask({ query: asked, explained: explained?.value ?? false });
      }),
    [explained, found, newest, query],
  );
  useLayoutEffect(() => newest.stop, [newest]);
  return found;
}

function search({ query, explained }: Asked, signal: AbortSignal): Promise<Called<SearchAnswer>> {
  const given = { q: query, limit: mostHits, explain: explained ? "1" : "0" } as const;
  return call({ ...serverCaller, signal }, endpoints.search, { query: given });
}

function foundIn(called: Called<SearchAnswer>, query: string): FoundSources {
  if (called.kind !== "ok") return { kind: "failed" };
  const { groups, total } = called.answer;
  const hits = groups.flatMap(({ best, sections }) => [best, ...sections]).slice(0, mostHits);
  return { kind: "found", query, hits, total };
}
