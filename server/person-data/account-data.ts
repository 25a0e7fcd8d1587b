import type { ReadonlyKysely } from "kysely/readonly";
import type { Tables } from "../store/tables.ts";

/** The account, its sign-ins and browsers, and what the audit log says of it and by it. */
export async function accountData(db: ReadonlyKysely<Tables>, id: string) {
  const {
    emailVerified: _,
    image: __,
    ...person
  } = await db.selectFrom("user").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
  return {
    person,
    sessions: await db
      .selectFrom("session")
      .select(["kind", "deviceName", "userAgent", "ipAddress", "createdAt", "updatedAt"])
      .select(["seenAt", "expiresAt"])
      .where("userId", "=", id)
      .execute(),
    waysToSignIn: await db
      .selectFrom("account")
      .select(["providerId", "accountId", "createdAt"])
      .where("userId", "=", id)
      .execute(),
    groupsAtTheProvider: await db
      .selectFrom("scim_member")
      .innerJoin("scim_group", "scim_group.id", "scim_member.groupId")
      .select(["displayName"])
      .where("account", "=", id)
      .execute(),
    auditAbout: await entries(db).where("subject", "=", `person:${id}`).execute(),
    auditBy: await entries(db).where("by", "=", id).execute(),
  };
}

function entries(db: ReadonlyKysely<Tables>) {
  return db.selectFrom("audit").select(["at", "action", "subject", "before", "after"]).orderBy("seq");
}
