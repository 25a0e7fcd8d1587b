import { createHash } from "node:crypto";
import type { Tuning } from "../../core/contract/tuning.ts";
import type { Catalogue } from "../catalogue/catalogue.ts";
import type { Member } from "../identity/account.ts";
import { placeOf, type UseBook } from "../learning/count-use.ts";
import type { Taught } from "./taught.ts";

const mostPopular = 8;
// Fewer than these say more of chance than of what sellers of a place do.
const fewestPopular = 3;
// What every browser carries; those below are hardly used.
const mostDocuments = 500;
const dayMs = 86_400_000;

type Trimming = {
  readonly taught: Taught;
  readonly book: UseBook;
  readonly catalogue: Pick<Catalogue, "audienceOf">;
  readonly now: Date;
};

/** What one member may know of it all: nothing in it names a section that they may not see. */
export function trimTuning(
  { taught, book, catalogue, now }: Trimming,
  member: Pick<Member, "groups" | "attributes">,
): Tuning {
  const mine = new Set(member.groups);
  const seen = (record: string): boolean =>
    catalogue.audienceOf(record)?.some((group) => mine.has(group)) ?? false;
  const hidden = (record: string): boolean => catalogue.audienceOf(record) !== null && !seen(record);

  // On its last day a pin holds wherever it still is that day.
  const yesterday = new Date(now.getTime() - dayMs).toISOString().slice(0, 10);
  const pins = taught.pins.filter(
    ({ record, until }) => seen(record) && (until === null || until >= yesterday),
  );
  const used = book.documents
    .filter(({ records }) => records.some(seen) && !records.some(hidden))
    .slice(0, mostDocuments);
  const use: Record<string, number> = {};
  // A document whose sections have several audiences counts by the one that uses it most.
  for (const { document, use: much } of used) use[document] ??= much;
  const content = { synonyms: taught.synonyms, pins, use, popular: popularFor(book, member, seen) };
  return { revision: revisionOf(content), ...content };
}

function popularFor(
  { popular }: UseBook,
  { attributes }: Pick<Member, "attributes">,
  seen: (record: string) => boolean,
): string[] {
  const { region = null, channel = null } = attributes;
  const places = [placeOf(region, channel), placeOf(region, null), placeOf(null, null)];
  const lists = places.map((place) => {
    const documents = new Set<string>();
    const records = (popular.get(place) ?? []).flatMap(({ record, document }) => {
      if (documents.has(document) || !seen(record)) return [];
      documents.add(document);
      return record;
    });
    return records.slice(0, mostPopular);
  });
  return lists.find(({ length }) => length >= fewestPopular) ?? lists.at(-1) ?? [];
}

function revisionOf(content: Omit<Tuning, "revision">): string {
  return createHash("sha256").update(JSON.stringify(content)).digest("base64url").slice(0, 22);
}
