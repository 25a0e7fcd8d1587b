import { accountHeader } from "../../core/contract/account-header.ts";
import type { LivePort } from "../live-port.ts";
import { unavailable } from "../store/database-unavailable-error.ts";
import { type AuthOptions, createAuth, migrateAuth } from "./create-auth.ts";
import type { Identity } from "./identity.ts";
import { readMember } from "./read-member.ts";
import { seenEveryMs, sessionLifeMs } from "./session-life.ts";

/** Opens identity over the store, its tables brought up to date. */
export async function createIdentity(options: AuthOptions, live: LivePort): Promise<Identity> {
  const { store, now } = options;
  const auth = createAuth(options);
  await migrateAuth(auth);

  const touch = async (session: Seen): Promise<void> => {
    const at = now();
    if (session.seenAt && at.getTime() - Date.parse(session.seenAt) < seenEveryMs) return;
    try {
      await store.write((trx) =>
        trx
          .updateTable("session")
          .set({
            seenAt: at.toISOString(),
            expiresAt: new Date(at.getTime() + sessionLifeMs[session.kind]).toISOString(),
          })
          .where("id", "=", session.id)
          .execute(),
      );
    } catch (error) {
      // Whoever only reads is served by a database that cannot be written, too.
      if (!unavailable(error)) throw error;
    }
  };

  const end = async (session: string): Promise<void> => {
    await store.write((trx) => trx.deleteFrom("session").where("id", "=", session).execute());
    live.drop({ session });
  };

  const identity: Identity = {
    async accountOf(headers) {
      const found = await auth.api.getSession({ headers, query: { disableRefresh: true } });
      if (!found) return null;
      const meant = headers.get(accountHeader);
      if (meant !== null && meant !== found.user.id) return null;
      const { id, expiresAt, seenAt } = found.session;
      if (expiresAt <= now()) return null;
      const member = await readMember(store, found.user.id);
      if (!member?.active) return null;
      const kind = found.session.kind === "device" ? "device" : "console";
      await touch({ id, kind, seenAt });
      return { ...member, session: { id, kind } };
    },

    async accountOfSession(id) {
      const found = await store.read
        .selectFrom("session")
        .select(["userId", "kind"])
        .where("id", "=", id)
        .where("expiresAt", ">", now().toISOString())
        .executeTakeFirst();
      if (!found) return null;
      const member = await readMember(store, found.userId);
      return member?.active ? { ...member, session: { id, kind: found.kind } } : null;
    },

    member: (id) => readMember(store, id),

    handle: (request) => auth.handler(request),

    async openSession(account, { remember, sid, hint }, request) {
      const before = await identity.accountOf(request.headers);
      const opened = await auth.api.openSession({
        body: {
          userId: account,
          remember,
          ...(sid === null ? {} : { providerSid: sid }),
          ...(hint === null ? {} : { providerHint: hint }),
        },
        headers: request.headers,
        request,
        asResponse: true,
      });
      if (!opened.ok) return null;
      if (before?.session.kind === "console") await end(before.session.id);
      return opened.headers.getSetCookie();
    },

    async providerHint(session) {
      const row = await store.read
        .selectFrom("session")
        .select("providerHint")
        .where("id", "=", session)
        .executeTakeFirst();
      return row?.providerHint ?? null;
    },

    async devicesOf(account) {
      const rows = await store.read
        .selectFrom("session")
        .select(["id", "deviceName", "createdAt", "seenAt"])
        .where("userId", "=", account.id)
        .where("kind", "=", "device")
        .where("expiresAt", ">", now().toISOString())
        .orderBy("createdAt", "desc")
        .execute();
      return rows.map((row) => ({
        id: row.id,
        name: row.deviceName ?? "",
        connectedAt: row.createdAt,
        seenAt: row.seenAt,
        current: row.id === account.session.id,
      }));
    },

    async revokeDevice(account, device) {
      const { numDeletedRows } = await store.write((trx) =>
        trx
          .deleteFrom("session")
          .where("id", "=", device)
          .where("userId", "=", account.id)
          .where("kind", "=", "device")
          .executeTakeFirst(),
      );
      if (numDeletedRows === 0n) return false;
      live.drop({ session: device });
      return true;
    },
  };
  return identity;
}

type Seen = { id: string; kind: "console" | "device"; seenAt?: string | null | undefined };
