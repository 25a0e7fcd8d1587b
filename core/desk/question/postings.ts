/** Which questions have a term: by slot, in no order. */
export type Postings = {
  readonly add: (term: number, slot: number) => void;
  readonly remove: (term: number, slot: number) => void;
  readonly count: (term: number) => number;
  readonly each: (term: number, visit: (slot: number) => void) => void;
};

const firstRoom = 4;

/** Made for words of which most stand in one question only: those take no list of their own. */
export function createPostings(): Postings {
  const only: number[] = [];
  const lists: (Uint32Array | undefined)[] = [];
  const counts: number[] = [];
  const count = (term: number): number => counts[term] ?? 0;

  return {
    count,
    add(term, slot) {
      const there = count(term);
      counts[term] = there + 1;
      if (there === 0) {
        only[term] = slot;
        return;
      }
      const list = roomier(lists[term], only[term] ?? 0, there);
      list[there] = slot;
      lists[term] = list;
    },
    remove(term, slot) {
      const there = count(term);
      if (there === 0) return;
      const left = there - 1;
      const list = lists[term];
      if (list === undefined) {
        if (only[term] === slot) counts[term] = 0;
        return;
      }
      const at = list.subarray(0, there).indexOf(slot);
      if (at < 0) return;
      list[at] = list[left] ?? 0;
      counts[term] = left;
      if (left > 1) return;
      only[term] = list[0] ?? 0;
      lists[term] = undefined;
    },
    each(term, visit) {
      const there = count(term);
      const list = lists[term];
      if (list === undefined) {
        if (there === 1) visit(only[term] ?? 0);
        return;
      }
      for (let at = 0; at < there; at += 1) visit(list[at] ?? 0);
    },
  };
}

function roomier(list: Uint32Array | undefined, only: number, used: number): Uint32Array {
  if (list !== undefined && used < list.length) return list;
  const larger = new Uint32Array(list === undefined ? firstRoom : Math.ceil(list.length * 1.5));
  if (list === undefined) larger[0] = only;
  else larger.set(list);
  return larger;
}
