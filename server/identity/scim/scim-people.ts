import type { Selectable } from "kysely";
import type { ScimConfig } from "../../../core/contract/config-sign-in.ts";
import { recordPerson } from "../../accounts/record-person.ts";
import type { IdentityTables } from "../../store/identity-tables.ts";
import type { Store, Writing } from "../../store/store.ts";
import { giveRights } from "./give-rights.ts";
import { givenRights } from "./given-rights.ts";
import type { ScimFilter } from "./read-filter.ts";
import type { Named } from "./scim-group.ts";
import type { Page } from "./scim-list.ts";
import { personOf, type ScimPerson } from "./scim-user.ts";

const provider = "scim";

export type PersonAttribute = "userName" | "externalId" | "email";

export type ScimRow = Selectable<IdentityTables["user"]> & { readonly externalId: string | null };
export type Kept =
  | { kind: "kept"; row: ScimRow; ended: boolean }
  | { kind: "taken"; what: "userName" | "emails" };
export type Changed = Kept | { kind: "wrong"; path: string };
export type PersonChange = (
  person: ScimPerson,
) => { kind: "patched"; person: ScimPerson } | { kind: "wrong"; path: string };

/** People as an identity provider lists and changes them. Passwords are none of its business; roles and groups come by its groups. */
export class ScimPeople {
  readonly #store: Store;
  readonly #rules: ScimConfig;

  constructor(store: Store, rules: ScimConfig) {
    this.#store = store;
    this.#rules = rules;
  }

  async find(id: string): Promise<ScimRow | undefined> {
    return withExternal(this.#store.read).where("user.id", "=", id).executeTakeFirst();
  }

  /** Groups of the provider that these people are in, by the person. */
  async groupsOf(ids: readonly string[]): Promise<Map<string, Named[]>> {
    if (ids.length === 0) return new Map();
    const rows = await this.#store.read
      .selectFrom("scim_member")
      .innerJoin("scim_group", "scim_group.id", "scim_member.groupId")
      .select(["account", "scim_group.id", "displayName as name"])
      .where("account", "in", ids)
      .orderBy("displayName")
      .execute();
    return Map.groupBy(rows, ({ account }) => account);
  }

  async list(
    filter: ScimFilter<PersonAttribute> | null,
    { from, count }: Page,
  ): Promise<{ total: number; rows: ScimRow[] }> {
    const all = withExternal(this.#store.read);
    const value = filter?.value ?? "";
    const found =
      filter === null
        ? all
        : filter.attribute === "externalId"
          ? all.where("known.accountId", "=", value)
          : all.where(
              filter.attribute === "email" ? "user.email" : "user.username",
              "=",
              value.toLowerCase(),
            );
    const { total } = await found
      .clearSelect()
      .select((each) => each.fn.countAll<number>().as("total"))
      .executeTakeFirstOrThrow();
    const rows = await found.orderBy("user.id").limit(count).offset(from).execute();
    return { total, rows };
  }

  /** Adds somebody, or takes somebody up again who was deactivated. */
  async add(person: ScimPerson, now: Date): Promise<Kept> {
    const at = now.toISOString();
    return this.#store.write(async (trx) => {
      const before = await trx
        .selectFrom("user")
        .selectAll()
        .where("username", "=", person.userName)
        .executeTakeFirst();
      if (before?.active === 0) return keep(trx, { id: before.id, person, at });
      if (before) return { kind: "taken", what: "userName" };
      if (await emailTaken(trx, person.email, "")) return { kind: "taken", what: "emails" };
      const id = crypto.randomUUID();
      const { role } = givenRights([], this.#rules);
      await trx
        .insertInto("user")
        .values({
          id,
          ...columnsOf(person),
          emailVerified: 1,
          image: null,
          role: role ?? "seller",
          groups: "[]",
          region: null,
          channel: null,
          joinedAt: null,
          skills: null,
          createdAt: at,
          updatedAt: at,
        })
        .execute();
      await setExternal(trx, { id, person, at });
      await recordPerson(trx, { action: "person-added", id, at });
      return { kind: "kept", row: await rowOf(trx, id), ended: false };
    });
  }

  /**
   * Brings an account up to what the provider says; whoever is deactivated loses sessions and devices in the same breath. Judged
   * and written in one unit: of two changes that come together none is lost. Undefined where there is no such account.
   */
  async change(id: string, change: PersonChange, now: Date): Promise<Changed | undefined> {
    return this.#store.write(async (trx) => {
      const row = await withExternal(trx).where("user.id", "=", id).executeTakeFirst();
      if (row === undefined) return undefined;
      const changed = change(personOf(row));
      if (changed.kind === "wrong") return changed;
      return keep(trx, { id, person: changed.person, at: now.toISOString() });
    });
  }

  /** Deactivates somebody whom the provider has deleted: in its groups they are no more. @returns whether they were active. */
  async close(id: string, now: Date): Promise<boolean> {
    const at = now.toISOString();
    return this.#store.write(async (trx) => {
      const person = { ...personOf(await rowOf(trx, id)), active: false };
      const kept = await keep(trx, { id, person, at });
      const { numDeletedRows } = await trx
        .deleteFrom("scim_member")
        .where("account", "=", id)
        .executeTakeFirst();
      if (numDeletedRows > 0n) await giveRights(trx, { accounts: [id], rules: this.#rules, at });
      return kept.kind === "kept" && kept.ended;
    });
  }
}

