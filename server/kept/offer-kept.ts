import type { OfferedAnswer } from "../../core/contract/answering.ts";
import { keptRecordPrefix } from "../../core/contract/kept-answer.ts";
import { sourceOfSection } from "../answering/source-of-section.ts";
import type { Catalogue } from "../catalogue/catalogue.ts";
import type { Viewer } from "../desk/request-access.ts";
import type { Store } from "../store/store.ts";
import type { KeptBook } from "./kept-book.ts";
import { keptRow } from "./kept-rows.ts";

export type OfferingKept = {
  readonly store: Pick<Store, "read">;
  readonly catalogue: Pick<Catalogue, "section" | "citedBy">;
  readonly book: Pick<KeptBook, "same">;
};

const mostOffered = 2;

/** Kept answers to the same question, of those that this reader finds in search too. */
export async function offerKept(
  { store, catalogue, book }: OfferingKept,
  { groups }: Pick<Viewer, "groups">,
  text: string,
): Promise<OfferedAnswer[]> {
  const offered: OfferedAnswer[] = [];
  for (const id of book.same(text)) {
    const record = `${keptRecordPrefix}${id}`;
    if (catalogue.section(record, groups) === undefined) continue;
    const row = await keptRow(store.read, id);
    const cited = catalogue.citedBy(record);
    const sources = cited.flatMap((one) => catalogue.section(one, groups) ?? []);
    // Written anew, or its sources closed, since it was last served.
    if (row?.sources.length !== sources.length || row.retired === 1 || row.stoppedAt !== null) continue;
    offered.push({
      text: row.text,
      sources: sources.map((section) => sourceOfSection(section)),
      answeredOn: row.confirmedAt.slice(0, 10),
      kept: { record, title: row.wordings[0] ?? "" },
    });
    if (offered.length === mostOffered) break;
  }
  return offered;
}
