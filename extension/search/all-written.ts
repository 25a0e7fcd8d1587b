/**
 * Waits for every step of a change.
 * @throws the error that says most: where the disk has no room, other steps only say that they were broken off.
 */
export async function allWritten(steps: readonly Promise<unknown>[]): Promise<void> {
  const ended = await Promise.allSettled(steps);
  const failures = ended.flatMap((step): unknown[] => (step.status === "rejected" ? [step.reason] : []));
  if (failures.length > 0) throw failures.find(saysNoRoom) ?? failures[0];
}

/** True for what the browser throws where the disk, or its share of it, is full. */
export function saysNoRoom(failure: unknown): boolean {
  return failure instanceof Error && failure.name === "QuotaExceededError";
}
