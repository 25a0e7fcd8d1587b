import type { BackupState } from "./last-backup.ts";

type Known = BackupState & {
  /** When this server last tried; null before it has. */
  readonly tried: Date | null;
  /** When this server began. */
  readonly began: Date;
};

/**
 * Whether a time of the schedule has passed since the latest attempt: one that was missed while nobody ran is due at once, one
 * that failed waits for its next time.
 */
export function isBackupDue(
  next: (after: Date) => Date | null,
  { last, failed, tried, began }: Known,
  now: Date,
): boolean {
  const attempts = [last?.at, failed?.at].flatMap((at) => (at === undefined ? [] : [new Date(at)]));
  const latest = [...attempts, ...(tried === null ? [] : [tried])].toSorted(
    (a, b) => b.getTime() - a.getTime(),
  )[0];
  const due = next(latest ?? began);
  return due !== null && due <= now;
}
