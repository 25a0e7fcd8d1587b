type Progress = { readonly at: number; readonly done: number };

const leastMs = 1500;
const longestSeconds = 60 * 60;

/**
 * Seconds until all is loaded, by the pace since `first`; null while that is too short to tell, or where it stands still.
 */
export function loadTimeLeft(first: Progress, last: Progress, total: number): number | null {
  const [tookMs, loaded] = [last.at - first.at, last.done - first.done];
  if (tookMs < leastMs || loaded <= 0 || total < last.done) return null;
  const seconds = ((total - last.done) / loaded) * (tookMs / 1000);
  return seconds > longestSeconds ? null : roughly(seconds);
}

/** Up in steps that nobody watches tick: fives, tens, minutes. */
function roughly(seconds: number): number {
  const step = seconds <= 20 ? 5 : seconds <= 60 ? 10 : 60;
  return Math.max(step, Math.ceil(seconds / step) * step);
}
