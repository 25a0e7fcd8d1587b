type Steps = Readonly<Record<string, () => Promise<unknown>>>;
type Failed = (step: string, error: unknown) => void;

type Tidying = {
  /** Does it all, after what is under way. */
  readonly tidy: () => Promise<void>;
  /** Does it all, unless it is being done. */
  readonly look: () => void;
};

/** What is done now and then, step by step; one that fails keeps none of the others from being done. */
export function createTidying(steps: Steps, failed: Failed, signal: AbortSignal): Tidying {
  let running: Promise<void> | null = null;
  return {
    tidy,
    look() {
      if (running === null) void tidy();
    },
  };

  function tidy(): Promise<void> {
    const round = (running ?? Promise.resolve()).then(all);
    running = round;
    return round.finally(() => {
      if (running === round) running = null;
    });
  }

  async function all(): Promise<void> {
    for (const [name, step] of Object.entries(steps)) {
      if (signal.aborted) return;
      try {
        await step();
      } catch (error) {
        failed(name, error);
      }
    }
  }
}
