/**
 * Works off a queue that grows while it is worked on, at most `concurrency` tasks at a time.
 * @param next the next task, undefined while there is none; asked again whenever one ends.
 * @throws what the first task that failed threw, once those that were under way have ended: no other is begun.
 */
export async function drain<T>(
  next: () => T | undefined,
  work: (task: T) => Promise<void>,
  concurrency: number,
): Promise<void> {
  const running = new Set<Promise<void>>();
  const failures: unknown[] = [];
  for (;;) {
    while (running.size < concurrency && failures.length === 0) {
      const task = next();
      if (task === undefined) break;
      const done: Promise<void> = work(task)
        .catch((error: unknown) => void failures.push(error))
        .finally(() => running.delete(done));
      running.add(done);
    }
    if (running.size === 0) break;
    await Promise.race(running);
  }
  if (failures.length > 0) throw failures[0];
}
