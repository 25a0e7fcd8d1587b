/** Times in ms as counts by size: as small for a million requests as for ten, and right to within 5 %. */
export type Latencies = {
  add(ms: number): void;
  /** The time that `share` of all stayed within, 0 where there are none. */
  quantile(share: number): number;
};

const growth = 1.1;
/** Reaches five minutes, beyond which no request lasts. */
const slots = 140;

export function createLatencies(): Latencies {
  const counts = new Uint32Array(slots);
  let total = 0;
  return {
    add(ms) {
      const slot = slotOf(ms);
      counts[slot] = (counts[slot] ?? 0) + 1;
      total += 1;
    },
    quantile(share) {
      let left = Math.ceil(total * share);
      for (const [slot, count] of counts.entries()) {
        left -= count;
        if (count > 0 && left <= 0) return msOf(slot);
      }
      return 0;
    },
  };
}

const slotOf = (ms: number): number =>
  ms < 1 ? 0 : Math.min(slots - 1, 1 + Math.floor(Math.log(ms) / Math.log(growth)));

/** The middle of a slot stands for all in it. */
const msOf = (slot: number): number => (slot === 0 ? 0 : Math.round(growth ** (slot - 0.5)));
