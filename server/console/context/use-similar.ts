import { type Signal, useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { Similar } from "../../../core/contract/answering.ts";
import { endpoints } from "../../../core/contract/endpoints.ts";
import { deskCall } from "../platform/desk-call.ts";

const nothing: Similar = { answers: [], open: [] };

/** What else was asked like a request; null while it is looked for. */
export function useSimilar(request: number): Signal<Similar | null> {
  const similar = useSignal<Similar | null>(null);
  useEffect(() => {
    let wanted = true;
    const find = async (): Promise<void> => {
      const called = await deskCall(endpoints.similar, { params: { id: request } });
      if (wanted) similar.value = called.kind === "ok" ? called.answer : nothing;
    };
    void find();
    return () => {
      wanted = false;
    };
  }, [request, similar]);
  return similar;
}
