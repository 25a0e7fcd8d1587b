import { randomBytes } from "node:crypto";
import type { Now } from "../clock.ts";
import { secretDigest } from "../identity/secret-digest.ts";
import { DatabaseUnavailableError } from "../store/database-unavailable-error.ts";
import type { Store } from "../store/store.ts";
import type { Tables } from "../store/tables.ts";

/** Long enough for a tab to open on a slow line. */
const lifeMs = 60_000;
/** Tabs that somebody opens within that time; of more, the oldest tickets go. */
const mostPerSession = 20;
const shape = /^[\w-]{43}$/;

export type ViewTickets = {
  /** A ticket for one section, for whoever signed in with this session. */
  readonly issue: (session: string, record: string) => Promise<string>;
  /** The session that a ticket was given to; null unless it is unused, in time, and of this section. It is used up in any case, but for a database that cannot be written just now. */
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
        const newest = trx
          .selectFrom("view_ticket")
          .select("digest")
          .where("session", "=", session)
          .orderBy("expiresAt", "desc")
          .limit(mostPerSession - 1);
        await trx
          .deleteFrom("view_ticket")
          .where("session", "=", session)
          .where("digest", "not in", newest)
          .execute();
        await trx
          .insertInto("view_ticket")
          .values({ digest: secretDigest(ticket), session, record, expiresAt })
          .execute();
      });
      return ticket;
    },
    async redeem(ticket, record) {
      // Whoever is not signed in gets nothing written by what they make up.
      if (!shape.test(ticket)) return null;
      const digest = secretDigest(ticket);
      const known = await store.read
        .selectFrom("view_ticket")
        .select("digest")
        .where("digest", "=", digest)
        .executeTakeFirst();
      if (!known) return null;
      const found = await useUp(store, digest);
      const isGood = found?.record === record && found.expiresAt > now().toISOString();
      return isGood ? found.session : null;
    },
  };
}

type Used = Pick<Tables["view_ticket"], "session" | "record" | "expiresAt">;

/** Undefined where another has been faster, or the database cannot be written: the page does without then. */
async function useUp(store: Store, digest: string): Promise<Used | undefined> {
  try {
    return await store.write((trx) =>
      trx
        .deleteFrom("view_ticket")
        .where("digest", "=", digest)
        .returning(["session", "record", "expiresAt"])
        .executeTakeFirst(),
    );
  } catch (error) {
    if (error instanceof DatabaseUnavailableError) return undefined;
    throw error;
  }
}
