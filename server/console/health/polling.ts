export type Watched = {
  readonly running: boolean;
  /** A run was begun or stopped here, and the server does not tell of it yet. */
  readonly awaited: boolean;
  /** Live events come: they tell when there is something new. */
  readonly connected: boolean;
  readonly unanswered: boolean;
};

/** How long to wait before asking again. Live events make it sooner; without them progress is asked for. */
export function pollAfterMs({ running, awaited, connected, unanswered }: Watched): number {
  if (unanswered) return 5000;
  if (awaited) return 1000;
  if (running) return connected ? 10_000 : 2000;
  return 60_000;
}
