import { z } from "zod";
import { scimPath } from "./scim-paths.ts";

export const groupSchema = "urn:ietf:params:scim:schemas:core:2.0:Group";
const mostMembers = 20_000;

/** What an identity provider keeps of a group here. Members are accounts' ids; groups within groups are the provider's own affair. */
export type ScimGroup = {
  readonly displayName: string;
  readonly externalId: string | null;
  readonly members: ReadonlySet<string>;
};

export const GroupName = z.string().trim().min(1).max(200);
export const GroupExternalId = z.string().min(1).max(200).nullable();
export const GroupMembers = z
  .array(
    z.object({
      value: z.string().min(1).max(200),
      type: z
        .string()
        .toLowerCase()
        .pipe(z.literal("user", { error: "only users can be members" }))
        .nullish(),
    }),
  )
  .max(mostMembers)
  .transform((members): ReadonlySet<string> => new Set(members.map(({ value }) => value)));

/** A Group resource, as RFC 7643 has it, for what we keep of it. */
export const ScimGroupBody = z
  .object({
    displayName: GroupName,
    externalId: GroupExternalId.optional(),
    members: GroupMembers.nullish(),
  })
  .transform(({ displayName, externalId, members }): ScimGroup => ({
    displayName,
    externalId: externalId ?? null,
    members: members ?? new Set(),
  }));

export type GroupRow = {
  readonly id: string;
  readonly displayName: string;
  readonly externalId: string | null;
  readonly createdAt: string;
  readonly updatedAt: string;
};
export type Named = { readonly id: string; readonly name: string };

/** A row as the provider gets it. @param members null: not asked for. @param server its address, without a slash at the end. */
export function groupResource(row: GroupRow, members: readonly Named[] | null, server: string) {
  const base = server + scimPath;
  const reference = ({ id, name }: Named) => ({
    value: id,
    display: name,
    type: "User",
    $ref: `${base}/Users/${id}`,
  });
  return {
    schemas: [groupSchema],
    id: row.id,
    ...(row.externalId === null ? {} : { externalId: row.externalId }),
    displayName: row.displayName,
    ...(members === null ? {} : { members: members.map(reference) }),
    meta: {
      resourceType: "Group",
      created: row.createdAt,
      lastModified: row.updatedAt,
      location: `${base}/Groups/${row.id}`,
    },
  };
}
