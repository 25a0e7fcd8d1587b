import { Role } from "../../core/contract/person.ts";
import type { Store } from "../store/store.ts";

/** What each session may still listen as; a session that has ended, or whose account may not sign in, is absent. */
export async function listeningRoles(
  read: Store["read"],
  sessions: readonly string[],
  now: Date,
): Promise<Map<string, Role>> {
  if (sessions.length === 0) return new Map();
  const rows = await read
    .selectFrom("session")
    .innerJoin("user", "user.id", "session.userId")
    .select(["session.id", "user.role"])
    .where("session.id", "in", sessions)
    .where("session.expiresAt", ">", now.toISOString())
    .where("user.active", "=", 1)
    .execute();
  return new Map(rows.map(({ id, role }) => [id, Role.parse(role)]));
}

/** Position of the latest change of anybody's rights. */
export async function newestAccessChange(read: Store["read"]): Promise<number> {
  const newest = await read
    .selectFrom("access_change")
    .select((each) => each.fn.max("seq").as("seq"))
    .executeTakeFirst();
  return newest?.seq ?? 0;
}

/** Accounts whose rights changed after a position, and the newest position. */
export async function accessChangesSince(
  read: Store["read"],
  since: number,
): Promise<{ accounts: string[]; seq: number }> {
  const rows = await read
    .selectFrom("access_change")
    .select(["seq", "account"])
    .where("seq", ">", since)
    .orderBy("seq")
    .execute();
  return { accounts: [...new Set(rows.map(({ account }) => account))], seq: rows.at(-1)?.seq ?? since };
}
