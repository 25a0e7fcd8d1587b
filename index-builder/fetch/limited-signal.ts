/** Aborts with `signal`, or after so many milliseconds. Disposed, it leaves nothing behind. */
export type LimitedSignal = { readonly signal: AbortSignal; [Symbol.dispose](): void };

/** `AbortSignal.any` with `AbortSignal.timeout` would keep a few hundred bytes of every request until its time is over. */
export function limitedSignal(signal: AbortSignal, ms: number): LimitedSignal {
  const own = new AbortController();
  const stop = (): void => own.abort(signal.reason);
  const timer = setTimeout(
    () => own.abort(new DOMException("The request took too long", "TimeoutError")),
    ms,
  );
  if (signal.aborted) stop();
  else signal.addEventListener("abort", stop, { once: true });
  return {
    signal: own.signal,
    [Symbol.dispose]() {
      clearTimeout(timer);
      signal.removeEventListener("abort", stop);
    },
  };
}
