import type { SectionRecord } from "../../../core/contract/record.ts";
import type { Source } from "../../../core/contract/request.ts";
import type { Hit } from "../../../core/contract/search.ts";

const longestQuote = 1000;

/** A found place as a source to cite. */
export function sourceOfHit(hit: Hit, quote?: string): Source {
  const { record, document, kind, title, heading, path, place, address, checkedAt } = hit;
  const cut = quote?.trim().slice(0, longestQuote) ?? "";
  return {
    record,
    document,
    kind,
    title,
    ...(heading === undefined ? {} : { heading }),
    path,
    place,
    address,
    ...(cut === "" ? {} : { quote: cut }),
    ...(checkedAt === undefined ? {} : { checkedAt }),
  };
}

/** What a hit shows of its section, as words to quote; else the beginning of the section. */
export function quoteOf(hit: Hit, section: SectionRecord | null): string {
  const shown = hit.snippet?.text.replaceAll("…", " ").replaceAll(/\s+/g, " ").trim() ?? "";
  return shown === "" ? firstSentences(section?.text ?? "") : shown;
}

const firstSentences = (text: string): string =>
  /^[\s\S]{0,240}[.!?](?=\s|$)/.exec(text)?.[0] ?? text.slice(0, 240);
