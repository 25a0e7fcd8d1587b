import { useEffect, useState } from "preact/hooks";

/** Epoch ms by the server's clock, renewed every `everyMs` while the window is looked at. */
export function useNow(serverOffsetMs: number, everyMs: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => {
      if (!document.hidden) setNow(Date.now());
    }, everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now + serverOffsetMs;
}
