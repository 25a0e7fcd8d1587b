import { useEffect, useRef, useState } from "preact/hooks";
import { masked } from "../../../core/desk/mask-context.ts";
import { useApp } from "../../palette/app-context.ts";

/** So long «this is it» can be undone; then the question is cleared. */
const undoMs = 8000;

/** The section that says it; of an answer, the one that it stands on. */
type Place = { readonly record: string };

export type Solved = {
  /** When the question goes (device time); null while nothing was said. */
  readonly until: number | null;
  readonly say: (place: Place) => void;
  readonly undo: () => void;
};

type Given = {
  readonly question: string;
  /** Nothing of the question is kept. */
  readonly clear: () => void;
  /** Its time is over while the form is still there. */
  readonly finished: () => void;
};

/** A place that answers the question. It counts once it can no longer be undone, or when the form is left. */
export function useSolved({ question, clear, finished }: Given): Solved {
  const { host } = useApp();
  const [until, setUntil] = useState<number | null>(null);
  const pending = useRef<(() => void) | null>(null);
  const latest = useRef(finished);
  latest.current = finished;

  function say({ record }: Place): void {
    if (pending.current) return;
    pending.current = () => {
      pending.current = null;
      void host.call("solved", { record, query: masked(question) });
      clear();
    };
    setUntil(Date.now() + undoMs);
  }

  function undo(): void {
    pending.current = null;
    setUntil(null);
  }

  useEffect(() => {
    if (until === null) return;
    const timer = setTimeout(() => {
      if (!pending.current) return;
      pending.current();
      latest.current();
    }, until - Date.now());
    return () => clearTimeout(timer);
  }, [until]);
  useEffect(() => () => pending.current?.(), []);
  return { until, say, undo };
}
