import type { Mark } from "../../../core/desk/marks-reached.ts";
import { queueLetter } from "../../mail/outbox.ts";
import type { Writing } from "../../store/store.ts";
import type { Desk } from "../desk.ts";
import { logInstant } from "../log-instant.ts";
import type { Timed } from "./open-book.ts";
import type { OpenRequest } from "./read-open.ts";
import { tellLinked } from "./tell-linked.ts";
import { type Staff, whoCanAct } from "./who-can-act.ts";

/** A mark that was told now, and whose screens are to show it. */
export type ToldMark = {
  readonly request: Pick<OpenRequest, "id">;
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
    for (const timed of reached) {
      const { request, marks } = timed;
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
        const { live, letters, asked, linked } = whoCanAct(mark, timed, staff);
        const { of, percent } = mark;
        told.push({ request, mark, accounts: live });
        if (asked.length > 0 && request.root !== null) {
          // They know the one it was merged into; what is over is the agent's to hear.
          const sooner = { ...mark, of: "specialist" as const };
          if (percent < 100) told.push({ request: request.root, mark: sooner, accounts: asked });
          if (desk.config.mail && percent === 80)
            await remindAsked(trx, asked, { request, root: request.root.id, percent, at });
        }
        if (!desk.config.mail) continue;
        if (linked) {
          const sooner = mark.of === "desk" ? { sooner: request.id } : {};
          const theirs = request.root?.id ?? request.id;
          await tellLinked(trx, desk, { request: theirs, clock: "running", ...sooner, at });
        }
        for (const account of letters) {
          const about = { of, percent };
          await queueLetter(trx, { kind: "reminder", request: request.id, to: { account }, about, at });
        }
      }
    }
    return told;
  });
}

type Asked = {
  readonly request: OpenRequest;
  readonly root: number;
  readonly percent: Mark["percent"];
  readonly at: string;
};

/** Specialists hear of the request they were asked on, and of the time of the one that is due sooner. */
async function remindAsked(
  trx: Writing,
  asked: readonly string[],
  { request, root, percent, at }: Asked,
): Promise<void> {
  const about = { of: "specialist", percent, sooner: request.id } as const;
  for (const account of asked)
    await queueLetter(trx, { kind: "reminder", request: root, to: { account }, about, at });
}

function lastOfEach(marks: readonly Mark[]): Mark[] {
  return (["desk", "specialist"] as const).flatMap((of) => {
    const own = marks.filter((mark) => mark.of === of).toSorted((a, b) => a.percent - b.percent);
    return own.slice(-1);
  });
}
