/** How likely so many or more are where `expected` are to be, if each comes by itself (Poisson). */
export function upperTail(count: number, expected: number): number {
  if (count <= 0) return 1;
  if (expected <= 0) return 0;
  // Term by term from `count` on: what is small stays exact, where one minus the rest would lose it.
  let logTerm = count * Math.log(expected) - expected - logFactorial(count);
  let term = Math.exp(logTerm);
  let sum = 0;
  for (let at = count; term > sum * 1e-15 || at < expected; at += 1) {
    sum += term;
    logTerm += Math.log(expected) - Math.log(at + 1);
    term = Math.exp(logTerm);
    if (term === 0 && at >= expected) break;
  }
  return Math.min(1, sum);
}

function logFactorial(n: number): number {
  let sum = 0;
  for (let at = 2; at <= n; at += 1) sum += Math.log(at);
  return sum;
}
