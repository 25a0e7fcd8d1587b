import type { Config } from "../../core/contract/config.ts";
import type { SpecialistGroup } from "../../core/contract/config-topics.ts";
import { addresseeOf } from "../../core/desk/addressee.ts";
import { contactNamed } from "../desk/contact-named.ts";
import type { Reading } from "../desk/people.ts";
import { memberOf } from "../identity/read-member.ts";

export type Specialist = { readonly id: string; readonly name: string; readonly skills: readonly string[] };

/** Accounts that answer as specialists, by name. */
export async function specialistsOf(db: Reading): Promise<Specialist[]> {
  const rows = await db
    .selectFrom("user")
    .selectAll()
    .where("role", "=", "specialist")
    .where("active", "=", 1)
    .orderBy("name")
    .execute();
  return rows
    .map(memberOf)
    .map(({ id, name, attributes }) => ({ id, name, skills: attributes.skills ?? [] }));
}

/** Whom a routing reaches: by their account, or by a link in a letter. */
export type Reached = {
  readonly accounts: readonly string[];
  readonly contacts: readonly SpecialistGroup["contacts"][number][];
};

/** Whom a code reaches; null where it names nobody who could answer. */
export async function reachedBy(
  db: Reading,
  config: Pick<Config, "desk" | "mail">,
  to: string,
): Promise<Reached | null> {
  const { kind, id } = addresseeOf(to);
  // Without mail no link reaches anybody.
  const writes = config.mail !== undefined;
  const contact = writes ? contactNamed(config.desk, to) : undefined;
  const group = kind === "group" ? config.desk.groups.find((each) => each.id === id) : undefined;
  const specialists = await specialistsOf(db);
  const accounts = specialists
    .filter((one) =>
      kind === "group" ? group !== undefined && one.skills.includes(id) : kind === "account" && one.id === id,
    )
    .map((one) => one.id);
  const contacts = contact ? [contact] : writes ? (group?.contacts ?? []) : [];
  return accounts.length + contacts.length > 0 ? { accounts, contacts } : null;
}
