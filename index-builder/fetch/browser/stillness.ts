/** Tells when a page is through: nothing that it asked for is on its way, and for a while it has asked for nothing. */
export type Stillness = {
  /** A request of the page is with us: the page's own time stands still meanwhile. */
  begin(): void;
  end(): void;
  /** still: it is through · too-long: it used up its own time and goes on. */
  reached(): Promise<"still" | "too-long">;
  /** Grows with every request. */
  requests(): number;
};

export type Patience = {
  readonly settleMs: number;
  /** All the time that a page may take for itself. */
  readonly pageMs: number;
};

export function createStillness({ settleMs, pageMs }: Patience): Stillness {
  let leftMs = pageMs;
  let onTheirWay = 0;
  let requests = 0;
  let clock: { readonly timer: NodeJS.Timeout; readonly since: number } | null = null;
  let tell: ((end: "still" | "too-long") => void) | null = null;

  const stop = (): void => {
    if (!clock) return;
    clearTimeout(clock.timer);
    leftMs -= performance.now() - clock.since;
    clock = null;
  };
  const start = (): void => {
    if (onTheirWay > 0 || clock || !tell) return;
    const since = performance.now();
    const timer = setTimeout(
      () => {
        stop();
        tell?.(leftMs <= 0 ? "too-long" : "still");
        tell = null;
      },
      Math.max(0, Math.min(settleMs, leftMs)),
    );
    clock = { timer, since };
  };
  return {
    begin() {
      requests += 1;
      onTheirWay += 1;
      stop();
    },
    end() {
      onTheirWay -= 1;
      start();
    },
    reached: () =>
      new Promise((resolve) => {
        tell = resolve;
        start();
      }),
    requests: () => requests,
  };
}
