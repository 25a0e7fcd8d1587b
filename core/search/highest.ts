/** The score of the `most`-th best of these members: a bound that so many of them reach. `scores` is by member. */
export function highest(members: Uint32Array, scores: Float32Array, most: number): number {
  // A heap of the best so far, the least of them on top.
  const heap = new Float32Array(most);
  let size = 0;
  for (let at = 0; at < members.length; at += 1) {
    const score = scores[members[at] ?? 0] ?? 0;
    if (size < most) {
      heap[size] = score;
      siftUp(heap, size);
      size += 1;
    } else if (score > (heap[0] ?? 0)) {
      heap[0] = score;
      siftDown(heap, size);
    }
  }
  return heap[0] ?? 0;
}

function siftUp(heap: Float32Array, from: number): void {
  for (let at = from; at > 0;) {
    const above = (at - 1) >> 1;
    if ((heap[above] ?? 0) <= (heap[at] ?? 0)) return;
    swap(heap, at, above);
    at = above;
  }
}

function siftDown(heap: Float32Array, size: number): void {
  for (let at = 0; ;) {
    let least = at;
    for (let below = 2 * at + 1; below <= 2 * at + 2 && below < size; below += 1) {
      if ((heap[below] ?? 0) < (heap[least] ?? 0)) least = below;
    }
    if (least === at) return;
    swap(heap, at, least);
    at = least;
  }
}

function swap(heap: Float32Array, one: number, other: number): void {
  const kept = heap[one] ?? 0;
  heap[one] = heap[other] ?? 0;
  heap[other] = kept;
}
