import type { Kysely } from "kysely";

/** Groups that an identity provider pushes, and who is in them. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable("scim_group")
    .addColumn("id", "text", (c) => c.primaryKey())
    // The settings know groups by it.
    .addColumn("displayName", "text", (c) => c.notNull().unique())
    .addColumn("externalId", "text")
    .addColumn("createdAt", "text", (c) => c.notNull())
    .addColumn("updatedAt", "text", (c) => c.notNull())
    .execute();
  await db.schema
    .createTable("scim_member")
    .addColumn("groupId", "text", (c) => c.notNull().references("scim_group.id"))
    .addColumn("account", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("scim_member_key", ["groupId", "account"])
    .execute();
  await db.schema.createIndex("scim_member_account").on("scim_member").column("account").execute();
}
