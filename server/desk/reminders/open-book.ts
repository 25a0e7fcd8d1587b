import { secondsOf } from "../../../core/desk/instant.ts";
import { type Mark, marksReached } from "../../../core/desk/marks-reached.ts";
import type { Desk } from "../desk.ts";
import { logInstant } from "../log-instant.ts";
import { clockAt } from "../request-clocks.ts";
import { type OpenRequest, readOpen } from "./read-open.ts";

/** An open request with what its clock says. */
export type Timed = {
  readonly request: OpenRequest;
  readonly dueAt: string | null;
  /** Whether its time had run out when that was last worked out, whatever happened since. */
  readonly isBreached: boolean;
  readonly marks: readonly Mark[];
  /** Merged into one that is due later: whoever has that one must answer by this one's own time. */
  readonly isSooner: boolean;
};

type Known = Omit<Timed, "isSooner"> & { readonly lookAgain: string | null; readonly lookedAt: string };

/**
 * What the clocks of all open requests say. A clock is worked out when its log has grown and when it has told to look
 * again: with thousands of requests open a pass costs as much as reading their rows.
 */
export class OpenBook {
  #known = new Map<number, Known>();

  async read(desk: Pick<Desk, "store" | "clocks" | "now">): Promise<readonly Timed[]> {
    const open = await readOpen(desk.store.read);
    const now = logInstant(desk.now());
    const stale = open.filter((request) => isStale(this.#known.get(request.id), request, now));
    const logs = await desk.clocks.logsOf(desk.store.read, stale);
    const looked = new Map<number, Known>();
    for (const request of stale) {
      const log = logs.get(request.id);
      if (log === undefined) continue;
      const { dueAt, verdict } = clockAt(log, new Date(secondsOf(now) * 1000));
      const isBreached = verdict === "breached";
      looked.set(request.id, { request, dueAt, isBreached, ...marksReached(log, now), lookedAt: now });
    }
    const entries = open.flatMap(({ id }) => {
      const known = looked.get(id) ?? this.#known.get(id);
      return known === undefined ? [] : [[id, known] as const];
    });
    this.#known = new Map(entries);
    return entries.map(([, known]) => ({ ...known, isSooner: this.#isSooner(known) }));
  }

  #isSooner({ request: { root }, dueAt }: Known): boolean {
    const later = root === null ? null : (this.#known.get(root.id)?.dueAt ?? null);
    return dueAt !== null && later !== null && Date.parse(dueAt) < Date.parse(later);
  }
}

/** Also where the machine's clock was turned back: what was found then belongs to a time that has not come. */
function isStale(known: Known | undefined, { lastSeq, root }: OpenRequest, now: string): boolean {
  if (known?.request.lastSeq !== lastSeq || known.request.root?.lastSeq !== root?.lastSeq) return true;
  if (now < known.lookedAt) return true;
  return known.lookAgain !== null && known.lookAgain <= now;
}
