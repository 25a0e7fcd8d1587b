import type { Edition } from "./edition.ts";
import { namesOf } from "./names-of.ts";

/**
 * Numbers that have to be equal for two texts to meet, and how often they are given the chance: texts with 0.6 in common
 * meet in 99 of 100 cases, with 0.2 in 15.
 */
const rows = 3;
const bands = 21;

/**
 * Pairs of documents worth a closer look, each once or twice: in one circle, of one name by title or address, their
 * texts probably alike.
 * @param most where more than so many of one name have like texts, the name is that of a series (minutes, a page per
 * day, a form for each office), and nobody of that name is in any pair. That also bounds the work, whatever a portal holds.
 */
export function* alikePairs(
  editions: readonly Edition[],
  most: number,
): Generator<readonly [Edition, Edition]> {
  const names = namesakes(editions).map((named) => ({ named, meetings: meetingsOf(named) }));
  const isSeries = ({ meetings }: { meetings: Met[][] }): boolean =>
    meetings.some((meeting) => meeting.length > most);
  const series = new Set(names.filter(isSeries).flatMap(({ named }) => named));
  for (const meeting of names.flatMap(({ meetings }) => meetings)) {
    const open = meeting.filter(({ edition }) => !series.has(edition));
    for (const [at, one] of open.entries()) {
      for (let next = at + 1; next < open.length; next += 1) {
        const other = open[next];
        if (other && !metBefore(one, other)) yield [one.edition, other.edition];
      }
    }
  }
}

/** Documents in one circle whose title or whose address is equal but for what tells editions apart. */
function namesakes(editions: readonly Edition[]): Edition[][] {
  const named = new Map<string, Edition[]>();
  for (const edition of editions) {
    for (const name of namesOf(edition)) {
      const known = named.get(name);
      if (known === undefined) named.set(name, [edition]);
      else known.push(edition);
    }
  }
  return [...named.values()].filter((those) => those.length > 1);
}

/** A document where it meets others: in `band`, with what all its bands are. */
type Met = { readonly edition: Edition; readonly band: number; readonly keys: Int32Array };

/** Locality-sensitive hashing: those whose signatures are equal in a whole band meet there. */
function meetingsOf(named: readonly Edition[]): Met[][] {
  const keyed = named.map((edition) => ({ edition, keys: bandKeys(edition.signature) }));
  const meetings: Met[][] = [];
  for (let band = 0; band < bands; band += 1) {
    const met = new Map<number, Met[]>();
    for (const { edition, keys } of keyed) {
      const key = keys[band] ?? 0;
      const known = met.get(key);
      if (known === undefined) met.set(key, [{ edition, band, keys }]);
      else known.push({ edition, band, keys });
    }
    for (const those of met.values()) if (those.length > 1) meetings.push(those);
  }
  return meetings;
}

function bandKeys(signature: Uint32Array): Int32Array {
  return new Int32Array(bands).map((_, band) => {
    let key = 0;
    for (let at = band * rows; at < (band + 1) * rows; at += 1) {
      key = Math.imul(key ^ (signature[at] ?? 0), 0x9e37_79b1);
      key ^= key >>> 15;
    }
    return key;
  });
}

function metBefore(one: Met, other: Met): boolean {
  for (let band = 0; band < one.band; band += 1) if (one.keys[band] === other.keys[band]) return true;
  return false;
}
