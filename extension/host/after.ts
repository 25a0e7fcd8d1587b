/** Runs `then` once after `ms`, unless the signal or the returned function calls it off. */
export function after(ms: number, then: () => void, signal: AbortSignal): () => void {
  if (signal.aborted) return () => {};
  // The browser fires at once what is longer than 2^31 ms.
  const timer = setTimeout(stop, Math.min(Math.max(0, ms), 2_000_000_000), true);
  const abort = (): void => stop(false);
  signal.addEventListener("abort", abort, { once: true });
  return abort;

  function stop(run: boolean): void {
    clearTimeout(timer);
    signal.removeEventListener("abort", abort);
    if (run) then();
  }
}
