import { useEffect, useMemo, useRef } from "preact/hooks";
import { call } from "../../../core/contract/call.ts";
import { endpoints } from "../../../core/contract/endpoints.ts";
import { serverCaller } from "../platform/server-caller.ts";

/** The server forgets after 30 s. */
const repeatMs = 12_000;
const writingMs = 10_000;

type Doing = "looking" | "writing" | "left";

/**
 * Tells the desk that somebody looks at a request, and writes while they do; hidden pages do not look.
 * @returns to be called at each stroke
 */
export function usePresence(id: number): () => void {
  const wroteAt = useRef(Number.NEGATIVE_INFINITY);
  const told = useRef<Doing | null>(null);
  const work = useMemo(() => {
    const tell = (doing: Doing): void => {
      told.current = doing;
      // Nobody's work depends on it: what is not told is told again in a moment.
      void call(serverCaller, endpoints.presence, { params: { id }, body: { doing } });
    };
    const now = (): Doing => (performance.now() - wroteAt.current < writingMs ? "writing" : "looking");
    return { tell, now };
  }, [id]);

  useEffect(() => {
    const ending = new AbortController();
    const { tell, now } = work;
    const renew = (): void => {
      if (!document.hidden) tell(now());
    };
    renew();
    const timer = setInterval(renew, repeatMs);
    document.addEventListener("visibilitychange", () => (document.hidden ? tell("left") : renew()), {
      signal: ending.signal,
    });
    addEventListener("pagehide", () => tell("left"), { signal: ending.signal });
    return () => {
      clearInterval(timer);
      ending.abort();
      tell("left");
    };
  }, [work]);

  return () => {
    wroteAt.current = performance.now();
    if (told.current !== "writing") work.tell("writing");
  };
}
