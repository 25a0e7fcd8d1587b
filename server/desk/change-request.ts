import type { Person } from "../../core/contract/person.ts";
import type { RequestView } from "../../core/contract/request.ts";
import type { RequestEventKind } from "../../core/contract/request-event.ts";
import { type ActingAs, admitEvent } from "../../core/desk/event-admission.ts";
import type { Outcome, Refusal } from "../outcome.ts";
import type { Writing } from "../store/store.ts";
import type { Desk } from "./desk.ts";
import { logInstant } from "./log-instant.ts";
import { peopleOf } from "./people.ts";
import { visibleRequest, type Viewer } from "./request-access.ts";
import { viewRequest } from "./request-view.ts";
import { standingOfRow, type StoredRequest } from "./standing-row.ts";

/** A request in the hands of the one transaction that may change it. */
export type Changing = {
  readonly trx: Writing;
  readonly request: StoredRequest;
  readonly by: string;
  /** Now, as the log writes it. */
  readonly at: string;
};

/** Whose act it is and on which request. */
export type Act = { readonly viewer: Viewer; readonly id: number };

/** Gives undefined when all is well (or was so already), else why not; awaits statements alone. */
export type Change = (changing: Changing) => Promise<Refusal | undefined>;

/** Changes a request in one transaction; refused, it leaves nothing written. A request not visible is not found. */
export async function applyChange(
  desk: Desk,
  { viewer, id }: Act,
  change: Change,
): Promise<Refusal | undefined> {
  const at = logInstant(desk.now());
  try {
    await desk.store.write(async (trx) => {
      const request = await visibleRequest(trx, viewer, id);
      if (request === undefined) throw new RefusedChange({ problem: "not-found" });
      const refusal = await change({ trx, request, by: viewer.id, at });
      if (refusal) throw new RefusedChange(refusal);
    });
  } catch (error) {
    if (error instanceof RefusedChange) return error.refusal;
    throw error;
  }
  desk.changed();
  return undefined;
}

/** Thrown inside a unit of writing, so that what it had already written is rolled back. */
class RefusedChange extends Error {
  override readonly name = "RefusedChange";
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.problem);
    this.refusal = refusal;
  }
}

/** The same, and shows the request as it is then. */
export async function changeRequest(desk: Desk, act: Act, change: Change): Promise<Outcome<RequestView>> {
  return (await applyChange(desk, act, change)) ?? viewRequest(desk, act.viewer, act.id);
}

/** Whether the rules let this event be appended now, or hold it for done already; a refusal names who is in the way. */
export async function admitted(
  { trx, request, by }: Changing,
  kind: RequestEventKind,
  as?: ActingAs,
): Promise<"allowed" | "already" | Refusal> {
  const admission = admitEvent(standingOfRow(request), { kind, by, as });
  if (admission.kind !== "refused") return admission.kind;
  if (admission.code !== "claimed") return { problem: admission.code };
  const holder: Person | undefined = (await peopleOf(trx, [admission.by])).get(admission.by);
  return { problem: "claimed", ...(holder ? { person: holder } : {}) };
}
