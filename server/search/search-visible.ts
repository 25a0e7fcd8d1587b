import type { SectionRecord } from "../../core/contract/record.ts";
import { SearchFilters, type SearchAnswer, type SearchQuery } from "../../core/contract/search.ts";
import type { Tuning } from "../../core/contract/tuning.ts";
import { search } from "../../core/search/search.ts";
import type { Member } from "../identity/account.ts";
import type { AudienceIndexes } from "./audience-indexes.ts";

export type Searching = {
  readonly release: { readonly records: { readonly get: (id: string) => SectionRecord | undefined } };
  readonly indexes: AudienceIndexes;
  readonly now: Date;
  /** What people have taught search, as far as this member may know it. */
  readonly tuning?: Tuning;
};

/** Searches what a member may see. Snippets come from the records that the index of that audience holds. */
export async function searchVisible(
  { release, indexes, now, tuning }: Searching,
  query: SearchQuery,
  member: Pick<Member, "groups" | "attributes">,
): Promise<SearchAnswer> {
  const index = await indexes.for(member.groups);
  const { region, channel } = member.attributes;
  return search(index, {
    query: query.q,
    limit: query.limit,
    literal: query.literal === "1",
    now: now.toISOString(),
    textOf: (record) => release.records.get(record)?.text,
    boost: {
      ...(region === undefined ? {} : { region }),
      ...(channel === undefined ? {} : { channel }),
    },
    filters: SearchFilters.parse(query),
    ...(query.near === undefined ? {} : { near: query.near }),
    ...(tuning === undefined ? {} : { tuning }),
    explain: query.explain === "1",
  });
}
