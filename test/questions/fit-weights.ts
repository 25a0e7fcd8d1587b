/** What speaks for a pair, and whether it is one. */
export type FittedPair = { readonly evidence: readonly number[]; readonly same: boolean };
export type FittedWeights = { readonly none: number; readonly weights: readonly number[] };

const rounds = 25;
// Keeps weights small where few pairs speak for them.
const restraint = 10;

/** Logistic regression by Newton's method, each kind of evidence by its own scale. */
export function fitWeights(pairs: readonly FittedPair[]): FittedWeights {
  const kinds = pairs[0]?.evidence.length ?? 0;
  const scales = Array.from({ length: kinds }, (_, kind) => {
    const values = pairs.map(({ evidence }) => evidence[kind] ?? 0);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const spread = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
    return { mean, spread: spread || 1 };
  });
  const rows = pairs.map(({ evidence, same }) => ({
    same,
    row: [1, ...scales.map(({ mean, spread }, kind) => ((evidence[kind] ?? 0) - mean) / spread)],
  }));
  let weights = [-4, ...scales.map(() => 0)];
  let worth = worthOf(rows, weights);
  for (let round = 0; round < rounds; round += 1) {
    const step = newtonStep(rows, weights);
    const before = worth;
    for (let length = 1; length > 1e-3; length /= 2) {
      const tried = weights.map((weight, at) => weight + length * (step[at] ?? 0));
      const then = worthOf(rows, tried);
      if (then < before) continue;
      weights = tried;
      worth = then;
      break;
    }
    if (worth - before < 1e-3) break;
  }
  const [none = 0, ...own] = weights;
  return {
    none:
      none -
      own.reduce(
        (sum, weight, kind) => sum + (weight * (scales[kind]?.mean ?? 0)) / (scales[kind]?.spread ?? 1),
        0,
      ),
    weights: own.map((weight, kind) => weight / (scales[kind]?.spread ?? 1)),
  };
}

type Row = { readonly row: readonly number[]; readonly same: boolean };

function sumOf(row: readonly number[], weights: readonly number[]): number {
  return row.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0);
}

function worthOf(rows: readonly Row[], weights: readonly number[]): number {
  let worth = 0;
  for (const { row, same } of rows) {
    const sum = sumOf(row, weights);
    worth -= Math.log1p(Math.exp(same ? -sum : sum));
  }
  return worth - (restraint / 2) * weights.slice(1).reduce((sum, weight) => sum + weight ** 2, 0);
}

function newtonStep(rows: readonly Row[], weights: readonly number[]): number[] {
  const size = weights.length;
  const slope = new Float64Array(size);
  const bend = Array.from({ length: size }, () => new Float64Array(size + 1));
  for (const { row, same } of rows) {
    const likely = 1 / (1 + Math.exp(-sumOf(row, weights)));
    const unsure = likely * (1 - likely);
    for (const [at, value] of row.entries()) {
      slope[at] = (slope[at] ?? 0) + ((same ? 1 : 0) - likely) * value;
      const line = bend[at];
      if (line === undefined) continue;
      for (const [against, other] of row.entries())
        line[against] = (line[against] ?? 0) + unsure * value * other;
    }
  }
  for (const [at, line] of bend.entries()) {
    line[at] = (line[at] ?? 0) + (at === 0 ? 1e-6 : restraint);
    line[size] = (slope[at] ?? 0) - (at === 0 ? 0 : restraint * (weights[at] ?? 0));
  }
  return solved(bend);
}

/** Solves linear equations, each a line with its right side last, by elimination; they are well behaved. */
function solved(lines: readonly Float64Array[]): number[] {
  const size = lines.length;
  for (const [at, line] of lines.entries()) {
    for (const [below, other] of lines.entries()) {
      if (below === at) continue;
      const times = (other[at] ?? 0) / (line[at] ?? 1);
      if (times === 0) continue;
      for (let column = at; column <= size; column += 1)
        other[column] = (other[column] ?? 0) - times * (line[column] ?? 0);
    }
  }
  return lines.map((line, at) => (line[size] ?? 0) / (line[at] ?? 1));
}
