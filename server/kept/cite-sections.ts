import { keptRecordPrefix } from "../../core/contract/kept-answer.ts";
import type { SectionRecord } from "../../core/contract/record.ts";
import { sourceOfSection } from "../answering/source-of-section.ts";
import type { Catalogue } from "../catalogue/catalogue.ts";
import type { Viewer } from "../desk/request-access.ts";
import type { Writing } from "../store/store.ts";
import { sectionHash } from "./judge-row.ts";

/** The sections that somebody cites, in that order; null where one is not there for them to read. */
export function sectionsToCite(
  catalogue: Pick<Catalogue, "section">,
  { groups }: Pick<Viewer, "groups">,
  records: readonly string[],
): SectionRecord[] | null {
  const sections = records.flatMap((record) =>
    record.startsWith(keptRecordPrefix) ? [] : (catalogue.section(record, groups) ?? []),
  );
  return sections.length === records.length ? sections : null;
}

/** Remembers what a kept answer rests on as that is now, in the place of what it rested on. */
export async function citeSections(
  trx: Writing,
  answer: string,
  sections: readonly SectionRecord[],
): Promise<void> {
  await trx.deleteFrom("kept_answer_source").where("answer", "=", answer).execute();
  if (sections.length === 0) return;
  const rows = sections.map((section, at) => ({
    answer,
    number: at + 1,
    record: section.id,
    hash: sectionHash(section),
    passage: section.text,
    audience: JSON.stringify(section.audience),
    newer: section.newer ?? null,
    shown: JSON.stringify(sourceOfSection(section)),
  }));
  await trx.insertInto("kept_answer_source").values(rows).execute();
}
