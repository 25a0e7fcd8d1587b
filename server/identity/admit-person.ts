import type { Selectable } from "kysely";
import type { SignInRefusal } from "../../core/contract/sign-in.ts";
import type { Role } from "../../core/contract/person.ts";
import { recordPerson } from "../accounts/record-person.ts";
import type { IdentityTables } from "../store/identity-tables.ts";
import type { Store, Writing } from "../store/store.ts";
import { changedColumns } from "./changed-columns.ts";
import type { Provided } from "./provided.ts";

export type Admitted = { kind: "admitted"; id: string } | { kind: "refused"; why: SignInRefusal };

export type AdmissionRules = {
  /** Whether whoever has no account gets one. */
  readonly accounts: "create" | "known";
  /** Of a new account of which the provider says no role. */
  readonly role: Role;
  /** How an account that the provider does not know yet is found. */
  readonly knownBy: "never" | "login" | "email";
  readonly knownWithPassword: boolean;
};

type User = Selectable<IdentityTables["user"]>;
type Admission = { readonly provided: Provided; readonly rules: AdmissionRules; readonly at: string };

const refused = (why: SignInRefusal): Admitted => ({ kind: "refused", why });

/**
 * The account of somebody whom a provider vouches for: found by provider and subject, else taken over or made as the rules
 * allow, and brought up to what the provider says. All of it or nothing; what changes is in the audit log.
 */
export async function admitPerson(
  store: Store,
  { provided, rules }: Omit<Admission, "at">,
  now: Date,
): Promise<Admitted> {
  const admission = { provided, rules, at: now.toISOString() };
  return store.write(async (trx) => {
    const bound = await trx
      .selectFrom("account")
      .innerJoin("user", "user.id", "account.userId")
      .selectAll("user")
      .where("providerId", "=", provided.provider)
      .where("accountId", "=", provided.subject)
      .executeTakeFirst();
    const user = bound ?? (await knownUser(trx, admission));
    if (user === undefined) return addUser(trx, admission);
    if (!user.active) return refused("deactivated");
    if (bound === undefined) {
      const why = await whyNotTheirs(trx, user, admission);
      if (why !== null) return refused(why);
      await bind(trx, user.id, admission);
    } else await noteVouched(trx, admission);
    await bringUpToDate(trx, user, admission);
    return { kind: "admitted", id: user.id };
  });
}

async function knownUser(trx: Writing, { provided, rules }: Admission): Promise<User | undefined> {
  const users = trx.selectFrom("user").selectAll();
  if (rules.knownBy === "login" && provided.login !== null)
    return users.where("username", "=", provided.login).executeTakeFirst();
  // An address that the provider let people write themselves is nobody's.
  if (rules.knownBy === "email" && provided.email !== null && provided.emailVerified)
    return users.where("email", "=", provided.email).executeTakeFirst();
  return undefined;
}

/** Why an account is not taken for that of whoever has its login or address at the provider now. */
async function whyNotTheirs(
  trx: Writing,
  user: User,
  { provided, rules }: Admission,
): Promise<SignInRefusal | null> {
  const ways = await trx
    .selectFrom("account")
    .select(["providerId", "password"])
    .where("userId", "=", user.id)
    .execute();
  if (ways.some(({ providerId }) => providerId === provided.provider)) return "login-passed-on";
  if (!rules.knownWithPassword && ways.some(({ password }) => password !== null)) return "login-taken";
  return null;
}

async function bringUpToDate(trx: Writing, user: User, { provided, at }: Admission): Promise<void> {
  const taken = {
    login: await isTaken(trx, "username", { value: provided.login, but: user.id }),
    email: await isTaken(trx, "email", { value: provided.email, but: user.id }),
  };
  const columns = changedColumns(user, provided, taken);
  if (Object.keys(columns).length === 0) return;
  await trx
    .updateTable("user")
    .set({ ...columns, updatedAt: at })
    .where("id", "=", user.id)
    .execute();
  await recordPerson(trx, { action: "person-changed", id: user.id, at });
}

async function addUser(trx: Writing, admission: Admission): Promise<Admitted> {
  const { provided, rules, at } = admission;
  const { login, email, attributes } = provided;
  if (login === null) return refused("no-login");
  if (await isTaken(trx, "username", { value: login })) return refused("login-taken");
  if (rules.accounts === "known") return refused("unknown");
  if (email === null) return refused("no-email");
  if (await isTaken(trx, "email", { value: email })) return refused("email-taken");
  const id = crypto.randomUUID();
  const skills = attributes.skills ?? [];
  await trx
    .insertInto("user")
    .values({
      id,
      name: provided.name ?? login,
      email,
      emailVerified: 1,
      image: null,
      username: login,
      displayUsername: login,
      role: provided.role ?? rules.role,
      active: 1,
      groups: JSON.stringify(attributes.groups ?? []),
      region: attributes.region ?? null,
      channel: attributes.channel ?? null,
      department: attributes.department ?? null,
      joinedAt: attributes.joinedAt ?? null,
      skills: skills.length > 0 ? JSON.stringify(skills) : null,
      createdAt: at,
      updatedAt: at,
    })
    .execute();
  await bind(trx, id, admission);
  await recordPerson(trx, { action: "person-added", id, at });
  return { kind: "admitted", id };
}

async function bind(trx: Writing, userId: string, { provided, at }: Admission): Promise<void> {
  await trx
    .insertInto("account")
    .values({
      id: crypto.randomUUID(),
      accountId: provided.subject,
      providerId: provided.provider,
      userId,
      password: null,
      createdAt: at,
      updatedAt: at,
    })
    .execute();
}

/** When the provider vouched for somebody last: `signInAgainDays` counts from there. */
async function noteVouched(trx: Writing, { provided, at }: Admission): Promise<void> {
  await trx
    .updateTable("account")
    .set({ updatedAt: at })
    .where("providerId", "=", provided.provider)
    .where("accountId", "=", provided.subject)
    .execute();
}

async function isTaken(
  trx: Writing,
  column: "username" | "email",
  { value, but = "" }: { readonly value: string | null; readonly but?: string },
): Promise<boolean> {
  if (value === null) return false;
  const other = await trx
    .selectFrom("user")
    .select("id")
    .where(column, "=", value)
    .where("id", "!=", but)
    .executeTakeFirst();
  return other !== undefined;
}
