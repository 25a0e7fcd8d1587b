import { hash, randomBytes } from "node:crypto";
import type { Now } from "../clock.ts";
import type { Store } from "../store/store.ts";

/** Long enough for a tab to open on a slow line. */
const lifeMs = 60_000;

export type ViewTickets = {
  /** A ticket for one section, for whoever signed in with this session. */
  readonly issue: (session: string, record: string) => Promise<string>;
  /** The session that a ticket was given to; null unless it is unused, in time, and of this section. It is used up in any case. */
  readonly redeem: (ticket: string, record: string) => Promise<string | null>;
};

/** In the database, so that a ticket is good once however many processes serve. */
export function viewTickets(store: Store, now: Now): ViewTickets {
  return {
    async issue(session, record) {
      const ticket = randomBytes(32).toString("base64url");
      const expiresAt = new Date(now().getTime() + lifeMs).toISOString();
      await store.write(async (trx) => {
        await trx.deleteFrom("view_ticket").where("expiresAt", "<=", now().toISOString()).execute();
        await trx
          .insertInto("view_ticket")
          .values({ digest: digestOf(ticket), session, record, expiresAt })
          .execute();
      });
      return ticket;
    },
    async redeem(ticket, record) {
      const found = await store.write((trx) =>
        trx
          .deleteFrom("view_ticket")
          .where("digest", "=", digestOf(ticket))
          .returning(["session", "record", "expiresAt"])
          .executeTakeFirst(),
      );
      const isGood = found?.record === record && found.expiresAt > now().toISOString();
      return isGood ? found.session : null;
    },
  };
}

const digestOf = (ticket: string): string => hash("sha256", ticket, "base64url");
