import type { Selectable } from "kysely";
import { z } from "zod";
import type { IdentityTables } from "../../store/identity-tables.ts";
import { readLogin } from "../read-login.ts";
import type { Named } from "./scim-group.ts";

export const userSchema = "urn:ietf:params:scim:schemas:core:2.0:User";
export const enterpriseSchema = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

/** What an identity provider keeps of a person here; roles and groups come by its groups, as far as the settings let them. */
export type ScimPerson = {
  readonly userName: string;
  readonly name: string;
  readonly email: string;
  readonly active: boolean;
  readonly department: string | null;
  readonly externalId: string | null;
};

/** Some providers send `"False"`. */
export const ScimFlag = z.union([
  z.boolean(),
  z
    .string()
    .toLowerCase()
    .pipe(z.enum(["true", "false"]))
    .transform((text) => text === "true"),
]);

export const ScimLogin = z.string().transform((said, context) => {
  const login = readLogin(said);
  if (login !== null) return login;
  context.addIssue({ code: "custom", message: "2 to 64 characters, none of them blank" });
  return z.NEVER;
});

export const ScimAddress = z.email().transform((address) => address.toLowerCase());
export const ScimText = z.string().trim().min(1).max(120);

const Resource = z.object({
  userName: ScimLogin,
  externalId: z.string().min(1).max(200).nullish(),
  displayName: ScimText.nullish(),
  name: z
    .object({
      formatted: z.string().nullish(),
      givenName: z.string().nullish(),
      familyName: z.string().nullish(),
    })
    .nullish(),
  emails: z
    .array(z.object({ value: ScimAddress, primary: ScimFlag.nullish() }))
    .min(1)
    .max(20),
  active: ScimFlag.default(true),
  [enterpriseSchema]: z.object({ department: ScimText.nullish() }).nullish(),
});

/** A User resource, as RFC 7643 has it, for what we keep of it. */
export const ScimUser = Resource.transform((given): ScimPerson => {
  const { userName, displayName, name, emails, active, externalId } = given;
  const full = [name?.givenName, name?.familyName].filter(Boolean).join(" ");
  const [first] = emails;
  const email = emails.find(({ primary }) => primary === true) ?? first;
  return {
    userName,
    name: (displayName ?? (name?.formatted || full || userName)).slice(0, 120),
    email: email?.value ?? "",
    active,
    department: given[enterpriseSchema]?.department ?? null,
    externalId: externalId ?? null,
  };
});

type Row = Selectable<IdentityTables["user"]> & { readonly externalId: string | null };

/** A row as what SCIM keeps of it. */
export function personOf(row: Row): ScimPerson {
  return {
    userName: row.username ?? row.email,
    name: row.name,
    email: row.email,
    active: row.active === 1,
    department: row.department,
    externalId: row.externalId,
  };
}

/** A row as the provider gets it. @param groups those of the provider that the person is in. @param base address of the service, without a slash at the end. */
export function resourceOf(row: Row, groups: readonly Named[], base: string) {
  const { userName, name, email, active, department, externalId } = personOf(row);
  return {
    schemas: [userSchema, enterpriseSchema],
    id: row.id,
    ...(externalId === null ? {} : { externalId }),
    userName,
    displayName: name,
    name: { formatted: name },
    emails: [{ value: email, type: "work", primary: true }],
    active,
    groups: groups.map(({ id, name: display }) => ({ value: id, display, $ref: `${base}/Groups/${id}` })),
    [enterpriseSchema]: department === null ? {} : { department },
    meta: {
      resourceType: "User",
      created: row.createdAt,
      lastModified: row.updatedAt,
      location: `${base}/Users/${row.id}`,
    },
  };
}
