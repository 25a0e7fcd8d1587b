import type { Selectable } from "kysely";
import { z } from "zod";
import { effectiveGroups } from "../../core/contract/config.ts";
import { Role } from "../../core/contract/person.ts";
import type { Store } from "../store/store.ts";
import type { IdentityTables } from "../store/identity-tables.ts";
import type { Member } from "./account.ts";
import { audienceDigest } from "./audience-digest.ts";

const Names = z.array(z.string());

/** An account by its id, active or not. */
export async function readMember(store: Store, id: string): Promise<Member | undefined> {
  const row = await store.read.selectFrom("user").selectAll().where("id", "=", id).executeTakeFirst();
  return row && memberOf(row);
}

/** A row of the accounts as the rest of the server sees it. */
export function memberOf(row: Selectable<IdentityTables["user"]>): Member {
  const own = Names.parse(JSON.parse(row.groups));
  const groups = effectiveGroups(own);
  return {
    id: row.id,
    login: row.username ?? row.email,
    name: row.name,
    email: row.email,
    role: Role.parse(row.role),
    active: row.active === 1,
    attributes: {
      groups: own,
      ...(row.region === null ? {} : { region: row.region }),
      ...(row.channel === null ? {} : { channel: row.channel }),
      ...(row.department === null ? {} : { department: row.department }),
      ...(row.joinedAt === null ? {} : { joinedAt: row.joinedAt }),
      ...(row.skills === null ? {} : { skills: Names.parse(JSON.parse(row.skills)) }),
    },
    groups,
    audience: audienceDigest(groups),
  };
}
