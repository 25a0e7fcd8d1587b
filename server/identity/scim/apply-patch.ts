import { z } from "zod";
import {
  enterpriseSchema,
  ScimAddress,
  ScimFlag,
  ScimLogin,
  type ScimPerson,
  ScimText,
} from "./scim-user.ts";

const Operation = z.object({
  op: z
    .string()
    .toLowerCase()
    .pipe(z.enum(["add", "replace", "remove"])),
  path: z.string().max(300).optional(),
  value: z.unknown().optional(),
});
export const ScimPatch = z.object({ Operations: z.array(Operation).min(1).max(100) });
type Operation = z.infer<typeof Operation>;

type Field = keyof ScimPerson;
type Patched = { kind: "patched"; person: ScimPerson } | { kind: "wrong"; path: string };

const Emails = z.array(z.object({ value: ScimAddress })).min(1);
const values = {
  userName: ScimLogin,
  name: ScimText,
  email: z.union([ScimAddress, Emails.transform((all) => all[0]?.value ?? "")]),
  active: ScimFlag,
  department: ScimText.nullable(),
  externalId: z.string().min(1).max(200).nullable(),
} as const satisfies Record<Field, z.ZodType>;

const fields: Readonly<Record<string, Field>> = {
  username: "userName",
  displayname: "name",
  "name.formatted": "name",
  emails: "email",
  active: "active",
  externalid: "externalId",
  [`${enterpriseSchema}:department`.toLowerCase()]: "department",
};

/** A PATCH on what we keep of a person. What else it names is none of ours and passes; a value that cannot be is told. Pure. */
export function applyPatch(person: ScimPerson, operations: readonly Operation[]): Patched {
  let patched = person;
  for (const { op, path, value } of operations) {
    for (const [name, given] of path === undefined ? entriesOf(value) : [[path, value] as const]) {
      const field = fieldOf(name);
      if (field === null) continue;
      if (op === "remove") {
        // Nobody is left without a login or an address.
        if (field === "department" || field === "externalId") patched = { ...patched, [field]: null };
        else return { kind: "wrong", path: name };
        continue;
      }
      const read = values[field].safeParse(given);
      if (!read.success) return { kind: "wrong", path: name };
      patched = { ...patched, [field]: read.data };
    }
  }
  return { kind: "patched", person: patched };
}

function fieldOf(path: string): Field | null {
  const plain = path.toLowerCase();
  if (/^emails(\[[^\]]*\])?(\.value)?$/.test(plain)) return "email";
  return Object.hasOwn(fields, plain) ? (fields[plain] ?? null) : null;
}

/** Without a path an operation has the attributes themselves, an extension's in an object of its own. */
function entriesOf(value: unknown): (readonly [string, unknown])[] {
  const given = z.record(z.string(), z.unknown()).safeParse(value).data ?? {};
  return Object.entries(given).flatMap(([name, inner]) =>
    name === enterpriseSchema || name === "name"
      ? entriesOf(inner).map(([own, each]) => [`${name}${name === "name" ? "." : ":"}${own}`, each] as const)
      : [[name, inner] as const],
  );
}
