import { hash } from "node:crypto";
import type { SectionRecord } from "../../core/contract/record.ts";
import type { EditionDocument } from "../editions/edition.ts";
import { groupEditions } from "../editions/group-editions.ts";
import { chooseCanonical } from "./choose-canonical.ts";
import type { Contents } from "./contents.ts";
import type { Draft, DraftFacts } from "./draft.ts";
import type { KnownPage } from "./known-page.ts";
import { draftAll, type KnownOf } from "./draft-all.ts";
import { leastLinked, type LinkedView } from "./least-linked.ts";
import type { LinkingPage } from "./linking-page.ts";
import { nameDocument } from "./name-document.ts";
import { recordOf } from "./record-of.ts";
import type { ReleaseDocument } from "./release-document.ts";
import { resolveAliases } from "./resolve-aliases.ts";

/** What one identity found, and who may see what it saw. */
export type Seen = {
  readonly groups: readonly string[];
  readonly pages: readonly KnownPage[];
  /** Read once. */
  readonly links: Iterable<LinkingPage>;
};

export type AssembledSource = {
  readonly documents: readonly ReleaseDocument[];
  /** Addresses with content that became another document's aliases. */
  readonly duplicates: number;
};

/** `today` is an ISO day: what counts as expired. */
type Assembling = { readonly today: string; readonly signal: AbortSignal };

/** Shared by all that one identity saw, for there are many pages and few identities. */
type Groups = ReadonlySet<string>;
/** Groups by content: what each version of an address says, and who may see it. */
type Versions = Map<string, Groups>;
type Address = {
  readonly versions: Versions;
  aliases: Map<string, Groups> | null;
  /** What links to it say to every identity that sees it; "" where that differs. */
  linkText: string | null;
};

/**
 * The documents of one source. A passage is for the groups of all identities that saw it at its address; where
 * identities saw different texts, each text is for those who saw it.
 */
export async function assembleSource(
  seen: readonly Seen[],
  contents: Contents,
  { today, signal }: Assembling,
): Promise<AssembledSource> {
  const knownOf = await draftAll(seen, contents, signal);
  const { addresses, views } = mergeIdentities(seen, (content) => knownOf(content).facts);
  const groups = groupEqual(addresses, (content) => knownOf(content).facts.fingerprint);
  const documentOf = new Map(groups.flatMap(({ address, equal }) => equal.map((one) => [one, address])));
  const linked = await leastLinked(views, documentOf, signal);
  const newest = groupEditions(
    groups.map((document) => editionOf(document, knownOf)),
    today,
  );
  const documents = groups.map((document) => {
    const { address } = document;
    const known = { newest: newest.get(address) ?? null, linked: linked.get(address) ?? 0 };
    return releaseDocument({ ...document, ...known }, knownOf);
  });
  const aliases = new Set(documents.flatMap((document) => document.aliases));
  const withContent = new Set(
    seen.flatMap(({ pages }) => pages.filter((page) => page.content).map((page) => page.address)),
  );
  const duplicates = [...withContent].filter((address) => aliases.has(address)).length;
  return { documents, duplicates };
}

