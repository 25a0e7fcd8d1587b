import { queueLetter } from "../../mail/outbox.ts";
import { reachedBy } from "../../routing/specialists.ts";
import type { Writing } from "../../store/store.ts";
import type { Desk } from "../desk.ts";
import { eventOfRow } from "../stored-event.ts";

type Reminded = {
  readonly request: number;
  /** running: their time is running out. over: the request went back to the agent, and their answer still helps. */
  readonly clock: "running" | "over";
  /** The one merged into theirs whose own time this is. */
  readonly sooner?: number;
  readonly at: string;
};

/**
 * Writes to specialists without an account whom the last routing has reached, each with a fresh link, as the agent's own
 * reminder does: on a screen they can be told nothing.
 */
export async function tellLinked(
  trx: Writing,
  { config }: Pick<Desk, "config">,
  { request, clock, sooner, at }: Reminded,
): Promise<void> {
  const row = await trx
    .selectFrom("request_event")
    .selectAll()
    .where("request", "=", request)
    .where("kind", "=", "routed")
    .orderBy("seq", "desc")
    .limit(1)
    .executeTakeFirst();
  const event = row && eventOfRow(row);
  if (event?.kind !== "routed") return;
  const reached = await reachedBy(trx, config, event.to);
  for (const { id: contact, email } of reached?.contacts ?? []) {
    const about = { routed: event.seq, contact, clock, ...(sooner === undefined ? {} : { sooner }) };
    await queueLetter(trx, { kind: "specialist-link", request, to: { address: email }, about, at });
  }
}
