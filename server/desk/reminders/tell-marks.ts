import type { Mark } from "../../../core/desk/marks-reached.ts";
import { queueLetter } from "../../mail/outbox.ts";
import type { Desk } from "../desk.ts";
import { logInstant } from "../log-instant.ts";
import type { Timed } from "./open-book.ts";
import type { OpenRequest } from "./read-open.ts";
import { type Staff, whoCanAct } from "./who-can-act.ts";

/** A mark that was told now, and whose screens are to show it. */
export type ToldMark = {
  readonly request: OpenRequest;
  readonly mark: Mark;
  readonly accounts: readonly string[];
};

/**
 * Notes marks as told, each once for ever, and puts their letters into the outbox with it. Where several were reached
 * since anybody looked, the last one says it all. @returns those that were told by this very call
 */
export function tellMarks(
  desk: Pick<Desk, "store" | "config" | "now">,
  reached: readonly Timed[],
  staff: Staff,
): Promise<ToldMark[]> {
  const at = logInstant(desk.now());
  return desk.store.write(async (trx) => {
    const told: ToldMark[] = [];
    for (const { request, marks } of reached) {
      const fresh: Mark[] = [];
      for (const mark of marks) {
        const noted = await trx
          .insertInto("reminder")
          .values({ request: request.id, ...mark, toldAt: at })
          .onConflict((conflict) => conflict.doNothing())
          .returning("percent")
          .executeTakeFirst();
        if (noted) fresh.push(mark);
      }
      for (const mark of lastOfEach(fresh)) {
        const { live, letters } = whoCanAct(mark, request, staff);
        told.push({ request, mark, accounts: live });
        if (!desk.config.mail) continue;
        const { of, percent } = mark;
        for (const account of letters) {
          const about = { of, percent };
          await queueLetter(trx, { kind: "reminder", request: request.id, to: { account }, about, at });
        }
      }
    }
    return told;
  });
}

function lastOfEach(marks: readonly Mark[]): Mark[] {
  return (["desk", "specialist"] as const).flatMap((of) => {
    const own = marks.filter((mark) => mark.of === of).toSorted((a, b) => a.percent - b.percent);
    return own.slice(-1);
  });
}