function mergeIdentities(
  seen: readonly Seen[],
  factsOfContent: (content: string) => DraftFacts,
): { addresses: Map<string, Address>; views: LinkedView[] } {
  const merged = new Map<string, Address>();
  const views: LinkedView[] = [];
  const sameDocument = (a: string, b: string) => {
    const [one, other] = [factsOfContent(a), factsOfContent(b)];
    return one.title === other.title || one.fingerprint === other.fingerprint;
  };
  for (const { groups: names, pages, links } of seen) {
    const groups: Groups = new Set(names);
    const own = new Map(pages.map((page) => [page.address, page]));
    const leads = resolveAliases(pages, sameDocument);
    // Redirects have no content of their own: they lead where their end leads.
    const redirects = pages.filter((page) => page.redirectTo !== null);
    for (const [from, end] of redirectEnds(redirects, leads, pages)) leads.set(from, end);
    views.push({ leads, links });
    for (const [from, to] of leads) {
      const entry = merged.get(to) ?? { versions: new Map<string, Groups>(), aliases: null, linkText: null };
      merged.set(to, entry);
      const { content = null, linkText = "" } = own.get(to) ?? {};
      if (content !== null) {
        addGroups(entry.versions, content, groups);
        entry.linkText = entry.linkText === null || entry.linkText === linkText ? linkText : "";
      }
      if (from !== to) addGroups((entry.aliases ??= new Map()), from, groups);
    }
  }
  return { addresses: merged, views };
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

function addGroups(map: Map<string, Groups>, key: string, groups: Groups): void {
  const known = map.get(key);
  map.set(key, known === undefined ? groups : new Set([...known, ...groups]));
}

/** `equal` are the addresses that say what it says, its own among them. */
type Document = {
  address: string;
  equal: string[];
  aliases: string[];
  versions: Versions;
  linkText: string;
};
/** `newest` is the address of the document that this one is an older edition of; `linked` is how much it is linked. */
type Edited = Document & { readonly newest: string | null; readonly linked: number };

/** Addresses that say the same to the same people are one document. */
function groupEqual(
  addresses: ReadonlyMap<string, Address>,
  fingerprintOf: (content: string) => string,
): Document[] {
  const equal = new Map<string, string[]>();
  for (const [address, { versions }] of addresses) {
    const key = [...versions]
      .map(([content, groups]) => `${fingerprintOf(content)} ${[...groups].toSorted().join(",")}`)
      .toSorted()
      .join("\n");
    const same = equal.get(key);
    if (same) same.push(address);
    else equal.set(key, [address]);
  }
  const documents = [...equal.values()].flatMap((group) => {
    const address = chooseCanonical(group, (one) => addresses.get(one)?.aliases != null);
    const chosen = addresses.get(address);
    if (!chosen || chosen.versions.size === 0) return [];
    const audience = [...chosen.versions.values()].flatMap((groups) => [...groups]);
    const led = group.flatMap((one) => [...(addresses.get(one)?.aliases ?? [])]);
    // An address that only some of the audience could see is not told to the others.
    const open = led.filter(([, groups]) => audience.every((name) => groups.has(name))).map(([one]) => one);
    const aliases = [...new Set([...group, ...open])].filter((one) => one !== address).toSorted();
    return [{ address, equal: group, aliases, versions: chosen.versions, linkText: chosen.linkText ?? "" }];
  });
  return documents.toSorted((a, b) => (a.address < b.address ? -1 : 1));
}

/** A document that says different things to different people is an edition by what it says first. */
function editionOf({ address, versions, linkText }: Document, knownOf: KnownOf): EditionDocument {
  const [first = ""] = versions.keys();
  const { title: said, signature, kind, holdsFor, changedAt, validity } = knownOf(first).facts;
  const audience = JSON.stringify([...versions.values()].map((groups) => [...groups].toSorted()));
  const title = said || nameDocument({ kind, address, linkText });
  return { address, title, signature, audience, holdsFor, kind, changedAt, ...validity };
}

function releaseDocument(document: Edited, knownOf: KnownOf): ReleaseDocument {
  const { address, aliases, versions, newest, linkText, linked } = document;
  const told = [...versions].map(([content, groups]) => [knownOf(content).digest, [...groups].toSorted()]);
  const [first = ""] = versions.keys();
  return {
    address,
    aliases,
    kind: knownOf(first).facts.kind,
    key: hash(
      "sha1",
      JSON.stringify([address, aliases, told, newest, linkText, ...(linked === 0 ? [] : [linked])]),
      "base64url",
    ),
    records: () => documentRecords(document, knownOf),
  };
}

/** What a record says beside its passage, days left out: an identity that was not told must not read it of another's. */
function toldOf({ facts: { kind, language, owner, region, channel } }: Draft): unknown {
  return [kind, language, owner, region, channel];
}

function documentRecords(
  { address, aliases, versions, newest, linkText, linked }: Edited,
  knownOf: KnownOf,
): SectionRecord[] {
  const passages = new Map<string, { draft: Draft; at: number; version: string; audience: Set<string> }>();
  [...versions].forEach(([content, groups], number) => {
    const made = knownOf(content).make();
    const title = made.title || nameDocument({ kind: made.facts.kind, address, linkText });
    const draft = { ...made, title };
    draft.sections.forEach((section, at) => {
      const passage = JSON.stringify([draft.title, draft.path, toldOf(draft), section]);
      const known = passages.get(passage);
      if (known) for (const group of groups) known.audience.add(group);
      else
        passages.set(passage, { draft, at, version: number === 0 ? "" : content, audience: new Set(groups) });
    });
  });
  const ordinals = new Map<string, number>();
  return [...passages.values()].flatMap(({ draft, at, version, audience }) => {
    const section = draft.sections[at];
    if (!section) return [];
    const place = JSON.stringify([section.place, section.heading, version]);
    const ordinal = ordinals.get(place) ?? 0;
    ordinals.set(place, ordinal + 1);
    return [
      recordOf({
        address,
        aliases,
        draft,
        section,
        ordinal,
        version,
        newest,
        linked,
        audience: [...audience],
      }),
    ];
  });
}
