import { soundsAt } from "../../analysis/transliteration.ts";
import { followsAs } from "./russian-letters.ts";

type Reading = { readonly letters: string; readonly likelihood: number };

const mostReadings = 6;
// A sound that letters stand for less often; the table has the likelier first.
const lessLikely = 0.7;
const longestRead = 40;

/**
 * The Russian words that a word in Latin letters may spell, the likeliest first. By what letters follow one another in
 * Russian, so that it needs no list of words; Latin letters stand for too many sounds to take the first of each.
 */
export function readLatin(word: string): string[] {
  const latin = word.slice(0, longestRead);
  const readings: Reading[][] = Array.from({ length: latin.length + 1 }, () => []);
  readings[0] = [{ letters: "", likelihood: 0 }];
  for (let at = 0; at < latin.length; at += 1) {
    const best = (readings[at] ?? []).toSorted((one, other) => other.likelihood - one.likelihood);
    const rank = new Map<number, number>();
    for (const { letters, taken } of waysFrom(latin, at)) {
      const ranked = rank.get(taken) ?? 0;
      rank.set(taken, ranked + 1);
      for (const before of best.slice(0, mostReadings)) {
        const likelihood = before.likelihood + likelihoodOf(before.letters, letters) - ranked * lessLikely;
        readings[at + taken]?.push({ letters: before.letters + letters, likelihood });
      }
    }
  }
  const whole = (readings[latin.length] ?? []).map(({ letters, likelihood }) => ({
    letters,
    likelihood: likelihood + followsAs(` ${letters}`, " "),
  }));
  return whole
    .toSorted((one, other) => other.likelihood - one.likelihood)
    .slice(0, mostReadings)
    .map(({ letters }) => letters);
}

function waysFrom(latin: string, at: number): { letters: string; taken: number }[] {
  const ways = soundsAt(latin, at);
  return ways.length > 0 ? ways : [{ letters: latin.charAt(at), taken: 1 }];
}

function likelihoodOf(read: string, letters: string): number {
  let before = ` ${read}`;
  let likelihood = 0;
  for (const letter of letters) {
    likelihood += followsAs(before, letter);
    before += letter;
  }
  return likelihood;
}
