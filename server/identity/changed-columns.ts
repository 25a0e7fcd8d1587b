import type { Selectable, Updateable } from "kysely";
import type { IdentityTables } from "../store/identity-tables.ts";
import type { Provided } from "./provided.ts";

type User = Selectable<IdentityTables["user"]>;
type Columns = Updateable<IdentityTables["user"]>;
type Taken = { readonly login: boolean; readonly email: boolean };

/**
 * What of an account is to change so that it says what the provider says; empty where it does already. A login or an address
 * that another account has stays with that one. Pure.
 */
export function changedColumns(user: User, provided: Provided, taken: Taken): Columns {
  const { attributes } = provided;
  const login = taken.login ? null : provided.login;
  const email = taken.email ? null : provided.email;
  const said: Columns = {
    ...(provided.name === null ? {} : { name: provided.name }),
    ...(login === null ? {} : { username: login, displayUsername: login }),
    ...(email === null ? {} : { email }),
    ...(provided.role === undefined ? {} : { role: provided.role }),
    ...(attributes.groups && { groups: JSON.stringify(attributes.groups) }),
    ...(attributes.region === undefined ? {} : { region: attributes.region }),
    ...(attributes.channel === undefined ? {} : { channel: attributes.channel }),
    ...(attributes.department === undefined ? {} : { department: attributes.department }),
    ...(attributes.joinedAt === undefined ? {} : { joinedAt: attributes.joinedAt }),
    ...(attributes.skills && {
      skills: attributes.skills.length > 0 ? JSON.stringify(attributes.skills) : null,
    }),
  };
  const before: Readonly<Record<string, unknown>> = user;
  return Object.fromEntries(Object.entries(said).filter(([column, value]) => before[column] !== value));
}
