import type { Role } from "../../core/contract/person.ts";

type RoleRules = { readonly roles: Readonly<Record<string, Role>>; readonly role: Role };

/** The first line of the rules that fits what is said of somebody, in the order in which the configuration has them. */
export function roleOf(said: readonly string[], { roles, role }: RoleRules): Role {
  return Object.entries(roles).find(([value]) => said.includes(value))?.[1] ?? role;
}
