import * as fc from "fast-check";
import { hostileVectors } from "./hostile-vectors.ts";

const seed = 20_261_102;
/** Longest of all fields that must take one is a name of 120 letters. */
const longest = 120;

/** Calls that a page would make for an attacker; each is heard, by a hook or by whoever serves the address. */
const calls = (number: number, canary: string): readonly string[] => [
  `__hit(${number})`,
  `alert(${number})`,
  `import(\`${canary}/${number}\`)`,
  `location=\`${canary}/${number}\``,
];

/** What the same vector looks like after somebody tried to slip it through. */
const disguises: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.replaceAll(/<\/?[a-z]+/gi, (tag) => tag.toUpperCase()),
  (text) => text.replaceAll(/ on(?=[a-z]+=)/g, "\non"),
  (text) => text.replaceAll("<", "<\t").replaceAll("<\t/", "</"),
  (text) => text.replaceAll(/ (?=on[a-z]+=)/g, "/"),
  (text) => text.replaceAll("=x ", "='x'"),
  (text) => `x"'>${text}`,
  (text) => `${text}${text}`,
  (text) => `-->*/'"\`${text}`,
  (text) => text.replaceAll(/script/gi, "ScRiPt"),
  (text) => `Тариф ${text} КАСКО`,
];

/**
 * Texts that would act if anyone took them for more than text: each vector once as it is, then disguised, by a fixed seed.
 * @param canary origin at which a request is a hit
 */
export function hostilePayloads(count: number, canary: string): string[] {
  const vectors = Object.values(hostileVectors).flat();
  // A few of them still are of every kind.
  const spread = vectors.map((_, at) => vectors[(at * 37) % vectors.length] ?? "");
  const drawn = fc.sample(fc.tuple(fc.constantFrom(...vectors), fc.constantFrom(...disguises)), {
    seed,
    numRuns: 4 * count,
  });
  const texts = [...spread, ...drawn.map(([vector, disguise]) => disguise(vector))];
  const made = new Set<string>();
  for (const text of texts) {
    if (made.size === count) break;
    const number = made.size;
    const ways = calls(number, canary);
    const call = ways[number % ways.length] ?? "";
    const payload = text.replaceAll("JS", call).replaceAll("URL", `${canary}/${number}`);
    if (payload.length <= longest) made.add(payload);
  }
  return [...made];
}
