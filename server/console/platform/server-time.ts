import { computed, signal } from "@preact/signals";

// Answers take time on their way: differences below this are no news, and must not make clocks jump.
const noiseMs = 700;

let offsetMs = 0;

/** Epoch ms by the server's clock, renewed every second: all clocks on a screen count by it. */
export const now = signal(Date.now());

/** Today in UTC, for what is kept by such days: `2026-11-26`. */
export const utcDay = computed(() => new Date(now.value).toISOString().slice(0, 10));

/** Takes the server's word for the time. @param serverNow ISO instant of an answer that has just come. */
export function learnServerTime(serverNow: string): void {
  const heard = Date.parse(serverNow) - Date.now();
  if (Math.abs(heard - offsetMs) <= noiseMs) return;
  offsetMs = heard;
  tick();
}

/** Lets `now` run until the signal aborts. */
export function startClock(ending: AbortSignal): void {
  const timer = setInterval(tick, 1000);
  ending.addEventListener("abort", () => clearInterval(timer));
  // A hidden page is woken rarely: it must not show an old minute when it is looked at again.
  document.addEventListener("visibilitychange", tick, { signal: ending });
}

function tick(): void {
  now.value = Date.now() + offsetMs;
}
