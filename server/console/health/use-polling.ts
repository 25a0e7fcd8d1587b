import { useEffect } from "preact/hooks";
import { liveState } from "../live/live.ts";
import { healthReading, refreshHealth } from "./crawl-health.ts";
import { pollAfterMs } from "./polling.ts";
import { runAct } from "./run-act.ts";

/** Keeps what the screen shows of now, for as long as it is shown and looked at. */
export function usePolling(): void {
  const reading = healthReading.value;
  const everyMs = pollAfterMs({
    running: reading.kind === "known" && reading.health.running !== null,
    awaited: runAct.value.kind !== "none",
    connected: liveState.value.kind === "live",
    unanswered: reading.kind === "failed" || (reading.kind === "known" && reading.oldSince !== null),
  });
  useEffect(() => {
    const ask = (): void => {
      if (!document.hidden) refreshHealth();
    };
    const timer = setInterval(ask, everyMs);
    document.addEventListener("visibilitychange", ask);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", ask);
    };
  }, [everyMs]);
}
