/** Pairs by how near they are, the nearest out first; of equals the one of lower numbers. */
export type PairHeap = {
  readonly push: (pair: HeapPair) => void;
  readonly pop: () => HeapPair | undefined;
};
export type HeapPair = {
  readonly nearness: number;
  readonly one: number;
  readonly other: number;
  /** Of what age both were when the nearness was found. */
  readonly oneAge: number;
  readonly otherAge: number;
};

const cellsOf = 4;
const firstRoom = 1024;

// Below so many it does not matter how many of them are of no use any more.
const fewestCleared = 100_000;

/** @param isOfNow false for pairs that need not come out: they are cleared away once there are many. */
export function createPairHeap(isOfNow: (pair: HeapPair) => boolean): PairHeap {
  let clearedAt = fewestCleared;
  let nearness = new Float64Array(firstRoom);
  let cells = new Uint32Array(firstRoom * cellsOf);
  let size = 0;

  const isBefore = (a: number, b: number): boolean => {
    const [near, otherNear] = [nearness[a] ?? 0, nearness[b] ?? 0];
    if (near !== otherNear) return near > otherNear;
    const [one, otherOne] = [cells[a * cellsOf] ?? 0, cells[b * cellsOf] ?? 0];
    if (one !== otherOne) return one < otherOne;
    return (cells[a * cellsOf + 1] ?? 0) < (cells[b * cellsOf + 1] ?? 0);
  };
  const move = (from: number, to: number): void => {
    nearness[to] = nearness[from] ?? 0;
    cells.copyWithin(to * cellsOf, from * cellsOf, (from + 1) * cellsOf);
  };
  // The place after the last holds what is on its way.
  const makeRoom = (): void => {
    if (size + 2 <= nearness.length) return;
    const larger = new Float64Array(nearness.length * 2);
    larger.set(nearness);
    nearness = larger;
    const more = new Uint32Array(nearness.length * cellsOf);
    more.set(cells);
    cells = more;
  };

  const pairAt = (place: number): HeapPair => {
    const [one = 0, other = 0, oneAge = 0, otherAge = 0] = cells.subarray(
      place * cellsOf,
      (place + 1) * cellsOf,
    );
    return { nearness: nearness[place] ?? 0, one, other, oneAge, otherAge };
  };
  /** Lets what stands last find its place; another place holds it on its way. */
  const rise = (last: number, onItsWay: number): void => {
    move(last, onItsWay);
    let place = last;
    while (place > 0) {
      const above = (place - 1) >> 1;
      if (!isBefore(onItsWay, above)) break;
      move(above, place);
      place = above;
    }
    move(onItsWay, place);
  };
  const clear = (): void => {
    const before = size;
    size = 0;
    for (let place = 0; place < before; place += 1) {
      if (!isOfNow(pairAt(place))) continue;
      move(place, size);
      size += 1;
    }
    // What is left stands in its old order with gaps closed: each finds its place anew.
    for (let place = 1; place < size; place += 1) rise(place, size + 1);
    clearedAt = Math.max(fewestCleared, size * 2);
  };

  return {
    push({ nearness: near, one, other, oneAge, otherAge }) {
      makeRoom();
      if (size >= clearedAt) clear();
      nearness[size] = near;
      cells.set([one, other, oneAge, otherAge], size * cellsOf);
      rise(size, size + 1);
      size += 1;
    },
    pop() {
      if (size === 0) return undefined;
      const top = pairAt(0);
      size -= 1;
      const moved = size;
      let at = 0;
      for (;;) {
        let below = 2 * at + 1;
        if (below >= size) break;
        if (below + 1 < size && isBefore(below + 1, below)) below += 1;
        if (!isBefore(below, moved)) break;
        move(below, at);
        at = below;
      }
      move(moved, at);
      return top;
    },
  };
}
