import type { SameAsked } from "../../core/contract/joining-endpoints.ts";
import type { Desk } from "../desk/desk.ts";
import { clockAt } from "../desk/request-clocks.ts";
import type { Viewer } from "../desk/request-access.ts";
import type { StoredRequest } from "../desk/standing-row.ts";
import { joinedCounts } from "../desk/joined-counts.ts";
import { mayJoin } from "./may-join.ts";
import type { OpenQuestions } from "./open-questions.ts";

/** The colleagues' question that asks the same and is answered first; null where there is none that may be told of. */
export async function findSame(
  { desk, questions }: { readonly desk: Desk; readonly questions: OpenQuestions },
  viewer: Viewer,
  text: string,
): Promise<SameAsked | null> {
  const db = desk.store.read;
  const alike: StoredRequest[] = [];
  for (const request of await questions.same(db, text)) {
    if (await mayJoin({ db, desk }, viewer, request)) alike.push(request);
  }
  const first = await firstDue(desk, db, alike);
  if (first === null) return null;
  const joined = await joinedCounts(
    db,
    alike.map(({ id }) => id),
  );
  const waiting = alike.reduce((sum, { id }) => sum + 1 + (joined.get(id) ?? 0), 0);
  return { ...first, waiting };
}

async function firstDue(
  desk: Desk,
  db: Desk["store"]["read"],
  requests: readonly StoredRequest[],
): Promise<Omit<SameAsked, "waiting"> | null> {
  const logs = await desk.clocks.logsOf(db, requests);
  const due = [...logs].map(([request, log]) => ({ request, dueAt: clockAt(log, desk.now()).dueAt }));
  const never = "never";
  return due.toSorted((a, b) => ((a.dueAt ?? never) < (b.dueAt ?? never) ? -1 : 1))[0] ?? null;
}
