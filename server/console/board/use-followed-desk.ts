import { useEffect } from "preact/hooks";
import { onLiveEvent } from "../live/live.ts";
import { useStaff } from "../routing/use-staff.ts";
import { readAnswered, refreshAnswered } from "./answered-today.ts";

/** Keeps in step what a board shows beside the queue, which is live anyway: who is there, and what was answered today. */
export function useFollowedDesk(): void {
  useStaff();
  useEffect(() => {
    const ending = new AbortController();
    void readAnswered();
    onLiveEvent((event) => {
      if (event.type === "hello") void readAnswered({ whole: true });
      if (event.type === "request" && event.kind === "answered") refreshAnswered();
    }, ending.signal);
    return () => ending.abort();
  }, []);
}
