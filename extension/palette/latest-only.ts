/**
 * Runs one task at a time and, of those asked for meanwhile, only the newest: a fast typist never queues up work.
 * @param run never rejects. @param done hears each result with what it was for.
 */
export function latestOnly<Given, Result>(
  run: (given: Given) => Promise<Result>,
  done: (given: Given, result: Result) => void,
): (given: Given) => void {
  let running = false;
  let waiting: { given: Given } | null = null;

  async function start(given: Given): Promise<void> {
    running = true;
    const result = await run(given);
    running = false;
    const next = waiting;
    waiting = null;
    if (next) void start(next.given);
    done(given, result);
  }

  return (given) => {
    if (running) waiting = { given };
    else void start(given);
  };
}
