import { randomInt } from "node:crypto";
import { hashPassword } from "better-auth/crypto";
import { mayUsePassword } from "../identity/may-use-password.ts";
import type { Store, Writing } from "../store/store.ts";
import type { ImportPlan } from "./plan-import.ts";
import type { WantedAccount } from "./read-account-file.ts";
import { recordPerson } from "./record-person.ts";

/** A password that was made up for somebody who had none in the file. */
export type FirstPassword = { readonly login: string; readonly name: string; readonly password: string };

// Each takes some 16 MB while it runs.
const hashedAtOnce = 4;

type Credential = { wanted: WantedAccount; hash: string | null };

/**
 * Writes a plan: all of it or nothing. Whoever is deactivated, or changes role or groups, is so at once; sessions of
 * the deactivated end.
 * @returns the passwords that were made up: they stand nowhere else.
 */
export async function applyImport(store: Store, plan: ImportPlan, now: Date): Promise<FirstPassword[]> {
  const first: FirstPassword[] = [];
  const credentials: Credential[] = [];
  // Hashing takes its time by design, and nothing but SQL may be awaited while writing.
  for (let at = 0; at < plan.added.length; at += hashedAtOnce) {
    const some = plan.added.slice(at, at + hashedAtOnce).map(async (wanted): Promise<Credential> => {
      if (!mayUsePassword(wanted.role, plan.passwords)) return { wanted, hash: null };
      const password = wanted.password ?? firstPassword();
      if (wanted.password === undefined) first.push({ login: wanted.login, name: wanted.name, password });
      return { wanted, hash: await hashPassword(password) };
    });
    credentials.push(...(await Promise.all(some)));
  }
  const at = now.toISOString();
  await store.write(async (trx) => {
    // Addresses swap owners: all that change are set aside before any is given anew.
    for (const { member } of plan.changed) {
      await trx
        .updateTable("user")
        .set({ email: `${member.id}@moving.invalid` })
        .where("id", "=", member.id)
        .execute();
    }
    for (const { member, wanted } of plan.changed) {
      await trx
        .updateTable("user")
        .set({ ...columnsOf(wanted), updatedAt: at })
        .where("id", "=", member.id)
        .execute();
      await recordPerson(trx, { action: "person-changed", id: member.id, at });
    }
    for (const { id } of plan.deactivated) {
      await trx.updateTable("user").set({ active: 0, updatedAt: at }).where("id", "=", id).execute();
      await trx.deleteFrom("session").where("userId", "=", id).execute();
      await recordPerson(trx, { action: "person-deactivated", id, at });
    }
    for (const credential of credentials) await addAccount(trx, credential, at);
  });
  return first;
}

async function addAccount(trx: Writing, { wanted, hash }: Credential, at: string): Promise<void> {
  const id = crypto.randomUUID();
  const stamped = { createdAt: at, updatedAt: at };
  await trx
    .insertInto("user")
    .values({ id, ...columnsOf(wanted), ...stamped, emailVerified: 1, image: null })
    .execute();
  if (hash !== null) {
    await trx
      .insertInto("account")
      .values({
        id: crypto.randomUUID(),
        accountId: id,
        providerId: "credential",
        userId: id,
        password: hash,
        ...stamped,
      })
      .execute();
  }
  await recordPerson(trx, { action: "person-added", id, at });
}

function columnsOf(wanted: WantedAccount) {
  return {
    name: wanted.name,
    email: wanted.email,
    username: wanted.login,
    displayUsername: wanted.login,
    role: wanted.role,
    active: 1 as const,
    groups: JSON.stringify(wanted.groups),
    region: wanted.region,
    channel: wanted.channel,
    department: wanted.department,
    joinedAt: wanted.joinedAt,
    skills: wanted.skills.length > 0 ? JSON.stringify(wanted.skills) : null,
  };
}

// Without letters and digits that look alike: people type it from a sheet of paper.
const alphabet = "abcdefghjkmnpqrstuvwxyz23456789";

/** Some 69 bits, in groups that can be read out: «k7pq-…». */
function firstPassword(): string {
  const letters = Array.from({ length: 14 }, () => alphabet[randomInt(alphabet.length)]).join("");
  return letters.replaceAll(/(.{5})(?=.)/g, "$1-");
}
