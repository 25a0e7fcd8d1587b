import { type Signal, useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { call, type Called } from "../../../core/contract/call.ts";
import { endpoints } from "../../../core/contract/endpoints.ts";
import type { Hit, SearchAnswer } from "../../../core/contract/search.ts";
import { serverCaller } from "../platform/server-caller.ts";

export type FoundSources =
  | { kind: "idle" }
  | { kind: "searching"; hits: readonly Hit[] }
  | { kind: "found"; hits: readonly Hit[]; total: number }
  | { kind: "failed" };

const mostHits = 7;
const typingMs = 90;

/**
 * What the portal has for a query, as the agent may see it; earlier hits stay until newer ones are there.
 * @param explained each hit is to tell what it owes its place to.
 */
export function useFoundSources(query: string | null, explained: boolean): Signal<FoundSources> {
  const found = useSignal<FoundSources>({ kind: "idle" });
  const asked = query?.trim() ?? "";
  useEffect(() => {
    if (asked === "") {
      found.value = { kind: "idle" };
      return;
    }
    const ending = new AbortController();
    const before = found.peek();
    found.value = { kind: "searching", hits: "hits" in before ? before.hits : [] };
    const find = async (): Promise<void> => {
      const caller = { ...serverCaller, signal: ending.signal };
      const given = { q: asked, limit: mostHits, explain: explained ? "1" : "0" } as const;
      const called = await call(caller, endpoints.search, { query: given });
      if (!ending.signal.aborted) found.value = foundIn(called);
    };
    const timer = setTimeout(() => void find(), typingMs);
    return () => {
      clearTimeout(timer);
      ending.abort();
    };
  }, [asked, explained, found]);
  return found;
}

function foundIn(called: Called<SearchAnswer>): FoundSources {
  if (called.kind !== "ok") return { kind: "failed" };
  const { groups, total } = called.answer;
  const hits = groups.flatMap(({ best, sections }) => [best, ...sections]).slice(0, mostHits);
  return { kind: "found", hits, total };
}
