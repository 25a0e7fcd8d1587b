import type { VanishingPart } from "../../core/contract/crawl-run.ts";

/** A document that a release would lose. */
export type Vanishing = {
  readonly address: string;
  /** Sections above it, the widest first; empty where the portal named none. */
  readonly path: readonly string[];
  /** What the portal said of it, each identity that asked. */
  readonly answers: readonly string[];
};

/** More parts than these are told by their first word alone: whoever decides has to take them in at a look. */
const mostFine = 20;
const mostParts = 50;

/** Parts of a source, those that lose most first. */
export function groupVanishing(vanishing: readonly Vanishing[]): VanishingPart[] {
  const fine = groupBy(vanishing, 2);
  const groups = fine.length > mostFine ? groupBy(vanishing, 1) : fine;
  return groups
    .map(({ path, members }): VanishingPart => ({
      path: [...path],
      count: members.length,
      answer: mostFrequent(members.flatMap(({ answers }) => answers)) ?? "unlinked",
      example: members.map(({ address }) => address).toSorted()[0] ?? "",
    }))
    .toSorted((a, b) => b.count - a.count || (a.example < b.example ? -1 : 1))
    .slice(0, mostParts);
}

type Group = { readonly path: readonly string[]; readonly members: Vanishing[] };

function groupBy(vanishing: readonly Vanishing[], words: number): Group[] {
  const groups = new Map<string, Group>();
  for (const one of vanishing) {
    const path = (one.path.length > 0 ? one.path : foldersOf(one.address)).slice(0, words);
    const key = JSON.stringify(path);
    const group = groups.get(key) ?? { path, members: [] };
    group.members.push(one);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** `/products/casco/tariffs.html` → products, casco. */
function foldersOf(address: string): string[] {
  const folders = new URL(address).pathname.split("/").slice(1, -1).filter(Boolean);
  return folders.length > 0 ? folders.map(readable) : ["/"];
}

function readable(folder: string): string {
  try {
    return decodeURIComponent(folder);
  } catch {
    return folder;
  }
}

function mostFrequent(words: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0];
}
