import type { ScimConfig } from "../../../core/contract/config-sign-in.ts";
import { recordPerson } from "../../accounts/record-person.ts";
import { inParts } from "../../store/in-parts.ts";
import type { Writing } from "../../store/store.ts";
import { givenRights } from "./given-rights.ts";

type Giving = {
  readonly accounts: readonly string[];
  readonly rules: Pick<ScimConfig, "groups" | "roles" | "role">;
  readonly at: string;
};

const mostAtOnce = 500;

/** Brings roles and groups of these people up to what the provider's groups give them; whoever changes is in the audit log. */
export async function giveRights(trx: Writing, { accounts, rules, at }: Giving): Promise<void> {
  if (!rules.groups && !rules.roles) return;
  for (const some of inParts(accounts, mostAtOnce)) {
    const names = await namesOf(trx, some);
    const people = await trx
      .selectFrom("user")
      .select(["id", "role", "groups"])
      .where("id", "in", some)
      .execute();
    for (const { id, ...before } of people) {
      const { role, groups } = givenRights(names.get(id) ?? [], rules);
      const given = {
        role: role ?? before.role,
        groups: groups === undefined ? before.groups : JSON.stringify(groups),
      };
      if (given.role === before.role && given.groups === before.groups) continue;
      await trx
        .updateTable("user")
        .set({ ...given, updatedAt: at })
        .where("id", "=", id)
        .execute();
      await recordPerson(trx, { action: "person-changed", id, at });
    }
  }
}

async function namesOf(trx: Writing, accounts: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await trx
    .selectFrom("scim_member")
    .innerJoin("scim_group", "scim_group.id", "scim_member.groupId")
    .select(["account", "displayName"])
    .where("account", "in", accounts)
    .execute();
  const names = Map.groupBy(rows, ({ account }) => account);
  return new Map([...names].map(([account, of]) => [account, of.map(({ displayName }) => displayName)]));
}
