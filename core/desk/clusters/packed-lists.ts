/** Short lists of numbers by slot in one piece of memory: half a million of their own would take several times as much. */
export type PackedLists = {
  readonly put: (slot: number, cells: readonly number[]) => void;
  readonly drop: (slot: number) => void;
  /** A view of what is there, good until the next `put`. */
  readonly of: (slot: number) => Uint32Array;
};

const firstRoom = 1024;

export function createPackedLists(): PackedLists {
  let memory = new Uint32Array(firstRoom);
  let used = 0;
  let wasted = 0;
  let starts = new Uint32Array(firstRoom);
  let lengths = new Uint16Array(firstRoom);
  let slots = 0;

  const makeRoom = (more: number): void => {
    if (used + more <= memory.length) return;
    const larger = new Uint32Array(Math.ceil((used - wasted + more) * 1.3) + firstRoom);
    let filled = 0;
    for (let slot = 0; slot < slots; slot += 1) {
      const start = starts[slot] ?? 0;
      const length = lengths[slot] ?? 0;
      larger.set(memory.subarray(start, start + length), filled);
      starts[slot] = filled;
      filled += length;
    }
    memory = larger;
    used = filled;
    wasted = 0;
  };

  const drop = (slot: number): void => {
    wasted += lengths[slot] ?? 0;
    lengths[slot] = 0;
  };

  return {
    drop,
    put(slot, cells) {
      drop(slot);
      if (slot >= starts.length) {
        const room = Math.ceil((slot + 1) * 1.5);
        const [oldStarts, oldLengths] = [starts, lengths];
        starts = new Uint32Array(room);
        lengths = new Uint16Array(room);
        starts.set(oldStarts);
        lengths.set(oldLengths);
      }
      makeRoom(cells.length);
      memory.set(cells, used);
      starts[slot] = used;
      lengths[slot] = cells.length;
      slots = Math.max(slots, slot + 1);
      used += cells.length;
    },
    of: (slot) => memory.subarray(starts[slot] ?? 0, (starts[slot] ?? 0) + (lengths[slot] ?? 0)),
  };
}
