import type { ScimConfig } from "../../../core/contract/config-sign-in.ts";
import { inParts } from "../../store/in-parts.ts";
import type { Store, Writing } from "../../store/store.ts";
import { giveRights } from "./give-rights.ts";
import type { ScimFilter } from "./read-filter.ts";
import type { GroupRow, Named, ScimGroup } from "./scim-group.ts";
import type { Page } from "./scim-list.ts";
import { without } from "./without.ts";

export type GroupAttribute = "displayName" | "externalId";
export type KeptGroup =
  | { kind: "kept"; row: GroupRow }
  | { kind: "taken" }
  | { kind: "unknown-member"; member: string }
  | { kind: "wrong"; path: string };
export type GroupChange = (
  group: ScimGroup,
) => { kind: "patched"; group: ScimGroup } | { kind: "wrong"; path: string };

const columns = ["id", "displayName", "externalId", "createdAt", "updatedAt"] as const;
const mostAtOnce = 500;

/** Groups as an identity provider pushes them. What they give to their members is for the settings to say. */
export class ScimGroups {
  readonly #store: Store;
  readonly #rules: ScimConfig;

  constructor(store: Store, rules: ScimConfig) {
    this.#store = store;
    this.#rules = rules;
  }

  async find(id: string): Promise<GroupRow | undefined> {
    return this.#store.read.selectFrom("scim_group").select(columns).where("id", "=", id).executeTakeFirst();
  }

  async list(
    filter: ScimFilter<GroupAttribute> | null,
    { from, count }: Page,
  ): Promise<{ total: number; rows: GroupRow[] }> {
    const all = this.#store.read.selectFrom("scim_group");
    const found = filter === null ? all : all.where(filter.attribute, "=", filter.value);
    const { total } = await found
      .select((each) => each.fn.countAll<number>().as("total"))
      .executeTakeFirstOrThrow();
    const rows = await found.select(columns).orderBy("id").limit(count).offset(from).execute();
    return { total, rows };
  }

  async membersOf(id: string): Promise<Named[]> {
    return this.#store.read
      .selectFrom("scim_member")
      .innerJoin("user", "user.id", "scim_member.account")
      .select(["user.id", "user.name"])
      .where("groupId", "=", id)
      .orderBy("user.id")
      .execute();
  }

  async add(group: ScimGroup, now: Date): Promise<KeptGroup> {
    const at = now.toISOString();
    return this.#store.write(async (trx) => {
      const id = crypto.randomUUID();
      const why = await whyNot(trx, { id, group, added: [...group.members] });
      if (why !== null) return why;
      const { displayName, externalId, members } = group;
      const row = { id, displayName, externalId, createdAt: at, updatedAt: at };
      await trx.insertInto("scim_group").values(row).execute();
      await join(trx, id, [...members]);
      await giveRights(trx, { accounts: [...members], rules: this.#rules, at });
      return { kind: "kept", row };
    });
  }

  /** Judged and written in one unit: of two changes that come together none is lost. Undefined once the group is gone. */
  async change(id: string, change: GroupChange, now: Date): Promise<KeptGroup | undefined> {
    const at = now.toISOString();
    return this.#store.write(async (trx) => {
      const row = await trx.selectFrom("scim_group").select(columns).where("id", "=", id).executeTakeFirst();
      if (row === undefined) return undefined;
      const before = { ...row, members: new Set(await memberIds(trx, id)) };
      const changed = change(before);
      if (changed.kind === "wrong") return changed;
      const { displayName, externalId, members } = changed.group;
      const [added, gone] = [without(members, before.members), without(before.members, members)];
      const isRenamed = displayName !== row.displayName;
      if (!isRenamed && externalId === row.externalId && added.size + gone.size === 0)
        return { kind: "kept", row };
      const why = await whyNot(trx, { id, group: changed.group, added: [...added] });
      if (why !== null) return why;
      const said = { displayName, externalId, updatedAt: at };
      await trx.updateTable("scim_group").set(said).where("id", "=", id).execute();
      await leave(trx, id, [...gone]);
      await join(trx, id, [...added]);
      // The maps go by its name.
      const accounts = isRenamed ? [...members, ...gone] : [...added, ...gone];
      await giveRights(trx, { accounts, rules: this.#rules, at });
      return { kind: "kept", row: { ...row, ...said } };
    });
  }

  async remove(id: string, now: Date): Promise<void> {
    await this.#store.write(async (trx) => {
      const accounts = await memberIds(trx, id);
      await trx.deleteFrom("scim_member").where("groupId", "=", id).execute();
      await trx.deleteFrom("scim_group").where("id", "=", id).execute();
      await giveRights(trx, { accounts, rules: this.#rules, at: now.toISOString() });
    });
  }
}

type Wanted = { readonly id: string; readonly group: ScimGroup; readonly added: readonly string[] };

/** Names are unique, for the maps go by them; members have to be there already. */
async function whyNot(trx: Writing, { id, group, added }: Wanted): Promise<KeptGroup | null> {
  const other = await trx
    .selectFrom("scim_group")
    .select("id")
    .where("displayName", "=", group.displayName)
    .where("id", "!=", id)
    .executeTakeFirst();
  if (other) return { kind: "taken" };
  for (const some of inParts(added, mostAtOnce)) {
    const rows = await trx.selectFrom("user").select("id").where("id", "in", some).execute();
    const known = new Set(rows.map((row) => row.id));
    const member = some.find((one) => !known.has(one));
    if (member !== undefined) return { kind: "unknown-member", member };
  }
  return null;
}

async function memberIds(trx: Writing, groupId: string): Promise<string[]> {
  const rows = await trx.selectFrom("scim_member").select("account").where("groupId", "=", groupId).execute();
  return rows.map(({ account }) => account);
}

async function join(trx: Writing, groupId: string, accounts: readonly string[]): Promise<void> {
  for (const some of inParts(accounts, mostAtOnce)) {
    await trx
      .insertInto("scim_member")
      .values(some.map((account) => ({ groupId, account })))
      .execute();
  }
}

async function leave(trx: Writing, groupId: string, accounts: readonly string[]): Promise<void> {
  for (const some of inParts(accounts, mostAtOnce)) {
    await trx.deleteFrom("scim_member").where("groupId", "=", groupId).where("account", "in", some).execute();
  }
}
