import type { HeldAnswers } from "../../core/contract/answering.ts";
import type { Desk } from "../desk/desk.ts";
import type { Viewer } from "../desk/request-access.ts";
import type { Outcome } from "../outcome.ts";
import { heldView } from "./held-view.ts";

/** What one has on its way to sellers, the next to go first, and what could not be sent. */
export async function listHeld(desk: Desk, viewer: Viewer): Promise<Outcome<HeldAnswers>> {
  const rows = await desk.store.read
    .selectFrom("held_answer")
    .selectAll()
    .where("account", "=", viewer.id)
    .orderBy("sendAt")
    .orderBy("request")
    .execute();
  const held = await Promise.all(rows.map((row) => heldView(desk, viewer, row)));
  return { answer: { held, serverNow: desk.now().toISOString() } };
}