type Keeping = { readonly id: string; readonly person: ScimPerson; readonly at: string };

async function keep(trx: Writing, { id, person, at }: Keeping): Promise<Kept> {
  const other = await trx
    .selectFrom("user")
    .select("id")
    .where("username", "=", person.userName)
    .where("id", "!=", id)
    .executeTakeFirst();
  if (other) return { kind: "taken", what: "userName" };
  if (await emailTaken(trx, person.email, id)) return { kind: "taken", what: "emails" };
  const before = await rowOf(trx, id);
  const columns = columnsOf(person);
  const now: Readonly<Record<string, unknown>> = { ...before };
  const changed = Object.entries(columns).some(([column, value]) => now[column] !== value);
  const ended = before.active === 1 && !person.active;
  if (changed) {
    await trx
      .updateTable("user")
      .set({ ...columns, updatedAt: at })
      .where("id", "=", id)
      .execute();
    await recordPerson(trx, { action: ended ? "person-deactivated" : "person-changed", id, at });
  }
  if (ended) await trx.deleteFrom("session").where("userId", "=", id).execute();
  if (before.externalId !== person.externalId) await setExternal(trx, { id, person, at });
  return { kind: "kept", row: await rowOf(trx, id), ended };
}

function columnsOf(person: ScimPerson) {
  return {
    username: person.userName,
    displayUsername: person.userName,
    name: person.name,
    email: person.email,
    active: person.active ? (1 as const) : (0 as const),
    department: person.department,
  };
}

async function setExternal(trx: Writing, { id, person: { externalId }, at }: Keeping): Promise<void> {
  await trx.deleteFrom("account").where("userId", "=", id).where("providerId", "=", provider).execute();
  if (externalId === null) return;
  const key = { id: crypto.randomUUID(), accountId: externalId, providerId: provider, userId: id };
  await trx
    .insertInto("account")
    .values({ ...key, password: null, createdAt: at, updatedAt: at })
    .execute();
}

async function emailTaken(trx: Writing, email: string, but: string): Promise<boolean> {
  const other = trx.selectFrom("user").select("id").where("email", "=", email).where("id", "!=", but);
  return (await other.executeTakeFirst()) !== undefined;
}

function rowOf(trx: Writing, id: string): Promise<ScimRow> {
  return withExternal(trx).where("user.id", "=", id).executeTakeFirstOrThrow();
}

function withExternal(from: Pick<Writing, "selectFrom">) {
  return from
    .selectFrom("user")
    .leftJoin("account as known", (join) =>
      join.onRef("known.userId", "=", "user.id").on("known.providerId", "=", provider),
    )
    .selectAll("user")
    .select("known.accountId as externalId");
}
