import type { SectionRecord } from "../../core/contract/record.ts";
import type { PageContent } from "../extract/page-content.ts";
import { chooseCanonical } from "./choose-canonical.ts";
import type { Draft } from "./draft.ts";
import type { KnownPage } from "./known-page.ts";
import { makeDraft } from "./make-draft.ts";
import { recordOf } from "./record-of.ts";
import { findRecurring } from "./recurring.ts";
import { resolveAliases } from "./resolve-aliases.ts";

/** What one identity found, and who may see what it saw. */
export type Seen = { readonly groups: readonly string[]; readonly pages: readonly KnownPage[] };

export type AssembledSource = {
  readonly records: readonly SectionRecord[];
  readonly documents: number;
  /** Addresses with content that became another document's aliases. */
  readonly duplicates: number;
};

/** Groups by content: what each version of an address says, and who may see it. */
type Versions = Map<string, Set<string>>;
type Address = { readonly versions: Versions; readonly aliases: Map<string, Set<string>> };

/**
 * The records of one source. A passage is for the groups of all identities that saw it at its address; where
 * identities saw different texts, each text is for those who saw it.
 * @param read content by its hash; asked twice for each, so that no more than one has to be in memory.
 */
export function assembleSource(seen: readonly Seen[], read: (hash: string) => PageContent): AssembledSource {
  const firstAddress = new Map<string, { address: string; linkText: string }>();
  for (const { pages } of seen) {
    for (const { content, address, linkText = "" } of pages) {
      if (content !== null && !firstAddress.has(content)) firstAddress.set(content, { address, linkText });
    }
  }
  const recurring = findRecurring(contents(firstAddress.keys(), read));
  const drafts = new Map<string, Draft>();
  for (const [hash, found] of firstAddress) drafts.set(hash, makeDraft(read(hash), found, recurring));
  const draftOf = (hash: string): Draft => {
    const draft = drafts.get(hash);
    if (!draft) throw new Error(`No content ${hash} in the crawl state; delete crawl.db and crawl again`);
    return draft;
  };
  const addresses = mergeIdentities(seen, draftOf);
  const documents = groupEqual(addresses, draftOf);
  const records = documents.flatMap(({ address, aliases, versions }) =>
    documentRecords({ address, aliases, versions, draftOf }),
  );
  const aliases = new Set(documents.flatMap((document) => document.aliases));
  const withContent = new Set(
    seen.flatMap(({ pages }) => pages.filter((page) => page.content).map((page) => page.address)),
  );
  const duplicates = [...withContent].filter((address) => aliases.has(address)).length;
  return { records, documents: documents.length, duplicates };
}

function* contents(hashes: Iterable<string>, read: (hash: string) => PageContent): Generator<PageContent> {
  for (const hash of hashes) yield read(hash);
}

function mergeIdentities(seen: readonly Seen[], draftOf: (hash: string) => Draft): Map<string, Address> {
  const merged = new Map<string, Address>();
  const sameDocument = (a: string, b: string) =>
    draftOf(a).title === draftOf(b).title || draftOf(a).fingerprint === draftOf(b).fingerprint;
  for (const { groups, pages } of seen) {
    const contentOf = new Map(pages.map((page) => [page.address, page.content]));
    const resolved = resolveAliases(pages, sameDocument);
    // Redirects have no content of their own: they lead where their end leads.
    const redirects = pages.filter((page) => page.redirectTo !== null);
    for (const [from, to] of [...resolved, ...redirectEnds(redirects, resolved, pages)]) {
      const entry = merged.get(to) ?? { versions: new Map(), aliases: new Map() };
      merged.set(to, entry);
      const content = contentOf.get(to);
      if (content) addGroups(entry.versions, content, groups);
      if (from !== to) addGroups(entry.aliases, from, groups);
    }
  }
  return merged;
}

function redirectEnds(
  redirects: readonly KnownPage[],
  resolved: ReadonlyMap<string, string>,
  pages: readonly KnownPage[],
): [string, string][] {
  const byAddress = new Map(pages.map((page) => [page.address, page]));
  return redirects.flatMap(({ address }) => {
    const walked = new Set<string>();
    let at = byAddress.get(address);
    while (at?.redirectTo != null && !walked.has(at.address)) {
      walked.add(at.address);
      at = byAddress.get(at.redirectTo);
    }
    const end = at ? resolved.get(at.address) : undefined;
    return end === undefined ? [] : [[address, end] as [string, string]];
  });
}

function addGroups(map: Map<string, Set<string>>, key: string, groups: readonly string[]): void {
  const known = map.get(key) ?? new Set<string>();
  for (const group of groups) known.add(group);
  map.set(key, known);
}

type Document = { address: string; aliases: string[]; versions: Versions };

/** Addresses that say the same to the same people are one document. */
function groupEqual(addresses: ReadonlyMap<string, Address>, draftOf: (hash: string) => Draft): Document[] {
  const equal = new Map<string, string[]>();
  for (const [address, { versions }] of addresses) {
    const key = [...versions]
      .map(([content, groups]) => `${draftOf(content).fingerprint} ${[...groups].toSorted().join(",")}`)
      .toSorted()
      .join("\n");
    equal.set(key, [...(equal.get(key) ?? []), address]);
  }
  const documents = [...equal.values()].flatMap((group) => {
    const address = chooseCanonical(group, (one) => (addresses.get(one)?.aliases.size ?? 0) > 0);
    const chosen = addresses.get(address);
    if (!chosen || chosen.versions.size === 0) return [];
    const audience = [...chosen.versions.values()].flatMap((groups) => [...groups]);
    const led = group.flatMap((one) => [...(addresses.get(one)?.aliases ?? [])]);
    // An address that only some of the audience could see is not told to the others.
    const open = led.filter(([, groups]) => audience.every((name) => groups.has(name))).map(([one]) => one);
    const aliases = [...new Set([...group, ...open])].filter((one) => one !== address).toSorted();
    return [{ address, aliases, versions: chosen.versions }];
  });
  return documents.toSorted((a, b) => (a.address < b.address ? -1 : 1));
}

type DocumentParts = Document & { readonly draftOf: (hash: string) => Draft };

function documentRecords({ address, aliases, versions, draftOf }: DocumentParts): SectionRecord[] {
  const passages = new Map<string, { draft: Draft; at: number; version: string; audience: Set<string> }>();
  [...versions].forEach(([content, groups], number) => {
    const draft = draftOf(content);
    draft.sections.forEach((section, at) => {
      const key = JSON.stringify([draft.title, section]);
      const known = passages.get(key);
      if (known) for (const group of groups) known.audience.add(group);
      else passages.set(key, { draft, at, version: number === 0 ? "" : content, audience: new Set(groups) });
    });
  });
  const ordinals = new Map<string, number>();
  return [...passages.values()].flatMap(({ draft, at, version, audience }) => {
    const section = draft.sections[at];
    if (!section) return [];
    const place = JSON.stringify([section.place, section.heading, version]);
    const ordinal = ordinals.get(place) ?? 0;
    ordinals.set(place, ordinal + 1);
    return [recordOf({ address, aliases, draft, section, ordinal, version, audience: [...audience] })];
  });
}
