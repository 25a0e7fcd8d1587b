import type { KeptAnswer } from "../../core/contract/kept-answer.ts";
import { narrowAudience } from "../../core/desk/kept/choose-readers.ts";
import { commonReaders } from "../../core/desk/kept/common-readers.ts";
import { daysAfter } from "../../core/desk/kept/judge-kept.ts";
import { recordChange } from "../audit/record-change.ts";
import type { Viewer } from "../desk/request-access.ts";
import type { Outcome } from "../outcome.ts";
import { citeSections, sectionsToCite } from "./cite-sections.ts";
import { keptRow } from "./kept-rows.ts";
import { type Keeping, mayKnow, showKept } from "./show-kept.ts";

type Confirming = { readonly id: string; readonly viewer: Viewer; readonly version: number };

/**
 * Says that a kept answer holds as its sources stand now. Whoever works at the desk and may read them all can; one whose source
 * is gone, or that nobody could read, has to be written anew.
 */
export async function confirmKept(
  keeping: Keeping,
  { id, viewer, version }: Confirming,
): Promise<Outcome<KeptAnswer>> {
  const { store, catalogue, config, now } = keeping;
  const row = await keptRow(store.read, id);
  if (row === undefined || !mayKnow(row, viewer, catalogue)) return { problem: "not-found" };
  if (row.retired === 1) return { problem: "wrong-state" };
  if (row.version !== version) return { problem: "changed-meanwhile" };
  if (catalogue.release() === null) return { problem: "no-release" };
  const sections = sectionsToCite(
    catalogue,
    viewer,
    row.sources.map(({ record }) => record),
  );
  if (sections === null) return { problem: "source-unknown" };
  const common = commonReaders(sections.map(({ audience }) => audience));
  if (narrowAudience(row.audience, common).length === 0) return { problem: "wrong-state" };
  const at = now().toISOString();
  const reviewOn = daysAfter(at.slice(0, 10), config.keptAnswers.reviewDays);
  const isConfirmed = await store.write(async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable("kept_answer")
      .set({ version: version + 1, stoppedAt: null, confirmedAt: at, reviewOn })
      .where("id", "=", id)
      .where("version", "=", version)
      .where("retired", "=", 0)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return false;
    await citeSections(trx, id, sections);
    await trx
      .insertInto("kept_answer_change")
      .values({ answer: id, version: version + 1, at, by: viewer.id, act: "confirmed", became: null })
      .execute();
    await recordChange(trx, {
      at,
      by: viewer.id,
      action: "kept-confirmed",
      subject: `kept:${id}`,
      before: null,
      after: null,
    });
    return true;
  });
  if (!isConfirmed) return { problem: "changed-meanwhile" };
  await catalogue.renew();
  const found = await showKept(keeping, viewer, id);
  return found === undefined ? { problem: "not-found" } : { answer: found.answer };
}
