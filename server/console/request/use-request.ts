import { type Signal, useSignal } from "@preact/signals";
import { useEffect, useMemo, useRef } from "preact/hooks";
import { endpoints } from "../../../core/contract/endpoints.ts";
import type { RequestView } from "../../../core/contract/request.ts";
import { onLiveEvent } from "../live/live.ts";
import { deskCall } from "../platform/desk-call.ts";
import { learnRow } from "../queue/queue-rows.ts";

export type RequestReading =
  | { kind: "loading" }
  | { kind: "ready"; view: RequestView }
  | { kind: "missing" }
  | { kind: "failed" };

/** A request with its thread, kept up to date while it is shown. */
export function useRequest(id: number): {
  reading: Signal<RequestReading>;
  read: () => Promise<void>;
  learn: (view: RequestView) => void;
} {
  const reading = useSignal<RequestReading>({ kind: "loading" });
  const shown = useRef(id);
  shown.current = id;
  const work = useMemo(() => {
    let busy = false;
    let again = false;
    // What was asked of a request that was shown before may come after the next one stands there.
    const tell = (about: number, told: RequestReading): void => {
      if (about === shown.current) reading.value = told;
    };
    const learn = (view: RequestView): void => {
      tell(view.id, { kind: "ready", view });
      learnRow(view);
    };
    // One call at a time: an older answer must never replace a newer one.
    const read = async (): Promise<void> => {
      if (busy) {
        again = true;
        return;
      }
      busy = true;
      do {
        again = false;
        const called = await deskCall(endpoints.request, { params: { id } });
        if (called.kind === "ok") learn(called.answer);
        else if (called.kind === "problem" && called.problem.code === "not-found")
          tell(id, { kind: "missing" });
        else if (reading.value.kind !== "ready") tell(id, { kind: "failed" });
      } while (again);
      busy = false;
    };
    return { learn, read };
  }, [id, reading]);

  useEffect(() => {
    const ending = new AbortController();
    reading.value = { kind: "loading" };
    void work.read();
    onLiveEvent((event) => {
      if (event.type === "hello" || (event.type === "request" && event.request === id)) void work.read();
    }, ending.signal);
    return () => ending.abort();
  }, [id, reading, work]);

  return { reading, ...work };
}
