/**
 * Works off a queue that grows while it is worked on, at most `concurrency` tasks at a time.
 * @param next the next task, undefined while there is none; asked again whenever one ends.
 */
export async function drain<T>(
  next: () => T | undefined,
  work: (task: T) => Promise<void>,
  concurrency: number,
): Promise<void> {
  const running = new Set<Promise<void>>();
  for (;;) {
    while (running.size < concurrency) {
      const task = next();
      if (task === undefined) break;
      const done: Promise<void> = work(task).finally(() => running.delete(done));
      running.add(done);
    }
    if (running.size === 0) return;
    await Promise.race(running);
  }
}
