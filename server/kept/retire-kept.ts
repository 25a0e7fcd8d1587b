import { recordChange, versionMark } from "../audit/record-change.ts";
import type { Viewer } from "../desk/request-access.ts";
import { done, type Outcome } from "../outcome.ts";
import { keptRow } from "./kept-rows.ts";
import { type Keeping, mayEdit, mayKnow } from "./show-kept.ts";

/** Takes a kept answer away from search and from what is offered. */
export async function retireKept(
  { store, catalogue, now }: Keeping,
  viewer: Viewer,
  id: string,
): Promise<Outcome<{ done: true }>> {
  const at = now().toISOString();
  const refused = await store.write(async (trx) => {
    const row = await keptRow(trx, id);
    if (row === undefined || !mayKnow(row, viewer, catalogue)) return "not-found";
    if (!mayEdit(row, viewer)) return "forbidden";
    if (row.retired === 1) return null;
    const version = row.version + 1;
    const set = { retired: 1, stoppedAt: null, version, changedAt: at, changedBy: viewer.id } as const;
    await trx.updateTable("kept_answer").set(set).where("id", "=", id).execute();
    const change = { answer: id, version, at, by: viewer.id, act: "retired", became: null } as const;
    await trx.insertInto("kept_answer_change").values(change).execute();
    const { wordings, text } = row;
    await recordChange(trx, {
      at,
      by: viewer.id,
      action: "kept-retired",
      subject: `kept:${id}`,
      before: versionMark(row.version, { wordings, text }),
      after: null,
    });
    return null;
  });
  if (refused !== null) return { problem: refused };
  await catalogue.renew();
  return done;
}
