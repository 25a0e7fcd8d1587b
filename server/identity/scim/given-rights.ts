import type { ScimConfig } from "../../../core/contract/config-sign-in.ts";
import type { Role } from "../../../core/contract/person.ts";
import { roleOf } from "../role-of.ts";

/** What the provider's groups give: only what the settings make its business. */
export type GivenRights = { readonly role?: Role; readonly groups?: readonly string[] };

/**
 * What the groups that somebody is in give them here, by the settings' maps: names are matched whole, letter by letter, as with
 * claims. Pure.
 */
export function givenRights(
  names: readonly string[],
  { groups, roles, role }: Pick<ScimConfig, "groups" | "roles" | "role">,
): GivenRights {
  return {
    ...(roles && { role: roleOf(names, { roles, role }) }),
    ...(groups && { groups: mapped(names, groups).toSorted() }),
  };
}

function mapped(names: readonly string[], groups: NonNullable<ScimConfig["groups"]>): string[] {
  if (groups === "keep") return [...names];
  const known = new Map(Object.entries(groups));
  return [...new Set(names.flatMap((name) => known.get(name) ?? []))];
}
