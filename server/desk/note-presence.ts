import type { z } from "zod";
import type { Done } from "../../core/contract/done.ts";
import type { LiveHub } from "../live/live-hub.ts";
import type { Doing } from "../live/presence.ts";
import type { Outcome } from "../outcome.ts";
import type { Desk } from "./desk.ts";
import { visibleRequest, type Viewer } from "./request-access.ts";

type There = { readonly person: Viewer & { readonly name: string }; readonly id: number };

/** Tells the desk that somebody looks at a request or writes an answer. Nothing of it is kept. */
export async function notePresence(
  { desk, hub }: { desk: Desk; hub: LiveHub },
  { person, id }: There,
  doing: Doing | "left",
): Promise<Outcome<z.infer<typeof Done>>> {
  const request = await visibleRequest(desk.store.read, person, id);
  if (request === undefined) return { problem: "not-found" };
  hub.notePresence(id, { person: { id: person.id, name: person.name }, doing });
  return { answer: { done: true } };
}
