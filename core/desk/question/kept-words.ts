/** A question's word by terms: what the word is, and what it may stand for. */
export type KeptWord = {
  readonly stem: number;
  readonly meanings: readonly number[];
  readonly subjects: readonly number[];
};
export type TermKind = "stem" | "meaning" | "subject";
/** The words of all questions in one piece of memory: a hundred thousand small lists would take several times as much. */
export type KeptWords = {
  readonly keep: (slot: number, words: readonly KeptWord[]) => void;
  readonly drop: (slot: number) => void;
  readonly of: (slot: number) => KeptWord[];
  /** Term by term, each as often as it is there. */
  readonly each: (slot: number, visit: (term: number, kind: TermKind) => void) => void;
  /** How many words. */
  readonly count: (slot: number) => number;
};

// A word's cells begin with its stem; the two upper bits tell what a cell is.
const stemCell = 2;
const subjectCell = 1;
const kindBits = 30;
const kinds = ["meaning", "subject", "stem"] as const;
const firstRoom = 1024;

export function createKeptWords(): KeptWords {
  let memory = new Uint32Array(firstRoom);
  let used = 0;
  let wasted = 0;
  const starts: number[] = [];
  const lengths: number[] = [];
  const counts: number[] = [];

  const makeRoom = (more: number): void => {
    if (used + more <= memory.length) return;
    const larger = new Uint32Array(Math.max(firstRoom, Math.ceil((used - wasted + more) * 1.5)));
    let filled = 0;
    for (const [slot, length] of lengths.entries()) {
      const start = starts[slot] ?? 0;
      larger.set(memory.subarray(start, start + length), filled);
      starts[slot] = filled;
      filled += length;
    }
    memory = larger;
    used = filled;
    wasted = 0;
  };

  const each: KeptWords["each"] = (slot, visit) => {
    const start = starts[slot] ?? 0;
    for (let at = start; at < start + (lengths[slot] ?? 0); at += 1) {
      const there = memory[at] ?? 0;
      visit(there & (2 ** kindBits - 1), kinds[there >>> kindBits] ?? "meaning");
    }
  };

  return {
    keep(slot, words) {
      const cells = words.flatMap(({ stem, meanings, subjects }) => [
        cell(stem, stemCell),
        ...meanings,
        ...subjects.map((subject) => cell(subject, subjectCell)),
      ]);
      makeRoom(cells.length);
      memory.set(cells, used);
      starts[slot] = used;
      lengths[slot] = cells.length;
      counts[slot] = words.length;
      used += cells.length;
    },
    drop(slot) {
      const start = starts[slot] ?? 0;
      const length = lengths[slot] ?? 0;
      memory.fill(0, start, start + length);
      wasted += length;
      lengths[slot] = 0;
      counts[slot] = 0;
    },
    each,
    of(slot) {
      const words: { stem: number; meanings: number[]; subjects: number[] }[] = [];
      each(slot, (term, kind) => {
        if (kind === "stem") words.push({ stem: term, meanings: [], subjects: [] });
        else if (kind === "subject") words.at(-1)?.subjects.push(term);
        else words.at(-1)?.meanings.push(term);
      });
      return words;
    },
    count: (slot) => counts[slot] ?? 0,
  };
}

function cell(term: number, kind: number): number {
  return ((kind << kindBits) | term) >>> 0;
}
