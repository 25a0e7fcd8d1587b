/** Something counted twice: now, and in the same time before. */
export type Twice = { readonly now: number; readonly before: number };

/**
 * How likely it is that chance alone gives `one` so large a part of what there is now, `others` being of the same kind: the
 * upper tail of Fisher's exact test, one-sided. Exact for few as for many.
 */
export function moreThanChance(one: Twice, others: Twice): number {
  const its = one.now + one.before;
  const now = one.now + others.now;
  const all = its + others.now + others.before;
  const most = Math.min(its, now);
  const whole = logChoose(all, now);
  let tail = 0;
  for (let count = one.now; count <= most; count += 1) {
    const term = Math.exp(logChoose(its, count) + logChoose(all - its, now - count) - whole);
    tail += term;
    // Beyond the middle terms only fall; what is left is less than can be told.
    if (term < tail * 1e-12) break;
  }
  return Math.min(1, tail);
}

function logChoose(n: number, k: number): number {
  return k < 0 || k > n ? Number.NEGATIVE_INFINITY : logFactorial(n) - logFactorial(k) - logFactorial(n - k);
}

const small = [0];
for (let n = 1; n < 256; n += 1) small.push((small[n - 1] ?? 0) + Math.log(n));

/** Stirling's series; beyond 255 exact to the last digits. */
function logFactorial(n: number): number {
  const known = small[n];
  if (known !== undefined) return known;
  return n * Math.log(n) - n + Math.log(2 * Math.PI * n) / 2 + 1 / (12 * n) - 1 / (360 * n ** 3);
}
