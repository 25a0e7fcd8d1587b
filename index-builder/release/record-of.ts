import { hash } from "node:crypto";
import type { SectionRecord } from "../../core/contract/record.ts";
import type { Section } from "../sections/section.ts";
import type { Draft } from "./draft.ts";

export type RecordParts = {
  readonly address: string;
  readonly aliases: readonly string[];
  readonly draft: Draft;
  readonly section: Section;
  /** Counts sections at the same place under the same heading. */
  readonly ordinal: number;
  /** "" for what all identities saw alike; else tells versions of one place apart. */
  readonly version: string;
  /** Address of the document that is the newest edition of this one; null for what has no newer one. */
  readonly newest: string | null;
  /** From 0 to 4, each step twice as many links. */
  readonly linked: number;
  readonly audience: readonly string[];
};

/** Stable over crawls as long as the page keeps its address. */
function documentId(address: string): string {
  return shortHash(address);
}

/** The record of one section; its id depends on address and place, never on the text, so that a link to it lasts. */
export function recordOf(parts: RecordParts): SectionRecord {
  const { address, draft, section, newest, linked, audience } = parts;
  const { facts } = draft;
  const { place, heading } = section;
  const changedAt = instant(facts.changedAt);
  const checkedAt = instant(facts.checkedAt);
  return {
    id: shortHash([address, place.kind, place.value, heading ?? "", parts.ordinal, parts.version].join("\n")),
    document: documentId(address),
    place,
    address,
    aliases: [...parts.aliases],
    path: [...draft.path],
    kind: facts.kind,
    ...(facts.language ? { language: facts.language } : {}),
    title: draft.title,
    ...(heading === undefined ? {} : { heading }),
    text: section.text,
    ...(facts.region ? { region: [...facts.region] } : {}),
    ...(facts.channel ? { channel: [...facts.channel] } : {}),
    ...(section.validFrom ? { validFrom: section.validFrom } : {}),
    ...(section.validTo ? { validTo: section.validTo } : {}),
    ...(changedAt ? { changedAt } : {}),
    ...(checkedAt ? { checkedAt } : {}),
    ...(facts.owner ? { owner: facts.owner } : {}),
    ...(facts.textQuality ? { textQuality: facts.textQuality } : {}),
    ...(newest === null ? {} : { newer: documentId(newest) }),
    ...(linked === 0 ? {} : { linked }),
    audience: audience.toSorted(),
  };
}

/** A page that states a day alone means that day; its start in UTC stands for it. */
const instant = (said: string | undefined): string | undefined =>
  said !== undefined && said.length === 10 ? `${said}T00:00:00Z` : said;

const shortHash = (text: string): string => hash("sha256", text, "base64url").slice(0, 16);
