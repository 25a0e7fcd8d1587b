/** A stretch of two passages laid over each other. */
export type DiffPiece = { readonly kind: "same" | "gone" | "new"; readonly text: string };

// A table of so many steps is filled in some ten milliseconds; longer passages are told as a whole.
const mostSteps = 1_000_000;

/** What of a passage went and what came, by its words, in the order in which they are read. */
export function passageDiff(before: string, now: string): DiffPiece[] {
  const [old, fresh] = [piecesOf(before), piecesOf(now)];
  let start = 0;
  while (start < old.length && start < fresh.length && old[start] === fresh[start]) start += 1;
  let end = 0;
  const room = Math.min(old.length, fresh.length) - start;
  while (end < room && old[old.length - 1 - end] === fresh[fresh.length - 1 - end]) end += 1;
  const middle = between(old.slice(start, old.length - end), fresh.slice(start, fresh.length - end));
  return joined([
    { kind: "same", text: old.slice(0, start).join("") },
    ...middle,
    { kind: "same", text: old.slice(old.length - end).join("") },
  ]);
}

/** Words with the blanks that follow them. */
const piecesOf = (text: string): string[] => text.match(/\S+\s*|^\s+/g) ?? [];

function between(old: readonly string[], fresh: readonly string[]): DiffPiece[] {
  if (old.length * fresh.length > mostSteps)
    return [
      { kind: "gone", text: old.join("") },
      { kind: "new", text: fresh.join("") },
    ];
  const width = fresh.length + 1;
  // Of the rest of both from a place on: how many words they have in common.
  const common = new Uint32Array((old.length + 1) * width);
  const at = (one: number, other: number): number => common[one * width + other] ?? 0;
  for (let one = old.length - 1; one >= 0; one -= 1)
    for (let other = fresh.length - 1; other >= 0; other -= 1)
      common[one * width + other] =
        old[one]?.trimEnd() === fresh[other]?.trimEnd()
          ? at(one + 1, other + 1) + 1
          : Math.max(at(one + 1, other), at(one, other + 1));
  const pieces: DiffPiece[] = [];
  let [one, other] = [0, 0];
  while (one < old.length || other < fresh.length) {
    const [was, is] = [old[one], fresh[other]];
    if (was !== undefined && is !== undefined && was.trimEnd() === is.trimEnd()) {
      pieces.push({ kind: "same", text: is });
      one += 1;
      other += 1;
    } else if (was !== undefined && (is === undefined || at(one + 1, other) >= at(one, other + 1))) {
      pieces.push({ kind: "gone", text: was });
      one += 1;
    } else {
      pieces.push({ kind: "new", text: is ?? "" });
      other += 1;
    }
  }
  return pieces;
}

function joined(pieces: readonly DiffPiece[]): DiffPiece[] {
  const all: DiffPiece[] = [];
  for (const piece of pieces) {
    const last = all.at(-1);
    if (piece.text === "") continue;
    if (last?.kind === piece.kind) all[all.length - 1] = { kind: last.kind, text: last.text + piece.text };
    else all.push(piece);
  }
  return all;
}
