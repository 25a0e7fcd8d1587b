/** Which slots have a term, in their order. */
export type OrderedPostings = {
  /** A slot after all those that have the term already. */
  readonly add: (term: number, slot: number) => void;
  readonly remove: (term: number, slot: number) => void;
  readonly count: (term: number) => number;
  /** The slots around one, at most so many: of all terms about the same stretch, so that what they share is found. */
  readonly around: (term: number, slot: number, most: number) => Uint32Array;
};

const firstRoom = 2;
const none = new Uint32Array(0);

export function createOrderedPostings(): OrderedPostings {
  const lists: (Uint32Array | undefined)[] = [];
  const counts: number[] = [];
  const count = (term: number): number => counts[term] ?? 0;

  /** Where the slot stands, or would. */
  const placeOf = (term: number, slot: number): number => {
    const list = lists[term] ?? none;
    let from = 0;
    let to = count(term);
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((list[middle] ?? 0) < slot) from = middle + 1;
      else to = middle;
    }
    return from;
  };

  return {
    count,
    add(term, slot) {
      const there = count(term);
      let list = lists[term];
      if (list === undefined || there === list.length) {
        const larger = new Uint32Array(Math.max(firstRoom, Math.ceil(there * 1.4)));
        if (list !== undefined) larger.set(list);
        list = larger;
        lists[term] = list;
      }
      list[there] = slot;
      counts[term] = there + 1;
    },
    remove(term, slot) {
      const list = lists[term];
      const at = placeOf(term, slot);
      if (list === undefined || at >= count(term) || list[at] !== slot) return;
      list.copyWithin(at, at + 1, count(term));
      counts[term] = count(term) - 1;
      if (counts[term] === 0) lists[term] = undefined;
    },
    around(term, slot, most) {
      const there = count(term);
      const list = lists[term] ?? none;
      if (there <= most) return list.subarray(0, there);
      const from = Math.max(0, Math.min(there - most, placeOf(term, slot) - (most >> 1)));
      return list.subarray(from, from + most);
    },
  };
}
