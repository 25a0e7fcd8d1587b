import type { SectionRecord } from "../../core/contract/record.ts";
import type { Secret } from "./oracle.ts";

/** Everything of a section that a reader could recognise it by, as words that stand nowhere else. */
export const canaryParts = ["title", "heading", "text", "path", "address", "owner", "region"] as const;

/** A word that only this part of this section contains. */
export const canary = (section: Secret, part: (typeof canaryParts)[number]): string =>
  `zq${section.name}${part}`;

/** What an answer must not contain for whoever may not read the section. */
export const canaryOf = (section: Secret): string => `zq${section.name}`;

/** The address of a planted section's page. */
export const addressOf = (section: Secret): string => `http://portal.example/${canary(section, "address")}`;

/** A section full of canaries. The words in between are the same in all of them, so that a search meets every one. */
export function planted(section: Secret): SectionRecord {
  const word = (part: (typeof canaryParts)[number]): string => canary(section, part);
  return {
    id: `${canaryOf(section)}-record`,
    document: `${canaryOf(section)}-document`,
    place: { kind: "heading", value: word("heading") },
    address: `${addressOf(section)}#${word("heading")}`,
    aliases: [`${addressOf(section)}/print`],
    path: [word("path"), "Порядок"],
    region: [word("region")],
    kind: "page",
    title: `Лимиты ${word("title")}`,
    heading: `Порядок ${word("heading")}`,
    text: `Лимит по договору ${word("text")} согласует андеррайтер.`,
    owner: word("owner"),
    audience: [...section.audience],
  };
}
